"""Everything about landmarks in the preview picture: layer, bar, switches, keys and numbers."""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QCursor, QKeyEvent
from PySide6.QtWidgets import QToolButton

from studio.app.overlay import Overlay
from studio.app.reporting import Reporter
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.project import Project
from studio.ui.commands.picture import picture_commands
from studio.ui.shortcuts.keymap import Keymap
from studio.ui.theme import Theme
from studio.ui.widgets.glyphs import glyph, glyph_size
from studio.ui.widgets.picture.landmark_layer import LandmarkLayer
from studio.ui.widgets.picture.offset_entry import OffsetEntry
from studio.ui.widgets.picture.picture_bar import PictureBar
from studio.ui.widgets.picture.preview_screen import PreviewScreen

_SWITCH_PX = 30


class LandmarkTools(QObject):
    """Puts landmarks onto a screen and answers its mouse and keys."""

    def __init__(
        self,
        *,
        screen: PreviewScreen,
        store: Store,
        session: Session,
        theme: Theme,
        reporter: Reporter,
        keymap: Keymap,
    ) -> None:
        super().__init__()
        self._screen, self._session, self._theme, self._keymap = screen, session, theme, keymap
        self.layer = LandmarkLayer(screen, store, session, theme)
        screen.layer = self.layer
        self.layer.shown = screen.shown is not None
        screen.keys = self._key
        screen.set_side(store.project.export.size)
        self.commands = picture_commands(screen, store, session, self.ask_offset)
        self.bar = PictureBar(session, self.layer, self.ask_offset)
        self.switches = {
            "editing": self._switch(
                "edit_landmarks",
                self.tr("Edit landmarks"),
                self.tr("Edit landmarks: drag points of the face  (Alt+0)"),
            ),
            "onion": self._switch(
                "onion",
                self.tr("Onion skin"),
                self.tr("Onion skin: outlines of the frames before and after  (Alt+9)"),
            ),
            "path": self._switch(
                "path",
                self.tr("Path of points"),
                self.tr("Where the chosen points go within a second  (Alt+-)"),
            ),
        }
        for name, button in self.switches.items():
            button.toggled.connect(lambda on, name=name: self._set(name, on))
        self.layer.entry_wanted.connect(self.ask_offset)
        self.layer.refused.connect(reporter.report)
        session.overlay_changed.connect(self._show)
        store.changed.connect(self._follow)
        theme.changed.connect(self._show_theme)
        self._show_theme()
        self._show(session.overlay)

    def ask_offset(self) -> None:
        """Ask for numbers to move the chosen points by, at the mouse."""
        if self.layer.editing and self.layer.hand.selection:
            OffsetEntry(self._screen, self.layer).open_at(QCursor.pos())

    def _key(self, event: QKeyEvent, run: bool) -> bool:
        """Whether keys mean something in the picture; with `run` they are done."""
        escape = event.key() == Qt.Key.Key_Escape  # the command that cancels says by which keys
        if self.layer.editing and not escape and self.layer.hand.takes(event):
            return self.layer.hand.key(event) if run else True
        own = (command for command in self.commands if command.local)
        command = self._keymap.command_for(event, own)
        if command is None or not command.enabled():
            return False
        if run:
            command.run()
        return True

    def _switch(self, name: str, title: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setAccessibleName(title)
        button.setToolTip(tip)
        button.setIconSize(glyph_size())
        button.setMinimumWidth(_SWITCH_PX)
        button.setCheckable(True)
        return button

    def _set(self, name: str, on: bool) -> None:
        overlay = self._session.overlay
        changed = {
            "editing": replace(overlay, editing=on),
            "onion": replace(overlay, onion=on),
            "path": replace(overlay, path=on),
        }
        self._session.overlay = changed[name]
        if name == "editing" and on:
            self._screen.setFocus()

    def _show(self, overlay: Overlay) -> None:
        for name, button in self.switches.items():
            button.setChecked(bool(getattr(overlay, name)))

    def _show_theme(self) -> None:
        symbols = ("points", "skins", "way")
        for button, symbol in zip(self.switches.values(), symbols, strict=True):
            button.setIcon(glyph(symbol, self._theme))

    def _follow(self, old: Project, new: Project) -> None:
        if old.export.size != new.export.size:
            self._screen.set_side(new.export.size)
