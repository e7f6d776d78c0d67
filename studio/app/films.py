"""Making films: which file, which frames, which size, and the sink they go to."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from studio.domain.errors import BadInput
from studio.domain.project import Project
from studio.engine.exporter import FrameSink, export
from studio.engine.stage import Stage
from studio.io.assets import AssetStore
from studio.io.video_writer import Mp4Sink, PngSink


class FilmKind(StrEnum):
    """What is written."""

    MP4 = "mp4"
    PNG = "png"


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmSpec:
    """One film to make: `frames` of the project at `size` pixels, to `target`.

    A PNG sequence's target is a folder. Nothing is replaced unless `overwrite` is set.
    """

    target: Path
    kind: FilmKind
    size: int
    frames: range
    crf: int = 16
    overwrite: bool = False

    def __post_init__(self) -> None:
        """Refuse what no encoder takes."""
        if not self.frames:
            raise BadInput("The range has no frame.", "Choose an out point after the in point.")
        if not 64 <= self.size <= 4096:
            raise BadInput(f"{self.size} pixels cannot be made.", "Choose 64 to 4096.")

    @classmethod
    def kind_of(cls, target: Path) -> FilmKind:
        """MP4 for `.mp4`, a PNG sequence for a name without a suffix; BadInput otherwise."""
        if target.suffix.lower() == ".mp4":
            return FilmKind.MP4
        if not target.suffix or target.is_dir():
            return FilmKind.PNG
        raise BadInput(
            f"{target.name} is neither an .mp4 nor a folder.", "Use a name ending in .mp4 or in /."
        )


def make_film(
    project: Project,
    spec: FilmSpec,
    stage: Stage,
    assets: AssetStore,
    progress: Callable[[float, str], None],
) -> Path:
    """Render and write the film, whole or not at all; returns where it lies."""
    export(project, spec.frames, spec.size, stage, _sink(project, spec, assets), progress)
    return spec.target


def _sink(project: Project, spec: FilmSpec, assets: AssetStore) -> FrameSink:
    if spec.kind is FilmKind.PNG:
        return PngSink(spec.target, overwrite=spec.overwrite)
    start = project.rate.seconds(spec.frames.start)
    clip = project.audio
    return Mp4Sink(
        spec.target,
        (spec.size, spec.size),
        project.rate,
        audio=assets.path(clip.asset) if clip else None,
        audio_start=start - clip.offset if clip else 0.0,
        audio_duration=project.rate.seconds(len(spec.frames)),
        crf=spec.crf,
        overwrite=spec.overwrite,
    )
