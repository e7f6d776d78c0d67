"""Random views of a stored face: turned, moved, bent; and views that show no face."""

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
    return _seen(rgb, matrix, size, bend), moved if bend is None else _unbent(moved, bend)


def steady_view(rgb: Image, points: Points, size: int, random: Random) -> tuple[Image, Points]:
    """The same without bending and hardly misplaced, as in a tracked video."""
    crop = face_crop(points)
    matrix = _composed(crop, size, random.normal(0, 3), random.normal(0, 0.03, 3), np.eye(2))
    return _seen(rgb, matrix, size), transformed(points, matrix)


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
    return _composed(crop, size, turn, np.r_[scale, random.uniform(-shift, shift, 2)], shear)


def _composed(
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


def _seen(rgb: Image, matrix: Matrix, size: int, bend: Points | None = None) -> Image:
    """The view (size, size, 3) of a picture; `bend` (size, size, 2) moves where it is read."""
    fine = FOLD * size
    places = ((np.arange(fine, dtype=np.float32) + 0.5) / FOLD) - 0.5
    grid: Points = np.stack(np.meshgrid(places, places), -1)
    if bend is not None:
        grid += cv2.resize(bend, (fine, fine), interpolation=cv2.INTER_LINEAR)
    back = cast("Matrix", cv2.invertAffineTransform(matrix))
    seen = sampled(rgb, transformed(grid, back))
    return cast("Image", cv2.resize(seen, (size, size), interpolation=cv2.INTER_AREA))


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


# Views without a face


def not_a_face(rgb: Image, points: Points, size: int, random: Random) -> Image:
    """A view that must be refused, made of a stored face or of nothing."""
    kinds = (_upside_down, _half_beside, _far_too_near, _rim, _jumbled, _texture)
    kind = kinds[random.integers(len(kinds))]
    return kind(rgb, points, size, random)


def _upside_down(rgb: Image, points: Points, size: int, random: Random) -> Image:
    turn = 180 + random.uniform(-30, 30)
    return _seen(rgb, _composed(face_crop(points), size, turn, np.zeros(3), np.eye(2)), size)


def _half_beside(rgb: Image, points: Points, size: int, random: Random) -> Image:
    way = random.uniform(0, 2 * math.pi)
    place = np.array([0.0, 0.62 * math.cos(way), 0.62 * math.sin(way)])
    turn = random.uniform(-30, 30)
    return _seen(rgb, _composed(face_crop(points), size, turn, place, np.eye(2)), size)


def _far_too_near(rgb: Image, points: Points, size: int, random: Random) -> Image:
    scale = random.uniform(3.0, 5.0)
    place = np.r_[math.log(scale), scale * random.uniform(-0.15, 0.15, 2)]
    turn = random.uniform(-30, 30)
    return _seen(rgb, _composed(face_crop(points), size, turn, place, np.eye(2)), size)


def _rim(rgb: Image, points: Points, size: int, random: Random) -> Image:
    """Hair, clothes and background from beside, above or below the face."""
    stored = rgb.shape[0]
    low, high = points[:68].min(0).clip(0, stored), points[:68].max(0).clip(0, stored)
    gaps = np.r_[low, stored - high]
    which = int(random.choice(4, p=gaps / gaps.sum())) if gaps.sum() > 0 else 0
    side = max(8.0, float(gaps[which]) * random.uniform(0.6, 1.0))
    centre = random.uniform(side / 2, stored - side / 2, 2)
    centre[which % 2] = side / 2 if which < 2 else stored - side / 2
    patch = Crop(
        x=float(centre[0]), y=float(centre[1]), side=side, angle_deg=random.uniform(-20, 20)
    )
    return patch.cut(rgb, size)


def _jumbled(rgb: Image, points: Points, size: int, random: Random) -> Image:
    """The face in squares that are no longer where they belong."""
    count = int(random.integers(2, 5))
    edge = size // count
    face = face_crop(points).cut(rgb, edge * count)
    tiles = face.reshape(count, edge, count, edge, 3).swapaxes(1, 2).reshape(-1, edge, edge, 3)
    order = random.permutation(len(tiles))
    while (order == np.arange(len(tiles))).mean() > 0.4:
        order = random.permutation(len(tiles))
    mixed = tiles[order].reshape(count, count, edge, edge, 3).swapaxes(1, 2)
    mixed = mixed.reshape(edge * count, edge * count, 3)
    return cast("Image", cv2.resize(mixed, (size, size), interpolation=cv2.INTER_LINEAR))


def _texture(rgb: Image, points: Points, size: int, random: Random) -> Image:
    """Cloudy noise with a few flat shapes: walls, cloth, furniture."""
    picture = np.full((size, size, 3), random.uniform(20, 235), np.float32)
    for knots in (2, 5, 11, 24, 48):
        noise = random.normal(0, random.uniform(5, 45), (knots, knots, 3)).astype(np.float32)
        grey = random.uniform(0, 1)
        noise = grey * noise.mean(-1, keepdims=True) + (1 - grey) * noise
        picture += cv2.resize(noise, (size, size), interpolation=cv2.INTER_CUBIC)
    for _ in range(int(random.integers(0, 7))):
        colour = random.integers(0, 256, 3).tolist()
        centre, axes = random.integers(0, size, 2).tolist(), random.integers(3, size // 2, 2)
        if random.random() < 0.5:
            cv2.ellipse(picture, centre, axes.tolist(), random.uniform(0, 180), 0, 360, colour, -1)
        else:
            corner = (np.array(centre) + axes).tolist()
            cv2.rectangle(picture, centre, corner, colour, int(random.choice((-1, 2))))
    return picture.clip(0, 255).astype(np.uint8)
