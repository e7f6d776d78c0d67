"""Slots side by side in as many columns as fit, with a mark where a dragged one would go."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui.theme import Theme
from studio.ui.widgets.bank.image_slot import FOOTER, ImageSlot

_GAP = 8


class SlotGrid(QWidget):
    """Lays out `ImageSlot`s of equal size; knows between which two a point lies."""

    def __init__(self, theme: Theme, least: int, most: int, compact: bool = False) -> None:
        super().__init__()
        self._theme, self._least, self._most, self._compact = theme, least, most, compact
        self.slots: list[ImageSlot] = []
        self._gap: int | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_slots(self, slots: Sequence[ImageSlot]) -> None:
        """Show these slots, in this order; slots that are left out are deleted."""
        for slot in self.slots:
            if slot not in slots:
                slot.hide()
                slot.deleteLater()
        self.slots = list(slots)
        for slot in self.slots:
            slot.setParent(self)
            slot.show()
        self._lay_out()

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Height of the rows that `width` pixels need."""
        columns, side = self._measure(width)
        rows = -(-len(self.slots) // columns) if self.slots else 0
        return max(rows * (self._cell_height(side) + _GAP) - _GAP, 0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """The rows follow the width."""
        return True

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for three columns."""
        width = max(self.width(), 3 * self._least)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Room for one column."""
        return QSize(self._least, self.heightForWidth(max(self.width(), self._least)))

    def slot_at(self, place: QPoint) -> ImageSlot | None:
        """The slot under a global point."""
        inside = self.mapFromGlobal(place)
        return next((slot for slot in self.slots if slot.geometry().contains(inside)), None)

    def gap_at(self, place: QPoint) -> int | None:
        """Before how many of the slots a global point lies; None when it is beside all of them."""
        inside = self.mapFromGlobal(place)
        for index, slot in enumerate(self.slots):
            reach = slot.geometry().adjusted(-_GAP, -_GAP // 2, _GAP, _GAP // 2)
            if reach.contains(inside):
                return index + (inside.x() > slot.geometry().center().x())
        return None

    def show_gap(self, gap: int | None) -> None:
        """Mark the place before slot `gap`, or no place."""
        self._gap = gap
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit the new size."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        if self._gap is None or not self.slots:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.accent))
        painter.drawRoundedRect(self._gap_area(self._gap), 2, 2)
        painter.end()

    def _gap_area(self, gap: int) -> QRect:
        last = gap >= len(self.slots)
        slot = self.slots[-1] if last else self.slots[gap]
        area = slot.geometry()
        x = area.right() + 2 if last else max(area.left() - _GAP // 2 - 2, 0)
        return QRect(min(x, self.width() - 4), area.top(), 4, area.width())

    def _measure(self, width: int) -> tuple[int, int]:
        """Columns, and the side of a slot."""
        columns = max((width + _GAP) // (self._least + _GAP), 1)
        columns = min(columns, max(len(self.slots), 1))
        side = (width - (columns - 1) * _GAP) // columns
        return columns, max(min(side, self._most), 1)

    def _cell_height(self, side: int) -> int:
        return side if self._compact else side + FOOTER

    def _lay_out(self) -> None:
        columns, side = self._measure(self.width())
        for index, slot in enumerate(self.slots):
            row, column = divmod(index, columns)
            slot.set_side(side)
            slot.move(column * (side + _GAP), row * (self._cell_height(side) + _GAP))
        self.setFixedHeight(self.heightForWidth(self.width()))
