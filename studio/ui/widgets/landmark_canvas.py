"""A photo with its landmarks, which can be chosen, dragged, nudged and turned."""

from dataclasses import dataclass
from enum import Enum, auto

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QWheelEvent

from studio.domain import face
from studio.domain.hand_placing import group_of, rotated, shifted
from studio.ui.theme import DARK, LIGHT, Theme
from studio.ui.widgets.face_outline import outline
from studio.ui.widgets.incoming_photos import Rgb
from studio.ui.widgets.picture_view import PictureView

Points = NDArray[np.float32]

_REACH = 10.0  # widget pixels around a point that belong to it
_NUDGE, _LARGE_NUDGE = 1.0, 10.0
_TURN_DEG = 2.0  # per wheel step
_ARROWS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}
_ALT, _SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


class _Mode(Enum):
    REST = auto()
    PAN = auto()
    BOX = auto()
    ZOOM = auto()
    PRESS = auto()
    MOVE = auto()


@dataclass(slots=True)
class _Gesture:
    """What the pressed button is doing, since where, with which points at the start."""

    mode: _Mode = _Mode.REST
    start: QPointF | None = None
    now: QPointF | None = None
    points: Points | None = None
    kept: frozenset[int] = frozenset()


class LandmarkCanvas(PictureView):
    """Draws the points and turns mouse and keys into new ones; it changes nothing by itself.

    A drag is `began`, `changed` for every move, then `ended` or `cancelled`; a key or wheel step is
    `nudged`. While `placing` is on, clicks are `clicked` places of the picture instead.
    """

    began = Signal()
    changed = Signal(object)
    ended = Signal()
    cancelled = Signal()
    nudged = Signal(object)
    clicked = Signal(QPointF)
    hovered = Signal(int)

    def __init__(self, theme: Theme, rgb: Rgb) -> None:
        super().__init__(theme, rgb)
        self.points: Points | None = None
        self.selection: frozenset[int] = frozenset()
        self.mirror = False
        self.placing = False
        self._gesture = _Gesture()
        self._under = -1
        self.setObjectName("landmark_canvas")
        self.setAccessibleName(self.tr("Photo with landmarks"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_points(self, points: Points | None) -> None:
        """Show these points (74, 2) in picture pixels, or none."""
        self.points = points
        self.update()

    def select(self, chosen: frozenset[int]) -> None:
        """Choose points."""
        self.selection = chosen
        self.update()

    def point_at(self, place: QPointF) -> int | None:
        """The point nearest to a place of the widget, if one is in reach."""
        if self.points is None:
            return None
        here = self.to_picture(place)
        away = np.linalg.norm(self.points - (here.x(), here.y()), axis=1) * self.zoom
        nearest = int(away.argmin())
        return nearest if away[nearest] <= _REACH else None

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Start a drag of points, a box, or the picture."""
        place = event.position()
        if event.button() == Qt.MouseButton.MiddleButton:
            self._gesture = _Gesture(_Mode.PAN, place, place)
        elif event.button() == Qt.MouseButton.LeftButton and self.placing:
            self.clicked.emit(self.to_picture(place))
        elif event.button() == Qt.MouseButton.LeftButton:
            self._press(place, event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Go on with what the press started."""
        place, gesture = event.position(), self._gesture
        if gesture.mode is _Mode.PAN and gesture.now is not None:
            self.pan(place - gesture.now)
        elif gesture.mode in (_Mode.PRESS, _Mode.MOVE):
            self._drag(place)
        elif gesture.mode is _Mode.BOX:
            self.select(gesture.kept | self._inside(place))
        elif gesture.mode is _Mode.REST:
            self._hover(place)
        gesture.now = place
        self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        """End it."""
        gesture, self._gesture = self._gesture, _Gesture()
        if gesture.mode is _Mode.MOVE:
            self.ended.emit()
        elif gesture.mode is _Mode.ZOOM and gesture.start is not None and gesture.now is not None:
            self.show_area(_spanned(self.to_picture(gesture.start), self.to_picture(gesture.now)))
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Zoom at the mouse; with Alt turn the chosen points."""
        if event.modifiers() & _ALT and self.points is not None and self.selection:
            # Qt delivers the wheel sideways while Alt is held.
            steps = (event.angleDelta().y() or event.angleDelta().x()) / 120
            self.nudged.emit(rotated(self.points, self.selection, _TURN_DEG * steps))
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc cancels, Alt+arrows nudge, Ctrl+A chooses all, F shows all."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._give_up():
            return
        if key in _ARROWS and event.modifiers() & _ALT and self.selection:
            self._nudge(_ARROWS[key], bool(event.modifiers() & _SHIFT))
        elif key == Qt.Key.Key_A and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.select(frozenset(range(face.COUNT)))
        elif key == Qt.Key.Key_F:
            self.fit()
        else:
            super().keyPressEvent(event)

    def paint_over(self, painter: QPainter) -> None:
        """Draw contours, points, and the box being drawn."""
        if self.points is not None:
            seen = self.points * self.zoom + self.to_view(QPointF()).toTuple()
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for colour, width in ((DARK.window, 2.6), (DARK.accent, 1.2)):
                painter.setPen(QPen(QColor(colour), width))
                painter.drawPath(outline(seen))
            for index, (x, y) in enumerate(seen):
                self._paint_point(painter, index, QPointF(float(x), float(y)))
        self._paint_box(painter)

    def _paint_box(self, painter: QPainter) -> None:
        gesture = self._gesture
        if gesture.mode not in (_Mode.BOX, _Mode.ZOOM):
            return
        if gesture.start is not None and gesture.now is not None:
            colour = QColor(self._theme.colours.accent)
            painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine))
            colour.setAlpha(40)
            painter.setBrush(colour)
            painter.drawRect(_spanned(gesture.start, gesture.now))

    def _paint_point(self, painter: QPainter, index: int, place: QPointF) -> None:
        chosen = index in self.selection
        radius = 4.5 if chosen or index == self._under else 3.0
        painter.setPen(QPen(QColor(DARK.window), 1.2))
        painter.setBrush(QColor(DARK.warning if chosen else LIGHT.raised))
        painter.drawEllipse(place, radius, radius)

    def _press(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        index = self.point_at(place)
        if index is None:
            mode = _Mode.ZOOM if modifiers & _ALT else _Mode.BOX
            kept = self.selection if modifiers & _SHIFT else frozenset()
            if mode is _Mode.BOX:
                self.select(kept)
            self._gesture = _Gesture(mode, place, place, kept=kept)
            return
        if modifiers & _ALT:
            self.select(frozenset(group_of(index)[1]))
        elif modifiers & _SHIFT:
            self.select(self.selection ^ {index})
        elif index not in self.selection:
            self.select(frozenset({index}))
        self._gesture = _Gesture(_Mode.PRESS, place, place, points=self.points)

    def _drag(self, place: QPointF) -> None:
        gesture = self._gesture
        if gesture.points is None or gesture.start is None or not self.selection:
            return
        if gesture.mode is _Mode.PRESS:
            if place == gesture.start:
                return
            gesture.mode = _Mode.MOVE
            self.began.emit()
        moved = (place - gesture.start) / self.zoom
        delta = (moved.x(), moved.y())
        self.changed.emit(shifted(gesture.points, self.selection, delta, self.mirror))

    def _nudge(self, direction: tuple[float, float], large: bool) -> None:
        if self.points is None:
            return
        step = _LARGE_NUDGE if large else _NUDGE
        delta = (direction[0] * step, direction[1] * step)
        self.nudged.emit(shifted(self.points, self.selection, delta, self.mirror))

    def _give_up(self) -> bool:
        """End what is going on without a result; whether there was anything to end."""
        mode = self._gesture.mode
        if mode is _Mode.MOVE:
            self._gesture = _Gesture()
            self.cancelled.emit()
            return True
        if self.placing:
            self.placing = False
            self.cancelled.emit()
            return True
        if mode is _Mode.REST and self.selection:
            self.select(frozenset())
            return True
        self._gesture = _Gesture()
        return mode is not _Mode.REST

    def _hover(self, place: QPointF) -> None:
        index = self.point_at(place)
        under = -1 if index is None else index
        if under != self._under:
            self._under = under
            self.hovered.emit(under)

    def _inside(self, place: QPointF) -> frozenset[int]:
        """The points in the box from the start of the gesture to `place`."""
        start = self._gesture.start
        if self.points is None or start is None:
            return frozenset()
        box = _spanned(self.to_picture(start), self.to_picture(place))
        inside = (self.points >= (box.left(), box.top())) & (
            self.points <= (box.right(), box.bottom())
        )
        return frozenset(int(i) for i in np.flatnonzero(inside.all(axis=1)))


def _spanned(a: QPointF, b: QPointF) -> QRectF:
    return QRectF(a, b).normalized()
