"""Spectrograms in tiles: short-time Fourier magnitudes, computed only where somebody looks."""

import math

import numpy as np
from numpy.typing import NDArray

from studio.app.waveform import Sound

TILE_COLUMNS = 256
TOP_HZ = 8000.0
FLOOR_DB = -85.0
CEILING_DB = -15.0

_FINEST_HOP = 64
_WINDOW_S = 0.025
_WINDOWS_PER_COLUMN = 3
_FRACTIONS = (np.arange(_WINDOWS_PER_COLUMN) + 0.5) / _WINDOWS_PER_COLUMN

Tile = NDArray[np.uint8]


def level_for(rate: int, step_s: float) -> int:
    """Level whose columns are at most `step_s` seconds wide (never finer than level 0)."""
    return max(math.floor(math.log2(max(step_s * rate / _FINEST_HOP, 1.0))), 0)


def column_s(rate: int, level: int) -> float:
    """Width of one column in seconds."""
    return _FINEST_HOP * 2.0**level / rate


def spectrogram_tile(samples: Sound, rate: int, level: int, index: int) -> Tile:
    """Log magnitudes (bins, TILE_COLUMNS) of tile `index`; row 0 is 0 Hz, 255 is CEILING_DB.

    A column wider than the window shows the loudest of a few windows spread over it.
    """
    size = window_size(rate)
    hop = _FINEST_HOP << level
    columns = np.arange(index * TILE_COLUMNS, (index + 1) * TILE_COLUMNS)
    if hop <= size:
        return _decibels(_powers(samples, rate, columns * hop + hop // 2))
    centres = (columns[:, None] + _FRACTIONS) * hop
    power = _powers(samples, rate, centres.astype(np.int64).ravel())
    return _decibels(power.reshape(-1, TILE_COLUMNS, _WINDOWS_PER_COLUMN).max(axis=2))


def window_size(rate: int) -> int:
    """Samples per window: the power of two nearest to 25 ms."""
    return 1 << round(math.log2(rate * _WINDOW_S))


def top_hz(rate: int) -> float:
    """Frequency of the upper edge of a tile."""
    return min(TOP_HZ, rate / 2)


def _powers(samples: Sound, rate: int, centres: NDArray[np.int64]) -> NDArray[np.float32]:
    """Power spectra (bins, n) of the windows around `centres` (n,); zero outside the sound.

    A sine of full scale has power 1.
    """
    size = window_size(rate)
    frames = np.zeros((len(centres), size), np.float32)
    for row, centre in zip(frames, centres, strict=True):
        start = int(centre) - size // 2
        begin, end = max(start, 0), min(start + size, len(samples))
        if begin < end:
            row[begin - start : end - start] = samples[begin:end]
    window = np.hanning(size).astype(np.float32)
    frames *= window * np.float32(2.0 / window.sum())
    bins = round(top_hz(rate) * size / rate)
    spectra = np.fft.rfft(frames, axis=1)[:, :bins]
    return np.ascontiguousarray((spectra.real**2 + spectra.imag**2).T, np.float32)


def _decibels(power: NDArray[np.float32]) -> Tile:
    decibels = 10 * np.log10(np.maximum(power, 1e-12))
    scaled = (decibels - FLOOR_DB) * (255 / (CEILING_DB - FLOOR_DB))
    return np.clip(scaled, 0, 255).astype(np.uint8)
