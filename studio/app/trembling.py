"""How much the face trembles in the film, in its pixels, with the stabiliser and without."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from studio.domain.jitter import jitter
from studio.domain.performance import landmarks_over
from studio.domain.project import Project

_CHUNK = 500  # frames between two looks at whether it is still wanted


@dataclass(frozen=True, slots=True)
class Trembling:
    """Jitter per group of landmarks, px RMS: without the stabiliser, and as it is."""

    shaken: dict[str, float]
    steady: dict[str, float]


def trembling(project: Project, check: Callable[[], None]) -> Trembling:
    """The jitter of the whole film at the size it is exported in; `check` may raise to cancel."""
    without = replace(project, mix=replace(project.mix, stabiliser=0.0))
    shaken = _jitter(without, check)
    return Trembling(shaken, _jitter(project, check) if project.mix.stabiliser else shaken)


def _jitter(project: Project, check: Callable[[], None]) -> dict[str, float]:
    times = np.arange(project.frame_count) * project.rate.den / project.rate.num
    faces = []
    for start in range(0, len(times), _CHUNK):
        check()
        faces.append(landmarks_over(project, times[start : start + _CHUNK]))
    return jitter(np.concatenate(faces) * project.export.size)
