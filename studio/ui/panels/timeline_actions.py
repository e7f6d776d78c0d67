"""What can be done on the timeline: one table for keys, context menu and search."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from studio.app.edits import blink_steps, blinks, timeline, tracks
from studio.app.edits.tracks import CopiedKey
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.blinks import Blink
from studio.domain.curve import Interp
from studio.domain.lanes import BLINKS
from studio.ui.commands import Command
from studio.ui.panels.eye_commands import EYES_MENU, eye_commands
from studio.ui.panels.lane_menu import fill_lane_menu
from studio.ui.widgets.lane_canvas import LaneCanvas
from studio.ui.widgets.time_view import TimeView

_QUIET_MS = 400
_ZOOM_STEP = 1.5
_LARGE = 10
_ROOM_AROUND = 0.1

_KEYS, _VIEW, _SELECT, _SHAPE = "Keys", "View", "Select", "Interpolation"


class TimelineActions(QObject):
    """Carries out the commands of the timeline on its canvas; `commands` is the table."""

    snap_toggled = Signal()

    def __init__(
        self, *, store: Store, session: Session, canvas: LaneCanvas, view: TimeView
    ) -> None:
        super().__init__(canvas)
        self._store, self._session, self._canvas, self._view = store, session, canvas, view
        self._copied: tuple[CopiedKey, ...] = ()
        self._copied_blinks: tuple[Blink, ...] = ()
        self._nudging = False
        self._quiet = QTimer(canvas)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self.settle)
        self.commands = (
            *self._key_commands(),
            *eye_commands(store, session, canvas.rows, self._do),
            *self._nudges(),
            *self._view_commands(),
        )

    def run_key(self, event: QKeyEvent) -> bool:
        """Do what the pressed keys stand for; whether they stand for anything."""
        command = self.command_for(event)
        if command is None:
            return False
        command.run()
        return True

    def command_for(self, event: QKeyEvent) -> Command | None:
        """The command that the pressed keys stand for."""
        for pressed in _readings(event):
            for command in self.commands:
                if any(QKeySequence(keys) == pressed for keys in command.shortcuts):
                    return command
        return None

    def settle(self) -> None:
        """End a series of nudges; it is one step."""
        self._quiet.stop()
        if self._nudging:
            self._nudging = False
            self._store.commit()

    def menu(self, at: QPointF) -> QMenu:
        """The context menu of the lane at `at`."""
        lane, menu = self._canvas.active, QMenu(self._canvas)
        blinks_ = lane == BLINKS
        menu.setToolTipsVisible(True)
        menu.setObjectName("lane_menu")
        add = _tr("Add blink here") if blinks_ else _tr("Add key here")
        menu.addAction(add, lambda: self._canvas.add_key_at(at))
        for command in self.commands:
            if command.menu == _KEYS:
                self._add(menu, command)
        if blinks_:
            for command in self.commands:
                if command.menu == EYES_MENU:
                    self._add(menu, command)
        else:
            self.fill_interpolation(menu.addMenu(_tr("Interpolation")))
        menu.addSeparator()
        fill_lane_menu(menu, lane, self._store, self._session, self._do)
        return menu

    def fill_interpolation(self, menu: QMenu) -> None:
        """The choices of how a curve goes on from its keys."""
        for command in self.commands:
            if command.menu == _SHAPE:
                self._add(menu, command)

    def _add(self, menu: QMenu, command: Command) -> None:
        keys = QKeySequence(command.shortcuts[0] if command.shortcuts else "")
        hint = keys.toString(QKeySequence.SequenceFormat.NativeText)
        action = menu.addAction(f"{command.title}\t{hint}", command.run)
        action.setObjectName(command.id)
        action.setEnabled(command.enabled())
        if command.checked is not None:
            action.setCheckable(True)
            action.setChecked(command.checked())

    def _key_commands(self) -> tuple[Command, ...]:
        store, session = self._store, self._session
        lanes = self._canvas.rows

        def selected() -> bool:
            return bool(session.selection or session.blinks)

        def shape(interp: Interp) -> Callable[[], None]:
            return self._do(lambda: timeline.shape_selected(store, session, interp))

        table: tuple[tuple[str, str, str, tuple[str, ...], Callable[[], None]], ...] = (
            (_KEYS, "copy", _tr("Copy"), ("Ctrl+C",), self._copy),
            (_KEYS, "delete", _tr("Delete"), ("Del", "Backspace"),
             self._do(lambda: timeline.delete_selected(store, session))),
            (_SHAPE, "hold", _tr("&Hold"), (), shape(Interp.HOLD)),
            (_SHAPE, "linear", _tr("&Linear"), (), shape(Interp.LINEAR)),
            (_SHAPE, "bezier", _tr("&Bezier"), (), shape(Interp.BEZIER)),
            (_SHAPE, "automatic", _tr("&Automatic handles"), ("V",),
             self._do(lambda: timeline.smooth_selected(store, session))),
        )  # fmt: skip
        return (
            *(
                Command(id=f"keys.{name}", menu=menu, title=title, shortcuts=keys, run=run,
                        enabled=selected)
                for menu, name, title, keys, run in table
            ),
            Command(id="keys.paste", menu=_KEYS, title=_tr("Paste at the playhead"),
                    shortcuts=("Ctrl+V",), run=self._do(self._paste),
                    enabled=lambda: bool(self._copied or self._copied_blinks)),
            Command(id="keys.toggle", menu=_KEYS, title=_tr("Toggle key or blink at the playhead"),
                    shortcuts=(";",), run=self._do(self._toggle)),
            Command(id="keys.snap", menu="", title=_tr("Snap"), shortcuts=("Shift+Tab",),
                    run=self.snap_toggled.emit, checked=lambda: self._canvas.snapping),
            Command(id="keys.interpolation", menu="", title=_tr("Interpolation menu"),
                    shortcuts=("T",), run=self._pop_interpolation),
            Command(id="keys.all", menu=_SELECT, title=_tr("Select all"),
                    shortcuts=("A", "Ctrl+A"), run=self._select_all),
            Command(id="keys.none", menu=_SELECT, title=_tr("Select nothing"),
                    shortcuts=("Alt+A",), run=lambda: timeline.select_none(session)),
            Command(id="keys.invert", menu=_SELECT, title=_tr("Invert selection"),
                    shortcuts=("Ctrl+I",),
                    run=lambda: timeline.invert_selection(store, session, lanes.lanes)),
            Command(id="keys.next", menu=_SELECT, title=_tr("Next key or blink"),
                    shortcuts=("Up", "."), run=lambda: self._step(forward=True)),
            Command(id="keys.previous", menu=_SELECT, title=_tr("Previous key or blink"),
                    shortcuts=("Down", ","), run=lambda: self._step(forward=False)),
        )  # fmt: skip

    def _nudges(self) -> tuple[Command, ...]:
        def nudge(name: str, title: str, keys: str, frames: int, pixels: int) -> Command:
            return Command(id=f"keys.{name}", menu="Nudge", title=title, shortcuts=(keys,),
                           run=lambda: self._nudge(frames, pixels))  # fmt: skip

        return (
            nudge("later", _tr("Nudge one frame later"), "Alt+Right", 1, 0),
            nudge("earlier", _tr("Nudge one frame earlier"), "Alt+Left", -1, 0),
            nudge("up", _tr("Nudge up"), "Alt+Up", 0, 1),
            nudge("down", _tr("Nudge down"), "Alt+Down", 0, -1),
            nudge("much_later", _tr("Nudge ten frames later"), "Alt+Shift+Right", _LARGE, 0),
            nudge("much_earlier", _tr("Nudge ten frames earlier"), "Alt+Shift+Left", -_LARGE, 0),
            nudge("far_up", _tr("Nudge far up"), "Alt+Shift+Up", 0, _LARGE),
            nudge("far_down", _tr("Nudge far down"), "Alt+Shift+Down", 0, -_LARGE),
        )

    def _view_commands(self) -> tuple[Command, ...]:
        return (
            Command(id="view.all", menu=_VIEW, title=_tr("Show everything"),
                    shortcuts=("Shift+F", "\\"), run=self._view.fit_all),
            Command(id="view.selection", menu=_VIEW, title=_tr("Show the selection"),
                    shortcuts=("F",), run=self._fit_selection),
            Command(id="view.in", menu=_VIEW, title=_tr("Zoom in"), shortcuts=("=", "+"),
                    run=lambda: self._zoom(1 / _ZOOM_STEP)),
            Command(id="view.out", menu=_VIEW, title=_tr("Zoom out"), shortcuts=("-",),
                    run=lambda: self._zoom(_ZOOM_STEP)),
        )  # fmt: skip

    def _do(self, action: Callable[[], None]) -> Callable[[], None]:
        """`action` as a step of its own, with the reason shown when it is refused."""

        def run() -> None:
            self.settle()
            self._canvas.attempt(action)

        return run

    def _copy(self) -> None:
        project, session = self._store.project, self._session
        events = blinks.present(project, session.blinks)
        self._copied = tracks.copy_keys(project, session.selection)
        self._copied_blinks = blinks.copies(events)

    def _paste(self) -> None:
        store, session = self._store, self._session
        timeline.select_none(session)
        if self._copied and self._copied_blinks:
            store.begin(_tr("Pasted keys and blinks"))
        try:
            active = None if self._on_blinks else self._canvas.active
            timeline.paste(store, session, self._copied, active)
            blink_steps.paste(store, session, self._copied_blinks)
        finally:
            store.commit()

    def _toggle(self) -> None:
        store, session = self._store, self._session
        if self._on_blinks:
            blink_steps.toggle(store, session, session.time)
        else:
            timeline.toggle_key(store, session, self._canvas.active, session.time)

    def _select_all(self) -> None:
        if self._on_blinks:
            geometry = self._canvas.eyes.geometry
            every = blinks.shown(self._store.project)
            self._session.blinks = frozenset(p for b in every for p in geometry.pieces(b))
        else:
            timeline.select_all(self._store, self._session, self._canvas.rows.lanes)

    def _step(self, forward: bool) -> None:
        go = blink_steps.go_to if self._on_blinks else timeline.go_to_key
        go(self._store, self._session, forward=forward)

    @property
    def _on_blinks(self) -> bool:
        return self._canvas.active == BLINKS

    def _nudge(self, frames: int, pixels: int) -> None:
        """Move the selection by whole frames or by pixels of its rows; a series is one step."""
        selection, events, rows = self._session.selection, self._session.blinks, self._canvas.rows
        row = next((r for r in map(rows.of, (k.lane for k in selection)) if r), rows.blinks)
        share = pixels / row.room if row else 0.0
        seconds = self._store.project.rate.seconds(frames)

        def move() -> None:
            chosen = timeline.free(self._store.project, selection, events)
            if any(chosen) and not self._nudging:
                self._store.begin(timeline.counted("Nudged", *chosen))
                self._nudging = True
            timeline.move_selected(self._store, self._session, seconds, share)

        self._canvas.attempt(move)
        self._quiet.start()

    def _pop_interpolation(self) -> None:
        menu = QMenu(self._canvas)
        menu.setObjectName("interpolation_menu")
        self.fill_interpolation(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._canvas.viewport().mapToGlobal(self._canvas.viewport().rect().center()))

    def _fit_selection(self) -> None:
        session = self._session
        times = [key.time for key in session.selection]
        times += [time for blink in session.blinks for time in (blink.time, blink.end)]
        if times:
            room = max(_ROOM_AROUND * (max(times) - min(times)), self._view.rate.seconds(_LARGE))
            self._view.fit(min(times) - room, max(times) + room)
        else:
            self._view.fit_all()

    def _zoom(self, factor: float) -> None:
        head = self._view.x_of(self._session.time)
        inside = 0 <= head <= self._view.width
        self._view.zoom(factor, head if inside else self._view.width / 2)


def _readings(event: QKeyEvent) -> list[QKeySequence]:
    """What the pressed keys may be called; a symbol may need Shift on this keyboard."""
    if event.key() == Qt.Key.Key_Backtab:
        return [QKeySequence("Shift+Tab")]
    readings = [QKeySequence(event.keyCombination())]
    if event.text().strip() and not event.text().isalnum():
        plain = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        readings.append(QKeySequence(QKeyCombination(plain, Qt.Key(event.key()))))
    return readings


def _tr(text: str) -> str:
    return QCoreApplication.translate("TimelineActions", text)
