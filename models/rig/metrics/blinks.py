"""Blinks of a landmark track: how many, how long, how far apart (METHODS 6)."""

from dataclasses import dataclass

import numpy as np

from .landmarks import Points, lid_opening

SHUT = 0.5  # of the clip's median opening
SHORTEST, LONGEST = 2, 15  # frames


@dataclass(frozen=True, slots=True, kw_only=True)
class Blinks:
    """What a clip's blinks are like; seconds, NaN where there is nothing to measure.

    `interval` is from one blink's beginning to the next one's.
    """

    count: int
    per_second: float
    duration: float
    interval: float


def blinks(track: Points, fps: float) -> Blinks:
    """The blinks of `track` (T, 68 or 74, 2): 2 to 15 frames below half of the median opening."""
    opening = lid_opening(track)
    shut = np.concatenate([[False], opening < SHUT * np.median(opening), [False]])
    begins, ends = np.flatnonzero(np.diff(shut.astype(int))).reshape(-1, 2).T
    lengths = ends - begins
    kept = (lengths >= SHORTEST) & (lengths <= LONGEST)
    starts = begins[kept]
    return Blinks(
        count=int(kept.sum()),
        per_second=float(kept.sum() * fps / len(track)),
        duration=float(lengths[kept].mean() / fps) if kept.any() else float("nan"),
        interval=float(np.diff(starts).mean() / fps) if len(starts) > 1 else float("nan"),
    )
