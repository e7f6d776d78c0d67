"""Everything that decides the pixels of one frame."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from studio.domain.adaptation import Adaptation
from studio.domain.lanes import LANES
from studio.domain.performance import landmarks_at, landmarks_over
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.settings import WarpSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameState:
    """The resolved inputs of a renderer at one instant; equal states give equal pictures.

    `landmarks` (74, 2) are in sides of the picture, which shows the frame of the bank's neutral
    photo. `settings` are the values of `renderer` that differ from its defaults, `adaptation` says
    that its network has weights of the project's own, and `size` is the side of the picture in
    pixels.
    """

    landmarks: Samples
    warp: WarpSettings
    renderer: str
    settings: tuple[tuple[str, float], ...] = ()
    adaptation: Adaptation | None = None
    size: int = 512


def resolve(project: Project, time: float, size: int) -> FrameState:
    """Evaluate `project` at `time` seconds; pure, and the only path from document to frame."""
    margin = project.tracks.evaluated("margin").at(time, project.warp.margin)
    return FrameState(
        landmarks=Samples(landmarks_at(project, time)),
        warp=replace(project.warp, margin=LANES["margin"].clamp(margin)),
        renderer=project.renderer,
        settings=project.settings_of(project.renderer),
        adaptation=project.adaptation_of(project.renderer),
        size=size,
    )


def resolve_over(project: Project, times: NDArray[np.float64], size: int) -> tuple[FrameState, ...]:
    """What `resolve` gives at each of `times` (T,) seconds, many at once."""
    whole = resolve(project, 0.0, size)
    landmarks, margins = landmarks_over(project, times), margins_over(project, times)
    return tuple(
        replace(whole, landmarks=Samples(points), warp=replace(project.warp, margin=float(margin)))
        for points, margin in zip(landmarks, margins, strict=True)
    )


def margins_over(project: Project, times: NDArray[np.float64]) -> NDArray[np.float64]:
    """The warp margin M (T,) at each of `times` (T,) seconds, as `resolve` gives it."""
    spec = LANES["margin"]
    margins = project.tracks.evaluated("margin").at_many(times, project.warp.margin)
    return np.clip(margins, spec.low, spec.high)
