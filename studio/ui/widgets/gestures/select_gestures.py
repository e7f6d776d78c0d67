"""Ways to select keys and blinks with the mouse: box, stretch of time, lasso, brush."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from studio.app.edits.blinks import Blinks
from studio.app.edits.tracks import Keys
from studio.app.session import Session
from studio.app.store import Store
from studio.ui.theme import Colours
from studio.ui.widgets.blinks.blink_geometry import BlinkGeometry
from studio.ui.widgets.lanes.lane_geometry import LaneGeometry

Array = NDArray[np.float64]
Modifier = Qt.KeyboardModifier
_FILL_ALPHA = 40


class SelectOverlay(QWidget):
    """Draws what the mouse encloses over the lanes."""

    def __init__(self, over: QWidget, colours: Colours) -> None:
        super().__init__(over)
        self._path, self._colours = QPainterPath(), colours
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(over.rect())
        self.show()

    def show_path(self, path: QPainterPath) -> None:
        """Draw `path`."""
        self._path = path
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """An outline in the accent, lightly filled."""
        painter, ink = QPainter(self), QColor(self._colours.accent)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink, 1))
        ink.setAlpha(_FILL_ALPHA)
        painter.setBrush(ink)
        painter.drawPath(self._path)


@dataclass(frozen=True, slots=True)
class Field:
    """Where areas are drawn, and what they select."""

    store: Store
    session: Session
    keys: LaneGeometry
    blinks: BlinkGeometry
    overlay: SelectOverlay


class AreaSelect:
    """Selects what an area holds; Shift adds it to the selection, Ctrl takes it away."""

    def __init__(self, field: Field, at: QPointF, modifiers: Modifier) -> None:
        self._field, self._at = field, at
        self._before = (field.session.selection, field.session.blinks)
        self._adds = bool(modifiers & Modifier.ShiftModifier)
        self._subtracts = bool(modifiers & Modifier.ControlModifier)

    def move(self, to: QPointF, modifiers: Modifier) -> None:
        """Select what the area holds by now."""
        path = self.path(to)
        self._field.overlay.show_path(path)
        self.select(*self.found(path))

    def path(self, to: QPointF) -> QPainterPath:
        """The area when the mouse is at `to`."""
        path = QPainterPath()
        path.addRect(QRectF(self._at, to).normalized())
        return path

    def found(self, path: QPainterPath) -> tuple[Keys, Blinks]:
        """Keys and blinks in the area."""
        project, area = self._field.store.project, path.boundingRect()
        blinks = self._field.blinks.blinks_in(project, area)
        return self._field.keys.keys_in(project, area), blinks

    def select(self, found: Keys, near: Blinks) -> None:
        """Make them the selection, or a part of it, or none of it."""
        keys, events = self._before
        if self._subtracts:
            found, near = keys - found, events - near
        elif self._adds:
            found, near = keys | found, events | near
        self._field.session.selection, self._field.session.blinks = found, near

    def finish(self) -> None:
        """Keep the selection."""
        self._field.overlay.hide()
        self._field.overlay.deleteLater()

    def cancel(self) -> None:
        """Select what was selected before."""
        self.finish()
        self._field.session.selection, self._field.session.blinks = self._before


class TimeSelect(AreaSelect):
    """Selects everything in a stretch of time, on all lanes that are drawn."""

    def path(self, to: QPointF) -> QPainterPath:
        """From the top to the bottom."""
        path = QPainterPath()
        across = QRectF(self._at, to).normalized()
        path.addRect(QRectF(across.left(), 0, across.width(), self._field.overlay.height()))
        return path

    def found(self, path: QPainterPath) -> tuple[Keys, Blinks]:
        """Whatever is in that time, above and below the window too."""
        project, area = self._field.store.project, path.boundingRect()
        keys = self._field.keys.keys_where(project, area, lambda x, _: np.ones(len(x), bool))
        return keys, self._field.blinks.blinks_in(project, area)


class LassoSelect(AreaSelect):
    """Selects what the mouse goes around; with Shift it is added."""

    def __init__(self, field: Field, at: QPointF, modifiers: Modifier) -> None:
        # It is begun with Ctrl and Alt, so Ctrl cannot mean that it takes away.
        super().__init__(field, at, modifiers & ~Modifier.ControlModifier)
        self._points = [at]

    def path(self, to: QPointF) -> QPainterPath:
        """The way of the mouse, closed."""
        self._points.append(to)
        path = QPainterPath()
        path.addPolygon(QPolygonF(self._points))
        path.closeSubpath()
        return path

    def found(self, path: QPainterPath) -> tuple[Keys, Blinks]:
        """Keys inside, and blinks whose middle is."""
        project, area = self._field.store.project, path.boundingRect()
        corners = np.array([(point.x(), point.y()) for point in self._points])
        keys = self._field.keys.keys_where(project, area, lambda x, y: within(corners, x, y))
        near = self._field.blinks.blinks_in(project, area)
        places = ((blink, self._field.blinks.place_of(blink)) for blink in near)
        inside = (blink for blink, place in places if place and path.contains(place.center()))
        return keys, frozenset(inside)


class BrushSelect(AreaSelect):
    """Selects whatever a disc of `radius` pixels is drawn over; Ctrl takes it away."""

    def __init__(self, field: Field, at: QPointF, modifiers: Modifier, radius: float) -> None:
        super().__init__(field, at, modifiers | Modifier.ShiftModifier)
        self._radius = radius
        self._keys: Keys = frozenset()
        self._blinks: Blinks = frozenset()
        self.move(at, modifiers)

    def path(self, to: QPointF) -> QPainterPath:
        """The disc."""
        path = QPainterPath()
        path.addEllipse(to, self._radius, self._radius)
        return path

    def found(self, path: QPainterPath) -> tuple[Keys, Blinks]:
        """All that the disc has been over."""
        project, area = self._field.store.project, path.boundingRect()
        middle = area.center()
        self._keys |= self._field.keys.keys_where(
            project, area, lambda x, y: np.hypot(x - middle.x(), y - middle.y()) <= self._radius
        )
        self._blinks |= self._field.blinks.blinks_in(project, area)
        return self._keys, self._blinks


def within(corners: Array, x: Array, y: Array) -> NDArray[np.bool_]:
    """Which of the points `x`, `y` (n,) a closed polygon of `corners` (m, 2) goes around.

    Even-odd rule: a ray from the point crosses an odd number of its edges.
    """
    inside = np.zeros(len(x), bool)
    for (x1, y1), (x2, y2) in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        if y1 != y2:
            spans = (y1 > y) != (y2 > y)
            inside ^= spans & (x < x1 + (y - y1) * (x2 - x1) / (y2 - y1))
    return inside
