"""The way from one key to the next: cubics in time and value, one at a time or all at once.

Handles are clamped to their segment, which keeps time monotonic, hence one value per time.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from studio.domain.easing import eased
from studio.domain.key_table import WAYS, SameKeys, table_of
from studio.domain.keyframe import Ease, Handle, HandleKind, Interp, Keyframe

Array = NDArray[np.float64]

_BISECTIONS = 30  # 1e-9 of a segment
_EVEN = 1e-9  # handles this near to the thirds make time run evenly
_END_S = 0.1  # length of a handle that has no neighbour
_EASES = (Ease.IN_OUT, Ease.IN, Ease.OUT)
_EASINGS = [place for place, way in enumerate(WAYS) if way.eases]


@dataclass(frozen=True, slots=True, eq=False)
class Segments:
    """All segments of a curve as columns: its keys' `times` and `values` (n,), then per segment.

    `corners` (8, n - 1): start, length, times of the two handles as shares of it, and four values.
    `shape` (n - 1,) says which of `shapes` a segment has.

    `cubics` (6, n + 1): start, one over the length, and four coefficients of the share of time
    that has gone by, of all segments and of what is held before and after them; `bent` (n + 1,)
    says for which of them these are not enough.
    """

    times: Array
    values: Array
    corners: Array
    shape: NDArray[np.intp]
    shapes: tuple[tuple[Interp, Ease], ...]
    cubics: Array
    bent: NDArray[np.bool_]

    def at(self, times: Array) -> Array:
        """Values (n,) at `times` (n,) seconds, held outside the keys."""
        index = np.searchsorted(self.times, times, side="right")
        start, pace, a, b, c, d = np.take(self.cubics, index, axis=1)
        u = (times - start) * pace
        values = ((a * u + b) * u + c) * u + d
        bent = np.flatnonzero(self.bent[index]) if self.bent.any() else ()
        if len(bent):
            values[bent] = self._bent_at(times[bent], index[bent] - 1)
        return np.asarray(values)

    def _bent_at(self, times: Array, place: NDArray[np.intp]) -> Array:
        """Values (n,) at `times` (n,) where time does not run evenly."""
        values = np.empty(len(times))
        for i, (interp, ease) in enumerate(self.shapes):
            where = np.flatnonzero(self.shape[place] == i)
            if len(where):
                corners = self.corners[:, place[where]]
                values[where] = _values(interp, ease, corners, times[where])
        return values


def segments_of(keys: tuple[Keyframe, ...]) -> Segments:
    """The segments between `keys`, two or more; worked out once for each curve in use."""
    return _segments_of(SameKeys(keys))


def value_at(keys: Sequence[Keyframe], i: int, time: float) -> float:
    """Value between key `i` and the next at `time`; plain floats, for one instant at a time."""
    a, b = keys[i], keys[i + 1]
    span = b.time - a.time
    x = (time - a.time) / span
    if a.interp is Interp.HOLD:
        return a.value
    if a.interp is Interp.LINEAR:
        return a.value + (b.value - a.value) * x
    if a.interp is not Interp.BEZIER:
        part = float(eased(a.interp, a.ease, np.array([x]))[0])
        return a.value + (b.value - a.value) * part
    out, into = handles_of(keys, i)[1], handles_of(keys, i + 1)[0]
    x1 = min(max(out[0], 0.0), span) / span
    x2 = 1.0 + max(min(into[0], 0.0), -span) / span
    u = x if abs(3 * x1 - 1) < _EVEN and abs(3 * x2 - 2) < _EVEN else parameter_at(x1, x2, x)
    v, v1, v2 = 1.0 - u, a.value + out[1], b.value + into[1]
    return v * v * v * a.value + 3 * v * u * (v * v1 + u * v2) + u * u * u * b.value


def handles_of(keys: Sequence[Keyframe], i: int) -> tuple[Handle, Handle]:
    """The in and out handle of key `i` as offsets, those that were not dragged worked out."""
    key = keys[i]
    before = (key.time - keys[i - 1].time) / 3 if i > 0 else _END_S
    after = (keys[i + 1].time - key.time) / 3 if i + 1 < len(keys) else _END_S
    left, right = _slopes_at(keys, i)
    return (
        key.handle_in or (-before, -before * left),
        key.handle_out or (after, after * right),
    )


def forget_segments() -> None:
    """Let go of every table, and of the keys it was made of: their document was closed."""
    _segments_of.cache_clear()


@lru_cache(maxsize=128)
def _segments_of(same: SameKeys) -> Segments:
    keys = same.keys
    table = table_of(keys)
    times, values = table.times, table.values
    shape, shapes = _shapes(keys, table.ways[:-1])
    corners = _corners(keys, times, values)
    cubics, bent = _cubics(values, corners, shape, shapes)
    return Segments(times, values, corners, shape, shapes, cubics, bent)


def _shapes(
    keys: tuple[Keyframe, ...], ways: NDArray[np.intp]
) -> tuple[NDArray[np.intp], tuple[tuple[Interp, Ease], ...]]:
    """Which way each of `keys` goes on, and the ways there are; ease counts for easings alone."""
    eases = np.isin(ways, _EASINGS)
    codes = ways * len(_EASES)
    if eases.any():
        codes[eases] += [_EASES.index(keys[i].ease) for i in np.flatnonzero(eases)]
    found, number = np.unique(codes, return_inverse=True)
    shapes = tuple(
        (WAYS[code // len(_EASES)], _EASES[code % len(_EASES)]) for code in found.tolist()
    )
    return number.astype(np.intp), shapes


def _corners(keys: tuple[Keyframe, ...], times: Array, values: Array) -> Array:
    """`Segments.corners` of `keys` at `times` (n,) with `values` (n,)."""
    spans = np.diff(times)
    left, right = _slopes(keys, spans, np.diff(values))
    out = np.stack([spans, spans * right[:-1]]) / 3
    into = np.stack([-spans, -spans * left[1:]]) / 3
    for dragged, offsets in (
        ([key.handle_out for key in keys[:-1]], out),
        ([key.handle_in for key in keys[1:]], into),
    ):
        if any(dragged):
            given = [offset for offset in dragged if offset is not None]
            at = np.array([offset is not None for offset in dragged])
            pairs = np.fromiter(chain.from_iterable(given), np.float64, 2 * len(given))
            offsets[:, at] = pairs.reshape(-1, 2).T
    x1 = np.clip(out[0] / spans, 0.0, 1.0)
    x2 = 1.0 + np.clip(into[0] / spans, -1.0, 0.0)
    v0, v3 = values[:-1], values[1:]
    return np.stack([times[:-1], spans, x1, x2, v0, v0 + out[1], v3 + into[1], v3])


def _cubics(
    values: Array,
    corners: Array,
    shape: NDArray[np.intp],
    shapes: tuple[tuple[Interp, Ease], ...],
) -> tuple[Array, NDArray[np.bool_]]:
    """`Segments.cubics` and `Segments.bent` of segments between keys with `values` (n,)."""
    start, span, x1, x2, v0, v1, v2, v3 = corners
    ways = np.array([WAYS.index(interp) for interp, _ in shapes])[shape]
    curved, straight = ways == WAYS.index(Interp.BEZIER), ways == WAYS.index(Interp.LINEAR)
    cubics = np.zeros((6, len(values) + 1))
    cubics[0, 1:-1], cubics[1, 1:-1] = start, 1.0 / span
    cubics[2, 1:-1] = np.where(curved, v3 - v0 + 3 * (v1 - v2), 0.0)
    cubics[3, 1:-1] = np.where(curved, 3 * (v0 - 2 * v1 + v2), 0.0)
    cubics[4, 1:-1] = np.where(curved, 3 * (v1 - v0), np.where(straight, v3 - v0, 0.0))
    cubics[5, 0], cubics[5, 1:] = values[0], values
    even = (abs(3 * x1 - 1) < _EVEN) & (abs(3 * x2 - 2) < _EVEN)
    bent = np.zeros(len(values) + 1, np.bool_)
    bent[1:-1] = np.where(curved, ~even, np.isin(ways, _EASINGS))
    return cubics, bent


def _slopes(keys: tuple[Keyframe, ...], spans: Array, steps: Array) -> tuple[Array, Array]:
    """`_slopes_at` of all keys (n,), given the lengths and the rises (n - 1,) of the segments."""
    ratios = steps / spans
    before, after = ratios[:-1], ratios[1:]
    middle = (steps[:-1] + steps[1:]) / (spans[:-1] + spans[1:])
    limit = 3 * np.minimum(abs(before), abs(after))
    clamped = np.where(before * after <= 0, 0.0, np.clip(middle, -limit, limit))
    left = np.concatenate([[0.0], clamped, [0.0]])
    right = left.copy()
    kinds = [key.handle_kind for key in keys]
    if kinds.count(HandleKind.CLAMPED) < len(kinds):
        auto, vector = (
            np.array([kind is wanted for kind in kinds])
            for wanted in (HandleKind.AUTO, HandleKind.VECTOR)
        )
        smooth = np.concatenate([[0.0], middle, [0.0]])
        left[auto] = right[auto] = smooth[auto]
        left[vector] = np.concatenate([[0.0], ratios])[vector]
        right[vector] = np.concatenate([ratios, [0.0]])[vector]
    return left, right


def _slopes_at(keys: Sequence[Keyframe], i: int) -> tuple[float, float]:
    """Slopes of the two handles of key `i` that its kind asks for; flat where the curve ends."""
    key, kind = keys[i], keys[i].handle_kind
    before = _ratio(keys[i - 1], key) if i > 0 else 0.0
    after = _ratio(key, keys[i + 1]) if i + 1 < len(keys) else 0.0
    if kind is HandleKind.VECTOR:
        return before, after
    if i == 0 or i + 1 == len(keys):
        return 0.0, 0.0
    middle = _ratio(keys[i - 1], keys[i + 1])
    if kind is HandleKind.AUTO:
        return middle, middle
    if before * after <= 0:
        return 0.0, 0.0
    limit = 3 * min(abs(before), abs(after))
    clamped = max(-limit, min(limit, middle))
    return clamped, clamped


def _ratio(a: Keyframe, b: Keyframe) -> float:
    return (b.value - a.value) / (b.time - a.time)


def _values(interp: Interp, ease: Ease, corners: Array, times: Array) -> Array:
    """Values (n,) of segments with `corners` (8, n) at `times` (n,)."""
    start, span, x1, x2, v0, v1, v2, v3 = corners
    u = (times - start) / span
    if interp is Interp.LINEAR:
        return np.asarray(v0 + (v3 - v0) * u)
    if interp is not Interp.BEZIER:
        return np.asarray(v0 + (v3 - v0) * eased(interp, ease, u))
    bent = np.flatnonzero((abs(3 * x1 - 1) >= _EVEN) | (abs(3 * x2 - 2) >= _EVEN))
    if len(bent):
        u[bent] = _parameters(x1[bent], x2[bent], u[bent])
    v = 1.0 - u
    return np.asarray(v * v * v * v0 + 3 * v * u * (v * v1 + u * v2) + u * u * u * v3)


def _parameters(x1: Array, x2: Array, x: Array) -> Array:
    """`parameter_at` for many at once, (n,)."""
    # Time as a polynomial of the parameter, a u^3 + b u^2 + c u: fewer passes over the arrays.
    a, b, c = 1 + 3 * (x1 - x2), 3 * (x2 - 2 * x1), 3 * x1
    low, step = np.zeros_like(x), 1.0
    for _ in range(_BISECTIONS):
        step *= 0.5
        middle = low + step
        low += step * (((a * middle + b) * middle + c) * middle < x)
    return np.asarray(low + 0.5 * step)


def parameter_at(x1: float, x2: float, x: float) -> float:
    """Parameter at which a cubic with its handles at shares `x1`, `x2` of time is at share `x`."""
    a, b, c = 1 + 3 * (x1 - x2), 3 * (x2 - 2 * x1), 3 * x1
    low, step = 0.0, 1.0
    for _ in range(_BISECTIONS):
        step *= 0.5
        middle = low + step
        if ((a * middle + b) * middle + c) * middle < x:
            low = middle
    return low + 0.5 * step
