"""Whose blinks: the commands that give them to one eye or both, and edit each eye alone."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from studio.app.edits import blink_steps
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.blinks import Eye
from studio.ui.commands.command import Command
from studio.ui.widgets.lanes.lane_rows import LaneRows

EYES_MENU = "Eyes"

Step = Callable[[Callable[[], None]], Callable[[], None]]
"""Makes an action a step of its own, with the reason shown when it is refused."""


def eye_commands(store: Store, session: Session, rows: LaneRows, step: Step) -> tuple[Command, ...]:
    """A command for each choice of eyes, and the switch for editing them apart."""

    def give(eye: Eye) -> Callable[[], None]:
        return step(lambda: blink_steps.use_eye(store, session, eye))

    def apart() -> None:
        rows.per_eye = not rows.per_eye

    choices: tuple[tuple[Eye, str], ...] = (
        ("both", _tr("Blink with both eyes")),
        ("left", _tr("Wink with the left eye in the picture")),
        ("right", _tr("Wink with the right eye in the picture")),
    )
    return (
        *(
            Command(
                id=f"blinks.{eye}",
                menu=EYES_MENU,
                title=title,
                run=give(eye),
                enabled=lambda: bool(session.blinks),
            )
            for eye, title in choices
        ),
        Command(
            id="blinks.apart",
            menu=EYES_MENU,
            title=_tr("Edit each eye alone"),
            run=apart,
            shortcuts=("E",),
            checked=lambda: rows.per_eye,
        ),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("eye_commands", text)
