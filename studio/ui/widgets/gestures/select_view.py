"""Lanes on which keys and blinks are selected by areas: which way is chosen, and the way drawn."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QWheelEvent

from studio.ui.widgets.blinks.blink_geometry import BlinkGeometry
from studio.ui.widgets.gestures.gesture_view import GestureView
from studio.ui.widgets.gestures.lane_gestures import Gesture
from studio.ui.widgets.gestures.select_gestures import (
    AreaSelect,
    BrushSelect,
    Field,
    LassoSelect,
    SelectOverlay,
    TimeSelect,
)
from studio.ui.widgets.lanes.lane_view import LaneContext

Modifier = Qt.KeyboardModifier

LASSO = Modifier.ControlModifier | Modifier.AltModifier
_RADIUS_PX, _LEAST_RADIUS_PX, _MOST_RADIUS_PX = 20.0, 4.0, 200.0
_BRUSH_PER_UNIT = 1.0015


class Area(Enum):
    """Ways to select that are chosen before the drag."""

    BOX = auto()
    TIME = auto()
    BRUSH = auto()


class SelectView(GestureView):
    """Gestures, and the areas that a drag can select with wherever it begins."""

    def __init__(self, context: LaneContext) -> None:
        super().__init__(context)
        self.events = BlinkGeometry(context.view, context.rows)
        self._area: Area | None = None
        self._radius = _RADIUS_PX

    @property
    def area(self) -> Area | None:
        """The way in which the next drag selects, wherever it begins; None for the usual one."""
        return self._area

    @area.setter
    def area(self, area: Area | None) -> None:
        self._area = area
        self._tell_area()
        if area is None:
            self.viewport().unsetCursor()
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.viewport().setCursor(Qt.CursorShape.CrossCursor)

    @property
    def dragging(self) -> bool:
        """Whether the mouse is doing, or about to do, something that Esc would take back."""
        return super().dragging or self._area is not None

    def cancel(self) -> None:
        """Take back the drag in progress, or end the chosen way of selecting."""
        if self._gesture is None and self._area is not None:
            self.area = None
        super().cancel()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Make the brush larger or smaller; else zoom and scroll."""
        if self._area is not Area.BRUSH:
            super().wheelEvent(event)
            return
        grown = self._radius * _BRUSH_PER_UNIT ** event.angleDelta().y()
        self._radius = min(max(grown, _LEAST_RADIUS_PX), _MOST_RADIUS_PX)
        self._tell_area()
        event.accept()

    def area_drag(self, at: QPointF, modifiers: Modifier) -> Callable[[], Gesture]:
        """What a drag from `at` selects with: the chosen way, a lasso with Ctrl+Alt, else a box."""
        area = self._area
        if area is Area.BRUSH:
            return lambda: BrushSelect(self._field(), at, modifiers, self._radius)
        kind: type[AreaSelect] = TimeSelect if area is Area.TIME else AreaSelect
        if area is None and modifiers & LASSO == LASSO:
            kind = LassoSelect
        return lambda: kind(self._field(), at, modifiers)

    def _field(self) -> Field:
        overlay = SelectOverlay(self.viewport(), self._theme.colours)
        return Field(self._store, self._session, self.geometry_of, self.events, overlay)

    def _tell_area(self) -> None:
        hints = {
            None: "",
            Area.BOX: self.tr("Drag a box; Shift adds, Ctrl takes away"),
            Area.TIME: self.tr("Drag a stretch of time; Shift adds, Ctrl takes away"),
            Area.BRUSH: self.tr("Drag over keys; Ctrl takes away; the wheel resizes; Esc ends"),
        }
        self.hint.say(hints[self._area])
