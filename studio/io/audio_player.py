"""Playing samples on a sound device, with the sample that is heard now as a clock."""

import threading
import time
from typing import Any

import numpy as np
import soxr
from numpy.typing import NDArray

from studio.domain.errors import AudioDeviceLost
from studio.io.audio_device import AudioDevice, device_errors, number_of, portaudio
from studio.io.closing import Closing
from studio.io.ring import RingBuffer

Sound = NDArray[np.float32]

_AHEAD_S = 0.5
_FEED_S = 0.05
_CHUNK = 4096
_FADE_S = 0.005
_IDLE_S = 3.0
_STALLED_S = 2.0
_LARGEST_BLOCK = 1 << 16
_LOST = "Connect it again or choose another one; the picture goes on without sound."


class DevicePlayer(Closing):
    """Plays one stretch of mono samples at a time; what played before fades out in 5 ms.

    The device's thread only copies out of a ring, which a thread of ours keeps filled, so samples
    may be memory-mapped and of any rate. The device is let go after 3 s of silence.
    """

    def __init__(self, device: AudioDevice | None = None) -> None:
        """Play on `device`, or on the system's own choice; it is opened by the first `play`."""
        self._device = device
        self._output: _Output | None = None
        self._voice: _Voice | None = None
        self._wake = threading.Event()
        self._closed = threading.Event()
        self._feeder: threading.Thread | None = None

    def play(self, samples: Sound, rate: int, start: int = 0) -> None:
        """Play `samples` (n,) in -1..1 from sample `start`; raises AudioDeviceLost."""
        if self._output is None or not self._output.healthy or self._output.asked_rate != rate:
            self._let_go()
            self._output = _Output(self._device, rate)
        voice = _Voice(samples, rate, start, self._output.rate)
        voice.feed()
        self._voice = voice
        self._output.switch(voice)
        if self._feeder is None:
            self._feeder = threading.Thread(target=self._feed, name="sound-feeder", daemon=True)
            self._feeder.start()
        self._wake.set()

    def stop(self) -> None:
        """Fall silent at once."""
        self._voice = None
        if self._output:
            self._output.switch(None)

    @property
    def position(self) -> int:
        """The sample heard now, `len(samples)` or more after the end, 0 when stopped.

        Raises AudioDeviceLost when the device went away.
        """
        if self._voice is None or self._output is None:
            return 0
        return self._voice.heard(self._output.now())

    def close(self) -> None:
        """Let go of the device and end the feeding thread."""
        self.stop()
        self._closed.set()
        self._wake.set()
        if self._feeder:
            self._feeder.join()
            self._feeder = None
        self._let_go()

    def _let_go(self) -> None:
        if self._output:
            self._output.close()
            self._output = None

    def _feed(self) -> None:
        while not self._closed.is_set():
            voice = self._voice
            if voice is None or voice.exhausted:
                self._wake.wait()
                self._wake.clear()
            else:
                voice.feed()
                self._closed.wait(_FEED_S)


class _Voice:
    """Samples on their way to the device, and how far they got."""

    def __init__(self, samples: Sound, rate: int, start: int, device_rate: int) -> None:
        self._samples, self._rate, self._start = samples, rate, start
        self._device_rate = device_rate
        self._next = start
        self._lock = threading.Lock()  # between `play` and the feeder, never the device's thread
        self._resampler = None
        if rate != device_rate:
            self._resampler = soxr.ResampleStream(rate, device_rate, 1, dtype="float32")
        self._spare = np.zeros(0, np.float32)
        self.ring = RingBuffer(round(_AHEAD_S * device_rate))
        self.exhausted = False
        self._passed = 0
        # When the first frame of the latest block is heard, the frames before it, those in it.
        self._block: tuple[float, int, int] | None = None
        self._latest = start

    @property
    def ended(self) -> bool:
        """Whether the device has all of it."""
        return self.exhausted and self.ring.filled == 0

    def feed(self) -> None:
        """Fill the ring."""
        with self._lock:
            while not self.exhausted and self.ring.free > 0:
                if not len(self._spare):
                    self._spare = self._chunk()
                self._spare = self._spare[self.ring.push(self._spare) :]
                self.exhausted = self._next >= len(self._samples) and not len(self._spare)

    def pull(self, out: Sound, heard_at: float) -> int:
        """Move samples into `out`, which is heard at `heard_at`; returns how many."""
        got = self.ring.pull(out)
        count = len(out) if self.exhausted else got  # the clock runs on behind the end
        self._block = (heard_at, self._passed, count)
        self._passed += count
        return got

    def heard(self, now: float) -> int:
        """The sample that leaves the loudspeaker at `now`, on the device's clock."""
        if self._block is not None:
            heard_at, before, count = self._block
            frames = before + min((now - heard_at) * self._device_rate, count)
            found = self._start + int(frames * self._rate / self._device_rate)
            self._latest = max(self._latest, found)
        return self._latest

    def _chunk(self) -> Sound:
        raw = np.asarray(self._samples[self._next : self._next + _CHUNK], np.float32)
        self._next += len(raw)
        if self._resampler is None:
            return raw
        last = self._next >= len(self._samples)
        return np.asarray(self._resampler.resample_chunk(raw, last=last), np.float32)


class _Output:
    """One open stream of the device; it rests after a while of silence."""

    def __init__(self, device: AudioDevice | None, rate: int) -> None:
        self.asked_rate = rate
        sd = portaudio()
        number = number_of(device, "output")
        with device_errors("The sound device cannot be opened"):
            about = sd.query_devices(number, "output")
            channels = min(about["max_output_channels"], 2)
            self.rate = _accepted_rate(sd, number, channels, rate, about["default_samplerate"])
            self._stream = sd.OutputStream(
                samplerate=self.rate, device=number, channels=channels, dtype="float32",
                latency="low", callback=self._fill,
            )  # fmt: skip
        self._name = about["name"]
        self._rest = sd.CallbackStop
        self._resting = True
        self._started = False
        self._called_at = 0.0
        self._voice: _Voice | None = None
        self._sounding: _Voice | None = None
        self._leaving: _Voice | None = None
        self._faded = 0
        self._silent = 0
        self._mono = np.zeros(_LARGEST_BLOCK, np.float32)
        self._ramp = np.linspace(1, 0, max(round(_FADE_S * self.rate), 1), dtype=np.float32)
        self._tail = np.zeros_like(self._ramp)

    @property
    def healthy(self) -> bool:
        """Whether it runs, or rests and can be started again."""
        stalled = time.monotonic() - self._called_at > _STALLED_S
        return self._resting or (bool(self._stream.active) and not stalled)

    def switch(self, voice: _Voice | None) -> None:
        """Play `voice` from the next block on, or silence."""
        self._voice = voice
        if voice and self._resting:
            with device_errors("The sound device cannot be started"):
                if self._started:
                    self._stream.stop()
                self._resting, self._started, self._silent = False, True, 0
                self._called_at = time.monotonic()
                self._stream.start()

    def now(self) -> float:
        """The device's clock in seconds; raises AudioDeviceLost when it has stopped."""
        if not self.healthy:
            raise AudioDeviceLost(f"The sound device {self._name} went away.", _LOST)
        return float(self._stream.time)

    def close(self) -> None:
        """Let go of the device, also when it is gone."""
        self._stream.close(ignore_errors=True)

    def _fill(self, out: Sound, frames: int, when: Any, status: Any) -> None:
        """Give the device its next `frames`; runs on the device's thread."""
        self._called_at = time.monotonic()
        mono, voice = self._mono[:frames], self._voice
        if voice is not self._sounding:
            self._leaving, self._faded, self._sounding = self._sounding, 0, voice
        got = voice.pull(mono, self._heard_at(when)) if voice else 0
        mono[got:] = 0
        self._fade_out(mono)
        out[:] = mono[:, None]
        self._silent = self._silent + frames if voice is None or voice.ended else 0
        if self._silent > _IDLE_S * self.rate:
            self._resting = True
            if self._voice is voice:  # else somebody just asked for sound
                raise self._rest
            self._resting = False

    def _fade_out(self, mono: Sound) -> None:
        """Mix in the end of what played before, so that it does not click."""
        if self._leaving is None:
            return
        wanted = min(len(mono), len(self._ramp) - self._faded)
        tail = self._tail[:wanted]
        got = self._leaving.ring.pull(tail)
        tail[:got] *= self._ramp[self._faded : self._faded + got]
        mono[:got] += tail[:got]
        self._faded += wanted
        if got < wanted or self._faded == len(self._ramp):
            self._leaving = None

    def _heard_at(self, when: Any) -> float:
        ahead = float(when.outputBufferDacTime - when.currentTime)
        if not 0 <= ahead < _STALLED_S:  # some hosts do not tell
            ahead = float(self._stream.latency)
        return float(self._stream.time) + ahead


def _accepted_rate(sd: Any, number: int | None, channels: int, rate: int, own: float) -> int:
    """`rate` where the device takes it, else the device's own."""
    try:
        sd.check_output_settings(number, channels, "float32", samplerate=rate)
    except sd.PortAudioError:
        return round(own)
    return rate
