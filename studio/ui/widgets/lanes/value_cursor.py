"""A horizontal cursor of the graph: a value to which keys are snapped, mirrored or scaled."""

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from studio.domain.errors import StudioError
from studio.domain.lanes import LANES
from studio.ui.theme import Theme
from studio.ui.widgets.lanes.lane_layout import Layout, Row
from studio.ui.widgets.lanes.lane_rows import LaneRows
from studio.ui.widgets.time.time_canvas import hairline

_CURSOR_Z = 90
_EDGE_PX = 4
_TAG_PADDING_PX = 6
_ROUND_PX = 3

Modifier = Qt.KeyboardModifier
Button = Qt.MouseButton


class NoValueCursor(StudioError):
    """There is no value cursor, or no graph for it."""


class ValueCursor(QObject):
    """Stands at one value of one lane; for others it is the value that is drawn at its height.

    Shift and the right button put it where the mouse is, and its tag can be dragged. Like the
    playhead it is only looked at: it is never saved and never undone.
    """

    changed = Signal()

    def __init__(self, window: QWidget, box: pg.ViewBox, rows: LaneRows, theme: Theme) -> None:
        """`window` shows the lanes; `box` draws them."""
        super().__init__(window)
        self._window, self._rows, self._theme = window, rows, theme
        self._place: tuple[str, float] | None = None
        self._following = False
        self._line = pg.InfiniteLine(angle=0)
        self._line.setZValue(_CURSOR_Z)
        box.addItem(self._line, ignoreBounds=True)
        self.tag = ValueTag(window, self, theme)
        window.installEventFilter(self)
        rows.changed.connect(self.refresh)
        theme.changed.connect(self.refresh)
        self.refresh()

    @property
    def shown(self) -> bool:
        """Whether there is one, and a graph to show it in."""
        return self._place is not None and self._row is not None

    @property
    def possible(self) -> bool:
        """Whether there is a graph to put it into."""
        return self._rows.layout is Layout.GRAPH and bool(self._rows.plots)

    def put(self, lane: str, value: float) -> None:
        """Stand at `value` of `lane`; NoValueCursor where no graph is shown."""
        if not self.possible:
            raise NoValueCursor("The value cursor belongs to the graph.", "Show the graph: Tab.")
        self._place = (lane, LANES[lane].clamp(value))
        self.refresh()
        self.changed.emit()

    def put_at(self, y: float) -> None:
        """Stand `y` pixels below the upper edge, by the lane in front."""
        if self.possible:
            row = self._rows.plots[-1]
            self.put(row.lane or "", row.value_of(y + self._rows.scroll))

    def leave(self) -> None:
        """Be nowhere."""
        self._place = None
        self.refresh()
        self.changed.emit()

    def at(self, lane: str) -> float:
        """The value of `lane` where the cursor is; NoValueCursor while none is shown."""
        if self._place is None or not self.possible:
            raise NoValueCursor(
                "There is no value cursor.",
                "Put it into the graph (Tab) with Shift and the right mouse button.",
            )
        own, value = self._place
        there, here = self._rows.of(lane), self._row
        if lane == own:
            return value
        if there is not None and here is not None:
            return there.value_of(here.y_of(value))
        spec, mine = LANES[lane], LANES[own]
        return spec.low + (value - mine.low) / (mine.high - mine.low) * (spec.high - spec.low)

    def refresh(self) -> None:
        """Draw it where it is."""
        row = self._row
        self._line.setVisible(row is not None)
        self.tag.setVisible(row is not None)
        if row is None or self._place is None:
            return
        self._line.setPen(hairline(self._theme.colours.accent, Qt.PenStyle.DashLine))
        y = row.y_of(self._place[1])
        self._line.setPos(y)
        self.tag.stand(round(y) - self._rows.scroll, LANES[row.lane or ""].text(self._place[1]))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Follow the right button while it is pressed with Shift."""
        if event.type() == QEvent.Type.Resize:
            self.refresh()
        if not isinstance(event, QMouseEvent) or not self.possible:
            return False
        pressed = event.type() == QEvent.Type.MouseButtonPress
        if pressed and event.button() is Button.RightButton:
            self._following = bool(event.modifiers() & Modifier.ShiftModifier)
        if not self._following:
            return False
        self.put_at(event.position().y())
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._following = False
        return True

    @property
    def _row(self) -> Row | None:
        """Where the lane that it stands on is drawn as a graph."""
        if self._place is None or not self.possible:
            return None
        return self._rows.of(self._place[0])


class ValueTag(QLabel):
    """The cursor's value at the right edge; dragged up and down it takes the cursor along."""

    def __init__(self, window: QWidget, cursor: ValueCursor, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._cursor, self._theme = window, cursor, theme
        self.setObjectName("value_cursor")
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self.setAccessibleName(self.tr("Value cursor"))
        self.setToolTip(
            self.tr("Value cursor: drag it, or put it with Shift and the right mouse button")
        )
        self.setContentsMargins(_TAG_PADDING_PX, 0, _TAG_PADDING_PX, 0)

    def stand(self, y: int, text: str) -> None:
        """Show `text` at the right edge, its middle `y` pixels down."""
        self.setText(text)
        size = self.sizeHint()
        room = self._window.rect()
        top = min(max(y - size.height() // 2, 0), max(room.height() - size.height(), 0))
        self.setGeometry(room.right() - size.width() - _EDGE_PX, top, size.width(), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The value on the colour of the line."""
        painter, colours = QPainter(self), self._theme.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        painter.drawRoundedRect(self.rect(), _ROUND_PX, _ROUND_PX)
        painter.setPen(QColor(colours.accent_text))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take hold."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take the cursor along."""
        if event.buttons() & Button.LeftButton:
            self._cursor.put_at(self.mapToParent(event.position()).y())
        event.accept()
