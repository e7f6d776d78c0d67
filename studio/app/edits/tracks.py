"""Keys of lanes: everything that can be done to them, from one project to the next.

A key of an additive layer is seen at base plus layer and kept as the layer's share of that, so it
rides on what was generated; a key of an overriding layer is kept as it is seen. A locked lane takes
no part: it is left as it is among others, and refuses alone.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace

import numpy as np
from msgspec.structs import replace as rekeyed

from studio.app.session import KeyId
from studio.domain.curve import SAME_TIME_S, Curve, Ease, Interp, Keyframe
from studio.domain.errors import StudioError
from studio.domain.key_table import table_of
from studio.domain.lanes import LANES, LaneSpec
from studio.domain.project import Project
from studio.domain.tracks import Blend, Lane

Keys = frozenset[KeyId]


class LaneLocked(StudioError):
    """The lane may not be edited now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiedKey:
    """A key of `lane`, its time counted from the first key that was copied.

    `blend` is that of the lane, which says what the key's value counts from.
    """

    lane: str
    key: Keyframe
    blend: Blend = Blend.ADD


def counted(verb: str, keys: Keys) -> str:
    """Name of a step that touches `keys`, such as "Moved 3 keys"."""
    return f"{verb} {len(keys)} key{'' if len(keys) == 1 else 's'}"


def default_of(project: Project, lane: str) -> float:
    """Value of `lane` where nothing was generated and nothing keyed."""
    return project.warp.margin if lane == "margin" else LANES[lane].default


def seen_at(project: Project, lane: str, time: float) -> float:
    """Value of `lane` at `time` as the picture uses it."""
    return LANES[lane].clamp(project.tracks.evaluated(lane).at(time, default_of(project, lane)))


def with_layer(project: Project, lane: str, layer: Curve) -> Project:
    """Copy with the hand work of `lane` replaced."""
    return _with_lane(project, lane, replace(project.tracks.lane(lane), layer=layer))


def put_keys(
    project: Project, lane: str, indices: Collection[int], keys: Iterable[Keyframe]
) -> tuple[Project, Keys]:
    """Replace the keys of `lane` at `indices` by `keys`, kept in its range; also the new keys.

    A key replaces one it lands on.
    """
    kept, default = project.tracks.lane(lane), default_of(project, lane)
    fit = _in_range(tuple(keys), kept, LANES[lane], default)
    changed = with_layer(project, lane, kept.layer.without(indices).with_keys(fit))
    return changed, frozenset(KeyId(lane, key.time) for key in fit)


def keyframe(project: Project, key: KeyId) -> Keyframe | None:
    """The keyframe that `key` names, if it is still there."""
    layer = project.tracks.lane(key.lane).layer
    index = layer.index_near(key.time)
    return None if index is None else layer.keys[index]


def key_value(project: Project, key: KeyId) -> float:
    """Value at which `key` is seen; KeyError if it is gone."""
    found = keyframe(project, key)
    if found is None:
        raise KeyError(key)
    return project.tracks.lane(key.lane).key_value(found, default_of(project, key.lane))


def all_keys(project: Project, lanes: Iterable[str] = LANES) -> Keys:
    """Every key of `lanes`."""
    return frozenset(
        KeyId(name, time)
        for name in lanes
        for time in table_of(project.tracks.lane(name).layer.keys).places
    )


def editable(project: Project, keys: Keys) -> Keys:
    """Those of `keys` that exist on unlocked lanes; LaneLocked if only locked lanes have them."""
    found: set[KeyId] = set()
    refused = ""
    for name, wanted in _by_name(keys).items():
        lane = project.tracks.lane(name)
        places = table_of(lane.layer.keys).places
        there = [k for k in wanted if k.time in places or lane.layer.index_near(k.time) is not None]
        if lane.locked and there:
            refused = name
        elif there:
            found.update(there)
    if refused and not found:
        _refuse(refused)
    return frozenset(found)


def by_lane(project: Project, keys: Keys) -> dict[str, set[int]]:
    """Indices of `keys` in the layer of their lane."""
    indices: dict[str, set[int]] = {}
    for name, wanted in _by_name(keys).items():
        layer = project.tracks.lane(name).layer
        places = table_of(layer.keys).places
        near = (places[t] if t in places else layer.index_near(t) for _, t in wanted)
        found = {index for index in near if index is not None}
        if found:
            indices[name] = found
    return indices


def free_by_lane(project: Project, keys: Keys) -> dict[str, set[int]]:
    """`by_lane` of unlocked lanes; LaneLocked if only locked lanes have any of `keys`."""
    found = by_lane(project, keys)
    free = {name: at for name, at in found.items() if not project.tracks.lane(name).locked}
    if found and not free:
        _refuse(next(reversed(found)))
    return free


def _by_name(keys: Keys) -> dict[str, list[KeyId]]:
    named: dict[str, list[KeyId]] = defaultdict(list)
    for key in keys:
        named[key.lane].append(key)
    return named


def require_unlocked(project: Project, lane: str) -> None:
    """Raise LaneLocked if `lane` is locked."""
    if project.tracks.lane(lane).locked:
        _refuse(lane)


def set_key(project: Project, lane: str, time: float, value: float) -> Project:
    """Put a key at `time` that is seen at `value`; a key that is there keeps its handles.

    A new key goes on as the one before it does. Raises LaneLocked.
    """
    require_unlocked(project, lane)
    kept = project.tracks.lane(lane)
    layer = kept.layer
    index = layer.index_near(time)
    default = default_of(project, lane)
    if index is None:
        before = [key for key in layer.keys if key.time < time]
        like = before[-1] if before else Keyframe(time=time, value=0.0)
        key = Keyframe(time=time, value=0.0, interp=like.interp, ease=like.ease)
    else:
        key = layer.keys[index]
    key = key.placed(value=LANES[lane].clamp(value) - kept.ground_at(key.time, default))
    return with_layer(project, lane, layer.with_key(key))


def move_keys(
    project: Project, keys: Keys, seconds: float, share: float = 0.0
) -> tuple[Project, Keys]:
    """Move `keys` in time, and in value by `share` of their lane's range; also the moved keys.

    No key goes below zero seconds or out of its lane's range. Raises LaneLocked.
    """
    free = free_by_lane(project, keys)
    first = (project.tracks.lane(name).layer.keys[min(at)].time for name, at in free.items())
    seconds = max(seconds, -min(first, default=0.0))
    moved: list[Keys] = []
    for name, indices in free.items():
        layer, spec = project.tracks.lane(name).layer, LANES[name]
        value = share * (spec.high - spec.low)
        gone = (
            key.placed(key.time + seconds, key.value + value)
            for key in (layer.keys[i] for i in sorted(indices))
        )
        project, new = put_keys(project, name, indices, gone)
        moved.append(new)
    return project, frozenset().union(*moved)


def delete_keys(project: Project, keys: Keys) -> Project:
    """Remove `keys`; LaneLocked if all are on locked lanes."""
    for name, indices in free_by_lane(project, keys).items():
        project = with_layer(project, name, project.tracks.lane(name).layer.without(indices))
    return project


def set_interp(project: Project, keys: Keys, interp: Interp) -> Project:
    """Choose how the curve goes on from each of `keys`; raises LaneLocked."""
    return _each(project, keys, lambda key: rekeyed(key, interp=interp))


def set_ease(project: Project, keys: Keys, ease: Ease) -> Project:
    """Choose at which end the easings that go on from `keys` do their work; raises LaneLocked."""
    return _each(project, keys, lambda key: rekeyed(key, ease=ease))


def set_muted(project: Project, lane: str, muted: bool) -> Project:
    """Leave the hand work of `lane` out of the picture, or let it in."""
    return _with_lane(project, lane, replace(project.tracks.lane(lane), muted=muted))


def set_locked(project: Project, lane: str, locked: bool) -> Project:
    """Protect `lane` from edits, or free it."""
    return _with_lane(project, lane, replace(project.tracks.lane(lane), locked=locked))


def set_solo(project: Project, lane: str, solo: bool) -> Project:
    """Leave the hand work of all lanes that are not solo out of the picture, or no more."""
    return _with_lane(project, lane, replace(project.tracks.lane(lane), solo=solo))


def set_blend(project: Project, lane: str, blend: Blend) -> Project:
    """Let the hand work of `lane` add to what is generated, or replace it; raises LaneLocked.

    Every key stays where it is seen.
    """
    require_unlocked(project, lane)
    changed = project.tracks.lane(lane).blended(blend, default_of(project, lane))
    return _with_lane(project, lane, changed)


def set_weight(project: Project, lane: str, weight: Curve) -> Project:
    """Let `weight`, 0 to 1 over time, say how much the hand work counts; raises LaneLocked."""
    require_unlocked(project, lane)
    return _with_lane(project, lane, replace(project.tracks.lane(lane), weight=weight))


def clear_lane(project: Project, lane: str) -> Project:
    """Remove the hand work of `lane`; what was generated stays. Raises LaneLocked."""
    require_unlocked(project, lane)
    kept = project.tracks.lane(lane)
    empty = Lane(base=kept.base, muted=kept.muted, solo=kept.solo, colour=kept.colour)
    return _with_lane(project, lane, empty)


def copy_keys(project: Project, keys: Keys) -> tuple[CopiedKey, ...]:
    """`keys` as they are, to be pasted elsewhere."""
    start = min((key.time for key in keys), default=0.0)
    found = ((key.lane, keyframe(project, key)) for key in sorted(keys))
    return tuple(
        CopiedKey(
            lane=name,
            key=key.placed(time=key.time - start),
            blend=project.tracks.lane(name).blend,
        )
        for name, key in found
        if key
    )


def paste_keys(
    project: Project, copied: Iterable[CopiedKey], time: float, lane: str | None = None
) -> tuple[Project, Keys]:
    """Put `copied` keys at `time`, all of them on `lane` if it is given; also the new keys.

    Values stay within the lane's range. Raises LaneLocked if all are for locked lanes.
    """
    wanted: dict[str, list[Keyframe]] = defaultdict(list)
    for item in copied:
        key = item.key.placed(time=item.key.time + time)
        wanted[lane or item.lane].append(_for(project, lane or item.lane, key, item.blend))
    free = [name for name in wanted if not project.tracks.lane(name).locked]
    if wanted and not free:
        _refuse(next(iter(wanted)))
    pasted: set[KeyId] = set()
    for name in free:
        project, new = put_keys(project, name, (), wanted[name])
        pasted |= new
    return project, frozenset(pasted)


def neighbour(
    project: Project, time: float, forward: bool, lanes: Iterable[str] = LANES
) -> float | None:
    """Time of the next key after `time`, or of the one before it; None if there is none."""
    times = [key.time for key in all_keys(project, lanes)]
    if forward:
        return min((t for t in times if t > time + SAME_TIME_S), default=None)
    return max((t for t in times if t < time - SAME_TIME_S), default=None)


def follow(selection: Keys, old: Project, new: Project) -> Keys:
    """The selection after a change: keys that moved stay selected, keys that are gone drop out."""
    if old.tracks is new.tracks:
        return selection
    kept: set[KeyId] = set()
    for name, chosen in _by_name(selection).items():
        before, after = (table_of(p.tracks.lane(name).layer.keys).places for p in (old, new))
        if before is after:
            kept.update(key for key in chosen if key.time in after)
            continue
        left, came = [t for t in before if t not in after], [t for t in after if t not in before]
        moved = dict(zip(left, came, strict=True)) if len(left) == len(came) else {}
        found = (time if time in after else moved.get(time) for _, time in chosen)
        kept.update(KeyId(name, time) for time in found if time is not None)
    return frozenset(kept)


def _refuse(lane: str) -> None:
    raise LaneLocked(f"{LANES[lane].title} is locked.", "Unlock it with the padlock at its name.")


def _each(project: Project, keys: Keys, change: Callable[[Keyframe], Keyframe]) -> Project:
    for name, indices in free_by_lane(project, keys).items():
        layer = project.tracks.lane(name).layer
        project = with_layer(
            project, name, layer.with_keys(change(layer.keys[i]) for i in sorted(indices))
        )
    return project


def _for(project: Project, name: str, key: Keyframe, blend: Blend) -> Keyframe:
    """`key` of a layer of `blend` as the layer of lane `name` would keep it."""
    into, default = project.tracks.lane(name), default_of(project, name)
    ground = replace(into, blend=blend).ground_at(key.time, default)
    return key.placed(value=ground + key.value - into.ground_at(key.time, default))


def _in_range(
    keys: tuple[Keyframe, ...], lane: Lane, spec: LaneSpec, default: float
) -> list[Keyframe]:
    """`keys` on top of the base, within the range or where the base itself leaves it."""
    times = np.array([key.time for key in keys])
    base, ground = lane.base_at_many(times, default), lane.ground_at_many(times, default)
    low = np.minimum(base, spec.low) - ground
    high = np.maximum(base, spec.high) - ground
    fit = np.clip([key.value for key in keys], low, high).tolist()
    return [
        key if key.value == value else key.placed(value=value)
        for key, value in zip(keys, fit, strict=True)
    ]


def _with_lane(project: Project, name: str, lane: Lane) -> Project:
    return replace(project, tracks=project.tracks.with_lane(name, lane))
