"""A picture that can be zoomed at the mouse and panned with the middle button."""

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from studio.ui.theme import Theme
from studio.ui.widgets.bank.incoming_photos import Rgb
from studio.ui.widgets.picture.viewport import Viewport
from studio.ui.widgets.thumbnails import as_qimage

ZOOM_PER_UNIT = 1.0015  # an eighth of a degree of the wheel
_SMOOTH_BELOW = 3.0


class PictureView(QWidget):
    """Shows a picture; `to_view` and `to_picture` convert between widget and picture pixels."""

    def __init__(self, theme: Theme, rgb: Rgb) -> None:
        super().__init__()
        self._theme, self._image = theme, as_qimage(rgb)
        self._viewport = Viewport(QSizeF(self._image.size()))
        self.setMouseTracking(True)
        self.setMinimumSize(QSize(320, 240))
        theme.changed.connect(self.update)

    @property
    def zoom(self) -> float:
        """Widget pixels per picture pixel."""
        return self._viewport.scale

    def fit(self) -> None:
        """Show the whole picture, and keep showing it when the window is resized."""
        self._viewport.fit()
        self.update()

    def show_area(self, area: QRectF) -> None:
        """Show a part of the picture as large as it fits, in picture pixels."""
        self._viewport.show(area)
        self.update()

    def to_view(self, place: QPointF) -> QPointF:
        """Picture pixels to widget pixels."""
        return self._viewport.to_view(place)

    def to_picture(self, place: QPointF) -> QPointF:
        """Widget pixels to picture pixels."""
        return self._viewport.to_picture(place)

    def pan(self, delta: QPointF) -> None:
        """Move the picture by `delta` widget pixels."""
        self._viewport.pan(delta)
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Zoom at the mouse."""
        self._viewport.zoom_at(event.position(), ZOOM_PER_UNIT ** event.angleDelta().y())
        self.update()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep showing the whole picture until the user zooms."""
        super().resizeEvent(event)
        self._viewport.resize(QSizeF(self.size()))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the picture, then what lies on it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.colours.window))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.zoom < _SMOOTH_BELOW)
        painter.drawImage(self._viewport.area, self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_over(painter)
        painter.end()

    def paint_over(self, painter: QPainter) -> None:
        """Draw on top of the picture, in widget pixels; nothing here."""
