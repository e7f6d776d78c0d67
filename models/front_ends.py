"""What a front end of the speech networks is: sound in, 29 numbers fifty times a second out.

There are `mel29` (log-mel bands, `speech_landmarks/features.py`) and character nets (`ctc29`, or
DeepSpeech 0.1 with a user's own weights). A network that hears rows is trained with one of them;
its card gives the front end's `name`.
"""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

CHANNELS = 29
ROW_RATE = 50
WINDOW = 16
BEFORE = 8
"""Rows of a window that lie before its own row."""


class FrontEnd(Protocol):
    """Sound to rows; whichever it is, the same sound gives the same number of rows."""

    @property
    def name(self) -> str:
        """What cards and results call it, such as `mel29`."""

    def rows(self, samples: Array, rate: int) -> Array:
        """Rows (T, 29) of `samples` (N,) or (N, channels) in [-1, 1] at `rate` Hz.

        T is `row_count(N, rate)`, and row i is centred on i / 50 seconds. Memory beside the sound
        itself grows by the rows alone.
        """


def row_count(samples: int, rate: int) -> int:
    """Rows that cover `samples` samples, the first centred on sample 0."""
    return int(np.ceil(samples * ROW_RATE / rate)) if samples else 0


def mono(samples: Array) -> Array:
    """The mean (N,) of the channels of `samples` (N,) or (N, channels)."""
    return samples if samples.ndim == 1 else samples.mean(axis=1, dtype=np.float32)


def windows(rows: Array) -> Array:
    """Window t (T, 16, 29) = rows t - 8 to t + 7, zero rows beyond the ends (VOCA); a view."""
    padded = np.pad(rows, ((BEFORE, WINDOW - BEFORE - 1), (0, 0)))
    view = np.lib.stride_tricks.sliding_window_view(padded, WINDOW, axis=0)
    return np.asarray(view.transpose(0, 2, 1), np.float32)


def windows_at(rows: Array, seconds: NDArray[np.floating], spacing: float = 1 / ROW_RATE) -> Array:
    """The window (F, 16, 29) around each of `seconds` (F,): row 8 is the sound at that time.

    METHODS 3.1: `spacing` 1/50 s is reading (b), 0.32 s around a frame whatever the frame rate;
    one frame's duration is reading (a), as VOCA, 0.64 s at 25 frames/s. Between rows it
    interpolates linearly; beyond the ends there are zero rows.
    """
    offsets = (np.arange(WINDOW) - BEFORE) * spacing
    places = (np.asarray(seconds, np.float64)[:, None] + offsets) * ROW_RATE
    padded = np.pad(rows, ((1, 1), (0, 0)))
    places = np.clip(places + 1, 0, len(padded) - 1)
    low = np.minimum(places.astype(np.intp), len(padded) - 2)
    part = (places - low)[..., None].astype(np.float32)
    return np.asarray(padded[low] * (1 - part) + padded[low + 1] * part, np.float32)
