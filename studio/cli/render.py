"""`quintet render`: a saved project becomes a film, the same bytes as in the window."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from studio.app.films import FilmSpec, make_film
from studio.cli.console import Json, emit, frame_rate, progress
from studio.cli.kit import existing, kit
from studio.domain.errors import BadInput
from studio.domain.project import Project
from studio.io.project_file import load


def add_to(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("render")(render)


def render(
    project: Annotated[Path, typer.Argument(help="A .quintet file.")],
    out: Annotated[Path, typer.Option(help="FILE.mp4, or DIR/ for frame_00000.png ...")],
    frames: Annotated[
        str | None, typer.Option(help="A:B renders frames A to B - 1; either may be left out.")
    ] = None,
    size: Annotated[int | None, typer.Option(help="Side in pixels; the project's own.")] = None,
    fps: Annotated[str | None, typer.Option(help="Frames per second; the project's own.")] = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace the output.")] = False,
    as_json: Json = False,
) -> None:
    """Render a project.

    Examples:
      quintet render film.quintet --out film.mp4
      quintet render film.quintet --out frames/ --frames 100:110 --size 1024

    """
    with kit() as tools:
        document = load(existing([project])[0], tools.assets)
        if fps is not None:
            document = replace(document, rate=frame_rate(fps))
        spec = FilmSpec(
            target=out,
            kind=FilmSpec.kind_of(out),
            size=size or document.export.size,
            frames=frame_range(frames, document),
            crf=document.export.crf,
            overwrite=overwrite,
        )
        make_film(document, spec, tools.stage, tools.assets, progress("Rendering"))
        substitution = tools.stage.substitution
    result = {"out": out, "frames": len(spec.frames), "size": spec.size}
    emit(result | ({"renderer": substitution} if substitution else {}), as_json)


def frame_range(text: str | None, project: Project) -> range:
    """The frames of `A:B`, or all of them; BadInput when there are none."""
    count = project.frame_count
    if text is None:
        return range(count)
    first, colon, last = text.partition(":")
    try:
        start, stop = int(first or 0), int(last or count)
    except ValueError:
        colon = ""
        start = stop = 0
    if not colon or not 0 <= start < stop <= count:
        raise BadInput(f"{text!r} is no range of the {count} frames.", f"Use A:B within 0:{count}.")
    return range(start, stop)
