"""The camera's picture with the landmarks that are seen in it, or a line that says what is not."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.app.live_capture import LiveView
from studio.ui.theme import Theme
from studio.ui.widgets.picture.face_outline import outline

_HEIGHT_PX = 180
_COUNT_PX = 72


class CameraView(QWidget):
    """Paints the newest picture of a camera, as wide as there is room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view: LiveView | None = None
        self._image: QImage | None = None
        self._words = ""
        self._count = 0
        self.setObjectName("camera_view")
        self.setAccessibleName(self.tr("Picture of the camera"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def words(self) -> str:
        """What is written over the picture."""
        return self._words

    def sizeHint(self) -> QSize:  # noqa: N802
        """Wide enough for a face."""
        return QSize(_HEIGHT_PX * 4 // 3, _HEIGHT_PX)

    def show_view(self, view: LiveView | None) -> None:
        """Show another picture; None for none."""
        self._view, self._image = view, None
        if view is not None:
            height, width = view.frame.rgb.shape[:2]
            self._image = QImage(
                view.frame.rgb.data, width, height, 3 * width, QImage.Format.Format_RGB888
            )
        self.update()

    def say(self, words: str, count: int = 0) -> None:
        """Write `words` below, and a number large in the middle while it counts in."""
        if (words, count) != (self._words, self._count):
            self._words, self._count = words, count
            self.setAccessibleDescription(f"{count or ''} {words}".strip())
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Picture, landmarks, words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        colours, whole = self._theme.colours, QRectF(self.rect())
        painter.fillRect(whole, QColor(colours.window))
        if self._image is not None and self._view is not None:
            scale = min(whole.width() / self._image.width(), whole.height() / self._image.height())
            width, height = self._image.width() * scale, self._image.height() * scale
            left, top = (whole.width() - width) / 2, (whole.height() - height) / 2
            painter.drawImage(QRectF(left, top, width, height), self._image)
            if self._view.points is not None:
                painter.setPen(QPen(QColor(colours.accent), 1.2))
                place = QTransform(scale, 0, 0, scale, left, top)
                painter.drawPath(place.map(outline(self._view.points)))
        self._write(painter, whole)
        painter.end()

    def _write(self, painter: QPainter, whole: QRectF) -> None:
        colours = self._theme.colours
        if self._count:
            font = painter.font()
            font.setPixelSize(_COUNT_PX)
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(QColor(colours.bad))
            painter.drawText(whole, Qt.AlignmentFlag.AlignCenter, str(self._count))
            painter.setFont(self.font())
        if self._words:
            line = QRectF(0, whole.height() - 26, whole.width(), 26)
            ground = QColor(colours.panel)
            ground.setAlpha(220)
            painter.fillRect(line, ground)
            painter.setPen(QColor(colours.text))
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self._words)
