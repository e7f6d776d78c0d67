"""Other keys for the same curve, or another curve: smoothed, thinned, baked, drawn, in between.

Smoothing and in-betweens work on what keys of a layer say, so an additive layer still rides on what
was generated. Every function raises LaneLocked where all keys or lanes are locked.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from studio.app.edits import tracks
from studio.app.edits.arranging import keys_between, unlocked
from studio.app.edits.tracks import (
    Keys,
    default_of,
    editable,
    free_by_lane,
    put_keys,
    with_layer,
)
from studio.app.session import KeyId
from studio.domain import inbetween
from studio.domain.curve import SAME_TIME_S, Array, Curve, Keyframe
from studio.domain.curve_fit import fitted, stroke
from studio.domain.curve_thinning import baked, cleaned, decimated, decimated_to
from studio.domain.inbetween import Values
from studio.domain.key_arranging import smoothed
from studio.domain.key_insertion import flat, inserted
from studio.domain.lanes import LANES
from studio.domain.project import Project
from studio.domain.tracks import Blend, Lane

_UNSEEN = 1e-4
"""Share of its range by which a curve may change without anybody seeing it."""


def smooth_keys(project: Project, keys: Keys, width: float) -> Project:
    """Give `keys` the Gaussian mean of those around them; `width` (deviation) in seconds."""
    for name, indices in free_by_lane(project, keys).items():
        new = smoothed(project.tracks.lane(name).layer, indices, width)
        project, _ = put_keys(project, name, indices, new)
    return project


def decimate_keys(project: Project, keys: Keys, tolerance: float) -> tuple[Project, Keys]:
    """Leave out what of `keys` is not needed; also those that remain.

    The curve moves by at most `tolerance`, a share of the range of its lane.
    """

    def thin(name: str, layer: Curve, indices: set[int]) -> Curve:
        return decimated(layer, indices, tolerance * (LANES[name].high - LANES[name].low))

    return _thinned(project, keys, thin)


def decimate_keys_to(project: Project, keys: Keys, share: float) -> tuple[Project, Keys]:
    """Leave at most `share`, 0 to 1, of `keys` of each lane where the curve allows; also those."""
    return _thinned(project, keys, lambda _, layer, at: decimated_to(layer, at, share))


def clean_keys(project: Project, keys: Keys) -> tuple[Project, Keys]:
    """Leave out those of `keys` that change nothing anybody could see; also those that remain."""

    def clean(name: str, layer: Curve, indices: set[int]) -> Curve:
        return cleaned(layer, indices, _UNSEEN * (LANES[name].high - LANES[name].low))

    return _thinned(project, keys, clean)


def bake_range(
    project: Project, start: float, end: float, lanes: Iterable[str] = LANES, every: int = 1
) -> tuple[Project, Keys]:
    """Put keys on every so many frames from `start` to `end` seconds, straight lines between them.

    The curve of the hand work stays; where an overriding lane has none it becomes the base.
    """
    frames = _frames(project, start, end)[::every]
    made: set[KeyId] = set()
    for name in unlocked(project, lanes) if len(frames) else ():
        lane = replace(project.tracks.lane(name), modifiers=())
        values = lane.hand_at_many(frames, default_of(project, name))
        project = with_layer(project, name, baked(lane.layer, frames, values))
        made |= keys_between(project, float(frames[0]), float(frames[-1]), [name])
    return project, frozenset(made)


def draw(
    project: Project, lane: str, points: Sequence[tuple[float, float]], tolerance: float
) -> tuple[Project, Keys]:
    """Let `lane` be seen along a pen's way of `points` (seconds, value); also the new keys.

    What was there is replaced, and the film before and after it stays as it is. Keys are as few as
    `tolerance`, in units of the lane, allows.
    """
    tracks.require_unlocked(project, lane)
    spec, kept = LANES[lane], project.tracks.lane(lane)
    times, values = stroke([(max(time, 0.0), spec.clamp(value)) for time, value in points])
    if len(times) < 2:
        for time, value in zip(times, values, strict=True):
            project = tracks.set_key(project, lane, float(time), float(value))
        return project, frozenset(KeyId(lane, float(time)) for time in times)
    grounds = kept.ground_at_many(times, default_of(project, lane))
    new = fitted(times, values - grounds, tolerance)
    first, last = float(times[0]), float(times[-1])
    guards = _guards(kept, first, last, 1 / project.rate.fps)
    project, made = put_keys(project, lane, kept.layer.between(first, last), [*new, *guards])
    beside = {key.time for key in guards}
    return project, frozenset(key for key in made if key.time not in beside)


def _guards(lane: Lane, first: float, last: float, frame: float) -> list[Keyframe]:
    """Keys a frame beside a stroke, where no other ends it: an outer key would hold for ever."""
    layer = lane.layer
    if not layer.keys and lane.blend is Blend.OVERRIDE:
        return []  # nothing but the base stands beside it, which no key can say
    times = [key.time for key in layer.keys]
    ends = (
        (first - frame, bool(times) and times[0] < first - SAME_TIME_S),
        (last + frame, bool(times) and times[-1] > last + SAME_TIME_S),
    )
    return [
        Keyframe(time=time, value=layer.at(time) if times else 0.0)
        for time, ended in ends
        if not ended and time >= 0
    ]


def insert_key(project: Project, lane: str, time: float) -> Project:
    """Put a key on the curve of `lane` that leaves its shape; a first key is where it is seen."""
    tracks.require_unlocked(project, lane)
    layer = project.tracks.lane(lane).layer
    if not layer.keys:
        return tracks.set_key(project, lane, time, tracks.seen_at(project, lane, time))
    return with_layer(project, lane, inserted(layer, time))


def key_pose(project: Project, time: float, lanes: Iterable[str] = LANES) -> tuple[Project, Keys]:
    """Put a key at `time` on each of `lanes`, where it is seen; also those keys."""
    made: set[KeyId] = set()
    for name in unlocked(project, lanes):
        project = insert_key(project, name, time)
        made |= keys_between(project, time, time, [name])
    return project, frozenset(made)


def flatten_handles(project: Project, keys: Keys) -> Project:
    """Let the curve pass through `keys` without rising or falling."""
    for name, indices in free_by_lane(project, keys).items():
        layer = project.tracks.lane(name).layer
        project = with_layer(project, name, layer.with_keys(flat(layer, i) for i in indices))
    return project


def level_keys(project: Project, keys: Keys, values: Mapping[str, float]) -> Project:
    """Put `keys` where they are seen at the value that `values` has for their lane."""
    for key in editable(project, keys):
        if key.lane in values:
            project = tracks.set_key(project, key.lane, key.time, values[key.lane])
    return project


def breakdown(project: Project, keys: Keys, amount: float) -> Project:
    """Put `keys` between the keys beside them: -1 as before, 0 half way, 1 as after."""
    return _with_values(
        project, keys, lambda lane, at, _: inbetween.breakdown(lane.layer, at, amount)
    )


def breakdown_at(
    project: Project, time: float, amount: float, lanes: Iterable[str] = LANES
) -> tuple[Project, Keys]:
    """Put keys at `time` on those of `lanes` that have keys before and after; also those keys."""
    made: set[KeyId] = set()
    for name in unlocked(project, lanes):
        keys = project.tracks.lane(name).layer.keys
        if keys and keys[0].time < time < keys[-1].time:
            project = insert_key(project, name, time)
            made |= keys_between(project, time, time, [name])
    return breakdown(project, frozenset(made), amount), frozenset(made)


def blend_to_neighbour(project: Project, keys: Keys, amount: float) -> Project:
    """Move `keys` toward the key before (down to -1) or after (up to 1)."""
    return _with_values(
        project, keys, lambda lane, at, _: inbetween.blended_to_neighbour(lane.layer, at, amount)
    )


def blend_to_default(project: Project, keys: Keys, amount: float) -> Project:
    """Move `keys` toward the lane without hand work: 1 all the way, -1 as far away again."""

    def values(lane: Lane, indices: set[int], default: float) -> Values:
        times = {i: lane.layer.keys[i].time for i in indices}
        targets: Mapping[int, float] = {
            i: lane.base_at(time, default) - lane.ground_at(time, default)
            for i, time in times.items()
        }
        return inbetween.blended_to(lane.layer, targets, amount)

    return _with_values(project, keys, values)


def push(project: Project, keys: Keys, amount: float) -> Project:
    """Move `keys` away from the line between the keys beside them (up to 1) or onto it (-1)."""
    return _with_values(project, keys, lambda lane, at, _: inbetween.pushed(lane.layer, at, amount))


def _frames(project: Project, start: float, end: float) -> Array:
    """Times (n,) of the frames from `start` to `end` seconds."""
    rate = project.rate
    first = rate.count(max(start, 0.0))
    return np.array([rate.seconds(i) for i in range(first, rate.frame(max(end, 0.0)) + 1)])


def _thinned(
    project: Project, keys: Keys, thin: Callable[[str, Curve, set[int]], Curve]
) -> tuple[Project, Keys]:
    keys = editable(project, keys)
    for name, indices in free_by_lane(project, keys).items():
        layer = thin(name, project.tracks.lane(name).layer, indices)
        project = with_layer(project, name, layer)
    return project, frozenset(key for key in keys if tracks.keyframe(project, key))


def _with_values(
    project: Project, keys: Keys, values: Callable[[Lane, set[int], float], Values]
) -> Project:
    """Give `keys` the values that are worked out for their lane, their indices, its default."""
    for name, indices in free_by_lane(project, keys).items():
        lane = project.tracks.lane(name)
        found = values(lane, indices, default_of(project, name))
        new = (lane.layer.keys[i].placed(value=value) for i, value in found.items())
        project, _ = put_keys(project, name, indices, new)
    return project
