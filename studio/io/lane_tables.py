"""Lanes as CSV: one row per frame with the values that the picture uses, or one row per key.

Columns of a table of frames are `time` (seconds), `timecode`, `frame`, every lane by its id, and
how far blinks close each eye. Columns of a table of keys are `lane`, `curve` (`layer` or `weight`),
`blend`, and the fields of a key; handles are two columns, seconds and value. Numbers are written so
that reading them gives the same bits.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import msgspec
import numpy as np
from numpy.typing import NDArray

from studio.domain.curve import HandleKind, Keyframe
from studio.domain.errors import BadInput
from studio.domain.lane_samples import LaneSamples
from studio.domain.lanes import LANES
from studio.domain.timebase import FrameRate
from studio.domain.timecode import Timecode
from studio.domain.tracks import Blend, Lane
from studio.io.tables import Row, Table, number, write_table

Array = NDArray[np.float64]
CurveName = Literal["layer", "weight"]

_BLINKS = ("blinks_left", "blinks_right")
_KEY_COLUMNS = ("lane", "curve", "blend")
_CURVES: dict[str, CurveName] = {"layer": "layer", "weight": "weight"}
_HANDLES = ("handle_in", "handle_out")
_AGAIN = "Correct it and import again."


@dataclass(frozen=True, slots=True, kw_only=True)
class HandWork:
    """The hand work of one lane as a table of keys holds it."""

    blend: Blend
    layer: tuple[Keyframe, ...]
    weight: tuple[Keyframe, ...]


def is_lanes(names: tuple[str, ...]) -> bool:
    """Whether columns with these names are lanes at moments."""
    return bool({"time", "timecode", "frame"} & set(names)) and bool(set(LANES) & set(names))


def is_keys(names: tuple[str, ...]) -> bool:
    """Whether columns with these names are keys."""
    return {"lane", "time", "value"} <= set(names)


def write_lanes(target: Path, samples: LaneSamples, blinks: Array, rate: FrameRate) -> None:
    """Write `samples` at frames of `rate`, and how far `blinks` (n, 2) close the eyes."""
    names = ("time", "timecode", "frame", *samples.lanes, *_BLINKS)
    columns = np.stack([*samples.lanes.values(), *blinks.T], axis=1)

    def row(time: float, values: Array) -> tuple[str, ...]:
        frame = rate.frame(time)
        clock = Timecode.at(frame / round(rate.fps), round(rate.fps))
        cells = (repr(float(value)) for value in values)
        return (repr(float(time)), clock.text(parts=False), str(frame), *cells)

    write_table(target, names, map(row, samples.times, columns))


def parse_lanes(table: Table, rate: FrameRate) -> tuple[LaneSamples, tuple[str, ...]]:
    """The lanes in `table`, and the columns that are none; empty cells are no values.

    Rows without seconds are timed by `rate`: from their frame, or else from their timecode.
    """
    if not table.rows:
        raise BadInput(f"{table.source} has no rows.", "Export it again.")
    place = {name: i for i, name in enumerate(table.names)}
    times = [_time(table, row, place, rate) for row in table.rows]
    for i, row in enumerate(table.rows[1:], start=1):
        if times[i] <= times[i - 1]:
            raise BadInput(
                f"{table.source}, row {row.line}: its time is not after that of the row above.",
                _AGAIN,
            )
    lanes = {
        name: np.array([_value(table, row, place[name]) for row in table.rows])
        for name in LANES
        if name in place
    }
    told = {"time", "timecode", "frame", *_BLINKS, *LANES}
    unknown = tuple(name for name in table.names if name and name not in told)
    return LaneSamples(times=np.array(times), lanes=lanes), unknown


def write_keys(target: Path, lanes: Mapping[str, Lane]) -> None:
    """Write the keys of the layers and weights of `lanes`; lanes without hand work have no rows."""
    names = (*_KEY_COLUMNS, *_key_fields())

    def rows() -> Iterator[tuple[str, ...]]:
        for name, lane in lanes.items():
            for curve, keys in (("layer", lane.layer.keys), ("weight", lane.weight.keys)):
                for key in keys:
                    yield (name, curve, str(lane.blend), *_cells(key))

    write_table(target, names, rows())


def parse_keys(table: Table) -> dict[str, HandWork]:
    """The hand work in `table` by lane; BadInput with the row that is wrong."""
    place = {name: i for i, name in enumerate(table.names)}
    found: dict[str, dict[CurveName, list[Keyframe]]] = {}
    blends: dict[str, Blend] = {}
    for row in table.rows:
        cells = {name: row.cells[i] for name, i in place.items() if i < len(row.cells)}
        where = f"{table.source}, row {row.line}"
        lane = cells.get("lane", "")
        if lane not in LANES:
            raise BadInput(f"{where}: there is no lane {lane!r}.", f"Known: {', '.join(LANES)}.")
        curve = _CURVES.get(cells.get("curve") or "layer")
        if curve is None:
            raise BadInput(f"{where}: {cells['curve']!r} is no curve.", "Write layer or weight.")
        blend = cells.get("blend") or Blend.OVERRIDE
        if blend not in tuple(Blend):
            raise BadInput(f"{where}: {blend!r} is no blend.", "Write add or override.")
        blends.setdefault(lane, Blend(blend))
        keys = found.setdefault(lane, {"layer": [], "weight": []})[curve]
        key = _key(cells, where)
        if keys and key.time <= keys[-1].time:
            raise BadInput(f"{where}: its time is not after that of the key above.", _AGAIN)
        keys.append(key)
    return {
        lane: HandWork(
            blend=blends[lane], layer=tuple(curves["layer"]), weight=tuple(curves["weight"])
        )
        for lane, curves in found.items()
    }


def _time(table: Table, row: Row, place: Mapping[str, int], rate: FrameRate) -> float:
    def cell(name: str) -> str:
        i = place.get(name, len(row.cells))
        return row.cells[i] if i < len(row.cells) else ""

    if text := cell("time"):
        return number(text, table.where(row, place["time"]))
    if text := cell("frame"):
        return number(text, table.where(row, place["frame"])) / rate.fps
    if not (text := cell("timecode")):
        raise BadInput(f"{table.source}, row {row.line} has no time.", _AGAIN)
    try:
        return Timecode.parse(text).time(rate)
    except ValueError:
        where = table.where(row, place["timecode"])
        raise BadInput(f"{where}: {text!r} is no timecode.", _AGAIN) from None


def _value(table: Table, row: Row, column: int) -> float:
    text = row.cells[column] if column < len(row.cells) else ""
    return number(text, table.where(row, column)) if text else np.nan


def _key_fields() -> Iterable[str]:
    for name in Keyframe.__struct_fields__:
        if name in _HANDLES:
            yield from (f"{name}_s", f"{name}_value")
        else:
            yield name


def _cells(key: Keyframe) -> Iterable[str]:
    for name, value in msgspec.to_builtins(key).items():
        if name in _HANDLES:
            yield from (repr(float(part)) for part in value) if value else ("", "")
        else:
            yield repr(float(value)) if isinstance(value, float) else str(value)


def _key(cells: Mapping[str, str], where: str) -> Keyframe:
    given: dict[str, Any] = {}
    for name in Keyframe.__struct_fields__:
        if name in _HANDLES:
            parts = [cells.get(f"{name}_{part}", "") for part in ("s", "value")]
            if any(parts):
                given[name] = tuple(number(part, f"{where}, {name}") for part in parts)
        elif name in ("time", "value"):
            given[name] = number(cells.get(name, ""), f"{where}, {name}")
        elif cells.get(name):
            given[name] = cells[name]
    if any(name in given for name in _HANDLES):
        given.setdefault("handle_kind", HandleKind.FREE)
    try:
        return msgspec.convert(given, Keyframe)
    except msgspec.ValidationError as error:
        raise BadInput(f"{where}: {error}.", _AGAIN) from error
