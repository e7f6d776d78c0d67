"""Brows and beard: short hairs in the direction in which they grow."""

import cv2
import numpy as np

from .character import Character
from .geometry import FaceCurves
from .raster import (
    SUBPIXEL_BITS, Grid, Image, Points, blur, fixed_point, over, scaled, stroke, stroke_outline,
)  # fmt: skip
from .skin import beard_area

HAIRS = 190


def paint_brows(canvas: Image, grid: Grid, curves: FaceCurves, character: Character) -> None:
    """Both brows: a soft ground and single hairs; the landmark line is their upper third."""
    thickness = 0.047 * (1 + 0.28 * character.face.brow_thickness)
    for index, brow in enumerate(curves.brows):
        line = brow[:, :2] if index == 1 else brow[::-1, :2]
        part, place = grid.window(line, 0.1)
        _brow(canvas[place], part, line, thickness, character, index)


def _brow(
    view: Image, grid: Grid, line: Points, thickness: float, character: Character, index: int
) -> None:
    """One brow along `line`, which runs from the nose outwards."""
    rng = np.random.default_rng(character.seed * 2 + index)
    along = np.linspace(0, 1, len(line))
    width = (
        thickness * np.clip(1.12 - 0.25 * along, 0, 1) * (1 - np.clip(along, 0, 1) ** 3.2 * 0.82)
    )
    width *= np.clip(along / 0.06 + 0.55, 0, 1)
    body = line + np.stack([np.zeros_like(width), width * 0.18], axis=1)
    ground = blur(stroke(grid, body, width * 0.80), 0.007, grid.scale)
    fade = 0.62 + 0.12 * character.face.brow_thickness
    over(view, character.brows, np.clip(fade, 0.25, 0.75) * ground)
    out = float(np.sign(line[-1, 0] - line[0, 0]))
    canvas = np.zeros(grid.shape, np.uint8)
    for place in np.concatenate([rng.uniform(0, 0.97, HAIRS), np.linspace(0, 0.3, 16)]):
        at = min(len(line) - 1, int(place * len(line)))
        band = rng.uniform(-0.5, 0.5)
        root = body[at] + (0.0, band * width[at] * 0.85)
        tangent = line[min(at + 1, len(line) - 1)] - line[max(at - 1, 0)]
        tangent /= max(float(np.linalg.norm(tangent)), 1e-9)
        upright = np.clip(0.95 - 1.9 * place, 0.05, 0.95) + 0.35 * band
        direction = tangent * (1 - 0.5 * upright) + np.array([0.10 * out, -0.85 * upright])
        length = thickness * (0.45 + 0.35 * place) * rng.uniform(0.75, 1.15)
        t = np.linspace(0, 1, 5)[:, None]
        hair = root + length * (
            direction * t + (tangent - direction) * 0.35 * t**2 - 0.3 * direction
        )
        outline = stroke_outline(hair, np.linspace(1, 0.15, 5) * 0.0040)
        cv2.fillPoly(canvas, [fixed_point(grid, outline)], (255,), cv2.LINE_AA, SUBPIXEL_BITS)
    over(view, scaled(character.brows, 0.75), canvas.astype(np.float32) / 255 * 0.50)


def paint_beard(canvas: Image, grid: Grid, curves: FaceCurves, character: Character) -> None:
    """Single beard hairs over the dark ground that the skin already has."""
    if character.beard <= 0:
        return
    part, place = grid.window(curves.outline[:120], 0.02)
    area = beard_area(part, curves)
    rng = np.random.default_rng(character.seed + 23)
    layer = np.zeros(part.shape, np.uint8)
    length = 0.016 + 0.035 * character.beard
    ys, xs = np.nonzero(area > 0.3)
    if len(xs) == 0:
        return
    for pick in rng.integers(len(xs), size=int(900 + 900 * character.beard)):
        root = np.array([xs[pick], ys[pick]]) / part.scale + (part.left, part.top)
        lean = (root[0] - curves.landmarks[33, 0]) * 0.9 + rng.normal(0, 0.25)
        reach = length * rng.uniform(0.6, 1.2) * area[ys[pick], xs[pick]]
        tip = root + reach * np.array([lean, 1.0])
        middle = (root + tip) / 2 + reach * 0.12 * rng.normal(0, 1, 2)
        outline = stroke_outline(np.stack([root, middle, tip]), np.array([1, 0.8, 0.2]) * 0.004)
        cv2.fillPoly(layer, [fixed_point(part, outline)], (255,), cv2.LINE_AA, SUBPIXEL_BITS)
    over(canvas[place], scaled(character.brows, 0.9), layer.astype(np.float32) / 255 * 0.6)
