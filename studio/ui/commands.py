"""The command table: everything the user can do, its title, shortcut and place in the menus."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One action: `run` does it, `enabled` says whether it can be done now.

    `title` may be a callable where the words depend on the state ("Undo Moved 3 keys"); `checked`
    makes it a switch.
    """

    id: str
    menu: str
    title: str | Callable[[], str]
    run: Callable[[], None]
    shortcuts: tuple[str, ...] = ()
    enabled: Callable[[], bool] = _always
    checked: Callable[[], bool] | None = None
    tip: str = ""
    separated: bool = False
    """Whether a line is drawn above it in the menu."""
    local: bool = False
    """Whether its keys work only while its own panel has the focus, which then handles them."""


class Actions:
    """The commands as Qt actions of one window: one action each, shared by menus and buttons."""

    def __init__(self, window: QWidget, commands: Iterable[Command]) -> None:
        self._commands = tuple(commands)
        self._actions = {command.id: _action(window, command) for command in self._commands}
        window.addActions(list(self._actions.values()))
        self.refresh()

    def __getitem__(self, id: str) -> QAction:
        return self._actions[id]

    def fill(self, bar: QMenuBar) -> None:
        """Make one menu per menu name, in the order of the table."""
        menus: dict[str, QMenu] = {}
        for command in self._commands:
            menu = menus.get(command.menu)
            if menu is None:
                menu = menus[command.menu] = bar.addMenu(command.menu)
                menu.setToolTipsVisible(True)
                menu.aboutToShow.connect(self.refresh)
            if command.separated:
                menu.addSeparator()
            menu.addAction(self._actions[command.id])

    def refresh(self) -> None:
        """Bring titles, switches and availability up to date."""
        for command in self._commands:
            action = self._actions[command.id]
            if not isinstance(command.title, str):
                action.setText(command.title())
            action.setEnabled(command.enabled())
            if command.checked is not None:
                action.setChecked(command.checked())


def _action(window: QWidget, command: Command) -> QAction:
    title = command.title if isinstance(command.title, str) else command.title()
    action = QAction(title, window)
    action.setObjectName(command.id)
    action.setCheckable(command.checked is not None)
    sequences = [QKeySequence(keys) for keys in command.shortcuts]
    keys = sequences[0].toString(QKeySequence.SequenceFormat.NativeText) if sequences else ""
    if command.local:
        action.setText(f"{title}\t{keys}")
    else:
        action.setShortcuts(sequences)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    tip = command.tip or title.replace("&", "")
    action.setToolTip(f"{tip}  ({keys})" if keys else tip)
    action.triggered.connect(lambda _checked=False: command.run())
    return action
