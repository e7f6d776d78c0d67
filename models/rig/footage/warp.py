"""One photo made into another moment of the same face, by a smooth warp (METHODS 9.4)."""

import math
from dataclasses import dataclass
from typing import Any, cast

import cv2
import numpy as np
from numpy.typing import NDArray

from .footage import MASK_STRIDE

Points = NDArray[np.float32]
Random = np.random.Generator

TURN_DEG, SCALE, SHIFT = 10.0, 0.1, 0.04
BEND = (0.006, 0.016)
"""Deviation of the 5x5 knots of the bend, shares of the side."""
KNOTS = 5
REACH = 11 / 224
"""How far an edited landmark drags its surroundings, share of the side (kernel deviation)."""
EDIT_FLOOR = 0.05
JAW, LOWER_LIP, UPPER_LIP = range(4, 13), (55, 56, 57, 58, 59, 65, 66, 67), (50, 51, 52, 61, 62, 63)
CORNERS, BROWS = (48, 60, 54, 64), range(17, 27)
EDIT_CHANCE, MOUTH, CORNER, BROW = 0.6, 0.045, 0.02, 0.025
"""How often each feature is edited; most movement of lips, mouth corners, brows in sides."""
ROUNDS = 14
"""Steps of the inversion; enough for a hundredth of a pixel where the map does not fold."""
LIDS = ((37, 41), (68, 69), (38, 40), (43, 47), (70, 71), (44, 46))


def sampled(
    picture: NDArray[Any], places: Points, interpolation: int = cv2.INTER_LINEAR
) -> NDArray[Any]:
    """`picture` read at `places` (h, w, 2), its border repeated."""
    x, y = np.ascontiguousarray(places[..., 0]), np.ascontiguousarray(places[..., 1])
    read = cv2.remap(picture, x, y, interpolation, borderMode=cv2.BORDER_REPLICATE)
    return cast("NDArray[Any]", read)


@dataclass(frozen=True, slots=True, kw_only=True)
class Warp:
    """A backward map of a crop: pixel q of the warped picture shows the photo at q + field(q)."""

    size: int
    coarse: Points
    """(S // 4, S // 4, 2) pixels, bicubic in between (`align_corners=False` in torch)."""

    @classmethod
    def random(cls, points: Points, size: int, random: Random) -> "Warp":
        """A random similarity, bend and edit of a face with these (74, 2) points."""
        cells = size // MASK_STRIDE
        places = (np.arange(cells, dtype=np.float32) + 0.5) * MASK_STRIDE - 0.5
        grid = np.stack(np.meshgrid(places, places), -1)
        knots = random.normal(0, size * random.uniform(*BEND), (KNOTS, KNOTS, 2))
        bend = cv2.resize(knots, (cells, cells), interpolation=cv2.INTER_CUBIC)
        seen = _similar(grid, size, random) + bend
        seen += _edit_field(seen, points, edited(points, size, random), size)
        return cls(size=size, coarse=np.asarray(seen - grid, np.float32))

    def field(self) -> Points:
        """(S, S, 2) in full."""
        return cast(
            "Points", cv2.resize(self.coarse, (self.size,) * 2, interpolation=cv2.INTER_CUBIC)
        )

    def places(self, where: Points) -> Points:
        """Where in the photo the places `where` (h, w, 2) of the warped picture are."""
        return np.asarray(where + sampled(self.field(), where), np.float32)

    def points(self, points: Points) -> Points:
        """Where points (N, 2) of the photo are in the warped picture."""
        field, moved = self.field(), points
        for _ in range(ROUNDS):
            there = sampled(field, moved[None])[0]
            moved = np.asarray(0.3 * moved + 0.7 * (points - there), np.float32)
        return moved


def _similar(grid: Points, size: int, random: Random) -> Points:
    """The places `grid` (h, w, 2) turned, scaled and shifted at random."""
    turn = math.radians(random.uniform(-TURN_DEG, TURN_DEG))
    scale = math.exp(random.uniform(-1, 1) * math.log1p(SCALE))
    cos, sin = scale * math.cos(turn), scale * math.sin(turn)
    middle = (size - 1) / 2
    shift = random.uniform(-SHIFT * size, SHIFT * size, 2)
    linear = np.array([[cos, sin], [-sin, cos]])
    return np.asarray((grid - middle) @ linear.T + middle + shift, np.float32)


def edited(points: Points, size: int, random: Random) -> Points:
    """The face (74, 2) in another moment: mouth, its corners, lids and brows moved at random."""
    moved = points.astype(np.float32).copy()
    upright = (points[8] - points[27]) / np.linalg.norm(points[8] - points[27])
    across = np.array([upright[1], -upright[0]], np.float32)
    mouth, corners, lids, brows = random.random(4) < EDIT_CHANCE
    if mouth:
        gap = float(np.linalg.norm(points[66] - points[62]))
        drop = random.uniform(-min(gap, MOUTH * size), MOUTH * size)
        moved[list(LOWER_LIP)] += 0.8 * drop * upright
        moved[list(UPPER_LIP)] -= 0.2 * drop * upright
        moved[list(JAW)] += 0.6 * drop * upright
    if corners:
        wide = random.uniform(-CORNER, CORNER) * size
        for index in CORNERS:
            moved[index] += wide * across * (1 if index in CORNERS[2:] else -1)
    if lids:
        close = random.uniform(-0.15, 0.6)
        for upper, lower in LIDS:
            middle = 0.25 * points[upper] + 0.75 * points[lower]
            moved[upper] += close * (middle - points[upper])
            moved[lower] += close * (middle - points[lower])
    if brows:
        moved[list(BROWS)] -= random.uniform(-0.4, 1.0) * BROW * size * upright
    return moved


def _edit_field(places: Points, points: Points, target: Points, size: int) -> Points:
    """(h, w, 2) from `places` of the edited face to the photo (Nadaraya-Watson, METHODS 9.2)."""
    flat = places.reshape(-1, 2).astype(np.float32)
    square = sum(np.square(flat[:, None, i] - target[None, :, i]) for i in (0, 1))
    near = np.exp(square * np.float32(-0.5 / (REACH * size) ** 2))
    field = near @ (points - target) / (near.sum(1, keepdims=True) + EDIT_FLOOR)
    return np.asarray(field.reshape(places.shape), np.float32)
