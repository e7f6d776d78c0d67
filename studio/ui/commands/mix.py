"""The commands of the performance panel: freeze the head, and everything as it was at first."""

from PySide6.QtCore import QCoreApplication

from studio.app.edits import mixing
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.mix import Mix
from studio.ui.commands.command import Command


def mix_commands(menu: str, store: Store, session: Session) -> list[Command]:
    """Commands for `menu`."""
    return [
        Command(
            id="freeze_head",
            menu=menu,
            title=_tr("Freeze head"),
            tip=_tr("The head keeps its pose at the playhead; mouth, blinks and gaze live on"),
            run=lambda: mixing.freeze(store, session, store.project.mix.frozen is None),
            checked=lambda: store.project.mix.frozen is not None,
        ),
        Command(
            id="reset_mix",
            menu=menu,
            title=_tr("Reset performance settings"),
            tip=_tr("Gains 1, nothing muted, no stabiliser, the head free"),
            run=lambda: mixing.reset(store),
            enabled=lambda: store.project.mix != Mix(),
            obstacle=_tr("They are as they were at first."),
        ),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("mix_commands", text)
