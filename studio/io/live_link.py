"""Recordings of Epic's Live Link Face: a CSV with one row of ARKit's face shapes per frame.

Columns are `Timecode`, `BlendshapeCount`, 52 shapes and 9 rotations in radians. Timecode counts
`HH:MM:SS:FF.fff` on a true clock of 30 or 60 frames per second. A count of 0 is a frame without a
face.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.domain.arkit import ROTATIONS, SHAPES
from studio.domain.errors import BadInput
from studio.domain.timebase import FrameRate
from studio.domain.timecode import Timecode, elapsed, rate_of
from studio.io.tables import Row, Table, number, write_table

Array = NDArray[np.float64]

USUAL_RATE = FrameRate(num=60)
_TIMECODE, _COUNT = "timecode", "blendshapecount"
_ENOUGH = 5  # shapes by which a table without the two first columns is known
_CANONICAL = {name.lower(): name for name in (*SHAPES, *ROTATIONS)}
_AGAIN = "Export the take again."


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Recording:
    """Shapes and rotations (n,) by name at `times` (n,) seconds, the first of them 0.

    `skipped` counts rows without a face, repeated ones, and one that was cut off at the end.
    """

    times: Array
    shapes: Mapping[str, Array]
    rate: FrameRate
    skipped: int = 0


def is_live_link(names: tuple[str, ...]) -> bool:
    """Whether columns with these names are such a recording."""
    lower = {name.lower() for name in names}
    return _COUNT in lower or sum(_canonical(name) is not None for name in names) >= _ENOUGH


def parse_recording(table: Table, rate: FrameRate | None = None) -> Recording:
    """The recording in `table`; `rate` is how its timecode counts, if it is not to be guessed.

    Raises BadInput with the row that is wrong.
    """
    columns = _columns(table)
    clock = next((i for i, name in enumerate(table.names) if name.lower() == _TIMECODE), None)
    if clock is None or not columns:
        raise BadInput(f"{table.source} has no column Timecode with face shapes.", _AGAIN)
    rows = _with_faces(table)
    if not rows:
        raise BadInput(f"{table.source} has no frame with a face.", "Record it again.")
    times, found = _times(table, rows, clock, rate)
    kept: list[int] = []
    for i, row in enumerate(rows):
        if kept and times[i] < times[kept[-1]]:
            raise BadInput(
                f"{table.where(row, clock)}: {row.cells[clock]} is before the row above.", _AGAIN
            )
        if not kept or times[i] > times[kept[-1]]:
            kept.append(i)
    values = {
        name: np.array([number(rows[i].cells[c], table.where(rows[i], c)) for i in kept])
        for name, c in columns.items()
    }
    return Recording(
        times=np.array([times[i] for i in kept]),
        shapes=values,
        rate=found,
        skipped=len(table.rows) - len(kept),
    )


def write_recording(target: Path, recording: Recording) -> None:
    """Write `recording` as the app does; its times count from midnight."""
    nominal = round(recording.rate.fps)
    names = (*SHAPES, *ROTATIONS)
    count = str(len(names))
    columns = np.stack([recording.shapes[name] for name in names], axis=1)
    rows = (
        (Timecode.at(float(time), nominal).text(), count, *(f"{value:.10f}" for value in values))
        for time, values in zip(recording.times, columns, strict=True)
    )
    write_table(target, ("Timecode", "BlendshapeCount", *names), rows)


def _canonical(name: str) -> str | None:
    """The shape that a column means: other programs write eyeBlinkLeft or eyeBlink_L."""
    lower = name.lower()
    for short, side in (("_l", "left"), ("_r", "right")):
        if lower.endswith(short):
            lower = lower.removesuffix(short) + side
    return _CANONICAL.get(lower)


def _columns(table: Table) -> dict[str, int]:
    named = ((i, _canonical(name)) for i, name in enumerate(table.names))
    return {name: i for i, name in named if name is not None}


def _with_faces(table: Table) -> list[Row]:
    """Whole rows that have a face; a row that is cut off may only be the last one."""
    count = next((i for i, name in enumerate(table.names) if name.lower() == _COUNT), None)
    rows: list[Row] = []
    for row in table.rows:
        if len(row.cells) < len(table.names):
            if row is table.rows[-1]:
                continue
            given = f"{len(row.cells)} of {len(table.names)} values"
            raise BadInput(f"{table.source}, row {row.line} has {given}.", _AGAIN)
        if count is None or number(row.cells[count], table.where(row, count)) > 0:
            rows.append(row)
    return rows


def _times(
    table: Table, rows: list[Row], clock: int, rate: FrameRate | None
) -> tuple[list[float], FrameRate]:
    """Seconds since the first row, and the rate at which timecode or frame numbers count."""
    if all(row.cells[clock].isdecimal() for row in rows):
        if rate is None:
            raise BadInput(
                f"{table.source} counts frames without saying how many make a second.",
                "Give the frame rate (--fps).",
            )
        first = int(rows[0].cells[clock])
        return [rate.seconds(int(row.cells[clock]) - first) for row in rows], rate
    codes: list[Timecode] = []
    for row in rows:
        try:
            codes.append(Timecode.parse(row.cells[clock]))
        except ValueError:
            raise BadInput(
                f"{table.where(row, clock)}: {row.cells[clock]!r} is no timecode.", _AGAIN
            ) from None
    found = rate or rate_of(codes) or USUAL_RATE
    return elapsed(codes, found), found
