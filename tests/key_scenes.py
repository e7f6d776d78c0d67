"""Keys on lanes for tests of what is done to them."""

import numpy as np

from studio.app.edits import tracks
from studio.app.session import KeyId
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Track

RAMP = Track(rate=FrameRate(), values=Samples(np.linspace(0.0, 0.4, 101)))
"""A tenth per second for 4 s."""


def keyed(project, lane, *points):
    """`project` with keys of `lane` seen at `points` (seconds, value)."""
    for time, value in points:
        project = tracks.set_key(project, lane, time, value)
    return project


def ids(lane, *times):
    """Keys of `lane` at `times`."""
    return frozenset(KeyId(lane, time) for time in times)
