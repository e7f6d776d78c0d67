"""One drag of landmarks in the picture: keys at the playhead on the lanes that move, one step."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from studio.app.edits import tracks
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.errors import StudioError
from studio.domain.face_parts import lanes_for
from studio.domain.lanes import LANES
from studio.domain.performance import Instant
from studio.domain.picture_drag import solve
from studio.domain.project import Project

Points = NDArray[np.floating]

_LEAST_WEIGHT = 0.05  # of a layer: with less its keys would have to go too far


class NothingMoves(StudioError):
    """No lane that may be edited moves these points."""


def shown_time(project: Project, time: float) -> float:
    """When the frame that is seen at `time` seconds is, in seconds."""
    return project.rate.seconds(min(project.rate.frame(time), project.frame_count - 1))


def usable(project: Project, time: float) -> dict[str, float]:
    """Values at `time` of the lanes whose keys would be seen there and may be edited."""
    found: dict[str, float] = {}
    for name in LANES:
        lane = project.tracks.lane(name)
        if not lane.locked and project.tracks.counts(name) and _weight(project, name, time):
            found[name] = tracks.seen_at(project, name, time)
    return found


def keyed(project: Project, time: float, values: Mapping[str, float]) -> Project:
    """`project` with keys at `time` after which its lanes are seen at `values`; LaneLocked."""
    for name, value in values.items():
        lane, default = project.tracks.lane(name), tracks.default_of(project, name)
        whole = replace(lane, modifiers=(), weight=type(lane)().weight, muted=False)
        more = (value - lane.at(time, default)) / max(_weight(project, name, time), _LEAST_WEIGHT)
        project = tracks.set_key(project, name, time, whole.at(time, default) + more)
    return project


class PointDrag:
    """From the press of the button to its release; each `move` starts from where it all began."""

    def __init__(self, store: Store, session: Session, label: str) -> None:
        self._store, self._session, self._label = store, session, label
        self._start = store.project
        self._time = shown_time(self._start, session.time)
        self._usable = usable(self._start, self._time)
        self._instant = Instant(self._start, self._time)
        self._from = self._instant.landmarks({})[0]
        store.begin(label)

    def move(self, wanted: Points) -> frozenset[str]:
        """Bring the landmarks to `wanted` (74, 2) in sides of the frame; the lanes that do it.

        Raises NothingMoves where there is none.
        """
        moved = np.flatnonzero(np.abs(wanted - self._from).max(axis=1) > 0).tolist()
        able = {lane for lanes in lanes_for(moved) for lane in lanes}
        if moved and not able & set(self._usable):
            raise NothingMoves(
                "No lane moves these points." if not able else "The lanes of these points rest.",
                "Unlock or unmute them at their names." if able else "Drag others of the face.",
            )
        values = solve(self._instant, wanted, self._usable)
        self._store.edit(self._label, lambda _: keyed(self._start, self._time, values))
        self._session.lanes_touched.emit(frozenset(values))
        return frozenset(values)

    def finish(self) -> None:
        """Keep it as one step."""
        self._store.commit()

    def cancel(self) -> None:
        """Take it back."""
        self._store.cancel()


def _weight(project: Project, name: str, time: float) -> float:
    """How much hand work of a lane counts at `time`; 0 where that is next to nothing."""
    weight = min(max(project.tracks.lane(name).weight.at(time), 0.0), 1.0)
    return weight if weight >= _LEAST_WEIGHT else 0.0
