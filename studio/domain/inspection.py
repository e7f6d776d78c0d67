"""Why a face looks as it does at one instant: what each lane contributes to its landmarks."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from studio.domain.blink_lane import BlinkLane
from studio.domain.lanes import BLINKS, LANES
from studio.domain.mouth_shaping import MOUTH_LANES
from studio.domain.performance import Instant, landmarks_at
from studio.domain.project import Project

MOTION = "motion"
"""Name of the lips that a voice or an actor gave, which are more than any lane."""

LEAST = 1e-4
"""Sides of the picture by which a part must move the landmarks to be told: 0.05 px of 512."""

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one lane, the blinks or the generated lips do to the face; all of it at one instant.

    `moved` is how far the landmarks would be elsewhere without it, as the root of the mean square
    over all 74, in sides of the picture; `by_hand` the same for its hand work alone. `value` is
    None for what has no single one.
    """

    name: str
    moved: float
    by_hand: float = 0.0
    value: float | None = None

    @property
    def weight(self) -> float:
        """What parts are sorted by."""
        return max(self.moved, self.by_hand)


def parts_at(project: Project, time: float) -> tuple[Part, ...]:
    """What makes the face of `project` at `time` seconds, the greatest contribution first.

    Lanes that do nothing here are left out, unless there is hand work that is kept from counting.
    """
    instant = Instant(project, time)
    face = instant.posed()
    found = [*_lanes(project, instant, face), *_others(project, time, face)]
    told = (p for p in found if p.weight > LEAST or _kept_back(project, p.name))
    return tuple(sorted(told, key=lambda part: -part.weight))


def _lanes(project: Project, instant: Instant, face: Array) -> Iterable[Part]:
    """Every lane that could do something, all of them posed at once."""
    tracks = project.tracks
    names = [
        name
        for name, spec in LANES.items()
        if tracks.lane(name).edited or instant.value(name) != spec.default
    ]
    if not names:
        return ()
    count = len(names)
    values = {name: np.full(2 * count, instant.value(name)) for name in names}
    for place, name in enumerate(names):
        values[name][place] = LANES[name].default
        values[name][count + place] = instant.without_hand(name)
    away = _away(instant.landmarks(values), face)
    return tuple(
        Part(
            name=name,
            moved=float(away[place]),
            by_hand=float(away[count + place]),
            value=float(instant.value(name)),
        )
        for place, name in enumerate(names)
    )


def _others(project: Project, time: float, face: Array) -> Iterable[Part]:
    """Generated lips and blinks."""
    tracks = project.tracks
    if project.motion is not None:
        silent = tracks
        for name in MOUTH_LANES:  # their base only shows the motion
            silent = silent.with_lane(name, replace(tracks.lane(name), base=None))
        still = landmarks_at(replace(project, motion=None, tracks=silent), time)
        yield Part(name=MOTION, moved=float(_away(still, face)))
    lids = tracks.in_effect.blinks.closure(time)
    if any(lids) or tracks.blinks.edited:
        untouched = replace(tracks.blinks, hand=(), removed=())
        awake = replace(untouched, base=())
        yield Part(
            name=BLINKS,
            moved=float(_away(landmarks_at(_with(project, awake), time), face)),
            by_hand=float(_away(landmarks_at(_with(project, untouched), time), face)),
            value=max(lids),
        )


def _with(project: Project, blinks: BlinkLane) -> Project:
    return replace(project, tracks=replace(project.tracks, blinks=blinks))


def _kept_back(project: Project, name: str) -> bool:
    """Whether there is hand work on the lane called `name` that does not count."""
    tracks = project.tracks
    if name == MOTION:
        return False
    lane = tracks.blinks if name == BLINKS else tracks.lane(name)
    return lane.edited and (not tracks.counts(name) or project.mix.silences(name))


def _away(other: Array, face: Array) -> Array:
    """Root mean square distance (...) of landmarks `other` (..., 74, 2) from `face` (74, 2)."""
    return np.asarray(np.sqrt(np.square(other - face).sum(-1).mean(-1)), np.float32)
