"""Eyes, flat: ball, iris, pupil, lights, lid lines and lashes."""

import cv2
import numpy as np

from ..character import Character
from ..geometry import Eye
from ..raster import SUBPIXEL_BITS, Grid, Points, fixed_point, shifted
from .drawing import Drawing, Plane, Tone, blend, covered, darker, ellipse
from .tones import Tones

PUPIL = 0.46
WHITE: Tone = (252, 252, 250)


def draw_eye(drawing: Drawing, eye: Eye, outer: float, character: Character, tones: Tones) -> None:
    """One eye; `outer` is -1 if its outer corner is at image left, else 1."""
    openness = float(np.linalg.norm(eye.lower - eye.upper, axis=1).max())
    _lid(drawing, eye, character, tones)
    if openness > 0.006:
        part, place = drawing.region(eye.opening)
        drawing.paste(_ball(part, eye, character, tones), covered(part, eye.opening), place)
    _lid_lines(drawing, eye, outer, character, tones)


def _lid(drawing: Drawing, eye: Eye, character: Character, tones: Tones) -> None:
    """Paint on the lid, and the fold above it."""
    bow = np.sin(np.pi * np.linspace(0.0, 1.0, len(eye.open_upper)))
    lift = (0.022 + 0.018 * bow) * eye.scale
    fold = eye.open_upper - np.stack([np.zeros_like(lift), lift], axis=1)
    if character.make_up > 0.35 or eye.closing > 0.25:
        tone = blend(tones.skin, tones.deep_skin, 0.10 + 0.35 * character.make_up)
        drawing.patch(np.concatenate([fold, eye.upper[::-1]]), tone)
    width = 0.011 * np.sin(np.pi * np.linspace(0.04, 0.97, len(fold)))
    drawing.stroke(fold[4:-2], width[4:-2], tones.deep_skin)


def _ball(grid: Grid, eye: Eye, character: Character, tones: Tones) -> Plane:
    """What is seen between the lids (h, w, 3)."""
    view = np.empty((*grid.shape, 3), np.uint8)
    view[:] = tones.sclera
    radius, at = eye.iris_radius, eye.pupil
    light = character.style.light
    _disc(view, grid, at, radius, darker(tones.iris, 0.5))
    _disc(view, grid, at, 0.86 * radius, tones.iris)
    glow = shifted(at[None], -0.12 * light * radius, 0.30 * radius)[0]
    _disc(view, grid, glow, 0.5 * radius, darker(tones.iris, 1.35))
    _disc(view, grid, at, PUPIL * radius, (10, 9, 12))
    _shadow(view, grid, eye)
    _disc(view, grid, at + np.array([0.36 * light, -0.36]) * radius, 0.24 * radius, WHITE)
    _disc(view, grid, at + np.array([-0.38 * light, 0.42]) * radius, 0.11 * radius, WHITE)
    return view


def _disc(view: Plane, grid: Grid, centre: Points, radius: float, tone: Tone) -> None:
    """A filled circle, true to a sixteenth of a pixel."""
    corners = [fixed_point(grid, ellipse(centre, (radius, radius)))]
    cv2.fillPoly(view, corners, tone, cv2.LINE_AA, SUBPIXEL_BITS)


def _shadow(view: Plane, grid: Grid, eye: Eye) -> None:
    """The upper lid's shadow on the ball."""
    deep = 0.16 * (eye.lower - eye.upper) + (0, 0.006)
    band = covered(grid, np.concatenate([eye.upper - (0, 0.02), (eye.upper + deep)[::-1]]))
    dim = (view.astype(np.uint16) * (170, 164, 176) >> 8).astype(np.uint8)
    cv2.copyTo(dim, band, view)


def _lid_lines(
    drawing: Drawing, eye: Eye, outer: float, character: Character, tones: Tones
) -> None:
    """A heavy upper line with a flick at the outer corner, a thin lower one."""
    feminine = 1 - character.masculine
    along = np.linspace(0, 1, len(eye.upper))
    outward = 1 - along if outer < 0 else along
    heavy = (0.010 + 0.013 * outward * (0.4 + 0.6 * feminine)) * (0.7 + 0.3 * eye.scale)
    upper = eye.upper - np.stack([np.zeros_like(heavy), 0.35 * heavy], axis=1)
    drawing.stroke(upper, heavy * np.clip(10 * np.sin(np.pi * along) + 0.3, 0, 1), tones.lash)
    thin = 0.007 * np.sin(np.pi * np.linspace(0.05, 0.95, len(eye.lower)))
    drawing.stroke(shifted(eye.lower, 0, 0.002), thin, blend(tones.deep_skin, tones.lash, 0.5))
    if feminine > 0.45:
        _flicks(drawing, eye, outer, feminine, tones)


def _flicks(drawing: Drawing, eye: Eye, outer: float, feminine: float, tones: Tones) -> None:
    """Three lashes at the outer corner."""
    down = 1.6 * max(eye.closing, 0.0)
    for place, length in ((0.03, 0.050), (0.12, 0.042), (0.22, 0.032)):
        index = round(place * (len(eye.upper) - 1))
        root = eye.upper[index if outer < 0 else -1 - index]
        reach = length * feminine * (0.6 + 0.4 * eye.scale)
        tip = root + reach * np.array([outer * (1.0 - 1.6 * place), -0.75 + down])
        line = np.stack([root, (root + tip) / 2 + (0, 0.10 * reach), tip])
        drawing.stroke(line, 0.011 * np.array([1.0, 0.7, 0.1]), tones.lash)
