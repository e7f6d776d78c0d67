"""Keys moved about as a group: scaled, stretched, mirrored, rippled, duplicated, snapped.

Times count for all lanes together, values for each lane by itself. In time a key carries along what
its layer adds; pivots in value are where keys are seen. Every function raises LaneLocked where all
keys or lanes that are asked for are locked, and leaves locked ones as they are among others.
"""

from collections.abc import Callable, Iterable, Mapping

from studio.app.edits.tracks import (
    Keys,
    by_lane,
    copy_keys,
    default_of,
    delete_keys,
    editable,
    move_keys,
    paste_keys,
    put_keys,
    require_unlocked,
)
from studio.app.session import KeyId
from studio.domain.curve import SAME_TIME_S, Keyframe
from studio.domain.key_arranging import scaled, snapped
from studio.domain.lanes import LANES
from studio.domain.project import Project

ABOUT_MIDDLE: Mapping[str, float] = {}
"""Pivots in value that nobody chose: the middle between the highest and the lowest key."""


def keys_between(project: Project, start: float, end: float, lanes: Iterable[str] = LANES) -> Keys:
    """The keys of `lanes` from `start` to `end` seconds, both included."""
    found: set[KeyId] = set()
    for name in lanes:
        layer = project.tracks.lane(name).layer
        found.update(KeyId(name, layer.keys[i].time) for i in layer.between(start, end))
    return frozenset(found)


def unlocked(project: Project, lanes: Iterable[str]) -> list[str]:
    """Those of `lanes` that may be edited; LaneLocked if there are none but locked ones."""
    wanted = list(lanes)
    free = [name for name in wanted if not project.tracks.lane(name).locked]
    if wanted and not free:
        require_unlocked(project, wanted[0])
    return free


def scale_keys(
    project: Project,
    keys: Keys,
    time_factor: float = 1.0,
    value_factor: float = 1.0,
    time_pivot: float | None = None,
    value_pivots: Mapping[str, float] = ABOUT_MIDDLE,
) -> tuple[Project, Keys]:
    """Bring `keys` nearer to their pivots or further away; factors below 0 mirror them.

    Without a pivot in time it is the middle of all keys; `value_pivots` are by lane. Keys that
    would start before zero seconds start there, all of them later by as much.
    """
    keys = editable(project, keys)
    if not keys:
        return project, keys
    times = [key.time for key in keys]
    pivot = 0.5 * (min(times) + max(times)) if time_pivot is None else time_pivot
    late = max(-min(pivot + (time - pivot) * time_factor for time in times), 0.0)
    gone: set[KeyId] = set()
    for name, indices in by_lane(project, keys).items():
        lane, default = project.tracks.lane(name), default_of(project, name)
        found = [lane.layer.keys[i] for i in sorted(indices)]
        grounds = [lane.ground_at(key.time, default) for key in found]
        seen = [
            key.placed(value=key.value + ground) for key, ground in zip(found, grounds, strict=True)
        ]
        about = (pivot, value_pivots.get(name, _middle(seen)))
        new = (
            key.placed(key.time + late, key.value - ground)
            for key, ground in zip(
                scaled(seen, time_factor, value_factor, about), grounds, strict=True
            )
        )
        project, moved = put_keys(project, name, indices, new)
        gone |= moved
    return project, frozenset(gone)


def stretch_keys(project: Project, keys: Keys, start: float, end: float) -> tuple[Project, Keys]:
    """Let `keys` reach from `start` to `end` seconds; keys of a single time go to `start`."""
    times = [key.time for key in editable(project, keys)]
    if not times:
        return project, keys
    first, last = min(times), max(times)
    if last - first <= SAME_TIME_S:
        return move_keys(project, keys, start - first)
    factor = (end - start) / (last - first)
    project, keys = scale_keys(project, keys, time_factor=factor, time_pivot=first)
    return move_keys(project, keys, min(start, end) - min(key.time for key in keys))


def flip_time(project: Project, keys: Keys, pivot: float | None = None) -> tuple[Project, Keys]:
    """Mirror `keys` in time about `pivot` seconds, or about their middle."""
    return scale_keys(project, keys, time_factor=-1.0, time_pivot=pivot)


def flip_values(
    project: Project, keys: Keys, pivots: Mapping[str, float] = ABOUT_MIDDLE
) -> tuple[Project, Keys]:
    """Mirror `keys` in value about the pivots of their lanes, or about their middle."""
    return scale_keys(project, keys, value_factor=-1.0, value_pivots=pivots)


def ripple_move(project: Project, keys: Keys, seconds: float) -> tuple[Project, Keys]:
    """Move `keys` and, on their lanes, everything after the first of them; also the moved `keys`.

    The key before stays at least a frame ahead.
    """
    keys = editable(project, keys)
    start = min((key.time for key in keys), default=0.0)
    lanes = {key.lane for key in keys}
    seconds = max(seconds, -_room(project, lanes, start), -start)
    later = keys_between(project, start, float("inf"), lanes)
    project, _ = move_keys(project, later, seconds)
    return project, frozenset(KeyId(key.lane, key.time + seconds) for key in keys)


def ripple_delete(project: Project, keys: Keys) -> Project:
    """Remove `keys`, and let what follows on their lanes come to where they began.

    All lanes close the same gap; a key between those that are removed stays a frame ahead.
    """
    keys = editable(project, keys)
    if not keys:
        return project
    times, lanes = [key.time for key in keys], {key.lane for key in keys}
    start, last = min(times), max(times)
    project = delete_keys(project, keys)
    later = keys_between(project, last + 2 * SAME_TIME_S, float("inf"), lanes)
    if not later:
        return project
    first = min(key.time for key in later)
    gap = min(first - start, _room(project, lanes, first))
    return move_keys(project, later, -gap)[0]


def ripple_delete_range(
    project: Project, start: float, end: float, lanes: Iterable[str] = LANES
) -> Project:
    """Take the time from `start` to `end` seconds out of `lanes`, with the keys in it."""
    free = unlocked(project, lanes)
    inside = keys_between(project, start, end - 2 * SAME_TIME_S, free)
    project = delete_keys(project, inside)
    later = keys_between(project, end, float("inf"), free)
    return move_keys(project, later, start - end)[0]


def duplicate_keys(
    project: Project, keys: Keys, seconds: float, share: float = 0.0
) -> tuple[Project, Keys]:
    """Put copies of `keys` so much later, and higher by `share` of their lane's range."""
    keys = editable(project, keys)
    start = min((key.time for key in keys), default=0.0)
    copied = copy_keys(project, keys)
    project, new = paste_keys(project, copied, max(start + seconds, 0.0))
    return move_keys(project, new, 0.0, share) if share else (project, new)


def snap_keys(
    project: Project, keys: Keys, to: Callable[[float], float] | None = None
) -> tuple[Project, Keys]:
    """Move `keys` to the times that `to` gives for theirs, or to the nearest frames."""
    rate = project.rate

    def snap(time: float) -> float:
        return max(to(time) if to else rate.seconds(round(time * rate.fps)), 0.0)

    keys = editable(project, keys)
    gone: set[KeyId] = set()
    for name, indices in by_lane(project, keys).items():
        layer = project.tracks.lane(name).layer
        new = snapped([layer.keys[i] for i in sorted(indices)], snap)
        project, moved = put_keys(project, name, indices, new)
        gone |= moved
    return project, frozenset(gone)


def _room(project: Project, lanes: Iterable[str], start: float) -> float:
    """Seconds by which the keys of `lanes` from `start` on can come earlier, short of a frame."""
    room = float("inf")
    for name in lanes:
        layer = project.tracks.lane(name).layer
        after = layer.between(start, float("inf"))
        if len(after) and after[0] > 0:
            gap = layer.keys[after[0]].time - layer.keys[after[0] - 1].time
            room = min(room, max(gap - project.rate.seconds(1), 0.0))
    return room


def _middle(keys: Iterable[Keyframe]) -> float:
    values = [key.value for key in keys]
    return 0.5 * (min(values) + max(values))
