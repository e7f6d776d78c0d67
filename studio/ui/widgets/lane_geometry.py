"""From the document to pixels and back: which key, handle or row is where on the lanes."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from studio.app.edits import tracks
from studio.app.edits.tracks import Keys, Side
from studio.app.session import KeyId
from studio.domain.curve import Interp
from studio.domain.project import Project
from studio.ui.widgets.lane_rows import LaneRows, Row
from studio.ui.widgets.time_view import TimeView

REACH_PX = 8.0
_MOST_KEYS_WITH_HANDLES = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyHandle:
    """One handle that is shown: where it ends, in seconds and in the value that is seen."""

    key: KeyId
    side: Side
    time: float
    value: float


class LaneGeometry:
    """Hit tests on the lanes; points are pixels of the window."""

    def __init__(self, view: TimeView, rows: LaneRows) -> None:
        self.view, self.rows = view, rows

    def point(self, lane: str, time: float, value: float) -> QPointF | None:
        """Where `value` of `lane` at `time` is; None while the lane is folded away."""
        row = self.rows.of(lane)
        if row is None:
            return None
        return QPointF(self.view.x_of(time), row.y_of(value) - self.rows.scroll)

    def place_of(self, project: Project, key: KeyId) -> QPointF | None:
        """Where `key` is; None if it is not shown."""
        if tracks.keyframe(project, key) is None:
            return None
        return self.point(key.lane, key.time, tracks.key_value(project, key))

    def lane_at(self, point: QPointF) -> str | None:
        """The lane under `point`."""
        row = self.rows.at(point.y())
        return row.lane if row else None

    def value_at(self, lane: str, point: QPointF) -> float:
        """Value of `lane` at the height of `point`."""
        row = self.rows.of(lane)
        if row is None:
            raise KeyError(lane)
        return row.value_of(point.y() + self.rows.scroll)

    def key_at(self, project: Project, point: QPointF) -> KeyId | None:
        """The key nearest to `point` within reach, on the row under it before its neighbours."""
        own = self.rows.at(point.y())
        rows = sorted(self.rows.in_view(), key=lambda row: row is not own)
        for row in rows:
            if row.lane is None:
                continue
            places = self._places(project, row)
            if len(places):
                far = np.hypot(places[:, 0] - point.x(), places[:, 1] - point.y())
                near = int(far.argmin())
                if far[near] <= REACH_PX:
                    keys = project.tracks.lane(row.lane).layer.keys
                    return KeyId(row.lane, keys[near].time)
        return None

    def keys_in(self, project: Project, area: QRectF) -> Keys:
        """Keys inside `area`, on every row that is not folded."""
        found: set[KeyId] = set()
        for row in self.rows.rows:
            if row.lane is None:
                continue
            places = self._places(project, row)
            if len(places):
                (x, y), keys = places.T, project.tracks.lane(row.lane).layer.keys
                inside = (area.left() <= x) & (x <= area.right())
                inside &= (area.top() <= y) & (y <= area.bottom())
                found.update(KeyId(row.lane, keys[i].time) for i in np.flatnonzero(inside))
        return frozenset(found)

    def handles(self, project: Project, selection: Keys) -> tuple[KeyHandle, ...]:
        """The handles of the selected keys that shape the curve; none for a large selection."""
        if len(selection) > _MOST_KEYS_WITH_HANDLES:
            return ()
        shown: list[KeyHandle] = []
        for key in sorted(selection):
            if self.rows.of(key.lane) is not None:
                shown.extend(_handles_of(project, key))
        return tuple(shown)

    def handle_at(self, project: Project, selection: Keys, point: QPointF) -> KeyHandle | None:
        """The shown handle nearest to `point` within reach."""
        best, near = None, REACH_PX
        for handle in self.handles(project, selection):
            place = self.point(handle.key.lane, handle.time, handle.value)
            if place is not None:
                far = float(np.hypot(place.x() - point.x(), place.y() - point.y()))
                best, near = (handle, far) if far < near else (best, near)
        return best

    def _places(self, project: Project, row: Row) -> NDArray[np.float64]:
        """Pixels (n, 2) of the keys of a lane."""
        keys = project.tracks.lane(row.lane or "").layer.keys
        places = np.empty((len(keys), 2))
        if keys:
            times = np.array([key.time for key in keys])
            values = key_values(project, row.lane or "", times)
            places[:, 0] = (times - self.view.start) / self.view.scale
            places[:, 1] = row.y_of(0.0) + values * (row.y_of(1.0) - row.y_of(0.0))
            places[:, 1] -= self.rows.scroll
        return places


def key_values(project: Project, name: str, times: NDArray[np.float64]) -> NDArray[np.float64]:
    """Values (n,) at which the keys of a lane, at `times` (n,), are seen."""
    lane = project.tracks.lane(name)
    own = np.array([key.value for key in lane.layer.keys])
    default = tracks.default_of(project, name)
    return own + lane.ground_at_many(times, default)


def _handles_of(project: Project, key: KeyId) -> list[KeyHandle]:
    layer = project.tracks.lane(key.lane).layer
    index = layer.index_near(key.time)
    if index is None:
        return []
    seen = tracks.key_value(project, key)
    sides = zip(Side, layer.handles(index), strict=True)
    bends = {
        Side.IN: index > 0 and layer.keys[index - 1].interp is Interp.BEZIER,
        Side.OUT: index + 1 < len(layer.keys) and layer.keys[index].interp is Interp.BEZIER,
    }
    return [
        KeyHandle(key=key, side=side, time=key.time + seconds, value=seen + value)
        for side, (seconds, value) in sides
        if bends[side]
    ]
