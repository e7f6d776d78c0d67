"""What can be done to landmarks in the preview picture: one table for menu, keys and search."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from studio.app.session import Session
from studio.app.store import Store
from studio.domain.face_parts import PARTS
from studio.ui.commands import Command
from studio.ui.languages import said
from studio.ui.widgets.picture_surface import PictureSurface

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
    section = _tr("Landmarks")

    def command(
        id: str,
        title: str,
        run: Callable[[], None],
        keys: tuple[str, ...] = (),
        tip: str = "",
        enabled: Callable[[], bool] = lambda: layer.editing,
        checked: Callable[[], bool] | None = None,
    ) -> Command:
        return Command(
            id=f"picture_{id}",
            menu=_tr("P&review"),
            section=section,
            title=title,
            tip=tip,
            run=run,
            shortcuts=keys,
            enabled=enabled,
            checked=checked,
            local=True,
            context=_tr("Preview picture"),
            obstacle=_tr("Switch on Edit landmarks first."),
        )

    def always() -> bool:
        return True

    def touch_all() -> None:
        session.overlay = replace(session.overlay, hidden=frozenset())

    def step(frames: int) -> None:
        rate = store.project.rate
        last = store.project.frame_count - 1
        session.time = rate.seconds(min(max(rate.frame(session.time) + frames, 0), last))

    return (
        *_switches(session),
        command("mirror", _tr("Mirror"), lambda: _flip(session, "mirror"), ("Shift+M",),
                _tr("Both sides of the face move; off, each side alone"),
                checked=lambda: session.overlay.mirror),
        command("proportional", _tr("Proportional editing"),
                lambda: _flip(session, "proportional"), ("O",),
                _tr("A drag takes neighbours along; the wheel sets from how far"),
                checked=lambda: session.overlay.proportional),
        command("wider", _tr("Take more neighbours along"), lambda: layer.hand.widen(_WIDER),
                ("PgUp",), enabled=lambda: session.overlay.proportional),
        command("narrower", _tr("Take fewer neighbours along"),
                lambda: layer.hand.widen(1 / _WIDER), ("PgDown",),
                enabled=lambda: session.overlay.proportional),
        command("offset", _tr("Move by numbers…"), offset, ("F2",),
                enabled=lambda: layer.editing and bool(layer.hand.selection)),
        command("touch_all", _tr("Show all points again"), touch_all,
                enabled=lambda: bool(session.overlay.hidden)),
        command("fit", _tr("Show the whole picture"), screen.fit, ("F",), enabled=always),
        command("frame_back", _tr("One frame back in the picture"), lambda: step(-1), ("A",),
                enabled=always),
        command("frame_on", _tr("One frame on in the picture"), lambda: step(1), ("D",),
                enabled=always),
        *(
            command(f"part_{name}", _tr("Choose: {}").format(said(title).lower()),
                    lambda name=name: layer.choose(name))  # type: ignore[misc]
            for name, (title, _) in PARTS.items()
        ),
    )  # fmt: skip


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
