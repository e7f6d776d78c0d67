"""The captured mouth over time: as it was seen behind as it is performed, and where nobody was."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.app.capture import CaptureReport
from studio.app.session import Session
from studio.domain.capture import Capture
from studio.ui.theme import Theme

_HEIGHT_PX = 84
_AIR = 0.08


class CaptureCurve(QWidget):
    """Draws the opening of the lips; a press or drag moves the playhead."""

    def __init__(self, *, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session, self._theme = session, theme
        self._capture: Capture | None = None
        self._report: CaptureReport | None = None
        self.setObjectName("capture_curve")
        self.setAccessibleName(self.tr("Opening of the captured mouth"))
        self.setToolTip(
            self.tr("Mouth opening as performed, before the ghost of what was seen.\n"
                    "Shaded: no face was found, bridged. The mark is the resting frame.")
        )  # fmt: skip
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        session.time_changed.connect(lambda _time: self.update())
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as there is room."""
        return QSize(240, _HEIGHT_PX)

    def show_capture(self, capture: Capture, report: CaptureReport) -> None:
        """Show another capture."""
        self._capture, self._report = capture, report
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Gaps, ghost, curve, marks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._theme.colours
        painter.fillRect(self.rect(), QColor(colours.window))
        if self._capture is not None and self._report is not None:
            shade = QColor(colours.warning)
            shade.setAlpha(70)
            for first, after in self._capture.gaps:
                left, right = self._x(first), self._x(after)
                area = QRectF(left, 0, max(right - left, 2.0), self.height())
                painter.fillRect(area, shade)
            top = float(max(self._report.raw.max(), self._report.steady.max(), 0.05))
            ghost = QColor(colours.muted)
            for values, pen in (
                (self._report.raw, QPen(ghost, 1.0)),
                (self._report.steady, QPen(QColor(colours.mouth), 1.6)),
            ):
                painter.setPen(pen)
                painter.drawPolyline(self._line(values, top))
            if self._report.neutral >= 0:
                painter.setPen(QPen(QColor(colours.good), 1.4, Qt.PenStyle.DashLine))
                x = self._x(self._report.neutral)
                painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
            painter.setPen(QPen(QColor(colours.playhead), 1.0))
            since = self._session.time - self._capture.start
            x = self._x(since * self._capture.rate.fps)
            painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Put the playhead under the mouse."""
        self._scrub(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Drag the playhead."""
        self._scrub(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The playhead stays."""
        event.accept()

    def _scrub(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._capture is not None:
            last = max(len(self._capture.points) - 1, 0)
            frame = round(event.position().x() / max(self.width(), 1) * max(last, 1))
            frame = min(max(frame, 0), last)
            self._session.time = self._capture.start + self._capture.rate.seconds(frame)

    def _x(self, frame: float) -> float:
        last = max(len(self._capture.points) - 1, 1) if self._capture else 1
        return self.width() * frame / last

    def _line(self, values: NDArray[np.float32], top: float) -> QPolygonF:
        height = self.height()
        ys = height * (1 - _AIR) - values / top * height * (1 - 2 * _AIR)
        return QPolygonF([QPointF(self._x(i), float(y)) for i, y in enumerate(ys)])
