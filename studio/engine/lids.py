"""Lids that slide over an eyeball, and an eyeball that turns behind them.

A smooth flow squeezes the iris when the lids close, and never shuts them: where upper and lower lid
meet, neighbouring pixels come from far apart. So around each eye it gives way to another one: the
skin of the upper lid is stretched down, the skin below the eye is stretched up, and between the
lids the eyeball stays where it is.

When the gaze wanders, a smooth flow drags the pupil out of its iris. So between the lids the iris
moves as a whole, and the white is stretched behind it and pressed together before it.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

_ABOVE, _BELOW = 0.42, 0.30  # how far the skin is stretched, in eye widths beyond the open lid
_SAME = 0.04  # lid gaps that differ less, in eye widths, need no help
_SLIT = 0.09  # a gap that lashes hide when the eye is nearly shut, in eye widths
_LASHES, _RIM = 0.02, 0.12  # how far below its landmarks each lid's edge reaches, in eye widths
_BESIDE = 0.12  # how far past the corners the window fades out, in eye widths
_IRIS = 0.25  # radius in eye widths: 0.2 of people, more of drawn faces
_WHITE = 0.03  # of an eye's width that at least is left beside the iris
_STILL, _TURNED = 0.01, 0.03  # ways of the pupil, in eye widths, that need no help and all of it
_BLIND, _SEEING = 0.08, 0.16  # gaps in which a pupil is not seen, and is, in eye widths
_SEARCHES = 2  # steps to a place that the photo's lids leave free
_EDGE = 0.04  # how far the lids' shadow lies on the eyeball, in eye widths
_SEAM = 0.015  # over which a turned ball gives way to the lids, in eye widths


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


class _Frame:
    """One eye's own coordinates: u from corner to corner 0..1, v down, both in eye widths."""

    def __init__(self, points: Array, eye: _Eye) -> None:
        self._origin = points[eye.corners[0]]
        self._along = points[eye.corners[1]] - self._origin
        self._square = max(float(self._along @ self._along), 1e-8)
        self._down = np.array([-self._along[1], self._along[0]], np.float32)
        self.upper = _Lid(*self.inward(*points[list(eye.upper)].T))
        self.lower = _Lid(*self.inward(*points[list(eye.lower)].T))
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

    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom, in crop sides, of everything that the lids can move."""
        u = np.array([-_BESIDE, 1 + _BESIDE, -_BESIDE, 1 + _BESIDE], np.float32)
        v = np.array([-_ABOVE - 0.3, -_ABOVE - 0.3, _BELOW + 0.3, _BELOW + 0.3], np.float32)
        x, y = self.outward(u, v)
        return float(x.min()), float(y.min()), float(x.max()), float(y.max())


class _Lid:
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


class Eyes:
    """Both eyes of one face, ready to be laid against those of another."""

    def __init__(self, points: Array) -> None:
        """`points` (74, 2) are landmarks in sides of their picture."""
        self.frames = tuple(_Frame(points, eye) for eye in EYES)


def slide_lids(
    x: Array, y: Array, corner: tuple[int, int], size: int, seen: Eyes, photo: Eyes
) -> None:
    """Correct the sampling positions `x`, `y` (h, w), in crop sides of the photo, around the eyes.

    They belong to the pixels of a picture of `size` pixels from `corner` (left, top) on; `seen` are
    the eyes of the picture, `photo` those of the photo. Works in place.
    """
    height, width = x.shape
    for here, there in zip(seen.frames, photo.frames, strict=True):
        lids, turn = _needed(here, there), _Turn(here, there)
        edges = [round(edge * size) - corner[i % 2] for i, edge in enumerate(here.bounds())]
        left, right = (min(max(edge, 0), width) for edge in edges[::2])
        top, bottom = (min(max(edge, 0), height) for edge in edges[1::2])
        if not (lids or turn.needed) or left == right or top == bottom:
            continue
        part = np.s_[top:bottom, left:right]
        columns = _centres(left + corner[0], right + corner[0], size)
        rows = _centres(top + corner[1], bottom + corner[1], size)
        u, v = here.inward(columns[None], rows[:, None])
        across, down, weight = _slide(u, v, here, there, lids, turn)
        to_x, to_y = there.outward(across, down)
        x[part] += weight * (to_x - x[part])
        y[part] += weight * (to_y - y[part])


def _centres(first: int, last: int, size: int) -> Array:
    """Centres of the pixels `first` to `last`, in sides of a picture of `size` pixels."""
    return np.asarray((np.arange(first, last) + 0.5) / size, np.float32)


def _needed(seen: _Frame, photo: _Frame) -> float:
    """0 where the photo's lids are as open as wanted and the smooth flow does as well, to 1."""
    return min(max((abs(seen.gap - photo.gap) - _SAME) / (2 * _SAME), 0.0), 1.0)


class _Turn:
    """How an eyeball turns from the photo's gaze to the one seen, in the eye's coordinates."""

    def __init__(self, seen: _Frame, photo: _Frame) -> None:
        self._lids = photo
        sure = min(max((photo.gap - _BLIND) / (_SEEING - _BLIND), 0.0), 1.0)
        (u, v), (self._u, self._v) = seen.pupil, photo.pupil
        u, self._down = self._u + sure * (u - self._u), sure * (v - self._v)
        way = float(np.hypot(u - self._u, self._down))
        self.needed = min(max((way - _STILL) / (_TURNED - _STILL), 0.0), 1.0)
        self._seen, self._photo = self._stretches(u), self._stretches(self._u)

    def __call__(self, u: Array, v: Array) -> tuple[Array, Array]:
        """Where places (h, w) on the turned ball lie on the photo's.

        A ball looks alike all around its pupil, so what the photo's lids hide is taken from where
        it can be seen at the same distance from the pupil.
        """
        across = np.interp(u, self._seen, self._photo) - self._u
        down = v - self._down * np.interp(u, self._seen, (0, 0, 1, 1, 0, 0)) - self._v
        square = across**2 + down**2
        for _ in range(_SEARCHES):
            place = (across + self._u).astype(np.float32)
            upper, lower = self._lids.upper.at(place) + _EDGE, self._lids.lower.at(place) - _EDGE
            down = np.maximum(np.minimum(down, lower - self._v), upper - self._v)
            across = np.copysign(np.sqrt(np.maximum(square - down**2, 0)), across)
        return (across + self._u).astype(np.float32), (down + self._v).astype(np.float32)

    @staticmethod
    def _stretches(pupil: float) -> tuple[float, ...]:
        """Ends of the white, the iris and the white, and of the skin beside them."""
        left = min(max(pupil - _IRIS, _WHITE), 1 - 3 * _WHITE)
        right = max(min(pupil + _IRIS, 1 - _WHITE), 2 * _WHITE)
        return (-1.0, 0.0, left, max(right, left + _WHITE), 1.0, 2.0)


def _slide(
    u: Array, v: Array, seen: _Frame, photo: _Frame, lids: float, turn: _Turn
) -> tuple[Array, Array, Array]:
    """Where eye positions lie in the photo's eye, and how much that counts, 0..1."""
    upper, lower = seen.upper.at(u), np.maximum(seen.lower.at(u), seen.upper.at(u))
    upper_there, lower_there = photo.upper.at(u), photo.lower.at(u)
    # A shut eye shows its lashes and hides the wet rim: both lie a little below the landmarks.
    inside = np.clip(u, 0, 1)
    shut = np.clip(1 - seen.gap / max(photo.gap, 1e-4), 0, 1)
    hidden = np.float32(shut) * 4 * inside * (1 - inside)
    upper_there, lower_there = upper_there + _LASHES * hidden, lower_there + _RIM * hidden
    upper = np.minimum(upper + _SLIT * hidden, lower)
    top = np.minimum(upper, upper_there) - _ABOVE
    bottom = np.maximum(lower, lower_there) + _BELOW
    skin_above = top + (v - top) * (upper_there - top) / (upper - top)
    skin_below = bottom - (bottom - v) * (bottom - lower_there) / (bottom - lower)
    gap, gap_there = lower - upper, np.maximum(lower_there - upper_there, 1e-4)
    # An eye opened wider than in the photo has nothing to uncover: its own ball is spread instead.
    spread = upper_there + (v - upper) * gap_there / np.maximum(gap, 1e-4)
    ball = np.where(gap > gap_there, spread, v)
    across = u
    if turn.needed:
        across, ball = turn(u, ball)
    ball = np.clip(ball, upper_there, lower_there)
    between = (v >= upper) & (v <= lower)
    mapped = np.where(v < upper, skin_above, np.where(between, ball, skin_below))
    above = np.clip((v - top) / (upper - top), 0, 1)
    below = np.clip((bottom - v) / (bottom - lower), 0, 1)
    beside = np.clip((np.minimum(u, 1 - u) + _BESIDE) / _BESIDE, 0, 1)
    weight = lids * _smooth(np.minimum(np.minimum(above, below) * 2, 1) * beside)
    if turn.needed:
        deep = np.clip(np.minimum(v - upper, lower - v) / _SEAM, 0, 1)
        weight = np.maximum(weight, turn.needed * _smooth(deep))
        across = np.where(between, across, u)
    return across, np.asarray(mapped, np.float32), np.asarray(weight, np.float32)


def _smooth(share: Array) -> Array:
    """Ease in and out between 0 and 1."""
    return np.asarray(share * share * (3 - 2 * share), np.float32)
