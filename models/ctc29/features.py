"""The sound features of DeepSpeech 0.1: 26 cepstra every 20 ms, nine rows of context either side.

METHODS 3.1, steps 1 to 3. Sound of any rate and channel count comes in blocks, and however it is
cut the rows are the same. One thing is ours: half a window of silence goes before the sound, so
that row i is centred on i / 50 seconds, as it is in every other front end.
"""

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ..front_ends import ROW_RATE, mono, row_count

Array = NDArray[np.float32]

RATE = 16000
CEPSTRA = 26
CONTEXT = 9
INPUTS = CEPSTRA * (2 * CONTEXT + 1)

FRAME = 400
"""Samples of a window: 25 ms. It is not tapered."""
HOP = RATE // ROW_RATE
"""Every second window of DeepSpeech's 10 ms is kept."""
FFT = 512
BINS = FFT // 2 + 1
PRE_EMPHASIS = 0.97
LIFTER = 22
FULL_SCALE = 32768.0

_NYQUIST = RATE / 2
_WARP_KNEE_HZ = 4800.0
_BLOCK_SECONDS = 20


def int16(samples: Array) -> Array:
    """Samples in [-1, 1] as the whole numbers that 16 bits hold."""
    return np.asarray(
        np.clip(np.rint(samples * FULL_SCALE), -FULL_SCALE, FULL_SCALE - 1), np.float32
    )


def emphasised(samples: Array, before: float = 0.0) -> Array:
    """x[n] - 0.97 x[n - 1]; `before` is the sample ahead of the first."""
    previous = np.concatenate([np.array([before], np.float32), samples[:-1]])
    return np.asarray(samples - np.float32(PRE_EMPHASIS) * previous, np.float32)


def power_spectra(frames: Array) -> Array:
    """Power (n, 257) of emphasised `frames` (n, 400), in bins of 31.25 Hz."""
    spectrum = np.fft.rfft(frames, FFT)
    return np.asarray((spectrum.real**2 + spectrum.imag**2) / FFT, np.float32)


@lru_cache(maxsize=4)
def _filters(warp: float) -> Array:
    """Mel filters (257, 26) with whole bins as edges, frequencies moved to `warp` times theirs."""
    mels = np.linspace(0.0, 2595.0 * np.log10(1.0 + _NYQUIST / 700.0), CEPSTRA + 2)
    hertz = 700.0 * (10.0 ** (mels / 2595.0) - 1.0)
    knee = _WARP_KNEE_HZ / max(warp, 1.0)  # above it the warp goes back, so that 8 kHz stays
    hertz = np.interp(hertz, [0.0, knee, _NYQUIST], [0.0, knee * warp, _NYQUIST])
    edges = np.floor((FFT + 1) * hertz / RATE)
    bins = np.arange(BINS)[:, None]
    rise = (bins - edges[:-2]) / np.maximum(edges[1:-1] - edges[:-2], 1.0)
    fall = (edges[2:] - bins) / np.maximum(edges[2:] - edges[1:-1], 1.0)
    return np.asarray(np.maximum(0.0, np.minimum(rise, fall)), np.float32)


@lru_cache(maxsize=1)
def _cosines() -> Array:
    """The orthonormal DCT-II (26, 26) of log bands, its results weighted by the lifter."""
    order = np.arange(CEPSTRA)
    cosines = np.cos(np.pi / CEPSTRA * (order[:, None] + 0.5) * order)
    scale = np.full(CEPSTRA, np.sqrt(2.0 / CEPSTRA))
    scale[0] = np.sqrt(1.0 / CEPSTRA)
    lift = 1.0 + LIFTER / 2 * np.sin(np.pi * order / LIFTER)
    return np.asarray(cosines * scale * lift, np.float32)


def cepstra(power: Array, warp: float = 1.0) -> Array:
    """Mel cepstra (n, 26) of power spectra (n, 257); the first one is the log energy instead.

    With `warp` they are those of a vocal tract so many times longer: what was at `warp` times a
    frequency is now at it.
    """
    bands = _log(power @ _filters(warp))
    rows = bands @ _cosines()
    rows[:, 0] = _log(power.sum(axis=1))
    return np.asarray(rows, np.float32)


def _log(values: Array) -> Array:
    """Natural logarithm; nothing counts as the smallest step of a double, as in DeepSpeech."""
    return np.asarray(np.log(np.where(values == 0, np.finfo(float).eps, values)), np.float32)


class Cepstra:
    """Cepstra of sound at `rate` Hz that comes in blocks; holds no more than a window of it."""

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._held = np.zeros(FRAME // 2, np.float32)
        self._last = 0.0
        self._samples = 0
        self._rows = 0
        self._resampler = None
        if rate != RATE:
            import soxr

            self._resampler = soxr.ResampleStream(rate, RATE, 1, dtype="float32", quality="HQ")

    def push(self, block: Array) -> Array:
        """The rows (n, 26) that are whole with `block` (N,) or (N, channels) in [-1, 1]."""
        self._samples += len(block)
        sound = np.ascontiguousarray(mono(block), np.float32)
        if self._resampler is not None:
            sound = self._resampler.resample_chunk(sound)
        return self._whole(self._emphasised(sound))

    def finish(self) -> Array:
        """The last rows, whose windows reach into the silence behind the sound."""
        rest = np.zeros(0, np.float32)
        if self._resampler is not None:
            rest = self._resampler.resample_chunk(rest, last=True)
        done = self._whole(self._emphasised(rest))
        missing = row_count(self._samples, self._rate) - self._rows
        if missing <= 0:
            return done
        needed = (missing - 1) * HOP + FRAME
        silence = np.zeros(max(needed - len(self._held), 0), np.float32)
        return np.concatenate([done, self._whole(silence)])[: len(done) + missing]

    def _emphasised(self, sound: Array) -> Array:
        if not len(sound):
            return sound
        whole = int16(sound)
        before, self._last = self._last, float(whole[-1])
        return emphasised(whole, before)

    def _whole(self, sound: Array) -> Array:
        """Rows of the windows that the emphasised `sound` completes."""
        self._held = np.concatenate([self._held, sound])
        count = max((len(self._held) - FRAME) // HOP + 1, 0)
        if not count:
            return np.zeros((0, CEPSTRA), np.float32)
        frames = np.lib.stride_tricks.sliding_window_view(self._held, FRAME)[: count * HOP : HOP]
        rows = cepstra(power_spectra(frames))
        self._held = self._held[count * HOP :].copy()
        self._rows += count
        return rows


def cepstra_of(samples: Array, rate: int) -> Array:
    """Cepstra (T, 26) of `samples` (N,) or (N, channels) in [-1, 1]; T = row_count(N, rate)."""
    stream = Cepstra(rate)
    parts = [stream.push(block) for block in _blocks(samples, _BLOCK_SECONDS * rate)]
    return np.concatenate([*parts, stream.finish()])


def _blocks(samples: Array, size: int) -> Iterator[Array]:
    for first in range(0, len(samples), size):
        yield samples[first : first + size]


def whitened(rows: Array) -> Array:
    """Rows (T + 18, 26) with their context, mean 0 and spread 1 over all windows of 19 rows.

    DeepSpeech lays zeros beyond the ends and takes mean and spread after that, so a row counts
    as often as there are windows with it.
    """
    total, size = len(rows), 2 * CONTEXT + 1
    padded = np.pad(rows, ((CONTEXT, CONTEXT), (0, 0)))
    if not total:
        return padded
    places = np.arange(len(padded))
    counts = np.minimum(np.minimum(places + 1, places[::-1] + 1), min(size, total))
    mean = float(counts @ padded.sum(axis=1, dtype=np.float64)) / (total * INPUTS)
    squares = np.square(padded - mean).sum(axis=1, dtype=np.float64)
    spread = float(np.sqrt(counts @ squares / (total * INPUTS)))
    return np.asarray((padded - mean) / max(spread, 1e-6), np.float32)
