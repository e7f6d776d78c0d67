"""Easings: how far along its way a value is, by formula (Penner, Programming Macromedia Flash MX).

Each is given as the way in, from 0 at 0 to 1 at 1; the way out is the same backwards, and in-out is
half of either. Expo and elastic are shifted by a thousandth so that they start at exactly 0.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from studio.domain.keyframe import Ease, Interp

Array = NDArray[np.float64]

_OVERSHOOT = 1.70158  # back goes a tenth of the way too far
_PERIOD = 0.3  # of elastic's swing, as a share of the segment
_SOONEST = 2.0**-10  # where expo would start


def eased(interp: Interp, ease: Ease, x: Array) -> Array:
    """Share of the way (n,) that is done after share `x` (n,), 0 to 1, of the time."""
    way = _WAYS[interp]
    if ease is Ease.IN:
        return way(x)
    if ease is Ease.OUT:
        return 1.0 - way(1.0 - x)
    late = x > 0.5
    half = 0.5 * way(2.0 * np.where(late, 1.0 - x, x))
    return np.where(late, 1.0 - half, half)


def _power(exponent: int) -> Callable[[Array], Array]:
    def way(x: Array) -> Array:
        return np.asarray(x**exponent)

    return way


def _sine(x: Array) -> Array:
    return 1.0 - np.cos(0.5 * np.pi * x)


def _expo(x: Array) -> Array:
    return (np.exp2(10.0 * (x - 1.0)) - _SOONEST) / (1.0 - _SOONEST)


def _circ(x: Array) -> Array:
    return 1.0 - np.sqrt(1.0 - x * x)


def _back(x: Array) -> Array:
    return x * x * ((_OVERSHOOT + 1.0) * x - _OVERSHOOT)


def _bounce(x: Array) -> Array:
    """Four parabolas, the last of which reaches the value."""
    y = 1.0 - x  # as a ball that falls: the way out
    middles = np.array([0.0, 1.5, 2.25, 2.625]) / 2.75
    floors = np.array([0.0, 0.75, 0.9375, 0.984375])
    i = np.searchsorted(np.array([1.0, 2.0, 2.5]) / 2.75, y, side="right")
    return np.asarray(1.0 - 7.5625 * (y - middles[i]) ** 2 - floors[i])


def _elastic(x: Array) -> Array:
    return _expo(x) * np.cos(2.0 * np.pi / _PERIOD * (1.0 - x))


_WAYS: dict[Interp, Callable[[Array], Array]] = {
    Interp.SINE: _sine,
    Interp.QUAD: _power(2),
    Interp.CUBIC: _power(3),
    Interp.QUART: _power(4),
    Interp.QUINT: _power(5),
    Interp.EXPO: _expo,
    Interp.CIRC: _circ,
    Interp.BACK: _back,
    Interp.BOUNCE: _bounce,
    Interp.ELASTIC: _elastic,
}
