"""Small pictures of poses on the person of the bank, rendered in the background."""

from collections.abc import Callable, Iterable

import numpy as np
from numpy.typing import NDArray
from psygnal import Signal

from studio.app.jobs import Job, JobContext, Jobs, Lane
from studio.domain.frame_state import FrameState
from studio.domain.performance import Instant
from studio.domain.pose import Pose
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.sources import SourceBank
from studio.engine.stage import FALLBACK, Stage

Rgb = NDArray[np.uint8]
Points = NDArray[np.float32]

SIDE = 176
_FACE = 1.3
"""Side of what is shown in sizes of the face."""
_MOST_KEPT = 200
_TITLE = "Pictures of poses"


def posed(bank: SourceBank, pose: Pose) -> Points:
    """Landmarks (74, 2) of the resting person of `bank` in `pose`, in sides of the picture."""
    instant = Instant(Project(sources=bank), 0.0)
    values = {name: np.array([value]) for name, value in pose.lanes.items()}
    return np.asarray(instant.landmarks(values)[0], np.float32)


def _around_face(bank: SourceBank) -> tuple[slice, slice]:
    """The rows and columns of a picture that show the resting face, a square."""
    face = posed(bank, Pose(name=""))
    low, high = face.min(axis=0), face.max(axis=0)
    side = min(round(_FACE * SIDE * float((high - low).max())), SIDE)
    left, top = (round(float(m) * SIDE - 0.5 * side) for m in 0.5 * (low + high))
    left, top = (min(max(start, 0), SIDE - side) for start in (left, top))
    return slice(top, top + side), slice(left, left + side)


class PosePictures:
    """Pictures by pose for one bank at a time; `changed` tells when some have come.

    They are made with the renderer that needs no network, so that a library costs seconds.
    """

    changed = Signal()

    def __init__(self, jobs: Jobs, new_stage: Callable[[], Stage]) -> None:
        self._jobs, self._new_stage = jobs, new_stage
        self._bank = SourceBank()
        self._kept: dict[tuple[object, ...], Rgb] = {}
        self._job: Job | None = None

    def picture(self, pose: Pose) -> Rgb | None:
        """The face (n, n, 3) of `pose`; None while there is none."""
        return self._kept.get(pose.values)

    def want(self, project: Project, poses: Iterable[Pose]) -> None:
        """Make the pictures of `poses` that are missing; those of another bank are let go."""
        if project.sources is not self._bank:
            self._bank, self._kept = project.sources, {}
            if self._job is not None:
                self._job.cancel()
        missing = [pose for pose in poses if pose.values not in self._kept]
        busy = self._job is not None and self._job.active
        if not missing or busy or not self._bank.usable or len(self._kept) > _MOST_KEPT:
            return
        bank, warp = self._bank, project.warp

        def work(
            context: JobContext[dict[tuple[object, ...], Rgb]],
        ) -> dict[tuple[object, ...], Rgb]:
            stage = self._new_stage()
            made: dict[tuple[object, ...], Rgb] = {}
            try:
                for pose in missing:
                    context.check()
                    state = FrameState(
                        landmarks=Samples(posed(bank, pose)),
                        warp=warp,
                        renderer=FALLBACK,
                        size=SIDE,
                    )
                    whole = stage.render(state, bank.usable)
                    made[pose.values] = whole[_around_face(bank)]
            finally:
                stage.close()
            return made

        self._job = self._jobs.start(
            _TITLE, work, Lane.IO, done=lambda made: self._keep(bank, made), quiet=True
        )

    def _keep(self, bank: SourceBank, made: dict[tuple[object, ...], Rgb]) -> None:
        if bank is self._bank:
            self._kept |= made
            self.changed.emit()
