"""A widget with a square picture that is zoomed, panned, and may have landmarks lying on it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from studio.ui.widgets.picture.landmark_layer import LandmarkLayer
from studio.ui.widgets.picture.picture_view import ZOOM_PER_UNIT
from studio.ui.widgets.picture.viewport import Viewport


def _no_keys(_event: QKeyEvent, _run: bool) -> bool:
    return False


class PictureSurface(QWidget):
    """Converts between its pixels and those of the picture; gives events to `layer` first."""

    def __init__(self) -> None:
        super().__init__()
        self._viewport = Viewport(QSizeF(512, 512), least=1.0)
        self.layer: LandmarkLayer | None = None
        self.keys: Callable[[QKeyEvent, bool], bool] = _no_keys
        """Whether keys mean something here; with True they are done."""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def area(self) -> QRectF:
        """The square that the picture fills, in widget pixels; larger than the widget at zoom."""
        return self._viewport.area

    @property
    def zoom(self) -> float:
        """Widget pixels per picture pixel."""
        return self._viewport.scale

    @property
    def zoomed(self) -> bool:
        """Whether something else than the whole picture is in view."""
        return not self._viewport.fitted

    def set_side(self, side: int) -> None:
        """Count the picture as so many pixels wide; what is in view stays."""
        self._viewport.resize(QSizeF(self.size()), QSizeF(side, side))
        self.update()

    def to_view(self, place: QPointF) -> QPointF:
        """Picture pixels to widget pixels."""
        return self._viewport.to_view(place)

    def to_picture(self, place: QPointF) -> QPointF:
        """Widget pixels to picture pixels."""
        return self._viewport.to_picture(place)

    def show_area(self, area: QRectF) -> None:
        """Show a part of the picture as large as it fits, in picture pixels."""
        self._viewport.show(area)
        self.update()

    def fit(self) -> None:
        """Show the whole picture, and keep showing it when the widget is resized."""
        self._viewport.fit()
        self.update()

    def pan(self, delta: QPointF) -> None:
        """Move the picture by widget pixels."""
        self._viewport.pan(delta)
        self.update()

    def zoom_at(self, place: QPointF, factor: float) -> None:
        """Zoom by `factor`; what lies at `place` stays there, the smallest is the whole picture."""
        self._viewport.zoom_at(place, factor)
        if self.area.width() <= min(self.width(), self.height()):
            self._viewport.fit()
        self.update()

    def event(self, event: QEvent) -> bool:
        """Keep keys that mean something in the picture from the menus of the window."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and self.keys(event, False):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Do what the keys mean here."""
        if not self.keys(event, True):
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Zoom at the mouse, unless the landmarks have a use for it."""
        if self.layer is None or not self.layer.wheel(event):
            across, along = event.angleDelta().x(), event.angleDelta().y()
            self.zoom_at(event.position(), ZOOM_PER_UNIT ** (along or across))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Give it to the landmarks."""
        if self.layer is not None:
            self.layer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Give it to the landmarks."""
        if self.layer is not None:
            self.layer.hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Give it to the landmarks."""
        if self.layer is not None:
            self.layer.hand.release()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Ask for numbers on a point, show the whole picture elsewhere."""
        if self.layer is None or not self.layer.double_click(event):
            self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep showing the whole picture until the user zooms."""
        super().resizeEvent(event)
        self._viewport.resize(QSizeF(self.size()))
