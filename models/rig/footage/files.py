"""Reads photos and films."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import cast

import cv2

from ..errors import RigError
from .recording import Image

FILM_ENDINGS = (".mp4", ".mpg", ".mov", ".avi", ".mkv", ".webm", ".m4v")
PHOTO_ENDINGS = (".jpg", ".jpeg", ".png", ".bmp", ".webp", ".tif", ".tiff")


def read_photos(paths: Iterable[Path]) -> Iterator[Image]:
    """The photos (H, W, 3) RGB; raises RigError for a file that is not one."""
    for path in paths:
        bgr = cv2.imread(str(path))
        if bgr is None:
            raise RigError(f"{path} cannot be read as a photo.", "Take it out of the folder.")
        yield cast("Image", cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB))


def film_rate(path: Path) -> float:
    """Frames per second of a film; raises RigError when it cannot be opened."""
    video = cv2.VideoCapture(str(path))
    try:
        rate = float(video.get(cv2.CAP_PROP_FPS)) if video.isOpened() else 0.0
    finally:
        video.release()
    if rate <= 0:
        raise RigError(f"{path} cannot be read as a film.", "Take it out of the folder.")
    return rate


def read_film(path: Path) -> Iterator[Image]:
    """The frames (H, W, 3) RGB of a film."""
    video = cv2.VideoCapture(str(path))
    try:
        while True:
            more, bgr = video.read()
            if not more:
                return
            yield cast("Image", cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB))
    finally:
        video.release()
