"""An actor before the camera: pictures, landmarks, and what is recorded of them."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from psygnal import Signal

from studio.app.jobs import Dispatch
from studio.app.photo_import import Detector, Rgb
from studio.app.reporting import Reporter
from studio.domain import face
from studio.domain.capture import Capture, Points, neutral_frame, resampled
from studio.domain.errors import StudioError
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate
from studio.io.camera import CameraFrame, CameraInfo, DeviceCamera, FrameSource, cameras

SHORTEST_S = 0.2
"""Seconds that a recording lasts at least."""

FEW_PER_SECOND = 12.0
"""Pictures looked at per second below which lips become rough."""

_WHERE = "Camera"
_REMEMBERED = 75
_RESTING = 10
_ABSENT = np.full((face.COUNT, 2), np.nan, np.float32)


class LiveState(StrEnum):
    """What the camera is used for."""

    OFF = "off"
    WATCHING = "watching"
    RECORDING = "recording"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LiveView:
    """One picture of the camera, and the landmarks (74, 2) in it; None without a face."""

    frame: CameraFrame
    points: Points | None


class LiveCapture:
    """Watches an actor on threads of its own; everything is told on the thread of `dispatch`.

    The newest picture wins at every stage: none waits behind another, so nothing ever lags.
    """

    changed = Signal()
    seen = Signal(LiveView)

    def __init__(
        self,
        *,
        detector: Detector,
        dispatch: Dispatch,
        reporter: Reporter,
        rate: Callable[[], FrameRate],
        look: Callable[[], tuple[CameraInfo, ...]] = cameras,
        open_camera: Callable[[CameraInfo], FrameSource] = DeviceCamera,
    ) -> None:
        """Recordings are made at `rate`; `look` lists cameras and `open_camera` opens one."""
        self._detector, self._dispatch, self._reporter = detector, dispatch, reporter
        self._rate = rate
        self._look, self._open = look, open_camera
        self._watch: _Watch | None = None
        self._ending: list[_Watch] = []
        self._recorded: list[tuple[float, Points]] | None = None
        self._last: list[Points] = []
        self._takes = 0
        self.rest: Points | None = None
        """The resting face (74, 2) that the actor showed."""
        self.finished: Capture | None = None
        """A recording that was neither kept nor forgotten yet."""
        self.cameras: tuple[CameraInfo, ...] = ()
        self.camera: CameraInfo | None = None

    @property
    def state(self) -> LiveState:
        """What the camera is used for now."""
        if self._watch is None:
            return LiveState.OFF
        return LiveState.WATCHING if self._recorded is None else LiveState.RECORDING

    @property
    def recorded(self) -> float:
        """Seconds of the recording under way."""
        stamps = [stamp for stamp, _ in self._recorded or ()]
        return stamps[-1] - stamps[0] if stamps else 0.0

    def refresh(self) -> None:
        """Look for cameras; not while one is on."""
        if self._watch is None:
            self.cameras = self._look()
            if self.camera not in self.cameras:
                self.camera = next(iter(self.cameras), None)
            self.changed.emit()

    def choose(self, camera: CameraInfo) -> None:
        """Use `camera` from now on."""
        if camera == self.camera:
            return
        on = self._watch is not None
        self.watch(False)
        self.camera = camera
        self.watch(on)

    def watch(self, on: bool) -> None:
        """Turn the camera on or off; what is being recorded is finished."""
        if on and self._watch is None and self.camera is not None:
            self._last.clear()
            self._wait()
            try:
                source = self._open(self.camera)
            except StudioError as error:
                self._reporter.report(error, _WHERE)
            else:
                self._watch = _Watch(source, self._detector, self._dispatch)
                self._watch.start(self._take_in, self._give_up)
        elif not on and self._watch is not None:
            watch, self._watch = self._watch, None
            watch.end()
            self._ending.append(watch)
            self._finish()
        self.changed.emit()

    def calibrate(self) -> bool:
        """Take the face of the last moments as the resting one; False where there is none."""
        if not self._last:
            return False
        self.rest = np.asarray(np.median(self._last[-_RESTING:], axis=0), np.float32)
        self.changed.emit()
        return True

    @property
    def resting(self) -> Points | None:
        """The face (74, 2) that counts as resting: shown, or else the calmest of the last ones."""
        if self.rest is not None or not self._last:
            return self.rest
        return self._last[neutral_frame(np.array(self._last))]

    def record(self) -> None:
        """Begin to record; forgets a recording that was finished."""
        if self.state is LiveState.WATCHING:
            self.finished = None
            self._recorded = []
            self.changed.emit()

    def stop(self) -> None:
        """End the recording: it lies in `finished`."""
        self._finish()
        self.changed.emit()

    def forget(self) -> None:
        """Drop what is recorded."""
        self._recorded = self.finished = None
        self.changed.emit()

    def close(self) -> None:
        """Let go of the camera, and wait for the threads."""
        if self._watch is not None:
            self._watch.end()
            self._ending.append(self._watch)
            self._watch = None
        self._wait()

    def _wait(self) -> None:
        """Until cameras that were turned off are let go; one that hangs takes a while."""
        while self._ending:
            self._ending.pop().wait()

    def _take_in(self, views: list[LiveView]) -> None:
        """What came since the last time, on the thread that owns the document."""
        for view in views:
            if view.points is not None:
                self._last = [*self._last[1 - _REMEMBERED :], view.points]
            if self._recorded is not None:
                seen = _ABSENT if view.points is None else view.points
                self._recorded.append((view.frame.stamp, seen))
        self.seen.emit(views[-1])

    def _give_up(self, problem: StudioError | None) -> None:
        """The camera gives nothing any more."""
        if problem is not None:
            self._reporter.report(problem, _WHERE)
        self.watch(False)

    def _finish(self) -> None:
        recorded, self._recorded = self._recorded, None
        if recorded is None:
            return
        rate = self._rate()
        stamps = np.array([stamp for stamp, _ in recorded])
        if not len(stamps) or stamps[-1] - stamps[0] < SHORTEST_S:
            self._reporter.tell("Nothing was recorded.", "Press Record, act, then Stop.")
            return
        points = resampled(stamps, np.array([points for _, points in recorded]), rate)
        if not np.isfinite(points).all(axis=(1, 2)).any():
            self._reporter.tell("No face was seen.", "Sit before the camera, in good light.")
            return
        looked = (len(stamps) - 1) / float(stamps[-1] - stamps[0])
        if looked < FEW_PER_SECOND:
            self._reporter.tell(
                f"Only {looked:.0f} pictures per second were looked at.",
                "The computer is too busy for quick lips: close other programs, or film yourself "
                "and capture from the film.",
            )
        self._takes += 1
        self.finished = Capture(
            name=f"Camera take {self._takes}",
            rate=rate,
            points=Samples(points),
            camera=True,
            rest=None if self.rest is None else Samples(self.rest),
        )


class _Watch:
    """One camera that is on: a thread reads it, another one looks for the face."""

    def __init__(self, source: FrameSource, detector: Detector, dispatch: Dispatch) -> None:
        self._source, self._detector, self._dispatch = source, detector, dispatch
        self._turn = threading.Condition()
        self._next: CameraFrame | None = None
        self._fresh: list[LiveView] = []
        self._ended = self._closing = False
        self._problem: StudioError | None = None

    def start(
        self,
        tell: Callable[[list[LiveView]], None],
        give_up: Callable[[StudioError | None], None],
    ) -> None:
        """Begin; both are called through `dispatch`, `give_up` when the camera ends by itself."""
        self._tell, self._give_up = tell, give_up
        self._threads = [
            threading.Thread(target=work, name=name, daemon=True)
            for work, name in ((self._read, "camera-reader"), (self._look, "camera-faces"))
        ]
        for thread in self._threads:
            thread.start()

    def end(self) -> None:
        """Ask both threads to end; nothing more is told."""
        with self._turn:
            self._closing = True
            self._turn.notify_all()

    def wait(self) -> None:
        """Until both threads have ended and the camera is let go."""
        for thread in self._threads:
            thread.join()

    def _read(self) -> None:
        try:
            while not self._closing and (frame := self._source.read()) is not None:
                with self._turn:
                    while not self._source.live and self._next is not None and not self._closing:
                        self._turn.wait()
                    self._next = frame
                    self._turn.notify_all()
        except StudioError as error:
            self._problem = error
        finally:
            self._source.close()
        with self._turn:
            self._ended = True
            self._turn.notify_all()

    def _newest(self) -> Iterator[Rgb]:
        """Pictures as they come, the newest whenever one is wanted."""
        while True:
            with self._turn:
                while self._next is None and not (self._ended or self._closing):
                    self._turn.wait()
                if self._closing or self._next is None:
                    return
                self._frame, self._next = self._next, None
                self._turn.notify_all()
            yield self._frame.rgb

    def _look(self) -> None:
        try:
            for found in self._detector.track(self._newest()):
                self._send(
                    LiveView(frame=self._frame, points=None if found is None else found.points)
                )
        except StudioError as error:
            self._problem = self._problem or error
        self._dispatch(self._end)

    def _send(self, view: LiveView) -> None:
        """Tell of `view`, together with others that were not fetched yet."""
        with self._turn:
            waiting = bool(self._fresh)
            self._fresh.append(view)
        if not waiting:
            self._dispatch(self._deliver)

    def _deliver(self) -> None:
        with self._turn:
            views, self._fresh = self._fresh, []
        if views and not self._closing:
            self._tell(views)

    def _end(self) -> None:
        if not self._closing:
            self._give_up(self._problem)
