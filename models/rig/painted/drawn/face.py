"""The face, flat: skin with its shadows, nose, cheeks, brows and beard."""

import numpy as np

from ..character import Character
from ..geometry import FaceCurves, spline
from ..pose import Expression
from ..raster import Points, shifted
from ..style import Medium
from .drawing import Drawing, ellipse
from .tones import Tones


def draw_face(
    drawing: Drawing,
    curves: FaceCurves,
    character: Character,
    expression: Expression,
    tones: Tones,
) -> None:
    """The bare face: outline, blush, beard, and the shadow on the side away from the light."""
    light = character.style.light
    jaw = curves.outline[:120]
    drawing.fill(curves.outline, tones.skin)
    _cheeks(drawing, curves, tones)
    _freckles(drawing, curves, character, tones)
    if character.beard > 0:
        drawing.patch(_beard(curves, jaw), tones.beard)
    _shadows(drawing, curves, light)
    drawing.outline(jaw, closed=False)
    _folds(drawing, curves, character, expression, tones)


def _cheeks(drawing: Drawing, curves: FaceCurves, tones: Tones) -> None:
    """A round blush under each eye."""
    p = curves.landmarks
    for outer, inward in ((36, 1.0), (45, -1.0)):
        below = max(float(p[outer, 1]) + 0.20, float(p[41 if outer == 36 else 46, 1]) + 0.13)
        at = (float(p[outer, 0]) + 0.03 * inward, below)
        drawing.patch(ellipse(at, (0.085, 0.055)), tones.blush)


def _freckles(drawing: Drawing, curves: FaceCurves, character: Character, tones: Tones) -> None:
    """Dots over nose and cheeks."""
    if character.style.medium is Medium.POSTER:
        return
    rng = np.random.default_rng(character.seed + 3)
    p = curves.landmarks
    for _ in range(int(26 * character.freckles)):
        at = (float(rng.normal(p[29, 0], 0.2)), float(rng.normal(p[30, 1], 0.05)))
        drawing.patch(ellipse(at, (0.009, 0.009)), tones.deep_skin)


def _beard(curves: FaceCurves, jaw: Points) -> Points:
    """Outline of a full beard: along the jaw, back over the upper lip."""
    p = curves.landmarks[:, :2]
    low = jaw[jaw[:, 1] > float(p[48, 1]) - 0.20]
    lip = p[33] + 0.45 * (p[51] - p[33])
    inner = np.array(
        [
            p[54] + (0.13, -0.05), p[54] + (0.05, -0.03), p[53] + (0.01, -0.045), lip,
            p[49] + (-0.01, -0.045), p[48] + (-0.05, -0.03), p[48] + (-0.13, -0.05),
        ]
    )  # fmt: skip
    return np.concatenate([low, inner])


def _shadows(drawing: Drawing, curves: FaceCurves, light: float) -> None:
    """The far side of the face, the side of the nose, and below the lower lip."""
    p = curves.landmarks[:, :2]
    head = curves.outline
    middle = head.mean(axis=0)
    rim = middle + (head - middle) * 1.02
    lit = shifted(middle + (head - middle) * (0.97, 1.02), 0.115 * light, -0.02)
    drawing.cast(head, np.concatenate([rim, rim[:1], lit[:1], lit[::-1], lit[-1:]]))
    wing = p[35] if light < 0 else p[31]
    side = np.array(
        [p[27], p[28] + (0, 0.02), p[30], p[30] + (0, 0.04), p[33], shifted(wing, 0, 0.01)]
    )
    drawing.cast(head, np.concatenate([side, wing[None] + (-0.012 * light, -0.05)]), 210)
    below = p[57] + (-0.02 * light, 0.045)
    drawing.cast(head, ellipse(below, (0.075, 0.018)), 200)


def _folds(
    drawing: Drawing,
    curves: FaceCurves,
    character: Character,
    expression: Expression,
    tones: Tones,
) -> None:
    """Lines from the wings of the nose, with age and in a smile."""
    depth = 0.7 * expression.smile + max(character.age - 40, 0) / 60
    if depth < 0.3:
        return
    p = curves.landmarks[:, :2]
    taper = 0.013 * min(depth, 1.0) * np.sin(np.pi * np.linspace(0.05, 0.95, 20))
    for wing, corner, side in ((31, 48, -1.0), (35, 54, 1.0)):
        start, end = p[wing] + (side * 0.05, -0.02), p[corner] + (side * 0.055, -0.01)
        bow = (start + end) / 2 + (side * 0.025, -0.01)
        drawing.stroke(spline(np.stack([start, bow, end]), 20), taper, tones.deep_skin)


def draw_nose(drawing: Drawing, curves: FaceCurves, character: Character, tones: Tones) -> None:
    """The line of the bridge on the dark side, the base from wing to wing, two nostrils."""
    p = curves.landmarks[:, :2]
    far = -character.style.light
    size = character.style.cartoon.nose_width
    bridge = spline(
        p[27:31]
        + (np.array([0.030, 0.030, 0.034, 0.040]) * far * size)[:, None] * np.array([1.0, 0.0]),
        24,
    )
    drawing.stroke(bridge, 0.009 * np.sin(np.pi * np.linspace(0.0, 0.9, 24)), tones.deep_skin)
    wings = [p[31] + (-0.012, -0.034), p[31] + (-0.012, -0.008), *p[31:36]]
    wings += [p[35] + (0.012, -0.008), p[35] + (0.012, -0.034)]
    base = spline(np.array(wings), 48)
    taper = 0.006 + 0.007 * np.sin(np.pi * np.linspace(0, 1, 48)) ** 2
    taper *= np.clip(8 * np.sin(np.pi * np.linspace(0.01, 0.99, 48)), 0, 1)
    drawing.stroke(base, taper, tones.deep_skin)
    for inner, wing, side in ((32, 31, -1.0), (34, 35, 1.0)):
        at = 0.6 * p[inner] + 0.4 * p[wing] + (0, -0.012)
        hole = ellipse(at, (0.019 * size**0.5, 0.009), -0.3 * side)
        drawing.patch(hole, tones.deep_skin)


def draw_brows(drawing: Drawing, curves: FaceCurves, character: Character, tones: Tones) -> None:
    """Two tapered strokes; the landmark line is their upper third."""
    thick = 0.047 * max(0.3, 1 + 0.28 * character.face.brow_thickness)
    for index, brow in enumerate(curves.brows):
        line = brow[:, :2] if index == 1 else brow[::-1, :2]
        along = np.linspace(0, 1, len(line))
        width = thick * (1 - 0.80 * along**2.6) * np.clip(along / 0.05 + 0.5, 0, 1)
        body = line + np.stack([np.zeros_like(width), 0.18 * width], axis=1)
        half = np.stack([np.zeros_like(width), width / 2], axis=1)
        outline = np.concatenate([body - half, (body + half)[::-1]])
        drawing.patch(outline, tones.brows)
