"""How many frames of the film are really seen in a second."""

import time
from collections import deque
from collections.abc import Callable

from studio.app.preview import Preview
from studio.app.session import Session

_WINDOW_S = 1.0


class FrameMeter:
    """Counts the frames that were seen while playing; one that stays the same picture counts."""

    def __init__(
        self,
        *,
        preview: Preview,
        session: Session,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._clock = clock
        self._seen: deque[tuple[float, int]] = deque()
        self._dropped = 0
        preview.frame_shown.connect(self._count)
        session.playing_changed.connect(self._restart)
        self._playing = session.playing

    @property
    def rate(self) -> float:
        """Frames per second over the last second of playing; 0 before there are two."""
        if len(self._seen) < 2:
            return 0.0
        span = self._seen[-1][0] - self._seen[0][0]
        return (len(self._seen) - 1) / span if span > 0 else 0.0

    @property
    def dropped(self) -> int:
        """Frames that were left out since playing began."""
        return self._dropped

    def _count(self, frame: int) -> None:
        if not self._playing or (self._seen and self._seen[-1][1] == frame):
            return
        now = self._clock()
        if self._seen:
            gap = frame - self._seen[-1][1]
            self._dropped += max(gap - 1, 0)
        self._seen.append((now, frame))
        while now - self._seen[0][0] > _WINDOW_S:
            self._seen.popleft()

    def _restart(self, playing: bool) -> None:
        self._playing = playing
        self._seen.clear()
        if playing:
            self._dropped = 0
