"""Jumping between the stretches in which M holds the picture back."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from studio.app.margin_watch import MarginWatch
from studio.app.session import Session
from studio.app.store import Store
from studio.ui.commands.command import Command


def margin_commands(
    margins: MarginWatch, store: Store, session: Session, menu: str
) -> list[Command]:
    """To the next and to the previous stretch, for `menu`."""

    def jump(way: int) -> Callable[[], None]:
        def run() -> None:
            rate = store.project.rate
            if margins.report is not None:
                frame = margins.report.run_beside(rate.frame(session.time), way)
                session.time = session.time if frame is None else rate.seconds(frame)

        return run

    def held() -> bool:
        return margins.report is not None and bool(margins.report.runs)

    rows = (
        ("held_on", _tr("Next frames held back by M"), "Alt+.", jump(1)),
        ("held_back", _tr("Previous frames held back by M"), "Alt+,", jump(-1)),
    )
    return [
        Command(id=name, menu=menu, title=title, run=run, shortcuts=(keys,), enabled=held)
        for name, title, keys, run in rows
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("MarginActions", text)
