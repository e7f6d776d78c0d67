"""The crop of every picture: nose tip in the middle, 2.2 face heights wide (METHODS 2.1)."""

import math
from dataclasses import dataclass
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy.signal import savgol_filter

from .footage import FULL_TRUST, MASK_STRIDE

Image = NDArray[np.uint8]
Points = NDArray[np.float32]

FACE_HEIGHTS = 2.2
CHIN, NOSE_TIP, BROWS = 8, 30, slice(17, 27)
WINDOW, ORDER = 9, 2
"""Savitzky-Golay over the crop's path (METHODS 2.1, 9.7)."""


def face_height(points: Points) -> NDArray[np.float32]:
    """Chin to the middle of the brow line, pixels; (..., 74, 2) -> (...)."""
    brows = points[..., BROWS, :].mean(axis=-2)
    return np.asarray(np.linalg.norm(points[..., CHIN, :] - brows, axis=-1), np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Square:
    """An upright square of a picture: its centre and side in pixels of the picture."""

    x: float
    y: float
    side: float

    def into(self, points: Points, size: int) -> Points:
        """Points (..., 2) of the picture in pixels of the crop."""
        moved = (points - (self.x, self.y)) * (size / self.side) + (size - 1) / 2
        return np.asarray(moved, np.float32)

    def cut(self, rgb: Image, size: int) -> Image:
        """The crop (size, size, 3); what lies outside the picture repeats its border."""
        fold = min(8, max(1, math.ceil(self.side / size - 0.25)))
        scale, middle = size * fold / self.side, (size * fold - 1) / 2
        crop = cv2.warpAffine(
            rgb,
            np.array([[scale, 0, middle - scale * self.x], [0, scale, middle - scale * self.y]]),
            (size * fold, size * fold),
            flags=cv2.INTER_CUBIC,
            borderMode=cv2.BORDER_REPLICATE,
        )
        if fold > 1:
            crop = cv2.resize(crop, (size, size), interpolation=cv2.INTER_AREA)
        return cast("Image", crop)

    def inside(self, rgb: Image, size: int) -> Image:
        """(size // 4, size // 4): full trust where the crop shows the picture, 0 beyond it."""
        blocks = (np.arange(size // MASK_STRIDE) + 0.5) * MASK_STRIDE - size / 2
        place = blocks * (self.side / size)
        height, width = rgb.shape[:2]
        columns = (place + self.x >= -0.5) & (place + self.x <= width - 0.5)
        rows = (place + self.y >= -0.5) & (place + self.y <= height - 0.5)
        return np.asarray(np.outer(rows, columns) * FULL_TRUST, np.uint8)


def around(points: Points) -> Square:
    """The crop of one face (74, 2)."""
    x, y = (float(value) for value in points[NOSE_TIP])
    return Square(x=x, y=y, side=FACE_HEIGHTS * float(face_height(points)))


def following(track: Points) -> list[Square]:
    """The crop of each frame of a track (T, 74, 2), moving smoothly.

    One side for the whole clip, so that nothing pulses in size; where no face was found the crop
    passes between its neighbours. Raises ValueError for a track without any face.
    """
    seen = ~np.isnan(track[:, 0, 0])
    if not seen.any():
        raise ValueError("no frame has a face")
    side = FACE_HEIGHTS * float(np.median(face_height(track[seen])))
    frames = np.arange(len(track))
    nose = track[seen, NOSE_TIP].astype(np.float64)
    centres = np.stack([np.interp(frames, frames[seen], axis) for axis in nose.T], -1)
    if len(centres) >= WINDOW:
        centres = savgol_filter(centres, WINDOW, ORDER, axis=0)
    return [Square(x=float(x), y=float(y), side=side) for x, y in centres]
