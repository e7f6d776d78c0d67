"""`quintet demo`: the sample project as a film."""

from pathlib import Path
from typing import Annotated

import typer

from studio.cli.console import Json
from studio.cli.render import render
from studio.io.paths import documents_folder, sample_project


def add_to(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("demo")(demo)


def demo(
    out: Annotated[Path | None, typer.Option(help="The .mp4 to write.")] = None,
    size: Annotated[int, typer.Option(help="Side of the picture in pixels.")] = 512,
    as_json: Json = False,
) -> None:
    """Render the sample project to an MP4 and print where it lies.

    Example: quintet demo --out sample.mp4
    """
    target = out or documents_folder() / "quintet-sample.mp4"
    render(sample_project(), target, size=size, overwrite=out is None, as_json=as_json)
