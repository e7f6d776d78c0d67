"""When the mouse draws curves: while a key is held, for one stroke, or while a switch is on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from studio.ui.widgets.lanes.lane_canvas import LaneCanvas

_ONE_STROKE = -1
"""Holds the pen in the place of a key until a stroke has ended."""


class HeldPen:
    """Turns the drawing of a canvas on and off."""

    def __init__(self, canvas: LaneCanvas, switch: QAbstractButton) -> None:
        self._canvas, self._switch = canvas, switch
        self._key: int | None = None
        switch.toggled.connect(lambda _on: self._show())
        canvas.focus_left.connect(self.drop)  # the key may be released elsewhere
        canvas.drag_ended.connect(lambda: self.release(_ONE_STROKE))

    def take(self, key: int = _ONE_STROKE) -> None:
        """Draw while `key` is held, or one stroke."""
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self._key = key
        self._show()

    def release(self, key: int) -> bool:
        """Draw no more where `key` held the pen; whether it did."""
        held = self._key == key
        if held:
            self.drop()
        return held

    def drop(self) -> None:
        """Draw no more, unless the switch is on."""
        self._key = None
        self._show()

    def _show(self) -> None:
        self._canvas.drawing = self._key is not None or self._switch.isChecked()
