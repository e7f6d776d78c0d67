"""Recording takes: which microphone, what it is doing, and a file that outlives any accident."""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from psygnal import Signal

from studio.app.jobs import Dispatch
from studio.app.reporting import Reporter
from studio.app.voice_output import VoiceOutput
from studio.domain.errors import AudioDeviceLost, StudioError
from studio.io.atomic import remove, writing
from studio.io.audio_device import AudioDevice, devices, refresh
from studio.io.audio_recorder import Level, Recorder, Recording

SHORTEST_S = 0.1

_WHERE = "Recording"
_EMPTY_WAV_BYTES = 44


class MicState(StrEnum):
    """What the microphone is doing."""

    OFF = "off"
    LISTENING = "listening"
    RECORDING = "recording"
    PAUSED = "paused"


class Microphone:
    """Opens an input when asked to, and hands every finished take to `taken(path, number)`.

    Used from one thread; `changed` tells of a new state, device or list of devices.
    """

    changed = Signal()
    taken = Signal(Path, int)

    def __init__(
        self, *, folder: Path, output: VoiceOutput, reporter: Reporter, dispatch: Dispatch
    ) -> None:
        """Takes are written to `folder`; `output` lets go of its device when listing anew."""
        self._folder, self._output = folder, output
        self._reporter, self._dispatch = reporter, dispatch
        self._recorder: Recorder | None = None
        self._listening = False
        self._path: Path | None = None
        self._paused = False
        self._takes = 0
        self.inputs: tuple[AudioDevice, ...] = ()
        self.device: AudioDevice | None = None
        self.problem: AudioDeviceLost | None = None
        self.last: Recording | None = None
        """The take that was handed over last."""
        self.leftovers = _unfinished(folder)
        """Takes of earlier runs that were never handed over, oldest first."""
        self._list(devices)

    @property
    def state(self) -> MicState:
        """What it is doing now."""
        if self._path is not None:
            return MicState.PAUSED if self._paused else MicState.RECORDING
        return MicState.LISTENING if self._listening else MicState.OFF

    @property
    def recording(self) -> bool:
        """Whether there is an unfinished take."""
        return self._path is not None

    @property
    def listening(self) -> bool:
        """Whether the level is wanted beside a take."""
        return self._listening

    @property
    def recorded(self) -> float:
        """Seconds of the unfinished take that are on the disk."""
        return self._recorder.recorded if self._recorder else 0.0

    def level(self) -> Level:
        """How loud it was since the last call; silent while off."""
        return self._recorder.level() if self._recorder else Level()

    def refresh(self) -> None:
        """Look for devices again; not while recording."""
        if self.recording:
            return
        self._close_recorder()
        self._output.release()
        self._list(refresh)
        self._reopen()
        self.changed.emit()

    def choose(self, device: AudioDevice) -> None:
        """Listen to `device` from now on; the one before stays when it cannot be opened."""
        if self.recording or device == self.device:
            return
        before, self.device = self.device, device
        self._close_recorder()  # some systems let nobody else in while it is open
        try:
            self._recorder = Recorder(device, self._on_stopped)
        except AudioDeviceLost as error:
            self._reporter.report(error, _WHERE)
            self.device = before
        self._reopen()
        self.changed.emit()

    def listen(self, on: bool) -> None:
        """Show the level without recording, or stop to."""
        self._listening = on
        self._reopen()
        self.changed.emit()

    def record(self) -> None:
        """Begin a take."""
        if self.recording:
            return
        path = self._folder / f"take {datetime.now():%Y-%m-%d %H.%M.%S.%f}.wav"
        try:
            with writing(self._folder):
                self._folder.mkdir(parents=True, exist_ok=True)
            if self._recorder is None:
                self._recorder = Recorder(self.device, self._on_stopped)
            self._recorder.start(path)
        except StudioError as error:
            self._reporter.report(error, _WHERE)
            self._close_recorder()
            self._listening = False
        else:
            self._path, self._paused = path, False
        self.changed.emit()

    def pause(self) -> None:
        """Pause the take, or go on with it."""
        if self._recorder is not None and self.recording:
            self._paused = not self._paused
            (self._recorder.pause if self._paused else self._recorder.resume)()
            self.changed.emit()

    def stop(self) -> None:
        """End the take and hand it over."""
        take = self._finish()
        if take is not None:
            self._hand_over(take)
        self.changed.emit()

    def forget(self) -> None:
        """End the take, and remove it."""
        take = self._finish()
        if take is not None:
            remove(take.path)
        self.changed.emit()

    def start_over(self) -> None:
        """Forget the unfinished take, and begin it again at once."""
        take = self._finish()
        if take is not None:
            remove(take.path)
        self.record()

    def next_take(self) -> None:
        """Hand the unfinished take over, and begin another at once."""
        take = self._finish()
        if take is not None:
            self._hand_over(take)
        self.record()

    def kept(self, path: Path) -> None:
        """Remove the take at `path`: the project holds a copy."""
        remove(path)

    def recover(self) -> None:
        """Hand over the oldest take of an earlier run."""
        if self.leftovers:
            path, *self.leftovers = self.leftovers
            self._takes += 1
            self.taken.emit(path, self._takes)
            self.changed.emit()

    def discard(self) -> None:
        """Remove the oldest take of an earlier run."""
        if self.leftovers:
            path, *self.leftovers = self.leftovers
            remove(path)
            self.changed.emit()

    def close(self) -> None:
        """Let go of the microphone; an unfinished take stays in its folder."""
        self._path, self._listening = None, False
        self._close_recorder()

    def _finish(self) -> Recording | None:
        if self._recorder is None or not self.recording:
            return None
        take = self._recorder.stop()
        self._path = None
        if not self._listening:
            self._close_recorder()
        return take

    def _hand_over(self, take: Recording) -> None:
        if take.duration < SHORTEST_S:
            remove(take.path)
            self._reporter.tell("Nothing was recorded.", "Press Record, speak, then Stop.")
            return
        self._takes += 1
        self.last = take
        if take.clips:
            self._reporter.tell(
                f"The take is too loud in {_places(len(take.clips))}.",
                "They are red in the waveform: move away or turn the input down, and record again.",
            )
        if take.dropouts:
            self._reporter.tell(
                f"The take has gaps in {_places(len(take.dropouts))}.",
                "They have labels. The computer was too busy: close other programs.",
            )
        self.taken.emit(take.path, self._takes)

    def _on_stopped(self, problem: StudioError) -> None:
        """The recorder stopped by itself; called on one of its threads."""
        self._dispatch(lambda: self._give_up(problem))

    def _give_up(self, problem: StudioError) -> None:
        self._reporter.report(problem, _WHERE)
        self._listening = False
        self.stop()
        self._close_recorder()
        self.changed.emit()

    def _list(self, look: Callable[[], list[AudioDevice]]) -> None:
        """Look for inputs; keep the chosen one if it is still there, else take the default."""
        try:
            self.inputs = tuple(d for d in look() if d.inputs)
            self.problem = None
        except AudioDeviceLost as error:
            self.inputs, self.problem = (), error
        same = [d for d in self.inputs if self.device and _same(d, self.device)]
        usual = [d for d in self.inputs if d.default_input]
        self.device = next(iter([*same, *usual, *self.inputs]), None)

    def _reopen(self) -> None:
        """Open or close the microphone as `listen` wishes."""
        if not self._listening:
            if not self.recording:
                self._close_recorder()
        elif self._recorder is None:
            try:
                self._recorder = Recorder(self.device, self._on_stopped)
            except AudioDeviceLost as error:
                self._listening = False
                self._reporter.report(error, _WHERE)

    def _close_recorder(self) -> None:
        if self._recorder is not None:
            self._recorder.close()
            self._recorder = None


def _unfinished(folder: Path) -> list[Path]:
    found = sorted(folder.glob("take *.wav"))
    return [path for path in found if path.stat().st_size > _EMPTY_WAV_BYTES]


def _same(a: AudioDevice, b: AudioDevice) -> bool:
    return (a.name, a.host) == (b.name, b.host)


def _places(count: int) -> str:
    return "1 place" if count == 1 else f"{count} places"
