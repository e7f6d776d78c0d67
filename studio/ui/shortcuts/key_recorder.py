"""A field that takes the keys that are pressed in it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from studio.ui.shortcuts.keymap import recorded, shown


class KeyRecorder(QLineEdit):
    """Shows the keys pressed last; Esc gives them up, every other key is taken as it is."""

    recorded = Signal(str)
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("key_recorder")
        self.setReadOnly(True)
        self.setPlaceholderText(self.tr("Press the new keys"))
        self.setAccessibleName(self.tr("New keys: press them"))
        self.keys = ""

    def start(self) -> None:
        """Forget the last keys and wait for others."""
        self.keys = ""
        self.clear()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """Take every key, Tab and those of the window included."""
        if not isinstance(event, QKeyEvent):
            return super().event(event)
        if event.type() is QEvent.Type.KeyPress:
            self._take(event)
        event.accept()
        return True

    def _take(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.given_up.emit()
            return
        keys = recorded(event)
        if keys:
            self.keys = keys
            self.setText(shown([keys]))
            self.recorded.emit(keys)
