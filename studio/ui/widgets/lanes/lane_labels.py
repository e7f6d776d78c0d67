"""What is written over the curves: the axis of the graph, the ends of the ranges of high rows."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from studio.domain.lanes import LANES
from studio.domain.project import Project
from studio.ui.languages import said
from studio.ui.theme import Colours
from studio.ui.widgets.lanes.lane_backdrop import axis_values
from studio.ui.widgets.lanes.lane_layout import Layout, Row
from studio.ui.widgets.lanes.lane_rows import LaneRows

_LABELLED_PX = 56
_LEFT_PX, _AXIS_PX, _ROOM_PX = 4, 64, 3
_QUIET_ALPHA = 215


def draw_labels(painter: QPainter, rows: LaneRows, project: Project, colours: Colours) -> None:
    """Write on grounds that dim the curves below; the painter's pixels are those of the window."""
    if rows.layout is Layout.GRAPH:
        if rows.plots:
            _label_axis(painter, rows.plots[-1], rows.scroll, project, colours)
        return
    ink = QColor(colours.muted)
    for row in rows.in_view():
        if row.lane is not None and not row.flat and row.height >= _LABELLED_PX:
            spec = LANES[row.lane]
            for value, dy in ((spec.low, -3), (spec.high, 11)):
                y = round(row.y_of(value)) - rows.scroll + dy
                _write(painter, _LEFT_PX, y, spec.text(value), ink, colours)


def _label_axis(
    painter: QPainter, row: Row, scroll: int, project: Project, colours: Colours
) -> None:
    """Even values of the lane in front, and its name, in its colour."""
    spec, lane = LANES[row.lane or ""], project.tracks.lane(row.lane or "")
    ink = colours.of_lane(row.group, lane.colour)
    metrics = painter.fontMetrics()
    for value in axis_values(row):
        y = round(row.y_of(value)) - scroll
        y += -_ROOM_PX if y > metrics.height() else metrics.ascent()
        _write(painter, _LEFT_PX, y, spec.text(value), ink, colours)
    _write(painter, _AXIS_PX, metrics.ascent() + 2, said(spec.title), ink, colours)


def _write(painter: QPainter, x: int, y: int, text: str, ink: QColor, colours: Colours) -> None:
    """Write `text` from `x` on, its letters standing at `y`."""
    metrics = painter.fontMetrics()
    ground = QRect(x, y - metrics.ascent(), metrics.horizontalAdvance(text), metrics.height())
    quiet = QColor(colours.panel)
    quiet.setAlpha(_QUIET_ALPHA)
    painter.fillRect(ground.adjusted(-_ROOM_PX, 0, _ROOM_PX, 0), quiet)
    painter.setPen(ink)
    painter.drawText(x, y, text)
