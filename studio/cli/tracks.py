"""`quintet tracks`: curves go to other programs, and come back from them."""

import math
from pathlib import Path
from typing import Annotated, Any

import typer

from studio.app.edits.track_import import Imported, Placing
from studio.app.track_files import (
    ExportChoice,
    TrackFile,
    TrackFormat,
    export_tracks,
    read_tracks,
)
from studio.cli.console import Json, emit, frame_rate
from studio.cli.kit import existing, kit
from studio.domain.errors import BadInput
from studio.io.project_file import load, save

ProjectFile = Annotated[Path, typer.Option("--project", help="A .quintet file.")]
Range = Annotated[
    str | None, typer.Option("--range", help="A:B seconds of the film; either may be left out.")
]
Lanes = Annotated[
    str | None, typer.Option("--lanes", help="Only these, such as mouth_open,head_yaw.")
]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace the output.")]

_BY_SUFFIX = {
    ".csv": TrackFormat.FRAMES,
    ".json": TrackFormat.TRACKS,
    ".tsv": TrackFormat.RHUBARB,
    ".dat": TrackFormat.MOHO,
}


def add_to(app: typer.Typer) -> None:
    """Add the commands to `app`."""
    group = typer.Typer(help="Exchange curves with other programs.", rich_markup_mode=None)
    group.command("export")(export)
    group.command("import")(import_)
    app.add_typer(group, name="tracks")


def export(
    project: ProjectFile,
    out: Annotated[Path, typer.Option(help="FILE.csv, .json, .tsv or .dat")],
    format: Annotated[
        TrackFormat | None,
        typer.Option(
            help="csv (a row per frame), keys, json, livelink, tsv (Rhubarb), dat (Moho)."
        ),
    ] = None,
    span: Range = None,
    lanes: Lanes = None,
    fps: Annotated[
        str | None, typer.Option(help="Rows per second; the project's own, 60 for livelink.")
    ] = None,
    letters: Annotated[
        bool, typer.Option("--letters", help="dat: A to H and X, not Preston Blair's names.")
    ] = False,
    overwrite: Overwrite = False,
    as_json: Json = False,
) -> None:
    """Write the curves of a project.

    Examples:
      quintet tracks export --project film.quintet --out curves.csv
      quintet tracks export --project film.quintet --out face.csv --format livelink

    """
    existing([project])
    chosen = format or _BY_SUFFIX.get(out.suffix.lower())
    if chosen is None:
        raise BadInput(f"{out.name} does not tell the format.", "Choose one with --format.")
    _free(out, overwrite)
    start, end = _span(span)
    choice = ExportChoice(
        start=start,
        end=end,
        rate=None if fps is None else frame_rate(fps),
        lanes=Placing(lanes=_lanes(lanes)).lanes,
        letters=letters,
    )
    with kit() as tools:
        written = export_tracks(load(project, tools.assets), out, chosen, choice)
    emit({"out": out, "format": chosen.label, "lanes": list(written)}, as_json)


def import_(
    project: ProjectFile,
    file: Annotated[Path, typer.Option(help="CSV, JSON, TSV, XML, DAT or PGO; told by content.")],
    out: Annotated[
        Path | None, typer.Option(help="The .quintet file to write; the project itself.")
    ] = None,
    offset: Annotated[float, typer.Option(help="Seconds by which it comes later.")] = 0.0,
    span: Range = None,
    lanes: Lanes = None,
    fps: Annotated[
        str | None, typer.Option(help="How frames or timecode of the file count; usually seen.")
    ] = None,
    mirror: Annotated[
        bool, typer.Option("--mirror", help="livelink: swap left and right.")
    ] = False,
    neutral: Annotated[
        float | None, typer.Option(help="livelink: a second of the file at which the face rests.")
    ] = None,
    tolerance: Annotated[
        float | None,
        typer.Option(help="Fewer keys: the share of a lane's range by which lines may miss."),
    ] = None,
    overwrite: Overwrite = False,
    as_json: Json = False,
) -> None:
    """Bring the curves or mouth cues of a file into a project, as hand work.

    Examples:
      quintet tracks import --project film.quintet --file take.csv --offset 1.5
      quintet tracks import --project film.quintet --file rhubarb.tsv --range 0:4 --out new.quintet

    """
    existing([project, file])
    if out is not None:
        _free(out, overwrite)
    start, end = _span(span)
    placing = Placing(offset=offset, start=start, end=end, lanes=_lanes(lanes), tolerance=tolerance)
    rate = None if fps is None else frame_rate(fps)
    with kit() as tools:
        document = load(project, tools.assets)
        found = read_tracks(file, document.rate, rate=rate, mirror=mirror, neutral=neutral)
        done = found.laid(document, placing)
        save(done.project, out or project, tools.assets)
    emit(_told(out or project, found, done), as_json)


def _told(out: Path, file: TrackFile, done: Imported) -> dict[str, Any]:
    told: dict[str, Any] = {
        "out": out,
        "format": file.format.label,
        "lanes": list(done.lanes),
        "keys": done.keys,
    }
    optional = {"locked": done.locked, "with_modifiers": done.modified, "notes": file.notes}
    return told | {name: list(value) for name, value in optional.items() if value}


def _free(out: Path, overwrite: bool) -> None:
    if out.exists() and not overwrite:
        raise BadInput(f"{out} exists.", "Use --overwrite to replace it.")


def _lanes(text: str | None) -> frozenset[str] | None:
    if text is None:
        return None
    return frozenset(name.strip() for name in text.split(",") if name.strip())


def _span(text: str | None) -> tuple[float, float]:
    """The seconds that `A:B` names."""
    if text is None:
        return 0.0, math.inf
    wrong = BadInput(f"{text!r} is no range.", "Write A:B in seconds, such as 1.5:4.")
    start, colon, end = text.partition(":")
    if not colon:
        raise wrong
    try:
        return float(start or 0.0), float(end or math.inf)
    except ValueError:
        raise wrong from None
