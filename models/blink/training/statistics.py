"""What blinks are like: how many, how long, how deep, how far apart, how alike the eyes are."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import torch
from numpy.typing import NDArray

from ..events import Event, find
from ..network import FPS
from .objective import mixture, mmd2

Array = NDArray[np.float32]

HALF_OPEN = 2 / 3
"""Closure at half of the usual opening: tracked lids keep a quarter of it when shut."""
SECOND = 25
"""Frames of the stretches that are compared as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """Figures of blinks in clips; times in seconds, NaN where there is nothing to measure.

    Intervals go from blink to blink within one clip, so none is longer than the clip;
    `typical_interval` also counts the waits that a clip's end cut (Kaplan and Meier 1958): the time
    after which half of the next blinks have come, infinite where half never came within a clip.
    """

    seconds: float
    per_second: float
    duration: float
    """Above a fifth of the closure; blinks that a clip cuts do not count."""
    half_closed: float
    """Below half of the usual opening (METHODS 6)."""
    depth: float
    interval: float
    interval_cv: float
    typical_interval: float
    symmetry: float
    """Correlation of both eyes' closure."""
    one_eyed: float
    """Share of blinks in which one eye closes less than half as far as the other."""


def statistics(closures: Sequence[Array]) -> Statistics:
    """Figures of clips (T, 2) of closure at 25 frames per second."""
    clips = [find(closure, FPS) for closure in closures]
    blinks = [event for events in clips for event in events]
    gaps = np.array([b - a for e in clips for a, b in _pairs(e)], np.float64)
    ends = [(len(c) / FPS, e[-1].peak) for c, e in zip(closures, clips, strict=True) if e]
    waits = np.array([end - peak for end, peak in ends], np.float64)
    whole: Array = np.concatenate(closures)
    seconds = len(whole) / FPS
    halves = [_half_closed(closure) for closure in closures]
    return Statistics(
        seconds=seconds,
        per_second=len(blinks) / seconds,
        duration=_mean([e.end - e.begin for e in blinks if e.whole]),
        half_closed=_mean([length for lengths in halves for length in lengths]),
        depth=_mean([(e.left + e.right) / 2 for e in blinks]),
        interval=_mean(gaps),
        interval_cv=float(gaps.std() / gaps.mean()) if len(gaps) > 1 else float("nan"),
        typical_interval=_typical(gaps, waits),
        symmetry=_correlation(*whole.T),
        one_eyed=_mean([min(e.left, e.right) < 0.5 * max(e.left, e.right) for e in blinks]),
    )


def unlikeness(closures: Sequence[Array], real: Sequence[Array]) -> float:
    """Squared MMD of seconds cut from either, both eyes together; 0 were they the same set.

    The kernel's widths are those of `real`, so one set of real clips can judge several others.
    """
    x, y = (torch.from_numpy(_seconds(part)) for part in (real, closures))
    return float(mmd2(x, y, mixture(x)))


def clips_of(closures: Array, frames: int = 75) -> list[Array]:
    """Sequences (L, T, 2) cut into clips of as many frames as GRID's, without what is left over."""
    count = closures.shape[1] // frames
    return list(closures[:, : count * frames].reshape(-1, frames, closures.shape[2]))


def _pairs(events: tuple[Event, ...]) -> list[tuple[float, float]]:
    return [(a.peak, b.peak) for a, b in pairwise(events)]


def _half_closed(closure: Array) -> list[float]:
    """Seconds of each stay below half of the usual opening, of two frames to fifteen."""
    shut = np.concatenate([[False], closure.mean(axis=1) > HALF_OPEN, [False]])
    begins, ends = np.flatnonzero(np.diff(shut.astype(int))).reshape(-1, 2).T
    lengths = ends - begins
    kept = lengths[(lengths >= 2) & (lengths <= 15)]
    return [float(length / FPS) for length in kept]


def _typical(gaps: NDArray[np.float64], waits: NDArray[np.float64]) -> float:
    """Median of the interval by the product-limit estimate from gaps and cut waits."""
    if not len(gaps):
        return float("nan")
    left = 1.0
    for gap in np.unique(gaps):
        at_risk = int((gaps >= gap).sum() + (waits >= gap).sum())
        left *= 1 - int((gaps == gap).sum()) / at_risk
        if left <= 0.5:
            return float(gap)
    return float("inf")


def _seconds(closures: Sequence[Array]) -> Array:
    """Whole seconds (N, 50) of the clips."""
    parts = [c[: len(c) // SECOND * SECOND].reshape(-1, 2 * SECOND) for c in closures]
    return np.concatenate(parts).astype(np.float32)


def _correlation(a: Array, b: Array) -> float:
    a, b = a - a.mean(), b - b.mean()
    size = float(np.sqrt((a**2).sum() * (b**2).sum()))
    return float((a * b).sum()) / size if size else float("nan")


def _mean(values: Sequence[float] | NDArray[np.float64]) -> float:
    return float(np.mean(values)) if len(values) else float("nan")
