"""The project's voice on a sound device: started anywhere, heard in grains, missed at most once."""

from collections.abc import Callable
from typing import Protocol

import numpy as np
from psygnal import Signal

from studio.app.reporting import Reporter
from studio.app.voice import Voice
from studio.app.waveform import Peaks, Sound
from studio.domain.errors import AudioDeviceLost

GRAIN_S = 0.08

_FADE_S = 0.01
_TAIL_S = 0.05


class Player(Protocol):
    """A sound device that plays one stretch of samples at a time."""

    def play(self, samples: Sound, rate: int, start: int = 0) -> None:
        """Play `samples` (n,) from sample `start`; raises AudioDeviceLost."""

    def stop(self) -> None:
        """Fall silent at once."""

    @property
    def position(self) -> int:
        """The sample that is heard now; raises AudioDeviceLost when the device is gone."""

    def close(self) -> None:
        """Let go of the device."""


class VoiceOutput:
    """Plays the project's voice by times of the film; `changed` tells that it sounds different.

    Without a voice or a device it stays silent. A device that goes away is reported once, and is
    tried again after `revive`.
    """

    changed = Signal()

    def __init__(
        self, *, voice: Voice, open_player: Callable[[], Player], reporter: Reporter
    ) -> None:
        self._voice, self._open_player, self._reporter = voice, open_player, reporter
        self._player: Player | None = None
        self._lost = False
        self._playing: Peaks | None = None
        voice.changed.connect(self._announce)

    def revive(self) -> None:
        """Try the device again."""
        self._lost = False

    def start(self, time: float) -> bool:
        """Play from `time` of the film to the end of the voice; whether anything is heard."""
        peaks, first = self._at(time)
        if peaks is None or not 0 <= first < len(peaks.samples) - _TAIL_S * peaks.rate:
            return False
        if not self._play(peaks.samples, peaks.rate, first):
            return False
        self._playing = peaks
        return True

    def time(self) -> float | None:
        """The time of the film that is heard now; None after the end or without a device."""
        clip, peaks = self._voice.clip, self._playing
        if clip is None or peaks is None or self._player is None:
            return None
        try:
            position = self._player.position
        except AudioDeviceLost as error:
            self._lose(error)
            return None
        if position >= len(peaks.samples):
            self._playing = None
            return None
        return clip.offset + position / peaks.rate

    def grain(self, time: float) -> None:
        """Let the sound at `time` of the film be heard for a moment."""
        peaks, first = self._at(time)
        if peaks is None:
            return
        sound = grain(peaks.samples, peaks.rate, first)
        if len(sound):
            self._play(sound, peaks.rate, 0)

    def sound(self, samples: Sound, rate: int) -> bool:
        """Let `samples` (n,) be heard in the place of the voice; whether they are."""
        self._playing = None
        return self._play(samples, rate, 0)

    def sounded(self) -> int:
        """Which sample of `sound` leaves the loudspeaker now; 0 without a device."""
        try:
            return self._player.position if self._player is not None else 0
        except AudioDeviceLost as error:
            self._lose(error)
            return 0

    def stop(self) -> None:
        """Fall silent."""
        self._playing = None
        if self._player is not None:
            self._player.stop()

    def release(self) -> None:
        """Let go of the device; the next sound opens it again."""
        self.stop()
        if self._player is not None:
            self._player.close()
            self._player = None

    def close(self) -> None:
        """Fall silent and let go of everything."""
        self._voice.changed.disconnect(self._announce)
        self.release()

    def _announce(self) -> None:
        self.changed.emit()

    def _at(self, time: float) -> tuple[Peaks | None, int]:
        """The voice, and its sample at `time` of the film."""
        clip, peaks = self._voice.clip, self._voice.peaks
        if clip is None or peaks is None or self._lost:
            return None, 0
        return peaks, round((time - clip.offset) * peaks.rate)

    def _play(self, samples: Sound, rate: int, first: int) -> bool:
        try:
            if self._player is None:
                self._player = self._open_player()
            self._player.play(samples, rate, first)
        except AudioDeviceLost as error:
            self._lose(error)
            return False
        return True

    def _lose(self, error: AudioDeviceLost) -> None:
        self._lost, self._playing = True, None
        # No failure of the film: it plays on in silence, so the news need not stay on the screen.
        self._reporter.tell(error.message, error.hint)


def grain(samples: Sound, rate: int, first: int) -> Sound:
    """A moment of `samples` (n,) around sample `first`, faded in and out; empty outside."""
    length = round(GRAIN_S * rate)
    begin = first - length // 2
    sound = np.array(samples[max(begin, 0) : max(begin + length, 0)], np.float32)
    fade = min(round(_FADE_S * rate), len(sound) // 2)
    if fade:
        ramp = np.linspace(0, 1, fade, dtype=np.float32)
        sound[:fade] *= ramp
        sound[-fade:] *= ramp[::-1]
    return sound
