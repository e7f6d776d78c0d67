"""One character before one camera: what does not change from frame to frame is made once."""

import cv2
import numpy as np
from numpy.typing import NDArray

from .backdrop import paint_backdrop, vignette
from .body import paint_body, paint_ears
from .brows import paint_beard, paint_brows
from .character import Character
from .drawn.drawing import Drawing
from .drawn.head import draw_character
from .drawn.locks import grown_locks
from .drawn.media import finish
from .eyes import paint_eye
from .geometry import FaceCurves, face_curves
from .hair import grown_hair, hair_layers, hair_shadow, lay_hair, paint_scalp
from .mouth import paint_mouth
from .patterns import patterned
from .pose import Expression
from .raster import Grid, Image, blur
from .shading import to_display
from .skin import paint_face, paint_nostrils
from .style import Medium, Pattern

Picture = NDArray[np.uint8]
SUPERSAMPLING = 2


class Portrait:
    """Paints frames of a character on a fixed raster `grid`, square."""

    def __init__(self, character: Character, grid: Grid) -> None:
        self.character = character
        self.grid = grid
        self._artist = (
            _Painter(character, grid)
            if character.style.medium is Medium.SOFT
            else _Draughtsman(character, grid)
        )

    def frame(self, expression: Expression) -> tuple[Picture, NDArray[np.float32]]:
        """The picture (S, S, 3) sRGB and the landmarks (74, 2), pixels of the picture."""
        curves = face_curves(self.character, expression)
        picture = self._artist.picture(curves, expression)
        return picture, self.grid.pixels(curves.landmarks).astype(np.float32)


class _Painter:
    """The soft painting with every hair."""

    def __init__(self, character: Character, grid: Grid) -> None:
        self.character, self.size = character, grid.width
        self.grid = grid.resized(SUPERSAMPLING)
        self.strands = grown_hair(self.grid, character)
        self.backdrop = np.empty((*self.grid.shape, 3), np.float32)
        if character.style.pattern is Pattern.LIGHTS:
            paint_backdrop(self.backdrop, self.grid, character)
        else:
            self.backdrop[:] = patterned(self.grid, character) ** np.float32(2.2)

    def picture(self, curves: FaceCurves, expression: Expression) -> Picture:
        """One frame, from the backdrop to the last lash."""
        grid, character = self.grid, self.character
        hair = hair_layers(grid, self.strands, character, expression)
        canvas = self.backdrop.copy()
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
        return _developed(canvas, grid, self.size, character.seed)


class _Draughtsman:
    """Flat drawings in the other media."""

    def __init__(self, character: Character, grid: Grid) -> None:
        self.character = character
        self.grid = grid.resized(SUPERSAMPLING)
        self.strands = grown_locks(character.hair)
        self.finish = finish(character.style, grid.width)
        backdrop = np.round(patterned(self.grid, character) * 255).astype(np.uint8)
        self.drawing = Drawing(self.grid, backdrop, character.style.line)

    def picture(self, curves: FaceCurves, expression: Expression) -> Picture:
        """One frame in the character's medium."""
        drawing = self.drawing.blank()
        draw_character(drawing, curves, self.strands, self.character, expression)
        return self.finish(drawing)


def _developed(canvas: Image, grid: Grid, size: int, seed: int) -> Picture:
    """From linear light to bytes: a little bloom, the film curve, fine grain."""
    small = cv2.resize(canvas, (size, size), interpolation=cv2.INTER_AREA).astype(np.float32)
    bright = np.maximum(small - 0.75, 0).astype(np.float32)
    shown = to_display(small + 0.35 * blur(bright, 0.02, grid.scale / SUPERSAMPLING))
    grain = np.random.default_rng(seed).normal(0, 0.0035, (size, size, 1)).astype(np.float32)
    picture: Picture = np.round(np.clip(shown + grain, 0, 1) * 255).astype(np.uint8)
    return picture
