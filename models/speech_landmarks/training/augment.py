"""One voice made into many: the augmentation of METHODS 9.6, done on power spectra.

The pitch raised by other harmonics under the same envelope, frequencies warped (filters made for
another vocal tract), time warped (speed), room and noise added as power, a random equaliser and
masks laid over the result.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ...front_ends import ROW_RATE
from ..features import BANDS, SILENCE, active_rows, normalise
from .spectra import BIN_HZ, CENTRES_HZ, log_mel, log_power

Array = NDArray[np.float32]

HARMONIC_HZ = 24.6
"""Standard deviation of a harmonic in a power spectrum of 25 ms under a Hann window."""
HARMONICS_TO_HZ = 2500.0
"""Above, the stored spectra are too coarse for harmonics, and so are the mel filters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """How far each change may go."""

    speed: float = 0.12
    tract: float = 0.18
    """Most that the vocal tract is longer or shorter."""
    formants: float = 0.03
    """Standard deviation of single formants' places, in shares of their frequency."""
    pitch_share: float = 0.35
    """Share of the voices that are raised to another pitch."""
    pitch_hz: tuple[float, float] = (140.0, 280.0)
    pitch_drift: float = 0.1
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

    def draw(self, spectra: NDArray[np.uint8], times: Array) -> Array:
        """Normalised rows (len(times), 29) of one changed voice.

        `spectra` (R, 105) is the clip as stored; row i of the result is read at row `times[i]`.
        """
        low = np.clip(times.astype(int), 0, len(spectra) - 2)
        part = np.clip(times - low, 0.0, 1.0)[:, None]
        clip = log_power(spectra)
        spectrum = clip[low] * (1 - part) + clip[low + 1] * part
        if self.rng.random() < self.strength.pitch_share:
            spectrum = self.pitched(spectrum)
        power = np.exp(log_mel(spectrum, self._tract()))
        power = self._noise(self._room(power))
        return self.masked(self._normalise(self._equalise(np.log(power + SILENCE))))

    def _tract(self) -> Array:
        """How far each edge of the mel filters (31,) is moved: another length, other formants."""
        length = self.rng.uniform(-1.0, 1.0) * np.log1p(self.strength.tract)
        bends = self.rng.normal(0.0, self.strength.formants, 6)
        bent = np.interp(np.linspace(0, 5, BANDS + 2), np.arange(6), bends)
        return np.asarray(np.exp(length + bent), np.float32)

    def pitched(self, spectrum: Array) -> Array:
        """Log spectra (T, 105) with the voiced rows sung at another pitch."""
        ends = self.rng.normal(0.0, self.strength.pitch_drift, 2)
        drift = np.exp(np.interp(np.arange(len(spectrum)), [0, len(spectrum)], ends))
        f0 = np.asarray(self.rng.uniform(*self.strength.pitch_hz) * drift, np.float32)
        return sung_at(f0, spectrum, CENTRES_HZ, hiss=20.0)

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

    def masked(self, rows: Array) -> Array:
        """`rows` (T, 29), some bands and some rows of them hidden; changed in place."""
        bands, rows_hidden = self.strength.band_mask, self.strength.time_mask
        if self.rng.random() < 0.5:
            first = self.rng.integers(0, BANDS - bands)
            rows[:, first : first + self.rng.integers(1, bands + 1)] = 0.0
        if self.rng.random() < 0.5:
            first = self.rng.integers(0, len(rows) - rows_hidden)
            rows[first : first + self.rng.integers(1, rows_hidden + 1)] = 0.0
        return rows


def sung_at(f0: Array, spectrum: Array, centres: Array, *, hiss: float) -> Array:
    """Log spectra (T, bins) with the voiced rows sung at `f0` (T,) Hz, bins around `centres` Hz.

    The envelope is the spectrum averaged over a harmonic's distance of the lowest voices. `hiss`
    decides what is voiced, see `voiced_share`.
    """
    width = round(120.0 / BIN_HZ)
    low = centres < HARMONICS_TO_HZ
    part = np.exp(spectrum[:, low])
    count = part.shape[1]
    padded = np.pad(part, ((0, 0), (width // 2 + 1, width // 2)), mode="edge")
    summed = np.cumsum(padded, axis=1, dtype=np.float64)
    span = padded.shape[1] - count
    envelope = (summed[:, span:] - summed[:, :-span]) / span
    pitch = f0[:, None]
    away = np.abs((centres[low] + pitch / 2) % pitch - pitch / 2)
    comb = np.exp(-0.5 * (away / HARMONIC_HZ) ** 2) + 0.01
    comb *= pitch / (HARMONIC_HZ * np.sqrt(2 * np.pi))
    share = voiced_share(spectrum, centres, hiss)[:, None]
    sung = spectrum.copy()
    sung[:, low] = np.log(share * envelope * comb + (1 - share) * part)
    return sung


def voiced_share(spectrum: Array, centres: Array, hiss: float = 20.0) -> Array:
    """How far each row of log spectra (T, bins) is voiced, (T,) in 0..1.

    What its bins below 900 Hz have of the sum with `hiss` times those above 3 kHz.
    """
    voiced = np.exp(spectrum[:, centres < 900.0]).sum(axis=1)
    hissed = np.exp(spectrum[:, centres > 3000.0]).sum(axis=1)
    return np.asarray(voiced / (voiced + hiss * hissed), np.float32)
