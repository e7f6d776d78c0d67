"""Figures of a prediction against the real motion (METHODS 6 and 9.6)."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..closing import MOVING

Array = NDArray[np.float32]

UPPER, LOWER = MOVING.index(62), MOVING.index(66)
LIPS = slice(MOVING.index(48), None)
CLOSED = 0.025
"""Inner-lip opening above the person's closed lips, in outer eye distances, that is closed."""
LAGS = range(-5, 6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Figures of one clip; `lag` in frames, positive where the prediction is late."""

    correlation: float
    lag: int
    std_ratio: float
    lmd: float
    closed_both: int
    closed_true: int
    closed_said: int
    closed_near_true: int
    """Frames said to be closed with a closed one at most a frame away."""
    closed_near_said: int
    """Closed frames with one said to be closed at most a frame away."""


def opening(motion: Array, eye_distance: float) -> Array:
    """Growth of the inner-lip opening (T,) of `motion` (T, 31, 2) in outer eye distances."""
    return np.asarray((motion[:, LOWER, 1] - motion[:, UPPER, 1]) / eye_distance, np.float32)


def correlation(a: Array, b: Array) -> float:
    """Pearson's correlation; 0 where either does not move."""
    a, b = a - a.mean(), b - b.mean()
    return float((a * b).sum() / max(np.sqrt((a**2).sum() * (b**2).sum()), 1e-12))


def lagged_correlations(said: Array, true: Array) -> Array:
    """Correlation at every shift of `LAGS` of `said` against `true`, both (T,)."""
    size = len(true)
    return np.array(
        [
            correlation(
                said[max(lag, 0) : size + min(lag, 0)], true[max(-lag, 0) : size - max(lag, 0)]
            )
            for lag in LAGS
        ],
        np.float32,
    )


def widened(flags: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """`flags` (T,) and the frames beside them."""
    padded = np.pad(flags, 1)
    return np.asarray(padded[:-2] | padded[1:-1] | padded[2:])


def figures(said: Array, true: Array, speech: NDArray[np.bool_], eye_distance: float) -> Figures:
    """Figures of `said` against `true`, both (T, 31, 2); closures count where `speech` (T,)."""
    a, b = opening(said, eye_distance), opening(true, eye_distance)
    closed_said, closed_true = (a < CLOSED) & speech, (b < CLOSED) & speech
    distance = np.linalg.norm(said[:, LIPS] - true[:, LIPS], axis=-1)
    return Figures(
        correlation=correlation(a, b),
        lag=LAGS[int(lagged_correlations(a, b).argmax())],
        std_ratio=float(a.std() / max(b.std(), 1e-6)),
        lmd=float(distance.mean()) / eye_distance,
        closed_both=int((closed_said & closed_true).sum()),
        closed_true=int(closed_true.sum()),
        closed_said=int(closed_said.sum()),
        closed_near_true=int((closed_said & widened(closed_true)).sum()),
        closed_near_said=int((closed_true & widened(closed_said)).sum()),
    )


def summary(group: list[Figures]) -> dict[str, float]:
    """Means over clips; closure F1 over all their speech frames together, at the very frame and
    within one: a closure lasts two or three frames, and people's pictures lead by up to one.
    """
    both, true, said, near_true, near_said = (
        sum(getattr(f, f"closed_{name}") for f in group)
        for name in ("both", "true", "said", "near_true", "near_said")
    )
    precision, recall = near_true / max(said, 1), near_said / max(true, 1)
    return {
        "clips": len(group),
        "correlation": float(np.mean([f.correlation for f in group])),
        "closure_f1": 2 * both / max(true + said, 1),
        "closure_f1_within_1": 2 * precision * recall / max(precision + recall, 1e-9),
        "std_ratio": float(np.mean([f.std_ratio for f in group])),
        "lag_frames": float(np.mean([f.lag for f in group])),
        "lag_within_1": float(np.mean([abs(f.lag) <= 1 for f in group])),
        "lmd_per_eye_distance": float(np.mean([f.lmd for f in group])),
    }
