"""Face motion as displacement of the mean face (METHODS 3.3); training's side of retargeting."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

RIGID = (27, 28, 29, 30, 33, 36, 39, 42, 45)


def similarity(source: Array, target: Array) -> tuple[Array, Array, Array]:
    """Rotations (N, 2, 2), scales (N,), shifts (N, 2): `scale * source @ rotation + shift`.

    Least squares of each `source` (N, n, 2) onto `target` (n, 2), reflections excluded. In two
    dimensions the rotation needs no decomposition: its angle is that of one complex sum.
    """
    a_mean, b_mean = source.mean(axis=1, keepdims=True), target.mean(axis=0)
    a, b = source - a_mean, target - b_mean
    cosine = (a * b).sum(axis=(1, 2))
    sine = (a[..., 0] * b[:, 1] - a[..., 1] * b[:, 0]).sum(axis=1)
    length = np.hypot(cosine, sine)
    c, s = cosine / length, sine / length
    rotation = np.stack([np.stack([c, s], -1), np.stack([-s, c], -1)], axis=1)
    scale = length / (a**2).sum(axis=(1, 2))
    shift = b_mean - scale[:, None] * np.einsum("nj,njk->nk", a_mean[:, 0], rotation)
    return rotation, scale, shift


def canonical_displacements(mean: Array, neutral: Array, faces: Array) -> Array:
    """Displacements (T, 74, 2) of `mean` (74, 2) that turn the person's `neutral` into `faces`.

    Every face (T, 74, 2) is laid onto `neutral` (74, 2) by its rigid points, so head motion drops
    out; the difference is turned upright and divided by the person's width and height.
    """
    rigid = list(RIGID)
    turn, scale, shift = similarity(faces[:, rigid], neutral[rigid])
    moved = scale[:, None, None] * faces @ turn + shift[:, None] - neutral
    upright = similarity(mean[None, rigid], neutral[rigid])[0][0].T
    person = (neutral - neutral.mean(axis=0)) @ upright
    ratio = np.ptp(person, axis=0) / np.ptp(mean, axis=0)
    return np.asarray((moved @ upright) / ratio, np.float32)


def closed_lip_neutral(faces: Array, share: float = 0.2) -> Array:
    """Person-neutral face (74, 2): median of the `share` of `faces` with the least open lips.

    The faces are laid onto the first of them before the median is taken.
    """
    gap = np.linalg.norm(faces[:, 61:64] - faces[:, (67, 66, 65)], axis=-1).sum(axis=1)
    least = faces[np.argsort(gap, kind="stable")[: max(round(share * len(faces)), 1)]]
    rigid = list(RIGID)
    turn, scale, shift = similarity(least[:, rigid], least[0, rigid])
    aligned = scale[:, None, None] * least @ turn + shift[:, None]
    return np.asarray(np.median(aligned, axis=0), np.float32)
