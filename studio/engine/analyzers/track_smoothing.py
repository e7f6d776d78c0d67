"""Landmark tracks without the detector's jitter: local polynomials, gentle where speech lives."""

import numpy as np
from numpy.typing import NDArray

from studio.domain import face

Points = NDArray[np.float32]

CALM_WINDOW, LIVELY_WINDOW = 9, 5
"""Frames in the fitting window: head, brows and jaw; lips, lids and pupils."""
CALM_DEGREE, LIVELY_DEGREE = 2, 2
LIVELY = (*face.LIPS, *face.EYE_A, *face.EYE_B, face.PUPIL_A, face.PUPIL_B)


def smoothed(track: Points) -> Points:
    """A track (T, 74, 2) after a Savitzky-Golay filter; frames of NaN stay, and part the track.

    Savitzky & Golay 1964: each frame becomes the value of a polynomial fitted to its neighbours,
    so peaks of lip and lid motion keep their height where a moving average would flatten them.
    """
    result = np.array(track, np.float32)
    present = np.asarray(~np.isnan(track).any(axis=(1, 2)), np.bool_)
    lively = np.isin(np.arange(track.shape[1]), LIVELY)
    for start, stop in _runs(present):
        part = track[start:stop].astype(np.float64)
        result[start:stop, ~lively] = _filtered(part[:, ~lively], CALM_WINDOW, CALM_DEGREE)
        result[start:stop, lively] = _filtered(part[:, lively], LIVELY_WINDOW, LIVELY_DEGREE)
    return result


def _runs(present: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Half-open ranges of consecutive True."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], present.astype(np.int8), [0]))))
    return [(int(a), int(b)) for a, b in edges.reshape(-1, 2)]


def _filtered(values: NDArray[np.float64], window: int, degree: int) -> NDArray[np.float64]:
    """Savitzky-Golay along axis 0; near the ends the window is the nearest whole one."""
    count = len(values)
    window = min(window, count if count % 2 else count - 1)
    if window <= degree:
        return values
    half = window // 2
    times = np.arange(-half, half + 1)
    powers = np.vander(times, degree + 1, increasing=True)
    fit = powers @ np.linalg.pinv(powers)
    flat = values.reshape(count, -1)
    windows = np.lib.stride_tricks.sliding_window_view(flat, window, axis=0)
    result = np.empty_like(flat)
    result[half : count - half] = windows @ fit[half]
    result[:half] = fit[:half] @ flat[:window]
    result[count - half :] = fit[half + 1 :] @ flat[-window:]
    return result.reshape(values.shape)
