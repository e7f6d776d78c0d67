"""Animation curves: immutable keyframes and their evaluation.

A curve has one value per time whatever its handles are: they are kept as the user dragged them and
clamped to their segment when the curve is evaluated.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from operator import attrgetter

import numpy as np
from msgspec.structs import replace as rekeyed
from numpy.typing import NDArray

from studio.domain.key_table import table_of
from studio.domain.keyframe import SAME_TIME_S, Ease, Handle, HandleKind, Interp, Keyframe
from studio.domain.segments import handles_of, segments_of, value_at

__all__ = [
    "SAME_TIME_S",
    "Array",
    "Curve",
    "Ease",
    "Extrapolation",
    "Handle",
    "HandleKind",
    "Interp",
    "Keyframe",
]

Array = NDArray[np.float64]

_time = attrgetter("time")
_MANY = 32
"""From so many keys on they are merged at once."""


class Extrapolation(StrEnum):
    """How a curve goes on outside its keys."""

    CONSTANT = "constant"
    LINEAR = "linear"
    """Straight on from the outer two keys, or along an outer handle that was dragged."""
    CYCLIC = "cyclic"
    """Over and over again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """A single-valued function of time; `default` without keys.

    `beyond` says what it does before its first and after its last key.
    """

    keys: tuple[Keyframe, ...] = ()
    default: float = 0.0
    beyond: Extrapolation = Extrapolation.CONSTANT

    def at(self, time: float) -> float:
        """Value at `time` seconds."""
        keys = self.keys
        if not keys:
            return self.default
        if self.beyond is not Extrapolation.CONSTANT and len(keys) > 1:
            if self.beyond is Extrapolation.LINEAR:
                last = time > keys[-1].time
                if last or time < keys[0].time:
                    key = keys[-1] if last else keys[0]
                    return key.value + (time - key.time) * self._end_slopes()[last]
            elif not keys[0].time <= time <= keys[-1].time:
                time = keys[0].time + (time - keys[0].time) % (keys[-1].time - keys[0].time)
        i = bisect_right(keys, time, key=_time)
        if i == 0:
            return keys[0].value
        if i == len(keys):
            return keys[-1].value
        return value_at(keys, i - 1, time)

    def at_many(self, times: Array) -> Array:
        """Values (n,) at `times` (n,) seconds, in any order."""
        keys = self.keys
        if len(keys) < 2:
            return np.full(len(times), self.at(0.0))
        segments = segments_of(keys)
        if self.beyond is Extrapolation.CONSTANT:
            return segments.at(times)
        first, last = keys[0].time, keys[-1].time
        if self.beyond is Extrapolation.CYCLIC:
            outside = (times < first) | (times > last)
            return segments.at(np.where(outside, first + (times - first) % (last - first), times))
        left, right = self._end_slopes()
        over = np.minimum(times - first, 0.0) * left + np.maximum(times - last, 0.0) * right
        return segments.at(times) + over

    def with_key(self, key: Keyframe) -> "Curve":
        """Copy with `key` added; it replaces a key at the same time."""
        return self.with_keys((key,))

    def with_keys(self, added: Iterable[Keyframe]) -> "Curve":
        """Copy with `added` keys; each replaces whatever was at its time before it."""
        added = list(added)
        if len(added) >= _MANY:
            merged = self._merged(added)
            if merged is not None:
                return merged
        keys = list(self.keys)
        for key in added:
            start = bisect_left(keys, key.time - SAME_TIME_S, key=_time)
            end = bisect_right(keys, key.time + SAME_TIME_S, key=_time)
            keys[start:end] = [key]
        return replace(self, keys=tuple(keys))

    def _merged(self, added: list[Keyframe]) -> "Curve | None":
        """`with_keys` of many at once; None where some of them replace each other."""
        added.sort(key=_time)
        times = np.array([key.time for key in added])
        if np.diff(times).min() <= 2 * SAME_TIME_S:
            return None
        own = table_of(self.keys).times
        first = np.searchsorted(own, times - SAME_TIME_S)
        last = np.searchsorted(own, times + SAME_TIME_S, side="right")
        gone = {i for a, b in zip(first.tolist(), last.tolist(), strict=True) for i in range(a, b)}
        kept = [key for i, key in enumerate(self.keys) if i not in gone] if gone else self.keys
        return replace(self, keys=tuple(sorted((*kept, *added), key=_time)))

    def without(self, indices: Collection[int]) -> "Curve":
        """Copy without the keys at `indices`."""
        gone = set(indices)
        return replace(self, keys=tuple(k for i, k in enumerate(self.keys) if i not in gone))

    def moved(self, indices: Collection[int], seconds: float, value: float) -> "Curve":
        """Copy with the keys at `indices` moved; a moved key replaces one it lands on."""
        gone = [
            self.keys[i].placed(self.keys[i].time + seconds, self.keys[i].value + value)
            for i in sorted(indices)
        ]
        return self.without(indices).with_keys(gone)

    def index_near(self, time: float, within: float = SAME_TIME_S) -> int | None:
        """Index of the key closest to `time`, if it is at most `within` seconds away."""
        i = bisect_left(self.keys, time, key=_time)
        gaps = [(abs(self.keys[j].time - time), j) for j in (i - 1, i) if 0 <= j < len(self.keys)]
        gap, nearest = min(gaps, default=(within + 1.0, -1))
        return nearest if gap <= within else None

    def between(self, start: float, end: float) -> range:
        """Indices of the keys from `start` to `end` seconds, both included."""
        return range(
            bisect_left(self.keys, start - SAME_TIME_S, key=_time),
            bisect_right(self.keys, end + SAME_TIME_S, key=_time),
        )

    def handles(self, i: int) -> tuple[Handle, Handle]:
        """The in and out handle of key `i` as offsets, those not dragged worked out."""
        return handles_of(self.keys, i)

    def with_handle_kind(self, indices: Collection[int], kind: HandleKind) -> "Curve":
        """Copy in which handles of the keys at `indices` are of `kind`.

        Handles that become dragged ones stay where they are; aligned ones are put in line.
        """
        return self.with_keys(self._of_kind(i, kind) for i in sorted(indices))

    def _of_kind(self, i: int, kind: HandleKind) -> Keyframe:
        into, out = self.handles(i) if kind.dragged else (None, None)
        if kind is HandleKind.ALIGNED and into and out and out[0] > into[0]:
            slope = (out[1] - into[1]) / (out[0] - into[0])
            into, out = (into[0], slope * into[0]), (out[0], slope * out[0])
        return rekeyed(self.keys[i], handle_kind=kind, handle_in=into, handle_out=out)

    def _end_slopes(self) -> tuple[float, float]:
        """Value per second before the first and after the last key of a linear extrapolation."""
        (a, b), (c, d) = self.keys[:2], self.keys[-2:]
        out, into = a.handle_out, d.handle_in
        return (
            _slope(a, b, out if out and out[0] > 0 else None),
            _slope(c, d, into if into and into[0] < 0 else None),
        )


def _slope(a: Keyframe, b: Keyframe, outer: Handle | None) -> float:
    """Slope at the outer end of the segment from `a` to `b`, whose handle there is `outer`."""
    if a.interp is Interp.HOLD:
        return 0.0
    if a.interp is Interp.BEZIER and outer:
        return outer[1] / outer[0]
    return (b.value - a.value) / (b.time - a.time)
