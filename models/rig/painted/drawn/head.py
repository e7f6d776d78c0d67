"""A whole drawing: body, head and hair in the order in which they cover each other."""

import cv2
import numpy as np

from ..character import Character
from ..geometry import FaceCurves
from ..pose import Expression
from ..raster import Points, shifted
from ..strands import Strands
from ..style import Medium
from .body import draw_body, draw_ears
from .clay import light_head
from .drawing import Drawing, covered
from .eyes import draw_eye
from .face import draw_brows, draw_face, draw_nose
from .locks import Locks, fill_scalp, hair_locks
from .mouth import draw_mouth
from .tones import tones

HAIR_SHADOW = (0.03, 0.05)


def draw_character(
    drawing: Drawing,
    curves: FaceCurves,
    strands: Strands,
    character: Character,
    expression: Expression,
) -> None:
    """Draw everything but the backdrop."""
    own = tones(character)
    back, middle, front = hair_locks(drawing, strands, character, expression, own.hair)
    if back:
        back.lay(drawing)
    draw_body(drawing, curves, character, expression, own)
    if middle:
        middle.lay(drawing)
    draw_ears(drawing, character, expression, own)
    draw_face(drawing, curves, character, expression, own)
    fill_scalp(drawing, curves.outline, character, expression, own.hair)
    draw_nose(drawing, curves, character, own)
    for eye, outer in zip(curves.eyes, (-1.0, 1.0), strict=True):
        draw_eye(drawing, eye, outer, character, own)
    draw_mouth(drawing, curves.lips, curves.teeth, character, own)
    draw_brows(drawing, curves, character, own)
    if front:
        _hair_shadow(drawing, curves.outline, front, character.style.light)
    if character.style.medium is Medium.CLAY:
        light_head(drawing, curves, character, expression)
    if front:
        front.lay(drawing)


def _hair_shadow(drawing: Drawing, head: Points, front: Locks, light: float) -> None:
    """What the front hair keeps from the face: its cover, moved away from the light."""
    scale = drawing.grid.scale
    dx, dy = round(-light * HAIR_SHADOW[0] * scale), round(HAIR_SHADOW[1] * scale)
    part, place = drawing.region(shifted(head, 0, 0))
    shadow = np.zeros(drawing.grid.shape, np.uint8)
    shadow[front.place] = front.cover
    matrix = np.array([[1, 0, dx], [0, 1, dy]], np.float32)
    moved = cv2.warpAffine(shadow, matrix, shadow.shape[::-1], flags=cv2.INTER_NEAREST)
    mask = cv2.bitwise_and(covered(part, head), moved[place])
    drawing.shade[place] = cv2.max(drawing.shade[place], mask)
