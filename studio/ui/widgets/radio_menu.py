"""A tool button's menu of which one entry is chosen."""

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

Key = TypeVar("Key")


def radio_menu(button: QToolButton, titles: Mapping[Key, tuple[str, str]]) -> QActionGroup:
    """Give `button` a menu with an entry per key of `titles` (title, tip); the key is its data.

    The entries are a group, whose `triggered` tells which was chosen.
    """
    menu, group = QMenu(button), QActionGroup(button)
    menu.setToolTipsVisible(True)
    for key, (title, tip) in titles.items():
        action = menu.addAction(title)
        action.setToolTip(tip)
        action.setData(key)
        action.setCheckable(True)
        group.addAction(action)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(menu)
    return group
