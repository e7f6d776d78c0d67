"""The groups of the timeline's commands, each a submenu of its own and some a menu at the mouse."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QAction, QCursor, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from studio.ui.commands.command import Command

KEYS, SELECT, VIEW, NUDGE = "Keys", "Select", "View", "Nudge"
INTERPOLATION, EASING, HANDLES, BEYOND = "Interpolation", "Easing", "Handles", "Outside the keys"
ARRANGE, BETWEEN, RESHAPE = "Arrange", "In-betweens", "Reshape"
SNAP, MIRROR, REMOVE, ADD = "Snap to", "Mirror", "Remove", "Add keys"
LANE, COLOUR = "Lane", "Lane colour"

OF_KEYS = (
    ADD, INTERPOLATION, EASING, HANDLES, BEYOND, ARRANGE, MIRROR, SNAP, BETWEEN, RESHAPE, REMOVE,
)  # fmt: skip
"""The submenus in the context menu of a lane, in this order."""

_POPPED = {
    INTERPOLATION: "T",
    EASING: "Ctrl+E",
    HANDLES: "V",
    BEYOND: "Shift+E",
    SNAP: "Shift+S",
    MIRROR: "Ctrl+Shift+M",
    BETWEEN: "Alt+D",
    REMOVE: "X",
}
"""Groups that come up at the mouse, and by which keys."""


def in_menu_bar(menu: str, commands: Iterable[Command]) -> list[Command]:
    """The timeline's commands for the window's `menu`, each group in a submenu."""
    return [
        replace(
            command,
            menu=menu,
            section="" if command.menu == KEYS else _tr(command.menu),
            local=True,
            context=_tr("Timeline"),
        )
        for command in commands
    ]


def pop_commands(pop: Callable[[str], None]) -> tuple[Command, ...]:
    """A command for each menu that comes up at the mouse; `pop` shows the one of a group."""
    return tuple(
        Command(
            id=f"menu.{group.split()[0].lower()}",
            menu=group,
            title=_tr("{} menu at the mouse").format(_tr(group)),
            shortcuts=(keys,),
            run=lambda group=group: pop(group),  # type: ignore[misc]
            separated=True,
        )
        for group, keys in _POPPED.items()
    )


def fill_group(menu: QMenu, commands: Iterable[Command], group: str) -> None:
    """Put the commands of `group` into `menu`, but not the one that pops it up."""
    for command in commands:
        if command.menu == group and not command.id.startswith("menu."):
            if command.separated:
                menu.addSeparator()
            add_command(menu, command)


def submenu(menu: QMenu, commands: Iterable[Command], group: str) -> None:
    """Let the commands of `group` fold out of `menu`."""
    fill_group(menu.addMenu(_tr(group)), commands, group)


def add_command(menu: QMenu, command: Command) -> QAction:
    """One command as it stands now, with its keys."""
    keys = QKeySequence(command.shortcuts[0] if command.shortcuts else "")
    hint = keys.toString(QKeySequence.SequenceFormat.NativeText)
    title = command.title if isinstance(command.title, str) else command.title()
    action = menu.addAction(f"{title}\t{hint}", command.run)
    action.setObjectName(command.id)
    action.setEnabled(command.enabled())
    if isinstance(command.tip, str):
        action.setToolTip(command.tip or title.replace("&", ""))
    if command.checked is not None:
        action.setCheckable(True)
        action.setChecked(command.checked())
    return action


def pop_up(over: QWidget, commands: Iterable[Command], group: str) -> None:
    """Show the commands of `group` at the mouse, or in the middle where it is not `over`."""
    menu = QMenu(over)
    menu.setObjectName(f"{group.split(maxsplit=1)[0].lower()}_menu")
    menu.setToolTipsVisible(True)
    menu.addAction(_tr(group)).setEnabled(False)
    menu.addSeparator()
    fill_group(menu, commands, group)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(_place(over))


def _place(over: QWidget) -> QPoint:
    mouse = QCursor.pos()
    inside = over.rect().contains(over.mapFromGlobal(mouse))
    return mouse if inside else over.mapToGlobal(over.rect().center())


def _tr(text: str) -> str:
    return QCoreApplication.translate("key_menus", text)
