"""What is done to whole lanes: solo, mute, lock, colour, and which of them are listed."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from studio.app.edits import lane_switches
from studio.app.edits.lane_switches import Switch
from studio.domain.lanes import BLINKS, LANES, LaneColour
from studio.ui.commands.command import Command
from studio.ui.commands.timeline.menus import COLOUR, LANE, VIEW
from studio.ui.commands.timeline.workbench import Workbench
from studio.ui.widgets.lanes.lane_layout import Layout
from studio.ui.widgets.lanes.lane_rows import LaneRows

_ORDER = tuple(Layout)


def lane_commands(bench: Workbench, filter_wanted: Callable[[], None]) -> tuple[Command, ...]:
    """The commands on the active lane, or on all chosen ones where it is among them."""
    return (
        *_switches(bench),
        *_colours(bench),
        *_listing(bench, filter_wanted),
        *layout_commands(bench),
    )


def chosen_lanes(bench: Workbench) -> tuple[str, ...]:
    """The lanes that a command is about, the blinks perhaps among them."""
    chosen, active = bench.canvas.rows.chosen, bench.canvas.active
    wanted = chosen if active in chosen else {active}
    return tuple(lane for lane in (BLINKS, *LANES) if lane in wanted)


def _switches(bench: Workbench) -> tuple[Command, ...]:
    store = bench.store
    table = (
        (Switch.SOLO, "lane.solo", _tr("&Solo"), ("Shift+Q",),
         _tr("Only the hand work of solo lanes is in the picture; others are as if muted")),
        (Switch.MUTED, "lane.mute", _tr("&Mute"), ("Q",),
         _tr("Leave the hand work of the lane out of the picture")),
        (Switch.LOCKED, "lane.lock", _tr("&Lock"), ("Ctrl+Shift+L",),
         _tr("Protect the lane from edits")),
    )  # fmt: skip

    def is_on(switch: Switch) -> bool:
        return all(switch.of(store.project, lane) for lane in chosen_lanes(bench))

    def turn(switch: Switch) -> Callable[[], None]:
        return bench.step(
            lambda: lane_switches.turn(store, chosen_lanes(bench), switch, not is_on(switch))
        )

    return (
        *(
            Command(id=name, menu=LANE, title=title, shortcuts=keys, tip=tip, run=turn(switch),
                    checked=lambda switch=switch: is_on(switch))  # type: ignore[misc]
            for switch, name, title, keys, tip in table
        ),
        Command(id="lane.unsolo", menu=LANE, title=_tr("&End solo of all lanes"),
                run=bench.step(lambda: lane_switches.unsolo_all(store)),
                enabled=lambda: store.project.tracks.soloed),
    )  # fmt: skip


def _colours(bench: Workbench) -> tuple[Command, ...]:
    titles = {
        LaneColour.GROUP: _tr("Colour of the &group"),
        LaneColour.RED: _tr("&Red"),
        LaneColour.ORANGE: _tr("&Orange"),
        LaneColour.YELLOW: _tr("&Yellow"),
        LaneColour.GREEN: _tr("&Green"),
        LaneColour.TEAL: _tr("&Teal"),
        LaneColour.BLUE: _tr("&Blue"),
        LaneColour.VIOLET: _tr("&Violet"),
        LaneColour.PINK: _tr("&Pink"),
    }

    def lanes() -> tuple[str, ...]:
        return tuple(lane for lane in chosen_lanes(bench) if lane in LANES)

    def use(colour: LaneColour) -> Callable[[], None]:
        return bench.step(lambda: lane_switches.colour(bench.store, lanes(), colour))

    def is_used(colour: LaneColour) -> bool:
        tracks = bench.store.project.tracks
        return bool(lanes()) and all(tracks.lane(lane).colour is colour for lane in lanes())

    return tuple(
        Command(id=f"lane.colour.{colour}", menu=COLOUR, title=title, run=use(colour),
                enabled=lambda: bool(lanes()), separated=colour is LaneColour.RED,
                checked=lambda colour=colour: is_used(colour))  # type: ignore[misc]
        for colour, title in titles.items()
    )  # fmt: skip


def _listing(bench: Workbench, filter_wanted: Callable[[], None]) -> tuple[Command, ...]:
    rows = bench.canvas.rows

    def hide() -> None:
        rows.listing = replace(rows.listing, hidden=rows.listing.hidden | {*chosen_lanes(bench)})

    def show() -> None:
        rows.listing = replace(rows.listing, hidden=frozenset(), wanted="", isolated=False)

    def isolate() -> None:
        if not rows.chosen:
            rows.chosen = frozenset(chosen_lanes(bench))
        rows.listing = replace(rows.listing, isolated=not rows.listing.isolated)

    return (
        Command(id="lane.hide", menu=LANE, title=_tr("&Hide from the list"), shortcuts=("H",),
                tip=_tr("The lane counts as before; it is only not listed"), run=hide,
                separated=True),
        Command(id="lane.isolate", menu=LANE, title=_tr("&Isolate chosen lanes"),
                tip=_tr("List only lanes whose names were clicked, with Ctrl or Shift several"),
                shortcuts=("Shift+H",), run=isolate, checked=lambda: rows.listing.isolated),
        Command(id="lane.show", menu=LANE, title=_tr("Sho&w all lanes"), shortcuts=("Alt+H",),
                run=show),
        Command(id="lane.filter", menu=LANE, title=_tr("&Filter lanes by name…"),
                shortcuts=("Ctrl+F",), run=filter_wanted),
    )  # fmt: skip


def layout_commands(bench: Workbench) -> tuple[Command, ...]:
    """The commands that choose between rows, dope sheet and graph."""
    rows, session = bench.canvas.rows, bench.session

    def use(layout: Layout) -> None:
        if layout is Layout.GRAPH and len(rows.chosen) < 2:
            keyed = {key.lane for key in session.selection}
            rows.chosen = frozenset(keyed | {bench.canvas.active})
        rows.layout = layout

    def go_on() -> None:
        use(_ORDER[(_ORDER.index(rows.layout) + 1) % len(_ORDER)])

    def normalise() -> None:
        rows.plot = replace(rows.plot, normalised=not rows.plot.normalised)

    titles = {
        Layout.ROWS: _tr("A row for each curve"),
        Layout.DOPE: _tr("Dope sheet"),
        Layout.GRAPH: _tr("Graph"),
    }
    return (
        Command(id="view.layout", menu=VIEW, title=_tr("Next of rows, dope sheet and graph"),
                shortcuts=("Tab",), run=go_on, separated=True),
        *(
            Command(id=f"view.{layout}", menu=VIEW, title=title,
                    run=lambda layout=layout: use(layout),  # type: ignore[misc]
                    checked=lambda layout=layout: rows.layout is layout)  # type: ignore[misc]
            for layout, title in titles.items()
        ),
        Command(id="view.normalise", menu=VIEW, title=_tr("Normalise the graph"),
                tip=_tr("Every curve as high as its lane's range, whatever its unit"),
                shortcuts=("Alt+N",), run=normalise, enabled=lambda: _in_graph(rows),
                checked=lambda: rows.plot.normalised),
    )  # fmt: skip


def _in_graph(rows: LaneRows) -> bool:
    return rows.layout is Layout.GRAPH


def _tr(text: str) -> str:
    return QCoreApplication.translate("lane_commands", text)
