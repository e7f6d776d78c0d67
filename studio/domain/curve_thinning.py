"""Fewer keys for the same curve, none without need, and a key on every frame of it."""

from collections.abc import Collection
from dataclasses import replace
from itertools import groupby

import numpy as np
from msgspec.structs import replace as rekeyed

from studio.domain.curve import Array, Curve, HandleKind, Interp, Keyframe
from studio.domain.curve_fit import fitted, follows
from studio.domain.key_insertion import frozen, inserted
from studio.domain.key_runs import runs_of

_PER_SEGMENT = 16  # samples at which a thinned curve is compared with the old one
_HALVINGS = 14
_REACH = 2  # keys to either side of a key up to which it has a say


def decimated(curve: Curve, indices: Collection[int], tolerance: float) -> Curve:
    """Copy that needs few of the keys at `indices`, and nowhere is off by more than `tolerance`.

    Each run of keys keeps its ends; what remains are old keys with new handles. Segments that one
    cubic cannot follow, such as holds and bounces, stay as they are. The error is measured at 16
    times in each old segment.
    """
    keys = list(curve.keys)
    for run in reversed(runs_of(indices)):
        if len(run) > 2:
            keys[run.start : run.stop] = _thinned(curve, run, tolerance)
    return replace(curve, keys=tuple(keys))


def decimated_to(curve: Curve, indices: Collection[int], share: float) -> Curve:
    """Copy that keeps at most `share`, 0 to 1, of the keys at `indices` and changes little.

    The smallest tolerance that does is looked for; keys that no tolerance spares are kept.
    """
    gone = len(indices) - max(round(share * len(indices)), 0)
    values = [key.value for key in curve.keys]
    high = max(max(values, default=0.0) - min(values, default=0.0), 1e-6)
    low = 1e-6 * high
    best = decimated(curve, indices, high)
    for _ in range(_HALVINGS):
        if len(curve.keys) - len(best.keys) <= gone:
            break  # as many keys as are allowed: a smaller tolerance would need more
        middle = (low * high) ** 0.5
        found = decimated(curve, indices, middle)
        if len(curve.keys) - len(found.keys) >= gone:
            best, high = found, middle
        else:
            low = middle
    return best


def cleaned(curve: Curve, indices: Collection[int], tolerance: float) -> Curve:
    """Copy without those of the keys at `indices` that change nothing, up to `tolerance`.

    The first and the last key stay: they say how long the curve is.
    """
    keys, wanted = list(curve.keys), sorted(set(indices), reverse=True)
    for i in wanted:  # from the last, so that the places of those before it stay
        if 0 < i < len(keys) - 1 and _says_nothing(curve, keys, i, tolerance):
            del keys[i]
    return replace(curve, keys=tuple(keys))


def baked(curve: Curve, times: Array, values: Array | None = None) -> Curve:
    """Copy with keys at `times` (n,), increasing, and straight lines between them.

    They are on the curve, or at `values` (n,); before and after them its shape stays as it is.
    """
    if not len(times):
        return curve
    first, last = float(times[0]), float(times[-1])
    values = curve.at_many(times) if values is None else values
    edged = inserted(inserted(curve, first), last)
    inner = edged.between(first, last)
    start, end = frozen(edged, inner[0]), frozen(edged, inner[-1])
    keys = [
        Keyframe(time=float(time), value=float(value), interp=Interp.LINEAR)
        for time, value in zip(times, values, strict=True)
    ]
    free = HandleKind.FREE
    keys[0] = rekeyed(keys[0], handle_kind=free, handle_in=start.handle_in)
    way = rekeyed(end, handle_kind=free, handle_in=keys[-1].handle_in)
    keys[-1] = way.placed(keys[-1].time, keys[-1].value)
    return edged.without(inner).with_keys(keys)


def _says_nothing(curve: Curve, keys: list[Keyframe], i: int, tolerance: float) -> bool:
    """Whether `keys` without key `i` follow `curve` as far as that key reaches."""
    # Handles of the keys beside it may change, so the segments beyond those count, too.
    near = keys[max(i - _REACH - 1, 0) : i + _REACH + 2]
    place = min(i, _REACH + 1)
    rest = Curve(keys=(*near[:place], *near[place + 1 :]), default=curve.default)
    if abs(rest.at(keys[i].time) - keys[i].value) > tolerance:
        return False
    times = np.array([key.time for key in keys[max(i - _REACH, 0) : i + _REACH + 1]])
    samples = np.linspace(times[:-1], times[1:], _PER_SEGMENT, endpoint=False).ravel()
    return bool(np.abs(rest.at_many(samples) - curve.at_many(samples)).max() <= tolerance)


def _thinned(curve: Curve, run: range, tolerance: float) -> list[Keyframe]:
    """Keys in the place of those in `run`."""
    keys = [frozen(curve, i) for i in run]
    times = np.array([key.time for key in keys])
    steps = np.linspace(times[:-1], times[1:], _PER_SEGMENT, endpoint=False).T
    samples = np.append(steps.ravel(), times[-1])
    values = curve.at_many(samples)

    def smooth(i: int) -> bool:
        part = slice(_PER_SEGMENT * i, _PER_SEGMENT * (i + 1) + 1)
        if keys[i].interp in (Interp.HOLD, Interp.LINEAR):
            return keys[i].interp is Interp.LINEAR
        return follows(samples[part], values[part], tolerance)

    kept = keys[:1]
    for is_smooth, group in groupby(range(len(keys) - 1), key=smooth):
        segments = list(group)
        part = slice(_PER_SEGMENT * segments[0], _PER_SEGMENT * (segments[-1] + 1) + 1)
        old = keys[segments[0] + 1 : segments[-1] + 2]
        if is_smooth and len(segments) > 1:
            kept += _joined(kept.pop(), old[-1], samples[part], values[part], tolerance)
        else:
            for key in old:
                if not _held(kept[-1], key, tolerance):
                    kept.append(key)
    if kept[-1].time != keys[-1].time:
        kept.append(keys[-1])
    return kept if len(kept) < len(keys) else list(curve.keys[run.start : run.stop])


def _joined(
    start: Keyframe, end: Keyframe, times: Array, values: Array, tolerance: float
) -> list[Keyframe]:
    """The keys that follow the samples from `start` to `end`, which go on beyond as they did."""
    slopes = _slope(start, start.handle_in), _slope(end, end.handle_out)
    candidates = range(0, len(times), _PER_SEGMENT)
    first, *middle, last = fitted(times, values, tolerance, candidates, slopes)
    return [
        rekeyed(
            start,
            interp=Interp.BEZIER,
            handle_kind=first.handle_kind,
            handle_out=first.handle_out,
        ),
        *middle,
        rekeyed(end, handle_kind=last.handle_kind, handle_in=last.handle_in),
    ]


def _slope(key: Keyframe, handle: tuple[float, float] | None) -> float | None:
    """Slope with which a smooth `key` is left to the other side; None where it may break."""
    if key.handle_kind is not HandleKind.ALIGNED or not handle or handle[0] == 0.0:
        return None
    return handle[1] / handle[0]


def _held(a: Keyframe, b: Keyframe, tolerance: float) -> bool:
    """Whether `b` only says again what `a` holds."""
    holds = a.interp is Interp.HOLD and b.interp is Interp.HOLD
    return holds and abs(a.value - b.value) <= tolerance
