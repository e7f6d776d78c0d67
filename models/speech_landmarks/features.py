"""The `mel29` front end: 29 log-mel bands at 50 rows per second.

Sound of any rate is analysed at its own rate: a window of 25 ms has the same spectrum whatever
the rate, so nothing has to be resampled.
"""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ..front_ends import CHANNELS, ROW_RATE, mono, row_count

Array = NDArray[np.float32]

BANDS = CHANNELS
LOW_HZ, HIGH_HZ = 80.0, 7600.0
WINDOW_SECONDS = 0.025
MAX_BIN_HZ = 31.25
SILENCE = 1e-14
"""Power of a band that counts as digital silence (-140 dB of full scale)."""
SILENCE_RANGE = 11.0
"""Nepers of power (48 dB) below the loudest band that are silence in any recording."""

ACTIVE_RANGE = 3.5
"""Rows within this many nepers of power (15 dB) below the loudest count as speech."""
CLIP = 3.0
LOGIT_SPREAD = 6.0
"""About the spread of a character net's logits."""
_ROWS_AT_ONCE = 2048


def mel(hertz: float | Array) -> Array:
    """Mel scale 2595 log10(1 + f / 700)."""
    return np.asarray(2595.0 * np.log10(1.0 + np.asarray(hertz) / 700.0), np.float32)


def filterbank(rate: int, size: int, warp: float | Array = 1.0) -> Array:
    """Triangular mel filters (29, size // 2 + 1), each with sum 1; zero above half the rate.

    `warp` moves every filter to `warp` times its frequency: a vocal tract that much shorter. As
    an array (31,) it moves each of the filters' edges by its own factor.
    """
    edges_mel = np.linspace(mel(LOW_HZ), mel(HIGH_HZ), BANDS + 2)
    edges = warp * 700.0 * (10.0 ** (edges_mel / 2595.0) - 1.0)
    bins = np.arange(size // 2 + 1) * (rate / size)
    rise = (bins - edges[:-2, None]) / np.diff(edges)[:-1, None]
    fall = (edges[2:, None] - bins) / np.diff(edges)[1:, None]
    weights = np.maximum(0.0, np.minimum(rise, fall))
    return np.asarray(weights / np.maximum(weights.sum(1, keepdims=True), 1e-9), np.float32)


def fft_size(rate: int) -> int:
    """Smallest power of two that holds the window and resolves `MAX_BIN_HZ`."""
    needed = max(WINDOW_SECONDS * rate, rate / MAX_BIN_HZ)
    return 1 << int(np.ceil(np.log2(needed)))


@lru_cache(maxsize=8)
def _analysis(rate: int) -> tuple[Array, Array]:
    """Hann window with sum 1, and filterbank (bins, 29), of one sampling rate."""
    length = max(round(WINDOW_SECONDS * rate), 2)
    window = np.hanning(length + 2)[1:-1]
    return (window / window.sum()).astype(np.float32), filterbank(rate, fft_size(rate)).T


def power_rows(samples: Array, rate: int, first: int, last: int) -> Array:
    """Power spectra (last - first, bins) of the rows `first` to `last`; silence beyond the ends."""
    window, _ = _analysis(rate)
    starts = np.rint(np.arange(first, last) * (rate / ROW_RATE)).astype(np.int64)
    starts -= len(window) // 2
    low, high = int(starts[0]), int(starts[-1]) + len(window)
    piece = np.zeros(high - low, np.float32)
    inside = slice(max(low, 0), min(high, len(samples)))
    piece[inside.start - low : inside.stop - low] = mono(samples[inside])
    frames = np.lib.stride_tricks.sliding_window_view(piece, len(window))[starts - low]
    spectrum = np.fft.rfft(frames * window, fft_size(rate))
    return np.asarray(spectrum.real**2 + spectrum.imag**2, np.float32)


def log_mel(samples: Array, rate: int) -> Array:
    """Natural logarithm of the mel band powers (rows, 29) of `samples` (N,) or (N, channels)."""
    _, filters = _analysis(rate)
    total = row_count(len(samples), rate)
    rows = np.empty((total, BANDS), np.float32)
    for first in range(0, total, _ROWS_AT_ONCE):
        last = min(first + _ROWS_AT_ONCE, total)
        rows[first:last] = np.log(power_rows(samples, rate, first, last) @ filters + SILENCE)
    return rows


def active_rows(rows: Array) -> NDArray[np.intp]:
    """Indices of the rows that are nearly as loud as the loudest: speech, not pauses."""
    loudness = rows.mean(axis=1)
    return np.flatnonzero(loudness >= np.percentile(loudness, 98) - ACTIVE_RANGE)


def normalise(rows: Array, heard: slice = slice(None)) -> Array:
    """Rows (T, 29) with the utterance's mean per band and common spread removed, within +-3.

    Mean and spread are those of the active rows (of these, the stretch `heard`), so pauses change
    nothing; what is far below the loudest band is silence, so the gain changes nothing.
    """
    if not len(rows):
        return rows
    floored = np.maximum(rows, np.percentile(rows.max(axis=1), 99) - SILENCE_RANGE)
    active = floored[active_rows(floored)][heard]
    mean = active.mean(axis=0)
    spread = max(float((active - mean).std()), 0.5)
    return np.asarray(np.clip((floored - mean) / spread, -CLIP, CLIP), np.float32)


def characters(logits: Array) -> Array:
    """Logits (T, 29) of a character net as rows a speech network hears, within +-3.

    What all characters of a row share is taken away, since softmax does not see it.
    """
    apart = logits - logits.mean(axis=1, keepdims=True)
    return np.asarray(np.clip(apart / LOGIT_SPREAD, -CLIP, CLIP), np.float32)


class Mel29:
    """`mel29` as a front end: normalised rows of any sound."""

    name = "mel29"

    def rows(self, samples: Array, rate: int) -> Array:
        """Normalised rows (T, 29) of `samples` (N,) or (N, channels) in [-1, 1] at `rate` Hz."""
        return normalise(log_mel(samples, rate))
