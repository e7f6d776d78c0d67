"""Where errors are counted: parts of the face as masks, from its landmarks."""

import cv2
import numpy as np
from numpy.typing import NDArray

from .landmarks import EYE_CORNERS, INNER_LIP, LIPS, Points
from .pixels import Mask

PAPER_SIDE = 224
MOUTH_BOX = 1.3  # of the box around the lips
EYE_BOX = (1.3, 0.8)  # width and height in eye widths, so that a shut eye has the same box
WIDE_HULL = 1.3
OPEN_MOUTH_PX = 4.0  # inner lip gap at 224 px from which on there is an inside to see


def regions(points: Points, size: int) -> dict[str, Mask]:
    """Masks (size, size) by name: mouth, eyes, hull, wide hull, inner mouth.

    `points` (74, 2) or (68, 2) are in pixels, (0, 0) the centre of the first one. The mask of the
    inner mouth is empty where the mouth is as good as shut.
    """
    outline = points[:68]
    return {
        "mouth": mouth_box(points, size),
        "eyes": eye_boxes(points, size),
        "hull": hull(outline, size),
        "wide hull": hull(outline, size, WIDE_HULL),
        "inner mouth": inner_mouth(points, size),
    }


def mouth_box(points: Points, size: int) -> Mask:
    """The box around the lips, widened by 1.3 about its centre."""
    lips = points[list(LIPS)]
    low, high = lips.min(axis=0), lips.max(axis=0)
    return _box((low + high) / 2, (high - low) * MOUTH_BOX, size)


def eye_boxes(points: Points, size: int) -> Mask:
    """A box around each eye, centred between its corners."""
    mask = np.zeros((size, size), bool)
    for a, b in EYE_CORNERS:
        width = float(np.linalg.norm(points[b] - points[a]))
        mask |= _box((points[a] + points[b]) / 2, np.multiply(EYE_BOX, width), size)
    return mask


def hull(points: Points, size: int, grow: float = 1.0) -> Mask:
    """The convex hull of `points` (N, 2), grown about its centre of area."""
    corners = np.asarray(cv2.convexHull(points.astype(np.float32))[:, 0], np.float32)
    moments = cv2.moments(corners)
    if grow != 1.0 and moments["m00"]:
        centre = np.array([moments["m10"], moments["m01"]]) / moments["m00"]
        corners = (centre + grow * (corners - centre)).astype(np.float32)
    return _filled(corners, size)


def inner_mouth(points: Points, size: int) -> Mask:
    """The inner lip's polygon where the gap 62-66 exceeds 4 px at 224, else nothing."""
    gap = float(np.linalg.norm(points[62] - points[66])) * PAPER_SIDE / size
    if gap <= OPEN_MOUTH_PX:
        return np.zeros((size, size), bool)
    return _filled(points[list(INNER_LIP)], size)


def _box(centre: NDArray[np.floating], sides: NDArray[np.floating], size: int) -> Mask:
    """The pixels whose centres lie in an upright box."""
    place = np.arange(size)
    across, down = (np.abs(place - c) <= s / 2 for c, s in zip(centre, sides, strict=True))
    return np.asarray(down[:, None] & across[None])


def _filled(corners: NDArray[np.floating], size: int) -> Mask:
    """The pixels of a polygon, its outline included."""
    mask = np.zeros((size, size), np.uint8)
    cv2.fillPoly(mask, [np.round(corners * 16).astype(np.int32)], 1, cv2.LINE_8, 4)
    return mask > 0
