"""In and out around the frames that the playhead passes: a selection made by going."""

from dataclasses import replace

from studio.app.session import Session
from studio.app.store import Store
from studio.domain.markers import TimeRange


class FrameSelection:
    """The range from in to out reaches from where going began to where the playhead is.

    Going on, forth or back, is part of the same step.
    """

    def __init__(self, store: Store, session: Session) -> None:
        self._store, self._session = store, session
        self._anchor = 0
        self._made: tuple[str, TimeRange, int] | None = None
        """Name of the step, its range, and the frame of the playhead after it."""

    def step(self, frames: int) -> None:
        """Go `frames` on and select what is passed."""
        self.go(self._store.project.rate.frame(self._session.time) + frames)

    def go(self, frame: int) -> None:
        """Go to `frame`, inside the film, and select what is passed."""
        store, session = self._store, self._session
        project, rate = store.project, store.project.rate
        here = rate.frame(session.time)
        frame = min(max(frame, 0), project.frame_count - 1)
        if self._made == (store.undo_label, project.span, here):
            store.undo()
        else:
            self._anchor = here
        first, last = sorted((self._anchor, frame))
        span = TimeRange(start=rate.seconds(first), end=rate.seconds(last + 1))
        count = last - first + 1
        label = "Selected 1 frame" if count == 1 else f"Selected {count} frames"
        store.edit(label, lambda p: replace(p, span=span))
        session.time = rate.seconds(frame)
        self._made = label, span, frame
