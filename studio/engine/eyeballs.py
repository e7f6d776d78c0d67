"""Eyeballs that turn behind the lids.

When the gaze wanders, a smooth flow drags the pupil out of its iris. So between the lids the iris
moves as a whole, and the white is stretched behind it and pressed together before it.
"""

import numpy as np
from numpy.typing import NDArray

from studio.engine.eye_frame import EyeFrame, edges, smooth

Array = NDArray[np.float32]

_IRIS = 0.25  # radius in eye widths: 0.2 of people, more of drawn faces
_WHITE = 0.03  # of an eye's width that at least is left beside the iris
_STILL, _TURNED = 0.01, 0.03  # ways of the pupil, in eye widths, that need no help and all of it
_BLIND, _SEEING = 0.08, 0.16  # gaps in which a pupil is not seen, and is, in eye widths
_SEARCHES = 2  # steps to a place that the photo's lids leave free
_EDGE = 0.04  # how far the lids' shadow lies on the eyeball, in eye widths
_SEAM = 0.015  # over which a turned ball gives way to the lids, in eye widths


def turn_eyeball(
    x: Array, y: Array, corner: tuple[int, int], size: int, seen: EyeFrame, photo: EyeFrame
) -> None:
    """Correct sampling positions `x`, `y` (h, w) in one eye, see `eyes.move_eyes`."""
    turn = _Turn(seen, photo)
    found = seen.part(x.shape, corner, size, seen.opening()) if turn.needed else None
    if found is None:
        return
    part, u, v = found
    lids = edges(u, seen, photo)
    across, down = turn(u, lids.resting(v))
    to_x, to_y = photo.outward(across, np.clip(down, lids.upper_there, lids.lower_there))
    deep = np.clip(np.minimum(v - lids.upper, lids.lower - v) / _SEAM, 0, 1)
    weight = np.float32(turn.needed) * smooth(deep)
    x[part] += weight * (to_x - x[part])
    y[part] += weight * (to_y - y[part])


class _Turn:
    """How an eyeball turns from the photo's gaze to the one seen, in the eye's coordinates."""

    def __init__(self, seen: EyeFrame, photo: EyeFrame) -> None:
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
