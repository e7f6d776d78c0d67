"""The sound of a film as a file of its own, so that a project need not carry the pictures."""

from collections.abc import Callable
from pathlib import Path

import soundfile

from studio.domain.errors import StudioError
from studio.io.atomic import writing
from studio.io.audio_files import blocks, probe_audio


def extract_sound(path: Path, target: Path, check: Callable[[], None]) -> None:
    """Write the sound of `path` to `target` as 16-bit FLAC, with all its channels.

    `check` may raise to cancel. Raises BadInput, DecodeError, DiskFull or StudioError.
    """
    info = probe_audio(path)
    try:
        with (
            writing(target),
            soundfile.SoundFile(
                target, "w", info.rate, info.channels, "PCM_16", format="FLAC"
            ) as file,
        ):
            for block in blocks(path, mono=False):
                check()
                file.write(block)
    except soundfile.LibsndfileError as error:
        reason = str(error).rstrip(".")
        raise StudioError(
            f"The sound of {path.name} could not be written: {reason}.", "Free some disk space."
        ) from error
