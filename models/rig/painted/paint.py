"""Single pictures of characters."""

import numpy as np
from numpy.typing import NDArray

from .character import Character
from .portrait import Portrait
from .pose import Expression
from .raster import Grid

SIDE = 2.35
"""Side of the square picture in face units."""
NOSE_AT = (0.5, 0.515)
"""Where the nose tip of the average face lies, as a share of the picture."""


def picture_grid(size: int) -> Grid:
    """The raster of a picture of `size` pixels a side."""
    return Grid(
        left=-NOSE_AT[0] * SIDE, top=-NOSE_AT[1] * SIDE, scale=size / SIDE, width=size, height=size
    )


def paint(
    character: Character, expression: Expression, size: int
) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
    """The picture (size, size, 3) sRGB of a character, and its landmarks (74, 2) in pixels.

    The same arguments give the same picture; landmarks count from the middle of the first pixel.
    """
    return Portrait(character, picture_grid(size)).frame(expression)
