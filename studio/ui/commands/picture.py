"""What can be done to landmarks in the preview picture: one table for menu, keys and search."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from studio.app.frame_selection import FrameSelection
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.face_parts import PARTS
from studio.ui.commands.command import Command
from studio.ui.languages import said
from studio.ui.widgets.picture.landmark_layer import LandmarkLayer
from studio.ui.widgets.picture.picture_surface import PictureSurface

_WIDER = 1.25


def picture_commands(
    screen: PictureSurface, store: Store, session: Session, offset: Callable[[], None]
) -> tuple[Command, ...]:
    """The commands; those with keys of the picture's own work while it has the focus.

    `offset` asks for numbers to move the chosen points by.
    """
    layer = screen.layer
    if layer is None:
        return ()
    local = (
        *_dragging(layer, session),
        *_points(layer, session, offset),
        *_looking(screen, store, session),
        *_passing(store, session),
        *_parts(layer),
    )
    return (*_switches(session), *map(_in_picture, local))


def _in_picture(command: Command) -> Command:
    """`command` as one of the picture."""
    return replace(
        command,
        menu=_tr("P&review"),
        section=_tr("Landmarks"),
        local=True,
        context=_tr("Preview picture"),
        obstacle=_tr("Switch on Edit landmarks first."),
    )


def _dragging(layer: LandmarkLayer, session: Session) -> tuple[Command, ...]:
    """What a drag takes along."""

    def proportional() -> bool:
        return session.overlay.proportional

    return (
        Command(id="picture_mirror", menu="", title=_tr("Mirror"), shortcuts=("Shift+M",),
                tip=_tr("Both sides of the face move; off, each side alone"),
                run=lambda: _flip(session, "mirror"), enabled=lambda: layer.editing,
                checked=lambda: session.overlay.mirror),
        Command(id="picture_proportional", menu="", title=_tr("Proportional editing"),
                tip=_tr("A drag takes neighbours along; the wheel sets from how far"),
                shortcuts=("O",), run=lambda: _flip(session, "proportional"),
                enabled=lambda: layer.editing, checked=proportional),
        Command(id="picture_wider", menu="", title=_tr("Take more neighbours along"),
                shortcuts=("PgUp",), run=lambda: layer.hand.widen(_WIDER),
                enabled=proportional),
        Command(id="picture_narrower", menu="", title=_tr("Take fewer neighbours along"),
                shortcuts=("PgDown",), run=lambda: layer.hand.widen(1 / _WIDER),
                enabled=proportional),
    )  # fmt: skip


def _points(
    layer: LandmarkLayer, session: Session, offset: Callable[[], None]
) -> tuple[Command, ...]:
    """What is done to chosen and to hidden points."""

    def touch_all() -> None:
        session.overlay = replace(session.overlay, hidden=frozenset())

    return (
        Command(id="picture_offset", menu="", title=_tr("Move by numbers…"), shortcuts=("F2",),
                run=offset, enabled=lambda: layer.editing and bool(layer.hand.selection)),
        Command(id="picture_touch_all", menu="", title=_tr("Show all points again"),
                run=touch_all, enabled=lambda: bool(session.overlay.hidden)),
        Command(id="picture_cancel", menu="", title=_tr("Cancel a drag, or choose no point"),
                shortcuts=("Esc",), run=layer.hand.give_up,
                enabled=lambda: layer.editing and layer.hand.busy),
    )  # fmt: skip


def _looking(screen: PictureSurface, store: Store, session: Session) -> tuple[Command, ...]:
    """What part of the picture, and which frame."""

    def step(frames: int) -> None:
        rate, last = store.project.rate, store.project.frame_count - 1
        session.time = rate.seconds(min(max(rate.frame(session.time) + frames, 0), last))

    wheel = _tr("Alt+wheel over the picture, too; with Ctrl as well where points are chosen")
    return (
        Command(id="picture_fit", menu="", title=_tr("Show the whole picture"),
                shortcuts=("F",), run=screen.fit),
        Command(id="picture_frame_back", menu="", title=_tr("One frame back in the picture"),
                shortcuts=("A",), run=lambda: step(-1), tip=wheel),
        Command(id="picture_frame_on", menu="", title=_tr("One frame on in the picture"),
                shortcuts=("D",), run=lambda: step(1), tip=wheel),
    )  # fmt: skip


def _passing(store: Store, session: Session) -> tuple[Command, ...]:
    """Going with Shift held, which selects the frames passed: in and out are around them."""
    passing = FrameSelection(store, session)
    tip = _tr("In and out are set around the frames passed; Alt+P clears them")
    rows: tuple[tuple[str, str, tuple[str, ...], Callable[[], None]], ...] = (
        ("back", _tr("Select one frame back"), ("Shift+A", "Shift+Left"),
         lambda: passing.step(-1)),
        ("on", _tr("Select one frame on"), ("Shift+D", "Shift+Right"),
         lambda: passing.step(1)),
        ("to_start", _tr("Select to the start"), ("Shift+Home",), lambda: passing.go(0)),
        ("to_end", _tr("Select to the end"), ("Shift+End",),
         lambda: passing.go(store.project.frame_count - 1)),
    )  # fmt: skip
    return tuple(
        Command(id=f"picture_select_{name}", menu="", title=title, tip=tip, shortcuts=keys, run=run)
        for name, title, keys, run in rows
    )


def _parts(layer: LandmarkLayer) -> tuple[Command, ...]:
    """Choosing the points of a part of the face."""
    return tuple(
        Command(
            id=f"picture_part_{name}",
            menu="",
            title=_tr("Choose: {}").format(said(title).lower()),
            run=lambda name=name: layer.choose(name),  # type: ignore[misc]
            enabled=lambda: layer.editing,
        )
        for name, (title, _) in PARTS.items()
    )


def _switches(session: Session) -> tuple[Command, ...]:
    """What can be laid over the picture."""
    rows = (
        ("editing", _tr("Edit landmarks"), "Alt+0",
         _tr("Drag points of the face: the lanes that move get keys")),
        ("onion", _tr("Onion skin"), "Alt+9", _tr("Outlines of the frames before and after")),
        ("path", _tr("Path of the chosen points"), "Alt+-",
         _tr("Where they go within a second, a dot for each frame")),
    )  # fmt: skip
    return tuple(
        Command(
            id=f"picture_{field}",
            menu=_tr("P&review"),
            title=title,
            tip=tip,
            shortcuts=(keys,),
            run=lambda field=field: _flip(session, field),  # type: ignore[misc]
            checked=lambda field=field: bool(getattr(session.overlay, field)),  # type: ignore[misc]
            separated=field == "editing",
        )
        for field, title, keys, tip in rows
    )


def _flip(session: Session, field: str) -> None:
    overlay = session.overlay
    changed = {
        "editing": lambda: replace(overlay, editing=not overlay.editing),
        "onion": lambda: replace(overlay, onion=not overlay.onion),
        "path": lambda: replace(overlay, path=not overlay.path),
        "mirror": lambda: replace(overlay, mirror=not overlay.mirror),
        "proportional": lambda: replace(overlay, proportional=not overlay.proportional),
    }
    session.overlay = changed[field]()


def _tr(text: str) -> str:
    return QCoreApplication.translate("PictureActions", text)
