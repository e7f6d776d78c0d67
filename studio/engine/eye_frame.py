"""One eye's own coordinates, and the edges of its lids in them."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
Room = tuple[float, float, float, float]
"""Left, right, top and bottom of a part of eye coordinates."""

_SLIT = 0.09  # a gap that lashes hide when the eye is nearly shut, in eye widths
_LASHES, _RIM = 0.02, 0.12  # how far below its landmarks each lid's edge reaches, in eye widths


@dataclass(frozen=True, slots=True)
class _Eye:
    """Indices of one eye: corners and lids from left to right, and the pupil."""

    corners: tuple[int, int]
    upper: tuple[int, int, int]
    lower: tuple[int, int, int]
    pupil: int


EYES = (
    _Eye((36, 39), (37, 68, 38), (41, 69, 40), 72),
    _Eye((42, 45), (43, 70, 44), (47, 71, 46), 73),
)


class EyeFrame:
    """One eye's own coordinates: u from corner to corner 0..1, v down, both in eye widths."""

    def __init__(self, points: Array, eye: _Eye) -> None:
        self._origin = points[eye.corners[0]]
        self._along = points[eye.corners[1]] - self._origin
        self._square = max(float(self._along @ self._along), 1e-8)
        self._down = np.array([-self._along[1], self._along[0]], np.float32)
        self.upper = Lid(*self.inward(*points[list(eye.upper)].T))
        self.lower = Lid(*self.inward(*points[list(eye.lower)].T))
        middle = np.array([0.5], np.float32)
        self.gap = float((self.lower.at(middle) - self.upper.at(middle))[0])
        pupil = self.inward(*points[[eye.pupil]].T)
        self.pupil = float(pupil[0][0]), float(pupil[1][0])

    def inward(self, x: Array, y: Array) -> tuple[Array, Array]:
        """Crop positions to eye coordinates."""
        dx, dy = x - self._origin[0], y - self._origin[1]
        u = (dx * self._along[0] + dy * self._along[1]) / self._square
        v = (dx * self._down[0] + dy * self._down[1]) / self._square
        return np.asarray(u, np.float32), np.asarray(v, np.float32)

    def outward(self, u: Array, v: Array) -> tuple[Array, Array]:
        """Eye coordinates to crop positions."""
        x = self._origin[0] + u * self._along[0] + v * self._down[0]
        y = self._origin[1] + u * self._along[1] + v * self._down[1]
        return np.asarray(x, np.float32), np.asarray(y, np.float32)

    def opening(self) -> Room:
        """Left, right, top and bottom of what lies between the lids, in eye coordinates."""
        line = np.linspace(0, 1, 9, dtype=np.float32)
        return (0.0, 1.0, float(self.upper.at(line).min()), float(self.lower.at(line).max()))

    def part(
        self, shape: tuple[int, ...], corner: tuple[int, int], size: int, room: Room
    ) -> tuple[tuple[slice, slice], Array, Array] | None:
        """Which pixels of a window (h, w) are around the eye, and their eye coordinates (a, b).

        The window lies at `corner` (left, top) of a picture of `size` pixels; `room` is left,
        right, top and bottom of what is wanted, in eye coordinates. None where it is elsewhere.
        """
        x, y = self.outward(np.repeat(room[:2], 2), np.tile(room[2:], 2))
        (left, right), (top, bottom) = (
            [min(max(round(float(edge) * size) - first, 0), most) for edge in (at.min(), at.max())]
            for at, first, most in zip((x, y), corner, shape[::-1], strict=True)
        )
        if left == right or top == bottom:
            return None
        columns = _centres(left + corner[0], right + corner[0], size)
        rows = _centres(top + corner[1], bottom + corner[1], size)
        return np.s_[top:bottom, left:right], *self.inward(columns[None], rows[:, None])


class Lid:
    """A lid's edge v(u): the smooth curve from corner to corner through its three points."""

    def __init__(self, u: Array, v: Array) -> None:
        u = np.clip(u, 0.05, 0.95)
        arch = 4 * u * (1 - u)
        middle = u - 0.5
        system = arch[:, None] * np.stack([np.ones_like(u), middle, middle**2], axis=1)
        # Points that fall together (a profile) leave the curve undecided: least squares decides.
        self._terms = np.linalg.lstsq(system.astype(np.float64), v.astype(np.float64), rcond=1e-3)[
            0
        ]

    def at(self, u: Array) -> Array:
        """Height of the edge at `u`; 0 outside the corners."""
        inside = np.clip(u, 0.0, 1.0)
        middle = inside - np.float32(0.5)
        a, b, c = (np.float32(term) for term in self._terms)
        return np.asarray(4 * inside * (1 - inside) * (a + b * middle + c * middle**2), np.float32)


class Edges(NamedTuple):
    """Heights (h, w) of the lids' edges, in the eye that is seen and in the photo's."""

    upper: Array
    lower: Array
    upper_there: Array
    lower_there: Array

    def resting(self, v: Array) -> Array:
        """Heights `v` of an eyeball that rests while the lids slide.

        An eye opened wider than in the photo has nothing to uncover: its own ball is spread
        instead.
        """
        gap = self.lower - self.upper
        gap_there = np.maximum(self.lower_there - self.upper_there, 1e-4)
        spread = self.upper_there + (v - self.upper) * gap_there / np.maximum(gap, 1e-4)
        return np.asarray(np.where(gap > gap_there, spread, v), np.float32)


def edges(u: Array, seen: EyeFrame, photo: EyeFrame) -> Edges:
    """The lids above and below `u` (h, w).

    A shut eye shows its lashes and hides the wet rim: both lie a little below the landmarks.
    """
    upper, lower = seen.upper.at(u), np.maximum(seen.lower.at(u), seen.upper.at(u))
    inside = np.clip(u, 0, 1)
    shut = np.clip(1 - seen.gap / max(photo.gap, 1e-4), 0, 1)
    hidden = np.float32(shut) * 4 * inside * (1 - inside)
    return Edges(
        upper=np.minimum(upper + _SLIT * hidden, lower),
        lower=lower,
        upper_there=photo.upper.at(u) + _LASHES * hidden,
        lower_there=photo.lower.at(u) + _RIM * hidden,
    )


def smooth(share: Array) -> Array:
    """Ease in and out between 0 and 1."""
    return np.asarray(share * share * (3 - 2 * share), np.float32)


def _centres(first: int, last: int, size: int) -> Array:
    """Centres of the pixels `first` to `last`, in sides of a picture of `size` pixels."""
    return np.asarray((np.arange(first, last) + 0.5) / size, np.float32)
