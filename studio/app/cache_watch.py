"""Which frames of the open film have their pictures in the cache, known without rendering."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from psygnal import Signal

from studio.app.jobs import Job, JobContext, Jobs
from studio.app.preview import Preview
from studio.app.store import Store
from studio.domain.frame_state import resolve_over
from studio.domain.project import Project
from studio.engine.frame_cache import FrameCache, Keys, PictureKey

Runs = tuple[tuple[int, int], ...]
"""Stretches of frames: the first of each, and the one after its last."""

_CHUNK = 250  # frames between two looks at whether it is still wanted
_TITLE = "Looking for finished pictures"


@dataclass(frozen=True, slots=True, eq=False)
class FilmIndex:
    """Which frames of `project` show the pictures of which keys, at `size` pixels."""

    project: Project
    size: int
    frames_of: dict[int, list[int]]


def index_film(project: Project, size: int, wanted: Callable[[], bool]) -> FilmIndex | None:
    """The index of the whole film; None when it is not `wanted` any more."""
    frames_of: dict[int, list[int]] = defaultdict(list)
    sources = project.sources.usable
    for first in range(0, project.frame_count, _CHUNK):
        if not wanted():
            return None
        frames = range(first, min(first + _CHUNK, project.frame_count))
        times = np.array([project.rate.seconds(frame) for frame in frames])
        for frame, state in zip(frames, resolve_over(project, times, size), strict=True):
            frames_of[hash(PictureKey.of(state, sources))].append(frame)
    return FilmIndex(project, size, dict(frames_of))


class CacheWatch:
    """Follows document and cache; `changed` tells when other frames are finished than before.

    The keys of all frames are worked out in the background after each step, the newest document
    alone; what the cache takes up or drops meanwhile is only looked up.
    """

    changed = Signal()

    def __init__(self, store: Store, preview: Preview, jobs: Jobs, cache: FrameCache) -> None:
        self._store, self._preview, self._jobs, self._cache = store, preview, jobs, cache
        self._closed = False
        self._job: Job | None = None
        self._index: FilmIndex | None = None
        self._ready: NDArray[np.bool_] = np.zeros(0, bool)
        store.stepped.connect(self._follow)
        preview.size_changed.connect(self._follow)

    @property
    def runs(self) -> Runs:
        """The stretches of frames whose pictures are kept."""
        edges = np.flatnonzero(np.diff(self._ready, prepend=False, append=False))
        return tuple((int(a), int(b)) for a, b in edges.reshape(-1, 2))

    def note(self, kept: Keys, dropped: Keys) -> None:
        """Take up what the cache keeps and has dropped."""
        if self._closed:
            return
        if self._index is None:
            self._follow()
            return
        frames_of = self._index.frames_of
        news = [(frame, True) for key in kept for frame in frames_of.get(key, ())]
        news += [(frame, False) for key in dropped for frame in frames_of.get(key, ())]
        for frame, ready in news:
            self._ready[frame] = ready
        if news:
            self.changed.emit()

    def close(self) -> None:
        """Stop following; news that are still on their way are nobody's."""
        self._closed = True
        self._store.stepped.disconnect(self._follow)
        self._preview.size_changed.disconnect(self._follow)

    @property
    def _fresh(self) -> bool:
        """Whether the index is that of the film of now."""
        index = self._index
        return (
            index is not None
            and index.size == self._preview.size
            and same_pictures(index.project, self._store.project)
        )

    def _follow(self) -> None:
        """Index the film of now, unless nothing is kept of which it could say anything."""
        if self._fresh or (self._job is not None and self._job.active):
            return  # the job that runs notices, and looks again
        if not len(self._cache) or not self._store.project.sources.usable:
            self._show(None)
            return
        project, size = self._store.project, self._preview.size

        def work(context: JobContext[FilmIndex | None]) -> FilmIndex | None:
            def wanted() -> bool:
                context.check()
                return self._store.project is project and self._preview.size == size

            return index_film(project, size, wanted)

        self._job = self._jobs.start(_TITLE, work, done=self._arrive, quiet=True)

    def _arrive(self, index: FilmIndex | None) -> None:
        if index is not None:
            self._show(index)
        self._follow()

    def _show(self, index: FilmIndex | None) -> None:
        self._index = index
        count = self._store.project.frame_count if index is None else index.project.frame_count
        self._ready = np.zeros(count, bool)
        if index is not None:
            for key in self._cache.keys & index.frames_of.keys():
                self._ready[index.frames_of[key]] = True
        self.changed.emit()


def same_pictures(old: Project, new: Project) -> bool:
    """Whether no frame can look different: marks, names and the like change no picture."""
    return old == replace(
        new,
        name=old.name,
        markers=old.markers,
        span=old.span,
        transcript=old.transcript,
        takes=old.takes,
        performed=old.performed,
        followed=old.followed,
        export=old.export,
    )
