"""The 74-point layout as the detector needs it: mirror map, loss weights, gaps that matter."""

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float32]

POINTS = 74
OUTER_EYE_CORNERS = (36, 45)
PUPILS = (72, 73)
MOUTH_GAPS = ((61, 67), (62, 66), (63, 65))
LID_GAPS = ((37, 41), (38, 40), (68, 69), (43, 47), (44, 46), (70, 71))


def _mirror_map() -> NDArray[np.intp]:
    """Index of each point's partner on the other side of the face."""
    mirror = np.arange(POINTS)
    pairs = [(i, 16 - i) for i in range(8)] + [(17 + i, 26 - i) for i in range(5)]
    pairs += [(31, 35), (32, 34)]
    pairs += [(36, 45), (37, 44), (38, 43), (39, 42), (40, 47), (41, 46)]
    pairs += [(48, 54), (49, 53), (50, 52), (55, 59), (56, 58), (60, 64), (61, 63), (65, 67)]
    pairs += [(68, 70), (69, 71), (72, 73)]
    for left, right in pairs:
        mirror[left], mirror[right] = right, left
    return mirror


MIRROR = _mirror_map()


def mirrored(points: Points, width: int) -> Points:
    """Points (..., 74, 2) of a picture of `width` pixels after it is flipped left to right."""
    flipped = points[..., MIRROR, :].copy()
    flipped[..., 0] = width - 1 - flipped[..., 0]
    return flipped


def eye_distance(points: Points) -> NDArray[np.float32]:
    """Distance between the outer eye corners, the unit of every error; (..., 74, 2) -> (...)."""
    left, right = OUTER_EYE_CORNERS
    span = np.linalg.norm(points[..., left, :] - points[..., right, :], axis=-1)
    return np.asarray(span, np.float32)


def loss_weights() -> Points:
    """(74,): the jaw's labels are loose, lids, pupils and inner lips decide how a face speaks."""
    weights = np.ones(POINTS, np.float32)
    weights[:17] = 0.6
    weights[17:27] = 0.8
    weights[36:48] = 1.5
    weights[48:60] = 1.3
    weights[60:68] = 1.6
    weights[68:72] = 1.5
    weights[72:74] = 1.8
    return np.asarray(weights / weights.mean(), np.float32)
