"""Renders the range into the frame cache while nobody asks for pictures."""

from dataclasses import dataclass

from psygnal import Signal

from studio.app.cache_watch import same_pictures
from studio.app.jobs import Job, JobContext, Jobs, Lane, State
from studio.app.preview import Preview
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.frame_state import resolve
from studio.domain.project import Project
from studio.engine.frame_cache import FrameCache, PictureKey
from studio.engine.render_loop import RenderLoop

_TITLE = "Rendering ahead"
_PATIENCE_S = 0.1  # between two looks at whether it is still wanted


@dataclass(frozen=True, slots=True, eq=False)
class Wish:
    """The film to render, its pictures `size` pixels wide, and the frame to begin with."""

    project: Project
    size: int
    start: int

    def frames(self, most: int) -> tuple[int, ...]:
        """The frames of the range from the playhead on, then those before; at most `most`."""
        span = self.project.frames_in_span
        start = self.start if self.start in span else span.start
        return (*range(start, span.stop), *range(span.start, start))[:most]


class RenderingAhead:
    """While it is `on`, every picture of the range is made in the background.

    The render thread makes them, when it has been left alone for a moment. A document that changes
    is taken up at the next frame: the newest state alone is rendered.
    """

    changed = Signal()

    def __init__(
        self,
        *,
        store: Store,
        session: Session,
        preview: Preview,
        jobs: Jobs,
        loop: RenderLoop,
        cache: FrameCache,
    ) -> None:
        self._store, self._session, self._preview = store, session, preview
        self._jobs, self._loop, self._cache = jobs, loop, cache
        self._job: Job | None = None
        self._wish = Wish(store.project, preview.size, 0)
        self._on = False
        store.changed.connect(self._follow)
        preview.size_changed.connect(self._begin)
        jobs.changed.connect(self._watch)

    @property
    def on(self) -> bool:
        """Whether pictures are made ahead."""
        return self._on

    def toggle(self) -> None:
        """Begin, or stop."""
        self._set(not self._on)

    def close(self) -> None:
        """Stop for good."""
        self._set(False)
        self._store.changed.disconnect(self._follow)
        self._preview.size_changed.disconnect(self._begin)
        self._jobs.changed.disconnect(self._watch)

    def _set(self, on: bool) -> None:
        if on != self._on:
            self._on = on
            if on:
                self._begin()
            elif self._job is not None:
                self._job.cancel()
            self.changed.emit()

    def _follow(self, old: Project, new: Project) -> None:
        if not same_pictures(old, new) or old.span != new.span:
            self._begin()

    def _begin(self) -> None:
        """Wish for the film of now; the job that runs takes it up, or one is started."""
        project = self._store.project
        if not self._on or not project.sources.usable:
            return
        self._wish = Wish(project, self._preview.size, project.rate.frame(self._session.time))
        if self._job is None or not self._job.active:
            self._job = self._jobs.start(_TITLE, self._work, Lane.AHEAD, done=self._finished)

    def _watch(self, job: Job) -> None:
        """A job that is cancelled or fails switches it off."""
        if job is self._job and job.state in (State.CANCELLED, State.FAILED):
            self._set(False)

    def _finished(self, made: Wish) -> None:
        if made is not self._wish:
            self._begin()

    def _work(self, context: JobContext[Wish]) -> Wish:
        while not self._grant(wish := self._wish, context):
            context.check()
        return wish

    def _grant(self, wish: Wish, context: JobContext[Wish]) -> bool:
        """Make the pictures of `wish`; False when there is a newer one."""
        project, size = wish.project, wish.size
        frames = wish.frames(max(self._cache.limit // (3 * size * size), 1))
        for done, frame in enumerate(frames):
            if self._wish is not wish:
                return False
            context.progress(done / len(frames), f"{done} of {len(frames)} frames")
            state = resolve(project, project.rate.seconds(frame), size)
            key = PictureKey.of(state, project.sources.usable)
            if key not in self._cache:
                ahead = self._loop.make_ahead(key)
                while not ahead.wait(_PATIENCE_S):
                    context.check()
                    if self._wish is not wish:
                        return False
                if ahead.error is not None:
                    raise ahead.error
                if key not in self._cache:
                    return True  # something stands in for the renderer, and is not kept
        return True
