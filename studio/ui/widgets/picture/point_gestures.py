"""Choosing, dragging, nudging and turning landmarks with mouse and keys, on any picture."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent

from studio.domain import face
from studio.domain.hand_placing import group_of, rotated, shifted

Points = NDArray[np.float32]
Modifier = Qt.KeyboardModifier

_REACH = 10.0  # widget pixels around a point that belong to it
_NUDGE, _LARGE_NUDGE = 1.0, 10.0
_TURN_DEG = 2.0  # per wheel step
_TURNING = Modifier.AltModifier | Modifier.ControlModifier  # with both the wheel steps frames
_WIDER = 1.15  # per wheel step
_NOTCH = 120
_ARROWS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}


class Surface(Protocol):
    """A picture on a widget, with the way between the pixels of both."""

    @property
    def zoom(self) -> float:
        """Widget pixels per picture pixel."""

    def to_view(self, place: QPointF) -> QPointF:
        """Picture pixels to widget pixels."""

    def to_picture(self, place: QPointF) -> QPointF:
        """Widget pixels to picture pixels."""

    def show_area(self, area: QRectF) -> None:
        """Show a part of the picture."""

    def pan(self, delta: QPointF) -> None:
        """Move the picture."""

    def update(self) -> None:
        """Paint anew."""


class Mode(Enum):
    """What the pressed button is doing."""

    REST = auto()
    PAN = auto()
    BOX = auto()
    ZOOM = auto()
    PRESS = auto()
    MOVE = auto()


@dataclass(slots=True)
class Gesture:
    """What goes on, since where, with which points at the start."""

    mode: Mode = Mode.REST
    start: QPointF | None = None
    now: QPointF | None = None
    points: Points | None = None
    kept: frozenset[int] = frozenset()


class PointGestures(QObject):
    """Turns mouse and keys into new points; it changes nothing by itself.

    A drag is `began`, `changed` for every move, then `ended` or `cancelled`; a key or wheel step is
    `nudged`. Points are (74, 2) in pixels of the picture. Each handler says whether it had a use
    for the event.
    """

    began = Signal()
    changed = Signal(object)
    ended = Signal()
    cancelled = Signal()
    nudged = Signal(object)
    hovered = Signal(int)
    chosen = Signal()
    toggled = Signal(int)
    """A point was clicked with the right button."""
    widened = Signal(float)
    """The reach of a drag was changed with the wheel, in picture pixels."""

    def __init__(self, surface: Surface) -> None:
        super().__init__()
        self._surface = surface
        self.points: Points | None = None
        self.selection: frozenset[int] = frozenset()
        self.mirror = False
        self.radius = 0.0
        """How far a drag takes neighbours along, in picture pixels; 0 moves the chosen alone."""
        self.untouchable: frozenset[int] = frozenset()
        self.group_of: Callable[[int], tuple[str, tuple[int, ...]]] = group_of
        self.gesture = Gesture()
        self.under = -1

    def select(self, chosen: frozenset[int]) -> None:
        """Choose points."""
        if chosen != self.selection:
            self.selection = chosen
            self.chosen.emit()
        self._surface.update()

    def point_at(self, place: QPointF) -> int | None:
        """The point nearest to a place of the widget, if one is in reach."""
        if self.points is None:
            return None
        here = self._surface.to_picture(place)
        away = np.linalg.norm(self.points - (here.x(), here.y()), axis=1) * self._surface.zoom
        away[sorted(self.untouchable)] = np.inf
        nearest = int(away.argmin())
        return nearest if away[nearest] <= _REACH else None

    def press(self, event: QMouseEvent) -> bool:
        """Start a drag of points, a box, or the picture."""
        place = event.position()
        if event.button() == Qt.MouseButton.MiddleButton:
            self.gesture = Gesture(Mode.PAN, place, place)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._press(place, event.modifiers())
        elif event.button() == Qt.MouseButton.RightButton:
            return self._toggle(place)
        return True

    def move(self, event: QMouseEvent) -> None:
        """Go on with what the press started."""
        place, gesture = event.position(), self.gesture
        if gesture.mode is Mode.PAN and gesture.now is not None:
            self._surface.pan(place - gesture.now)
        elif gesture.mode in (Mode.PRESS, Mode.MOVE):
            self._drag(place)
        elif gesture.mode is Mode.BOX:
            self.select(gesture.kept | self._inside(place))
        elif gesture.mode is Mode.REST:
            self._hover(place)
        gesture.now = place
        self._surface.update()

    def release(self) -> None:
        """End it."""
        gesture, self.gesture = self.gesture, Gesture()
        if gesture.mode is Mode.MOVE:
            self.ended.emit()
        elif gesture.mode is Mode.ZOOM and gesture.start is not None and gesture.now is not None:
            corners = map(self._surface.to_picture, (gesture.start, gesture.now))
            self._surface.show_area(spanned(*corners))
        self._surface.update()

    def wheel(self, event: QWheelEvent) -> bool:
        """With Alt turn the chosen points; during a drag take more neighbours along, or fewer."""
        # Qt delivers the wheel sideways while Alt is held.
        steps = (event.angleDelta().y() or event.angleDelta().x()) / _NOTCH
        if self.gesture.mode is Mode.MOVE and self.radius > 0:
            self.widen(_WIDER**steps)
            return True
        turning = event.modifiers() & _TURNING == Modifier.AltModifier
        if turning and self.points is not None and self.selection:
            self.nudged.emit(rotated(self.points, self.selection, _TURN_DEG * steps))
            return True
        return False

    def widen(self, factor: float) -> None:
        """Take neighbours along from `factor` times as far; a drag that goes on follows."""
        self.radius *= factor
        self.widened.emit(self.radius)
        if self.gesture.mode is Mode.MOVE and self.gesture.now is not None:
            self._drag(self.gesture.now)
        self._surface.update()

    @property
    def busy(self) -> bool:
        """Whether there is a drag to give up, or a choice."""
        return self.gesture.mode is not Mode.REST or bool(self.selection)

    def takes(self, event: QKeyEvent) -> bool:
        """Whether `key` has a use for the event now."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            return self.busy
        if key in _ARROWS:
            return bool(event.modifiers() & Modifier.AltModifier and self.selection)
        control = bool(event.modifiers() & Modifier.ControlModifier)
        return key == Qt.Key.Key_A and control and self.points is not None

    def key(self, event: QKeyEvent) -> bool:
        """Esc cancels, Alt+arrows nudge, Ctrl+A chooses all."""
        if not self.takes(event):
            return False
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.give_up()
        elif key in _ARROWS:
            self._nudge(_ARROWS[key], bool(event.modifiers() & Modifier.ShiftModifier))
        else:
            self.select(frozenset(range(face.COUNT)) - self.untouchable)
        return True

    def shift(self, delta: tuple[float, float]) -> Points | None:
        """The points after the chosen ones were moved by so many picture pixels."""
        if self.points is None or not self.selection:
            return None
        return shifted(self.points, self.selection, delta, self.mirror, self.radius)

    def give_up(self) -> None:
        """End what is going on without a result; at rest choose nothing."""
        gesture, self.gesture = self.gesture, Gesture()
        self._surface.update()
        if gesture.mode is Mode.MOVE:
            self.cancelled.emit()
        elif gesture.mode is Mode.REST:
            self.select(frozenset())

    def _press(self, place: QPointF, modifiers: Modifier) -> None:
        index = self.point_at(place)
        if index is None:
            mode = Mode.ZOOM if modifiers & Modifier.AltModifier else Mode.BOX
            kept = self.selection if modifiers & Modifier.ShiftModifier else frozenset()
            if mode is Mode.BOX:
                self.select(kept)
            self.gesture = Gesture(mode, place, place, kept=kept)
            return
        if modifiers & Modifier.AltModifier:
            self.select(frozenset(self.group_of(index)[1]))
        elif modifiers & Modifier.ShiftModifier:
            self.select(self.selection ^ {index})
        elif index not in self.selection:
            self.select(frozenset({index}))
        self.gesture = Gesture(Mode.PRESS, place, place, points=self.points)

    def _drag(self, place: QPointF) -> None:
        gesture = self.gesture
        if gesture.points is None or gesture.start is None or not self.selection:
            return
        if gesture.mode is Mode.PRESS:
            if place == gesture.start:
                return
            gesture.mode = Mode.MOVE
            self.began.emit()
        moved = (place - gesture.start) / self._surface.zoom
        delta = (moved.x(), moved.y())
        after = shifted(gesture.points, self.selection, delta, self.mirror, self.radius)
        self.changed.emit(after)

    def _nudge(self, direction: tuple[float, float], large: bool) -> None:
        step = _LARGE_NUDGE if large else _NUDGE
        after = self.shift((direction[0] * step, direction[1] * step))
        if after is not None:
            self.nudged.emit(after)

    def _toggle(self, place: QPointF) -> bool:
        untouchable, self.untouchable = self.untouchable, frozenset()
        index = self.point_at(place)
        self.untouchable = untouchable
        if index is not None:
            self.toggled.emit(index)
        return index is not None

    def _hover(self, place: QPointF) -> None:
        index = self.point_at(place)
        under = -1 if index is None else index
        if under != self.under:
            self.under = under
            self.hovered.emit(under)

    def _inside(self, place: QPointF) -> frozenset[int]:
        """The points in the box from the start of the gesture to `place`."""
        start = self.gesture.start
        if self.points is None or start is None:
            return frozenset()
        box = spanned(self._surface.to_picture(start), self._surface.to_picture(place))
        inside = (self.points >= (box.left(), box.top())) & (
            self.points <= (box.right(), box.bottom())
        )
        found = frozenset(int(i) for i in np.flatnonzero(inside.all(axis=1)))
        return found - self.untouchable


def spanned(a: QPointF, b: QPointF) -> QRectF:
    """The rectangle with these corners."""
    return QRectF(a, b).normalized()
