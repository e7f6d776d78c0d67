"""The row above the preview: what is shown, what lies over it, how large it is."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

_GAP_PX = 6


class PreviewHeader(QWidget):
    """A choice, switches and another choice; the switches go below where it is narrow."""

    def __init__(self, view: QWidget, switches: Sequence[QWidget], size: QWidget) -> None:
        super().__init__()
        self._view, self._size = view, size
        self._switches = QWidget()
        inner = QHBoxLayout(self._switches)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(_GAP_PX)
        for switch in switches:
            inner.addWidget(switch)
        inner.addStretch(1)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(8, 6, 8, 6)
        self._grid.setSpacing(_GAP_PX)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(view, 0, 0)
        self._grid.addWidget(size, 0, 3)
        self._folded = False
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Room for the choices alone."""
        whole = super().minimumSizeHint()
        return QSize(self._choices_px, whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fold the switches away below, or take them up again."""
        super().resizeEvent(event)
        needed = self._choices_px + self._switches.sizeHint().width() + 2 * _GAP_PX
        if (self.width() < needed) != self._folded:
            self._folded = not self._folded
            self._arrange()

    @property
    def _choices_px(self) -> int:
        margins = self._grid.contentsMargins()
        hints = self._view.sizeHint().width() + self._size.sizeHint().width()
        return hints + 2 * _GAP_PX + margins.left() + margins.right()

    def _arrange(self) -> None:
        self._grid.removeWidget(self._switches)
        if self._folded:
            self._grid.addWidget(self._switches, 1, 0, 1, 4)
        else:
            self._grid.addWidget(self._switches, 0, 2)
