"""Keys that belong to the control with the focus, though they are shortcuts of the window."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QListView,
    QTabBar,
    QTreeView,
    QWidget,
)

Keys = frozenset[Qt.Key]

_UP_DOWN = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down})
_PAGES = frozenset({Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_ENDS = frozenset({Qt.Key.Key_Home, Qt.Key.Key_End})
_SIDES = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right})
_PRESS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ControlKeys(QObject):
    """Numbers and lists are stepped by their usual keys, and Enter presses a button.

    Left and Right go on to move the playhead wherever the control can do without them, and Space
    always plays.
    """

    def __init__(self) -> None:
        super().__init__()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Claim the keys of the control before shortcuts take them."""
        kind = event.type()
        if kind not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not plain or Qt.Key(event.key()) not in keys_of(watched):
            return False
        if kind == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.key() in _PRESS and isinstance(watched, QAbstractButton):
            if not event.isAutoRepeat():
                watched.click()
            return True
        return False

    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if now is not None and keys_of(now):
            now.installEventFilter(self)


def keys_of(control: QWidget) -> Keys:
    """The plain keys that `control` has a use for while it has the focus."""
    if isinstance(control, QAbstractSpinBox | QAbstractSlider | QComboBox):
        return _UP_DOWN | _PAGES
    if isinstance(control, QAbstractItemView):
        grid = isinstance(control, QListView) and control.viewMode() == QListView.ViewMode.IconMode
        across = grid or isinstance(control, QTreeView)
        return _UP_DOWN | _PAGES | _ENDS | (_SIDES if across else frozenset())
    if isinstance(control, QTabBar):
        return _SIDES
    if isinstance(control, QAbstractButton):
        group = control.group()
        together = control.autoExclusive() or (group is not None and group.exclusive())
        pressed = frozenset() if isinstance(control.window(), QDialog) else frozenset(_PRESS)
        return pressed | (_UP_DOWN | _SIDES if together else frozenset())
    return frozenset()
