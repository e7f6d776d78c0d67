"""Animation curves: immutable keyframes and their evaluation.

A curve has one value per time whatever its handles are: they are kept as the user dragged them and
clamped to their segment when the curve is evaluated. A handle that was never dragged is automatic:
smooth through the key, flat at a local extremum, and never steep enough to overshoot a neighbour.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Handle = tuple[float, float]

# Keys closer than this are the same key: a quarter of a frame at 250 frames per second.
SAME_TIME_S = 0.001

_BISECTIONS = 30  # 1e-9 of a segment
_Number = TypeVar("_Number", float, Array)


class Interp(StrEnum):
    """How the value travels from one keyframe to the next."""

    HOLD = "hold"
    LINEAR = "linear"
    BEZIER = "bezier"


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyframe:
    """One point of a curve, at `time` seconds.

    Handles are offsets (seconds, value) that the user dragged; None is automatic.
    """

    time: float
    value: float
    interp: Interp = Interp.BEZIER
    handle_in: Handle | None = None
    handle_out: Handle | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """A single-valued function of time, held constant outside its keys; `default` without keys."""

    keys: tuple[Keyframe, ...] = ()
    default: float = 0.0

    def at(self, time: float) -> float:
        """Value at `time` seconds."""
        keys = self.keys
        if not keys:
            return self.default
        i = bisect_right(keys, time, key=_time)
        if i == 0:
            return keys[0].value
        if i == len(keys):
            return keys[-1].value
        return self._segment(i - 1)(time)

    def at_many(self, times: Array) -> Array:
        """Values (n,) at `times` (n,) seconds, in any order."""
        keys = self.keys
        if len(keys) < 2:
            return np.full(len(times), self.at(0.0))
        index = np.searchsorted([key.time for key in keys], times, side="right") - 1
        values = np.array([key.value for key in keys])[np.maximum(index, 0)]
        inside = np.flatnonzero((index >= 0) & (index < len(keys) - 1))
        used, place = np.unique(index[inside], return_inverse=True)
        if len(used):
            first, last = int(used[0]), int(used[-1])
            corners, interps = (
                _corners(keys, first, last),
                [k.interp for k in keys[first : last + 1]],
            )
            place = used[place] - first
            for interp, evaluate in ((Interp.LINEAR, _linear), (Interp.BEZIER, _bezier)):
                chosen = np.array([i is interp for i in interps])[place]
                if chosen.any():
                    at = inside[chosen]
                    values[at] = evaluate(corners[:, place[chosen]], times[at])
        return values

    def with_key(self, key: Keyframe) -> "Curve":
        """Copy with `key` added; it replaces a key at the same time."""
        return self.with_keys((key,))

    def with_keys(self, added: Iterable[Keyframe]) -> "Curve":
        """Copy with `added` keys; each replaces whatever was at its time before it."""
        keys = list(self.keys)
        for key in added:
            start = bisect_left(keys, key.time - SAME_TIME_S, key=_time)
            end = bisect_right(keys, key.time + SAME_TIME_S, key=_time)
            keys[start:end] = [key]
        return replace(self, keys=tuple(keys))

    def without(self, indices: Collection[int]) -> "Curve":
        """Copy without the keys at `indices`."""
        kept = (key for i, key in enumerate(self.keys) if i not in indices)
        return replace(self, keys=tuple(kept))

    def moved(self, indices: Collection[int], seconds: float, value: float) -> "Curve":
        """Copy with the keys at `indices` moved; a moved key replaces one it lands on."""
        gone = [
            replace(
                self.keys[i], time=self.keys[i].time + seconds, value=self.keys[i].value + value
            )
            for i in sorted(indices)
        ]
        return self.without(indices).with_keys(gone)

    def index_near(self, time: float, within: float = SAME_TIME_S) -> int | None:
        """Index of the key closest to `time`, if it is at most `within` seconds away."""
        i = bisect_left(self.keys, time, key=_time)
        gaps = [(abs(self.keys[j].time - time), j) for j in (i - 1, i) if 0 <= j < len(self.keys)]
        gap, nearest = min(gaps, default=(within + 1.0, -1))
        return nearest if gap <= within else None

    def handles(self, i: int) -> tuple[Handle, Handle]:
        """The in and out handle of key `i` as offsets, automatic ones worked out."""
        key = self.keys[i]
        slope = _auto_slope(self.keys, i)
        before = (key.time - self.keys[i - 1].time) / 3 if i > 0 else 0.1
        after = (self.keys[i + 1].time - key.time) / 3 if i + 1 < len(self.keys) else 0.1
        return (
            key.handle_in or (-before, -before * slope),
            key.handle_out or (after, after * slope),
        )

    def _segment(self, i: int) -> "_Segment":
        _, out = self.handles(i)
        into, _ = self.handles(i + 1)
        return _Segment(self.keys[i], self.keys[i + 1], out, into)


class _Segment:
    """The way from one key to the next: a cubic of which `corners` are the control points.

    Clamping the handles to the segment keeps time monotonic, hence one value per time.
    """

    def __init__(self, a: Keyframe, b: Keyframe, out: Handle, into: Handle) -> None:
        self.interp = a.interp
        span = b.time - a.time
        x1 = min(max(out[0], 0.0), span) / span
        x2 = 1.0 + max(min(into[0], 0.0), -span) / span
        # Start, length, times of the two handles as shares of it, and the four values.
        self.corners = (a.time, span, x1, x2, a.value, a.value + out[1], b.value + into[1], b.value)

    def __call__(self, time: float) -> float:
        """Value at one time; plain floats, since the preview asks for one instant at a time."""
        start, span, x1, x2, v0, v1, v2, v3 = self.corners
        x = (time - start) / span
        if self.interp is Interp.HOLD:
            return v0
        if self.interp is Interp.LINEAR:
            return v0 + (v3 - v0) * x
        low, high = 0.0, 1.0
        for _ in range(_BISECTIONS):
            middle = 0.5 * (low + high)
            if _cubic(0.0, x1, x2, 1.0, middle) < x:
                low = middle
            else:
                high = middle
        return _cubic(v0, v1, v2, v3, 0.5 * (low + high))


def _corners(keys: tuple[Keyframe, ...], first: int, last: int) -> Array:
    """`_Segment.corners` of the segments `first` to `last` at once, as columns (8, n)."""
    low, high = max(first - 1, 0), min(last + 2, len(keys) - 1)
    near = keys[low : high + 1]
    times = np.array([key.time for key in near])
    values = np.array([key.value for key in near])
    spans, steps = np.diff(times), np.diff(values)
    slopes = np.zeros(len(near))
    slopes[1:-1] = _inner_slopes(spans, steps)
    out = np.stack([spans, spans * slopes[:-1]]) / 3
    into = np.stack([-spans, -spans * slopes[1:]]) / 3
    for i, (a, b) in enumerate(pairwise(near)):
        if a.handle_out is not None:
            out[:, i] = a.handle_out
        if b.handle_in is not None:
            into[:, i] = b.handle_in
    x1 = np.clip(out[0] / spans, 0.0, 1.0)
    x2 = 1.0 + np.clip(into[0] / spans, -1.0, 0.0)
    v0, v3 = values[:-1], values[1:]
    table = np.stack([times[:-1], spans, x1, x2, v0, v0 + out[1], v3 + into[1], v3])
    return table[:, first - low : last - low + 1]


def _inner_slopes(spans: Array, steps: Array) -> Array:
    """`_auto_slope` of the keys between segments (n,) with these spans and steps, (n - 1,)."""
    ratios = steps / spans
    left, right = ratios[:-1], ratios[1:]
    middle = (steps[:-1] + steps[1:]) / (spans[:-1] + spans[1:])
    limit = 3 * np.minimum(abs(left), abs(right))
    return np.where(left * right <= 0, 0.0, np.clip(middle, -limit, limit))


def _linear(corners: Array, times: Array) -> Array:
    """Values (n,) of straight segments with `corners` (8, n) at `times` (n,)."""
    start, span, _, _, v0, _, _, v3 = corners
    return np.asarray(v0 + (v3 - v0) * (times - start) / span)


def _bezier(corners: Array, times: Array) -> Array:
    """Values (n,) of cubic segments with `corners` (8, n) at `times` (n,), by bisection."""
    start, span, x1, x2, v0, v1, v2, v3 = corners
    x = (times - start) / span
    # Time as a polynomial of the parameter, a u^3 + b u^2 + c u: fewer passes over the arrays.
    a, b, c = 1 + 3 * (x1 - x2), 3 * (x2 - 2 * x1), 3 * x1
    low, step = np.zeros_like(x), 1.0
    for _ in range(_BISECTIONS):
        step *= 0.5
        middle = low + step
        low += step * (((a * middle + b) * middle + c) * middle < x)
    return _cubic(v0, v1, v2, v3, low + 0.5 * step)


def _time(key: Keyframe) -> float:
    return key.time


def _auto_slope(keys: tuple[Keyframe, ...], i: int) -> float:
    """Slope of the automatic tangent at key `i`: zero at extrema and ends, monotone between."""
    if i == 0 or i == len(keys) - 1:
        return 0.0
    a, k, b = keys[i - 1], keys[i], keys[i + 1]
    left = (k.value - a.value) / (k.time - a.time)
    right = (b.value - k.value) / (b.time - k.time)
    if left * right <= 0:
        return 0.0
    middle = (b.value - a.value) / (b.time - a.time)
    limit = 3 * min(abs(left), abs(right))
    return max(-limit, min(limit, middle))


def _cubic(p0: float, p1: float, p2: float, p3: float, u: _Number) -> _Number:
    v = 1.0 - u
    return v * v * v * p0 + 3 * v * v * u * p1 + 3 * v * u * u * p2 + u * u * u * p3
