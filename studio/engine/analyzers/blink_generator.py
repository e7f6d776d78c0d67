"""Blinks from a network that learnt how people blink (Sinha et al., METHODS 3.5)."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol, cast

import numpy as np
from numpy.typing import NDArray

from studio.domain.blinks import (
    LIMIT,
    MARGIN,
    MEAN_DURATION,
    MEAN_INTERVAL,
    Blink,
    Pace,
    retimed,
)
from studio.domain.errors import ModelDamaged
from studio.engine.model_store import ModelStore

Array = NDArray[np.float32]

MODEL_ID = "blink"

# A blink of the network begins and ends at a fifth of the closure: `profile` is there at these
# phases.
_RISEN, _FALLEN = 0.078, 0.741
_APART = 0.25  # closure by which the eyes differ before each gets a blink of its own
_SETTLED_S = 1.0  # what comes later may still change the blinks of the last second

# The network's own pace is measured on so much of it, beside each other because that is fast.
_PACE_SEED, _PACE_LANES, _PACE_S = 0, 16, 40.0


class _Event(Protocol):
    """A blink of the network, in seconds; closure of either eye."""

    begin: float
    end: float
    left: float
    right: float
    whole: bool


class _Network(Protocol):
    """What the generation asks of `models/blink`."""

    fps: float

    def closures(self, frames: int, seed: int, lanes: int = 1) -> Array: ...

    def events(self, closure: Array) -> Sequence[_Event]: ...


class LearnedBlinks:
    """Blinks of the network at any pace; loads it when it is first needed."""

    def __init__(self, models: ModelStore) -> None:
        self._models = models
        self._pace: Pace | None = None

    def blinks(
        self,
        duration: float,
        seed: int,
        *,
        mean_interval: float = MEAN_INTERVAL,
        mean_duration: float = MEAN_DURATION,
        randomness: float = 1.0,
    ) -> tuple[Blink, ...]:
        """Blinks of a take of `duration` seconds as `generate_blinks` gives them, but learnt.

        A longer take starts with the same blinks. Raises ModelMissing or ModelDamaged when the
        network cannot be used, ValueError for values that are not positive.
        """
        network = cast("_Network", self._models.load(MODEL_ID))
        own = self._own_pace(network)
        seconds = 10.0 + 1.2 * duration * own.interval / mean_interval
        while True:
            found = retimed(
                _natural(network, seconds, seed),
                own,
                mean_interval=mean_interval,
                mean_duration=mean_duration,
                randomness=randomness,
            )
            if found and found[-1].time > duration:
                break
            seconds *= 1.5
        last = duration - MARGIN
        return tuple(b for b in found if b.time >= MARGIN and b.time + b.duration <= last)

    def _own_pace(self, network: _Network) -> Pace:
        """The pace of the network when nobody asks for another; measured once."""
        if self._pace is None:
            frames = round(_PACE_S * network.fps)
            lanes = network.closures(frames, _PACE_SEED, _PACE_LANES)
            takes = [network.events(lane) for lane in lanes]
            gaps = [b.begin - a.begin for t in takes for a, b in pairwise(t)]
            lengths = [event.end - event.begin for take in takes for event in take if event.whole]
            if len(gaps) < _PACE_LANES or not lengths:
                raise ModelDamaged(
                    f"The network “{MODEL_ID}” hardly ever blinks.",
                    "Choose the other generator of blinks, or install the studio again.",
                )
            self._pace = Pace(
                intervals=tuple(gaps),
                duration=float(np.mean(lengths)) / (_FALLEN - _RISEN),
            )
        return self._pace


def _natural(network: _Network, seconds: float, seed: int) -> tuple[Blink, ...]:
    """Blinks of about `seconds` at the network's own pace, in order of time."""
    closure = network.closures(round(seconds * network.fps), seed)[0]
    events = [event for event in network.events(closure) if event.whole]
    return tuple(b for e in events if e.end < seconds - _SETTLED_S for b in _blinks(e))


def _blinks(event: _Event) -> tuple[Blink, ...]:
    """One blink of both eyes, or one of each where they differ."""
    span = max(event.end - event.begin, 0.04)
    length = min(span / (_FALLEN - _RISEN), LIMIT)
    time = event.begin - _RISEN * length
    left, right = (min(max(eye, 0.0), 1.0) for eye in (event.left, event.right))
    if abs(left - right) <= _APART:
        return (Blink(time=time, duration=length, strength=max(left, right)),)
    return (
        Blink(time=time, duration=length, strength=left, eye="left"),
        Blink(time=time, duration=length, strength=right, eye="right"),
    )
