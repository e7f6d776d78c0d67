"""The commands of takes: another one, and from one to the other in the preview."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from studio.app.comparison import flip
from studio.app.session import Session
from studio.app.store import Store
from studio.ui.commands.command import Command


def take_commands(
    menu: str, store: Store, session: Session, another: Callable[[], None]
) -> list[Command]:
    """Commands for `menu`; `another` performs another take."""
    return [
        Command(
            id="another_take",
            menu=menu,
            title=_tr("Perform another take"),
            tip=_tr("With other blinks and head motion; the take of now is kept"),
            run=another,
            shortcuts=("Ctrl+Shift+Return",),
            enabled=lambda: store.project.audio is not None,
        ),
        Command(
            id="flip_takes",
            menu=menu,
            title=_tr("Flip between two takes"),
            tip=_tr("See the take compared with in the preview, and back"),
            run=lambda: flip(session, store.project),
            shortcuts=("F6",),
            enabled=lambda: bool(store.project.takes),
            checked=lambda: session.look.flipped,
        ),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("take_actions", text)
