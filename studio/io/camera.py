"""Cameras: which there are, and their pictures one after the other, each with its time."""

import contextlib
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.domain.errors import CameraLost
from studio.io.closing import Closing
from studio.io.video_files import frames, probe

Rgb = NDArray[np.uint8]

_LINUX_DEVICES = Path("/sys/class/video4linux")
_TRIED = 4
"""How many numbers are tried where the system lists no cameras."""
_WIDTH, _HEIGHT = 640, 480


@dataclass(frozen=True, slots=True, kw_only=True)
class CameraInfo:
    """One camera: its number for OpenCV, and its name."""

    number: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CameraFrame:
    """One picture (H, W, 3) uint8 RGB, and when it arrived in seconds of a steady clock."""

    rgb: Rgb
    stamp: float


class FrameSource(Protocol):
    """Anything that gives pictures over time, used from one thread."""

    @property
    def name(self) -> str:
        """What people call it."""
        ...

    @property
    def live(self) -> bool:
        """Whether time goes on while nobody reads: pictures that were not taken are gone."""
        ...

    def read(self) -> CameraFrame | None:
        """The next picture, waiting for it; None when there are no more. Raises CameraLost."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


class DeviceCamera(Closing):
    """A camera of this computer."""

    live = True

    def __init__(self, info: CameraInfo) -> None:
        """Open it; CameraLost where that fails."""
        self.name = info.name
        backend = cv2.CAP_V4L2 if sys.platform == "linux" else cv2.CAP_ANY
        with _quietly():
            self._device = cv2.VideoCapture(info.number, backend)
        if not self._device.isOpened():
            raise CameraLost(
                f"{info.name} cannot be opened.", "Close other programs that use it, or unplug it."
            )
        for what, value in (
            (cv2.CAP_PROP_FRAME_WIDTH, _WIDTH),
            (cv2.CAP_PROP_FRAME_HEIGHT, _HEIGHT),
            (cv2.CAP_PROP_BUFFERSIZE, 1),
        ):
            self._device.set(what, value)

    def read(self) -> CameraFrame:
        """The next picture; CameraLost when the camera gives none any more."""
        there, bgr = self._device.read()
        if not there or bgr is None:
            raise CameraLost(f"{self.name} went away.", "Connect it and look for cameras again.")
        rgb = np.ascontiguousarray(np.asarray(bgr, np.uint8)[..., ::-1])
        return CameraFrame(rgb=rgb, stamp=time.monotonic())

    def close(self) -> None:
        """Let go of the device."""
        self._device.release()


class FileCamera(Closing):
    """A film in the place of a camera: its pictures at the times of the film."""

    live = False

    def __init__(self, path: Path) -> None:
        """Open it; BadInput or DecodeError where it is no film."""
        self.name = path.name
        self._rate = probe(path).fps
        self._frames = frames(path, fps=self._rate)
        self._count = 0

    def read(self) -> CameraFrame | None:
        """The next picture; None at the end."""
        rgb = next(self._frames, None)
        if rgb is None:
            return None
        self._count += 1
        return CameraFrame(rgb=rgb, stamp=self._rate.seconds(self._count - 1))

    def close(self) -> None:
        """Let go of the film."""
        self._frames.close()


def cameras() -> tuple[CameraInfo, ...]:
    """The cameras that are connected."""
    if sys.platform == "linux":
        return listed(_LINUX_DEVICES)
    with _quietly():
        return tuple(
            CameraInfo(number=number, name=f"Camera {number + 1}")
            for number in range(_TRIED)
            if _answers(number)
        )


def listed(folder: Path) -> tuple[CameraInfo, ...]:
    """The cameras that Linux lists in `folder`; only the first node of each gives pictures."""
    found = []
    for device in folder.glob("video*"):
        number = device.name.removeprefix("video")
        with contextlib.suppress(OSError):
            first = (device / "index").read_text().strip() in ("", "0")
            if first and number.isdecimal():
                name = (device / "name").read_text().strip()
                found.append(CameraInfo(number=int(number), name=name or f"Camera {number}"))
    return tuple(sorted(found, key=lambda info: info.number))


def _answers(number: int) -> bool:
    device = cv2.VideoCapture(number)
    there = bool(device.isOpened())
    device.release()
    return there


@contextlib.contextmanager
def _quietly() -> Iterator[None]:
    """OpenCV complains on the terminal about every camera that is not there."""
    level = cv2.utils.logging.getLogLevel()
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    try:
        yield
    finally:
        cv2.utils.logging.setLogLevel(level)
