"""Views that show no face, made of a stored face or of nothing."""

import math
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from ..crop import Crop, Image, Points, face_crop
from .views import Random, composed, seen


def not_a_face(rgb: Image, points: Points, size: int, random: Random) -> Image:
    """A view that must be refused, made of a stored face or of nothing."""
    kinds = (_upside_down, _half_beside, _far_too_near, _rim, _jumbled, _texture)
    kind = kinds[random.integers(len(kinds))]
    return kind(rgb, points, size, random)


def _upside_down(rgb: Image, points: Points, size: int, random: Random) -> Image:
    """Upside down, or nearly lying on its side."""
    turn = 180 + random.uniform(-80, 80)
    return seen(rgb, composed(face_crop(points), size, turn, np.zeros(3), np.eye(2)), size)


def _half_beside(rgb: Image, points: Points, size: int, random: Random) -> Image:
    way = random.uniform(0, 2 * math.pi)
    place = np.array([0.0, 0.62 * math.cos(way), 0.62 * math.sin(way)])
    turn = random.uniform(-30, 30)
    return seen(rgb, composed(face_crop(points), size, turn, place, np.eye(2)), size)


def _far_too_near(rgb: Image, points: Points, size: int, random: Random) -> Image:
    scale = random.uniform(3.0, 5.0)
    place = np.r_[math.log(scale), scale * random.uniform(-0.15, 0.15, 2)]
    turn = random.uniform(-30, 30)
    return seen(rgb, composed(face_crop(points), size, turn, place, np.eye(2)), size)


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
    """Cloudy noise with a few flat shapes and letters: walls, furniture, titles."""
    picture = np.full((size, size, 3), random.uniform(20, 235), np.float32)
    for knots in (2, 5, 11, 24, 48):
        noise = random.normal(0, 45 * random.uniform(0, 1) ** 2, (knots, knots, 3)).astype(
            np.float32
        )
        grey = random.uniform(0, 1)
        noise = grey * noise.mean(-1, keepdims=True) + (1 - grey) * noise
        picture += cv2.resize(noise, (size, size), interpolation=cv2.INTER_CUBIC)
    for _ in range(int(random.integers(0, 7))):
        _SHAPES[random.integers(len(_SHAPES))](picture, random)
    return picture.clip(0, 255).astype(np.uint8)


def _ellipse(picture: NDArray[np.float32], random: Random) -> None:
    size = len(picture)
    centre, axes = random.integers(0, size, 2).tolist(), random.integers(3, size // 2, 2).tolist()
    cv2.ellipse(picture, centre, axes, random.uniform(0, 180), 0, 360, _colour(random), -1)


def _box(picture: NDArray[np.float32], random: Random) -> None:
    size = len(picture)
    corner, sides = random.integers(0, size, 2), random.integers(3, size // 2, 2)
    filled = int(random.choice((-1, 2)))
    cv2.rectangle(picture, corner.tolist(), (corner + sides).tolist(), _colour(random), filled)


def _letters(picture: NDArray[np.float32], random: Random) -> None:
    size = len(picture)
    text = "".join(chr(code) for code in random.integers(ord("0"), ord("z"), 5))
    place = (random.uniform((-0.3, 0.2), (0.4, 1.0)) * size).astype(int).tolist()
    height, font = random.uniform(0.5, 3.5) * size / 96, int(random.integers(0, 8))
    colour, edge = _colour(random), _colour(random)
    thick = int(random.integers(1, round(3 + 3 * height)))
    cv2.putText(picture, text, place, font, height, edge, thick + 3, cv2.LINE_AA)
    cv2.putText(picture, text, place, font, height, colour, thick, cv2.LINE_AA)


_SHAPES = (_ellipse, _box, _letters)


def _colour(random: Random) -> list[int]:
    return [int(value) for value in random.integers(0, 256, 3)]
