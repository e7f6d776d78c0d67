"""The words over the lanes while a tool follows the mouse: its amount, and how to end it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

_TOP_PX = 8


class ToolHint(QLabel):
    """Shown at the top of `over` as long as it has something to say."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("tool_hint")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, words: str) -> None:
        """Show `words` and how the tool ends; nothing hides it."""
        self.setVisible(bool(words))
        if words:
            self.setText(f"{words}   —   " + self.tr("click to accept, Esc to cancel"))
            self.adjustSize()
            self.move((self._over.width() - self.width()) // 2, _TOP_PX)
            self.raise_()
