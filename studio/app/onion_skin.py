"""Outlines of the frames around the one that is shown, and the way of points through them."""

from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from studio.domain.performance import landmarks_over
from studio.domain.project import Project

Points = NDArray[np.float32]

_MOST_KEPT = 600


class Outlines:
    """Landmarks of single frames, worked out once per state of the document."""

    def __init__(self) -> None:
        self._project: Project | None = None
        self._kept: dict[int, Points] = {}
        self.seconds = 0.0
        """How long the last frames took that were not kept."""

    @property
    def project(self) -> Project | None:
        """The state of the document that frames are kept of."""
        return self._project

    def of(self, project: Project, frames: list[int]) -> list[Points]:
        """Landmarks (74, 2) of each of `frames` of `project`, in sides of the picture."""
        if project is not self._project or len(self._kept) > _MOST_KEPT:
            self._project, self._kept = project, {}
        missing = [frame for frame in dict.fromkeys(frames) if frame not in self._kept]
        if missing:
            times = np.array([project.rate.seconds(frame) for frame in missing])
            start = perf_counter()
            posed = landmarks_over(project, times)
            self._kept.update(zip(missing, posed, strict=True))
            self.seconds = perf_counter() - start
        return [self._kept[frame] for frame in frames]


def around(project: Project, frame: int, skins: int, step: int) -> list[int]:
    """Frames of the film to be seen beside `frame`, from the earliest to the last."""
    places = [frame + step * n for n in range(-skins, skins + 1) if n]
    return [place for place in places if 0 <= place < project.frame_count]


def second_around(project: Project, frame: int) -> list[int]:
    """Frames of the second in whose middle `frame` is, those of the film alone."""
    half = round(project.rate.fps / 2)
    return list(range(max(frame - half, 0), min(frame + half, project.frame_count - 1) + 1))
