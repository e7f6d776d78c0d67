"""Whether a key that is also a shortcut is still held down."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_LOST = (QEvent.Type.WindowDeactivate, QEvent.Type.Hide)


class HeldKey(QObject):
    """Follows one key through the events of every window with the focus; `held` is the answer.

    A shortcut takes the press of its key away, but asks for it first, and the release arrives.
    Text fields keep the keys that they write for themselves, so a letter typed is none held.
    """

    def __init__(self, key: Qt.Key) -> None:
        super().__init__()
        self._key = key
        self.held = False
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def follow(self, window: QWidget) -> None:
        """Listen to `window` as well."""
        window.installEventFilter(self)

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Panels that float are windows of their own."""
        if now is not None:
            self.follow(now.window())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Note presses and releases; keep nothing from anybody."""
        kind = event.type()
        if kind in _LOST:
            self.held = False
        elif isinstance(event, QKeyEvent) and event.key() == self._key:
            if kind == QEvent.Type.ShortcutOverride:
                self.held = event.modifiers() == Qt.KeyboardModifier.NoModifier
            elif kind == QEvent.Type.KeyRelease and not event.isAutoRepeat():
                self.held = False
        return False
