"""What part of the film the timeline shows: everything, the selection, more, less."""

from PySide6.QtCore import QCoreApplication

from studio.app.session import Session
from studio.ui.commands.command import Command
from studio.ui.commands.timeline.menus import VIEW
from studio.ui.widgets.lanes.lane_canvas import LaneCanvas
from studio.ui.widgets.time.time_view import TimeView

_ZOOM_STEP = 1.5
_ROOM_AROUND = 0.1  # of what is shown
_LEAST_ROOM_FRAMES = 10


def view_commands(session: Session, canvas: LaneCanvas, view: TimeView) -> tuple[Command, ...]:
    """The commands that move and scale the view."""

    def fit_selection() -> None:
        times = [key.time for key in session.selection]
        times += [time for blink in session.blinks for time in (blink.time, blink.end)]
        if times:
            least = view.rate.seconds(_LEAST_ROOM_FRAMES)
            room = max(_ROOM_AROUND * (max(times) - min(times)), least)
            view.fit(min(times) - room, max(times) + room)
            canvas.fit_values(session.selection)
        else:
            fit_all()

    def fit_all() -> None:
        view.fit_all()
        canvas.fit_values()

    def pin() -> None:
        canvas.pinned = canvas.current if canvas.pinned is None else None

    def zoom(factor: float) -> None:
        head = view.x_of(session.time)
        inside = 0 <= head <= view.width
        view.zoom(factor, head if inside else view.width / 2)

    return (
        Command(id="view.all", menu=VIEW, title=_tr("Show everything"),
                shortcuts=("Shift+F", "\\"), run=fit_all),
        Command(id="view.selection", menu=VIEW, title=_tr("Show the selection"),
                shortcuts=("F",), run=fit_selection),
        Command(id="view.playhead", menu=VIEW, title=_tr("Show the playhead"),
                tip=_tr("In the middle, as near as now"), shortcuts=("Num+0",),
                run=lambda: view.scroll_to(session.time - 0.5 * view.span)),
        Command(id="view.ghost", menu=VIEW, title=_tr("Pin the curves as they are now"),
                tip=_tr("They stay drawn faintly behind what becomes of them"),
                shortcuts=("Alt+G",), run=pin, checked=lambda: canvas.pinned is not None),
        Command(id="view.in", menu=VIEW, title=_tr("Zoom in"), shortcuts=("=", "+"),
                run=lambda: zoom(1 / _ZOOM_STEP)),
        Command(id="view.out", menu=VIEW, title=_tr("Zoom out"), shortcuts=("-",),
                run=lambda: zoom(_ZOOM_STEP)),
    )  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("view_commands", text)
