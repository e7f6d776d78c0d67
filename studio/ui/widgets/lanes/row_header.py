"""Left of a row: a bar in its group's colour, its name, a value, and small switches."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from studio.domain.lanes import LaneColour
from studio.ui.theme import Theme
from studio.ui.widgets.lanes.lane_icons import ICON_PX, LaneIcon, lane_icon
from studio.ui.widgets.lanes.lane_rows import LaneRows
from studio.ui.widgets.short_label import ShortLabel

_BUTTON_PX = 20
_EDGE_PX = 4
_BAR_PX = 4


class RowHeader(QWidget):
    """Name, value, mute and lock of one row, which the subclass connects.

    The lower edge can be dragged to make the row higher.
    """

    pressed = Signal(str)
    picked = Signal(str, Qt.KeyboardModifier)
    take_wanted = Signal(str)

    def __init__(
        self, lane: str, title: str, tip: str, group: str, rows: LaneRows, theme: Theme
    ) -> None:
        super().__init__()
        self.lane, self._group, self._rows, self._theme = lane, group, rows, theme
        self._resizing = False
        self.active = self.chosen = False
        self.colour = LaneColour.GROUP
        self.setObjectName(f"header_{lane}")
        self.setToolTip(tip)
        self.setMouseTracking(True)
        self.name = ShortLabel(title)
        self.value = QLabel()
        self.value.setObjectName(f"value_{lane}")
        self.value.setProperty("muted", "true")
        self.value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.solo = switch(f"solo_{lane}", self.tr("Solo {lane}").format(lane=title))
        self.solo.setToolTip(
            self.tr("Solo: the hand work of all lanes that are not solo is left out of the picture")
        )
        self.mute = switch(f"mute_{lane}", self.tr("Mute {lane}").format(lane=title))
        self.mute.setToolTip(self.tr("Leave the hand work of this lane out of the picture"))
        self.lock = switch(f"lock_{lane}", self.tr("Lock {lane}").format(lane=title))
        self.lock.setToolTip(self.tr("Protect this lane from edits"))
        self.take = switch(f"take_{lane}", "")
        self.take.setCheckable(False)
        self.take.hide()
        self.take.clicked.connect(lambda: self.take_wanted.emit(self.lane))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_BAR_PX + 8, 0, 8, 0)
        layout.setSpacing(4)
        layout.addWidget(self.name, 1)
        for widget in (self.value, self.take, self.solo, self.mute, self.lock):
            layout.addWidget(widget)

    def add_switch(self, button: QToolButton) -> None:
        """Put another switch before mute and lock."""
        layout = self.layout()
        if isinstance(layout, QHBoxLayout):
            layout.insertWidget(layout.indexOf(self.solo), button)

    def show_switches(
        self, muted: bool, locked: bool, solo: bool = False, counts: bool = True
    ) -> None:
        """Follow the document; a lane that does not `count` is drawn as if it were muted."""
        colours = self._theme.colours
        self.solo.setChecked(solo)
        self.mute.setChecked(muted)
        self.lock.setChecked(locked)
        for button, icon in (
            (self.solo, LaneIcon.SOLO),
            (self.mute, LaneIcon.HIDDEN if muted else LaneIcon.SHOWN),
            (self.lock, LaneIcon.LOCKED if locked else LaneIcon.FREE),
        ):
            ink = colours.accent_text if button.isChecked() else colours.muted
            button.setIcon(lane_icon(icon, ink, self.devicePixelRatioF()))
        self.name.setEnabled(counts and not muted)
        self.update()

    def show_take(self, title: str) -> None:
        """Offer what the take called `title` has for this row; nothing without a title."""
        self.take.setVisible(bool(title))
        self.take.setText(title.rsplit(maxsplit=1)[-1] if title else "")
        tip = self.tr("Use this lane from {}").format(title)
        self.take.setToolTip(tip)
        self.take.setAccessibleName(tip)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Make the row the active one, or start to resize it."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._resizing = self._on_edge(event)
            if not self._resizing:
                self.picked.emit(self.lane, event.modifiers())
            self.pressed.emit(self.lane)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Resize the row."""
        if self._resizing:
            self._rows.resize(self.lane, round(event.position().y()))
        edge = self._resizing or self._on_edge(event)
        self.setCursor(Qt.CursorShape.SplitVCursor if edge else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """End resizing."""
        self._resizing = False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the bar, the line below, and a lighter ground for the active row."""
        painter, colours = QPainter(self), self._theme.colours
        ground = colours.raised if self.active or self.chosen else colours.panel
        painter.fillRect(self.rect(), QColor(ground))
        own = colours.of_lane(self._group, self.colour)
        painter.fillRect(0, 0, _BAR_PX, self.height() - 1, own)
        if self.chosen:
            painter.fillRect(_BAR_PX, 0, 2, self.height() - 1, QColor(colours.accent))
        painter.setPen(QColor(colours.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _on_edge(self, event: QMouseEvent) -> bool:
        return event.position().y() >= self.height() - _EDGE_PX


def switch(name: str, title: str) -> QToolButton:
    """A small button that is on or off."""
    button = QToolButton()
    button.setObjectName(name)
    button.setAccessibleName(title)
    button.setCheckable(True)
    button.setFixedSize(_BUTTON_PX, _BUTTON_PX)
    button.setIconSize(QSize(ICON_PX, ICON_PX))
    button.setStyleSheet("QToolButton { padding: 0; border-radius: 4px; }")
    return button
