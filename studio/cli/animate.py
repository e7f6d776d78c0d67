"""`quintet animate`: a bank and a voice, landmarks or a driving video become a film."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from numpy.typing import NDArray

from studio.app.bank_folder import import_bank_files, import_bank_folder
from studio.app.capture import checked, take_of, watched, with_settings
from studio.app.documents import NEW
from studio.app.driving import as_motion
from studio.app.edits.audio import import_sound
from studio.app.films import FilmSpec, make_film
from studio.app.performing import Cue, Performer, apply
from studio.app.photo_import import is_video
from studio.cli.console import Json, context, emit, frame_rate, progress
from studio.cli.kit import Kit, existing, kit
from studio.domain.capture import Capture, bridged
from studio.domain.errors import BadInput, DecodeError
from studio.domain.face import COUNT
from studio.domain.frame_state import resolve
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.sources import SourceBank
from studio.domain.timebase import FrameRate
from studio.engine.renderer import renderers
from studio.io.atomic import atomic_path
from studio.io.video_files import probe

Landmarks = NDArray[np.float32]


def add_to(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("animate")(animate)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drive:
    """What moves the face; exactly one of the three is given, a driving video may bring sound."""

    audio: Path | None
    landmarks: Path | None
    video: Path | None

    def __post_init__(self) -> None:
        if sum(path is not None for path in (self.audio, self.landmarks, self.video)) != 1:
            raise BadInput(
                "Give one of --audio, --landmarks and --driving.", "See `quintet animate --help`."
            )
        existing([path for path in (self.audio, self.landmarks, self.video) if path is not None])


def animate(
    bank: Annotated[
        list[Path], typer.Option(help="A bank folder, or photos: --bank a.jpg b.jpg ...")
    ],
    out: Annotated[Path, typer.Option(help="FILE.mp4, or DIR/ for frame_00000.png ...")],
    audio: Annotated[Path | None, typer.Option(help="A voice; a video's sound too.")] = None,
    landmarks: Annotated[Path | None, typer.Option(help="Target landmarks, .npz.")] = None,
    driving: Annotated[Path | None, typer.Option(help="A video of somebody else.")] = None,
    precropped: Annotated[
        bool, typer.Option("--precropped", help="Photos and landmarks share one square crop.")
    ] = False,
    renderer: Annotated[str, typer.Option(help="Renderer id.")] = NEW.renderer,
    margin: Annotated[float | None, typer.Option(help="Warp margin M in pixels of 224.")] = None,
    size: Annotated[int, typer.Option(help="Side of the picture in pixels.")] = 512,
    fps: Annotated[str, typer.Option(help="Frames per second, such as 25 or 30000/1001.")] = "25",
    seed: Annotated[int, typer.Option(help="Decides blinks and head motion.")] = 1,
    no_blink: Annotated[bool, typer.Option("--no-blink", help="Generate no blinks.")] = False,
    no_head: Annotated[bool, typer.Option("--no-head", help="Generate no head motion.")] = False,
    landmarks_out: Annotated[
        Path | None, typer.Option(help="Write the performed landmarks (T, 74, 2) in crop pixels.")
    ] = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace the output.")] = False,
    as_json: Json = False,
) -> None:
    """Make a talking film.

    Examples:
      quintet animate --bank anna/ --audio line.wav --out anna.mp4
      quintet animate --bank a.jpg b.jpg --driving clip.mp4 --out frames/

    """
    drive = _Drive(audio=audio, landmarks=landmarks, video=driving)
    if renderer not in renderers():
        raise BadInput(f"There is no renderer {renderer!r}.", f"Known: {', '.join(renderers())}.")
    rate = frame_rate(fps)
    with kit() as tools:
        project = replace(NEW, rate=rate, seed=seed, renderer=renderer)
        project = replace(project, sources=_bank(bank, tools, precropped))
        if margin is not None:
            project = replace(project, warp=replace(project.warp, margin=_margin(margin)))
        quiet = replace(
            project.performance,
            head=0.0 if no_head else project.performance.head,
            blinks_per_minute=0.0 if no_blink else project.performance.blinks_per_minute,
        )
        project = _driven(replace(project, performance=quiet), drive, tools, precropped)
        spec = FilmSpec(
            target=out,
            kind=FilmSpec.kind_of(out),
            size=size,
            frames=range(project.frame_count),
            overwrite=overwrite,
        )
        make_film(project, spec, tools.stage, tools.assets, progress("Rendering"))
        if landmarks_out is not None:
            _write_landmarks(project, size, landmarks_out)
        result = {"out": out, "frames": len(spec.frames), "fps": rate.fps, "size": size}
        if tools.stage.substitution:
            result["renderer"] = tools.stage.substitution
    emit(result, as_json)


def _margin(pixels: float) -> float:
    """The paper's margin in pixels of 224 as a share of the crop side."""
    if not 0 <= pixels <= 112:
        raise BadInput(f"A margin of {pixels:g} px cannot be.", "Choose 0 to 112; 40 is usual.")
    return pixels / 224


def _bank(paths: list[Path], tools: Kit, precropped: bool) -> SourceBank:
    existing(paths)
    if len(paths) == 1 and paths[0].is_dir():
        return import_bank_folder(paths[0], tools.photos, precropped)
    if any(path.is_dir() or is_video(path) for path in paths):
        raise BadInput("--bank takes one folder or photos.", "Make one with `quintet bank`.")
    return import_bank_files(tuple(paths), tools.photos, precropped)


def _driven(project: Project, drive: _Drive, tools: Kit, precropped: bool) -> Project:
    """`project` with its performance and sound."""
    if drive.audio is not None:
        return _spoken(project, drive.audio, tools)
    if drive.landmarks is not None:
        seen = _seen_in(drive.landmarks, project.rate)
        if precropped:
            points = bridged(seen.points.array) / _crop_side(project)
            return replace(project, motion=as_motion(points, project.sources, project.rate))
        # As they were given: who made the file has smoothed what was to be smoothed.
        return _followed(project, with_settings(seen, smooth=0.0))
    if drive.video is None:
        raise BadInput("Nothing drives the face.", "Give --audio, --landmarks or --driving.")
    return _mimicked(project, drive.video, tools)


def _spoken(project: Project, audio: Path, tools: Kit) -> Project:
    steps = context("Performing")
    clip = import_sound(audio, tools.assets, tools.voices, steps.check, steps.progress)
    project = replace(project, audio=clip)
    voice = tools.voices.voice(clip.asset)
    take = Performer(tools.models).take(voice.samples, voice.rate, Cue.of(project), steps.progress)
    return apply(project, take)


def _mimicked(project: Project, video: Path, tools: Kit) -> Project:
    steps = context("Following the driving video")
    seen = watched(video, tools.photos.detector, steps.check, steps.progress)
    project = _followed(project, seen)
    if not probe(video).has_audio:
        return project
    clip = import_sound(video, tools.assets, tools.voices, steps.check, steps.progress)
    return replace(project, audio=clip)


def _followed(project: Project, seen: Capture) -> Project:
    """`project` performing what was seen of an actor; the head as far as heads are wanted."""
    captured = with_settings(seen, head=project.performance.head)
    return apply(project, take_of(captured, project.sources))


def _seen_in(path: Path, rate: FrameRate) -> Capture:
    """The one array (T, 74, 2) of an .npz; a single face (74, 2) is one frame."""
    try:
        with np.load(path, allow_pickle=False) as stored:
            arrays = [stored[name] for name in stored.files]
    except (OSError, ValueError, EOFError) as error:
        raise DecodeError(f"{path.name} is no .npz of arrays.", "Write one with detect.") from error
    if len(arrays) != 1:
        raise BadInput(
            f"{path.name} holds {len(arrays)} arrays, not one.", "Give one clip's landmarks."
        )
    points = np.asarray(arrays[0], np.float32)
    points = points[None] if points.ndim == 2 else points
    if points.ndim != 3 or points.shape[1:] != (COUNT, 2) or not len(points):
        raise BadInput(
            f"{path.name} has shape {arrays[0].shape}, not (T, {COUNT}, 2).",
            "Give pixels as (x, y).",
        )
    return checked(Capture(name=path.name, rate=rate, points=Samples(points)))


def _crop_side(project: Project) -> float:
    photo = project.sources.neutral
    if photo is None or photo.crop is None:
        raise BadInput("The bank has no usable photo.", "Give photos with landmarks.")
    return photo.crop.side


def _write_landmarks(project: Project, size: int, target: Path) -> None:
    rate = project.rate
    track = [
        resolve(project, rate.seconds(i), size).landmarks.array for i in range(project.frame_count)
    ]
    with atomic_path(target) as temporary, temporary.open("wb") as file:
        np.savez(file, landmarks74=np.asarray(track, np.float32) * np.float32(size))
