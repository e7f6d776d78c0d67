"""The relief of the face: a height map sculpted from the curves."""

from dataclasses import dataclass

import cv2
import numpy as np

from .character import Character
from .geometry import FaceCurves
from .pose import Expression
from .raster import Grid, Image, Points, blob, blur, inner_distance, polygon, stroke

INFLATE_SIDE = 112
INFLATE_ROUNDS = 260


@dataclass(frozen=True, slots=True, kw_only=True)
class Bump:
    """A Gaussian of clay put on (or, negative, taken off) the face."""

    at: tuple[float, float]
    radii: tuple[float, float]
    height: float
    angle: float = 0.0


def inflate(grid: Grid, outline: Points, depth: float) -> Image:
    """A pillow over `outline`: the root of the membrane equation's solution, `depth` at most."""
    factor = min(1.0, INFLATE_SIDE / max(grid.shape))
    small = grid.resized(factor)
    mask = polygon(small, outline)
    height = np.zeros(small.shape, np.float32)
    for _ in range(INFLATE_ROUNDS):
        height = mask * (cv2.blur(height, (5, 5)) + 0.01)
    height = np.sqrt(height / max(float(height.max()), 1e-9)) * depth
    full: Image = cv2.resize(height, grid.shape[::-1], interpolation=cv2.INTER_CUBIC)
    return blur(full, 0.9 / small.scale, grid.scale)


def add_bumps(height: Image, grid: Grid, bumps: list[Bump]) -> None:
    """Lay all `bumps` on `height` in place, each only where it can be seen."""
    for bump in bumps:
        reach = 3.2 * max(bump.radii)
        part, place = grid.window(np.array([bump.at]), reach)
        height[place] += bump.height * blob(part, bump.at, bump.radii, bump.angle)


def face_relief(
    grid: Grid, curves: FaceCurves, character: Character, expression: Expression
) -> Image:
    """Height (H, W) of the face towards the viewer, face units."""
    centre = curves.outline.mean(axis=0)
    grown = centre + (curves.outline - centre) * 1.03
    height = inflate(grid, grown, 0.50)
    bumps = [
        *_forehead(curves, character),
        *_sockets(curves, expression),
        *_nose(curves, character),
        *_cheeks(curves, character, expression),
        *_around_mouth(curves, character, expression),
    ]
    add_bumps(height, grid, bumps)
    _folds(height, grid, curves, character, expression)
    _lips(height, grid, curves)
    return height


def _xy(points: Points, index: int) -> tuple[float, float]:
    return float(points[index, 0]), float(points[index, 1])


def _between(points: Points, a: int, b: int, t: float) -> tuple[float, float]:
    p = points[a, :2] * (1 - t) + points[b, :2] * t
    return float(p[0]), float(p[1])


def _forehead(curves: FaceCurves, character: Character) -> list[Bump]:
    """Brow ridge, glabella and the two soft eminences of the forehead."""
    p = curves.landmarks
    ridge = 0.012 + 0.022 * character.masculine
    bumps = [
        Bump(at=_between(p, index, inner, 0.1), radii=(0.085, 0.045), height=ridge)
        for index, inner in ((18, 36), (20, 39), (23, 42), (25, 45))
    ]
    for index in (19, 24):
        x, y = _xy(p, index)
        bumps.append(Bump(at=(x * 0.8, y - 0.2), radii=(0.13, 0.10), height=0.018))
    return bumps


def _sockets(curves: FaceCurves, expression: Expression) -> list[Bump]:
    """Hollow of the orbit, the ball under the lids, the bag under the eye."""
    bumps = []
    for eye, (inner, outer, closing) in zip(
        curves.eyes, ((39, 36, expression.lid_left), (42, 45, expression.lid_right)), strict=True
    ):
        x, y = float(eye.centre[0]), float(eye.centre[1])
        p = curves.landmarks
        ix, iy = _xy(p, inner)
        side = 1.0 if ix > float(p[outer, 0]) else -1.0
        bumps += [
            Bump(at=(x, y - 0.025), radii=(0.15, 0.085), height=-0.062),
            Bump(at=(ix + side * 0.030, iy - 0.035), radii=(0.050, 0.060), height=-0.034),
            Bump(at=(x, y - 0.006), radii=(0.088, 0.060), height=0.060 + 0.012 * max(closing, 0)),
            Bump(at=(x, y + 0.092), radii=(0.10, 0.022), height=0.008 + 0.006 * expression.smile),
            Bump(
                at=(x + side * 0.03, y + 0.125),
                radii=(0.10, 0.028),
                height=-0.010,
                angle=side * 0.35,
            ),
        ]
    return bumps


def _nose(curves: FaceCurves, character: Character) -> list[Bump]:
    """Bridge, tip, wings and the column between the nostrils."""
    p = curves.landmarks
    face = character.face
    half = float(p[35, 0] - p[31, 0]) / 2
    bridge = 0.036 * (1 + 0.15 * face.bridge_width + 0.1 * character.masculine)
    tip_x, tip_y = _xy(p, 30)
    bumps = [
        Bump(at=_xy(p, 27), radii=(bridge * 1.1, 0.07), height=0.034),
        Bump(at=_between(p, 27, 28, 0.9), radii=(bridge * 1.1, 0.065), height=0.046),
        Bump(at=_xy(p, 29), radii=(bridge * 1.15, 0.065), height=0.066),
        Bump(at=(tip_x, tip_y + 0.012), radii=(0.050, 0.046), height=0.100),
        Bump(at=(tip_x, tip_y + 0.02), radii=(half * 1.35, 0.085), height=0.055),
        Bump(at=_between(p, 33, 30, 0.25), radii=(0.030, 0.030), height=0.035),
    ]
    for index, side in ((31, -1.0), (35, 1.0)):
        x, y = _xy(p, index)
        bumps += [
            Bump(at=(x + side * 0.004, y - 0.026), radii=(0.030, 0.034), height=0.056),
            Bump(
                at=(x - side * 0.034, y - 0.050),
                radii=(0.014, 0.030),
                height=-0.010,
                angle=side * 0.5,
            ),
            Bump(
                at=(x + side * 0.052, y - 0.020),
                radii=(0.022, 0.045),
                height=-0.012,
                angle=-side * 0.3,
            ),
        ]
    return bumps


def _cheeks(curves: FaceCurves, character: Character, expression: Expression) -> list[Bump]:
    """Cheekbones, and the apples that a smile lifts."""
    p = curves.landmarks
    bumps = []
    for outer, side in ((36, -1.0), (45, 1.0)):
        x, y = _xy(p, outer)
        smile = expression.smile
        fat = 0.022 + 0.012 * character.face.cheeks
        bumps += [
            Bump(
                at=(x + side * 0.02, y + 0.14),
                radii=(0.12, 0.055),
                height=0.034,
                angle=-side * 0.35,
            ),
            Bump(
                at=(x - side * 0.045, y + 0.245 - 0.02 * smile),
                radii=(0.10, 0.085),
                height=fat + 0.045 * smile,
            ),
            Bump(
                at=(x + side * 0.055, y + 0.40),
                radii=(0.07, 0.13),
                height=-0.020 - 0.02 * expression.jaw_open + 0.01 * character.face.cheeks,
                angle=side * 0.3,
            ),
        ]
    return bumps


def _around_mouth(curves: FaceCurves, character: Character, expression: Expression) -> list[Bump]:
    """Muzzle, philtrum, corners, the hollow under the lip, the chin."""
    p = curves.landmarks
    mx, my = _between(p, 51, 57, 0.5)
    half = float(p[54, 0] - p[48, 0]) / 2
    ph_x, ph_y = _between(p, 33, 51, 0.6)
    chin_x, chin_y = _xy(p, 8)
    hollow_y = float(p[57, 1]) + 0.32 * (chin_y - float(p[57, 1]))
    bumps = [
        Bump(at=(mx, my - 0.02), radii=(half * 0.85, 0.11), height=0.040 + 0.02 * expression.round),
        Bump(at=(ph_x, ph_y), radii=(0.013, 0.032), height=-0.012),
        Bump(at=(ph_x - 0.027, ph_y), radii=(0.011, 0.036), height=0.007, angle=0.12),
        Bump(at=(ph_x + 0.027, ph_y), radii=(0.011, 0.036), height=0.007, angle=-0.12),
        Bump(at=(mx, hollow_y), radii=(0.085, 0.030), height=-0.030),
        Bump(
            at=(chin_x, chin_y - 0.085),
            radii=(0.080 + 0.015 * character.masculine, 0.062),
            height=0.058,
        ),
    ]
    for index, side in ((48, -1.0), (54, 1.0)):
        x, y = _xy(p, index)
        bumps += [
            Bump(at=(x + side * 0.014, y + 0.004), radii=(0.020, 0.026), height=-0.020),
            Bump(at=(x + side * 0.055, y + 0.005), radii=(0.030, 0.055), height=0.012),
        ]
    return bumps


def _folds(
    height: Image, grid: Grid, curves: FaceCurves, character: Character, expression: Expression
) -> None:
    """Nasolabial folds, deeper with a smile and with age."""
    depth = 0.006 + 0.020 * expression.smile + 0.010 * max(character.age - 35, 0) / 35
    p = curves.landmarks
    for wing, corner, side in ((31, 48, -1.0), (35, 54, 1.0)):
        start = p[wing, :2] + (side * 0.035, -0.030)
        end = p[corner, :2] + (side * (0.050 + 0.01 * expression.smile), 0.02)
        bow = (start + end) / 2 + (side * (0.018 + 0.028 * expression.smile), -0.015)
        t = np.linspace(0, 1, 24)[:, None]
        line = (1 - t) ** 2 * start + 2 * t * (1 - t) * bow + t**2 * end
        part, place = grid.window(line, 0.1)
        groove = stroke(part, line, 0.012 * np.sin(np.pi * np.linspace(0.15, 0.95, 24)))
        height[place] -= depth * 3.0 * blur(groove, 0.016, part.scale)


def _lips(height: Image, grid: Grid, curves: FaceCurves) -> None:
    """Two rolls of flesh with the parting line between them."""
    lips = curves.lips
    part, place = grid.window(lips.outline, 0.1)
    parts = (
        (np.concatenate([lips.outer_upper, lips.inner_upper[::-1]]), 0.024),
        (np.concatenate([lips.inner_lower, lips.outer_lower[::-1]]), 0.034),
    )
    roll = np.zeros(part.shape, np.float32)
    for outline, rise in parts:
        distance = inner_distance(polygon(part, outline), part.scale)
        half = max(float(distance.max()), 1e-3)
        t = np.clip(distance / half, 0, 1)
        roll += rise * np.sqrt(1 - (1 - t) ** 2) * min(1.0, half / 0.03)
    height[place] += blur(roll, 0.008, part.scale)
