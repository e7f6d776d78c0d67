"""Smooth correction of a fitted mesh so that its landmarks lie where the photo shows them.

What the modes cannot express is left over as an error of some tenths of a pixel; the mesh is bent
by it in the plane of the photo (Gaussian kernel ridge regression over the neutral face).
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .face_model import LANDMARK_VERTICES, PARTS, FaceModel
from .fit import PhotoFit

Array = NDArray[np.float64]

REACH = 1.3
"""Width of the kernel, cm."""
RIDGE, RIDGE_OF_OUTLINE = 0.15, 1.0
_RIDERS = {
    "gums": (62, 66),
    "teeth": (62, 66),
    "left_eye": (42, 45),
    "right_eye": (36, 39),
}


def in_plane_correction(
    model: FaceModel, identity: Array, photo: PhotoFit, landmarks: ArrayLike
) -> Array:
    """Displacement (N, 3) cm in model axes to add to every vertex of the person.

    Parallel to the picture of `photo`, whose `landmarks` (74, 2) px it was fitted to. Eyeballs,
    teeth and gums ride along unbent with the landmarks in front of them.
    """
    at = list(LANDMARK_VERTICES)
    shape = model.shape(identity)
    turned = photo.camera.turned(shape[at] + model.moved(photo.expression)[at])
    place = np.asarray(landmarks, np.float64)[: len(at)]
    left_over = photo.camera.lifted(place, turned[:, 2]) - turned
    ridge = np.full(len(at), RIDGE)
    ridge[:17] = RIDGE_OF_OUTLINE
    anchors = shape[at]
    share = np.linalg.solve(_kernel(anchors, anchors) + np.diag(ridge), left_over)
    moved = np.zeros_like(shape)
    for part, vertices in PARTS.items():
        if part in _RIDERS:
            leaders = [LANDMARK_VERTICES[i] for i in _RIDERS[part]]
            moved[vertices] = moved[leaders].mean(axis=0)
        else:
            moved[vertices] = _kernel(shape[vertices], anchors) @ share
    return np.asarray(moved @ photo.camera.rotation)


def _kernel(a: Array, b: Array) -> Array:
    """Similarity (n, m) of points `a` (n, 3) and `b` (m, 3)."""
    squared = (a**2).sum(axis=1)[:, None] + (b**2).sum(axis=1) - 2.0 * a @ b.T
    return np.asarray(np.exp(-squared / (2.0 * REACH**2)))
