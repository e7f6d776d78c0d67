"""The limits that envelopes give a lane, as lines behind its curve."""

import numpy as np
from numpy.typing import NDArray

from studio.domain.tracks import Lane

Line = tuple[NDArray[np.float64], NDArray[np.float64]]
"""Times (n,) and values (n,)."""


def envelope_lines(lane: Lane, start: float, end: float) -> list[Line]:
    """The lower and the upper limits from `start` to `end` of all envelopes that count."""
    lines: list[Line] = []
    for modifier in lane.modifiers:
        envelope = modifier.envelope
        if envelope is not None and envelope.points and not modifier.muted:
            inner = [p.time for p in envelope.points if start < p.time < end]
            times = np.unique([start, *inner, end])
            lines += [(times, limit) for limit in envelope.limits(times)]
    return lines
