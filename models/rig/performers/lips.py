"""The line where the lips meet: shut lips show no slit, and never pass through each other.

The mean face has its lips .07 cm apart, and weights of several expressions rarely cancel, so that a
mouth that should be shut shows a dark line. Here small gaps of the finished mesh are closed, column
by column, and lips that overlap are taken apart.
"""

from dataclasses import dataclass
from typing import Self, TypeVar

import numpy as np
from numpy.typing import NDArray

from .face_model import LANDMARK_VERTICES, PARTS, FaceModel, places

Array = NDArray[np.float64]
Places = NDArray[np.intp]
Vertices = TypeVar("Vertices", NDArray[np.float32], NDArray[np.float64])

COLUMNS = 24
OVERLAP, MOST_OVERLAP = 0.03, 0.06
"""How far lips that are shut here lie over each other, cm, and how far pressed ones may."""
SHUT_BELOW, OPEN_ABOVE = 0.10, 0.22
"""Gaps up to the first are shut, from the second on left as they are, cm."""
_EDGE = 0.3
"""How far from the line, cm, a vertex can be the one that touches the other lip."""
_ALONG, _REACH = 0.15, 0.3
"""How far, cm, the lips go along with their edges, and how soon they stay behind beyond."""
_JAW_SHARE = 0.5
"""Of the jaw's way at the lower lip's middle and the upper's: what parts the lips."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LipSeam:
    """Both edges of the mouth, cut into columns from corner to corner, and what follows them.

    `upper` and `lower` are the vertices that can touch, column by column; `upper_starts` and
    `lower_starts` (24,) say where each column begins. `moved` (m,) vertices follow by `share`
    (m, 24) of the columns' movement, negative below the line.
    """

    upper: Places
    upper_starts: Places
    lower: Places
    lower_starts: Places
    moved: Places
    share: Array

    @classmethod
    def of(cls, model: FaceModel) -> Self:
        """Find the seam of `model`: the opening jaw tells to which lip a vertex belongs."""
        left, right = (model.vertices[LANDMARK_VERTICES[i]] for i in (60, 64))
        half = 0.9 * min(-left[0], right[0])
        skin = np.arange(PARTS["skin"].stop)
        place = model.vertices[skin]
        height = place[:, 1] - _seam_height(model, place[:, 0])
        front = place[:, 2] > left[2] - 0.3
        near = skin[front & (np.abs(place[:, 0]) < 1.3 * half) & (np.abs(height) < 3 * _REACH)]
        way = -model.expression[places("jawOpen")[0], :, 1]
        is_upper = way[near] < _JAW_SHARE * way[LANDMARK_VERTICES[66]]
        x = model.vertices[near, 0]
        edge = np.abs(height[near]) < _EDGE
        centres = ((np.arange(COLUMNS) + 0.5) / COLUMNS * 2.0 - 1.0) * half
        upper, upper_starts = _by_column(near[edge & is_upper], x[edge & is_upper], centres)
        lower, lower_starts = _by_column(near[edge & ~is_upper], x[edge & ~is_upper], centres)
        far = np.maximum(np.abs(height[near]) - _ALONG, 0.0) / _REACH
        follow = np.exp(-(far**2)) * np.where(is_upper, 0.5, -0.5)
        fade = np.clip((1.35 * half - np.abs(x)) / (0.3 * half), 0.0, 1.0)
        return cls(
            upper=upper,
            upper_starts=upper_starts,
            lower=lower,
            lower_starts=lower_starts,
            moved=near,
            share=_between(x, centres) * (follow * fade)[:, None],
        )

    def gaps(self, vertices: NDArray[np.floating]) -> Array:
        """Height (24,) of the opening of `vertices` (N, 3) from corner to corner, cm."""
        upper = np.minimum.reduceat(vertices[self.upper, 1], self.upper_starts)
        lower = np.maximum.reduceat(vertices[self.lower, 1], self.lower_starts)
        return np.asarray(upper - lower, np.float64)

    def settled(self, vertices: Vertices) -> Vertices:
        """`vertices` (N, 3) of a face in model axes with its small gaps shut, lips apart."""
        gap = self.gaps(vertices)
        open_share = np.clip((gap - SHUT_BELOW) / (OPEN_ABOVE - SHUT_BELOW), 0.0, 1.0)
        open_share = open_share**2 * (3.0 - 2.0 * open_share)
        wanted = (gap + OVERLAP) * open_share - OVERLAP
        wanted = np.where(gap < -OVERLAP, np.maximum(gap, -MOST_OVERLAP), wanted)
        settled = vertices.copy()
        settled[self.moved, 1] += self.share @ (wanted - gap)
        return settled


def _seam_height(model: FaceModel, x: Array) -> Array:
    """Height of the line between the lips at `x`, through the inner-lip landmarks."""
    at = np.array(LANDMARK_VERTICES)
    top, bottom = (model.vertices[at[list(points)]] for points in _INNER_LIPS)
    line = (top + bottom) / 2.0
    return np.asarray(np.interp(x, line[:, 0], line[:, 1]))


_INNER_LIPS = ((60, 61, 62, 63, 64), (60, 67, 66, 65, 64))


def _by_column(vertices: Places, x: Array, centres: Array) -> tuple[Places, Places]:
    """The `vertices` of each column, one column after another, and where each begins.

    Columns overlap by half, so that none is empty where the mesh is coarse.
    """
    width = centres[1] - centres[0]
    columns = [vertices[np.abs(x - centre) < 0.75 * width] for centre in centres]
    lengths = [len(column) for column in columns]
    return np.concatenate(columns), np.concatenate([[0], np.cumsum(lengths)[:-1]])


def _between(x: Array, centres: Array) -> Array:
    """Weights (n, COLUMNS) that interpolate at `x` (n,) between columns at `centres`."""
    place = np.clip((x - centres[0]) / (centres[1] - centres[0]), 0.0, COLUMNS - 1.0)
    return np.asarray(np.maximum(1.0 - np.abs(place[:, None] - np.arange(COLUMNS)), 0.0))
