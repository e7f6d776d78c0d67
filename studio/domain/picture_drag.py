"""From landmarks that were dragged in the picture to the values of lanes that put them there.

Every lane is asked what a little of it does to the 74 points of the face as it stands: its head
turned, its eyes half closed. As few lanes are taken as bring the moved points to their places and
leave the others alone (orthogonal matching pursuit, Pati et al. 1993); these then go where least
squares with bounds says, in Gauss-Newton steps.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from studio.domain.face_parts import lanes_for
from studio.domain.lanes import LANES
from studio.domain.performance import Instant

Points = NDArray[np.floating]
Array = NDArray[np.float64]

_TAKES_PART = 0.3  # share of the longest way from which a point decides which lanes move
_DISTURBED = 0.2  # weight of a point that was not moved, when lanes are chosen
_STAYING = 0.02  # and when their values are found
_RIDGE = 1e-5
_WORTH, _WORTH_FREE = 0.3, 0.1  # of the squared distance: what one more lane has to bring
_STEPS, _SWEEPS = 4, 80
_PROBE = 0.01  # of a lane's range
_EXACT = 1e-6
_SETTLED = 1e-3  # of a lane's range
_NOTHING = 0.004  # of a lane's range: less is not worth a key
_LACKING = 0.05  # of the way: more is given to further lanes
_STILL = 1e-6

# Upper and lower points that may touch, never cross: of the inner lips, of the lids.
_MEETING = (
    *((61, 67), (62, 66), (63, 65)),
    *((37, 41), (68, 69), (38, 40), (43, 47), (70, 71), (44, 46)),
)


def solve(instant: Instant, wanted: Points, usable: Mapping[str, float]) -> dict[str, float]:
    """New values of the lanes that bring the landmarks of `instant` nearest to `wanted`.

    `wanted` (74, 2) is in sides of the frame. `usable` says which lanes may be changed, and their
    values now. The result is empty where nothing was moved and where no lane can help.
    """
    start = instant.landmarks({})[0]
    wanted = uncrossed(start, wanted)
    way = np.linalg.norm(wanted - start, axis=-1)
    if way.max() < _STILL:
        return {}
    shares = way / way.max()
    values: dict[str, float] = {}
    kinds = lanes_for(np.flatnonzero(shares > _TAKES_PART).tolist())
    for lanes, worth in zip(kinds, (_WORTH, _WORTH_FREE), strict=True):
        free = {lane: usable[lane] for lane in lanes if lane in usable}
        if free:
            problem = _Problem(instant, values, wanted, shares)
            enough = (_LACKING * way.max()) ** 2 * float((shares**4).sum())
            values |= problem.solved(problem.chosen(free, worth, enough))
    return values


def uncrossed(start: Points, wanted: Points) -> Points:
    """`wanted` (74, 2) in which lips and lids touch where they would have crossed.

    What did not move stays: the others stop at it.
    """
    mended = np.array(wanted)
    for upper, lower in _MEETING:
        if mended[upper, 1] > mended[lower, 1]:
            moved = [p for p in (upper, lower) if not np.array_equal(wanted[p], start[p])]
            still = {upper, lower} - set(moved)
            line = mended[still.pop() if len(still) == 1 else [upper, lower], 1].mean()
            mended[[upper, lower], 1] = line
    return mended


class _Problem:
    """Bringing the landmarks to `wanted`, with the lanes of `given` at these values."""

    def __init__(
        self,
        instant: Instant,
        given: Mapping[str, float],
        wanted: Points,
        shares: Array,
    ) -> None:
        """`shares` (74,) say how far each point was moved, 0 for those that shall stay."""
        self._instant, self._given = instant, given
        self._wanted, self._shares = wanted, np.repeat(shares, 2)

    def chosen(self, values: Mapping[str, float], worth: float, enough: float) -> dict[str, float]:
        """Those of these lanes that it takes, the one that brings most first.

        Each has to bring `worth` of the squared distance; `enough` is one to be content with.
        """
        lanes = _Lanes(values)
        rates, lack = self._linear(lanes, lanes.first)
        heavy = np.maximum(self._shares, _DISTURBED)
        taken: dict[str, float] = {}
        left = self._far(lack)
        while left > enough and len(taken) < len(values):
            # Judged by what it disturbs too and as if it had no end, lest another lane take over
            # in the middle of a drag; but then taken as far as it goes.
            ways = self._ways(rates, lack, heavy)
            possible = np.clip(ways, *lanes.room(lanes.first))
            after = [self._far(lack - way * rate) for way, rate in zip(ways, rates, strict=True)]
            able = [i for i in np.flatnonzero(possible) if lanes.names[i] not in taken]
            best = min(able, key=after.__getitem__, default=None)
            if best is None or left - after[best] < worth * left:
                break
            far = np.clip(self._ways(rates, lack, self._shares), *lanes.room(lanes.first))
            lack = lack - far[best] * rates[best]
            taken[lanes.names[best]], left = values[lanes.names[best]], self._far(lack)
        return taken

    def _far(self, lack: Array) -> float:
        """The squared distance of the points that were moved."""
        return float(((self._shares * lack) ** 2).sum())

    def _ways(self, rates: Array, lack: Array, weights: Array) -> Array:
        """How far (n,) each lane alone would go for the moved points."""
        pulls = (rates * self._shares**2) @ lack
        return np.asarray(pulls / np.maximum(((rates * weights) ** 2).sum(axis=1), _RIDGE))

    def solved(self, values: Mapping[str, float]) -> dict[str, float]:
        """Values that all these lanes take, without those that stay as good as they are."""
        if not values:
            return {}
        lanes = _Lanes(values)
        now, weights = lanes.first, np.maximum(self._shares, _STAYING)
        for _ in range(_STEPS):
            rates, lack = self._linear(lanes, now)
            weighted = rates * weights
            squares = weighted @ weighted.T + _RIDGE * np.eye(len(now))
            pull = weighted @ (weights * lack) - _RIDGE * (now - lanes.first) / lanes.span
            step = _within(squares, pull, *lanes.room(now))
            now = now + step * lanes.span
            if np.abs(step).max() < _SETTLED:
                break
        moved = np.abs(now - lanes.first) > _NOTHING * lanes.span
        return {name: float(now[i]) for i, name in enumerate(lanes.names) if moved[i]}

    def _linear(self, lanes: "_Lanes", now: Array) -> tuple[Array, Array]:
        """What each lane does per range (n, 148) at `now` (n,), and what lacks (148,)."""
        probe = np.where(lanes.room(now)[1] < _PROBE, -_PROBE, _PROBE)
        rows = now + np.vstack([np.zeros_like(now), np.diag(probe * lanes.span)])
        given = {name: np.full(len(rows), value) for name, value in self._given.items()}
        given |= dict(zip(lanes.names, rows.T, strict=True))
        faces = self._instant.landmarks(given).astype(np.float64)
        rates = (faces[1:] - faces[0]) / probe[:, None, None]
        return rates.reshape(len(now), -1), (self._wanted - faces[0]).reshape(-1)


class _Lanes:
    """Lanes at work: their names, first values and ranges; ways are counted in ranges.

    A degree and a per cent cost alike so.
    """

    def __init__(self, values: Mapping[str, float]) -> None:
        self.names = tuple(values)
        self.first = np.array(list(values.values()), np.float64)
        self.low = np.minimum([LANES[name].low for name in self.names], self.first)
        self.high = np.maximum([LANES[name].high for name in self.names], self.first)
        self.span = self.high - self.low

    def room(self, now: Array) -> tuple[Array, Array]:
        """How far each may still go down (n,), below 0, and up (n,)."""
        return (self.low - now) / self.span, (self.high - now) / self.span


def _within(squares: Array, pull: Array, low: Array, high: Array) -> Array:
    """The x (n,) between `low` and `high` that minimises x·squares·x / 2 - pull·x.

    Coordinate descent: exact for a positive definite matrix (Hildreth 1957).
    """
    x = np.clip(np.zeros_like(pull), low, high)
    for _ in range(_SWEEPS):
        before = x.copy()
        for i in range(len(x)):
            rest = pull[i] - squares[i] @ x + squares[i, i] * x[i]
            x[i] = min(max(rest / squares[i, i], low[i]), high[i])
        if np.abs(x - before).max() < _EXACT:
            break
    return x
