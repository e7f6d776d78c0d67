"""Several faces in one photo: which of them is meant."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from studio.engine.analyzers.face_finder import FaceBox
from studio.ui.theme import DARK, Theme
from studio.ui.widgets.bank.incoming_photos import Rgb
from studio.ui.widgets.thumbnails import as_qimage


class FacePicker(QDialog):
    """Shows the photo with its faces framed; `picked` carries the one that was chosen."""

    picked = Signal(object)

    def __init__(self, parent: QWidget, theme: Theme, rgb: Rgb, boxes: Sequence[FaceBox]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("face_picker")
        self.setWindowTitle(self.tr("Pick the face"))
        self.faces = _Faces(theme, rgb, boxes)
        self.faces.picked.connect(self._choose)
        hint = QLabel(self.tr("Click the face to animate, or choose it with the arrows and Enter."))
        hint.setProperty("muted", True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(hint)
        column.addWidget(self.faces, 1)
        column.addWidget(buttons)
        self.resize(720, 560)
        self.faces.setFocus()

    def _choose(self, box: FaceBox) -> None:
        self.picked.emit(box)
        self.accept()


class _Faces(QWidget):
    """The photo, fitted, with a frame around each face."""

    picked = Signal(object)

    def __init__(self, theme: Theme, rgb: Rgb, boxes: Sequence[FaceBox]) -> None:
        super().__init__()
        self._theme, self._image = theme, as_qimage(rgb)
        self._boxes = sorted(boxes, key=lambda box: box.x)
        self.current = 0
        self.setObjectName("faces")
        self.setAccessibleName(self.tr("Faces of the photo"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(QSize(320, 240))

    def area_of(self, index: int) -> QRectF:
        """Where face `index`, counted from the left, is on the widget."""
        box, scale = self._boxes[index], self._scale()
        left, top = self._corner(scale)
        side = box.side * scale
        x, y = left + box.x * scale - side / 2, top + box.y * scale - side / 2
        return QRectF(x, y, side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the photo and the frames."""
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        scale = self._scale()
        left, top = self._corner(scale)
        size = self._image.size() * scale
        painter.drawImage(QRectF(left, top, size.width(), size.height()), self._image)
        for index in range(len(self._boxes)):
            chosen = index == self.current
            colour = QColor(self._theme.colours.accent if chosen else DARK.text)
            painter.setPen(QPen(colour, 4 if chosen else 2))
            painter.drawRoundedRect(self.area_of(index), 8, 8)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose the face under the pointer."""
        self._look_at(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Pick the face under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton and self._look_at(event):
            self.picked.emit(self._boxes[self.current])

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows choose, Enter picks."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self.current = (self.current + step) % len(self._boxes)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.picked.emit(self._boxes[self.current])
        else:
            super().keyPressEvent(event)

    def _look_at(self, event: QMouseEvent) -> bool:
        for index in range(len(self._boxes)):
            if self.area_of(index).contains(event.position()):
                self.current = index
                self.update()
                return True
        return False

    def _scale(self) -> float:
        return min(self.width() / self._image.width(), self.height() / self._image.height())

    def _corner(self, scale: float) -> tuple[float, float]:
        width, height = self._image.width() * scale, self._image.height() * scale
        return (self.width() - width) / 2, (self.height() - height) / 2
