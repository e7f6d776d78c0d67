"""What lies over the lanes: selected keys with their handles, and the keys of groups as one."""

from collections import defaultdict

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from studio.app.edits import tracks
from studio.app.edits.tracks import Keys
from studio.domain.curve import SAME_TIME_S
from studio.domain.key_table import table_of
from studio.domain.project import Project
from studio.ui.theme import Colours, Theme
from studio.ui.widgets.lanes.key_symbols import (
    CELL_PX,
    DENSE_PX,
    DIAMOND,
    KEY_PX,
    Places,
    SymbolStamp,
    crowded,
    thinned_in,
)
from studio.ui.widgets.lanes.lane_geometry import LaneGeometry, key_values, lanes_of, summary_times
from studio.ui.widgets.lanes.lane_layout import Row
from studio.ui.widgets.lanes.lane_looks import selection_look, summary_look
from studio.ui.widgets.lanes.lane_picture import Down, Shown
from studio.ui.widgets.lanes.lane_strip import Strip

Array = NDArray[np.float64]
_SELECTED_PX, _SELECTED_DENSE_PX = 12, 7
_HANDLE_PX = 7
_SELECTED_Z = 40
_EVERYWHERE = QRectF(-1e6, -1e6, 2e6, 2e6)


class SelectionPicture(QGraphicsItem):
    """The selected keys and their handles, over all lanes.

    They are looked up when they are painted: a drag tells of them several times for each frame.
    """

    def __init__(self, geometry: LaneGeometry, box: pg.ViewBox, stamp: SymbolStamp) -> None:
        super().__init__()
        self._geometry, self._stamp = geometry, stamp
        self._asked: tuple[Project, Keys, Colours] | None = None
        self._keys: Places = (np.zeros(0), np.zeros(0), np.zeros(0, np.intp))
        self._handles = np.zeros((0, 4))  # root and end, each in seconds and pixels
        self._colours: Colours | None = None
        self.setZValue(_SELECTED_Z)
        box.addItem(self, ignoreBounds=True)

    @property
    def places(self) -> Places:
        """What is drawn of the selected keys."""
        self._look_up()
        return self._keys

    def show_keys(self, project: Project, selection: Keys, theme: Theme) -> None:
        """Draw the selected keys that are on rows in view."""
        if selection or self._asked is None or self._asked[1]:
            self.update()
        self._asked = project, selection, theme.colours
        self._colours = None

    def boundingRect(self) -> QRectF:  # noqa: N802
        """All of the lanes: what is drawn is known when it is drawn."""
        return _EVERYWHERE

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw in pixels; the painter's units are seconds and pixels from the first row."""
        self._look_up()
        if self._colours is None:
            return
        look, to = selection_look(self._colours), painter.worldTransform()
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.handle_edge)
        painter.setBrush(look.handle)
        half = 0.5 * _HANDLE_PX
        for start, level, end, height in self._handles.tolist():
            root, tip = to.map(QPointF(start, level)), to.map(QPointF(end, height))
            painter.drawLine(QLineF(root, tip))
            painter.drawEllipse(tip, half, half)
        times, y, ways = self._keys
        dense = len(times) > 2 * self._geometry.view.width / CELL_PX
        places = times * to.m11() + to.dx(), y * to.m22() + to.dy()
        size = _SELECTED_DENSE_PX if dense else _SELECTED_PX
        self._stamp.draw(painter, places, ways, (look.key_edge, look.key), size)
        painter.restore()

    def _look_up(self) -> None:
        """Find what is asked for, once."""
        if self._colours is not None or self._asked is None:
            return
        project, selection, self._colours = self._asked
        by_lane: dict[str, list[float]] = defaultdict(list)
        for lane, time in selection:
            by_lane[lane].append(time)
        rows = self._geometry.rows.in_view()
        found = [self._of(row, project, by_lane) for row in rows if row.lane in by_lane]
        found += [self._sums(row, by_lane) for row in rows if row.flat and row.lane is None]
        times, y, ways = (np.concatenate(part) for part in zip(*found, strict=True)) if found else (
            np.zeros(0), np.zeros(0), np.zeros(0, np.intp)
        )  # fmt: skip
        self._keys = times, y, ways
        self._handles = self._ends(project, selection)

    def _of(self, row: Row, project: Project, by_lane: dict[str, list[float]]) -> Places:
        """The selected keys of one lane that are in view."""
        lane, view = row.lane or "", self._geometry.view
        table = table_of(project.tracks.lane(lane).layer.keys)
        edge = KEY_PX * view.scale
        seen = table.span(view.start - edge, view.end + edge)
        times = table.times[seen]
        chosen = _among(times, by_lane[lane])
        times = times[chosen]
        if row.flat:
            ways, y = np.full(len(times), DIAMOND), np.full(len(times), row.middle)
        else:
            ways = table.ways[seen][chosen]
            y = row.ys_of(key_values(project, lane, seen)[chosen])
        return self._thin((times, y, ways))

    def _sums(self, row: Row, by_lane: dict[str, list[float]]) -> Places:
        """The moments of a group at which keys are selected."""
        times = np.unique([t for lane in lanes_of(row.group) for t in by_lane.get(lane, ())])
        view = self._geometry.view
        times = times[(times >= view.start) & (times <= view.end)]
        return self._thin((times, np.full(len(times), row.middle), np.full(len(times), DIAMOND)))

    def _thin(self, places: Places) -> Places:
        view = self._geometry.view
        if len(places[0]) <= view.width / CELL_PX:
            return places
        return thinned_in(places, view.scale)

    def _ends(self, project: Project, selection: Keys) -> Array:
        """Roots and tips (n, 4) of the handles in view."""
        rows = {row.lane: row for row in self._geometry.rows.in_view()}
        handles = self._geometry.handles(project, selection)
        return np.array(
            [
                (
                    h.key.time,
                    rows[h.key.lane].y_of(tracks.key_value(project, h.key)),
                    h.time,
                    rows[h.key.lane].y_of(h.value),
                )
                for h in handles
                if h.key.lane in rows
            ]
        ).reshape(-1, 4)


def draw_summary(
    painter: QPainter, stamp: SymbolStamp, shown: Shown, strip: Strip, down: Down
) -> None:
    """In the dope sheet, a key on a group's line wherever one of its lanes has one."""
    row = shown.row
    times = summary_times(shown.project, row.group)
    start, end = strip.around
    times = times[np.searchsorted(times, start) : np.searchsorted(times, end)]
    if not len(times):
        return
    dense = crowded(times, strip.wide)
    cell = CELL_PX * strip.wide
    many = (np.unique(np.floor(times[dense] / cell)) + 0.5) * cell
    look = summary_look(shown.colours, row.group)
    for moments, size in ((times[~dense], KEY_PX), (many, DENSE_PX)):
        places = strip.xs_of(moments), down(np.full(len(moments), row.middle))
        stamp.draw(painter, places, np.full(len(moments), DIAMOND), look, size)


def _among(times: Array, chosen: list[float]) -> NDArray[np.bool_]:
    """Which of `times` (n,) are one of the `chosen`."""
    wanted = np.sort(chosen)
    after = np.minimum(np.searchsorted(wanted, times), len(wanted) - 1)
    before = np.maximum(after - 1, 0)
    gaps = np.minimum(np.abs(wanted[after] - times), np.abs(wanted[before] - times))
    return np.asarray(gaps <= SAME_TIME_S)
