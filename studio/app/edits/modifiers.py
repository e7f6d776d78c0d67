"""Modifiers of a lane: added, changed, put in order, removed, and baked into keys.

Each function raises LaneLocked, and IndexError where there is no such modifier.
"""

from dataclasses import replace

import numpy as np

from studio.app.edits.arranging import keys_between
from studio.app.edits.reshaping import decimate_keys
from studio.app.edits.tracks import Keys, default_of, require_unlocked
from studio.domain.curve_thinning import baked
from studio.domain.modifiers import Modifier
from studio.domain.project import Project


def add(project: Project, lane: str, modifier: Modifier) -> Project:
    """Let `modifier` work on `lane` after all others; cycles before them: keys are what repeats."""
    kept = project.tracks.lane(lane).modifiers
    first = modifier.cycles is not None
    return _with(project, lane, (modifier, *kept) if first else (*kept, modifier))


def change(project: Project, lane: str, index: int, modifier: Modifier) -> Project:
    """Put `modifier` in the place of the one at `index`."""
    kept = list(project.tracks.lane(lane).modifiers)
    kept[index] = modifier
    return _with(project, lane, tuple(kept))


def remove(project: Project, lane: str, index: int) -> Project:
    """Take the modifier at `index` away."""
    kept = list(project.tracks.lane(lane).modifiers)
    del kept[index]
    return _with(project, lane, tuple(kept))


def move(project: Project, lane: str, index: int, to: int) -> Project:
    """Let the modifier at `index` be the one at `to`."""
    kept = list(project.tracks.lane(lane).modifiers)
    kept.insert(to, kept.pop(index))
    return _with(project, lane, tuple(kept))


def bake(project: Project, lane: str, tolerance: float | None = None) -> tuple[Project, Keys]:
    """Write what modifiers do to `lane` into keys on every frame of the film; also those keys.

    With a `tolerance`, a share of the lane's range, keys that it spares are left out. Muted
    modifiers stay.
    """
    require_unlocked(project, lane)
    kept = project.tracks.lane(lane)
    muted = tuple(modifier for modifier in kept.modifiers if modifier.muted)
    if muted == kept.modifiers:
        return project, frozenset()
    frames = np.array([project.rate.seconds(i) for i in range(project.frame_count)])
    values = kept.hand_at_many(frames, default_of(project, lane))
    changed = replace(kept, layer=baked(kept.layer, frames, values), modifiers=muted)
    project = replace(project, tracks=project.tracks.with_lane(lane, changed))
    keys = keys_between(project, float(frames[0]), float(frames[-1]), [lane])
    return (project, keys) if tolerance is None else decimate_keys(project, keys, tolerance)


def _with(project: Project, lane: str, modifiers: tuple[Modifier, ...]) -> Project:
    require_unlocked(project, lane)
    changed = replace(project.tracks.lane(lane), modifiers=modifiers)
    return replace(project, tracks=project.tracks.with_lane(lane, changed))
