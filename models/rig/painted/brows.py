"""Brows and beard: short hairs in the direction in which they grow."""

import numpy as np

from .character import Character
from .geometry import FaceCurves
from .raster import Grid, Image, Points, blur, hairs, over, scaled, stroke
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
    place = np.concatenate([rng.uniform(0, 0.97, HAIRS), np.linspace(0, 0.3, 16)])
    at = np.minimum(len(line) - 1, (place * len(line)).astype(int))
    band = rng.uniform(-0.5, 0.5, len(place))
    root = body[at] + np.stack([np.zeros(len(at)), band * width[at] * 0.85], axis=1)
    tangent = np.gradient(line, axis=0)[at]
    tangent /= np.maximum(np.linalg.norm(tangent, axis=1, keepdims=True), 1e-9)
    upright = np.clip(0.95 - 1.9 * place, 0.05, 0.95) + 0.35 * band
    direction = tangent * (1 - 0.5 * upright)[:, None]
    direction += np.stack([0.10 * out + 0 * upright, -0.85 * upright], axis=1)
    length = thickness * (0.45 + 0.35 * place) * rng.uniform(0.75, 1.15, len(place))
    t = np.linspace(0, 1, 5)[None, :, None]
    bent = (t - 0.3) * direction[:, None] + 0.35 * t**2 * (tangent - direction)[:, None]
    lines = root[:, None] + length[:, None, None] * bent
    cover = hairs(grid, lines, np.linspace(1, 0.15, 5) * 0.004)
    over(view, scaled(character.brows, 0.75), cover * 0.50)


def paint_beard(canvas: Image, grid: Grid, curves: FaceCurves, character: Character) -> None:
    """Single beard hairs over the dark ground that the skin already has."""
    if character.beard <= 0:
        return
    part, place = grid.window(curves.outline[:120], 0.02)
    area = beard_area(part, curves)
    rng = np.random.default_rng(character.seed + 23)
    length = 0.016 + 0.035 * character.beard
    ys, xs = np.nonzero(area > 0.3)
    if len(xs) == 0:
        return
    pick = rng.integers(len(xs), size=int(900 + 900 * character.beard))
    root = np.stack([xs[pick], ys[pick]], axis=1) / part.scale + (part.left, part.top)
    lean = (root[:, 0] - curves.landmarks[33, 0]) * 0.9 + rng.normal(0, 0.25, len(pick))
    reach = length * rng.uniform(0.6, 1.2, len(pick)) * area[ys[pick], xs[pick]]
    tip = root + reach[:, None] * np.stack([lean, np.ones(len(pick))], axis=1)
    middle = (root + tip) / 2 + (0.12 * reach)[:, None] * rng.normal(0, 1, (len(pick), 2))
    cover = hairs(part, np.stack([root, middle, tip], axis=1), np.array([1, 0.8, 0.2]) * 0.004)
    over(canvas[place], scaled(character.brows, 0.9), cover * 0.6)
