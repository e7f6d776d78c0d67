"""What can be done on the timeline: one table for keys, context menu and search."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QMenu

from studio.app.edits import blink_steps, blinks, curve_steps, key_copies, timeline, tracks
from studio.app.edits.key_copies import NoKeys
from studio.app.edits.tracks import CopiedKey
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.blinks import Blink
from studio.domain.lanes import BLINKS
from studio.ui.commands.command import Command
from studio.ui.commands.timeline.curve import curve_commands
from studio.ui.commands.timeline.eye import EYES_MENU, eye_commands
from studio.ui.commands.timeline.lane import lane_commands
from studio.ui.commands.timeline.lane_menu import fill_lane_menu
from studio.ui.commands.timeline.menus import (
    ADD,
    COLOUR,
    KEYS,
    LANE,
    NUDGE,
    OF_KEYS,
    REMOVE,
    add_command,
    fill_group,
    pop_commands,
    pop_up,
    submenu,
)
from studio.ui.commands.timeline.select import select_commands
from studio.ui.commands.timeline.tool import tool_commands
from studio.ui.commands.timeline.value import cursor_commands, cursor_uses
from studio.ui.commands.timeline.view import view_commands
from studio.ui.commands.timeline.workbench import Workbench
from studio.ui.shortcuts.keymap import Keymap
from studio.ui.widgets.lanes.lane_canvas import LaneCanvas
from studio.ui.widgets.time.time_view import TimeView

PEN, CANCEL = "keys.pen", "timeline.cancel"
"""Commands whose keys mean something while they are held, or while something is dragged."""

_QUIET_MS = 400
_LARGE = 10
_NUDGED = 0.01
"""Share of its range by which a value is nudged where values are not seen."""


class TimelineActions(QObject):
    """Carries out the commands of the timeline on its canvas; `commands` is the table."""

    snap_toggled = Signal()
    drawing_toggled = Signal()
    pen_wanted = Signal()
    modifiers_wanted = Signal(str)
    filter_wanted = Signal()

    def __init__(
        self,
        *,
        store: Store,
        session: Session,
        canvas: LaneCanvas,
        view: TimeView,
        keymap: Keymap,
    ) -> None:
        super().__init__(canvas)
        self._keymap = keymap
        self._store, self._session, self._canvas, self._view = store, session, canvas, view
        self._copied_text = ""
        self._copied_blinks: tuple[Blink, ...] = ()
        self._nudging = False
        self._quiet = QTimer(canvas)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self.settle)
        bench = Workbench(store=store, session=session, canvas=canvas, step=self._do)
        self.commands = (
            *self._key_commands(),
            *tool_commands(bench),
            *curve_commands(bench),
            *cursor_uses(bench),
            *pop_commands(lambda group: pop_up(canvas.viewport(), self._with_keys(), group)),
            *select_commands(bench, self._select_all, self._step),
            *lane_commands(bench, self.filter_wanted.emit),
            *eye_commands(store, session, canvas.rows, self._do),
            *self._nudges(),
            *view_commands(session, canvas, view),
            *cursor_commands(bench),
        )

    def command_for(self, event: QKeyEvent) -> Command | None:
        """The command that the pressed keys stand for."""
        return self._keymap.command_for(event, self.commands)

    def cancels(self, event: QKeyEvent) -> bool:
        """Whether the pressed keys end what the mouse is doing."""
        command = self.command_for(event)
        return command is not None and command.id == CANCEL

    def _with_keys(self) -> tuple[Command, ...]:
        """The table with the keys that the user gave."""
        return self._keymap.with_keys(self.commands)

    def show_graph(self) -> None:
        """Show the curves of the chosen lanes over each other."""
        (command,) = (c for c in self.commands if c.id == "view.graph")
        command.run()

    def settle(self) -> None:
        """End a series of nudges; it is one step."""
        self._quiet.stop()
        if self._nudging:
            self._nudging = False
            self._store.commit()

    def menu(self, at: QPointF) -> QMenu:
        """The context menu of the lane at `at`."""
        lane, menu = self._canvas.active, QMenu(self._canvas)
        blinks_, commands = lane == BLINKS, self._with_keys()
        menu.setToolTipsVisible(True)
        menu.setObjectName("lane_menu")
        add = _tr("Add blink here") if blinks_ else _tr("Add key here")
        menu.addAction(add, lambda: self._canvas.add_key_at(at))
        if not blinks_:
            (modifiers,) = (c for c in commands if c.id == "lane.modifiers")
            add_command(menu, modifiers)
        fill_group(menu, commands, KEYS)
        if blinks_:
            fill_group(menu, commands, EYES_MENU)
        menu.addSeparator()
        for group in (ADD, REMOVE) if blinks_ else OF_KEYS:
            submenu(menu, commands, group)
        menu.addSeparator()
        fill_group(menu, commands, LANE)
        if not blinks_:
            submenu(menu, commands, COLOUR)
        fill_lane_menu(menu, lane, self._store, self._session, self._do)
        return menu

    def _key_commands(self) -> tuple[Command, ...]:
        store, session = self._store, self._session

        def selected() -> bool:
            return bool(session.selection or session.blinks)

        def on_lane() -> bool:
            return not self._on_blinks

        return (
            Command(id="keys.copy", menu=KEYS, title=_tr("Copy"), shortcuts=("Ctrl+C",),
                    run=self._copy, enabled=selected),
            Command(id="keys.paste", menu=KEYS, title=_tr("Paste at the playhead"),
                    shortcuts=("Ctrl+V",), run=self._do(self._paste)),
            Command(id="keys.paste_flipped", menu=KEYS, title=_tr("Paste flipped"),
                    tip=_tr("As in the mirror: left and right change places"),
                    shortcuts=("Ctrl+Shift+V",), run=self._do(self._paste_flipped)),
            Command(id="keys.paste_rescaled", menu=KEYS, title=_tr("Paste scaled to this lane"),
                    tip=_tr("All copied keys on the active lane, as far up its range"),
                    run=self._do(self._paste_rescaled), enabled=on_lane),
            Command(id="keys.delete", menu=KEYS, title=_tr("Delete"),
                    shortcuts=("Del", "Backspace"), enabled=selected,
                    run=self._do(lambda: timeline.delete_selected(store, session))),
            Command(id="keys.toggle", menu=ADD, title=_tr("Toggle key or blink at the playhead"),
                    shortcuts=(";",), run=self._do(self._toggle)),
            Command(id="keys.snap", menu="", title=_tr("Snap"), shortcuts=("Shift+Tab",),
                    run=self.snap_toggled.emit, checked=lambda: self._canvas.snapping,
                    separated=True),
            Command(id="keys.draw", menu="", title=_tr("Draw curves with the mouse"),
                    tip=_tr("Drag along a lane; or hold the key of a single stroke"),
                    run=self.drawing_toggled.emit, checked=lambda: self._canvas.drawing),
            Command(id=PEN, menu="", title=_tr("Hold to draw a single stroke"),
                    tip=_tr("Drag along a lane while the key is held; or choose it, and drag once"),
                    shortcuts=("D",), run=self.pen_wanted.emit, enabled=on_lane),
            Command(id=CANCEL, menu="", title=_tr("Cancel what the mouse is doing"),
                    tip=_tr("A drag, a tool or a way of selecting: everything is as it was"),
                    shortcuts=("Esc",), run=self._canvas.cancel,
                    enabled=lambda: self._canvas.dragging,
                    obstacle=_tr("Nothing is dragged in the timeline.")),
            Command(id="lane.modifiers", menu="", title=_tr("Modifiers of the active lane…"),
                    tip=_tr("Cycles, noise, limits, steps and others, which change no key"),
                    shortcuts=("N",), enabled=on_lane,
                    run=lambda: self.modifiers_wanted.emit(self._canvas.active)),
        )  # fmt: skip

    def _nudges(self) -> tuple[Command, ...]:
        def nudge(name: str, title: str, keys: str, frames: int, pixels: int) -> Command:
            return Command(id=f"keys.{name}", menu=NUDGE, title=title, shortcuts=(keys,),
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

    def _do(self, action: Callable[[], None]) -> Callable[[], None]:
        """`action` as a step of its own, with the reason shown when it is refused."""

        def run() -> None:
            self.settle()
            self._canvas.attempt(action)

        return run

    def _copy(self) -> None:
        """Put keys on the clipboard as text, which other projects can paste; blinks stay here."""
        project, session = self._store.project, self._session
        keys = tracks.copy_keys(project, session.selection)
        self._copied_blinks = blinks.copies(blinks.present(project, session.blinks))
        if keys or self._copied_blinks:
            self._copied_text = key_copies.as_text(keys)
            QGuiApplication.clipboard().setText(self._copied_text)

    def _clip(self) -> tuple[tuple[CopiedKey, ...], tuple[Blink, ...]]:
        """Keys of the clipboard, and the blinks that were copied with them; raises NoKeys."""
        text = QGuiApplication.clipboard().text()
        same = bool(text) and text == self._copied_text
        return key_copies.from_text(text), self._copied_blinks if same else ()

    def _paste(self) -> None:
        store, session = self._store, self._session
        keys, events = self._clip()
        timeline.select_none(session)
        if keys and events:
            store.begin(_tr("Pasted keys and blinks"))
        try:
            active = None if self._on_blinks else self._canvas.active
            timeline.paste(store, session, keys, active)
            blink_steps.paste(store, session, events)
        finally:
            store.commit()

    def _paste_flipped(self) -> None:
        keys = self._keys_of_clip()
        timeline.select_none(self._session)
        curve_steps.paste_flipped(self._store, self._session, keys)

    def _paste_rescaled(self) -> None:
        keys = self._keys_of_clip()
        timeline.select_none(self._session)
        curve_steps.paste_rescaled(self._store, self._session, keys, self._canvas.active)

    def _keys_of_clip(self) -> tuple[CopiedKey, ...]:
        keys, _ = self._clip()
        if not keys:
            raise NoKeys(_tr("Only blinks were copied."), _tr("Copy keys of a lane first."))
        return keys

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
        share = pixels * (row.share_per_pixel or _NUDGED) if row else 0.0
        seconds = self._store.project.rate.seconds(frames)

        def move() -> None:
            chosen = timeline.free(self._store.project, selection, events)
            if any(chosen) and not self._nudging:
                self._store.begin(timeline.counted("Nudged", *chosen))
                self._nudging = True
            timeline.move_selected(self._store, self._session, seconds, share)

        self._canvas.attempt(move)
        self._quiet.start()


def _tr(text: str) -> str:
    return QCoreApplication.translate("TimelineActions", text)
