"""Moving a performance from the mean face to a person's face (Sinha et al., eq. 1 corrected)."""

import numpy as np
from numpy.typing import NDArray

from studio.domain.face import RIGID
from studio.domain.mean_face import MEAN_FACE

Array = NDArray[np.float32]

_MEAN = np.array(MEAN_FACE, np.float32)
_MEAN.flags.writeable = False


def mean_face() -> Array:
    """Mean neutral face (74, 2) in crop sides, read-only."""
    return _MEAN[:, :2]


def mean_depth() -> Array:
    """Depth (74,) of the mean face toward the viewer in crop sides, nose tip 0, read-only."""
    return _MEAN[:, 2]


def procrustes(source: Array, target: Array) -> tuple[Array, float, Array]:
    """Best rotation (2, 2), scale and shift (2,) with `scale * source @ rotation + shift ~ target`.

    Least squares over all rows; reflections are excluded.
    """
    a_mean, b_mean = source.mean(axis=0), target.mean(axis=0)
    a, b = source - a_mean, target - b_mean
    u, singular, vt = np.linalg.svd(a.T @ b)
    sign = np.sign(np.linalg.det(u @ vt))
    spread = np.array([singular[0], sign * singular[1]])
    rotation = (u * (1.0, sign)) @ vt
    scale = float(spread.sum() / max(float((a**2).sum()), 1e-12))
    return (
        rotation.astype(np.float32),
        scale,
        (b_mean - scale * a_mean @ rotation).astype(np.float32),
    )


def proportions(neutral: Array) -> tuple[Array, Array]:
    """Rotation (2, 2) from the mean face to `neutral` (74, 2), and S: its width and height ratio.

    S already contains the scale between the two faces, so eq. 1 must not scale again.
    """
    mean = mean_face()
    rotation, _, _ = procrustes(mean[list(RIGID)], neutral[list(RIGID)])
    upright = (neutral - neutral.mean(axis=0)) @ rotation.T
    return rotation, (np.ptp(upright, axis=0) / np.ptp(mean, axis=0)).astype(np.float32)


def displacement_on(neutral: Array, displacement: Array) -> Array:
    """`displacement` (..., 74, 2) of the mean face as `neutral` (74, 2) makes it: R (S dl)."""
    rotation, ratio = proportions(neutral)
    return np.asarray((displacement * ratio) @ rotation, np.float32)


def canonical_displacement(neutral: Array, face: Array) -> Array:
    """The inverse: displacement (74, 2) of the mean face that turns `neutral` into `face`.

    `face` (74, 2) is first laid onto `neutral` by its rigid points, so head motion drops out.
    """
    rigid = list(RIGID)
    turn, scale, shift = procrustes(face[rigid], neutral[rigid])
    moved = scale * face @ turn + shift - neutral
    rotation, ratio = proportions(neutral)
    return np.asarray((moved @ rotation.T) / ratio, np.float32)
