"""One voice made into many, one room into all: what changes between recordings of a sentence.

On the waveform: room, noise, other people's talk, telephone, level, clipping. On the spectra: pitch
(other harmonics under the same envelope), another vocal tract, speed (windows further apart).
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ...speech_landmarks.training.augment import sung_at
from ..features import (
    BINS,
    FFT,
    FRAME,
    HOP,
    RATE,
    cepstra,
    emphasised,
    int16,
    power_spectra,
    whitened,
)

Array = NDArray[np.float32]

_CENTRES_HZ = np.asarray(np.arange(BINS) * (RATE / FFT), np.float32)
_QUIETEST = 1e-3
"""Power of a bin, in steps of 16 bits, below which pitch is not changed."""
_HISS = 0.1
"""Weight of high frequencies against low ones where voiced rows are told from others: emphasised
spectra have them 50 times as strong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """How far each change may go, and the share of the examples that have it."""

    speed: float = 0.2
    tract: float = 0.18
    pitch_share: float = 0.3
    pitch_hz: tuple[float, float] = (90.0, 300.0)
    room_share: float = 0.4
    room_seconds: tuple[float, float] = (0.1, 0.6)
    noise_share: float = 0.6
    snr_db: tuple[float, float] = (5.0, 40.0)
    babble_share: float = 0.2
    """Share of the noises that are other people talking."""
    telephone_share: float = 0.1
    low_pass_share: float = 0.1
    level_db: tuple[float, float] = (-30.0, -1.0)
    clipped_share: float = 0.05
    mask_share: float = 0.5
    mask_rows: int = 8


UNCHANGED = Strength(
    speed=0.0,
    tract=0.0,
    pitch_share=0.0,
    room_share=0.0,
    noise_share=0.0,
    telephone_share=0.0,
    low_pass_share=0.0,
    clipped_share=0.0,
    mask_share=0.0,
)
"""Sound as it was recorded, but for its level."""


@dataclass(slots=True)
class Voices:
    """Draws changed voices; the same seed draws the same ones."""

    rng: np.random.Generator
    strength: Strength = field(default_factory=Strength)

    def spacing(self) -> float:
        """Samples from one row to the next: more of them make the speech faster."""
        return HOP * self._factor(self.strength.speed)

    def rows(self, sound: Array, babble: Array, spacing: float, count: int) -> Array:
        """Whitened cepstra with context (count + 18, 26) of `sound`, a row every `spacing` samples.

        Sound too short for that goes on in silence; `babble` (N,) is at least as long as `sound`.
        """
        sound = self._level(self._band(self._noise(self._room(sound), babble)))
        starts = np.rint(np.arange(count) * spacing).astype(np.intp)
        missing = max(int(starts[-1]) + FRAME // 2 - len(sound), 0)
        padded = np.pad(emphasised(int16(sound)), (FRAME // 2, missing))
        frames = np.lib.stride_tricks.sliding_window_view(padded, FRAME)[starts]
        power = self._pitch(power_spectra(frames))
        return whitened(self._mask(cepstra(power, self._factor(self.strength.tract))))

    def _factor(self, most: float) -> float:
        return float(np.exp(self.rng.uniform(-1.0, 1.0) * np.log1p(most)))

    def _happens(self, share: float) -> bool:
        return bool(self.rng.random() < share)

    def _room(self, sound: Array) -> Array:
        if not self._happens(self.strength.room_share):
            return sound
        seconds = self.rng.uniform(*self.strength.room_seconds)
        times = np.arange(int(seconds * RATE))
        echo = self.rng.normal(0.0, 1.0, len(times)) * np.exp(-6.9 * times / len(times))
        echo *= self.rng.uniform(0.1, 1.0) / np.sqrt(np.sum(echo**2))
        echo[0] = 1.0
        size = 1 << int(np.ceil(np.log2(len(sound) + len(echo))))
        wet = np.fft.irfft(np.fft.rfft(sound, size) * np.fft.rfft(echo, size), size)
        return np.asarray(wet[: len(sound)], np.float32)

    def _noise(self, sound: Array, babble: Array) -> Array:
        if not self._happens(self.strength.noise_share):
            return sound
        if self._happens(self.strength.babble_share):
            noise = babble[: len(sound)]
        else:
            noise = self._coloured(len(sound))
        loudness, level = (np.sqrt(np.mean(x**2) + 1e-12) for x in (sound, noise))
        ratio = 10.0 ** (-self.rng.uniform(*self.strength.snr_db) / 20.0)
        return np.asarray(sound + ratio * loudness / level * noise, np.float32)

    def _coloured(self, size: int) -> Array:
        """Noise from white to red."""
        full = 1 << int(np.ceil(np.log2(max(size, 2))))
        spectrum = np.fft.rfft(self.rng.normal(0.0, 1.0, full))
        slope = self.rng.uniform(0.0, 1.0)
        spectrum /= np.maximum(np.arange(len(spectrum)), 8) ** slope
        return np.asarray(np.fft.irfft(spectrum, full)[:size], np.float32)

    def _band(self, sound: Array) -> Array:
        """`sound` through a telephone, or without its highest part, or as it is."""
        if self._happens(self.strength.telephone_share):
            narrow = _between(sound, 300.0, 3400.0)
            most = float(np.abs(narrow).max()) + 1e-9
            # mu-law, 8 bits
            steps = np.rint(127 * np.log1p(255 * np.abs(narrow) / most) / np.log(256))
            return np.asarray(np.sign(narrow) * most * (256 ** (steps / 127) - 1) / 255, np.float32)
        if self._happens(self.strength.low_pass_share):
            return _between(sound, 0.0, float(self.rng.uniform(3500.0, 7500.0)))
        return sound

    def _level(self, sound: Array) -> Array:
        level = self.rng.uniform(*self.strength.level_db)
        if self._happens(self.strength.clipped_share):
            level = self.rng.uniform(3.0, 15.0)
        return np.asarray(sound * (10.0 ** (level / 20.0) / (np.abs(sound).max() + 1e-6)))

    def _pitch(self, power: Array) -> Array:
        if not self._happens(self.strength.pitch_share):
            return power
        first, last = self.rng.uniform(*self.strength.pitch_hz) * np.exp(self.rng.normal(0, 0.1, 2))
        f0 = np.linspace(first, last, len(power), dtype=np.float32)
        spectrum = np.log(power + np.float32(_QUIETEST))
        sung = np.exp(sung_at(f0, spectrum, _CENTRES_HZ, hiss=_HISS))
        return np.asarray(np.where(power > _QUIETEST, sung, power), np.float32)

    def _mask(self, rows: Array) -> Array:
        """`rows` with a short stretch replaced by their mean."""
        if self._happens(self.strength.mask_share):
            size = int(self.rng.integers(1, self.strength.mask_rows + 1))
            first = int(self.rng.integers(0, max(len(rows) - size, 1)))
            rows[first : first + size] = rows.mean(axis=0)
        return rows


def _between(sound: Array, low: float, high: float) -> Array:
    """`sound` with the frequencies from `low` to `high` Hz alone."""
    size = 1 << int(np.ceil(np.log2(max(len(sound), 2))))
    hertz = np.arange(size // 2 + 1) * (RATE / size)
    kept = 1 / (1 + np.exp((low - hertz) / 20)) / (1 + np.exp((hertz - high) / 50))
    return np.asarray(np.fft.irfft(np.fft.rfft(sound, size) * kept, size)[: len(sound)], np.float32)
