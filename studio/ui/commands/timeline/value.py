"""The value cursor of the graph as commands: where it stands, and what is done at its value."""

from PySide6.QtCore import QCoreApplication

from studio.app.edits import curve_steps, tracks
from studio.ui.commands.command import Command
from studio.ui.commands.timeline.menus import MIRROR, SNAP, VIEW
from studio.ui.commands.timeline.workbench import Run, Workbench


def cursor_needed() -> str:
    """What is missing before something can be done at the value cursor."""
    return _tr("Put the value cursor into the graph, and select keys first.")


def cursor_commands(bench: Workbench) -> tuple[Command, ...]:
    """Where the value cursor is shown."""
    store, session, values = bench.store, bench.session, bench.canvas.values
    graph = _tr("Show the graph first: Tab.")

    def at_playhead() -> None:
        values.put(bench.lane, tracks.seen_at(store.project, bench.lane, session.time))

    def at_keys() -> None:
        keys = bench.keys()
        lane = bench.canvas.active
        own = [key for key in keys if key.lane == lane] or [min(keys)]
        seen = [tracks.key_value(store.project, key) for key in own]
        values.put(own[0].lane, sum(seen) / len(seen))

    def toggle() -> None:
        if values.shown:
            values.leave()
        else:
            at_playhead()

    return (
        Command(id="cursor.show", menu=VIEW, title=_tr("Value cursor"),
                tip=_tr("A line in the graph to snap, mirror and scale keys by; "
                        "Shift and the right mouse button put it anywhere"),
                run=bench.step(toggle), checked=lambda: values.shown, separated=True,
                enabled=lambda: values.possible and bench.on_lane, obstacle=graph),
        Command(id="cursor.playhead", menu=VIEW, title=_tr("Value cursor to the curve"),
                tip=_tr("To the value of the active lane at the playhead"),
                shortcuts=("Alt+C",), run=bench.step(at_playhead),
                enabled=lambda: values.possible and bench.on_lane, obstacle=graph),
        Command(id="cursor.keys", menu=VIEW, title=_tr("Value cursor to the selected keys"),
                tip=_tr("To the mean of those on the active lane"), shortcuts=("Ctrl+G",),
                run=bench.step(at_keys), enabled=lambda: values.possible and bench.any_keys,
                obstacle=_tr("Select keys in the graph first.")),
    )  # fmt: skip


def cursor_uses(bench: Workbench) -> tuple[Command, ...]:
    """What is done to selected keys at the value of the cursor."""
    store, session, values = bench.store, bench.session, bench.canvas.values

    def here() -> dict[str, float]:
        return {key.lane: values.at(key.lane) for key in session.selection}

    def command(name: str, menu: str, title: str, run: Run) -> Command:
        return Command(
            id=name,
            menu=menu,
            title=title,
            run=bench.on_keys(run),
            enabled=lambda: values.shown and bench.any_keys,
            obstacle=cursor_needed(),
        )

    return (
        command("snap.cursor", SNAP, _tr("Value &cursor"),
                lambda: curve_steps.level(store, session, here())),
        command("mirror.cursor", MIRROR, _tr("Value, about the value &cursor"),
                lambda: curve_steps.flip_values(store, session, here())),
    )  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("value_commands", text)
