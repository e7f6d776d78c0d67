"""Left of the lanes: names, values at the playhead, folding, mute and lock."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from studio.app.edits import timeline, tracks
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.lanes import LANES
from studio.domain.project import Project
from studio.ui.theme import Theme
from studio.ui.widgets.lane_icons import ICON_PX, LaneIcon, lane_icon
from studio.ui.widgets.lane_rows import LaneRows

WIDTH_PX = 216
_BUTTON_PX = 20
_EDGE_PX = 4
_BAR_PX = 4


class LaneHeader(QWidget):
    """One lane: a bar in its group's colour, its name, value, mute and lock.

    The lower edge can be dragged to make the row higher.
    """

    pressed = Signal(str)

    def __init__(self, lane: str, store: Store, rows: LaneRows, theme: Theme) -> None:
        super().__init__()
        self.lane, self._rows, self._theme = lane, rows, theme
        self._resizing = False
        self.active = False
        spec = LANES[lane]
        self.setObjectName(f"header_{lane}")
        self.setToolTip(spec.tip)
        self.setMouseTracking(True)
        self._name = QLabel(spec.title)
        self.value = QLabel()
        self.value.setObjectName(f"value_{lane}")
        self.value.setProperty("muted", "true")
        self.value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.mute = _switch(f"mute_{lane}", self.tr("Mute {lane}").format(lane=spec.title))
        self.mute.setToolTip(self.tr("Leave the hand work of this lane out of the picture"))
        self.lock = _switch(f"lock_{lane}", self.tr("Lock {lane}").format(lane=spec.title))
        self.lock.setToolTip(self.tr("Protect this lane from edits"))
        self.mute.clicked.connect(lambda on: timeline.mute(store, lane, on))
        self.lock.clicked.connect(lambda on: timeline.lock(store, lane, on))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_BAR_PX + 8, 0, 8, 0)
        layout.setSpacing(4)
        layout.addWidget(self._name, 1)
        for widget in (self.value, self.mute, self.lock):
            layout.addWidget(widget)

    def show_state(self, project: Project) -> None:
        """Follow mute and lock of the document."""
        lane, colours = project.tracks.lane(self.lane), self._theme.colours
        self.mute.setChecked(lane.muted)
        self.lock.setChecked(lane.locked)
        for button, icon in (
            (self.mute, LaneIcon.HIDDEN if lane.muted else LaneIcon.SHOWN),
            (self.lock, LaneIcon.LOCKED if lane.locked else LaneIcon.FREE),
        ):
            ink = colours.accent_text if button.isChecked() else colours.muted
            button.setIcon(lane_icon(icon, ink, self.devicePixelRatioF()))
        self._name.setEnabled(not lane.muted)
        self.update()

    def show_value(self, project: Project, time: float) -> None:
        """Tell the value at the playhead."""
        text = LANES[self.lane].text(tracks.seen_at(project, self.lane, time))
        if text != self.value.text():
            self.value.setText(text)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Make the lane the active one, or start to resize its row."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._resizing = self._on_edge(event)
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
        """Draw the bar, the line below, and a lighter ground for the active lane."""
        painter, colours = QPainter(self), self._theme.colours
        ground = colours.raised if self.active else colours.panel
        painter.fillRect(self.rect(), QColor(ground))
        colour = colours.of_group(LANES[self.lane].group)
        painter.fillRect(0, 0, _BAR_PX, self.height() - 1, colour)
        painter.setPen(QColor(colours.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _on_edge(self, event: QMouseEvent) -> bool:
        return event.position().y() >= self.height() - _EDGE_PX


class GroupHeader(QToolButton):
    """The name of a group, and whether its lanes are shown."""

    def __init__(self, group: str, rows: LaneRows, theme: Theme) -> None:
        super().__init__()
        self._group, self._rows, self._theme = group, rows, theme
        self.setObjectName(f"group_{group.lower()}")
        self.setText(group)
        self.setAccessibleName(self.tr("Lanes of {group}").format(group=group))
        self.setToolTip(self.tr("Show or hide the lanes of this group"))
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.clicked.connect(lambda shown: rows.fold(group, not shown))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw an arrow, the name, and a ring when it has the focus."""
        painter, colours = QPainter(self), self._theme.colours
        painter.fillRect(self.rect(), QColor(colours.raised))
        painter.setPen(QColor(colours.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.setPen(colours.of_group(self._group))
        arrow = "▸" if self._rows.folded(self._group) else "▾"
        area = self.rect().adjusted(8, 0, -8, -1)
        align = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, align, arrow)
        painter.drawText(area.adjusted(14, 0, 0, 0), align, self._group)
        if self.hasFocus():
            painter.setPen(QColor(colours.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -2))


class LaneHeaders(QWidget):
    """The headers of all rows, scrolled with them."""

    lane_pressed = Signal(str)

    def __init__(self, *, store: Store, session: Session, rows: LaneRows, theme: Theme) -> None:
        super().__init__()
        self._store, self._session, self._rows, self._theme = store, session, rows, theme
        self.setObjectName("lane_headers")
        self.setFixedWidth(WIDTH_PX)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._groups = {group: GroupHeader(group, rows, theme) for group in rows.groups}
        self._lanes = {lane: LaneHeader(lane, store, rows, theme) for lane in LANES}
        for header in (*self._groups.values(), *self._lanes.values()):
            header.setParent(self)
        for lane in self._lanes.values():
            lane.pressed.connect(self.lane_pressed)
        rows.changed.connect(self._arrange)
        theme.changed.connect(self._show_all)
        store.changed.connect(self._project_changed)
        session.time_changed.connect(self._show_values)
        self._arrange()
        self._show_all()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll the rows."""
        self._rows.scroll -= event.angleDelta().y() // 2
        event.accept()

    def show_active(self, active: str) -> None:
        """Mark the lane that keys go to."""
        for lane, header in self._lanes.items():
            header.active = lane == active
            header.update()

    def _arrange(self) -> None:
        """Put every header beside its row; hide those whose group is folded."""
        shown = set(self._rows.lanes)
        for lane, header in self._lanes.items():
            header.setVisible(lane in shown)
        for row in self._rows.rows:
            beside = self._lanes[row.lane] if row.lane else self._groups[row.group]
            beside.setGeometry(0, row.top - self._rows.scroll, WIDTH_PX, row.height)
        for group, button in self._groups.items():
            button.setChecked(not self._rows.folded(group))

    def _project_changed(self, old: Project, new: Project) -> None:
        if old.tracks is not new.tracks:
            for lane, header in self._lanes.items():
                was, now = old.tracks.lane(lane), new.tracks.lane(lane)
                if (was.muted, was.locked) != (now.muted, now.locked):
                    header.show_state(new)
        self._show_values(self._session.time)

    def _show_values(self, time: float) -> None:
        for header in self._lanes.values():
            header.show_value(self._store.project, time)

    def _show_all(self) -> None:
        for header in self._lanes.values():
            header.show_state(self._store.project)
        self._show_values(self._session.time)


def _switch(name: str, title: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setAccessibleName(title)
    button.setCheckable(True)
    button.setFixedSize(_BUTTON_PX, _BUTTON_PX)
    button.setIconSize(QSize(ICON_PX, ICON_PX))
    button.setStyleSheet("QToolButton { padding: 0; border-radius: 4px; }")
    return button
