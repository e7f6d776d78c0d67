"""Few bezier keys that follow many samples: freehand strokes, and curves with too many keys.

After Schneider (Graphics Gems, 1990), made simple by curves being functions of time: with handles
at a third of their segment a cubic is linear in its two end slopes, so each piece is a small least
squares problem and has one value per time. Pieces are made as long as the tolerance allows, one
after the other; then neighbours share their slope. Where that leaves the tolerance, it is a corner
if the slopes really differ, or else the piece is halved.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from studio.domain.curve import Array, HandleKind, Keyframe

_TIGHTER = 0.5  # pieces are found with less, which leaves room for shared slopes
_CORNER = 2.0  # tolerances by which the wrong slope bends a piece that ends at a corner
_BEND = 4 / 27  # how far a unit of slope bends a piece of unit length
_RIDGE = 1e-9  # decides for the chord where samples do not say
_FIRM = 1e6  # how much more than the samples a slope counts that is given


@dataclass(frozen=True, slots=True, eq=False)
class _Piece:
    """Least squares of one cubic, of which the slopes at both ends are looked for.

    `shapes` (n,) (n,) are what a unit of either slope does to `rest` (n,): the samples less the
    cubic with flat ends. `normal` is the matrix ((a, b), (b, c)) of the problem as (a, b, c),
    `right` its other side, and `alone` the slopes that are best for this piece by itself.
    """

    start: float
    end: float
    shapes: tuple[Array, Array]
    rest: Array
    normal: tuple[float, float, float]
    right: tuple[float, float]
    alone: tuple[float, float]

    def error(self, slopes: Sequence[float]) -> float:
        """Largest distance from a sample with these two `slopes`."""
        off = self.rest - slopes[0] * self.shapes[0] - slopes[1] * self.shapes[1]
        return float(abs(off).max(initial=0.0))


def fitted(
    times: Array,
    values: Array,
    tolerance: float,
    candidates: Sequence[int] | None = None,
    ends: tuple[float | None, float | None] = (None, None),
) -> list[Keyframe]:
    """Keys of a curve that passes all samples (n,) at `tolerance` or nearer, n >= 2.

    `times` are strictly increasing; first and last sample become keys. Keys lie on samples, on
    those at the indices `candidates` if these are given: then one cubic must be able to follow
    the samples from each to the next (`follows`). `ends` are slopes to keep where possible.
    """
    places = range(len(times)) if candidates is None else candidates
    line = _Line(times, values, places)
    knots = line.knots(_TIGHTER * tolerance)
    shared = [ends[0] is not None, *[True] * (len(knots) - 2), ends[1] is not None]
    while True:
        pieces = line.pieces(knots)
        slopes = _solved(pieces, shared, ends)
        bad = [i for i, p in enumerate(pieces) if p.error(slopes[i]) > tolerance]
        mended = [_mend(i, pieces, slopes, knots, shared, tolerance) for i in reversed(bad)]
        if not any(mended):
            slopes = _pruned(line, slopes, knots, shared, tolerance)
            at = [places[knot] for knot in knots]
            return _keys(times[at], values[at], slopes, shared)


def follows(times: Array, values: Array, tolerance: float) -> bool:
    """Whether one cubic from the first to the last sample (n,) may be a piece of `fitted`."""
    piece = _piece(times, values, 0, len(times) - 1)
    return piece.error(piece.alone) <= _TIGHTER * tolerance


def stroke(points: Sequence[tuple[float, float]]) -> tuple[Array, Array]:
    """Times and values (n,) of a pen's way (seconds, value).

    Where it went back over itself, what was drawn last counts.
    """
    times: list[float] = []
    values: list[float] = []
    last: float | None = None
    for time, value in points:
        low, high = sorted((time, time if last is None else last))
        a, b = np.searchsorted(times, low), np.searchsorted(times, high, side="right")
        keeps_last = last is not None and last != time
        start = a + 1 if keeps_last and last == low else a
        stop = b - 1 if keeps_last and last == high else b
        times[start:stop], values[start:stop] = [time], [value]
        last = time
    return np.array(times), np.array(values)


class _Line:
    """Samples (n,) that are to be followed, and the `places` among them where keys may lie."""

    def __init__(self, times: Array, values: Array, places: Sequence[int]) -> None:
        self._times, self._values, self._places = times, values, places
        self._known: dict[tuple[int, int], _Piece] = {}

    def pieces(self, knots: Sequence[int]) -> list[_Piece]:
        """The pieces between `knots`, which number the places."""
        return [self._between(a, b) for a, b in pairwise(knots)]

    def knots(self, tolerance: float) -> list[int]:
        """The places where pieces begin and end if each is as long as it can be."""

        def fits(a: int, b: int) -> bool:
            if b > last:
                return False
            piece = self._between(a, b)
            return piece.error(piece.alone) <= tolerance

        found, last = [0], len(self._places) - 1
        while found[-1] < last:
            start, step = found[-1], 1
            good = start + 1
            while fits(start, good + step):
                good, step = good + step, 2 * step
            while step > 1:
                step //= 2
                good += step * fits(start, good + step)
            found.append(good)
        self._known.clear()
        return found

    def _between(self, a: int, b: int) -> _Piece:
        if (a, b) not in self._known:
            places = self._places
            self._known[a, b] = _piece(self._times, self._values, places[a], places[b])
        return self._known[a, b]


def _mend(
    i: int,
    pieces: list[_Piece],
    slopes: Array,
    knots: list[int],
    shared: list[bool],
    tolerance: float,
) -> bool:
    """Give piece `i` a corner, or halve it; whether there was anything to be done."""
    piece = pieces[i]
    bent = abs(slopes[i] - piece.alone) * shared[i : i + 2]
    side = int(bent.argmax())
    short = knots[i + 1] - knots[i] < 2
    if not any(shared[i : i + 2]):
        return False
    if short or bent[side] * (piece.end - piece.start) * _BEND > _CORNER * tolerance:
        shared[i + side] = False
    else:
        knots.insert(i + 1, (knots[i] + knots[i + 1]) // 2)
        shared.insert(i + 1, True)
    return True


def _pruned(
    line: _Line, slopes: Array, knots: list[int], shared: list[bool], tolerance: float
) -> Array:
    """Slopes (n, 2) without the knots that one piece can pass over, the slopes beside it as is."""
    kept = slopes.tolist()
    i = 1
    while i < len(knots) - 1:
        (piece,) = line.pieces((knots[i - 1], knots[i + 1]))
        over = [kept[i - 1][0], kept[i][1]]
        if piece.error(over) <= tolerance:
            kept[i - 1 : i + 1] = [over]
            del knots[i], shared[i]
        else:
            i += 1
    return np.array(kept)


def _piece(times: Array, values: Array, first: int, last: int) -> _Piece:
    """The piece from the sample `first` to the sample `last`, which it passes."""
    inner = slice(first + 1, last)
    start, end = float(times[first]), float(times[last])
    span, rise = end - start, float(values[last] - values[first])
    x = (times[inner] - start) / span
    y = 1.0 - x
    out, into = span * x * y * y, -span * x * x * y
    rest = values[inner] - values[first] - rise * x * x * (3 - 2 * x)
    ridge = _RIDGE * span * span
    a, b, c = float(out @ out) + ridge, float(out @ into), float(into @ into) + ridge
    chord = ridge * rise / span
    r, s = float(out @ rest) + chord, float(into @ rest) + chord
    area = a * c - b * b
    alone = (c * r - b * s) / area, (a * s - b * r) / area
    return _Piece(start, end, (out, into), rest, (a, b, c), (r, s), alone)


def _solved(
    pieces: list[_Piece], shared: list[bool], ends: tuple[float | None, float | None]
) -> Array:
    """Best slopes (n, 2) of `pieces` together, equal at `shared` knots: a tridiagonal system.

    At the outer knots that says whether the slope of `ends` is wanted.
    """
    n = len(pieces)
    own = np.arange(2 * n).reshape(n, 2)  # an unknown per end of a piece, fewer where they share
    own -= np.concatenate([[0], np.cumsum(shared[1:-1], dtype=np.intp)])[:, None]
    size = int(own[-1, 1]) + 1
    diagonal, beside, right = np.zeros(size), np.zeros(size), np.zeros(size)
    for piece, pair in zip(pieces, own, strict=True):
        a, b, c = piece.normal
        diagonal[pair] += a, c
        beside[pair[0]] += b
        right[pair] += piece.right
    for place, slope, kept in ((0, ends[0], shared[0]), (size - 1, ends[1], shared[-1])):
        if kept and slope is not None:
            firm = _FIRM * max(diagonal[place], 1e-12)
            diagonal[place] += firm
            right[place] += firm * slope
    return _tridiagonal(diagonal, beside, right)[own]


def _tridiagonal(diagonal: Array, beside: Array, right: Array) -> Array:
    """Solution (n,) of a symmetric tridiagonal system by elimination (Thomas)."""
    d, r = diagonal.tolist(), right.tolist()
    for i in range(1, len(d)):
        factor = beside[i - 1] / d[i - 1]
        d[i] -= factor * beside[i - 1]
        r[i] -= factor * r[i - 1]
    r[-1] /= d[-1]
    for i in range(len(d) - 2, -1, -1):
        r[i] = (r[i] - beside[i] * r[i + 1]) / d[i]
    return np.array(r)


def _keys(times: Array, values: Array, slopes: Array, shared: list[bool]) -> list[Keyframe]:
    """Keys at `times` (n,) with `values` (n,) and the slopes (n - 1, 2) between them."""
    thirds = np.diff(times) / 3
    last = len(times) - 1
    return [
        Keyframe(
            time=float(times[i]),
            value=float(values[i]),
            handle_kind=HandleKind.ALIGNED if shared[i] else HandleKind.FREE,
            handle_in=(
                (-float(thirds[i - 1]), -float(thirds[i - 1] * slopes[i - 1, 1])) if i else None
            ),
            handle_out=(float(thirds[i]), float(thirds[i] * slopes[i, 0])) if i < last else None,
        )
        for i in range(last + 1)
    ]
