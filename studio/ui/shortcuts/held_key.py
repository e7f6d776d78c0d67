"""Whether a key that is also a shortcut is still held down."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from studio.ui.shortcuts.keymap import Keys, stands_for

_LOST = (QEvent.Type.WindowDeactivate, QEvent.Type.Hide)


class HeldKey(QObject):
    """Follows some keys through the events of every window with the focus; `held` is the answer.

    A shortcut takes the press of its key away, but asks for it first, and the release arrives.
    Text fields keep the keys that they write for themselves, so a letter typed is none held.
    """

    def __init__(self, keys: Callable[[], Keys]) -> None:
        """`keys` are those that count now: the user may change them."""
        super().__init__()
        self._keys = keys
        self._pressed: int | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    @property
    def held(self) -> bool:
        """Whether one of them is pressed."""
        return self._pressed is not None

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
            self._pressed = None
        elif isinstance(event, QKeyEvent):
            if kind == QEvent.Type.ShortcutOverride and stands_for(event, self._keys()):
                self._pressed = event.key()
            elif kind == QEvent.Type.KeyRelease and not event.isAutoRepeat():
                self._pressed = None if event.key() == self._pressed else self._pressed
        return False
