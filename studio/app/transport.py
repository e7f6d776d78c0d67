"""Play, pause, seek and shuttle: moves the playhead, with the sound as its clock."""

import time
from collections.abc import Callable

from studio.app.session import Session
from studio.app.store import Store
from studio.app.voice_output import VoiceOutput
from studio.domain.lanes import LANES
from studio.domain.project import Project

FASTEST = 8.0

_GRAIN_EVERY_S = 0.04
_SAME_TIME_S = 1e-6


class Transport:
    """Moves `session.time` at every `tick` while `session.playing`.

    Sound is heard at normal speed and then decides the time; where there is none, a silent clock
    does. Whoever else sets the time seeks, or scrubs with sound when nothing plays.
    """

    def __init__(
        self,
        *,
        store: Store,
        session: Session,
        output: VoiceOutput,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store, self._session, self._output, self._clock = store, session, output, clock
        self._speed = 1.0
        self._anchor = (0.0, 0.0)  # time of the film, time of the clock
        self._sounding = False
        self._moving = False
        self._began_at = 0.0
        self._last_grain = -_GRAIN_EVERY_S
        store.changed.connect(self._on_project)
        output.changed.connect(self._restart)
        session.time_changed.connect(self._on_time)
        session.playing_changed.connect(self._on_playing)

    @property
    def speed(self) -> float:
        """How fast it plays: 1 is normal, negative is backwards."""
        return self._speed

    @property
    def last_frame_time(self) -> float:
        """Start of the last frame in seconds, where playing stops."""
        project = self._store.project
        return project.rate.seconds(project.frame_count - 1)

    def play(self, speed: float = 1.0) -> None:
        """Play from the playhead; from the other end when there is nothing left ahead."""
        if speed > 0 and self._session.time >= self.last_frame_time - _SAME_TIME_S:
            self._move(0.0)
        elif speed < 0 and self._session.time <= 0.0:
            self._move(self.last_frame_time)
        self._output.revive()
        self._speed = speed
        if self._session.playing:
            self._restart()
        else:
            self._began_at = self._session.time
            self._session.playing = True

    def pause(self) -> None:
        """Stay where the playhead is."""
        self._session.playing = False

    def toggle(self) -> None:
        """Play or pause."""
        if self._session.playing:
            self.pause()
        else:
            self.play()

    def stop(self) -> None:
        """Stop, and return to where playing began."""
        if self._session.playing:
            self.pause()
            self._move(self._began_at)

    def shuttle(self, direction: int) -> None:
        """Play forwards (1) or backwards (-1); twice as fast at each repetition."""
        speed = float(direction)
        if self._session.playing and self._speed * direction > 0:
            speed = max(min(self._speed * 2.0, FASTEST), -FASTEST)
        self.play(speed)

    def seek(self, seconds: float) -> None:
        """Put the playhead at `seconds`, inside the film; playing goes on from there."""
        self._move(min(max(seconds, 0.0), self.last_frame_time))
        self._restart()

    def scrub(self, seconds: float) -> None:
        """Put the playhead at `seconds` and let a short grain be heard there."""
        self._session.time = min(max(seconds, 0.0), self.last_frame_time)

    def to_start(self) -> None:
        """Go to the first frame."""
        self.seek(0.0)

    def to_end(self) -> None:
        """Go to the last frame."""
        self.seek(self.last_frame_time)

    def step_frames(self, frames: int) -> None:
        """Pause, and go `frames` frames on, to the start of a frame."""
        self.pause()
        rate = self._store.project.rate
        self.scrub(rate.seconds(max(rate.frame(self._session.time) + frames, 0)))

    def step_keys(self, direction: int) -> None:
        """Pause, and go to the next (1) or previous (-1) key of any lane, if there is one."""
        self.pause()
        now, times = self._session.time, _key_times(self._store.project)
        if direction > 0:
            ahead = [t for t in times if t > now + _SAME_TIME_S]
            target = min(ahead, default=now)
        else:
            target = max([t for t in times if t < now - _SAME_TIME_S], default=now)
        self.scrub(target)

    def tick(self) -> None:
        """Bring the playhead to where it is now; called often by a timer while playing."""
        if not self._session.playing:
            return
        now = self._now()
        if self._at_end(now):
            self._reach_end()
            return
        self._move(now)
        if not self._sounding:
            self._sound(now)

    def close(self) -> None:
        """Fall silent and let go of everything."""
        self._session.playing = False
        self._store.changed.disconnect(self._on_project)
        self._output.changed.disconnect(self._restart)
        self._session.time_changed.disconnect(self._on_time)
        self._session.playing_changed.disconnect(self._on_playing)
        self._output.close()

    def _now(self) -> float:
        """Time of the film: what is heard, else what the clock says since it was last known."""
        heard = self._output.time() if self._sounding else None
        if heard is not None:
            self._anchor = (heard, self._clock())
            return heard
        self._sounding = False
        film, clock = self._anchor
        return film + self._speed * (self._clock() - clock)

    def _at_end(self, now: float) -> bool:
        if self._speed > 0:
            return now >= self._store.project.rate.seconds(self._store.project.frame_count)
        return now <= 0.0

    def _reach_end(self) -> None:
        forwards = self._speed > 0
        if self._session.looping:
            self._move(0.0 if forwards else self.last_frame_time)
            self._restart()
        else:
            self._move(self.last_frame_time if forwards else 0.0)
            self.pause()

    def _move(self, seconds: float) -> None:
        """Set the playhead without taking it for somebody else's wish."""
        self._moving = True
        try:
            self._session.time = seconds
        finally:
            self._moving = False

    def _sound(self, now: float) -> None:
        self._sounding = self._speed == 1.0 and self._output.start(now)

    def _restart(self) -> None:
        """Go on from the playhead with whatever is to be heard there."""
        if self._session.playing:
            self._output.stop()
            self._anchor = (self._session.time, self._clock())
            self._sound(self._session.time)

    def _on_playing(self, playing: bool) -> None:
        if playing:
            self._restart()
        else:
            self._output.stop()
            self._sounding = False
            self._speed = 1.0

    def _on_time(self, seconds: float) -> None:
        if self._moving:
            return
        if self._session.playing:
            self._restart()
        elif self._clock() - self._last_grain >= _GRAIN_EVERY_S:
            self._last_grain = self._clock()
            self._output.grain(seconds)

    def _on_project(self, old: Project, new: Project) -> None:
        if old.audio is not new.audio:
            self._restart()


def _key_times(project: Project) -> list[float]:
    tracks = project.tracks
    return [key.time for lane in LANES for key in tracks.lane(lane).layer.keys]
