"""Two numbers by which the chosen landmarks are moved, shown at once in the picture."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QDoubleSpinBox, QFormLayout, QFrame, QLabel, QWidget

from studio.ui.widgets.picture.landmark_layer import LandmarkLayer

_MOST_PX = 2048.0


class OffsetEntry(QFrame):
    """Opens at the mouse; Enter or a click elsewhere keeps the offset, Esc takes it back."""

    def __init__(self, parent: QWidget, layer: LandmarkLayer) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("offset_entry")
        self.setAccessibleName(self.tr("Offset of the chosen landmarks"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._layer = layer
        self._points = layer.hand.points
        self.across = self._field("offset_x", self.tr("Offset to the right in pixels"))
        self.down = self._field("offset_y", self.tr("Offset down in pixels"))
        form = QFormLayout(self)
        form.setContentsMargins(10, 8, 10, 8)
        count = len(layer.hand.selection)
        one, many = self.tr("Move 1 point by"), self.tr("Move {} points by").format(count)
        form.addRow(QLabel(one if count == 1 else many))
        form.addRow(self.tr("x"), self.across)
        form.addRow(self.tr("y"), self.down)

    def open_at(self, place: QPoint) -> None:
        """Show it, ready for typing."""
        if self._layer.begin():
            self.move(place)
            self.show()
            self.across.setFocus()
            self.across.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter keeps, Esc takes back."""
        if event.key() == Qt.Key.Key_Escape:
            self._layer.cancel()
            self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Keep what was entered."""
        self._layer.finish()
        super().hideEvent(event)

    def _field(self, name: str, title: str) -> QDoubleSpinBox:
        field = QDoubleSpinBox()
        field.setObjectName(name)
        field.setAccessibleName(title)
        field.setToolTip(title)
        field.setRange(-_MOST_PX, _MOST_PX)
        field.setDecimals(1)
        field.setSuffix(self.tr(" px"))
        field.valueChanged.connect(self._apply)
        return field

    def _apply(self) -> None:
        hand, points = self._layer.hand, self._points
        if points is None:
            return
        now, hand.points = hand.points, points
        wanted = hand.shift((self.across.value(), self.down.value()))
        hand.points = now
        if wanted is not None:
            self._layer.move_to(wanted)
