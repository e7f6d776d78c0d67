"""A rendered frame with all that is known about it."""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from .raster import Bytes, Floats, Ints


class Part(IntEnum):
    """What a pixel shows; HAIR is everything of the person that is neither face nor background."""

    BACKGROUND = 0
    HAIR = 1
    SKIN = 2
    EYES = 3
    MOUTH = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Surface:
    """Which spot of the performer each pixel of a (size, size) picture shows.

    `triangle` (size, size) of `triangles` (M, 3), -1 for the background; `weights`
    (size, size, 2) of its first two corners. `points` (V, 3): where the corners are in this
    picture, px, and how deep, cm. `view` (3,): zoom and shift from this picture's pixels to
    those of the background.
    """

    triangle: Ints
    weights: Floats
    triangles: Ints
    points: Floats
    view: NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """One frame: `rgb` (size, size, 3) and what is in it.

    `landmarks` (74, 2) px, the centre of the first pixel is (0, 0); `landmarks3d` (74, 3) cm in
    camera axes; `visible` (74,); `parts` (size, size) of `Part`; `stretch` (size, size): trust in
    the pixel, 255 where the photo's texture is seen at its own scale, 0 where it is smeared.
    """

    rgb: Bytes
    landmarks: Floats
    landmarks3d: Floats
    visible: NDArray[np.bool_]
    parts: Bytes
    stretch: Bytes
    surface: Surface
