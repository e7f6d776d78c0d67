"""`quintet adapt`: the network of a project learns its person from a clip."""

import os
from dataclasses import asdict, replace
from pathlib import Path
from typing import Annotated, Any

import typer

from studio.app.adapting import Adapted, Adapter, checked, warning_of
from studio.app.photos import PhotoBook
from studio.cli.console import Json, context, emit
from studio.cli.kit import existing, kit
from studio.domain.adaptation import FaceErrors
from studio.domain.errors import BadInput
from studio.domain.project import Project
from studio.engine.adaptation import Plan
from studio.io.images import write_png
from studio.io.project_file import load, save


def add_to(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("adapt")(adapt)


def adapt(
    clip: Annotated[Path, typer.Option(help="A video of the person, 30 to 60 s.")],
    project: Annotated[Path, typer.Option(help="The .quintet file; the weights are kept in it.")],
    minutes: Annotated[float, typer.Option(min=0.05, max=240, help="Longest training.")] = 6.0,
    renderer: Annotated[
        str | None, typer.Option(help="Which renderer's network; the project's own.")
    ] = None,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Start from the bundled weights, not the project's.")
    ] = False,
    sheet: Annotated[
        Path | None, typer.Option(help="Write a .png: targets, before and after.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Adapt the network of a project to its person.

    The last 15 % of the clip teach nothing: errors (0-255) before and after are measured there.
    Where they get no better, the project is left as it is.

    Example: quintet adapt --clip anna.mp4 --project anna.quintet --sheet anna.png
    """
    existing([clip, project])
    _writable(project)
    if sheet is not None and (sheet.suffix.lower() != ".png" or not sheet.parent.is_dir()):
        raise BadInput(f"{sheet} is no .png in a folder that is there.", "Choose another name.")
    with kit() as tools:
        document = load(project, tools.assets)
        asked = replace(document, renderer=renderer or document.renderer)
        start = replace(asked, adaptation=None) if fresh else asked
        book = PhotoBook(tools.assets)
        adapter = Adapter(tools.models, tools.assets, book, tools.photos.detector)
        album = adapter.album(start, clip, context("Looking at the clip"))
        plan = Plan(minutes=minutes, gentle=False)
        result = adapter.learn(start, album, plan, context("Adapting"))
        if result.adaptation is not None:
            save(replace(asked, adaptation=result.adaptation), project, tools.assets)
    if sheet is not None:
        write_png(sheet, result.sheet)
    emit(_told(result, asked, project, clip), as_json)


def _writable(project: Path) -> None:
    """Raise BadInput at once rather than after minutes."""
    if not os.access(project, os.W_OK) or not os.access(project.resolve().parent, os.W_OK):
        raise BadInput(f"{project} may not be written to.", "Copy it to a folder of yours.")


def _told(result: Adapted, project: Project, path: Path, clip: Path) -> dict[str, Any]:
    kept = result.adaptation is not None
    told: dict[str, Any] = {
        "result": f"kept in {path}" if kept else "no better; the project was left as it was",
        "improved": kept,
        "network": project.renderer,
        "frames": result.frames,
        "steps": result.steps,
        "seconds": round(result.seconds, 1),
        "before": _rounded(result.before),
        "after": _rounded(result.after),
        "mouth_change": f"{100 * (result.after.mouth / result.before.mouth - 1):+.1f} %",
    }
    warning = warning_of(checked(clip))
    return told | ({"warning": warning} if warning else {})


def _rounded(errors: FaceErrors) -> dict[str, float]:
    return {name: round(value, 3) for name, value in asdict(errors).items()}
