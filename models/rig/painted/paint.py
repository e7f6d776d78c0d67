"""The whole picture, from the backdrop to the last lash."""

import cv2
import numpy as np
from numpy.typing import NDArray

from .backdrop import paint_backdrop, vignette
from .body import paint_body, paint_ears
from .brows import paint_beard, paint_brows
from .character import Character
from .eyes import paint_eye
from .geometry import face_curves
from .hair import hair_layers, hair_shadow, lay_hair, paint_scalp
from .mouth import paint_mouth
from .pose import Expression
from .raster import Grid, Image, blur
from .shading import to_display
from .skin import paint_face, paint_nostrils

SIDE = 2.35
"""Side of the square picture in face units."""
NOSE_AT = (0.5, 0.515)
"""Where the nose tip of the average face lies, as a share of the picture."""
SUPERSAMPLING = 2


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
    grid = picture_grid(size * SUPERSAMPLING)
    curves = face_curves(character, expression)
    hair = hair_layers(grid, character, expression)
    canvas = np.empty((*grid.shape, 3), np.float32)
    paint_backdrop(canvas, grid, character)
    lay_hair(canvas, hair.back)
    paint_body(canvas, grid, curves, character, expression)
    lay_hair(canvas, hair.middle)
    paint_ears(canvas, grid, character, expression)
    paint_face(canvas, grid, curves, character, expression, hair_shadow(grid, hair.front))
    paint_scalp(canvas, grid, curves.outline, character, expression)
    paint_nostrils(canvas, grid, curves)
    for eye, outer in zip(curves.eyes, (-1.0, 1.0), strict=True):
        paint_eye(canvas, grid, eye, character, outer)
    paint_mouth(canvas, grid, curves.lips, curves.teeth)
    paint_brows(canvas, grid, curves, character)
    paint_beard(canvas, grid, curves, character)
    lay_hair(canvas, hair.front)
    vignette(canvas, grid)
    picture = _developed(canvas, grid, size, character.seed)
    return picture, picture_grid(size).pixels(curves.landmarks).astype(np.float32)


def _developed(canvas: Image, grid: Grid, size: int, seed: int) -> NDArray[np.uint8]:
    """From linear light to bytes: a little bloom, the film curve, fine grain."""
    small = cv2.resize(canvas, (size, size), interpolation=cv2.INTER_AREA).astype(np.float32)
    bright = np.maximum(small - 0.75, 0).astype(np.float32)
    shown = to_display(small + 0.35 * blur(bright, 0.02, size / SIDE))
    grain = np.random.default_rng(seed).normal(0, 0.0035, (size, size, 1)).astype(np.float32)
    picture: NDArray[np.uint8] = np.round(np.clip(shown + grain, 0, 1) * 255).astype(np.uint8)
    return picture
