"""`quintet bank`: the best photos of a video or of many pictures."""

from pathlib import Path
from typing import Annotated

import typer

from studio.app.bank_fill import fill_from_folder, fill_from_pictures, fill_from_video
from studio.app.bank_folder import export_bank_folder
from studio.app.detectors import DetectorName
from studio.app.photo_import import is_video
from studio.cli.console import Json, WhichDetector, context, emit
from studio.cli.kit import existing, kit
from studio.domain.errors import BadInput


def add_to(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("bank")(bank)


def bank(
    inputs: Annotated[list[Path], typer.Argument(help="One video, one folder, or photos.")],
    out: Annotated[Path, typer.Option(help="Folder for the bank.")],
    detector: WhichDetector = DetectorName.BUILT_IN,
    as_json: Json = False,
) -> None:
    """Choose five photos from closed to open mouth, and up to fifteen more.

    Writes source_1.png .. source_5.png (more for the extended bank), bank.json and
    landmarks74.npz with one float32 array (74, 2) per stem.

    Examples:
      quintet bank interview.mp4 --out anna/
      quintet bank one.jpg two.jpg three.jpg four.jpg five.jpg --out anna/

    """
    paths = existing(inputs)
    with kit(detector) as tools:
        steps = context("Choosing photos")
        if len(paths) == 1 and is_video(paths[0]):
            filling = fill_from_video(paths[0], tools.photos, steps)
        elif len(paths) == 1 and paths[0].is_dir():
            filling = fill_from_folder(paths[0], tools.photos, steps)
        elif any(is_video(path) or path.is_dir() for path in paths):
            raise BadInput("Give one video, one folder, or several photos.", "Do not mix them.")
        else:
            filling = fill_from_pictures(paths, tools.photos, steps)
        written = export_bank_folder(filling.bank, out, tools.assets)
    emit(
        {
            "out": out,
            "photos": len(filling.bank.usable),
            "analysed": filling.analysed,
            "skipped": filling.skipped or "none",
            "refused": [f"{name}: {error}" for name, error in filling.refused],
            "files": [path.name for path in written],
        },
        as_json,
    )
