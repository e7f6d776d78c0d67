"""Named movements of the mean face: what one unit of a lane does to the 74 points.

Offsets are in distances of the outer eye corners, x right, y down, for the half of the face at the
left of the picture; the other half mirrors it. They follow the action units of FACS: which muscle
pulls which part of the face where, and roughly how far.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from studio.domain.face import COUNT, MIRROR, eye_distance
from studio.domain.point_groups import POINT_LANES
from studio.domain.retarget import mean_face

Array = NDArray[np.float32]
Offsets = dict[int, tuple[float, float]]

_MIDLINE = frozenset({8, 27, 28, 29, 30, 33, 51, 57, 62, 66})

# One unit opens the inner lips (62-66) by one eye distance: the jaw gives 0.87 of it, the upper
# lip 0.13, and the corners come in.
_OPEN: Offsets = {
    3: (0.0, 0.18), 4: (0.0, 0.36), 5: (0.01, 0.54), 6: (0.02, 0.70), 7: (0.01, 0.80),
    8: (0.0, 0.82),
    48: (0.10, 0.22), 49: (0.05, 0.0), 50: (0.01, -0.09), 51: (0.0, -0.10),
    57: (0.0, 0.87), 58: (0.02, 0.84), 59: (0.07, 0.62),
    60: (0.09, 0.22), 61: (0.02, -0.11), 62: (0.0, -0.13), 66: (0.0, 0.87), 67: (0.03, 0.82),
}  # fmt: skip

# One unit spreads the mouth corners (48-54) by one eye distance.
_WIDE: Offsets = {
    48: (-0.5, 0.0), 49: (-0.30, 0.0), 50: (-0.10, 0.01), 58: (-0.12, -0.01), 59: (-0.32, 0.0),
    60: (-0.48, 0.0), 61: (-0.20, 0.0), 67: (-0.20, 0.0), 4: (-0.04, 0.0), 5: (-0.03, 0.0),
}  # fmt: skip

# One unit raises the corners by a tenth of the eye distance (AU 12), minus lowers them (AU 15).
_CORNERS: Offsets = {
    48: (-0.03, -0.10), 49: (-0.025, -0.035), 50: (-0.01, -0.005), 59: (-0.03, -0.05),
    58: (-0.01, -0.012), 60: (-0.03, -0.09), 61: (-0.015, -0.012), 67: (-0.015, -0.014),
}  # fmt: skip

# Lips come forward (AU 18): the mouth narrows and the red of the lips grows.
_PROTRUSION: Offsets = {
    48: (0.13, 0.0), 49: (0.08, -0.01), 50: (0.03, -0.025), 51: (0.0, -0.02),
    57: (0.0, 0.035), 58: (0.03, 0.035), 59: (0.08, 0.015), 60: (0.12, 0.0), 61: (0.05, 0.0),
    67: (0.05, 0.0), 4: (0.01, 0.0), 5: (0.015, 0.0), 6: (0.01, 0.0),
}  # fmt: skip

# The chin comes down behind closed lips (AU 26): the lower lip goes along a little.
_JAW: Offsets = {
    3: (0.0, 0.03), 4: (0.0, 0.06), 5: (0.002, 0.09), 6: (0.004, 0.12), 7: (0.002, 0.135),
    8: (0.0, 0.14), 57: (0.0, 0.02), 58: (0.0, 0.018), 59: (0.0, 0.01),
}  # fmt: skip

_BROW: Offsets = {
    17: (0.0, -0.06), 18: (0.0, -0.09), 19: (0.0, -0.11), 20: (0.0, -0.10), 21: (0.0, -0.08),
    37: (0.0, -0.012), 38: (0.0, -0.012), 68: (0.0, -0.014),
}  # fmt: skip

_HAPPY: Offsets = {
    48: (-0.10, -0.085), 49: (-0.06, -0.04), 50: (-0.02, -0.005), 59: (-0.07, -0.05),
    58: (-0.03, -0.012), 60: (-0.09, -0.075), 61: (-0.04, -0.01), 67: (-0.04, -0.012),
    36: (0.0, 0.004), 37: (0.0, 0.012), 38: (0.0, 0.010), 68: (0.0, 0.012),
    40: (0.0, -0.018), 41: (0.0, -0.022), 69: (0.0, -0.022),
    31: (-0.012, -0.008), 3: (-0.015, 0.0), 4: (-0.02, -0.005), 5: (-0.015, -0.005),
}  # fmt: skip

_SAD: Offsets = {
    17: (0.0, 0.015), 18: (0.005, 0.005), 19: (0.01, -0.015), 20: (0.015, -0.045),
    21: (0.02, -0.07),
    37: (0.0, 0.016), 38: (0.0, 0.004), 68: (0.0, 0.010),
    48: (0.005, 0.055), 49: (0.0, 0.015), 59: (0.0, 0.04), 60: (0.005, 0.05),
    57: (0.0, -0.012), 58: (0.0, 0.0), 7: (0.0, -0.01), 8: (0.0, -0.015),
}  # fmt: skip

_ANGRY: Offsets = {
    17: (0.0, -0.01), 18: (0.01, 0.015), 19: (0.02, 0.045), 20: (0.03, 0.065), 21: (0.035, 0.075),
    37: (0.0, 0.018), 38: (0.0, 0.026), 68: (0.0, 0.022),
    40: (0.0, -0.014), 41: (0.0, -0.014), 69: (0.0, -0.015),
    31: (-0.015, -0.012), 48: (0.015, 0.03), 49: (0.005, 0.015), 50: (0.0, 0.015),
    51: (0.0, 0.015), 57: (0.0, -0.015), 58: (0.0, -0.01), 59: (0.01, 0.015), 60: (0.015, 0.028),
}  # fmt: skip

_SURPRISED: Offsets = {
    17: (0.0, -0.07), 18: (0.0, -0.11), 19: (0.0, -0.13), 20: (0.0, -0.12), 21: (0.0, -0.10),
    37: (0.0, -0.035), 38: (0.0, -0.035), 68: (0.0, -0.04),
    40: (0.0, 0.008), 41: (0.0, 0.008), 69: (0.0, 0.008),
    48: (0.03, 0.05), 49: (0.02, 0.0), 51: (0.0, -0.02), 57: (0.0, 0.18), 58: (0.01, 0.17),
    59: (0.03, 0.12), 60: (0.03, 0.05), 62: (0.0, -0.02), 61: (0.01, -0.02), 66: (0.0, 0.18),
    67: (0.01, 0.17), 8: (0.0, 0.17), 7: (0.0, 0.165), 6: (0.0, 0.14), 5: (0.0, 0.10),
    4: (0.0, 0.06), 3: (0.0, 0.03),
}  # fmt: skip

_AFRAID: Offsets = {
    17: (0.0, -0.02), 18: (0.005, -0.04), 19: (0.015, -0.065), 20: (0.025, -0.085),
    21: (0.03, -0.095),
    37: (0.0, -0.03), 38: (0.0, -0.03), 68: (0.0, -0.034),
    48: (-0.07, 0.03), 49: (-0.04, 0.0), 59: (-0.05, 0.04), 60: (-0.06, 0.03), 57: (0.0, 0.06),
    58: (-0.01, 0.06), 66: (0.0, 0.055), 67: (-0.02, 0.05), 61: (-0.02, -0.005),
    8: (0.0, 0.04), 7: (0.0, 0.04), 6: (0.0, 0.03),
}  # fmt: skip

_DISGUSTED: Offsets = {
    17: (0.0, 0.005), 18: (0.005, 0.02), 19: (0.01, 0.035), 20: (0.02, 0.045), 21: (0.02, 0.05),
    37: (0.0, 0.015), 38: (0.0, 0.015), 68: (0.0, 0.016),
    40: (0.0, -0.022), 41: (0.0, -0.022), 69: (0.0, -0.024),
    31: (-0.012, -0.035), 32: (-0.004, -0.025), 33: (0.0, -0.012),
    48: (-0.01, 0.03), 49: (-0.012, -0.02), 50: (-0.005, -0.045), 51: (0.0, -0.04),
    61: (0.0, -0.03), 62: (0.0, -0.03), 60: (-0.01, 0.02), 59: (0.0, 0.02), 57: (0.0, 0.005),
}  # fmt: skip

_MOVEMENTS: dict[str, Offsets] = {
    "mouth_open": _OPEN,
    "mouth_width": _WIDE,
    "mouth_corners": _CORNERS,
    "lip_protrusion": _PROTRUSION,
    "jaw_drop": _JAW,
    "brow": _BROW,
    "brow_left": _BROW,
    "brow_right": _BROW,
    "emotion_happy": _HAPPY,
    "emotion_sad": _SAD,
    "emotion_angry": _ANGRY,
    "emotion_surprised": _SURPRISED,
    "emotion_afraid": _AFRAID,
    "emotion_disgusted": _DISGUSTED,
}


@cache
def movement(lane: str) -> Array:
    """Displacement (74, 2) of the mean face, in crop sides, for one unit of `lane`.

    KeyError when the lane moves the face in another way (blink, head, margin).
    """
    offsets = np.zeros((COUNT, 2), np.float32)
    if lane in POINT_LANES:
        for point, share in POINT_LANES[lane].shares:
            offsets[point, POINT_LANES[lane].axis] = share
    else:
        for point, (x, y) in _MOVEMENTS[lane].items():
            if not lane.endswith("_left"):
                offsets[MIRROR[point]] = (-x, y)
            if not lane.endswith("_right"):
                offsets[point] = (0.0 if point in _MIDLINE else x, y)
    offsets *= np.float32(eye_distance(mean_face()))
    offsets.flags.writeable = False
    return offsets


SHAPE_LANES = (*_MOVEMENTS, *POINT_LANES)
"""Lanes that act by adding a movement of the mean face."""
