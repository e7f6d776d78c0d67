"""Putting lanes at values at one instant, as keys that are seen there."""

from collections.abc import Mapping
from dataclasses import replace

from studio.app.edits import tracks
from studio.domain.lanes import LANES
from studio.domain.project import Project
from studio.domain.tracks import FULL_WEIGHT

_LEAST_WEIGHT = 0.05  # of a layer: with less its keys would have to go too far


def shown_time(project: Project, time: float) -> float:
    """When the frame that is seen at `time` seconds is, in seconds."""
    return project.rate.seconds(min(project.rate.frame(time), project.frame_count - 1))


def usable(project: Project, time: float) -> dict[str, float]:
    """Values at `time` of the lanes whose keys would be seen there and may be edited."""
    found: dict[str, float] = {}
    for name in LANES:
        lane = project.tracks.lane(name)
        counts = project.tracks.counts(name) and not project.mix.silences(name)
        if not lane.locked and counts and _weight(project, name, time):
            found[name] = tracks.seen_at(project, name, time)
    return found


def keyed(project: Project, time: float, values: Mapping[str, float]) -> Project:
    """`project` with keys at `time` after which its lanes are seen at `values`; LaneLocked.

    Weight and modifiers of a lane are made up for.
    """
    for name, value in values.items():
        lane, default = project.tracks.lane(name), tracks.default_of(project, name)
        whole = replace(lane, modifiers=(), weight=FULL_WEIGHT, muted=False)
        more = (value - lane.at(time, default)) / max(_weight(project, name, time), _LEAST_WEIGHT)
        project = tracks.set_key(project, name, time, whole.at(time, default) + more)
    return project


def _weight(project: Project, name: str, time: float) -> float:
    """How much hand work of a lane counts at `time`; 0 where that is next to nothing."""
    weight = min(max(project.tracks.lane(name).weight.at(time), 0.0), 1.0)
    return weight if weight >= _LEAST_WEIGHT else 0.0
