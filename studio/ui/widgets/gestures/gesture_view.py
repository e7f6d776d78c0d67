"""Gestures on the lanes: drags with a button, and tools that follow the mouse without one."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from studio.app.session import KeyId
from studio.domain.errors import StudioError
from studio.ui.widgets.gestures.key_tools import AmountTool, FromFirstMove
from studio.ui.widgets.gestures.lane_gestures import Axis, Gesture, SelectionDrag
from studio.ui.widgets.gestures.tool_hint import ToolHint
from studio.ui.widgets.lanes.lane_view import LaneContext, LaneView

Modifier = Qt.KeyboardModifier
_AXES = {Qt.Key.Key_X: Axis.TIME, Qt.Key.Key_Y: Axis.VALUE}
_FROM_MENUS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)


class GestureView(LaneView):
    """Begins gestures, keeps or takes back what they did, and says why when one is refused."""

    drag_ended = Signal()
    focus_left = Signal()

    def __init__(self, context: LaneContext) -> None:
        super().__init__(context)
        self._reporter = context.reporter
        self._pressed: tuple[QPointF, Modifier, KeyId | None] | None = None
        self._gesture: Gesture | None = None
        self._start: Callable[[], Gesture] | None = None
        self._follows = False
        self.hint = ToolHint(self.viewport())

    @property
    def dragging(self) -> bool:
        """Whether the mouse is doing something that Esc would take back."""
        return self._gesture is not None

    @property
    def following(self) -> bool:
        """Whether a tool follows the mouse until a click ends it."""
        return self._follows

    def follow(self, make: Callable[[], Gesture]) -> None:
        """Let a tool follow the mouse without a button: a click accepts, Esc or right cancels."""
        self.cancel()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._start = make
        self._begin()
        self._follows = self._gesture is not None
        if self._follows:
            self.viewport().grabMouse()

    def accept(self) -> None:
        """Keep what the mouse has done so far."""
        gesture = self._gesture
        self._forget()
        if gesture is not None:
            self.attempt(gesture.finish)

    def take_key(self, event: QKeyEvent) -> None:
        """Return accepts a tool; X and Y keep a move to one axis.

        Numbers are the amount of a tool that has one.
        """
        if self._follows and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        elif event.key() in _AXES and isinstance(self._gesture, SelectionDrag | FromFirstMove):
            self._gesture.keep(_AXES[Qt.Key(event.key())])
        elif isinstance(self._gesture, AmountTool):
            self._gesture.type(event.text())

    def cancel(self) -> None:
        """Take back the drag in progress."""
        gesture = self._gesture
        self._forget()
        if gesture is not None:
            gesture.cancel()

    def attempt(self, action: Callable[[], None]) -> bool:
        """Do `action`; tell the user why when it is refused, and whether it was done."""
        try:
            action()
        except StudioError as error:
            self._reporter.tell(error.message, error.hint)
            return False
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Take back what a tool did when the user went elsewhere."""
        if self._follows and event.reason() not in _FROM_MENUS:
            self.cancel()
        self.focus_left.emit()
        super().focusOutEvent(event)

    def _begin(self) -> None:
        def begin() -> None:
            if self._start is not None:
                before = self._store.project
                self._gesture = self._start()
                self.ghost = self.pinned or before

        if not self.attempt(begin):
            self._forget()

    def _forget(self) -> None:
        dragged = self._gesture is not None
        if self._follows:
            self._follows = False
            self.viewport().releaseMouse()
        self._gesture = self._start = self._pressed = None
        if dragged:
            self.ghost = self.pinned
            self.drag_ended.emit()
