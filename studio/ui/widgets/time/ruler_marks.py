"""Markers and the range on the ruler: how they look, and what the mouse can take hold of."""

from dataclasses import dataclass
from enum import Enum
from itertools import zip_longest

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPolygonF

from studio.domain.markers import Marker
from studio.domain.project import Project
from studio.ui.theme import Colours
from studio.ui.widgets.time.time_view import TimeView

ROW_TOP_PX, ROW_PX = 16, 13
"""Where the flags of markers are."""

_FLAG_PX, _POINT_PX = 8.0, 4.0
_REACH_PX = 6.0
_NAME_GAP_PX, _LEAST_NAME_PX = 4.0, 14.0
_GRIP_PX = 5.0
_BAR_PX = 3.0
_RANGE_ALPHA, _LINE_ALPHA, _STRETCH_ALPHA, _BELOW_ALPHA = 60, 90, 80, 22


class End(Enum):
    """An end of the range."""

    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Edge:
    """An end of a labelled stretch."""

    marker: Marker
    end: End


Mark = Marker | Edge | End
"""What can be dragged on the ruler beside the playhead."""


@dataclass(frozen=True, slots=True)
class RulerMarks:
    """The marks of `project` on the time of `view`."""

    project: Project
    view: TimeView

    def mark_at(self, at: QPointF) -> Mark | None:
        """The mark near pixel `at`: ends of the range above, markers in their own row below."""
        if at.y() < ROW_TOP_PX:
            ends = self._ends()
            near = [(abs(self.view.x_of(time) - at.x()), end) for end, time in ends]
            found = [(far, end) for far, end in near if far <= _REACH_PX]
            return min(found, key=lambda pair: pair[0])[1] if found else None
        if at.y() < ROW_TOP_PX + ROW_PX:
            return self._edge_at(at.x()) or self.marker_at(at.x())
        return None

    def marker_at(self, x: float) -> Marker | None:
        """The marker whose flag is nearest to pixel column `x`; else the stretch it lies in."""
        far = {m: abs(self.view.x_of(m.time) - x) for m in self.project.markers}
        nearest = min(far, key=lambda m: far[m], default=None)
        if nearest is not None and far[nearest] <= _REACH_PX:
            return nearest
        time = self.view.time_of(x)
        around = [m for m in self.project.markers if m.time <= time <= m.end]
        return min(around, key=lambda m: m.duration, default=None)

    def _edge_at(self, x: float) -> Edge | None:
        """The end of a stretch near pixel column `x`, unless another marker's flag is nearer."""
        wide = [m for m in self.project.markers if self._width(m) >= 4 * _REACH_PX]
        far = {Edge(m, end): abs(self.view.x_of(time) - x)
               for m in wide for end, time in ((End.IN, m.time), (End.OUT, m.end))}  # fmt: skip
        nearest = min(far, key=lambda edge: far[edge], default=None)
        if nearest is None or far[nearest] > _REACH_PX:
            return None
        flags = [abs(self.view.x_of(m.time) - x) for m in self.project.markers if m not in wide]
        return nearest if far[nearest] <= min(flags, default=_REACH_PX) else None

    def _width(self, marker: Marker) -> float:
        return marker.duration / self.view.scale

    def name_rect(self, marker: Marker) -> QRectF:
        """Where the name of `marker` is written and edited."""
        place = self.project.markers.index(marker) + 1
        following = self.project.markers[place : place + 1]
        return self._room(marker, following[0] if following else None)

    def draw_range(self, painter: QPainter, height: int, colours: Colours) -> None:
        """A tint from in to out, with a bracket at both ends."""
        span = self.project.span
        if span is None:
            return
        left, right = self.view.x_of(span.start), self.view.x_of(span.end)
        tint = QColor(colours.accent)
        tint.setAlpha(_RANGE_ALPHA)
        painter.fillRect(QRectF(left, 0, right - left, ROW_TOP_PX - 1), tint)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        for x, way in ((left, 1.0), (right, -1.0)):
            corners = ((0, 0), (_GRIP_PX, 0), (0, ROW_TOP_PX - 1))
            painter.drawPolygon(QPolygonF([QPointF(x + way * dx, dy) for dx, dy in corners]))
            painter.fillRect(QRectF(x - (way < 0), 0, 1, height), QColor(colours.accent))

    def draw_markers(self, painter: QPainter, colours: Colours, editing: Marker | None) -> None:
        """A flag per marker, with as much of its name as there is room for; stretches are bands."""
        markers = self.project.markers
        for marker in markers:
            self._draw_stretch(painter, marker, colours)
        for marker, following in zip_longest(markers, markers[1:]):
            x = self.view.x_of(marker.time)
            if -_FLAG_PX <= x <= self.view.width + _FLAG_PX:
                self._draw_flag(painter, x, colours.hue(marker.colour), colours.panel)
                if marker != editing:
                    self._write(painter, marker.name, self._room(marker, following), colours)

    def _draw_stretch(self, painter: QPainter, marker: Marker, colours: Colours) -> None:
        """A band from end to end of what `marker` labels, closed by a bar."""
        left = max(self.view.x_of(marker.time), -_FLAG_PX)
        right = min(self.view.x_of(marker.end), self.view.width + _FLAG_PX)
        if not marker.duration or right <= left:
            return
        top, height = ROW_TOP_PX + 1.0, ROW_PX - 2.0
        tint = colours.hue(marker.colour)
        painter.fillRect(QRectF(right - _BAR_PX, top, _BAR_PX, height), tint)
        tint.setAlpha(_STRETCH_ALPHA)
        painter.fillRect(QRectF(left, top, right - left, height), tint)

    def _draw_flag(self, painter: QPainter, x: float, colour: QColor, edge: str) -> None:
        half, top, bottom = _FLAG_PX / 2, ROW_TOP_PX + 1.0, ROW_TOP_PX + ROW_PX - 1.0
        outline = ((-half, top), (half, top), (half, bottom - _POINT_PX), (0.0, bottom),
                   (-half, bottom - _POINT_PX))  # fmt: skip
        painter.setPen(QColor(edge))
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([QPointF(x + dx, y) for dx, y in outline]))

    def _room(self, marker: Marker, following: Marker | None) -> QRectF:
        """What is free for a name between `marker` and the `following` one."""
        left = self.view.x_of(marker.time) + _FLAG_PX / 2 + _NAME_GAP_PX
        end = self.view.x_of(following.time if following else self.view.end) - _FLAG_PX
        return QRectF(left, ROW_TOP_PX, max(end - left, 0.0), ROW_PX)

    def _write(self, painter: QPainter, name: str, room: QRectF, colours: Colours) -> None:
        if room.width() < _LEAST_NAME_PX or not name:
            return
        short = QFontMetricsF(painter.font()).elidedText(
            name, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setPen(QColor(colours.text))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, short)

    def _ends(self) -> list[tuple[End, float]]:
        span = self.project.span
        return [] if span is None else [(End.IN, span.start), (End.OUT, span.end)]


def draw_marks_below(
    painter: QPainter,
    view: TimeView,
    size: tuple[int, int],
    colours: Colours,
) -> None:
    """What lies under the ruler is dimmed outside of the range, and crossed by the markers."""
    markers, span = view.marks
    width, height = size
    if span is not None:
        dim = QColor(colours.window)
        dim.setAlpha(2 * _LINE_ALPHA)
        left = min(max(view.x_of(span.start), 0.0), width)
        right = min(max(view.x_of(span.end), 0.0), width)
        painter.fillRect(QRectF(0, 0, left, height), dim)
        painter.fillRect(QRectF(right, 0, width - right, height), dim)
    for marker in markers:
        colour = colours.faint(colours.hue(marker.colour), _LINE_ALPHA)
        ends = sorted({round(view.x_of(time)) for time in (marker.time, marker.end)})
        for x in ends:
            if 0 <= x <= width:
                painter.fillRect(QRectF(x, 0, 1, height), colour)
        left, right = max(ends[0], 0), min(ends[-1], width)
        if right > left:
            colour.setAlpha(_BELOW_ALPHA)
            painter.fillRect(QRectF(left, 0, right - left, height), colour)
