"""The mouth, flat: lips, the dark inside, teeth, gums and tongue."""

import cv2
import numpy as np

from ..character import Character
from ..geometry import Lips, Teeth
from ..raster import SUBPIXEL_BITS, Grid, Points, fixed_point, shifted
from .drawing import Drawing, Plane, Tone, blend, covered, darker, ellipse
from .tones import Tones

UPPER_ROW, LOWER_ROW = 0.17, 0.14
"""Half the width of each row of teeth; face units."""
UPPER_HEIGHT, LOWER_HEIGHT = 0.085, 0.072
TOOTH = 0.052
LEAST_GAP = 0.006


def draw_mouth(
    drawing: Drawing, lips: Lips, teeth: Teeth, character: Character, tones: Tones
) -> None:
    """Lips, what is between them, and their lines."""
    drawing.patch(lips.outline, tones.lips)
    upper = np.concatenate([lips.outer_upper, lips.inner_upper[::-1]])
    drawing.patch(upper, darker(tones.lips, 0.86))
    if lips.gap > LEAST_GAP:
        part, place = drawing.region(lips.opening)
        inside = _inside(part, lips, teeth, character, tones)
        drawing.paste(inside, covered(part, lips.opening), place)
    seam = np.sin(np.pi * np.linspace(0.04, 0.96, 60))
    dark = blend(tones.deep_skin, tones.cavity, 0.6)
    drawing.stroke(lips.inner_upper, 0.011 * seam, dark)
    drawing.stroke(lips.inner_lower, 0.008 * seam, dark)
    for outer, width in ((lips.outer_upper, 0.006), (lips.outer_lower, 0.009)):
        drawing.stroke(outer[6:-6], width * seam[6:-6], blend(tones.lips, tones.deep_skin, 0.5))


def _inside(grid: Grid, lips: Lips, teeth: Teeth, character: Character, tones: Tones) -> Plane:
    """What is seen between the lips (h, w, 3)."""
    view = np.empty((*grid.shape, 3), np.uint8)
    view[:] = tones.cavity
    size = teeth.scale
    if lips.gap > 0.04:
        _tongue(view, grid, lips, teeth, tones)
    low = teeth.lower_edge
    _row(view, grid, low, teeth.roll, (LOWER_ROW * size, LOWER_HEIGHT * size), tones)
    _row(view, grid, teeth.upper_edge, teeth.roll, (UPPER_ROW * size, -UPPER_HEIGHT * size), tones)
    shadow = np.concatenate(
        [lips.inner_upper - (0, 0.02), shifted(lips.inner_upper, 0, 0.018)[::-1]]
    )
    band = covered(grid, shadow)
    cv2.copyTo((view.astype(np.uint16) * (165, 150, 160) >> 8).astype(np.uint8), band, view)
    return view


def _tongue(view: Plane, grid: Grid, lips: Lips, teeth: Teeth, tones: Tones) -> None:
    """A round mound behind the lower teeth with its groove."""
    rise = (0.05 + 0.18 * lips.gap) * teeth.scale
    at = shifted(teeth.lower_edge, 0, 0.035)
    _polygon(view, grid, ellipse(at, (0.125 * teeth.scale, rise)), tones.tongue)
    groove = at + np.array([(-0.004, -0.7 * rise), (0.004, -0.7 * rise), (0.002, 0.02)])
    _polygon(view, grid, groove, darker(tones.tongue, 0.75))


def _row(
    view: Plane,
    grid: Grid,
    edge: Points,
    roll: float,
    size: tuple[float, float],
    tones: Tones,
) -> None:
    """One row of teeth below (height < 0: above) its gum; the biting edge bends to the sides."""
    half, height = size
    u = np.linspace(-half, half, 25)
    bend = np.sign(height) * (0.7 * u**2 + 9.0 * u**4)
    bite, root = np.stack([u, bend], axis=1), np.stack([u, bend + height], axis=1)
    gum = np.stack([u, bend + 2.5 * height], axis=1)
    c, s = np.cos(roll), np.sin(roll)
    turn = np.array([[c, s], [-s, c]])
    bite, root, gum = (line @ turn + edge for line in (bite, root, gum))
    _polygon(view, grid, np.concatenate([root, gum[::-1]]), tones.gum)
    _polygon(view, grid, np.concatenate([bite, root[::-1]]), tones.teeth)
    between = darker(tones.teeth, 0.72)
    for place in np.arange(-2.0, 3.0) * TOOTH:
        if abs(place) < 0.9 * half:
            top = np.array([place, 0.0]) @ turn + edge
            bottom = np.array([place, height]) @ turn + edge
            wide = np.array([0.0022, 0.0])
            _polygon(view, grid, np.stack([top - wide, top + wide, bottom + wide]), between)


def _polygon(view: Plane, grid: Grid, outline: Points, tone: Tone) -> None:
    corners = [fixed_point(grid, outline)]
    cv2.fillPoly(view, corners, tone, cv2.LINE_AA, SUBPIXEL_BITS)
