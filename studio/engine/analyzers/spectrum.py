"""How loud each band of a sound is over time: what voice activity and head motion listen to."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from studio.domain.timebase import FrameRate

Array = NDArray[np.float32]

ROW_RATE = 50
"""Rows per second; row i is centred on i / ROW_RATE seconds."""
BANDS = 20
LOW_HZ, HIGH_HZ = 100.0, 7000.0
FLOOR_DB = -140.0
WINDOW_SECONDS = 0.03
_ROWS_AT_ONCE = 2048


@lru_cache(maxsize=8)
def _analysis(rate: int) -> tuple[Array, int, NDArray[np.int64]]:
    """Hann window with sum 1, transform size, and first bin of each band plus the end."""
    length = max(round(WINDOW_SECONDS * rate), 8)
    size = 1 << max(int(length - 1).bit_length(), 9)
    window = np.hanning(length + 2)[1:-1]
    top = min(HIGH_HZ, 0.5 * rate)
    edges = np.geomspace(min(LOW_HZ, 0.5 * top), top, BANDS + 1)
    bins = np.minimum(np.rint(edges * size / rate).astype(np.int64), size // 2)
    return (window / window.sum()).astype(np.float32), size, bins


def band_levels(samples: Array, rate: int) -> Array:
    """Mean level (rows, 20) of each band of mono `samples` in [-1, 1], in dB of full scale.

    Works through the sound in pieces, so memory beyond the result does not grow with its length.
    """
    window, size, bins = _analysis(rate)
    hop, half = rate / ROW_RATE, len(window) // 2
    total = int(np.ceil(len(samples) / hop))
    levels = np.empty((total, BANDS), np.float32)
    for first in range(0, total, _ROWS_AT_ONCE):
        last = min(first + _ROWS_AT_ONCE, total)
        starts = np.rint(np.arange(first, last) * hop).astype(np.int64) - half
        low, high = int(starts[0]), int(starts[-1]) + len(window)
        piece = np.zeros(high - low, np.float32)
        inside = slice(max(low, 0), min(high, len(samples)))
        piece[inside.start - low : inside.stop - low] = samples[inside]
        frames = np.lib.stride_tricks.sliding_window_view(piece, len(window))[starts - low]
        spectrum = np.fft.rfft(frames * window, size)
        power = np.cumsum(np.pad(spectrum.real**2 + spectrum.imag**2, ((0, 0), (1, 0))), axis=1)
        # A band narrower than one bin still reads the bin it lies in.
        ends = np.minimum(np.maximum(bins[1:], bins[:-1] + 1), size // 2 + 1)
        mean = (power[:, ends] - power[:, ends - np.maximum(ends - bins[:-1], 1)]) / np.maximum(
            ends - bins[:-1], 1
        )
        levels[first:last] = 10.0 * np.log10(np.maximum(mean, 10.0 ** (FLOOR_DB / 10.0)))
    return levels


def at_frames(track: Array, samples: int, rate: int, fps: FrameRate) -> Array:
    """`track` (rows,) read at the middle of every frame that `samples` samples cover."""
    count = fps.count(samples / rate)
    if not len(track):
        return np.zeros(count, np.float32)
    middles = (np.arange(count) + 0.5) / fps.fps
    return np.asarray(np.interp(middles * ROW_RATE, np.arange(len(track)), track), np.float32)


def hann_smooth(track: NDArray[np.floating], seconds: float) -> Array:
    """`track` (rows,) averaged under a Hann window `seconds` wide; ends held."""
    half = max(round(0.5 * seconds * ROW_RATE), 1)
    kernel = np.hanning(2 * half + 3)[1:-1]
    padded = np.pad(track, half, mode="edge")
    smooth = np.convolve(padded, kernel / kernel.sum(), "valid")
    return np.asarray(smooth, np.float32)
