"""Search of all actions, their keys and the sheet of them: the Help menu, and a part of Edit."""

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QDockWidget

from studio.ui.commands.command import Command
from studio.ui.commands.obstacles import obstacle_of
from studio.ui.main_window import MainWindow
from studio.ui.search.controls import control_entries
from studio.ui.search.matching import Entry
from studio.ui.search.palette import CommandPalette
from studio.ui.shortcuts.editor import KeymapDialog
from studio.ui.shortcuts.keymap import Keymap, shown
from studio.ui.shortcuts.sheet import ShortcutSheet
from studio.ui.theme import Theme


class HelpActions(QObject):
    """Opens the palette, the editor of keys and the sheet over the window set as `window`."""

    def __init__(self, keymap: Keymap, settings: QSettings, theme: Theme) -> None:
        super().__init__()
        self._keymap, self._settings, self._theme = keymap, settings, theme
        self.window: MainWindow | None = None
        self.dialog: CommandPalette | KeymapDialog | ShortcutSheet | None = None
        """What was opened last."""

    def commands(self, menu: str) -> list[Command]:
        """The entry of the Edit menu."""
        return [
            Command(id="keymap", menu=menu, title=self.tr("Keyboard shortcuts…"), run=self.edit,
                    tip=self.tr("See and change the keys of every action, or choose a preset"),
                    shortcuts=("Ctrl+Alt+K",), separated=True),
        ]  # fmt: skip

    def in_help_menu(self) -> list[Command]:
        """The Help menu."""
        menu = self.tr("&Help")
        return [
            Command(id="palette", menu=menu, title=self.tr("Search actions…"), run=self.search,
                    tip=self.tr("Find any action by words of its name and do it"),
                    shortcuts=("Ctrl+Shift+P", "/")),
            Command(id="sheet", menu=menu, title=self.tr("Sheet of shortcuts…"), run=self.show,
                    tip=self.tr("All keys on a page that can be printed or kept as PDF"),
                    shortcuts=("F1",)),
        ]  # fmt: skip

    def search(self) -> None:
        """Open the palette."""
        if self.window is not None:
            self._open(CommandPalette(self.window, self.entries(), self._settings, self._theme))

    def edit(self) -> None:
        """Open the editor of keys."""
        if self.window is not None:
            commands = self.window.actions_by_id.commands
            self._open(KeymapDialog(self.window, commands, self._keymap))

    def show(self) -> None:
        """Open the sheet."""
        if self.window is not None:
            commands = self.window.actions_by_id.commands
            self._open(ShortcutSheet(self.window, commands, self._keymap))

    def entries(self) -> list[Entry]:
        """Everything that can be found now, commands first."""
        if self.window is None:
            return []
        docks = self.window.findChildren(QDockWidget)
        return [
            *(self._entry(command) for command in self.window.actions_by_id.commands),
            *control_entries(docks),
        ]

    def _entry(self, command: Command) -> Entry:
        obstacle = "" if command.enabled() else obstacle_of(command)
        if not obstacle and not command.enabled():
            obstacle = self.tr("It has nothing to work on now.")
        return Entry(
            id=command.id,
            title=command.name,
            place=command.place,
            tip=command.says,
            keys=shown(self._keymap.keys(command)),
            obstacle=obstacle,
            run=command.run,
        )

    def _open(self, dialog: CommandPalette | KeymapDialog | ShortcutSheet) -> None:
        self.dialog = dialog
        if self.window is not None:  # not every system gives the focus back by itself
            dialog.finished.connect(self.window.activateWindow)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        dialog.activateWindow()
