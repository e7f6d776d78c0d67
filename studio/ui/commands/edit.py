"""The first entries of the Edit menu: undo, redo, and performing the voice."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from studio.app.store import Store
from studio.ui.commands.command import Command
from studio.ui.languages import said


def edit_commands(menu: str, store: Store, perform: Callable[[], None]) -> list[Command]:
    """Commands for `menu`; `perform` generates a performance from the voice."""
    return [
        Command(
            id="undo",
            menu=menu,
            title=lambda: _with_label(_tr("Undo"), store.undo_label),
            run=store.undo,
            shortcuts=("Ctrl+Z",),
            enabled=lambda: store.undo_label is not None,
        ),
        Command(
            id="redo",
            menu=menu,
            title=lambda: _with_label(_tr("Redo"), store.redo_label),
            run=store.redo,
            shortcuts=("Ctrl+Shift+Z", "Ctrl+Y"),
            enabled=lambda: store.redo_label is not None,
        ),
        Command(
            id="perform",
            menu=menu,
            title=_tr("Perform the voice"),
            tip=_tr("Generate lips, blinks and head motion from the voice"),
            run=perform,
            shortcuts=("Ctrl+Return",),
            enabled=lambda: store.project.audio is not None,
            separated=True,
        ),
    ]


def _with_label(verb: str, label: str | None) -> str:
    """An undo command with the step it is about."""
    return f"{verb} “{said(label)}”" if label else verb


def _tr(text: str) -> str:
    return QCoreApplication.translate("EditActions", text)
