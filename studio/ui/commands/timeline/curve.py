"""The curve tools as commands: shapes of curves, arranging, mirroring, snapping, deleting keys."""

from PySide6.QtCore import QCoreApplication

from studio.app.edits import curve_steps, timeline, tracks
from studio.app.edits.magnets import marks, nearest, word_edges
from studio.domain.curve import Ease, Extrapolation, Interp
from studio.domain.lanes import LANES
from studio.ui.commands.command import Command
from studio.ui.commands.timeline.handle import handle_commands
from studio.ui.commands.timeline.menus import (
    ADD,
    BEYOND,
    EASING,
    INTERPOLATION,
    MIRROR,
    REMOVE,
    RESHAPE,
    SNAP,
)
from studio.ui.commands.timeline.workbench import Run, Workbench, table
from studio.ui.widgets.gestures.key_tools import NoKeysSelected, ends


def curve_commands(bench: Workbench) -> tuple[Command, ...]:
    """All commands that need no amount."""
    return (
        *_shapes(bench),
        *_easings(bench),
        *handle_commands(bench),
        *_beyond(bench),
        *_mirrors(bench),
        *_snaps(bench),
        *_new_keys(bench),
        *_deletions(bench),
    )


def _shapes(bench: Workbench) -> tuple[Command, ...]:
    titles = {
        Interp.HOLD: _tr("&Hold"),
        Interp.LINEAR: _tr("&Linear"),
        Interp.BEZIER: _tr("&Bezier"),
        Interp.SINE: _tr("&Sine"),
        Interp.QUAD: _tr("&Quadratic"),
        Interp.CUBIC: _tr("&Cubic"),
        Interp.QUART: _tr("Qua&rtic"),
        Interp.QUINT: _tr("Qu&intic"),
        Interp.EXPO: _tr("&Exponential"),
        Interp.CIRC: _tr("Circ&ular"),
        Interp.BACK: _tr("Bac&k: overshoots"),
        Interp.BOUNCE: _tr("B&ounce"),
        Interp.ELASTIC: _tr("El&astic"),
    }

    def shape(interp: Interp) -> Run:
        return bench.on_keys(lambda: timeline.shape_selected(bench.store, bench.session, interp))

    return tuple(
        Command(
            id=f"keys.{interp}",
            menu=INTERPOLATION,
            title=title,
            run=shape(interp),
            enabled=lambda: bench.any_keys,
            separated=interp is Interp.SINE,
        )
        for interp, title in titles.items()
    )


def _easings(bench: Workbench) -> tuple[Command, ...]:
    titles = {
        Ease.IN: _tr("Ease &in: slow at the start"),
        Ease.OUT: _tr("Ease &out: slow at the end"),
        Ease.IN_OUT: _tr("Ease in &and out"),
    }

    def any_eases() -> bool:
        found = (tracks.keyframe(bench.store.project, key) for key in bench.session.selection)
        return any(key is not None and key.interp.eases for key in found)

    def ease(end: Ease) -> Run:
        def run() -> None:
            if not any_eases():
                raise NoKeysSelected(
                    "None of the selected keys goes on with an easing.",
                    "Choose one from Sine to Elastic under Interpolation (T) first.",
                )
            curve_steps.ease(bench.store, bench.session, end)

        return bench.on_keys(run)

    return tuple(
        Command(id=f"ease.{end}", menu=EASING, title=title, run=ease(end), enabled=any_eases)
        for end, title in titles.items()
    )


def _beyond(bench: Workbench) -> tuple[Command, ...]:
    titles = {
        Extrapolation.CONSTANT: _tr("&Constant"),
        Extrapolation.LINEAR: _tr("&Linear: straight on"),
        Extrapolation.CYCLIC: _tr("C&yclic: over and over again"),
    }

    def use(beyond: Extrapolation) -> Run:
        return bench.step(lambda: curve_steps.extrapolate(bench.store, bench.lane, beyond))

    def is_used(beyond: Extrapolation) -> bool:
        tracks_ = bench.store.project.tracks
        return bench.on_lane and tracks_.lane(bench.canvas.active).layer.beyond is beyond

    def has_keys() -> bool:
        lanes = bench.store.project.tracks
        return bench.on_lane and bool(lanes.lane(bench.canvas.active).layer.keys)

    return tuple(
        Command(
            id=f"beyond.{beyond}",
            menu=BEYOND,
            title=title,
            run=use(beyond),
            enabled=has_keys,
            checked=lambda beyond=beyond: is_used(beyond),  # type: ignore[misc]
        )
        for beyond, title in titles.items()
    )


def _mirrors(bench: Workbench) -> tuple[Command, ...]:
    store, session = bench.store, bench.session

    def about_rest() -> None:
        lanes = {key.lane for key in session.selection}
        rests = {lane: tracks.default_of(store.project, lane) for lane in lanes}
        curve_steps.flip_values(store, session, rests)

    return table(bench, MIRROR, (
        ("mirror.time", _tr("&Time, about the middle"), (),
         lambda: curve_steps.flip_time(store, session)),
        ("mirror.playhead", _tr("Time, about the &playhead"), (),
         lambda: curve_steps.flip_time(store, session, session.time)),
        ("mirror.value", _tr("&Value, about the middle"), (),
         lambda: curve_steps.flip_values(store, session)),
        ("mirror.rest", _tr("Value, about the lane's &rest"), (), about_rest),
    ))  # fmt: skip


def _snaps(bench: Workbench) -> tuple[Command, ...]:
    store, session = bench.store, bench.session

    def words(time: float) -> float:
        return nearest(word_edges(store.project), time)

    def marked(time: float) -> float:
        return nearest(marks(store.project), time)

    def level() -> None:
        lanes = {key.lane for key in session.selection}
        project = store.project
        seen = {lane: tracks.seen_at(project, lane, session.time) for lane in lanes}
        curve_steps.level(store, session, seen)

    commands = table(bench, SNAP, (
        ("snap.frame", _tr("Nearest &frame"), (), lambda: curve_steps.snap(store, session)),
        ("snap.second", _tr("Nearest &second"), (),
         lambda: curve_steps.snap(store, session, lambda time: float(round(time)))),
        ("snap.playhead", _tr("&Playhead"), (),
         lambda: curve_steps.snap(store, session, lambda _: session.time)),
        ("snap.level", _tr("&Value at the playhead"), (), level),
    ))  # fmt: skip
    snap_words = bench.on_keys(lambda: curve_steps.snap(store, session, words))
    snap_marks = bench.on_keys(lambda: curve_steps.snap(store, session, marked))
    return (
        *commands,
        Command(id="snap.marker", menu=SNAP, title=_tr("Nearest &marker, in or out"),
                run=snap_marks, enabled=lambda: bench.any_keys and bool(marks(store.project))),
        Command(id="snap.word", menu=SNAP, title=_tr("Start or end of the nearest &word"),
                run=snap_words,
                enabled=lambda: bench.any_keys and store.project.said is not None),
    )  # fmt: skip


def _new_keys(bench: Workbench) -> tuple[Command, ...]:
    store, session = bench.store, bench.session

    def insert() -> None:
        curve_steps.insert(store, session, bench.lane, session.time)

    def bake() -> None:
        lanes = {key.lane for key in session.selection} or {bench.lane}
        first, last = (
            ends(session.selection) if bench.several_times else (0.0, store.project.duration)
        )
        curve_steps.bake(store, session, first, last, [lane for lane in LANES if lane in lanes])

    return (
        Command(id="keys.insert", menu=ADD, title=_tr("Insert key on the curve at the playhead"),
                tip=_tr("A key on the active lane that leaves the shape of its curve"),
                run=bench.step(insert), enabled=lambda: bench.on_lane),
        Command(id="keys.pose", menu=ADD, title=_tr("Key the whole pose at the playhead"),
                tip=_tr("A key on every lane that is not locked, where it is now"),
                shortcuts=(":",), run=bench.step(lambda: curve_steps.key_pose(store, session))),
        Command(id="reshape.clean", menu=RESHAPE, title=_tr("&Clean: remove what changes nothing"),
                tip=_tr("Of the selected keys, those without which their curve is the same"),
                run=bench.on_keys(lambda: curve_steps.clean(store, session)),
                enabled=lambda: bench.any_keys),
        Command(id="keys.bake", menu=RESHAPE, title=_tr("Bake into a key on every frame"),
                tip=_tr("Of the time of the selected keys, or of the active lane's whole film"),
                shortcuts=("Alt+Shift+O",), run=bench.step(bake),
                enabled=lambda: bench.any_keys or bench.on_lane),
    )  # fmt: skip


def _deletions(bench: Workbench) -> tuple[Command, ...]:
    store, session = bench.store, bench.session

    def cut() -> None:
        curve_steps.ripple_delete_range(store, *ends(session.selection))

    ripple = bench.on_keys(lambda: curve_steps.ripple_delete(store, session))
    return (
        Command(id="delete.keys", menu=REMOVE, title=_tr("&Selected keys and blinks"),
                run=bench.step(lambda: timeline.delete_selected(store, session)),
                enabled=lambda: bool(session.selection or session.blinks)),
        Command(id="delete.ripple", menu=REMOVE, title=_tr("Keys, and close the &gap"),
                tip=_tr("What follows on their lanes comes to where they began"),
                shortcuts=("Shift+Del",), run=ripple, enabled=lambda: bench.any_keys),
        Command(id="delete.time", menu=REMOVE, title=_tr("Their &time on all lanes"),
                tip=_tr("Keys of every lane that is not locked come earlier by the time between"),
                run=bench.on_keys(cut), enabled=lambda: bench.several_times),
    )  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("curve_commands", text)
