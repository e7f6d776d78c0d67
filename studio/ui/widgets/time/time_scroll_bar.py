"""A scroll bar for a stretch of time."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QScrollBar

from studio.ui.widgets.time.time_view import TimeView

_TICKS_PER_SECOND = 1000


class TimeScrollBar(QScrollBar):
    """Shows and moves what `view` shows."""

    def __init__(self, view: TimeView) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._view = view
        self.setAccessibleName(self.tr("Scroll through time"))
        view.changed.connect(self.follow)
        self.valueChanged.connect(self._scroll)
        self.follow()

    def follow(self) -> None:
        """Take over start and span of the view."""
        view = self._view
        first, last, span = (
            round(seconds * _TICKS_PER_SECOND) for seconds in (view.first, view.last, view.span)
        )
        with QSignalBlocker(self):
            self.setRange(first, max(last - span, first))
            self.setPageStep(max(span, 1))
            self.setSingleStep(max(span // 20, 1))
            self.setValue(round(view.start * _TICKS_PER_SECOND))

    def _scroll(self, value: int) -> None:
        self._view.scroll_to(value / _TICKS_PER_SECOND)
