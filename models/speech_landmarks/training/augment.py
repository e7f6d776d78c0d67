"""One voice made into many: the augmentation of METHODS 9.6, done on mel power.

Frequencies warped (vocal tract and pitch, by filters made for another vocal tract), time warped
(speed), room and noise added as power, a random equaliser and masks laid over the result.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ..features import BANDS, ROW_RATE, SILENCE, active_rows, normalise

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """How far each change may go."""

    speed: float = 0.12
    snr_db: tuple[float, float] = (5.0, 40.0)
    noise_share: float = 0.6
    reverb_share: float = 0.4
    reverb_seconds: tuple[float, float] = (0.1, 0.5)
    tilt_nepers: float = 1.0
    band_mask: int = 4
    time_mask: int = 5
    low_pass_share: float = 0.15


@dataclass(slots=True)
class Voices:
    """Draws changed voices; the same seed draws the same ones."""

    rng: np.random.Generator
    strength: Strength = field(default_factory=Strength)

    def draw(self, mels: NDArray[np.float16], times: Array) -> Array:
        """Normalised rows (len(times), 29) of one changed voice.

        `mels` (R, W, 29) is the clip for each vocal tract; row i of the result is read at row
        `times[i]` of it.
        """
        low = np.clip(times.astype(int), 0, len(mels) - 2)
        part = np.clip(times - low, 0.0, 1.0)[:, None]
        voice = mels[:, int(self.rng.integers(mels.shape[1]))].astype(np.float32)
        power = np.asarray(np.exp(voice[low] * (1 - part) + voice[low + 1] * part), np.float32)
        power = self._noise(self._room(power))
        return self._mask(self._normalise(self._equalise(np.log(power + SILENCE))))

    def _room(self, power: Array) -> Array:
        if self.rng.random() > self.strength.reverb_share:
            return power
        decay = -13.8 / (self.rng.uniform(*self.strength.reverb_seconds) * ROW_RATE)
        tail = np.exp(decay * np.arange(1, 25)) * self.rng.uniform(0.02, 0.3)
        wet = power.copy()
        for delay, level in enumerate(tail, start=1):
            wet[delay:] += np.float32(level) * power[:-delay]
        return wet

    def _noise(self, power: Array) -> Array:
        if self.rng.random() > self.strength.noise_share:
            return power
        speech = np.percentile(power.mean(axis=1), 85)
        level = speech * 10.0 ** (-self.rng.uniform(*self.strength.snr_db) / 10.0)
        slope = np.exp(np.linspace(0.0, self.rng.uniform(-4.0, 1.0), BANDS))
        grain = self.rng.gamma(4.0, 0.25, power.shape)
        return np.asarray(power + level * slope / slope.mean() * grain, np.float32)

    def _equalise(self, rows: Array) -> Array:
        knots = self.rng.normal(0.0, self.strength.tilt_nepers, 5)
        heard = rows + np.interp(np.linspace(0, 4, BANDS), np.arange(5), knots)
        if self.rng.random() < self.strength.low_pass_share:
            heard[:, self.rng.integers(20, BANDS) :] = np.log(SILENCE)
        return np.asarray(heard, np.float32)

    def _normalise(self, rows: Array) -> Array:
        """As `features.normalise`, with the statistics of a random stretch of the clip."""
        count = len(active_rows(rows))
        keep = max(int(count * self.rng.uniform(0.5, 1.0)), 1)
        start = int(self.rng.integers(0, count - keep + 1))
        return normalise(rows, slice(start, start + keep))

    def _mask(self, rows: Array) -> Array:
        bands, rows_hidden = self.strength.band_mask, self.strength.time_mask
        if self.rng.random() < 0.5:
            first = self.rng.integers(0, BANDS - bands)
            rows[:, first : first + self.rng.integers(1, bands + 1)] = 0.0
        if self.rng.random() < 0.5:
            first = self.rng.integers(0, len(rows) - rows_hidden)
            rows[first : first + self.rng.integers(1, rows_hidden + 1)] = 0.0
        return rows
