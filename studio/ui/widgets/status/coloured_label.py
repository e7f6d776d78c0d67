"""A quiet line of the status bar that may call for attention."""

from PySide6.QtWidgets import QLabel

from studio.ui.theme import Theme


class ColouredLabel(QLabel):
    """Muted words, or those of a warning, in every theme."""

    def __init__(self, theme: Theme, name: str) -> None:
        """`name` is what tests and style find it by."""
        super().__init__()
        self._theme, self._loud = theme, False
        self.setObjectName(name)
        self.setContentsMargins(6, 0, 6, 0)
        theme.changed.connect(self._paint)
        self._paint()

    def say(self, text: str, *, loud: bool = False) -> None:
        """Show `text`; `loud` calls for attention."""
        if text != self.text():
            self.setText(text)
        if loud != self._loud:
            self._loud = loud
            self._paint()

    def _paint(self) -> None:
        colours = self._theme.colours
        self.setStyleSheet(f"color: {colours.warning if self._loud else colours.muted};")
