"""Recording a voice: onto the disk while it is spoken, with level, clipping and dropouts."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.domain.errors import AudioDeviceLost, StudioError
from studio.io.audio_device import AudioDevice, device_errors, number_of, portaudio
from studio.io.closing import Closing
from studio.io.ring import RingBuffer
from studio.io.wav import WavWriter

CLIP_LEVEL = 0.999

_RING_S = 10.0
_WRITE_EVERY_S = 0.02
_STALLED_S = 2.0
_ONE_MARK_S = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How loud the input is, 1 = full scale: largest and root-mean-square sample."""

    peak: float = 0.0
    rms: float = 0.0
    clipped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """A finished take; `clips` and `dropouts` are the seconds where it is too loud or has a gap."""

    path: Path
    rate: int
    duration: float
    clips: tuple[float, ...]
    dropouts: tuple[float, ...]


class Recorder(Closing):
    """Listens to an input from the start, for its level, and records it when told to.

    The device's thread only copies into a ring; a thread of ours writes each 20 ms to a WAV file
    that is whole at any time, so neither a crash nor a full disk loses what was recorded.
    """

    def __init__(
        self,
        device: AudioDevice | None = None,
        on_stopped: Callable[[StudioError], None] | None = None,
    ) -> None:
        """Open `device`, or the system's own choice; raises AudioDeviceLost.

        `on_stopped` is called, from a thread of the recorder, when a take ends by itself: the disk
        is full or the device gone. `stop` then still gives what was recorded.
        """
        self._on_stopped = on_stopped
        self._lock = threading.Lock()  # between our two threads, never the device's
        self._take: _Take | None = None
        self._level = _LevelMeter()
        self._input = _Input(device)
        self.rate = self._input.rate
        self._closing = threading.Event()
        self._writer = threading.Thread(target=self._run, name="sound-writer", daemon=True)
        self._writer.start()

    def start(self, path: Path) -> None:
        """Begin a take in `path`, replacing it; raises BadInput, DiskFull or AudioDeviceLost."""
        self._input.check()
        with self._lock:
            if self._take is not None:
                raise ValueError("a take is being recorded already")
            self._input.drain()
            self._take = _Take(path, self.rate)

    def pause(self) -> None:
        """Go on listening, without recording."""
        self._set_paused(True)

    def resume(self) -> None:
        """Go on recording, right after what is there."""
        self._set_paused(False)

    def stop(self) -> Recording:
        """End the take; raises ValueError when there is none."""
        with self._lock:
            if self._take is None:
                raise ValueError("nothing is being recorded")
            return self._finish(self._take)

    @property
    def recorded(self) -> float:
        """Seconds in the take so far, 0 when there is none."""
        take = self._take
        return take.seconds if take else 0.0

    def level(self) -> Level:
        """The level since the last call, for a meter."""
        with self._lock:
            return self._level.read()

    def close(self) -> None:
        """End any take, which stays on the disk, and let go of the device."""
        self._closing.set()
        self._writer.join()
        with self._lock:
            if self._take:
                self._finish(self._take)
        self._input.close()

    def _set_paused(self, paused: bool) -> None:
        with self._lock:
            if self._take and self._take.paused != paused:
                heard, gap = self._input.drain()
                if paused and not self._take.problem:
                    self._take.problem = self._keep(self._take, heard, gap)
                self._take.paused = paused

    def _run(self) -> None:
        while not self._closing.wait(_WRITE_EVERY_S):
            with self._lock:
                heard, gap = self._input.drain()
                self._level.hear(heard)
                take = self._take
                problem = None
                if take and not take.problem:
                    problem = None if take.paused else self._keep(take, heard, gap)
                    problem = problem or self._input.problem()
                    take.problem = problem
            if problem and self._on_stopped:
                self._on_stopped(problem)

    def _finish(self, take: "_Take") -> Recording:
        """Write what is still in the ring and close the file."""
        if not take.problem and not take.paused:
            self._keep(take, *self._input.drain())
        self._take = None
        return take.finished()

    @staticmethod
    def _keep(take: "_Take", heard: NDArray[np.float32], gap: bool) -> StudioError | None:
        try:
            take.add(heard, gap)
        except StudioError as error:
            return error
        return None


class _Take:
    """One file being recorded."""

    def __init__(self, path: Path, rate: int) -> None:
        self._path, self._rate = path, rate
        self._wav = WavWriter(path, rate)
        self._clips: list[float] = []
        self._dropouts: list[float] = []
        self.paused = False
        self.problem: StudioError | None = None

    @property
    def seconds(self) -> float:
        """How much is on the disk."""
        return self._wav.frames / self._rate

    def add(self, heard: NDArray[np.float32], gap: bool) -> None:
        """Write what was heard, `gap` being whether something before it was missed."""
        if gap:
            _mark(self._dropouts, self.seconds)
        for index in np.flatnonzero(np.abs(heard) >= CLIP_LEVEL):
            _mark(self._clips, self.seconds + int(index) / self._rate)
        if len(heard):
            self._wav.write(heard)

    def finished(self) -> Recording:
        """Close the file and tell what is in it."""
        self._wav.close()
        return Recording(
            path=self._path, rate=self._rate, duration=self.seconds,
            clips=tuple(self._clips), dropouts=tuple(self._dropouts),
        )  # fmt: skip


def _mark(marks: list[float], seconds: float) -> None:
    """Add a mark, unless the last one is so near that it says the same."""
    if not marks or seconds - marks[-1] >= _ONE_MARK_S:
        marks.append(seconds)


class _LevelMeter:
    """Gathers the level between two looks at it."""

    def __init__(self) -> None:
        self._peak, self._power, self._count = 0.0, 0.0, 0

    def hear(self, heard: NDArray[np.float32]) -> None:
        """Take samples into account."""
        if len(heard):
            self._peak = max(self._peak, float(np.abs(heard).max()))
            self._power += float(np.square(heard, dtype=np.float64).sum())
            self._count += len(heard)

    def read(self) -> Level:
        """The level since the last reading."""
        peak, rms = self._peak, float(self._power / max(self._count, 1)) ** 0.5
        self._peak, self._power, self._count = 0.0, 0.0, 0
        return Level(peak=peak, rms=rms, clipped=peak >= CLIP_LEVEL)


class _Input:
    """One open input stream and the ring behind it."""

    def __init__(self, device: AudioDevice | None) -> None:
        sd = portaudio()
        number = number_of(device, "input")
        self._lost_samples = False
        self._called_at = time.monotonic()
        with device_errors("The microphone cannot be opened"):
            about = sd.query_devices(number, "input")
            self.rate = round(about["default_samplerate"])
            self._ring = RingBuffer(round(_RING_S * self.rate))
            self._stream = sd.InputStream(
                samplerate=self.rate, device=number, channels=1, dtype="float32",
                latency="low", callback=self._hear,
            )  # fmt: skip
            try:
                self._stream.start()
            except sd.PortAudioError:
                self.close()
                raise
        self._name = about["name"]

    def drain(self) -> tuple[NDArray[np.float32], bool]:
        """Everything heard since the last call, and whether samples were lost in between."""
        heard = np.empty(self._ring.filled, np.float32)
        self._ring.pull(heard)
        gap, self._lost_samples = self._lost_samples, False
        return heard, gap

    def problem(self) -> AudioDeviceLost | None:
        """Why nothing is heard any more, None while it is."""
        stalled = time.monotonic() - self._called_at > _STALLED_S
        if self._stream.active and not stalled:
            return None
        hint = "Connect it or choose another one; what was recorded is kept."
        return AudioDeviceLost(f"The microphone {self._name} went away.", hint)

    def check(self) -> None:
        """Raise AudioDeviceLost when the device went away."""
        if error := self.problem():
            raise error

    def close(self) -> None:
        """Let go of the device, also when it is gone."""
        self._stream.close(ignore_errors=True)

    def _hear(self, heard: NDArray[np.float32], frames: int, when: Any, status: Any) -> None:
        """Take what the device heard; runs on the device's thread."""
        self._called_at = time.monotonic()
        if self._ring.push(heard[:, 0]) < frames or status.input_overflow:
            self._lost_samples = True
