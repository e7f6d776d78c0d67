"""Power spectra in 105 bytes a row: as fine as any vocal tract's mel bands need them.

Bins are kept singly where mel filters are narrow and joined where they are wide. Training makes
the mel bands of another vocal tract out of them; the studio never sees this form.
"""

import numpy as np
from numpy.typing import NDArray

from ..features import SILENCE, fft_size, filterbank

Array = NDArray[np.float32]

RATE = 16000
BIN_HZ = RATE / fft_size(RATE)
_STARTS = np.array([*range(40), *range(40, 80, 2), *range(80, fft_size(RATE) // 2 + 1, 4)])
_SIZES = np.diff([*_STARTS, fft_size(RATE) // 2 + 1])
GROUPS = len(_STARTS)
CENTRES_HZ = np.asarray((_STARTS + (_SIZES - 1) / 2) * BIN_HZ, np.float32)
"""Middle of each group of bins."""
_STEP = 0.125
"""Nepers of power (0.54 dB) between two stored values."""
_FLOOR = float(np.log(SILENCE))


def compact(power: Array) -> NDArray[np.uint8]:
    """Power spectra (R, 257) at `RATE` as stored values (R, 105)."""
    mean = np.add.reduceat(power, _STARTS, axis=1) / _SIZES
    steps = np.rint((np.log(mean + SILENCE) - _FLOOR) / _STEP)
    return np.asarray(np.clip(steps, 0, 255), np.uint8)


def log_power(stored: NDArray[np.uint8]) -> Array:
    """Natural logarithm of the mean power in each group (R, 105)."""
    return np.asarray(stored * np.float32(_STEP) + np.float32(_FLOOR), np.float32)


def band_weights(warp: float | Array) -> Array:
    """Matrix (105, 29) from powers of the groups to mel bands moved to `warp` times their place."""
    filters = filterbank(RATE, fft_size(RATE), warp)
    return np.asarray(np.add.reduceat(filters, _STARTS, axis=1).T, np.float32)


def log_mel(spectra: Array, warp: float | Array = 1.0) -> Array:
    """Log-mel rows (R, 29) of log spectra (R, 105), as `features.log_mel` but for rounding."""
    return np.asarray(np.log(np.exp(spectra) @ band_weights(warp) + SILENCE), np.float32)
