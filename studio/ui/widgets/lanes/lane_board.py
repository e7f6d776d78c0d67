"""All lanes in view as pixels: what is drawn of them, where, and when it is drawn anew."""

from collections.abc import Callable, Iterable

import pyqtgraph as pg
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter

from studio.domain.key_table import table_of
from studio.domain.lanes import LANES
from studio.domain.tracks import Lane
from studio.ui.widgets.lanes.key_layer import draw_summary
from studio.ui.widgets.lanes.key_symbols import SymbolStamp
from studio.ui.widgets.lanes.lane_change import changed_span
from studio.ui.widgets.lanes.lane_layout import PAD_PX, Layout, Row
from studio.ui.widgets.lanes.lane_picture import Down, LanePicture, Shown
from studio.ui.widgets.lanes.lane_rows import LaneRows
from studio.ui.widgets.lanes.lane_sheet import Cell, LaneSheet, Place, Span
from studio.ui.widgets.lanes.lane_strip import Strip
from studio.ui.widgets.time.time_view import TimeView

_MANY_KEYS = 3000
_LANES_Z, _FRONT_Z = -102, -101
"""Below the view box of pyqtgraph, which holds selected keys, blinks and the playhead at -100."""


class LaneBoard:
    """Two sheets of pixels: one of all lanes, and one of the lane in front in the graph.

    There curves lie over each other, and the one that is edited is drawn without the others.
    """

    def __init__(
        self,
        scene: pg.GraphicsScene,
        view: TimeView,
        rows: LaneRows,
        stamp: SymbolStamp,
        shown: Callable[[Row], Shown],
    ) -> None:
        self._view, self._rows, self._stamp, self._shown = view, rows, stamp, shown
        self.pictures = {lane: LanePicture(lane, view, stamp, self._shown_of) for lane in LANES}
        self._lanes = LaneSheet(self._draw, self._cells, self._crowded, _LANES_Z, scene)
        self._front = LaneSheet(self._draw, self._front_cells, self._crowded, _FRONT_Z, scene)
        self._arrangement: object = None
        for sheet in self._sheets:
            scene.addItem(sheet)

    @property
    def whole(self) -> bool:
        """Whether everything is drawn as it is, and nothing roughly."""
        return all(sheet.whole for sheet in self._sheets)

    def show_view(self, size: QSize) -> None:
        """Follow time, rows and scrolling in a window of `size`."""
        arrangement = self._arranged()
        if arrangement != self._arrangement:
            self._arrangement = arrangement
            self.forget()
        for sheet in self._sheets:
            sheet.bring(self._place, size)
        self._front.setVisible(self._graph)

    def update(self) -> None:
        """Paint all that is kept."""
        self._lanes.update()

    def forget(self) -> None:
        """Draw everything anew."""
        for sheet in self._sheets:
            sheet.forget()

    def spoil(self, lanes: Iterable[str]) -> None:
        """Draw `lanes` anew."""
        for lane in lanes:
            self._spoil(lane, None)

    def spoil_change(self, lane: str, old: Lane, new: Lane) -> None:
        """Draw `lane` anew where it is another one now."""
        self._spoil(lane, changed_span(old, new))

    @property
    def _graph(self) -> bool:
        return self._rows.layout is Layout.GRAPH

    @property
    def _sheets(self) -> tuple[LaneSheet, LaneSheet]:
        return self._lanes, self._front

    @property
    def _place(self) -> Place:
        """What lies under the window's pixels: down, pixels of rows or shares of the graph."""
        rows, view = self._rows, self._view
        if not self._graph:
            return Place(view.start, view.scale, rows.scroll, 1.0)
        plot, room = rows.plot, max(rows.window - 2 * PAD_PX, 1)
        high = (plot.bottom - plot.top) / room
        return Place(view.start, view.scale, plot.top - PAD_PX * high, high)

    def _arranged(self) -> object:
        """What must stay the same for pixels to be of use elsewhere."""
        rows = self._rows
        if self._graph:
            return rows.lanes, rows.plot.normalised, rows.window
        return rows.layout, tuple((row.lane, row.group, row.height) for row in rows.plots)

    def _crowded(self) -> bool:
        """Whether so many keys are in view that drawing all of them holds the mouse up."""
        seen = 0
        for row in self._rows.in_view():
            if row.lane is not None:
                project = self._shown(row).project
                table = table_of(project.tracks.lane(row.lane).layer.keys)
                span = table.span(self._view.start, self._view.end)
                seen += span.stop - span.start
        return seen > _MANY_KEYS

    def _cells(self) -> list[Cell]:
        """The rows in view, each for itself; in the graph, all but the one in front together."""
        rows, width = self._rows.in_view(), self._view.width
        if self._graph:
            return [(QRect(0, 0, width, self._rows.window), rows[:-1])]
        scroll = self._rows.scroll
        return [(QRect(0, row.top - scroll, width, row.height), (row,)) for row in rows]

    def _front_cells(self) -> list[Cell]:
        rows = self._rows.in_view()[-1:] if self._graph else ()
        return [(QRect(0, 0, self._view.width, self._rows.window), rows)]

    def _spoil(self, lane: str, span: Span | None) -> None:
        """Draw `lane` anew, from one second to another or all of it, and its group's line."""
        group = LANES[lane].group
        for row in self._rows.in_view():
            summed = row.flat and row.lane is None and row.group == group
            if row.lane != lane and not summed:
                continue
            in_front = self._graph and row is self._rows.plots[-1]
            sheet = self._front if in_front else self._lanes
            sheet.spoil(span, row.top - self._rows.scroll, row.height)

    def _draw(self, painter: QPainter, place: Place, area: QRect, row: Row) -> None:
        """Draw what `area` shows of `row`."""
        strip = Strip(place.start, place.wide, area.left(), area.right() + 1, self._view.rate.fps)
        down = self._down_to(place)
        if row.lane is not None:
            self.pictures[row.lane].draw(painter, self._shown(row), strip, down)
        elif row.flat:
            draw_summary(painter, self._stamp, self._shown(row), strip, down)

    def _down_to(self, place: Place) -> Down:
        """Where pixels from the first row lie at `place`, which may not be the present one."""
        here, scroll = self._place, self._rows.scroll
        rise, above = here.high / place.high, (here.top - place.top) / place.high
        return lambda y: (y - scroll) * rise + above

    def _shown_of(self, lane: str) -> Shown | None:
        row = next((row for row in self._rows.in_view() if row.lane == lane), None)
        return None if row is None else self._shown(row)
