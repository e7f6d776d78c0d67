"""The pose library: saving, naming and applying poses; each action is one named step."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from studio.app.edits import tracks
from studio.app.edits.posing import keyed, shown_time, usable
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.errors import StudioError
from studio.domain.lanes import LANES
from studio.domain.pose import BUILT_IN, Pose, free_name
from studio.domain.project import Project

_SAME = 1e-3  # of a lane's range: nearer is there already
NOT_POSED = frozenset({"margin"})
"""Lanes that are no part of how a face looks."""


class NothingToPose(StudioError):
    """No lane of the pose may be edited now."""


def names(project: Project) -> tuple[str, ...]:
    """Names that poses have."""
    return tuple(pose.name for pose in (*BUILT_IN, *project.poses))


def found(project: Project, name: str) -> Pose | None:
    """The pose called `name`, of the project or built in."""
    return next((pose for pose in (*project.poses, *BUILT_IN) if pose.name == name), None)


def save(store: Store, session: Session, lanes: Collection[str] | None = None) -> str:
    """Keep what `lanes` (all without) show at the playhead as a new pose; its name."""
    project = store.project
    time = shown_time(project, session.time)
    wanted = [n for n in LANES if (lanes is None or n in lanes) and n not in NOT_POSED]
    values = {name: tracks.seen_at(project, name, time) for name in wanted}
    number = len(project.poses) + 1
    pose = Pose.of(free_name(f"Pose {number}", names(project)), values)
    add(store, (pose,), f"Saved {pose.name}")
    return pose.name


def add(store: Store, poses: Iterable[Pose], label: str) -> None:
    """Take `poses` into the library; names that are taken get a number."""

    def change(project: Project) -> Project:
        for pose in poses:
            named = replace(pose, name=free_name(pose.name, names(project)))
            project = replace(project, poses=(*project.poses, named))
        return project

    store.edit(label, change)


def rename(store: Store, old: str, new: str) -> str:
    """Give a pose of the project another name; the one that it got."""
    others = [name for name in names(store.project) if name != old]
    name = free_name(new, others)

    def change(project: Project) -> Project:
        poses = (replace(p, name=name) if p.name == old else p for p in project.poses)
        return replace(project, poses=tuple(poses))

    store.edit(f"Renamed {old} to {name}", change)
    return name


def delete(store: Store, name: str) -> None:
    """Remove a pose of the project."""

    def change(project: Project) -> Project:
        return replace(project, poses=tuple(p for p in project.poses if p.name != name))

    store.edit(f"Deleted pose {name}", change)


class PoseBlend:
    """One way from the face of now to a pose: `show` goes any part of it, all of it is one step."""

    def __init__(self, store: Store, session: Session, pose: Pose, mirrored: bool = False) -> None:
        """Raises NothingToPose where every lane of the pose is locked or muted."""
        self._store, self._session = store, session
        self._pose = pose.mirrored if mirrored else pose
        self._start, self._mirrored = store.project, mirrored
        self._time = shown_time(self._start, session.time)
        self._now = usable(self._start, self._time)
        if not set(self._pose.lanes) & set(self._now):
            raise NothingToPose(
                f"No lane of {pose.name} can be edited.", "Unlock or unmute them in the timeline."
            )
        store.begin(self.label)
        self._last = store.project

    @property
    def label(self) -> str:
        """Name of the step."""
        return f"Applied {self._pose.name}{' mirrored' if self._mirrored else ''}"

    def show(self, share: float) -> None:
        """Go `share` (0 to 1) of the way, counted from where it began."""
        if self._store.project is not self._last:
            return  # undone, or another document
        values = {
            name: value
            for name, value in self._pose.towards(self._now, share).items()
            if self._matters(name, value)
        }
        self._store.edit(self.label, lambda _: keyed(self._start, self._time, values))
        self._last = self._store.project
        self._session.lanes_touched.emit(frozenset(values))

    def finish(self) -> None:
        """Keep it as one step."""
        self._store.commit()

    def cancel(self) -> None:
        """Take it back."""
        self._store.cancel()

    def _matters(self, name: str, value: float) -> bool:
        """Whether a key says something: the lane has others, or it is elsewhere now."""
        span = LANES[name].high - LANES[name].low
        keys = self._start.tracks.lane(name).layer.keys
        return bool(keys) or abs(value - self._now[name]) > _SAME * span


def apply(
    store: Store, session: Session, pose: Pose, share: float = 1.0, mirrored: bool = False
) -> None:
    """Go `share` of the way to `pose` at the playhead: keys on its lanes; raises NothingToPose."""
    blend = PoseBlend(store, session, pose, mirrored)
    blend.show(share)
    blend.finish()
