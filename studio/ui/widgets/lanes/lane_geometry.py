"""From the document to pixels and back: which key, handle or row is where on the lanes."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from studio.app.edits import arranging, tracks
from studio.app.edits.handles import Side
from studio.app.edits.tracks import Keys
from studio.app.session import KeyId
from studio.domain.curve import SAME_TIME_S, Interp
from studio.domain.key_table import SameKeys, table_of
from studio.domain.lanes import LANES
from studio.domain.project import Project
from studio.ui.widgets.lanes.lane_layout import Row
from studio.ui.widgets.lanes.lane_rows import LaneRows
from studio.ui.widgets.time.time_view import TimeView

Array = NDArray[np.float64]
Inside = Callable[[Array, Array], NDArray[np.bool_]]
"""Which of the pixels across (n,) and down (n,) are meant."""

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
        around = REACH_PX * self.view.scale
        time = self.view.time_of(point.x())
        for row in rows:
            if row.lane is None:
                continue
            table = table_of(project.tracks.lane(row.lane).layer.keys)
            near = table.span(time - around, time + around)
            if near.start < near.stop:
                x, y = self._places(project, row, near)
                far = np.hypot(x - point.x(), y - point.y())
                nearest = int(far.argmin())
                if far[nearest] <= REACH_PX:
                    return KeyId(row.lane, float(table.times[near][nearest]))
        return None

    def keys_in(self, project: Project, area: QRectF) -> Keys:
        """Keys inside `area`, on every row that is drawn; a group's line stands for its lanes."""
        return self.keys_where(
            project,
            area,
            lambda x, y: (area.top() <= y) & (y <= area.bottom()),
        )

    def keys_where(self, project: Project, bounds: QRectF, inside: Inside) -> Keys:
        """Keys from the left to the right of `bounds` whose pixels are `inside`."""
        start, end = self.view.time_of(bounds.left()), self.view.time_of(bounds.right())
        found: set[KeyId] = set()
        for row in self.rows.plots:
            if row.lane is None:
                if row.flat:
                    found |= self._summed_in(project, row, (start, end), inside)
                continue
            table = table_of(project.tracks.lane(row.lane).layer.keys)
            near = table.span(start, end)
            if near.start < near.stop:
                chosen = inside(*self._places(project, row, near))
                found.update(KeyId(row.lane, t) for t in table.times[near][chosen].tolist())
        return frozenset(found)

    def summary_at(self, project: Project, point: QPointF) -> Keys:
        """All keys of a group at the moment that is hit on the line of the group."""
        row = self.rows.at(point.y())
        if row is None or row.lane is not None or not row.flat:
            return frozenset()
        times = summary_times(project, row.group)
        if not len(times):
            return frozenset()
        nearest = float(times[np.abs(times - self.view.time_of(point.x())).argmin()])
        if abs(self.view.x_of(nearest) - point.x()) > REACH_PX:
            return frozenset()
        return arranging.keys_between(project, nearest, nearest, lanes_of(row.group))

    def handles(self, project: Project, selection: Keys) -> tuple[KeyHandle, ...]:
        """The handles of the selected keys that shape the curve; none for a large selection."""
        if len(selection) > _MOST_KEYS_WITH_HANDLES:
            return ()
        shown: list[KeyHandle] = []
        for key in sorted(selection):
            row = self.rows.of(key.lane)
            if row is not None and not row.flat:
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

    def _places(self, project: Project, row: Row, some: slice) -> tuple[Array, Array]:
        """Pixels across (n,) and down (n,) of `some` keys of a lane."""
        lane = row.lane or ""
        times = table_of(project.tracks.lane(lane).layer.keys).times[some]
        x = (times - self.view.start) / self.view.scale
        return x, row.ys_of(key_values(project, lane, some)) - self.rows.scroll

    def _summed_in(
        self, project: Project, row: Row, span: tuple[float, float], inside: Inside
    ) -> set[KeyId]:
        """Keys of a group whose moment is `inside` on its line."""
        times = summary_times(project, row.group)
        times = times[(times >= span[0]) & (times <= span[1])]
        x = (times - self.view.start) / self.view.scale
        hit = times[inside(x, np.full(len(x), row.middle - self.rows.scroll))]
        found: set[KeyId] = set()
        for lane in lanes_of(row.group) if len(hit) else ():
            own = table_of(project.tracks.lane(lane).layer.keys).times
            near = np.isin(np.round(own / SAME_TIME_S), np.round(hit / SAME_TIME_S))
            found.update(KeyId(lane, time) for time in own[near].tolist())
        return found


def key_values(project: Project, name: str, some: slice = slice(None)) -> Array:
    """Values (n,) at which `some` keys of a lane are seen."""
    lane = project.tracks.lane(name)
    table = table_of(lane.layer.keys)
    default = tracks.default_of(project, name)
    return np.asarray(table.values[some] + lane.ground_at_many(table.times[some], default))


def lanes_of(group: str) -> tuple[str, ...]:
    """The lanes of `group`, folded away or not."""
    return tuple(spec.id for spec in LANES.values() if spec.group == group)


def summary_times(project: Project, group: str) -> Array:
    """The moments (n,) at which any lane of `group` has a key, in order."""
    layers = (project.tracks.lane(lane).layer.keys for lane in lanes_of(group))
    return _moments(tuple(SameKeys(keys) for keys in layers if keys))


@lru_cache(maxsize=32)
def _moments(layers: tuple[SameKeys, ...]) -> Array:
    if not layers:
        return np.zeros(0)
    times = np.sort(np.concatenate([table_of(same.keys).times for same in layers]))
    apart = np.diff(times, prepend=-np.inf) > SAME_TIME_S
    return np.asarray(times[apart])


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
