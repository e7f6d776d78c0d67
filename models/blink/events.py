"""Single blinks in the closure of two eyes over time; numpy only."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

PEAK = 0.5
"""Closure, mean of both eyes, that makes a movement of the lids a blink."""
EDGE = 0.2
"""Closure at which a blink begins and ends."""
DIP = 0.6
"""Two peaks are two blinks where the lids open between them below this share of the lower one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One blink in seconds: where closure rises above `EDGE`, is greatest, falls below again.

    `left` and `right` are the greatest closure of the eye at that side of the picture. A blink that
    the beginning or the end of the sequence cuts is not `whole`.
    """

    begin: float
    peak: float
    end: float
    left: float
    right: float
    whole: bool


def find(closure: Array, fps: float) -> tuple[Event, ...]:
    """The blinks of `closure` (T, 2), left and right, 0 at rest, 1 shut, in order of time."""
    both = np.asarray(closure, np.float64).mean(axis=1)
    peaks = _peaks(both)
    valleys = [int(a + both[a : b + 1].argmin()) for a, b in pairwise(peaks)]
    bounds = [0, *valleys, len(both) - 1]
    return tuple(
        _event(closure, both, peak, bounds[i : i + 2], fps) for i, peak in enumerate(peaks)
    )


def _peaks(both: NDArray[np.float64]) -> list[int]:
    """The highest frame of every blink in the mean closure (T,)."""
    padded = np.pad(both, 1, constant_values=-np.inf)
    tops = (both >= PEAK) & (both >= padded[:-2]) & (both > padded[2:])
    found: list[int] = []
    for peak in np.flatnonzero(tops).tolist():
        if found and both[found[-1] : peak].min() > DIP * min(both[found[-1]], both[peak]):
            if both[peak] > both[found[-1]]:
                found[-1] = peak
        else:
            found.append(peak)
    return found


def _event(
    closure: Array, both: NDArray[np.float64], peak: int, bounds: list[int], fps: float
) -> Event:
    """The blink around `peak`, which does not reach beyond the frames `bounds`."""
    low, high = bounds
    before = np.flatnonzero(both[low:peak] < EDGE)
    after = np.flatnonzero(both[peak : high + 1] < EDGE)
    begin, end = float(low), float(high)
    if len(before):
        begin = _crossing(both, low + int(before[-1]))
    if len(after):
        end = _crossing(both, peak + int(after[0]) - 1)
    within = closure[round(begin) : round(end) + 1]
    return Event(
        begin=begin / fps,
        peak=peak / fps,
        end=end / fps,
        left=float(within[:, 0].max()),
        right=float(within[:, 1].max()),
        whole=bool((len(before) or low > 0) and (len(after) or high < len(both) - 1)),
    )


def _crossing(both: NDArray[np.float64], frame: int) -> float:
    """Where between `frame` and the next one closure is `EDGE`."""
    return frame + float((EDGE - both[frame]) / (both[frame + 1] - both[frame]))
