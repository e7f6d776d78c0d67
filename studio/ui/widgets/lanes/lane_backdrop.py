"""What lies behind the curves: groups, ranges, defaults."""

import numpy as np
from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from studio.app.edits import tracks
from studio.domain.lanes import BLINKS, LANES
from studio.domain.project import Project
from studio.ui.theme import Colours
from studio.ui.widgets.lanes.lane_layout import PAD_PX, Layout, Row
from studio.ui.widgets.lanes.lane_rows import LaneRows

_LABEL_ROOM_PX = 32
_HINT_ROOM_PX = 420
_DOTS = Qt.BrushStyle.Dense5Pattern


def draw_lanes(
    painter: QPainter,
    width: int,
    rows: LaneRows,
    project: Project,
    colours: Colours,
    active: str,
) -> None:
    """Paint the rows in view, `width` pixels wide; the painter's pixels are those of the window."""
    if rows.layout is Layout.GRAPH:
        _draw_axis(painter, rows, width, project, colours)
        return
    for row in rows.in_view():
        area = QRectF(0, row.top - rows.scroll, width, row.height)
        if row.blinks:
            _draw_eyes(painter, area, active == BLINKS, rows.per_eye, colours)
        elif row.lane is None:
            painter.fillRect(area, _shade(colours.raised, 150))
        else:
            if row.lane == active:
                painter.fillRect(area, _shade(colours.raised, 90))
            if not row.flat:
                _draw_range(painter, row, rows.scroll, width, colours)
                _draw_default(painter, row, rows.scroll, width, project, colours)
        _draw_level(painter, int(area.bottom()) - 1, width, QColor(colours.line))
    if nothing_animated(project):
        _draw_hint(painter, rows, width, colours)


def _draw_axis(
    painter: QPainter, rows: LaneRows, width: int, project: Project, colours: Colours
) -> None:
    """Lines of even values of the lane in front; its range is on lighter ground."""
    if not rows.plots:
        return
    row = rows.plots[-1]
    spec = LANES[row.lane or ""]
    top, bottom = (round(row.y_of(value)) - rows.scroll for value in (spec.high, spec.low))
    painter.fillRect(QRectF(0, top, width, bottom - top), _shade(colours.raised, 60))
    for value in axis_values(row):
        y = round(row.y_of(value)) - rows.scroll
        _draw_level(painter, y, width, _shade(colours.line, 150))
    _draw_default(painter, row, rows.scroll, width, project, colours)


def axis_values(row: Row) -> list[float]:
    """Even values of the lane of `row`, as far apart as labels need."""
    least = _LABEL_ROOM_PX * row.per_pixel
    step = 10.0 ** np.floor(np.log10(least))
    step *= next(n for n in (1, 2, 5, 10) if n * step >= least)
    edge = row.per_pixel * PAD_PX
    first = int(np.ceil((row.low - edge) / step))
    last = int(np.floor((row.high + edge) / step))
    return [n * float(step) for n in range(first, last + 1)]


def nothing_animated(project: Project) -> bool:
    """Whether no lane has anything generated or keyed, and there is no blink."""
    lanes = (project.tracks.lane(name) for name in LANES)
    blinks = project.tracks.blinks
    still = all(lane.base is None and not lane.edited for lane in lanes)
    return still and not blinks.base and not blinks.edited


def _draw_eyes(
    painter: QPainter, area: QRectF, active: bool, per_eye: bool, colours: Colours
) -> None:
    """The ground of the blinks; a line between the eyes where each is edited alone."""
    if active:
        painter.fillRect(area, _shade(colours.raised, 90))
    if per_eye:
        middle = round(area.center().y())
        _draw_level(painter, middle, round(area.right()), _shade(colours.line, 170))
        painter.setPen(QColor(colours.muted))
        half = 0.5 * area.height()
        for top, eye in ((area.top(), _tr("L")), (middle, _tr("R"))):
            room = QRectF(4, top, 20, half)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, eye)


def _draw_range(painter: QPainter, row: Row, scroll: int, width: int, colours: Colours) -> None:
    spec = LANES[row.lane or ""]
    for value in (spec.low, spec.high):
        y = round(row.y_of(value)) - scroll
        _draw_level(painter, y, width, _shade(colours.line, 110))


def _draw_default(
    painter: QPainter, row: Row, scroll: int, width: int, project: Project, colours: Colours
) -> None:
    y = round(row.y_of(tracks.default_of(project, row.lane or ""))) - scroll
    _draw_level(painter, y, width, QBrush(_shade(colours.muted, 120), _DOTS))


def _draw_level(painter: QPainter, y: int, width: int, ink: QColor | QBrush) -> None:
    """A level line; filling a rectangle takes a twentieth of the time that a pen takes."""
    painter.fillRect(QRect(0, y, width, 1), ink)


def _draw_hint(painter: QPainter, rows: LaneRows, width: int, colours: Colours) -> None:
    first = next((row for row in rows.in_view() if row.lane), None)
    if first is not None and width > _HINT_ROOM_PX:
        area = QRectF(0, first.top - rows.scroll, width, first.height)
        painter.setPen(QColor(colours.muted))
        text = _tr("Double-click a lane to add a key; generated motion appears here too")
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)


def _tr(text: str) -> str:
    return QCoreApplication.translate("lane_backdrop", text)


def _shade(colour: str, alpha: int) -> QColor:
    shade = QColor(colour)
    shade.setAlpha(alpha)
    return shade
