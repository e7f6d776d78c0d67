"""A short glow on the rows of lanes that were changed elsewhere, such as in the picture."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from studio.app.session import Session
from studio.domain.lanes import LANES
from studio.ui.theme import Theme
from studio.ui.widgets.lanes.lane_rows import LaneRows

_LASTS_MS = 700
_STRONGEST = 90  # of 255


class LanePulse(QWidget):
    """Lies over the lanes and lets all events through; a folded group glows for its lanes."""

    def __init__(self, over: QWidget, rows: LaneRows, session: Session, theme: Theme) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setObjectName("lane_pulse")
        self.hide()
        self._rows, self._theme = rows, theme
        self.lanes: frozenset[str] = frozenset()
        """The lanes that glow now."""
        self._fading = QVariantAnimation(self)
        self._fading.setDuration(_LASTS_MS)
        self._fading.setStartValue(1.0)
        self._fading.setEndValue(0.0)
        self._fading.valueChanged.connect(lambda _value: self.update())
        self._fading.finished.connect(self._end)
        session.lanes_touched.connect(self._start)
        over.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay as large as what it lies over."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.resize(watched.size())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the glow."""
        painter = QPainter(self)
        strength = float(self._fading.currentValue() or 0.0)
        for top, height, group in self._glowing():
            colour = QColor(self._theme.colours.of_group(group))
            colour.setAlpha(round(_STRONGEST * strength))
            painter.fillRect(QRectF(0, top, self.width(), height), colour)
        painter.end()

    def _glowing(self) -> list[tuple[int, int, str]]:
        """Top, height and group of the rows that glow."""
        folded = {LANES[lane].group for lane in self.lanes if self._rows.of(lane) is None}
        return [
            (row.top - self._rows.scroll, row.height, row.group)
            for row in self._rows.in_view()
            if row.lane in self.lanes or (not row.lane and not row.blinks and row.group in folded)
        ]

    def _start(self, lanes: frozenset[str]) -> None:
        if not lanes:
            return
        going_on = self._fading.state() == QVariantAnimation.State.Running
        self.lanes = self.lanes | lanes if going_on else lanes
        parent = self.parentWidget()
        if parent is not None:
            self.resize(parent.size())
        self.raise_()
        self.show()
        self._fading.stop()
        self._fading.start()

    def _end(self) -> None:
        self.lanes = frozenset()
        self.hide()
