"""Errors that a user can act on: what is wrong, and the next click."""


class StudioError(Exception):
    """An expected failure; `message` says what is wrong, `hint` what to do about it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        """Both sentences in one line, as the command line prints them."""
        return f"{self.message} {self.hint}".strip()


class BadInput(StudioError):
    """Something the user gave cannot be used as it is."""


class DecodeError(BadInput):
    """A file is damaged, empty, or not of the kind its name says."""


class FaceNotFound(BadInput):
    """A picture has no face that can be used."""


class AssetMissing(StudioError):
    """The project refers to a file that is not there."""


class ProjectTooNew(BadInput):
    """The project was saved by a newer version of the studio."""


class ModelMissing(StudioError):
    """The weights of a network are not installed."""


class ModelDamaged(StudioError):
    """The weights of a network are not the ones its card describes."""


class DeviceFull(StudioError):
    """The compute device has no memory left."""


class ExportFailed(StudioError):
    """The film could not be written."""


class AudioDeviceLost(StudioError):
    """The sound device is missing or went away."""


class CameraLost(StudioError):
    """The camera is missing or went away."""


class DiskFull(StudioError):
    """There is no room left to write."""
