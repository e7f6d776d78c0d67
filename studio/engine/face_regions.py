"""Where on a picture errors are counted: around the lips, around the eyes, on the face.

The masks are those of the project's evaluation (METHODS 6), so that figures can be compared.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.domain import face

Array = NDArray[np.float32]
Mask = NDArray[np.bool_]

_MOUTH_BOX = 1.3  # of the box around the lips
_EYE_BOX = (1.3, 0.8)  # width and height in eye widths, so that a shut eye has the same box
_CORNERS = ((36, 39), (42, 45))


def mouth_box(points: Array, size: int) -> Mask:
    """(size, size) box around the lips of a face (74, 2) in pixels, widened about its centre."""
    lips = points[list(face.LIPS)]
    low, high = lips.min(axis=0), lips.max(axis=0)
    return _box((low + high) / 2, (high - low) * _MOUTH_BOX, size)


def eye_boxes(points: Array, size: int) -> Mask:
    """(size, size) box around each eye of a face (74, 2) in pixels, centred on its corners."""
    mask = np.zeros((size, size), np.bool_)
    for a, b in _CORNERS:
        width = float(np.linalg.norm(points[b] - points[a]))
        mask |= _box((points[a] + points[b]) / 2, np.multiply(_EYE_BOX, width), size)
    return mask


def hull(points: Array, size: int) -> Mask:
    """(size, size) convex hull of the 68 points of a face (74, 2) in pixels."""
    corners = cv2.convexHull(points[:68].astype(np.float32))
    mask = np.zeros((size, size), np.uint8)
    cv2.fillPoly(mask, [np.round(corners * 16).astype(np.int32)], 1, cv2.LINE_8, 4)
    return mask > 0


def _box(centre: Array, sides: NDArray[np.floating], size: int) -> Mask:
    """The pixels whose centres lie in an upright box."""
    place = np.arange(size)
    across, down = (np.abs(place - c) <= s / 2 for c, s in zip(centre, sides, strict=True))
    return np.asarray(down[:, None] & across[None])
