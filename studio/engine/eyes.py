"""Both eyes of a face: lids slide, eyeballs turn, where a smooth flow would do neither."""

import numpy as np
from numpy.typing import NDArray

from studio.engine.eye_frame import EYES, EyeFrame
from studio.engine.eyeballs import turn_eyeball
from studio.engine.lids import slide_lids

Array = NDArray[np.float32]


class Eyes:
    """Both eyes of one face, ready to be laid against those of another."""

    def __init__(self, points: Array) -> None:
        """`points` (74, 2) are landmarks in sides of their picture."""
        self.frames = tuple(EyeFrame(points, eye) for eye in EYES)


def move_eyes(
    x: Array, y: Array, corner: tuple[int, int], size: int, seen: Eyes, photo: Eyes
) -> None:
    """Correct the sampling positions `x`, `y` (h, w), in crop sides of the photo, around the eyes.

    They belong to the pixels of a picture of `size` pixels from `corner` (left, top) on; `seen` are
    the eyes of the picture, `photo` those of the photo. Works in place.
    """
    for here, there in zip(seen.frames, photo.frames, strict=True):
        slide_lids(x, y, corner, size, here, there)
        turn_eyeball(x, y, corner, size, here, there)
