"""What modifiers do to a lane: noise, limits, offset, cycles, steps, an envelope.

Each gives the values (n,) that are seen at times (n,), from those that are seen without it. Most
change every value for itself; cycles and steps look at other times (`Under`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

import numpy as np
from msgspec import Meta
from numpy.typing import NDArray

from studio.domain.settings import bounded

Array = NDArray[np.float64]
Values = Callable[[Array], Array]
"""Values (n,) at times (n,) in seconds."""

_SLACK = 1e-6  # of a step: a frame that falls short of one by rounding alone still begins it


@dataclass(frozen=True, slots=True, kw_only=True)
class Under:
    """What an effect works on: the values `at` any times, and what keys there count from.

    `span` is from the first to the last key, in seconds; None where there is no way between keys.
    """

    at: Values
    ground: Values
    span: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Noise:
    """A seeded wandering of at most `amount`, in units of the lane, about the value."""

    amount: Annotated[float, Meta(ge=0.0, title="Amount")] = 0.1
    period: Annotated[
        float, bounded("Period", 0.02, 30.0, 0.01, "Time in which it changes its mind.", "s")
    ] = 1.0
    detail: Annotated[
        int, bounded("Detail", 1, 6, 1, "How many finer waves, each half as long and as high.")
    ] = 2
    seed: Annotated[int, bounded("Seed", 0, 2**31 - 1, 1, "Another number, another noise.")] = 1

    def applied(self, times: Array, values: Array, under: Under) -> Array:
        """`values` (n,) with the noise at `times` (n,) added."""
        shares = 0.5 ** np.arange(self.detail)
        waves = (
            share * _wave(times / (self.period * share), self.seed + i)
            for i, share in enumerate(shares)
        )
        return np.asarray(values + self.amount / shares.sum() * sum(waves))


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """A floor and a ceiling in units of the lane; None leaves that side open."""

    low: float | None = None
    high: float | None = None

    def applied(self, times: Array, values: Array, under: Under) -> Array:
        """`values` (n,) kept within; the ceiling counts where it is below the floor."""
        above = values if self.low is None else np.maximum(values, self.low)
        return above if self.high is None else np.minimum(above, self.high)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offset:
    """As much more as `amount` says, in units of the lane."""

    amount: float = 0.0

    def applied(self, times: Array, values: Array, under: Under) -> Array:
        """`values` (n,), all of them moved."""
        return values + self.amount


class Repeat(StrEnum):
    """What follows the last key, or comes before the first one."""

    NONE = "none"
    """Nothing of the keys: what the curve does there."""
    SAME = "same"
    """The keys over again."""
    OFFSET = "offset"
    """The keys over again, each time starting where they ended."""
    MIRROR = "mirror"
    """The keys there and back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cycles:
    """Hand work over and over again, as often as a count says before and after; 0 is without end.

    What was generated goes on by itself. After the last of so many cycles its end is held.
    """

    before: Repeat = Repeat.SAME
    after: Repeat = Repeat.SAME
    before_count: Annotated[int, Meta(ge=0, title="How often before")] = 0
    after_count: Annotated[int, Meta(ge=0, title="How often after")] = 0

    def applied(self, times: Array, values: Array, under: Under) -> Array:
        """`values` (n,) between the keys, and those of the cycles outside."""
        if under.span is None:
            return values
        start, end = under.span
        place = (times - start) / (end - start)
        first = -float(self.before_count or np.inf)
        last = 1.0 + float(self.after_count or np.inf)
        early = (place < 0.0) & (self.before is not Repeat.NONE)
        late = (place > 1.0) & (self.after is not Repeat.NONE)
        place = np.clip(place, first, last)
        turn = np.where(late, np.ceil(place) - 1.0, np.floor(place))
        phase = place - turn
        back = (early & (self.before is Repeat.MIRROR)) | (late & (self.after is Repeat.MIRROR))
        phase = np.where(back & (turn % 2 == 1), 1.0 - phase, phase)
        moved = np.where(early | late, start + phase * (end - start), times)
        ends = np.array([start, end])
        rise = float(np.diff(under.at(ends) - under.ground(ends))[0])
        climbs = (early & (self.before is Repeat.OFFSET)) | (late & (self.after is Repeat.OFFSET))
        cycled = under.at(moved) + under.ground(times) - under.ground(moved)
        cycled += np.where(climbs, turn * rise, 0.0)
        return np.where(early | late, cycled, values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stepped:
    """What is seen every `step` seconds, held until the next time; one of them is at `offset`."""

    step: Annotated[float, Meta(gt=0.0, title="Step")] = 0.08
    offset: float = 0.0

    def applied(self, times: Array, values: Array, under: Under) -> Array:
        """The values (n,) at the beginnings of the steps."""
        begun = np.floor((times - self.offset) / self.step + _SLACK)
        return under.at(self.offset + begun * self.step)


@dataclass(frozen=True, slots=True, kw_only=True)
class EnvelopePoint:
    """Where the limits of an envelope are `low` and `high` at `time` seconds."""

    time: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """Scales what lies from `low` to `high` to the limits that `points` give over time.

    Limits go straight from point to point and are held outside; without points nothing is scaled.
    """

    low: float = -1.0
    high: float = 1.0
    points: tuple[EnvelopePoint, ...] = ()

    def __post_init__(self) -> None:
        """Refuse points that are not in order of time."""
        if any(b.time < a.time for a, b in zip(self.points, self.points[1:], strict=False)):
            raise ValueError("the points of an envelope are not in order of time")

    def limits(self, times: Array) -> tuple[Array, Array]:
        """Lower and upper limit (n,) at `times` (n,)."""
        if not self.points:
            return np.full(len(times), self.low), np.full(len(times), self.high)
        moments = [point.time for point in self.points]
        low = np.interp(times, moments, [point.low for point in self.points])
        return low, np.interp(times, moments, [point.high for point in self.points])

    def applied(self, times: Array, values: Array, under: Under) -> Array:
        """`values` (n,), as far between the limits as they are between `low` and `high`."""
        if self.high <= self.low:
            return values
        low, high = self.limits(times)
        return np.asarray(low + (values - self.low) / (self.high - self.low) * (high - low))


Effect = Noise | Limit | Offset | Cycles | Stepped | Envelope


def _wave(places: Array, seed: int) -> Array:
    """Smooth noise (n,) within -1 to 1 at `places` (n,): a cubic B-spline of random numbers."""
    start = np.floor(places)
    x = places - start
    y = 1.0 - x
    weights = np.stack([y**3, 3 * x**3 - 6 * x**2 + 4, 3 * y**3 - 6 * y**2 + 4, x**3]) / 6
    numbers = _random(start.astype(np.int64) + np.arange(-1, 3)[:, None], seed)
    return np.asarray((weights * numbers).sum(axis=0))


def _random(n: NDArray[np.int64], seed: int) -> Array:
    """Numbers (...) within -1 to 1 that belong to whole numbers `n` (SplitMix64, Steele 2014)."""
    z = n.astype(np.uint64) + np.uint64(seed * 0xD1342543DE82EF95 % 2**64)
    z = z * np.uint64(0x9E3779B97F4A7C15)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    z ^= z >> np.uint64(31)
    return np.asarray((z >> np.uint64(11)) * 2.0**-52 - 1.0)
