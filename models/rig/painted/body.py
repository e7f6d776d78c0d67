"""Ears, neck, shoulders and clothes."""

import numpy as np

from .character import Character, Neckline
from .geometry import FaceCurves, spline
from .pose import Expression, posed
from .raster import (
    Grid,
    Image,
    Points,
    blob,
    blur,
    enlarged,
    linear,
    noise,
    over,
    polygon,
    scaled,
    shade,
    shifted,
    smoothstep,
    stroke,
)
from .relief import Bump, add_bumps, inflate
from .shading import KEY, SCATTER, cast_shadow, diffuse_light, gloss, normals
from .skin import lit_skin

FLOOR = 1.6
GOLD = linear(232, 180, 96)
_EAR = np.array(
    [
        (0.500, -0.250), (0.530, -0.325), (0.575, -0.345), (0.608, -0.305), (0.606, -0.230),
        (0.590, -0.150), (0.572, -0.090), (0.562, -0.030), (0.540, 0.000), (0.515, -0.020),
    ]
)  # fmt: skip


def paint_ears(canvas: Image, grid: Grid, character: Character, expression: Expression) -> None:
    """Both ears; the face is painted over their roots."""
    for side in (-1.0, 1.0):
        outline = ear_outline(side, character, expression)
        part, where = grid.window(outline, 0.03)
        height = inflate(part, outline, 0.05)
        centre = outline.mean(axis=0)
        inner = centre + (outline - centre) * (0.52, 0.62) + (0, -0.015)
        hollow = polygon(part, inner)
        height -= 0.035 * blur(hollow, 0.012, part.scale)
        albedo = np.empty((*part.shape, 3), np.float32)
        albedo[:] = (character.skin[0] * 0.98, character.skin[1] * 0.78, character.skin[2] * 0.74)
        shade(albedo, (0.62, 0.45, 0.42), blur(hollow, 0.02, part.scale))
        rim = centre + (outline[4:46] - centre) * (0.66, 0.76)
        fold = stroke(part, rim, 0.014 * np.sin(np.pi * np.linspace(0.1, 0.95, len(rim))))
        shade(albedo, (0.55, 0.36, 0.33), 0.7 * blur(fold, 0.005, part.scale))
        lit = lit_skin(height, albedo, np.full(part.shape, 0.8, np.float32), part.scale, character)
        over(canvas[where], lit, polygon(part, outline))


def ear_outline(side: float, character: Character, expression: Expression) -> Points:
    """The closed curve of one ear; `side` is -1 at image left, 1 at image right."""
    place = np.stack([side * _EAR[:, 0], _EAR[:, 1], np.full(len(_EAR), -0.80)], axis=1)
    place[:, 0] *= 1 + 0.035 * character.face.width
    tip = character.style.cartoon.ear_points * np.exp(-(((np.arange(len(_EAR)) - 2.4) / 0.9) ** 2))
    place[:, :2] += tip[:, None] * np.array([side * 0.17, -0.13])
    return spline(posed(place, expression)[:, :2], 60)


def paint_body(
    canvas: Image, grid: Grid, curves: FaceCurves, character: Character, expression: Expression
) -> None:
    """Neck and shoulders of skin with the shadow of the head, then the clothes."""
    coarse = grid.resized(0.5)
    neck = neck_outline(character, expression)
    height = inflate(coarse, neck, 0.42)
    _muscles(height, coarse, character)
    albedo = np.empty((*coarse.shape, 3), np.float32)
    albedo[:] = scaled(character.skin, 0.94)
    albedo *= 1 + 0.03 * noise(coarse, 16, character.seed + 31)[..., None]
    free = np.minimum(cast_shadow(height, coarse.scale), 1 - _head_shadow(coarse, curves))
    lit = lit_skin(height, albedo, free, coarse.scale, character)
    shade(lit, (0.46, 0.30, 0.27), _under_chin(coarse, curves))
    over(canvas, enlarged(lit, grid), polygon(grid, neck))
    _clothes(canvas, grid, coarse, neck, free, character)


def _half_neck(character: Character) -> float:
    return 0.262 + 0.070 * character.masculine + 0.012 * character.face.jaw_width


def neck_outline(character: Character, expression: Expression) -> Points:
    """Outline of neck and shoulders; its top goes with the head."""
    half, broad = _half_neck(character), 0.10 * character.masculine
    right = np.array(
        [
            (half + 0.03, 0.10), (half + 0.005, 0.40), (half, 0.60), (half + 0.025, 0.74),
            (half + 0.13, 0.835), (0.62 + broad, 0.91), (0.92 + broad, 1.00), (1.13 + broad, 1.20),
            (1.22 + broad, FLOOR),
        ]
    )  # fmt: skip
    right = np.concatenate([right[:1], spline(right, 60)[1:]])
    outline = np.concatenate([right, (right * (-1, 1))[::-1]])
    deep = np.concatenate([outline, np.full((len(outline), 1), -0.7)], axis=1)
    follow = np.clip((0.85 - outline[:, 1]) / 0.5, 0, 1)[:, None]
    result: Points = outline + follow * (posed(deep, expression)[:, :2] - outline)
    return result


def _muscles(height: Image, grid: Grid, character: Character) -> None:
    """The two neck muscles, the collar bones and the pit between them."""
    for side in (-1.0, 1.0):
        cord = np.array([(side * 0.235, 0.42), (side * 0.17, 0.66), (side * 0.055, 0.905)])
        bone = np.array([(side * 0.05, 0.930), (side * 0.25, 0.925), (side * 0.52, 0.885)])
        for line, rise, width in ((cord, 0.030, 0.05), (bone, 0.034, 0.026)):
            path = spline(line, 24)
            taper = width * np.sin(np.pi * np.linspace(0.12, 0.9, 24))
            height += rise * blur(stroke(grid, path, taper), 0.016, grid.scale)
    bumps = [
        Bump(at=(0.0, 0.925), radii=(0.035, 0.035), height=-0.030),
        Bump(at=(0.0, 0.70), radii=(0.05, 0.08), height=0.02 + 0.03 * character.masculine),
        Bump(at=(-0.30, 0.86), radii=(0.11, 0.035), height=-0.022),
        Bump(at=(0.30, 0.86), radii=(0.11, 0.035), height=-0.022),
    ]
    add_bumps(height, grid, bumps)


def _head_shadow(grid: Grid, curves: FaceCurves) -> Image:
    """The key light that the head takes from the neck, 0..1."""
    x, y, _ = KEY.unit()
    moved = curves.outline + np.array([-x * 0.30, -y * 0.42])
    result: Image = 0.97 * blur(polygon(grid, moved), 0.028, grid.scale)
    return result


def _under_chin(grid: Grid, curves: FaceCurves) -> Image:
    """The dim close under the jaw, 0..1."""
    moved = curves.outline + np.array([0.0, 0.07])
    return blur(polygon(grid, moved), 0.05, grid.scale)


def neckline(character: Character) -> Points:
    """The upper edge of the clothes from image left to right."""
    half = _half_neck(character)
    shapes = {
        Neckline.SCOOP: [(0.60, 0.86), (0.47, 0.965), (0.30, 1.055), (0.0, 1.095)],
        Neckline.CREW: [(half + 0.13, 0.80), (half + 0.02, 0.885), (0.16, 0.955), (0.0, 0.975)],
        Neckline.V: [(half + 0.16, 0.80), (0.27, 0.93), (0.12, 1.045), (0.0, 1.13)],
        Neckline.TURTLENECK: [
            (half + 0.015, 0.625),
            (half - 0.06, 0.66),
            (0.12, 0.69),
            (0.0, 0.70),
        ],
    }
    right = np.array(shapes[character.neckline][::-1])
    if character.neckline is Neckline.V:
        left = (right * (-1, 1))[::-1]
        return np.concatenate([left, right[1:]])
    return spline(np.concatenate([(right * (-1, 1))[::-1], right[1:]]), 90)


def garment_outline(neck: Points, edge: Points) -> Points:
    """Outline of the clothes: the neckline, then round the shoulders a little outside the skin."""
    right = neck[: len(neck) // 2]
    shoulder = right[right[:, 1] > edge[-1, 1]]
    out = shoulder + np.stack([np.full(len(shoulder), 0.014), np.full(len(shoulder), -0.014)], 1)
    left = neck[len(neck) // 2 :]
    shoulder_left = left[left[:, 1] > edge[0, 1]]
    out_left = shoulder_left + np.array([-0.014, -0.014])
    return np.concatenate([edge, out, out_left])


def _clothes(
    canvas: Image, grid: Grid, coarse: Grid, neck: Points, free: Image, character: Character
) -> None:
    """Fabric with soft folds and a fine knit, a band along the neckline, a shadow on the skin."""
    edge = neckline(character)
    outline = garment_outline(neck, edge)
    rim = stroke(coarse, shifted(edge, 0, -0.006), np.full(len(edge), 0.030))
    shade(canvas, (0.55, 0.42, 0.40), enlarged(0.8 * blur(rim, 0.016, coarse.scale), grid))
    if character.necklace and character.neckline in (Neckline.SCOOP, Neckline.V):
        _necklace(canvas, grid)
    height = inflate(coarse, outline, 0.40)
    folds = (
        noise(coarse, 3.2, character.seed + 41) * 0.022
        + noise(coarse, 7, character.seed + 42) * 0.006
    )
    height += folds
    band = blur(
        stroke(coarse, shifted(edge, 0, 0.022), np.full(len(edge), 0.036)), 0.006, coarse.scale
    )
    height += 0.010 * band
    normal = normals(height, coarse.scale)
    ambient = np.ones(coarse.shape, np.float32)
    light = diffuse_light(normal, 0.25 + 0.75 * free, ambient, (0.15, 0.15, 0.15))
    x, y = coarse.axes()
    knit = np.sin(2 * np.pi * x * 62) * np.sin(
        2 * np.pi * (y * 62 + 0.25 * np.sin(2 * np.pi * x * 31))
    )
    cloth = np.asarray(character.clothes, np.float32) * light * (1 + 0.07 * knit)[..., None]
    cloth += (0.025 * gloss(normal, free, 8))[..., None] * np.array([0.9, 0.95, 1], np.float32)
    over(canvas, enlarged(cloth, grid), polygon(grid, outline))
    seam = stroke(grid, shifted(edge, 0, 0.042), np.full(len(edge), 0.004))
    shade(canvas, (0.55, 0.55, 0.55), 0.6 * blur(seam, 0.002, grid.scale))


def _necklace(canvas: Image, grid: Grid) -> None:
    """A fine chain with five gold beads."""
    chain = spline(
        np.array([(-0.36, 0.84), (-0.24, 0.945), (0.0, 1.012), (0.24, 0.945), (0.36, 0.84)]), 80
    )
    part, place = grid.window(chain, 0.05)
    view = canvas[place]
    shadow = blur(stroke(part, shifted(chain, 0.006, 0.010), np.full(80, 0.006)), 0.004, part.scale)
    shade(view, (0.5, 0.36, 0.32), 0.7 * shadow)
    over(view, scaled(GOLD, 0.62), stroke(part, chain, np.full(80, 0.0045)))
    for bead in np.linspace(-0.105, 0.105, 5):
        at = np.array([bead, float(np.interp(bead, chain[:, 0], chain[:, 1]))])
        radius = 0.0185 - 0.05 * abs(bead)
        _bead(view, part, at, radius)


def _bead(view: Image, grid: Grid, at: Points, radius: float) -> None:
    """One gold ball lit by the key, with its shadow."""
    x, y = grid.axes()
    dx, dy = (x - at[0]) / radius, (y - at[1]) / radius
    r2 = dx * dx + dy * dy
    shade(
        view, (0.45, 0.3, 0.26), 0.7 * blob(grid, (at[0] + 0.010, at[1] + 0.016), (radius, radius))
    )
    soft = 1.2 / (radius * grid.scale)
    z = np.sqrt(np.clip(1 - r2, 0, 1))
    normal = np.stack([np.broadcast_to(dx, r2.shape), np.broadcast_to(dy, r2.shape), z], axis=-1)
    light = diffuse_light(normal.astype(np.float32), np.ones_like(r2), np.ones_like(r2), SCATTER)
    ball = np.asarray(GOLD, np.float32) * light * 0.75
    ball += (1.3 * gloss(normal.astype(np.float32), np.ones_like(r2), 60))[..., None]
    over(view, ball, smoothstep(1 + soft, 1 - soft, np.sqrt(r2)))
