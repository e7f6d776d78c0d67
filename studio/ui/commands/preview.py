"""What can be done in the preview: one table for menu, keys and search."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from studio.app.look import GAINS, View
from studio.app.preview import Preview
from studio.app.session import Session
from studio.ui.commands.command import Command
from studio.ui.languages import said
from studio.ui.widgets.picture.view_bar import view_titles

_WIPE_STEP = 0.02


def preview_commands(preview: Preview, session: Session) -> list[Command]:
    """A command per view, and those of the comparison."""
    menu = _tr("P&review")

    def show(view: View) -> Callable[[], None]:
        def run() -> None:
            session.look = replace(session.look, view=view)

        return run

    views = [
        Command(
            id=f"preview_{view}",
            menu=menu,
            title=title,
            tip=lambda view=view, tip=tip: said(preview.obstacle(view)) or tip,  # type: ignore[misc]
            run=show(view),
            shortcuts=(f"Alt+{number}",),
            enabled=lambda view=view: not preview.obstacle(view),  # type: ignore[misc]
            checked=lambda view=view: session.look.view is view,  # type: ignore[misc]
        )
        for number, (view, (title, tip)) in enumerate(view_titles().items(), start=1)
    ]
    return [*views, *_comparing(menu, session)]


def _comparing(menu: str, session: Session) -> list[Command]:
    """Moving the line between two pictures, and amplifying their difference."""

    def wipe(by: float) -> None:
        session.look = replace(session.look, wipe=min(max(session.look.wipe + by, 0.0), 1.0))

    def amplify(by: int) -> None:
        place = min(max(GAINS.index(session.look.gain) + by, 0), len(GAINS) - 1)
        session.look = replace(session.look, gain=GAINS[place])

    rows: tuple[tuple[str, str, str, View, Callable[[], None]], ...] = (
        ("wipe_left", _tr("Wipe to the left"), "Ctrl+[", View.WIPE, lambda: wipe(-_WIPE_STEP)),
        ("wipe_right", _tr("Wipe to the right"), "Ctrl+]", View.WIPE, lambda: wipe(_WIPE_STEP)),
        ("amplify", _tr("Amplify the difference"), "Ctrl+'", View.DIFFERENCE, lambda: amplify(1)),
        ("soften", _tr("Soften the difference"), "Ctrl+;", View.DIFFERENCE, lambda: amplify(-1)),
    )
    return [
        Command(
            id=name,
            menu=menu,
            title=title,
            run=run,
            shortcuts=(keys,),
            enabled=lambda view=view: session.look.view is view,  # type: ignore[misc]
            separated=number == 0,
        )
        for number, (name, title, keys, view, run) in enumerate(rows)
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("PreviewActions", text)
