"""Random views of a stored face: turned, moved, bent."""

import math
from typing import Any, cast

import cv2
import numpy as np
from numpy.typing import NDArray

from ..crop import Crop, Image, Points, face_crop, transformed

Matrix = NDArray[np.float64]
Random = np.random.Generator

TURN_DEG, SCALE, SHIFT = 40.0, 0.25, 0.12
WILD_SHARE, BENT_SHARE = 0.35, 0.6
FOLD = 2
"""Views are read this much finer and averaged, as the crops of the product are."""


def view(rgb: Image, points: Points, size: int, random: Random) -> tuple[Image, Points]:
    """A random crop (size, size, 3) of a stored face and its (74, 2) points in that crop."""
    crop = face_crop(points)
    matrix = _placement(crop, rgb.shape[0], size, random)
    bend = _bend(size, random) if random.random() < BENT_SHARE else None
    moved = transformed(points, matrix)
    return seen(rgb, matrix, size, bend), moved if bend is None else _unbent(moved, bend)


def steady_view(rgb: Image, points: Points, size: int, random: Random) -> tuple[Image, Points]:
    """The same without bending and hardly misplaced, as in a tracked video."""
    crop = face_crop(points)
    matrix = composed(crop, size, random.normal(0, 3), random.normal(0, 0.03, 3), np.eye(2))
    return seen(rgb, matrix, size), transformed(points, matrix)


def _placement(crop: Crop, stored: int, size: int, random: Random) -> Matrix:
    """(2, 3): stored picture -> view, with a random turn, scale, shift and shear.

    A face is made smaller only as far as the stored picture reaches.
    """
    wild = random.random() < WILD_SHARE
    turn = random.uniform(-TURN_DEG, TURN_DEG) if wild else random.normal(0, 7)
    spread, shift = (SCALE, SHIFT) if wild else (SCALE / 3, SHIFT / 3)
    room = max(0.0, math.log(stored / crop.side))
    scale = random.uniform(-min(spread, room), spread)
    shear = np.array([[1, random.normal(0, 0.04)], [0, math.exp(random.normal(0, 0.05))]])
    return composed(crop, size, turn, np.r_[scale, random.uniform(-shift, shift, 2)], shear)


def composed(
    crop: Crop, size: int, turn_deg: float, place: NDArray[np.float64], shear: Matrix
) -> Matrix:
    """The crop's (2, 3) matrix followed by shear, turn, and `place`: log scale, shift in views."""
    level = crop.matrix(size)
    turn, scale = math.radians(turn_deg), math.exp(place[0])
    cos, sin = scale * math.cos(turn), scale * math.sin(turn)
    linear = np.array([[cos, sin], [-sin, cos]]) @ shear
    middle = np.full(2, (size - 1) / 2)
    offset = linear @ (level[:, 2] - middle) + middle + size * place[1:]
    return np.column_stack((linear @ level[:, :2], offset))


def seen(rgb: Image, matrix: Matrix, size: int, bend: Points | None = None) -> Image:
    """The view (size, size, 3) of a picture; `bend` (size, size, 2) moves where it is read."""
    fine = FOLD * size
    places = ((np.arange(fine, dtype=np.float32) + 0.5) / FOLD) - 0.5
    grid: Points = np.stack(np.meshgrid(places, places), -1)
    if bend is not None:
        grid += cv2.resize(bend, (fine, fine), interpolation=cv2.INTER_LINEAR)
    back = cast("Matrix", cv2.invertAffineTransform(matrix))
    fine_view = sampled(rgb, transformed(grid, back))
    return cast("Image", cv2.resize(fine_view, (size, size), interpolation=cv2.INTER_AREA))


def sampled(picture: NDArray[Any], where: Points) -> NDArray[Any]:
    """`picture` read at the places `where` (h, w, 2), its border repeated."""
    x, y = np.ascontiguousarray(where[..., 0]), np.ascontiguousarray(where[..., 1])
    return cast(
        "NDArray[Any]",
        cv2.remap(picture, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE),
    )


def _bend(size: int, random: Random) -> Points:
    """(size, size, 2) smooth displacement in pixels: other proportions of the same face."""
    knots = random.normal(0, 0.022 * size, (5, 5, 2)).astype(np.float32)
    return cast("Points", cv2.resize(knots, (size, size), interpolation=cv2.INTER_CUBIC))


def _unbent(points: Points, bend: Points) -> Points:
    """Where points of the straight crop lie after the backward map `p -> p + bend(p)`."""
    moved = points
    for _ in range(4):
        moved = points - sampled(bend, moved[None])[0]
    return moved
