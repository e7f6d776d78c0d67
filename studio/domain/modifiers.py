"""What is done to a lane after its keys, without changing them: noise, limits, an offset.

Modifiers of a lane work from the first to the last on the value at which its keys are seen, and
the weight of the lane counts for them too.
"""

from dataclasses import dataclass
from typing import Annotated

import numpy as np
from msgspec import Meta
from numpy.typing import NDArray

from studio.domain.settings import bounded

Array = NDArray[np.float64]


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

    def applied(self, times: Array, values: Array) -> Array:
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

    def applied(self, times: Array, values: Array) -> Array:
        """`values` (n,) kept within; the ceiling counts where it is below the floor."""
        above = values if self.low is None else np.maximum(values, self.low)
        return above if self.high is None else np.minimum(above, self.high)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offset:
    """As much more as `amount` says, in units of the lane."""

    amount: float = 0.0

    def applied(self, times: Array, values: Array) -> Array:
        """`values` (n,), all of them moved."""
        return values + self.amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Modifier:
    """One of `noise`, `limit`, `offset`, from `start` to `end` seconds; None is without end.

    It comes within `blend_in` seconds and goes within `blend_out`, both inside its range.
    """

    noise: Noise | None = None
    limit: Limit | None = None
    offset: Offset | None = None
    influence: Annotated[
        float, bounded("Influence", 0.0, 1.0, 0.01, "How much of its effect counts.", "%")
    ] = 1.0
    start: float | None = None
    end: float | None = None
    blend_in: Annotated[float, Meta(ge=0.0, title="Blend in")] = 0.0
    blend_out: Annotated[float, Meta(ge=0.0, title="Blend out")] = 0.0
    muted: bool = False

    def __post_init__(self) -> None:
        """Refuse none and several effects, and a range that ends before it starts."""
        if sum(effect is not None for effect in (self.noise, self.limit, self.offset)) != 1:
            raise ValueError("a modifier has one effect")
        if self.start is not None and self.end is not None and self.end < self.start:
            raise ValueError(f"a modifier cannot last from {self.start} to {self.end} s")

    @property
    def effect(self) -> Noise | Limit | Offset:
        """What it does."""
        return next(one for one in (self.noise, self.limit, self.offset) if one is not None)

    def share(self, times: Array) -> Array:
        """How much of the effect counts (n,), 0 to 1, at `times` (n,)."""
        rise = _ramp(times, self.start, self.blend_in)
        fall = _ramp(-times, None if self.end is None else -self.end, self.blend_out)
        return np.asarray(self.influence * np.minimum(rise, fall))

    def applied(self, times: Array, values: Array) -> Array:
        """`values` (n,) at `times` (n,) with the effect as far as it counts."""
        if self.muted:
            return values
        return values + self.share(times) * (self.effect.applied(times, values) - values)


def _ramp(times: Array, start: float | None, length: float) -> Array:
    """0 before `start`, 1 from `length` seconds after it (n,)."""
    if start is None:
        return np.ones(len(times))
    if length <= 0.0:
        return (times >= start).astype(np.float64)
    return np.clip((times - start) / length, 0.0, 1.0)


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
