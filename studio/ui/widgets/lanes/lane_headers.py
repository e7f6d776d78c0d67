"""Left of the lanes: names, values at the playhead, folding, mute and lock."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from studio.app.comparison import other_take
from studio.app.edits import takes, timeline, tracks
from studio.app.look import Look
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.blink_lane import BlinkLane
from studio.domain.lanes import BLINKS, LANES
from studio.domain.project import Project
from studio.domain.tracks import Lane
from studio.ui.languages import said
from studio.ui.theme import Theme
from studio.ui.widgets.blinks.blink_header import BlinkHeader
from studio.ui.widgets.lanes.lane_rows import LaneRows
from studio.ui.widgets.lanes.row_header import RowHeader
from studio.ui.widgets.lanes.row_stack import GROUPS

WIDTH_PX = 248


class LaneHeader(RowHeader):
    """The header of one lane."""

    def __init__(self, lane: str, store: Store, rows: LaneRows, theme: Theme) -> None:
        spec = LANES[lane]
        super().__init__(lane, said(spec.title), said(spec.tip), spec.group, rows, theme)
        self.solo.clicked.connect(lambda on: timeline.solo(store, lane, on))
        self.mute.clicked.connect(lambda on: timeline.mute(store, lane, on))
        self.lock.clicked.connect(lambda on: timeline.lock(store, lane, on))

    def show_state(self, project: Project) -> None:
        """Follow the switches and the colour of the document."""
        lane = project.tracks.lane(self.lane)
        self.colour = lane.colour
        counts = project.tracks.counts(self.lane) and not project.mix.silences(self.lane)
        self.show_switches(lane.muted, lane.locked, lane.solo, counts)

    def show_value(self, project: Project, time: float) -> None:
        """Tell the value at the playhead."""
        text = LANES[self.lane].text(tracks.seen_at(project, self.lane, time))
        if text != self.value.text():
            self.value.setText(text)


class GroupHeader(QToolButton):
    """The name of a group, and whether its lanes are shown."""

    def __init__(self, group: str, rows: LaneRows, theme: Theme) -> None:
        super().__init__()
        self._group, self._rows, self._theme = group, rows, theme
        self.setObjectName(f"group_{group.lower()}")
        self.setText(said(group))
        self.setAccessibleName(self.tr("Lanes of {group}").format(group=said(group)))
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
        shut = self._rows.folded(self._group) and not self._rows.listing.narrowed
        arrow = "▸" if shut else "▾"
        area = self.rect().adjusted(8, 0, -8, -1)
        align = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, align, arrow)
        painter.drawText(area.adjusted(14, 0, 0, 0), align, said(self._group))
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
        self._groups = {group: GroupHeader(group, rows, theme) for group in GROUPS}
        self._lanes: dict[str, LaneHeader | BlinkHeader] = {
            BLINKS: BlinkHeader(store, rows, theme),
            **{lane: LaneHeader(lane, store, rows, theme) for lane in LANES},
        }
        for header in (*self._groups.values(), *self._lanes.values()):
            header.setParent(self)
        for lane in self._lanes.values():
            lane.picked.connect(self._choose)
            lane.pressed.connect(self.lane_pressed)
            lane.take_wanted.connect(self._use_take)
        rows.changed.connect(self._arrange)
        rows.chosen_changed.connect(self._show_chosen)
        theme.changed.connect(self._show_all)
        store.changed.connect(self._project_changed)
        session.time_changed.connect(self._show_values)
        session.look_changed.connect(self._show_take)
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

    def _choose(self, lane: str, modifiers: Qt.KeyboardModifier) -> None:
        """Choose `lane` alone; Ctrl adds it or takes it away, Shift all up to it."""
        chosen = self._rows.chosen
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            chosen ^= {lane}
        elif modifiers & Qt.KeyboardModifier.ShiftModifier:
            names = [BLINKS if row.blinks else row.lane for row in self._rows.rows]
            active = next((name for name, head in self._lanes.items() if head.active), lane)
            ends = sorted(names.index(name) for name in (lane, active) if name in names)
            chosen |= {name for name in names[ends[0] : ends[-1] + 1] if name}
        else:
            chosen = frozenset({lane})
        self._rows.chosen = chosen

    def _show_chosen(self) -> None:
        several = len(self._rows.chosen) > 1
        for lane, header in self._lanes.items():
            header.chosen = several and lane in self._rows.chosen
            header.update()

    def _arrange(self) -> None:
        """Put every header beside its row; hide those whose group is folded."""
        names = {BLINKS if row.blinks else row.lane for row in self._rows.rows}
        for lane, header in self._lanes.items():
            header.setVisible(lane in names)
        groups = {row.group for row in self._rows.rows}
        for group, button in self._groups.items():
            button.setVisible(group in groups)
        for row in self._rows.rows:
            name = BLINKS if row.blinks else row.lane
            beside = self._lanes[name] if name else self._groups[row.group]
            beside.setGeometry(0, row.top - self._rows.scroll, WIDTH_PX, row.height)
        for group, button in self._groups.items():
            button.setChecked(not self._rows.folded(group))
        self._show_values(self._session.time)

    def _project_changed(self, old: Project, new: Project) -> None:
        if old.tracks is not new.tracks:
            soloed = old.tracks.soloed != new.tracks.soloed
            for lane, header in self._lanes.items():
                was, now = (
                    tracks_.blinks if lane == BLINKS else tracks_.lane(lane)
                    for tracks_ in (old.tracks, new.tracks)
                )
                if soloed or (was is not now and _switches(was) != _switches(now)):
                    header.show_state(new)
            self._show_take(self._session.look)
        elif old.takes is not new.takes or old.motion is not new.motion:
            self._show_take(self._session.look)
        if old.mix is not new.mix:
            for lane, header in self._lanes.items():
                if old.mix.silences(lane) != new.mix.silences(lane):
                    header.show_state(new)
        self._show_values(self._session.time)

    def _use_take(self, lane: str) -> None:
        """Let `lane` move as in the take that is compared with."""
        take = other_take(self._store.project, self._session.look)
        if take is not None:
            takes.use_lane(self._store, lane, take)

    def _show_take(self, look: Look) -> None:
        """Offer the other take where it differs."""
        project = self._store.project
        take = other_take(project, look)
        for lane, header in self._lanes.items():
            offered = take is not None and takes.differs(project, lane, take)
            header.show_take(take.note.title if take is not None and offered else "")

    def _show_values(self, time: float) -> None:
        project = self._store.project
        for row in self._rows.in_list():
            header = self._lanes.get(BLINKS if row.blinks else row.lane or "")
            if header is not None:
                header.show_value(project, time)

    def _show_all(self) -> None:
        for header in self._lanes.values():
            header.show_state(self._store.project)
        self._show_take(self._session.look)
        self._show_values(self._session.time)


def _switches(lane: Lane | BlinkLane) -> tuple[object, ...]:
    """What a header shows of the state of `lane`."""
    colour = lane.colour if isinstance(lane, Lane) else None
    return lane.muted, lane.locked, lane.solo, colour
