"""The look of a simple 3-D model: the relief of the face lights its flat tones."""

import cv2
import numpy as np

from ..character import Character
from ..geometry import FaceCurves
from ..pose import Expression
from ..raster import Image
from ..relief import face_relief
from ..shading import diffuse_light, gloss, normals, occlusion, to_display
from .drawing import Drawing, covered

COARSE = 0.5
MATT = (0.30, 0.18, 0.14)
SHINE = 0.10
EXPOSURE = 0.92


def light_head(
    drawing: Drawing, curves: FaceCurves, character: Character, expression: Expression
) -> None:
    """Multiply the head's tones by the light on its relief, in linear light."""
    part, place = drawing.region(curves.outline, 0.02)
    coarse = part.resized(COARSE)
    height = face_relief(coarse, curves, character, expression)
    normal = normals(height, coarse.scale)
    if character.style.light > 0:
        normal = normal * np.array([-1, 1, 1], np.float32)
    free = np.ones(coarse.shape, np.float32)
    ambient = occlusion(height, coarse.scale, 0.09, 1.6)
    light = EXPOSURE * diffuse_light(normal, free, ambient, MATT)
    shine = SHINE * gloss(normal, free, 24)
    size = (part.width, part.height)
    light, shine = (cv2.resize(image, size).astype(np.float32) for image in (light, shine))
    view = drawing.tone[place]
    lit: Image = _LINEAR[view] * light + shine[..., None]
    cv2.copyTo(
        np.round(255 * to_display(lit)).astype(np.uint8), covered(part, curves.outline), view
    )


_LINEAR: Image = ((np.arange(256, dtype=np.float32) / 255) ** 2.2).astype(np.float32)
