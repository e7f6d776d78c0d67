"""Photos of one face in different light, brought to the light of one of them.

A face that is put together from photos of several rooms would be patched: warm lids, a blue mouth.
One gain per photo and colour is enough to hide the seams; shadows stay where they fell.
"""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
Image = NDArray[np.uint8]

_SKIN = ((31, 2), (31, 3), (31, 4), (35, 12), (35, 13), (35, 14), (31, 40), (35, 47), (30, 27))
"""Pairs of landmarks with nothing but skin between them: cheeks, and the ridge of the nose."""
_WHERE = (0.25, 0.4, 0.55)
_MOST = 1.6  # gain: what is darker than that holds too little to be brought up
_SAME, _OTHER = 0.1, 0.2
"""Gains up to this far from 1 are expression and turn, not light; from the second on all light."""
_FLOOR = 4.0  # grey levels, so that black skin in the dark asks for no gain


def skin(points: Array) -> Array:
    """Places (27, 2) on the skin of a face with these landmarks (74, 2), in the same unit."""
    ends = np.array(_SKIN)
    share = np.array(_WHERE, np.float32)[:, None, None]
    places = points[ends[:, 0]] + share * (points[ends[:, 1]] - points[ends[:, 0]])
    return np.asarray(places.reshape(-1, 2), np.float32)


def gains(colours: Sequence[Array], reference: int) -> Array:
    """(N, 3) by what photos must be multiplied to be in the light of photo `reference`.

    `colours` are those of the skin of each, (P, 3) in 0..255.
    """
    middle = np.stack([np.median(each, axis=0) for each in colours]) + _FLOOR
    found = np.clip(middle[reference] / middle, 1 / _MOST, _MOST)
    apart = np.abs(found - 1).max(axis=1, keepdims=True)
    return np.asarray(found ** np.clip((apart - _SAME) / (_OTHER - _SAME), 0, 1), np.float32)


def lit(picture: Image, gain: Array) -> Image:
    """The picture (h, w, 3) with its colours multiplied by `gain` (3,), itself where that is 1."""
    if (gain == 1).all():
        return picture
    table = np.round(np.arange(256, dtype=np.float32)[:, None] * gain).clip(0, 255)
    return np.asarray(cv2.LUT(picture, table.astype(np.uint8)[None]), np.uint8)
