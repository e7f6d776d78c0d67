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

    `title` and `tip` may be callables where the words depend on the state ("Undo Moved 3 keys");
    `checked` makes it a switch.
    """

    id: str
    menu: str
    title: str | Callable[[], str]
    run: Callable[[], None]
    shortcuts: tuple[str, ...] = ()
    enabled: Callable[[], bool] = _always
    checked: Callable[[], bool] | None = None
    tip: str | Callable[[], str] = ""
    separated: bool = False
    """Whether a line is drawn above it in the menu."""
    local: bool = False
    """Whether its keys work only while its own panel has the focus, which then handles them."""
    section: str = ""
    """The submenu of its menu that it is in; empty for the menu itself."""


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
        """Make one menu per menu name, with its submenus, in the order of the table."""
        menus: dict[tuple[str, str], QMenu] = {}
        for command in self._commands:
            place = (command.menu, command.section)
            if (command.menu, "") not in menus:
                menus[command.menu, ""] = bar.addMenu(command.menu)
                menus[command.menu, ""].aboutToShow.connect(self.refresh)
            if place not in menus:
                menus[place] = menus[command.menu, ""].addMenu(command.section)
            menu = menus[place]
            menu.setToolTipsVisible(True)
            if command.separated:
                menu.addSeparator()
            menu.addAction(self._actions[command.id])

    def refresh(self) -> None:
        """Bring titles, switches and availability up to date."""
        for command in self._commands:
            action = self._actions[command.id]
            if not isinstance(command.title, str):
                action.setText(command.title())
            if not isinstance(command.tip, str):
                action.setToolTip(_tip(command))
            action.setEnabled(command.enabled())
            if command.checked is not None:
                action.setChecked(command.checked())


def _action(window: QWidget, command: Command) -> QAction:
    title = command.title if isinstance(command.title, str) else command.title()
    action = QAction(title, window)
    action.setObjectName(command.id)
    action.setCheckable(command.checked is not None)
    if command.local:
        action.setText(f"{title}\t{_keys(command)}")
    else:
        action.setShortcuts([QKeySequence(keys) for keys in command.shortcuts])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    action.setToolTip(_tip(command))
    action.triggered.connect(lambda _checked=False: command.run())
    return action


def _keys(command: Command) -> str:
    """The first shortcut of `command` as it is written here, empty without one."""
    sequences = [QKeySequence(keys) for keys in command.shortcuts[:1]]
    return "".join(s.toString(QKeySequence.SequenceFormat.NativeText) for s in sequences)


def _tip(command: Command) -> str:
    """What `command` does, and its keys."""
    title = command.title if isinstance(command.title, str) else command.title()
    tip = command.tip if isinstance(command.tip, str) else command.tip()
    tip, keys = tip or title.replace("&", ""), _keys(command)
    return f"{tip}  ({keys})" if keys else tip
