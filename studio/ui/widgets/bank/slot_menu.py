"""The context menu of a slot: everything that can be done with its photo."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from studio.domain.photo_checks import PhotoProblem
from studio.domain.sources import SLOTS, SourceImage


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotActions:
    """What the menu can ask for; `move` takes the target place, `extend` the slot."""

    replace: Callable[[int], None]
    paste: Callable[[int], None]
    remove: Callable[[int], None]
    edit: Callable[[int], None]
    pick: Callable[[int], None]
    detect: Callable[[int], None]
    move: Callable[[int, int], None]
    extend: Callable[[int], None]
    rest: Callable[[int], None]


def slot_menu(parent: QWidget, place: int, photo: SourceImage | None, do: SlotActions) -> QMenu:
    """The menu for `photo` at `place`; what makes no sense there is left out."""
    menu = QMenu(parent)
    menu.setObjectName("slot_menu")
    shown = place < SLOTS
    if photo is None:
        _add(menu, "replace", _tr("Add photo…"), partial(do.replace, place))
        _add(menu, "paste", _tr("Paste\tCtrl+V"), partial(do.paste, place))
        return menu
    _add(menu, "edit", _tr("Edit landmarks…\tEnter"), partial(do.edit, place))
    _add(menu, "detect", _tr("Detect again"), partial(do.detect, place))
    if photo.problem == PhotoProblem.SEVERAL_FACES or photo.usable:
        _add(menu, "pick", _tr("Pick another face…"), partial(do.pick, place))
    menu.addSeparator()
    if shown:
        _add(menu, "replace", _tr("Replace…"), partial(do.replace, place))
        _add(menu, "paste", _tr("Paste over\tCtrl+V"), partial(do.paste, place))
    _add_uses(menu, place, photo, do)
    if shown:
        left = _add(menu, "left", _tr("Move left\tAlt+Left"), partial(do.move, place, place - 1))
        right = _add(
            menu, "right", _tr("Move right\tAlt+Right"), partial(do.move, place, place + 1)
        )
        left.setEnabled(place > 0)
        right.setEnabled(place < SLOTS - 1)
    menu.addSeparator()
    _add(menu, "remove", _tr("Remove\tDel"), partial(do.remove, place))
    return menu


def _add_uses(menu: QMenu, place: int, photo: SourceImage, do: SlotActions) -> None:
    uses = menu.addMenu(_tr("Use as"))
    uses.setObjectName("use_as")
    for slot in range(SLOTS):
        if slot != place:
            _add(uses, f"use_{slot + 1}", _slot_name(slot), partial(do.move, place, slot))
    if place < SLOTS:
        uses.addSeparator()
        _add(uses, "use_extended", _tr("Extended photo"), partial(do.extend, place))
    if photo.usable:
        uses.addSeparator()
        rest = _add(uses, "use_resting", _tr("Resting face"), partial(do.rest, place))
        rest.setCheckable(True)
        rest.setChecked(photo.resting)


def _slot_name(slot: int) -> str:
    words = {0: _tr("closed mouth"), SLOTS // 2: _tr("half open"), SLOTS - 1: _tr("open mouth")}
    name = _tr("Photo {}").format(slot + 1)
    return f"{name} ({words[slot]})" if slot in words else name


def _add(menu: QMenu, name: str, text: str, run: Callable[[], None]) -> QAction:
    action = menu.addAction(text)
    action.setObjectName(name)
    action.triggered.connect(lambda _checked=False: run())
    return action


def _tr(text: str) -> str:
    return QCoreApplication.translate("SlotMenu", text)
