"""Moments that keys and blinks snap to: marks, words, and other keys."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from studio.domain.key_table import table_of
from studio.domain.lanes import LANES
from studio.domain.project import Project

Array = NDArray[np.float64]
Magnets = tuple[Array, Array]
"""Strong and weak moments, each in order of time."""


def marks(project: Project) -> list[float]:
    """Markers, both ends of labelled stretches, and the in and the out point, in seconds."""
    span = () if project.span is None else (project.span.start, project.span.end)
    ends = [end for marker in project.markers for end in (marker.time, marker.end)]
    return [*ends, *span]


def word_edges(project: Project) -> list[float]:
    """Starts and ends of the words, in seconds of the film."""
    if project.said is None or project.audio is None:
        return []
    offset = project.audio.offset
    return [time + offset for word in project.said.words for time in (word.start, word.end)]


def magnets(project: Project, head: float, moving: Iterable[str] = ()) -> Magnets:
    """The playhead `head` and marks; then words, and keys on lanes that are not `moving`.

    A key that lands on one of its own lane would take its place, so those are none.
    """
    still = set(LANES) - set(moving)
    keys = [table_of(project.tracks.lane(lane).layer.keys).times for lane in still]
    strong = np.unique([head, *marks(project)])
    return strong, np.unique(np.concatenate([word_edges(project), *keys]))


def pulled(magnets: Magnets, time: float, reach: float) -> float | None:
    """The nearest moment at most `reach` seconds from `time`, a strong one if there is any."""
    for moments in magnets:
        after = int(np.searchsorted(moments, time))
        around = moments[max(after - 1, 0) : after + 1]
        if len(around):
            near = float(around[np.abs(around - time).argmin()])
            if abs(near - time) <= reach:
                return near
    return None


def nearest(moments: Array | list[float], time: float) -> float:
    """The one of `moments` that is nearest to `time`, or `time` where there is none."""
    if not len(moments):
        return time
    return float(min(moments, key=lambda moment: abs(moment - time)))
