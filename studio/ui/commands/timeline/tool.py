"""The tools whose amount the mouse gives: start one, move, click to accept, Esc to cancel."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QPointF

from studio.app.edits import arranging, reshaping, tracks
from studio.app.edits.tracks import Keys
from studio.app.session import KeyId
from studio.domain.blinks import Blink
from studio.domain.project import Project
from studio.ui.commands.command import Command
from studio.ui.commands.timeline.menus import ARRANGE, BETWEEN, KEYS, RESHAPE
from studio.ui.commands.timeline.value import cursor_needed
from studio.ui.commands.timeline.workbench import Run, Workbench
from studio.ui.widgets.gestures.key_tools import (
    Amount,
    AmountTool,
    DuplicateDrag,
    FromFirstMove,
    NoKeysSelected,
    RippleDrag,
)
from studio.ui.widgets.gestures.lane_gestures import Gesture, SelectionDrag


def tool_commands(bench: Workbench) -> tuple[Command, ...]:
    """Moves, scales, in-betweens, and what else has an amount."""
    return (*_moves(bench), *_scales(bench), *_in_betweens(bench), *_reshaping(bench))


def _moves(bench: Workbench) -> tuple[Command, ...]:
    def command(id: str, menu: str, title: str, keys: tuple[str, ...],
                kind: type[SelectionDrag], words: str) -> Command:  # fmt: skip
        with_blinks = kind is SelectionDrag
        return Command(
            id=id,
            menu=menu,
            title=title,
            shortcuts=keys,
            run=_drag(bench, kind, words),
            enabled=lambda: bench.any_keys or (with_blinks and bool(bench.session.blinks)),
        )

    return (
        command("keys.duplicate", KEYS, _tr("Duplicate"), ("Shift+D",), DuplicateDrag,
                _tr("Duplicate")),
        command("arrange.move", ARRANGE, _tr("&Move"), ("G",), SelectionDrag, _tr("Move")),
        command("arrange.ripple", ARRANGE, _tr("&Ripple: move with all that follows"), (),
                RippleDrag, _tr("Ripple")),
    )  # fmt: skip


def _drag(bench: Workbench, kind: type[SelectionDrag], words: str) -> Run:
    """Start a drag of the selection that follows the mouse."""
    store, session, canvas = bench.store, bench.session, bench.canvas

    def grabbed() -> KeyId | Blink:
        if kind is SelectionDrag and not session.selection and session.blinks:
            return min(session.blinks, key=lambda blink: blink.time)
        return min(bench.keys())

    def start() -> None:
        held = grabbed()

        def make(at: QPointF) -> Gesture | None:
            if isinstance(held, KeyId) and held not in _movable(store.project, held):
                return None  # undone before the mouse moved
            return kind(store, session, canvas.geometry_of, held, at, canvas.snapping)

        canvas.follow(lambda: FromFirstMove(make, canvas.hint.say))
        canvas.hint.say(words if canvas.following else "")

    return bench.step(start)


def _movable(project: Project, key: KeyId) -> Keys:
    """`key` alone, where it is still there and may be moved."""
    locked = project.tracks.lane(key.lane).locked
    return frozenset() if locked else tracks.editable(project, frozenset({key}))


def _scales(bench: Workbench) -> tuple[Command, ...]:
    cursor = bench.canvas.values

    def in_value(project: Project, keys: Keys, factor: float) -> tuple[Project, Keys]:
        rests = {key.lane: tracks.default_of(project, key.lane) for key in keys}
        return arranging.scale_keys(project, keys, value_factor=factor, value_pivots=rests)

    values = Amount(
        title=_tr("Scale in value"),
        verb="Scaled",
        change=in_value,
        low=-4.0,
        high=4.0,
        start=1.0,
        reach=150.0,
        shown=1.0,
        text="× {:.2f}".format,
    )

    def in_time() -> None:
        head = bench.session.time  # while it plays the pivot stays where it was

        def change(project: Project, keys: Keys, factor: float) -> tuple[Project, Keys]:
            return arranging.scale_keys(project, keys, factor, time_pivot=head)

        times = replace(values, title=_tr("Scale in time"), change=change)
        _start(bench, times, bench.keys())

    def about_cursor() -> None:
        keys = bench.keys()
        pivots = {key.lane: cursor.at(key.lane) for key in keys}

        def change(project: Project, keys: Keys, factor: float) -> tuple[Project, Keys]:
            return arranging.scale_keys(project, keys, value_factor=factor, value_pivots=pivots)

        _start(bench, replace(values, change=change), keys)

    return (
        Command(id="arrange.scale_time", menu=ARRANGE, shortcuts=("S",),
                title=_tr("&Scale in time about the playhead"),
                run=bench.step(in_time), enabled=lambda: bench.any_keys),
        _amount(bench, "arrange.scale_value", ARRANGE, _tr("Scale in &value about the lane's rest"),
                values, ("Alt+S",)),
        Command(id="arrange.scale_cursor", menu=ARRANGE, shortcuts=("Alt+Shift+S",),
                title=_tr("Scale in value about the value &cursor"),
                run=bench.step(about_cursor), obstacle=cursor_needed(),
                enabled=lambda: cursor.shown and bench.any_keys),
    )  # fmt: skip


def _in_betweens(bench: Workbench) -> tuple[Command, ...]:
    def toward(share: float) -> str:
        return _tr("half way") if abs(share) < 0.005 else f"{share:+.0%}"

    neighbour = Amount(
        title=_tr("Blend to neighbour"),
        verb="Blended to the neighbour:",
        change=lambda p, k, a: (reshaping.blend_to_neighbour(p, k, a), k),
    )
    default = Amount(
        title=_tr("Blend to default"),
        verb="Blended to the default:",
        change=lambda p, k, a: (reshaping.blend_to_default(p, k, a), k),
    )
    push = Amount(
        title=_tr("Push or pull"),
        verb="Pushed",
        change=lambda p, k, a: (reshaping.push(p, k, a), k),
    )
    broken = Amount(
        title=_tr("Breakdown"),
        verb="Broke down",
        text=toward,
        change=lambda p, k, a: (reshaping.breakdown(p, k, a), k),
    )
    added = replace(
        broken,
        verb="Added a breakdown:",
        change=lambda p, k, a: reshaping.breakdown_at(p, min(k).time, a, {min(k).lane}),
    )

    def breakdown() -> None:
        if bench.any_keys:
            _start(bench, broken, bench.keys())
            return
        lane, time = bench.lane, bench.session.time
        keys = bench.store.project.tracks.lane(lane).layer.keys
        if not keys or not keys[0].time < time < keys[-1].time:
            raise NoKeysSelected(
                "There are no keys before and after the playhead on this lane.",
                "Select the keys to be broken down, or move the playhead between two keys.",
            )
        tracks.require_unlocked(bench.store.project, lane)
        _start(bench, added, frozenset({KeyId(lane, time)}))

    return (
        Command(id="between.breakdown", menu=BETWEEN, title=_tr("&Breakdown"),
                tip=_tr("Selected keys, or a new one at the playhead, between their neighbours"),
                run=bench.step(breakdown),
                enabled=lambda: bench.any_keys or bench.on_lane),
        _amount(bench, "between.neighbour", BETWEEN, _tr("Blend to &neighbour"), neighbour),
        _amount(bench, "between.default", BETWEEN, _tr("Blend to &default"), default),
        _amount(bench, "between.push", BETWEEN, _tr("&Push or pull"), push),
    )  # fmt: skip


def _reshaping(bench: Workbench) -> tuple[Command, ...]:
    def smooth(project: Project, keys: Keys, frames: float) -> tuple[Project, Keys]:
        width = frames / project.rate.fps
        return (reshaping.smooth_keys(project, keys, width) if width > 0 else project), keys

    smoothing = Amount(
        title=_tr("Smooth"),
        verb="Smoothed",
        change=smooth,
        low=0.0,
        high=25.0,
        start=2.0,
        reach=20.0,
        coarse=1.0,
        shown=1.0,
        text=_tr("over {:.1f} frames").format,
    )
    error = Amount(
        title=_tr("Decimate"),
        verb="Decimated",
        change=reshaping.decimate_keys,
        low=0.0,
        high=0.25,
        start=0.01,
        reach=2000.0,
        coarse=0.01,
        text=_tr("{:.1%} of the range").format,
    )
    ratio = Amount(title=_tr("Decimate"), verb="Decimated", change=reshaping.decimate_keys_to,
                   low=0.0, high=1.0, start=0.5, reach=300.0,
                   text=_tr("to {:.0%} of the keys").format)  # fmt: skip
    return (
        _amount(bench, "reshape.smooth", RESHAPE, _tr("&Smooth"), smoothing, ("Alt+O",)),
        _amount(bench, "reshape.decimate", RESHAPE, _tr("&Decimate by the largest error"), error),
        _amount(bench, "reshape.decimate_to", RESHAPE, _tr("Decimate by &ratio"), ratio),
    )


def _amount(bench: Workbench, id: str, menu: str, title: str, amount: Amount,
            shortcuts: tuple[str, ...] = ()) -> Command:  # fmt: skip
    """The command that starts a tool on the selected keys."""
    return Command(
        id=id,
        menu=menu,
        title=title,
        shortcuts=shortcuts,
        run=bench.step(lambda: _start(bench, amount, bench.keys())),
        enabled=lambda: bench.any_keys,
    )


def _start(bench: Workbench, amount: Amount, keys: Keys) -> None:
    bench.canvas.follow(
        lambda: AmountTool(bench.store, bench.session, amount, keys, bench.canvas.hint.say)
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("tool_commands", text)
