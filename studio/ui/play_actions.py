"""The entries of the Play menu."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from studio.app.session import Session
from studio.app.transport import Transport
from studio.ui.commands import Command


def play_commands(transport: Transport, session: Session, menu: str) -> list[Command]:
    """Playing, shuttling and stepping through frames and keys, for `menu`."""
    t = transport

    def toggle_loop() -> None:
        session.looping = not session.looping

    rows: tuple[tuple[str, str, Callable[[], None], tuple[str, ...]], ...] = (
        ("play", _tr("Play / pause"), t.toggle, ("Space",)),
        ("back", _tr("Shuttle back"), lambda: t.shuttle(-1), ("J",)),
        ("stop", _tr("Stop"), t.pause, ("K",)),
        ("forward", _tr("Shuttle forward"), lambda: t.shuttle(1), ("L",)),
        ("to_start", _tr("To the start"), t.to_start, ("Home", "Shift+Left")),
        ("to_end", _tr("To the end"), t.to_end, ("End", "Shift+Right")),
        ("frame_back", _tr("One frame back"), lambda: t.step_frames(-1), ("Left",)),
        ("frame_on", _tr("One frame on"), lambda: t.step_frames(1), ("Right",)),
        ("key_back", _tr("Previous key"), lambda: t.step_keys(-1), ("Down", ",")),
        ("key_on", _tr("Next key"), lambda: t.step_keys(1), ("Up", ".")),
    )
    commands = [
        Command(id=id, menu=menu, title=title, run=run, shortcuts=keys)
        for id, title, run, keys in rows  # noqa: A001 - the command's own word
    ]
    loop = Command(
        id="loop",
        menu=menu,
        title=_tr("Loop"),
        run=toggle_loop,
        shortcuts=("Ctrl+L",),
        checked=lambda: session.looping,
    )
    return [*commands, loop]


def _tr(text: str) -> str:
    return QCoreApplication.translate("PlayActions", text)
