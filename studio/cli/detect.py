"""`quintet detect`: landmarks of photos and videos."""

from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from numpy.typing import NDArray

from studio.app.detectors import DetectorName
from studio.app.photo_import import is_picture, is_video
from studio.cli.console import Json, WhichDetector, context, emit
from studio.cli.kit import Kit, existing, kit
from studio.domain.errors import BadInput, FaceNotFound
from studio.io.atomic import atomic_path
from studio.io.images import read_image
from studio.io.video_files import frames

Track = NDArray[np.float32]


def add_to(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("detect")(detect)


def detect(
    inputs: Annotated[list[Path], typer.Argument(help="Photos and videos.")],
    out: Annotated[Path, typer.Option(help="The .npz to write.")],
    detector: WhichDetector = DetectorName.BUILT_IN,
    as_json: Json = False,
) -> None:
    """Find the 74 landmarks of every frame.

    The .npz holds one float32 array (T, 74, 2) per file stem, in pixels of the file; a photo has
    T = 1, and a frame without a usable face is NaN.

    Example: quintet detect anna.jpg clip.mp4 --out landmarks.npz
    """
    paths = existing(inputs)
    stems = [path.stem for path in paths]
    if len(set(stems)) < len(stems):
        raise BadInput("Two inputs have the same name.", "Rename one: names are the keys.")
    with kit(detector) as tools:
        tracks = {path.stem: _track(path, tools) for path in paths}
    with atomic_path(out) as temporary, temporary.open("wb") as file:
        np.savez(file, allow_pickle=False, **tracks)
    found = {stem: int(np.isfinite(t).all(axis=(1, 2)).sum()) for stem, t in tracks.items()}
    total = {stem: len(track) for stem, track in tracks.items()}
    emit({"out": out, "frames": total, "frames_with_a_face": found}, as_json)


def _track(path: Path, tools: Kit) -> Track:
    """Landmarks (T, 74, 2) of one file."""
    detector = tools.photos.detector
    if is_video(path):
        steps = context(path.name)
        points = []
        for number, found in enumerate(detector.track(frames(path, check=steps.check))):
            steps.progress(0.0, f"frame {number + 1}")
            points.append(_missing() if found is None else found.points)
        return np.asarray(points, np.float32)
    if not is_picture(path):
        raise BadInput(f"{path.name} is neither a photo nor a video.", "Give a JPEG, PNG or MP4.")
    try:
        return np.asarray(detector.detect(read_image(path)).points[None], np.float32)
    except FaceNotFound as error:
        raise FaceNotFound(f"{path.name}: {error.message}", error.hint) from error


def _missing() -> Track:
    return np.full((74, 2), np.nan, np.float32)
