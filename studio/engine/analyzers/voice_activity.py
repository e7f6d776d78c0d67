"""Where somebody speaks: level above the steady background, band by band."""

import numpy as np
from numpy.typing import NDArray

from studio.domain.timebase import FrameRate
from studio.engine.analyzers.spectrum import (
    BANDS,
    FLOOR_DB,
    ROW_RATE,
    at_frames,
    band_levels,
    hann_smooth,
)

Array = NDArray[np.float32]

LEAD_MS = 80.0
HOLD_MS = 120.0
RELEASE_MS = 160.0

_RANGE_DB = 55.0
"""Everything this far below the loudest speech is silence, however quiet the recording."""
_BLOCK_ROWS = 8 * ROW_RATE
_WANDER_DB = 3.0
"""By so much a band of steady noise usually exceeds its own background."""
_LEAST_DB = 6.0
"""Steady noise stays below this excess, averaged over the bands."""
_SHARE = 0.3
_SOFTNESS_DB = 0.7


def voice_activity(
    samples: Array,
    rate: int,
    fps: FrameRate,
    *,
    lead_ms: float = LEAD_MS,
    hold_ms: float = HOLD_MS,
    release_ms: float = RELEASE_MS,
    threshold_db: float = 0.0,
) -> Array:
    """How sure it is that somebody speaks, 0 to 1, for every frame (T,) of mono `samples`.

    It begins `lead_ms` before the first sound and lasts `hold_ms` after the last; the edges are
    faded over `release_ms`. Neither the gain of the recording nor a steady noise below the voice
    matters. `threshold_db` is how much louder than usual a sound must be to count.
    """
    levels = band_levels(samples, rate)
    rows = activity_rows(
        levels,
        lead_ms=lead_ms,
        hold_ms=hold_ms,
        release_ms=release_ms,
        threshold_db=threshold_db,
    )
    return at_frames(rows, len(samples), rate, fps)


def activity_rows(
    levels: Array,
    *,
    lead_ms: float = LEAD_MS,
    hold_ms: float = HOLD_MS,
    release_ms: float = RELEASE_MS,
    threshold_db: float = 0.0,
) -> Array:
    """Voice activity 0 to 1 of every row (R,) of band `levels` (R, 20) in dB."""
    if not len(levels):
        return np.zeros(0, np.float32)
    excess = _excess(levels)
    usual = max(_LEAST_DB, _SHARE * float(np.percentile(excess, 95)))
    threshold = usual + threshold_db
    sure = 1.0 / (1.0 + np.exp(-np.clip((excess - threshold) / _SOFTNESS_DB, -30, 30)))
    lead, hold = (round(ms * ROW_RATE / 1000.0) for ms in (lead_ms, hold_ms))
    held = _held(sure.astype(np.float32), lead, hold)
    return np.clip(hann_smooth(held, release_ms / 1000.0), 0.0, 1.0)


def _excess(levels: Array) -> Array:
    """Mean level (R,) of the bands above their own background, in dB."""
    loudest = float(np.percentile(levels.max(axis=1), 99))
    heard = np.maximum(levels, max(loudest - _RANGE_DB, FLOOR_DB))
    count = max(len(heard) // _BLOCK_ROWS, 1)
    blocks = np.array([np.percentile(b, 10, axis=0) for b in np.array_split(heard, count)])
    # A block of speech without a pause borrows the background of its neighbours.
    padded = np.pad(blocks, ((1, 1), (0, 0)), mode="edge")
    floors = np.minimum(np.minimum(padded[:-2], padded[1:-1]), padded[2:])
    centres = (np.arange(count) + 0.5) * (len(heard) / count)
    places = np.arange(len(heard))
    excess = np.zeros(len(heard), np.float32)
    for band in range(BANDS):
        background = np.interp(places, centres, floors[:, band])
        excess += np.maximum(heard[:, band] - background - _WANDER_DB, 0.0) / BANDS
    return excess


def _held(sure: Array, lead_rows: int, hold_rows: int) -> Array:
    """`sure` (R,), each value kept `lead_rows` before and `hold_rows` after its own row."""
    padded = np.pad(sure, (hold_rows, lead_rows))
    span = hold_rows + lead_rows + 1
    return np.asarray(np.lib.stride_tricks.sliding_window_view(padded, span).max(axis=1))
