"""How far landmarks ask photos to be pulled, before the warp margin M limits it."""

import numpy as np
from numpy.typing import NDArray

from studio.engine.source_selection import REGIONS, distances

Array = NDArray[np.float32]


def demands(faces: Array, targets: Array) -> Array:
    """Longest pull (T,) that each of `targets` (T, 74, 2) asks for, in picture sides.

    `faces` (N, 74, 2) are the photos' landmarks, their known shifts taken out. In each region the
    photo that wins it is pulled (METHODS 9.2, item 4). A pull counts along the axis where it is
    longer, since that is how M limits it.
    """
    most = np.zeros(len(targets), np.float32)
    for region in REGIONS:
        points = list(region.points)
        winner = distances(faces, targets, region).argmin(axis=-1)
        pulls = np.abs(targets[:, points] - faces[:, points][winner])
        np.maximum(most, pulls.max(axis=(1, 2)), out=most)
    return most
