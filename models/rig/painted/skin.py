"""Skin: its colours over the face, then light on the relief."""

import cv2
import numpy as np

from .character import Character
from .geometry import FaceCurves
from .pose import Expression
from .raster import (
    Colour,
    Grid,
    Image,
    Points,
    blob,
    blur,
    enlarged,
    linear,
    mix,
    noise,
    over,
    polygon,
    scaled,
    shade,
    smoothstep,
    stroke,
)
from .relief import face_relief
from .shading import SCATTER, cast_shadow, diffuse_light, gloss, normals, occlusion

SEAM = 0.016 * np.sin(np.pi * np.linspace(0.03, 0.97, 60))


def paint_face(
    canvas: Image,
    grid: Grid,
    curves: FaceCurves,
    character: Character,
    expression: Expression,
    shadow: Image | None = None,
) -> None:
    """Paint the bare face; `shadow` (H, W) 0..1 is what falls on it from the hair."""
    coarse = grid.resized(0.5)
    part, place = coarse.window(curves.outline, 0.08)
    height = face_relief(part, curves, character, expression)
    albedo = face_albedo(part, curves, character, expression)
    free = cast_shadow(height, part.scale)
    if shadow is not None:
        free = free * (1 - cv2.resize(shadow, coarse.shape[::-1])[place])
    lit = lit_skin(height, albedo, free, part.scale, character)
    _lip_gloss(lit, part, curves, height, character)
    full = np.zeros((*coarse.shape, 3), np.float32)
    full[place] = lit
    over(canvas, enlarged(full, grid), polygon(grid, curves.outline))


def lit_skin(
    height: Image, albedo: Image, free: Image, scale: float, character: Character
) -> Image:
    """Skin of `albedo` on a relief, lit: scattered light, hollows, a soft oily shine."""
    normal = normals(height, scale)
    smooth = normals(blur(height, 0.012, scale), scale)
    ambient = occlusion(height, scale, 0.09, 2.2) * occlusion(height, scale, 0.03, 1.6)
    light = diffuse_light(smooth, free, ambient, SCATTER)
    lit: Image = albedo * light
    darkness = 1 - float(np.mean(character.skin))
    shine = gloss(normal, free, 16) * 0.075 + gloss(normal, free, 70) * 0.075
    lit += (shine * (0.7 + 0.6 * darkness) * ambient)[..., None] * np.array(
        [1, 0.97, 0.92], np.float32
    )
    return lit


def face_albedo(
    grid: Grid, curves: FaceCurves, character: Character, expression: Expression
) -> Image:
    """Colour (H, W, 3) of the skin without light: blood in cheeks, nose and chin, brow bones."""
    skin = character.skin
    albedo = np.empty((*grid.shape, 3), np.float32)
    albedo[:] = skin
    blood = _blood(skin)
    p = curves.landmarks
    strength = 0.30 + 0.25 * character.make_up + 0.12 * expression.smile
    spots = [
        ((float(p[36, 0]) + 0.02, float(p[36, 1]) + 0.24), (0.13, 0.10), strength),
        ((float(p[45, 0]) - 0.02, float(p[45, 1]) + 0.24), (0.13, 0.10), strength),
        ((float(p[30, 0]), float(p[30, 1]) + 0.02), (0.09, 0.06), 0.30),
        ((float(p[8, 0]), float(p[8, 1]) - 0.07), (0.10, 0.06), 0.16),
        ((float(p[27, 0]), float(p[27, 1]) - 0.35), (0.3, 0.12), 0.06),
    ]
    for at, radii, amount in spots:
        over(albedo, blood, amount * blob(grid, at, radii))
    for eye in curves.eyes:
        x, y = float(eye.centre[0]), float(eye.centre[1])
        shade(albedo, (0.80, 0.74, 0.76), 0.5 * blob(grid, (x, y - 0.01), (0.14, 0.075)))
        shade(albedo, (0.86, 0.78, 0.84), 0.4 * blob(grid, (x, y + 0.085), (0.10, 0.03)))
    mottle = 0.035 * noise(grid, 14, character.seed + 1) + 0.025 * noise(
        grid, 45, character.seed + 2
    )
    albedo *= 1 + mottle[..., None] * np.array([0.6, 1.0, 1.0], np.float32)
    _freckle(albedo, grid, curves, character)
    _beard(albedo, grid, curves, character)
    _lip_colour(albedo, grid, curves, character)
    return albedo


def _blood(skin: Colour) -> Colour:
    """The skin's colour where more blood shows through."""
    return mix((skin[0] * 1.0, skin[1] * 0.62, skin[2] * 0.60), linear(214, 96, 86), 0.22)


def _freckle(albedo: Image, grid: Grid, curves: FaceCurves, character: Character) -> None:
    """Small brown spots over nose and cheeks."""
    if character.freckles <= 0:
        return
    rng = np.random.default_rng(character.seed + 3)
    p = curves.landmarks
    for _ in range(int(150 * character.freckles)):
        x = float(rng.normal(p[29, 0], 0.2))
        y = float(rng.normal(p[29, 1] + 0.05, 0.075))
        size = float(rng.uniform(0.003, 0.007))
        part, place = grid.window(np.array([[x, y]]), 4 * size)
        spot = 0.42 * float(rng.uniform(0.3, 1)) * blob(part, (x, y), (size, size))
        shade(albedo[place], (0.62, 0.42, 0.32), spot)


def beard_area(grid: Grid, curves: FaceCurves) -> Image:
    """Where a beard grows, 0..1."""
    p = curves.landmarks
    jaw: Points = curves.outline[:120]
    low = jaw[(jaw[:, 1] > float(p[48, 1]) - 0.22)]
    inner = np.array(
        [
            p[54, :2] + (0.16, -0.06), p[54, :2] + (0.06, -0.03), p[35, :2] + (0.02, 0.055),
            p[33, :2] + (0, 0.05), p[31, :2] + (-0.02, 0.055), p[48, :2] + (-0.06, -0.03),
            p[48, :2] + (-0.16, -0.06),
        ]
    )  # fmt: skip
    area = blur(polygon(grid, np.concatenate([low, inner])), 0.03, grid.scale)
    lips = blur(polygon(grid, curves.lips.outline), 0.006, grid.scale)
    chin = blob(grid, (float(p[57, 0]), float(p[57, 1]) + 0.03), (0.035, 0.02))
    result: Image = area * (1 - lips) * (1 - 0.5 * chin)
    return result


def _beard(albedo: Image, grid: Grid, curves: FaceCurves, character: Character) -> None:
    """Stubble shadow of a shaven man, or the dark ground of a beard."""
    amount = max(0.22 * character.masculine**2, 0.85 * min(1.0, 2 * character.beard))
    if amount < 0.02:
        return
    tone = mix(
        scaled(character.skin, 0.55), scaled(character.brows, 0.9), 0.3 + 0.6 * character.beard
    )
    over(albedo, tone, amount * beard_area(grid, curves))


def _lip_colour(albedo: Image, grid: Grid, curves: FaceCurves, character: Character) -> None:
    """Lips: soft rim, darker towards the parting line, fine upright lines."""
    lips = curves.lips
    part, place = grid.window(lips.outline, 0.06)
    view = albedo[place]
    area = polygon(part, lips.outline)
    soft = blur(area, 0.0045 + 0.004 * (1 - character.make_up), part.scale)
    over(view, character.lips, soft * (0.80 + 0.15 * character.make_up))
    parting = np.concatenate([lips.inner_upper, lips.inner_lower[::-1]])
    seam = polygon(part, parting)
    inner = blur(np.maximum(seam, stroke(part, lips.inner_upper, SEAM)), 0.010, part.scale)
    shade(view, (0.52, 0.34, 0.34), np.clip(1.15 * inner, 0, 1) * soft)
    lines = noise(part, 110, character.seed + 5).mean(axis=0)[None, :]
    view *= 1 - (0.10 * np.clip(np.abs(lines) * 4, 0, 1) * soft)[..., None]


def _lip_gloss(
    lit: Image, grid: Grid, curves: FaceCurves, height: Image, character: Character
) -> None:
    """Moist lips shine more than skin; the seam between closed lips is dark."""
    lips = curves.lips
    part, place = grid.window(lips.outline, 0.04)
    view = lit[place]
    normal = normals(blur(height[place], 0.004, part.scale), part.scale)
    moist = blur(polygon(part, lips.outline), 0.006, part.scale)
    shine = gloss(normal, np.ones(part.shape, np.float32), 60)
    streaks = 1 + 0.3 * noise(part, 60, character.seed + 6)
    view += (moist * shine * streaks * (0.10 + 0.10 * character.make_up))[..., None]
    seam = np.maximum(
        stroke(part, lips.inner_upper, SEAM * 0.35), stroke(part, lips.inner_lower, SEAM * 0.25)
    )
    over(view, linear(66, 20, 20), 0.80 * blur(seam, 0.0016, part.scale))


def paint_nostrils(canvas: Image, grid: Grid, curves: FaceCurves) -> None:
    """Two soft dark openings over the nostril line, and the groove behind each wing."""
    p = curves.landmarks[:, :2]
    part, place = grid.window(p[31:36], 0.08)
    view = canvas[place]
    for inner, wing, side in ((32, 31, -1.0), (34, 35, 1.0)):
        centre = 0.55 * p[inner] + 0.45 * p[wing] + (0, -0.007)
        hole = blob(part, (centre[0], centre[1]), (0.0175, 0.0085), -side * 0.35)
        shade(view, (0.22, 0.10, 0.09), smoothstep(0.18, 0.95, hole) * 0.85)
        t = np.linspace(-0.9, 1.25, 16)
        arc = p[wing] + np.stack(
            [side * (0.010 + 0.026 * np.cos(t)), -0.020 + 0.036 * np.sin(t)], axis=1
        )
        groove = stroke(part, arc, 0.010 * np.sin(np.pi * np.linspace(0.1, 0.9, 16)))
        shade(view, (0.62, 0.46, 0.42), 0.40 * blur(groove, 0.006, part.scale))
