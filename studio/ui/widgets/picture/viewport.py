"""Which part of a picture a widget shows, and how large: zoom, pan, and the way between both."""

from PySide6.QtCore import QPointF, QRectF, QSizeF

_MOST_ZOOM = 40.0


class Viewport:
    """Converts between pixels of a picture and of the widget; starts with the whole picture."""

    def __init__(self, picture: QSizeF, least: float = 0.5) -> None:
        """`least` is the smallest zoom, in sizes at which the whole picture just fits."""
        self._picture, self._least = picture, least
        self._widget = QSizeF(1, 1)
        self.scale, self._offset = 1.0, QPointF()
        self.fitted = True

    @property
    def picture(self) -> QRectF:
        """The whole picture, in its pixels."""
        return QRectF(QPointF(), self._picture)

    @property
    def area(self) -> QRectF:
        """Where the whole picture lies, in pixels of the widget."""
        return QRectF(self._offset, self._picture * self.scale)

    def resize(self, widget: QSizeF, picture: QSizeF | None = None) -> None:
        """Follow the size of the widget, or the picture; the whole stays in view until a zoom."""
        seen = QRectF(self.to_picture(QPointF()), self._widget / self.scale)
        grown = picture.width() / self._picture.width() if picture is not None else 1.0
        self._widget, self._picture = widget, picture or self._picture
        if self.fitted:
            self.fit()
        elif grown != 1.0:
            self.show(QRectF(seen.topLeft() * grown, seen.size() * grown))

    def fit(self) -> None:
        """Show the whole picture, and go on showing it when the widget is resized."""
        self.show(self.picture)
        self.fitted = True

    def show(self, part: QRectF) -> None:
        """Show a part of the picture as large as it fits."""
        if part.isEmpty():
            return
        self.fitted = False
        self.scale = min(self._fitting(part.size()), _MOST_ZOOM)
        middle = QPointF(self._widget.width() / 2, self._widget.height() / 2)
        self._offset = middle - part.center() * self.scale

    def zoom_at(self, place: QPointF, factor: float) -> None:
        """Zoom by `factor`; what lies at `place` of the widget stays there."""
        still = self.to_picture(place)
        least = self._least * min(self._fitting(self._picture), _MOST_ZOOM)
        self.scale = min(max(self.scale * factor, least), _MOST_ZOOM)
        self._offset = place - still * self.scale
        self.fitted = False

    def pan(self, delta: QPointF) -> None:
        """Move the picture by pixels of the widget."""
        self._offset += delta
        self.fitted = False

    def to_view(self, place: QPointF) -> QPointF:
        """Pixels of the picture to those of the widget."""
        return place * self.scale + self._offset

    def to_picture(self, place: QPointF) -> QPointF:
        """Pixels of the widget to those of the picture."""
        return (place - self._offset) / self.scale

    def _fitting(self, size: QSizeF) -> float:
        widget = self._widget
        return min(widget.width() / size.width(), widget.height() / size.height())
