"""Play, pause, seek and shuttle: moves the playhead, with the sound as its clock."""

import time
from collections.abc import Callable

from studio.app.play_clock import PlayClock
from studio.app.playback import Playback, Policy
from studio.app.session import Session
from studio.app.store import Store
from studio.app.voice_output import VoiceOutput
from studio.domain.lanes import LANES
from studio.domain.project import Project

FASTEST = 8.0

_GRAIN_EVERY_S = 0.04
_SAME_TIME_S = 1e-6


def _at_once() -> bool:
    """Pictures that nobody waits for are always there."""
    return True


class Transport:
    """Moves `session.time` at every `tick` while `session.playing`.

    What gives way when pictures are slow is the choice of `session.playback`. Whoever else sets
    the time seeks, or scrubs with sound when nothing plays. Looping goes from in to out where the
    project has such a range.
    """

    def __init__(
        self,
        *,
        store: Store,
        session: Session,
        output: VoiceOutput,
        clock: Callable[[], float] = time.monotonic,
        shown: Callable[[], bool] = _at_once,
    ) -> None:
        """`shown` says whether the picture of the playhead is there: some wait for every one."""
        self._store, self._session, self._output = store, session, output
        self._clock, self._shown = clock, shown
        self._play_clock = PlayClock(output, clock)
        self._spanned = False
        self._moving = False
        self._began_at = 0.0
        self._last_grain = -_GRAIN_EVERY_S
        self._next_frame_at = 0.0
        store.changed.connect(self._on_project)
        output.changed.connect(self._restart)
        session.time_changed.connect(self._on_time)
        session.playing_changed.connect(self._on_playing)
        session.playback_changed.connect(self._on_playback)
        self._on_playback(session.playback)

    @property
    def speed(self) -> float:
        """How fast it plays: 1 is normal, negative is backwards."""
        return self._play_clock.speed

    @property
    def last_frame_time(self) -> float:
        """Start of the last frame in seconds, where playing stops."""
        project = self._store.project
        return project.rate.seconds(project.frame_count - 1)

    def play(self, speed: float = 1.0) -> None:
        """Play from the playhead; from the other end when there is nothing left ahead."""
        if not self._session.playing:
            self._spanned = False
        self._play(speed)

    def play_span(self) -> None:
        """Play from in to out, and stop there; the whole film where there is no range."""
        self.pause()
        self._spanned = True
        self._move(self._first_time)
        self._play(1.0)

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
        if self._session.playing and self.speed * direction > 0:
            speed = max(min(self.speed * 2.0, FASTEST), -FASTEST)
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

    def step_seconds(self, seconds: float) -> None:
        """Go on by `seconds`, to the start of a frame; playing goes on from there."""
        rate = self._store.project.rate
        self.seek(rate.seconds(max(rate.frame(self._session.time + seconds), 0)))

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
        if self._session.playback.policy is Policy.EVERY:
            self._tick_by_frames()
            return
        now = self._play_clock.now()
        if self._at_end(now):
            self._reach_end()
            return
        self._move(now)
        self._play_clock.keep_sounding(now)

    def close(self) -> None:
        """Fall silent and let go of everything."""
        self._session.playing = False
        self._store.changed.disconnect(self._on_project)
        self._output.changed.disconnect(self._restart)
        self._session.time_changed.disconnect(self._on_time)
        self._session.playing_changed.disconnect(self._on_playing)
        self._session.playback_changed.disconnect(self._on_playback)
        self._output.close()

    @property
    def _bounds(self) -> range:
        """The frames that are played: those of the range when it is looped or asked for."""
        project = self._store.project
        inside = self._spanned or self._session.looping
        return project.frames_in_span if inside else range(project.frame_count)

    @property
    def _first_time(self) -> float:
        return self._store.project.rate.seconds(self._bounds.start)

    @property
    def _last_time(self) -> float:
        """Start of the last frame that is played."""
        return self._store.project.rate.seconds(self._bounds.stop - 1)

    def _play(self, speed: float) -> None:
        time, first, last = self._session.time, self._first_time, self._last_time
        if speed > 0 and not first - _SAME_TIME_S <= time < last - _SAME_TIME_S:
            self._move(first)
        elif speed < 0 and not first < time < last + self._store.project.rate.seconds(1):
            self._move(last)
        self._output.revive()
        self._play_clock.speed = speed
        if self._session.playing:
            self._restart()
        else:
            self._began_at = self._session.time
            self._session.playing = True

    def _tick_by_frames(self) -> None:
        """Go on by one frame once the picture was shown for its time, or as soon as it is there."""
        if self._clock() < self._next_frame_at or not self._shown():
            return
        rate, speed = self._store.project.rate, self.speed
        frame = rate.frame(self._session.time) + (1 if speed > 0 else -1)
        if frame not in self._bounds:
            self._reach_end()
            return
        now, period = self._clock(), rate.seconds(1) / abs(speed)
        due = self._next_frame_at + period
        self._next_frame_at = due if due > now else now + period  # lost time is not made up for
        self._move(rate.seconds(frame))

    def _at_end(self, now: float) -> bool:
        if self.speed > 0:
            return now >= self._store.project.rate.seconds(self._bounds.stop)
        return now <= self._first_time

    def _reach_end(self) -> None:
        forwards = self.speed > 0
        if self._session.looping:
            self._move(self._first_time if forwards else self._last_time)
            self._restart()
        else:
            self._move(self._last_time if forwards else self._first_time)
            self.pause()

    def _move(self, seconds: float) -> None:
        """Set the playhead without taking it for somebody else's wish."""
        self._moving = True
        try:
            self._session.time = seconds
        finally:
            self._moving = False

    def _restart(self) -> None:
        """Go on from the playhead with whatever is to be heard there."""
        if self._session.playing:
            period = self._store.project.rate.seconds(1) / abs(self.speed)
            self._next_frame_at = self._clock() + period
            self._play_clock.restart(self._session.time)

    def _on_playing(self, playing: bool) -> None:
        if playing:
            self._restart()
        else:
            self._spanned = False
            self._play_clock.rest()

    def _on_playback(self, playback: Playback) -> None:
        if playback.policy is not self._play_clock.policy:
            self._play_clock.policy = playback.policy
            self._restart()

    def _on_time(self, seconds: float) -> None:
        if self._moving:
            return
        if self._session.playing:
            self._restart()
        elif self._session.playback.grains and self._clock() - self._last_grain >= _GRAIN_EVERY_S:
            self._last_grain = self._clock()
            self._output.grain(seconds)

    def _on_project(self, old: Project, new: Project) -> None:
        if old.audio is not new.audio:
            self._restart()


def _key_times(project: Project) -> list[float]:
    tracks = project.tracks
    return [key.time for lane in LANES for key in tracks.lane(lane).layer.keys]
