"""Where the landmarks ask for more warp than the margin M allows, known without rendering."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from psygnal import Signal

from studio.app.jobs import Job, JobContext, Jobs, Lane
from studio.app.store import Store
from studio.domain.frame_state import margins_over
from studio.domain.lanes import LANES
from studio.domain.performance import landmarks_over
from studio.domain.project import Project
from studio.engine.margin_demand import demands
from studio.engine.placement import placements

SLACK = 0.001
"""Crop sides by which M may be passed before it can be seen: a quarter pixel at 224."""

_CHUNK = 500  # frames between two looks at whether it is still wanted
_TITLE = "Checking the warp margin"


@dataclass(frozen=True, slots=True, eq=False)
class MarginReport:
    """For each frame of `project`: the longest pull it asks for and M, both (T,) crop sides."""

    project: Project
    demand: NDArray[np.float32]
    margin: NDArray[np.float64]

    @property
    def held(self) -> NDArray[np.bool_]:
        """The frames (T,) in which M holds the picture back."""
        return self.demand > self.margin + SLACK

    @property
    def runs(self) -> tuple[tuple[int, int], ...]:
        """The stretches of such frames, as their first frame and the one after their last."""
        edges = np.flatnonzero(np.diff(self.held, prepend=False, append=False))
        return tuple((int(a), int(b)) for a, b in edges.reshape(-1, 2))

    def run_beside(self, frame: int, way: int) -> int | None:
        """First frame of the next stretch after `frame`, of the last before it for `way` -1."""
        starts = [first for first, _ in self.runs if (first - frame) * way > 0]
        return min(starts, key=lambda first: abs(first - frame), default=None)


def examine(
    project: Project, before: MarginReport | None, check: Callable[[], None]
) -> MarginReport | None:
    """The report on `project`; None while it has no usable photo.

    What `before` found is used again where M alone has changed; `check` may raise to cancel.
    """
    if not project.sources.usable:
        return None
    times = np.arange(project.frame_count) * project.rate.den / project.rate.num
    if before is not None and moves_alike(before.project, project):
        demand = before.demand
    else:
        faces = np.stack([photo.unshifted for photo in placements(project.sources.usable)])
        parts = []
        for start in range(0, len(times), _CHUNK):
            check()
            targets = landmarks_over(project, times[start : start + _CHUNK])
            parts.append(demands(faces, targets))
        demand = np.concatenate(parts)
    return MarginReport(project, demand, margins_over(project, times))


class MarginWatch:
    """Keeps the report on the open project up to date, in the background; tells `changed`.

    One look is taken at a time; what changes meanwhile is looked at next, the newest state alone.
    """

    changed = Signal()

    def __init__(self, store: Store, jobs: Jobs) -> None:
        self._store, self._jobs = store, jobs
        self._job: Job | None = None
        self._stale = False
        self.report: MarginReport | None = None
        store.changed.connect(self._follow)
        self._look()

    def close(self) -> None:
        """Stop following the project."""
        self._store.changed.disconnect(self._follow)

    def _follow(self, old: Project, new: Project) -> None:
        same_margin = old.tracks.margin is new.tracks.margin and old.warp == new.warp
        if not (same_margin and moves_alike(old, new)):
            self._look()

    def _look(self) -> None:
        if self._job is not None and self._job.active:
            self._stale = True
            return
        self._stale = False
        if not self._store.project.sources.usable:
            self._show(None)
            return
        project, before = self._store.project, self.report

        def work(context: JobContext[MarginReport | None]) -> MarginReport | None:
            return examine(project, before, context.check)

        self._job = self._jobs.start(_TITLE, work, Lane.IO, done=self._arrive, quiet=True)

    def _arrive(self, report: MarginReport | None) -> None:
        self._show(report)
        if self._stale:
            self._look()

    def _show(self, report: MarginReport | None) -> None:
        if report is not self.report:
            self.report = report
            self.changed.emit()


def moves_alike(a: Project, b: Project) -> bool:
    """Whether two states of a document pose the same landmarks of the same photos."""
    return (
        a.sources is b.sources
        and a.motion is b.motion
        and a.mix is b.mix
        and a.tracks.blinks is b.tracks.blinks
        and a.warp.gain == b.warp.gain
        and (a.rate, a.frame_count) == (b.rate, b.frame_count)
        and all(a.tracks.lane(lane) is b.tracks.lane(lane) for lane in LANES if lane != "margin")
    )
