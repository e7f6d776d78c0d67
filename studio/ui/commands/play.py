"""The entries of the Play menu."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from studio.app.playback import Policy
from studio.app.session import Session
from studio.app.transport import Transport
from studio.domain.time_text import TimeUnit
from studio.ui.commands.command import Command
from studio.ui.widgets.time.deck import policy_titles

_Row = tuple[str, str, Callable[[], None], tuple[str, ...]]

_FIRST_TO_GO = "to_start"
"""A line is drawn above it: what follows moves the playhead and does not play."""


def play_commands(
    transport: Transport, session: Session, menu: str, stopping: Callable[[], bool]
) -> list[Command]:
    """Playing, shuttling and stepping through frames and keys, for `menu`.

    While the key that stops is held (`stopping`), the keys that shuttle go frame by frame.
    """
    t = transport

    def toggle_loop() -> None:
        session.looping = not session.looping

    def shuttle(way: int) -> None:
        if stopping():
            t.step_frames(way)
        else:
            t.shuttle(way)

    rows: tuple[_Row, ...] = (
        ("play", _tr("Play / pause"), t.toggle, ("Space",)),
        ("back", _tr("Shuttle back"), lambda: shuttle(-1), ("J",)),
        ("stop", _tr("Stop"), t.pause, ("K",)),
        ("forward", _tr("Shuttle forward"), lambda: shuttle(1), ("L",)),
        ("to_start", _tr("To the start"), t.to_start, ("Home", "Shift+Left")),
        ("to_end", _tr("To the end"), t.to_end, ("End", "Shift+Right")),
        ("frame_back", _tr("One frame back"), lambda: t.step_frames(-1), ("Left",)),
        ("frame_on", _tr("One frame on"), lambda: t.step_frames(1), ("Right",)),
        ("key_back", _tr("Previous key"), lambda: t.step_keys(-1), ("Down", ",")),
        ("key_on", _tr("Next key"), lambda: t.step_keys(1), ("Up", ".")),
    )
    loop = Command(
        id="loop",
        menu=menu,
        title=_tr("Loop"),
        tip=_tr("Play again and again, from in to out where these are set"),
        run=toggle_loop,
        shortcuts=("Ctrl+L",),
        checked=lambda: session.looping,
        separated=True,
    )
    return [
        *_in_menu(menu, "", rows),
        *_in_menu(menu, _tr("Go by seconds"), _second_rows(t)),
        loop,
        *_policies(session, menu),
        *_units(session, menu),
    ]


def _in_menu(menu: str, section: str, rows: tuple[_Row, ...]) -> list[Command]:
    return [
        Command(
            id=id,
            menu=menu,
            section=section,
            title=title,
            run=run,
            shortcuts=keys,
            separated=id == _FIRST_TO_GO,
        )
        for id, title, run, keys in rows  # noqa: A001 - the command's own word
    ]


def _second_rows(transport: Transport) -> tuple[_Row, ...]:
    """Forth and back by one, two, five and ten seconds."""

    def go(seconds: int) -> Callable[[], None]:
        return lambda: transport.step_seconds(seconds)

    steps = ((1, ""), (2, "Shift+"), (5, "Ctrl+"), (10, "Ctrl+Shift+"))
    on = [
        (f"seconds_on_{s}", _tr("{} s on").format(s), go(s), (f"{keys}PgDown",))
        for s, keys in steps
    ]
    back = [
        (f"seconds_back_{s}", _tr("{} s back").format(s), go(-s), (f"{keys}PgUp",))
        for s, keys in steps
    ]
    return (*back, *on)


def _policies(session: Session, menu: str) -> list[Command]:
    """What gives way when pictures are slow, and whether scrubbing is heard."""

    def use(policy: Policy) -> Callable[[], None]:
        def run() -> None:
            session.playback = replace(session.playback, policy=policy)

        return run

    def toggle_grains() -> None:
        session.playback = replace(session.playback, grains=not session.playback.grains)

    section = _tr("When pictures are slow")
    policies = [
        Command(
            id=f"policy_{policy}",
            menu=menu,
            section=section,
            title=title,
            tip=tip,
            run=use(policy),
            checked=lambda policy=policy: session.playback.policy is policy,  # type: ignore[misc]
        )
        for policy, (title, tip) in policy_titles().items()
    ]
    grains = Command(
        id="scrub_sound",
        menu=menu,
        title=_tr("Sound while scrubbing"),
        tip=_tr("Short pieces of the voice are heard where the playhead is dragged to"),
        run=toggle_grains,
        checked=lambda: session.playback.grains,
    )
    return [*policies, grains]


def _units(session: Session, menu: str) -> list[Command]:
    """How times are written on the ruler and beside it."""

    def use(unit: TimeUnit) -> Callable[[], None]:
        def run() -> None:
            session.playback = replace(session.playback, unit=unit)

        return run

    titles = {
        TimeUnit.TIMECODE: _tr("Timecode"),
        TimeUnit.SECONDS: _tr("Seconds"),
        TimeUnit.FRAMES: _tr("Frames"),
    }
    return [
        Command(
            id=f"unit_{unit}",
            menu=menu,
            section=_tr("Ruler in"),
            title=title,
            run=use(unit),
            checked=lambda unit=unit: session.playback.unit is unit,  # type: ignore[misc]
        )
        for unit, title in titles.items()
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("PlayActions", text)
