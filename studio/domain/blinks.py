"""Blinks as a seeded renewal process, and how far they close the lids (METHODS 3.5).

Intervals are log-normal, durations within a quarter of their mean. The shape in time follows the
mean lid gap of the blinks in our clips: closing takes about 70 ms between a fifth and the whole,
opening twice that.
"""

import math
import random
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

Eye = Literal["both", "left", "right"]
"""Whose lids: left and right as seen in the picture."""

MEAN_INTERVAL = 3.0
"""Seconds from one blink to the next: 0.33 blinks/s; people do 0.28 to 0.4."""
MEAN_DURATION = 0.4
"""Seconds that a generated blink lasts, from the first movement to the last."""
LIMIT = 5.0
"""Longest blink in seconds that anybody may draw."""
SHORTEST = 0.08
"""Shortest blink in seconds that a hand may draw: two frames of film."""
MARGIN = 0.3
"""Seconds at both ends of a take that stay free of blinks."""

_INTERVAL_SPREAD = 0.5
_DURATION_RANGE = 0.75, 1.25
_PAUSE = 0.15
_CLOSED_AT, _OPENING_AT = 0.27, 0.34
_TAIL = 1.5

SHUT_PHASE = 0.5 * (_CLOSED_AT + _OPENING_AT)
"""The middle of the time in which the lids are shut, as a share of the blink."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Blink:
    """One blink: starts at `time` and lasts `duration` seconds; `strength` 1 shuts the eye."""

    time: float
    duration: float = 0.4
    strength: float = 1.0
    eye: Eye = "both"

    def __post_init__(self) -> None:
        """Refuse durations and strengths that make no blink."""
        if not 0.0 < self.duration <= LIMIT:
            raise ValueError(f"a blink of {self.duration} s is not within 0 to {LIMIT} s")
        if not 0.0 <= self.strength <= 1.0:
            raise ValueError(f"blink strength {self.strength} is not within 0 to 1")

    @property
    def end(self) -> float:
        """When the eye is open again, in seconds."""
        return self.time + self.duration

    @property
    def shut(self) -> float:
        """When the lids meet, in seconds."""
        return self.time + SHUT_PHASE * self.duration

    def at(self, time: float) -> float:
        """How far this blink closes the lids at `time`: 0 open, 1 shut."""
        return self.strength * profile((time - self.time) / self.duration)


def profile(phase: float) -> float:
    """Closure 0 to 1 of a full blink at `phase` 0 (start) to 1 (end); 0 outside."""
    if not 0.0 < phase < 1.0:
        return 0.0
    if phase < _CLOSED_AT:
        return _ease(phase / _CLOSED_AT)
    if phase < _OPENING_AT:
        return 1.0
    return float((1.0 - _ease((phase - _OPENING_AT) / (1.0 - _OPENING_AT))) ** _TAIL)


def profiles(phases: Array) -> Array:
    """`profile` (n,) at each of `phases` (n,)."""
    falling = 1.0 - _eased(np.clip((phases - _OPENING_AT) / (1.0 - _OPENING_AT), 0.0, 1.0))
    rising = _eased(np.clip(phases / _CLOSED_AT, 0.0, 1.0))
    return np.where((phases > 0.0) & (phases < 1.0), np.minimum(rising, falling**_TAIL), 0.0)


def generate_blinks(
    duration: float,
    seed: int,
    *,
    mean_interval: float = MEAN_INTERVAL,
    mean_duration: float = MEAN_DURATION,
    randomness: float = 1.0,
) -> tuple[Blink, ...]:
    """Blinks of a take of `duration` seconds, in order of time; the same seed gives the same ones.

    `mean_interval` is the time from start to start in seconds; `randomness` 0 blinks like a clock,
    1 like a person, 2 erratically. Raises ValueError for values that are not positive.
    """
    _check(mean_interval, mean_duration, randomness)
    source = random.Random(seed)
    spread = _INTERVAL_SPREAD * randomness
    # exp(mu + spread^2 / 2) is the mean of a log-normal variable.
    mu = math.log(mean_interval) - 0.5 * spread**2
    time = source.random() * source.lognormvariate(mu, spread)
    found: list[Blink] = []
    while True:
        length = mean_duration * source.uniform(*_DURATION_RANGE)
        if time > duration - MARGIN - length:
            return tuple(found)
        strength = 1.0 - 0.1 * min(randomness, 2.0) * source.random() ** 2
        if time >= MARGIN:
            found.append(Blink(time=time, duration=length, strength=strength))
        time += max(source.lognormvariate(mu, spread), length + _PAUSE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How somebody blinks: seconds from start to start, a sample of them, and mean seconds that a
    blink lasts.
    """

    intervals: tuple[float, ...]
    duration: float

    @property
    def interval(self) -> float:
        """Mean seconds from start to start."""
        return sum(self.intervals) / len(self.intervals)


def retimed(
    blinks: Sequence[Blink],
    own: Pace,
    *,
    mean_interval: float = MEAN_INTERVAL,
    mean_duration: float = MEAN_DURATION,
    randomness: float = 1.0,
) -> tuple[Blink, ...]:
    """`blinks` of somebody whose `own` pace is known, at another one; nothing else changes.

    `randomness` 1 keeps their rhythm, 0 blinks like a clock, 2 squares how much intervals differ.
    Blinks of both eyes that start together stay together; others wait until the one before them is
    over. Raises ValueError like `generate_blinks`.
    """
    _check(mean_interval, mean_duration, randomness)
    usual = own.interval
    powers = [(interval / usual) ** randomness for interval in own.intervals]
    unit = mean_interval * len(powers) / sum(powers)  # the mean stays what it shall be
    found: list[Blink] = []
    for i, blink in enumerate(blinks):
        length = min(blink.duration * mean_duration / own.duration, LIMIT)
        time = blink.time * mean_interval / usual
        if i and (gap := blink.time - blinks[i - 1].time) > 0.0:
            wait = unit * (gap / usual) ** randomness
            time = found[-1].time + max(wait, found[-1].duration)
        elif i:
            time = found[-1].time
        found.append(replace(blink, time=time, duration=length))
    return tuple(found)


def closure(blinks: Sequence[Blink], time: float) -> tuple[float, float]:
    """How far the left and the right eye are closed at `time` seconds; 0 open, 1 shut.

    `blinks` are in order of time. Where blinks overlap, the more closed one wins.
    """
    left = right = 0.0
    last = bisect_right(blinks, time, key=lambda blink: blink.time)
    for i in range(last - 1, -1, -1):
        blink = blinks[i]
        if blink.time < time - LIMIT:
            break
        amount = blink.at(time)
        if blink.eye != "right":
            left = max(left, amount)
        if blink.eye != "left":
            right = max(right, amount)
    return left, right


def closures(blinks: Sequence[Blink], times: Array) -> Array:
    """`closure` (n, 2) of the left and the right eye at `times` (n,), of blinks in any order."""
    found = np.zeros((len(times), 2))
    order = np.argsort(times, kind="stable")
    ordered = times[order]
    for blink in blinks:
        first, last = np.searchsorted(ordered, (blink.time, blink.end))
        chosen = order[first:last]
        amount = blink.strength * profiles((times[chosen] - blink.time) / blink.duration)
        for column, other in enumerate(("right", "left")):
            if blink.eye != other:
                found[chosen, column] = np.maximum(found[chosen, column], amount)
    return found


def found_in(closed: Array, rate: float, start: float = 0.0) -> tuple[Blink, ...] | None:
    """The blinks of both eyes that made `closed` (n,) 0..1 at `rate` per second, from `start` on.

    None where something else made it: eyes that stay shut for longer than any blink lasts.
    """
    moving = np.concatenate([[False], closed > 0.0, [False]])
    begins, ends = np.flatnonzero(np.diff(moving.astype(np.int8))).reshape(-1, 2).T
    # The lids begin to move between two samples.
    times, lengths = start + (begins - 0.5) / rate, (ends - begins) / rate
    if np.any(lengths > LIMIT):
        return None
    strengths = [min(float(closed[a:b].max()), 1.0) for a, b in zip(begins, ends, strict=True)]
    return tuple(
        Blink(time=float(time), duration=float(length), strength=strength)
        for time, length, strength in zip(times, lengths, strengths, strict=True)
    )


def _check(mean_interval: float, mean_duration: float, randomness: float) -> None:
    """Refuse values that no blinks can have."""
    if mean_interval <= 0.0 or mean_duration <= 0.0 or randomness < 0.0:
        raise ValueError("blinks need positive times and a randomness of 0 or more")


def _ease(part: float) -> float:
    return part * part * (3.0 - 2.0 * part)


def _eased(parts: Array) -> Array:
    return np.asarray(parts * parts * (3.0 - 2.0 * parts))
