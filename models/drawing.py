"""Landmarks as pictures: what a convolution can see of a face that is wanted (METHODS 1.3)."""

import cv2
import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

_OPEN = (tuple(range(17)), tuple(range(17, 22)), tuple(range(22, 27)), tuple(range(27, 36)))
_LIPS = (tuple(range(48, 60)), tuple(range(60, 68)))
_EYES = ((36, 37, 68, 38, 39, 40, 69, 41), (42, 43, 70, 44, 45, 46, 71, 47))
_PUPILS = (72, 73)
_PUPIL_RADIUS = 0.16  # in eye widths
CHANNELS = 6
"""Jaw, brows and nose; lips; inside of the mouth; lids; between the lids; pupils."""
LINES = (0, 1, 3)
"""Channels that together are the drawn face of METHODS 1.3."""

_SHIFT = 4  # sub-pixel bits of OpenCV's drawing: whole pixels would be a visible source of jitter


def draw(points: Array, side: int) -> NDArray[np.uint8]:
    """(CHANNELS, side, side) 0..255 of landmarks (74, 2) in pixels, centres at whole numbers."""
    maps = np.zeros((CHANNELS, side, side), np.uint8)
    fixed = np.round(points * (1 << _SHIFT)).astype(np.int32)
    _lines(maps[0], fixed, _OPEN, closed=False)
    _lines(maps[1], fixed, _LIPS, closed=True)
    _lines(maps[3], fixed, _EYES, closed=True)
    cv2.fillPoly(maps[2], [fixed[list(_LIPS[1])]], 255, cv2.LINE_AA, _SHIFT)
    cv2.fillPoly(maps[4], [fixed[list(eye)] for eye in _EYES], 255, cv2.LINE_AA, _SHIFT)
    for pupil, eye in zip(_PUPILS, _EYES, strict=True):
        width = float(np.linalg.norm(points[eye[0]] - points[eye[4]]))
        radius = max(round(_PUPIL_RADIUS * width * (1 << _SHIFT)), 1)
        centre = (int(fixed[pupil, 0]), int(fixed[pupil, 1]))
        cv2.circle(maps[5], centre, radius, 255, -1, cv2.LINE_AA, _SHIFT)
    return maps


def _lines(
    into: NDArray[np.uint8],
    fixed: NDArray[np.int32],
    parts: tuple[tuple[int, ...], ...],
    *,
    closed: bool,
) -> None:
    """Smooth lines through the points of each part."""
    cv2.polylines(into, [fixed[list(p)] for p in parts], closed, 255, 1, cv2.LINE_AA, _SHIFT)
