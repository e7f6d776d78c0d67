"""A picture that can be zoomed at the mouse and panned with the middle button."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QWidget

from studio.ui.theme import Theme
from studio.ui.widgets.incoming_photos import Rgb
from studio.ui.widgets.thumbnails import as_qimage

_MOST_ZOOM, _SMOOTH_BELOW = 40.0, 3.0


class PictureView(QWidget):
    """Shows a picture; `to_view` and `to_picture` convert between widget and picture pixels."""

    def __init__(self, theme: Theme, rgb: Rgb) -> None:
        super().__init__()
        self._theme, self._image = theme, as_qimage(rgb)
        self._scale, self._offset = 1.0, QPointF()
        self._fitted = True
        self.setMouseTracking(True)
        self.setMinimumSize(QSize(320, 240))
        theme.changed.connect(self.update)

    @property
    def zoom(self) -> float:
        """Widget pixels per picture pixel."""
        return self._scale

    def fit(self) -> None:
        """Show the whole picture, and keep showing it when the window is resized."""
        self._fitted = True
        self.show_area(QRectF(self._image.rect()))
        self._fitted = True

    def show_area(self, area: QRectF) -> None:
        """Show a part of the picture as large as it fits, in picture pixels."""
        if area.isEmpty():
            return
        self._fitted = False
        self._scale = min(self.width() / area.width(), self.height() / area.height())
        self._scale = min(self._scale, _MOST_ZOOM)
        middle = QPointF(self.width() / 2, self.height() / 2)
        self._offset = middle - area.center() * self._scale
        self.update()

    def to_view(self, place: QPointF) -> QPointF:
        """Picture pixels to widget pixels."""
        return place * self._scale + self._offset

    def to_picture(self, place: QPointF) -> QPointF:
        """Widget pixels to picture pixels."""
        return (place - self._offset) / self._scale

    def zoom_at(self, place: QPointF, factor: float) -> None:
        """Zoom by `factor`; what lies at `place` of the widget stays there."""
        still = self.to_picture(place)
        whole = min(
            self.width() / self._image.width(), self.height() / self._image.height(), _MOST_ZOOM
        )
        self._scale = min(max(self._scale * factor, whole / 2), _MOST_ZOOM)
        self._offset = place - still * self._scale
        self._fitted = False
        self.update()

    def pan(self, delta: QPointF) -> None:
        """Move the picture by `delta` widget pixels."""
        self._offset += delta
        self._fitted = False
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Zoom at the mouse."""
        self.zoom_at(event.position(), 1.0015 ** event.angleDelta().y())
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep showing the whole picture until the user zooms."""
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the picture, then what lies on it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.colours.window))
        painter.setRenderHint(
            QPainter.RenderHint.SmoothPixmapTransform, self._scale < _SMOOTH_BELOW
        )
        painter.save()
        painter.setTransform(QTransform(self._scale, 0, 0, self._scale, *self._offset.toTuple()))
        painter.drawImage(0, 0, self._image)
        painter.restore()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_over(painter)
        painter.end()

    def paint_over(self, painter: QPainter) -> None:
        """Draw on top of the picture, in widget pixels; nothing here."""
