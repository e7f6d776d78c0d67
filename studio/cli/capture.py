"""`quintet capture`: what somebody does in a video becomes a take of a project."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer

from studio.app.capture import CaptureReport, report_of
from studio.app.capturing import Watcher
from studio.app.detectors import DetectorName
from studio.app.edits.captures import captured
from studio.cli.console import Json, WhichDetector, context, emit
from studio.cli.kit import existing, kit
from studio.domain.capture import Capture, CaptureSettings
from studio.domain.errors import BadInput
from studio.domain.project import Project
from studio.io.project_file import load, save


def add_to(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("capture")(capture)


def capture(
    video: Annotated[Path, typer.Argument(help="A film of somebody who acts.")],
    project: Annotated[Path, typer.Option(help="A .quintet file.")],
    out: Annotated[
        Path | None, typer.Option(help="The .quintet file to write; the project itself.")
    ] = None,
    smooth: Annotated[float, typer.Option(help="0 leaves all as it was seen, 100 is steady.")] = 60,
    head: Annotated[float, typer.Option(help="How much of the head motion, 0 to 2.")] = 1.0,
    neutral_frame: Annotated[
        int | None, typer.Option(help="The frame in which the actor rests, from 0; else found.")
    ] = None,
    sound: Annotated[
        bool, typer.Option("--sound", help="Make the sound of the video the voice.")
    ] = False,
    lids: Annotated[
        bool, typer.Option("--lids", help="Keep blinks on the lanes of the lids.")
    ] = False,
    detector: WhichDetector = DetectorName.BUILT_IN,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace the output.")] = False,
    as_json: Json = False,
) -> None:
    """Perform what an actor in a video does; the take of before is kept, and hand work stays.

    Examples:
      quintet capture actor.mp4 --project film.quintet --smooth 60
      quintet capture actor.mp4 --project film.quintet --neutral-frame 12 --sound --out new.quintet

    """
    existing([video, project])
    if out is not None and out.exists() and not overwrite:
        raise BadInput(f"{out} exists.", "Use --overwrite to replace it.")
    settings = _settings(smooth, head, lids, neutral_frame)
    with kit(detector) as tools:
        document = load(project, tools.assets)
        watcher = Watcher(assets=tools.assets, book=tools.voices, detector=tools.photos.detector)
        found = watcher.watch(video, sound, context("Watching"))
        seen = replace(found.capture, settings=_within(settings, found.capture))
        done = captured(document, seen, found.voice)
        save(done, out or project, tools.assets)
    emit(_told(out or project, done, seen, report_of(seen)), as_json)


def _settings(smooth: float, head: float, lids: bool, neutral: int | None) -> CaptureSettings:
    if not 0 <= smooth <= 100:
        raise BadInput(f"Smoothing by {smooth:g} cannot be.", "Choose 0 to 100; 60 is usual.")
    if not 0 <= head <= 2:
        raise BadInput(f"A head gain of {head:g} cannot be.", "Choose 0 to 2.")
    if neutral is not None and neutral < 0:
        raise BadInput(f"There is no frame {neutral}.", "Frames count from 0.")
    return CaptureSettings(
        smooth=smooth, head=head, lids="lanes" if lids else "blinks", neutral=neutral
    )


def _within(settings: CaptureSettings, seen: Capture) -> CaptureSettings:
    """`settings`, whose resting frame is one of `seen`."""
    count = len(seen.points)
    if settings.neutral is not None and settings.neutral >= count:
        raise BadInput(f"{seen.name} has no frame {settings.neutral}.", f"Choose 0 to {count - 1}.")
    return settings


def _told(out: Path, project: Project, seen: Capture, report: CaptureReport) -> dict[str, Any]:
    performed = project.performed
    return {
        "out": out,
        "take": performed.title if performed else "",
        "frames": len(seen.points),
        "without_face": int(seen.missing.sum()),
        "neutral_frame": report.neutral,
        "blinks": len(project.tracks.blinks.base),
        "jitter_px_before": {name: round(size, 3) for name, size in report.before.items()},
        "jitter_px_after": {name: round(size, 3) for name, size in report.after.items()},
    }
