"""The 74-landmark face: layout, mirror map, and what can be measured on it.

Points 0-67 are the iBUG-68 layout (METHODS 1.1); 68 69 and 70 71 are the upper and lower middle of
the lids of eye 36-41 and eye 42-47; 72 and 73 are the pupils. All functions take points as
(..., 74, 2) with x to the right and y down, in any one unit.
"""

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.floating]

COUNT = 74
JAW = tuple(range(17))
BROW_A = tuple(range(17, 22))
BROW_B = tuple(range(22, 27))
NOSE = tuple(range(27, 36))
EYE_A = (36, 37, 68, 38, 39, 40, 69, 41)
EYE_B = (42, 43, 70, 44, 45, 46, 71, 47)
OUTER_LIP = tuple(range(48, 60))
INNER_LIP = tuple(range(60, 68))
LIPS = OUTER_LIP + INNER_LIP
PUPIL_A, PUPIL_B = 72, 73
RIGID = (27, 28, 29, 30, 33, 36, 39, 42, 45)
NOSE_TIP, CHIN = 30, 8

_LID_COLUMNS_A = ((37, 41), (68, 69), (38, 40))
_LID_COLUMNS_B = ((43, 47), (70, 71), (44, 46))


def _mirror() -> tuple[int, ...]:
    swaps = [
        *((i, 16 - i) for i in range(8)),
        *((17 + i, 26 - i) for i in range(5)),
        *((31, 35), (32, 34), (36, 45), (37, 44), (38, 43), (39, 42), (40, 47), (41, 46)),
        *((48, 54), (49, 53), (50, 52), (55, 59), (56, 58), (60, 64), (61, 63), (65, 67)),
        *((68, 70), (69, 71), (72, 73)),
    ]
    order = list(range(COUNT))
    for a, b in swaps:
        order[a], order[b] = b, a
    return tuple(order)


MIRROR = _mirror()
"""Index of each point's mirror partner; applying it twice changes nothing."""


def eye_distance(points: Points) -> NDArray[np.floating]:
    """Distance of the outer eye corners 36 and 45: the unit of every relative measure."""
    return np.asarray(np.linalg.norm(points[..., 45, :] - points[..., 36, :], axis=-1))


def face_height(points: Points) -> NDArray[np.floating]:
    """Distance from the chin to the middle of the brow line (METHODS 2.1)."""
    brows = points[..., 17:27, :].mean(axis=-2)
    return np.asarray(np.linalg.norm(points[..., CHIN, :] - brows, axis=-1))


def outer_lip_opening(points: Points) -> NDArray[np.floating]:
    """FLNet's mouth openness |p51 - p57| in face heights; lip thickness is included."""
    gap = np.linalg.norm(points[..., 51, :] - points[..., 57, :], axis=-1)
    return np.asarray(gap / face_height(points))


def mouth_opening(points: Points) -> NDArray[np.floating]:
    """Inner-lip opening |p62 - p66| in distances of the outer eye corners; 0 is closed."""
    gap = np.linalg.norm(points[..., 62, :] - points[..., 66, :], axis=-1)
    return np.asarray(gap / eye_distance(points))


def inner_lip_area(points: Points) -> NDArray[np.floating]:
    """Area inside the inner lips 60-67 in squared distances of the outer eye corners."""
    x, y = np.moveaxis(points[..., list(INNER_LIP), :], -1, 0)
    twice = x * np.roll(y, -1, axis=-1) - np.roll(x, -1, axis=-1) * y
    return np.asarray(0.5 * np.abs(twice.sum(axis=-1)) / eye_distance(points) ** 2)


def mouth_width(points: Points) -> NDArray[np.floating]:
    """Distance of the mouth corners 48 and 54 in distances of the outer eye corners."""
    gap = np.linalg.norm(points[..., 48, :] - points[..., 54, :], axis=-1)
    return np.asarray(gap / eye_distance(points))


def eye_opening(points: Points) -> NDArray[np.floating]:
    """Mean lid gap of each eye in its own width, (..., 2): image left eye, image right eye."""
    gaps = [
        np.mean(
            [np.linalg.norm(points[..., u, :] - points[..., d, :], axis=-1) for u, d in columns],
            axis=0,
        )
        / np.linalg.norm(points[..., outer, :] - points[..., inner, :], axis=-1)
        for columns, outer, inner in ((_LID_COLUMNS_A, 36, 39), (_LID_COLUMNS_B, 45, 42))
    ]
    return np.stack(gaps, axis=-1)


def turn(points: Points) -> NDArray[np.floating]:
    """How far the nose tip lies off the middle of the face outline, -1 to 1; 0 is frontal."""
    left = points[..., NOSE_TIP, 0] - points[..., 2, 0]
    right = points[..., 14, 0] - points[..., NOSE_TIP, 0]
    return np.asarray((left - right) / np.maximum(np.abs(left) + np.abs(right), 1e-6))
