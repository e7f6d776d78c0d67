"""Neck, shoulders, clothes and ears, flat."""

import numpy as np

from ..body import ear_outline, garment_outline, neck_outline, neckline
from ..character import Character, Neckline
from ..geometry import FaceCurves, spline
from ..pose import Expression
from ..raster import Points, shifted
from .drawing import Drawing, darker
from .tones import Tones

FOLDS = 5


def draw_body(
    drawing: Drawing,
    curves: FaceCurves,
    character: Character,
    expression: Expression,
    tones: Tones,
) -> None:
    """The neck with the head's shadow, the collar bones, then the clothes."""
    light = character.style.light
    neck = neck_outline(character, expression)
    drawing.fill(neck, tones.skin)
    drawing.outline(neck, closed=True)
    drawing.cast(neck, shifted(curves.outline, -0.12 * light, 0.20))
    _neck_lines(drawing, tones)
    edge = neckline(character)
    garment = garment_outline(neck, edge)
    drawing.fill(garment, tones.clothes)
    drawing.outline(garment, closed=True)
    drawing.cast(garment, shifted(curves.outline, -0.30 * light, 0.52))
    band = shifted(edge, 0, 0.042)
    drawing.stroke(band, np.full(len(band), 0.006), darker(tones.clothes, 0.7))
    _folds(drawing, character, tones)


def _neck_lines(drawing: Drawing, tones: Tones) -> None:
    """The two neck muscles and collar bones as short lines."""
    taper = np.sin(np.pi * np.linspace(0.02, 0.98, 20))
    for side in (-1.0, 1.0):
        cord = spline(np.array([(side * 0.16, 0.72), (side * 0.10, 0.82), (side * 0.05, 0.90)]), 20)
        bone = spline(np.array([(side * 0.08, 0.93), (side * 0.2, 0.925), (side * 0.38, 0.90)]), 20)
        for line in (cord, bone):
            drawing.stroke(line, 0.010 * taper, tones.deep_skin)


def _folds(drawing: Drawing, character: Character, tones: Tones) -> None:
    """A few creases that fall from the shoulders."""
    rng = np.random.default_rng(character.seed + 47)
    low = 1.12 if character.neckline is not Neckline.TURTLENECK else 0.98
    taper = np.sin(np.pi * np.linspace(0.0, 1.0, 16))
    for _ in range(FOLDS):
        x = float(rng.uniform(-0.9, 0.9))
        top = np.array([x, low + 0.12 * float(rng.random())])
        lean = np.array([-0.35 * x + float(rng.normal(0, 0.06)), float(rng.uniform(0.12, 0.3))])
        bow = top + lean / 2 + rng.normal(0, 0.03, 2)
        line: Points = spline(np.stack([top, bow, top + lean]), 16)
        drawing.stroke(line, 0.013 * taper, darker(tones.clothes, 0.6))


def draw_ears(drawing: Drawing, character: Character, expression: Expression, tones: Tones) -> None:
    """Both ears with the fold inside; the face covers their roots."""
    taper = 0.014 * np.sin(np.pi * np.linspace(0.1, 0.95, 42))
    for side in (-1.0, 1.0):
        outline = ear_outline(side, character, expression)
        drawing.fill(outline, tones.skin)
        drawing.outline(outline, closed=True)
        centre = outline.mean(axis=0)
        fold = centre + (outline[4:46] - centre) * (0.62, 0.72)
        drawing.patch(centre + (outline - centre) * (0.50, 0.60), tones.blush)
        drawing.stroke(fold, taper, tones.deep_skin)
        if side == -character.style.light:
            drawing.cast(outline, outline, 170)
