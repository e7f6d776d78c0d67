"""The commands of a window as Qt actions: in its menus, by its keys, up to date."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from studio.ui.commands.command import Command
from studio.ui.commands.obstacles import obstacle_of
from studio.ui.shortcuts.keymap import Keymap, Keys, shown


class Actions:
    """The commands as Qt actions of one window: one action each, shared by menus and buttons."""

    def __init__(self, window: QWidget, commands: Iterable[Command], keymap: Keymap) -> None:
        self._window, self._keymap = window, keymap
        self._commands: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}
        self._menus: dict[tuple[str, str], QMenu] = {}
        self._bar: QMenuBar | None = None
        self._commands.update((command.id, command) for command in commands)
        for command in self._commands.values():
            self._make(command)
        keymap.changed.connect(self.refresh_keys)
        self.refresh()

    def __getitem__(self, id: str) -> QAction:
        return self._actions[id]

    @property
    def commands(self) -> tuple[Command, ...]:
        """The whole table, in the order of the menus."""
        return tuple(self._commands.values())

    def fill(self, bar: QMenuBar) -> None:
        """Make one menu per menu name, with its submenus, in the order of the table."""
        self._bar = bar
        for command in self._commands.values():
            self._put(command)

    def replace(self, prefix: str, commands: Iterable[Command]) -> None:
        """Let `commands` take the place of all whose names begin with `prefix`."""
        for id in [id for id in self._commands if id.startswith(prefix)]:  # noqa: A001
            action = self._actions.pop(id)
            del self._commands[id]
            action.setShortcuts([])  # it may be the one that runs: it goes a moment later
            for holder in (self._window, *self._menus.values()):
                holder.removeAction(action)
            action.deleteLater()
        added = {command.id: command for command in commands}
        self._commands.update(added)
        for command in added.values():
            self._make(command)
            self._put(command)
        self.refresh()

    def refresh(self) -> None:
        """Bring titles, switches and availability up to date."""
        for command in self._commands.values():
            action = self._actions[command.id]
            if not isinstance(command.title, str):
                self._name(command)
            enabled = command.enabled()
            if not isinstance(command.tip, str) or enabled != action.isEnabled():
                action.setToolTip(self._tip(command, enabled))
            action.setEnabled(enabled)
            if command.checked is not None:
                action.setChecked(command.checked())

    def keys_of(self, id: str) -> Keys:
        """The keys that the command called `id` has now."""
        return self._keymap.keys(self._commands[id])

    def refresh_keys(self) -> None:
        """Let menus and keys be those of the keymap as it is now."""
        for command in self._commands.values():
            self._bind(command)

    def _make(self, command: Command) -> None:
        action = QAction(self._window)
        action.setObjectName(command.id)
        action.setCheckable(command.checked is not None)
        action.triggered.connect(lambda _checked=False: command.run())
        self._actions[command.id] = action
        self._bind(command)
        self._window.addAction(action)

    def _put(self, command: Command) -> None:
        """Into its menu, which is made if it is the first there."""
        if self._bar is None:
            return
        place, top = (command.menu, command.section), (command.menu, "")
        if top not in self._menus:
            self._menus[top] = self._bar.addMenu(command.menu)
            self._menus[top].aboutToShow.connect(self.refresh)
        if place not in self._menus:
            self._menus[place] = self._menus[top].addMenu(command.section)
        menu = self._menus[place]
        menu.setToolTipsVisible(True)
        if command.separated:
            menu.addSeparator()
        menu.addAction(self._actions[command.id])

    def _bind(self, command: Command) -> None:
        """Give the action the keys of its command; those of a panel are only shown."""
        action = self._actions[command.id]
        if not command.local:
            action.setShortcuts(self._keymap.sequences(command, self._commands.values()))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self._name(command)
        action.setToolTip(self._tip(command, action.isEnabled()))

    def _name(self, command: Command) -> None:
        title = command.title if isinstance(command.title, str) else command.title()
        keys = f"\t{self._first(command)}" if command.local else ""
        self._actions[command.id].setText(title + keys)

    def _tip(self, command: Command, enabled: bool) -> str:
        """What `command` does, its keys, and what is missing where it cannot be done."""
        tip, keys = command.says or command.name, self._first(command)
        text = f"{tip}  ({keys})" if keys else tip
        missing = "" if enabled else obstacle_of(command)
        return f"{text}\n{missing}" if missing and missing not in text else text

    def _first(self, command: Command) -> str:
        return shown(self._keymap.keys(command)[:1])
