"""How late a microphone hears: claps are played, recorded, and found again."""

import time
from collections.abc import Callable, MutableMapping
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from studio.app.microphone import Microphone
from studio.app.voice_output import VoiceOutput
from studio.app.waveform import Sound
from studio.domain.errors import AudioDeviceLost, StudioError
from studio.domain.sound_splice import delay_of
from studio.io.audio_files import read_audio
from studio.io.audio_recorder import Recorder

RATE = 48_000
SECONDS = 2.6
"""How long the test takes."""
LONGEST_S = 1.0
"""Delays beyond this are no delays."""

_CLAPS_S = (0.15, 0.55, 1.05, 1.4)
_CLAP_S = 0.012


class ClapTest:
    """Measures the latency of the microphone of now, once per device; `kept` remembers them.

    What is played is timed by when it leaves the loudspeaker, so that what is left is the way
    through the air and into the computer.
    """

    def __init__(
        self,
        *,
        output: VoiceOutput,
        microphone: Microphone,
        kept: MutableMapping[str, float],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._output, self._microphone, self._kept = output, microphone, kept
        self._clock = clock
        self._recorder: Recorder | None = None
        self._folder: TemporaryDirectory[str] | None = None
        self._heard_at: float | None = None
        self._began_at = 0.0
        self._sound = claps()

    @property
    def running(self) -> bool:
        """Whether claps are being played."""
        return self._recorder is not None

    @property
    def latency(self) -> float | None:
        """Seconds by which the microphone of now hears late; None where nobody measured."""
        device = self._microphone.device
        return None if device is None else self._kept.get(device.name)

    def start(self) -> None:
        """Play the claps and record them; raises AudioDeviceLost."""
        if self.running or self._microphone.recording:
            return
        self._microphone.listen(False)
        self._recorder = Recorder(self._microphone.device)
        self._folder = TemporaryDirectory()
        self._heard_at = None
        self._output.revive()
        self._recorder.start(self._path)
        self._began_at = self._clock()
        if not self._output.sound(self._sound, RATE):
            self._end()
            raise AudioDeviceLost("There is no sound output.", "Connect a loudspeaker.")

    def tick(self) -> bool:
        """Go on with the test; whether it is over. Raises StudioError where nothing was heard."""
        if self._recorder is None:
            return True
        now, sounded = self._clock(), self._output.sounded()
        if self._heard_at is None and sounded > 0:
            self._heard_at = now - sounded / RATE
        if now - self._began_at < SECONDS:
            return False
        self._measure()
        return True

    def forget(self) -> None:
        """Measure nothing for the microphone of now: count on no latency."""
        device = self._microphone.device
        if device is not None:
            self._kept.pop(device.name, None)

    def close(self) -> None:
        """End a test that runs."""
        self._end()

    @property
    def _path(self) -> Path:
        assert self._folder is not None
        return Path(self._folder.name) / "claps.wav"

    def _measure(self) -> None:
        assert self._recorder is not None
        device, heard_at = self._microphone.device, self._heard_at
        self._recorder.stop()
        try:
            heard, _ = read_audio(self._path, rate=RATE)
        finally:
            self._end()
        ahead = 0.0 if heard_at is None else heard_at - self._began_at
        late = delay_of(self._sound, heard, RATE, LONGEST_S + max(ahead, 0.0))
        if late is None or device is None or heard_at is None:
            raise StudioError(
                "The claps were not heard.",
                "Turn the loudspeaker up, put the microphone near it, and try again.",
            )
        self._kept[device.name] = max(late - ahead, 0.0)

    def _end(self) -> None:
        recorder, self._recorder = self._recorder, None
        if recorder is not None:
            recorder.close()
            self._output.stop()
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


def claps() -> Sound:
    """Bursts of noise at uneven distances, so that they are found in one place alone."""
    sound = np.zeros(round(_CLAPS_S[-1] * RATE) + RATE // 10, np.float32)
    random = np.random.default_rng(1)
    for at in _CLAPS_S:
        burst = random.uniform(-0.6, 0.6, round(_CLAP_S * RATE)).astype(np.float32)
        burst *= np.hanning(len(burst)).astype(np.float32)
        first = round(at * RATE)
        sound[first : first + len(burst)] = burst
    return sound
