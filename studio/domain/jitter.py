"""How much landmarks tremble: what of their motion no smooth movement explains."""

import numpy as np
from numpy.typing import NDArray

from studio.domain import face

Points = NDArray[np.floating]

GROUPS: dict[str, tuple[int, ...]] = {
    "Jaw": face.JAW,
    "Brows": face.BROW_A + face.BROW_B,
    "Nose": face.NOSE,
    "Lids": face.EYE_A + face.EYE_B,
    "Pupils": (face.PUPIL_A, face.PUPIL_B),
    "Lips": face.LIPS,
}
"""Landmarks that are measured together."""

_KERNEL = np.array([1.0, -4.0, 6.0, -4.0, 1.0])
_UNIT = float(np.sqrt((_KERNEL**2).sum()))


def residual(values: NDArray[np.floating]) -> NDArray[np.float64]:
    """The high-pass part (T - 4, ...) of `values` (T, ...): fourth differences of five samples.

    Motion that is cubic in time within five frames is left out; white noise keeps its size.
    """
    count = max(len(values) - len(_KERNEL) + 1, 0)
    parts = [weight * values[i : i + count] for i, weight in enumerate(_KERNEL)]
    return np.asarray(np.sum(parts, axis=0) / _UNIT, np.float64)


def jitter(track: Points) -> dict[str, float]:
    """Root mean square length of the residual of `track` (T, 74, 2) per group, in its unit.

    Frames without a face (NaN), and those around them, do not count; 0 where no frames are left.
    """
    lengths = (residual(track) ** 2).sum(axis=-1)
    lengths = lengths[np.isfinite(lengths).all(axis=1)]
    return {
        name: float(np.sqrt(lengths[:, list(points)].mean())) if len(lengths) else 0.0
        for name, points in GROUPS.items()
    }
