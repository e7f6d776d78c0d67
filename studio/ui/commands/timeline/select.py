"""Selecting as commands: everything, columns, curves, sides of the playhead, and areas."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from studio.app.edits import selecting, timeline
from studio.ui.commands.command import Command
from studio.ui.commands.timeline.menus import SELECT
from studio.ui.commands.timeline.workbench import Workbench
from studio.ui.widgets.gestures.select_view import Area


def select_commands(
    bench: Workbench, select_all: Callable[[], None], go: Callable[[bool], None]
) -> tuple[Command, ...]:
    """Every way to select but the mouse; `go` steps the playhead forward or back by keys."""
    store, session, canvas = bench.store, bench.session, bench.canvas
    rows = canvas.rows

    def arm(area: Area) -> Callable[[], None]:
        def run() -> None:
            canvas.area = area

        return run

    return (
        Command(id="keys.all", menu=SELECT, title=_tr("Select all"),
                shortcuts=("A", "Ctrl+A"), run=select_all),
        Command(id="keys.none", menu=SELECT, title=_tr("Select nothing"),
                shortcuts=("Alt+A",), run=lambda: timeline.select_none(session)),
        Command(id="keys.invert", menu=SELECT, title=_tr("Invert selection"),
                shortcuts=("Ctrl+I",),
                run=lambda: timeline.invert_selection(store, session, rows.lanes)),
        Command(id="select.column", menu=SELECT, title=_tr("Keys at the times of the selected"),
                shortcuts=("Shift+K",), enabled=lambda: bench.any_keys, separated=True,
                run=lambda: selecting.column(store, session, rows.lanes)),
        Command(id="select.playhead", menu=SELECT, title=_tr("Keys at the playhead"),
                shortcuts=("Ctrl+K",),
                run=lambda: selecting.at_playhead(store, session, rows.lanes)),
        Command(id="select.before", menu=SELECT, title=_tr("All before the playhead"),
                shortcuts=("[",),
                run=lambda: selecting.before_playhead(store, session, rows.lanes)),
        Command(id="select.after", menu=SELECT, title=_tr("All after the playhead"),
                shortcuts=("]",),
                run=lambda: selecting.after_playhead(store, session, rows.lanes)),
        Command(id="select.linked", menu=SELECT, title=_tr("All keys of these curves"),
                shortcuts=("Shift+L",), enabled=lambda: bench.any_keys,
                run=lambda: selecting.linked(store, session)),
        Command(id="select.box", menu=SELECT, title=_tr("Drag a box"), shortcuts=("B",),
                tip=_tr("Also where the drag begins on a key"), run=arm(Area.BOX),
                separated=True),
        Command(id="select.time", menu=SELECT, title=_tr("Drag a stretch of time"),
                shortcuts=("Alt+B",), run=arm(Area.TIME)),
        Command(id="select.brush", menu=SELECT, title=_tr("Brush over keys"), shortcuts=("C",),
                tip=_tr("Ctrl takes away, the wheel makes the brush larger; Esc ends"),
                run=arm(Area.BRUSH)),
        Command(id="keys.next", menu=SELECT, title=_tr("Next key or blink"),
                shortcuts=("Up", "."), run=lambda: go(True), separated=True),
        Command(id="keys.previous", menu=SELECT, title=_tr("Previous key or blink"),
                shortcuts=("Down", ","), run=lambda: go(False)),
    )  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("select_commands", text)
