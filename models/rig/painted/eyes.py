"""Eyes: ball, iris, lid shadow, catchlight, water line, lashes, the fold above the lid."""

import cv2
import numpy as np
from numpy.typing import NDArray

from .character import Character
from .geometry import Eye
from .raster import (
    Grid,
    Image,
    Points,
    blob,
    blur,
    hairs,
    linear,
    mix,
    over,
    polygon,
    scaled,
    shade,
    shifted,
    smoothstep,
    stroke,
)  # fmt: skip

SCLERA = linear(226, 219, 212)
CARUNCLE = linear(206, 128, 116)
LASH = linear(26, 18, 16)
PUPIL_SIZE = 0.40
FIBRES = 96


def paint_eye(canvas: Image, grid: Grid, eye: Eye, character: Character, outer: float) -> None:
    """Paint one eye on lit skin; `outer` is -1 if its outer corner is at image left, else 1."""
    part, place = grid.window(np.concatenate([eye.opening, eye.open_upper]), 0.12)
    view = canvas[place]
    _lid(view, part, eye, character)
    openness = float(np.linalg.norm(eye.lower - eye.upper, axis=1).max())
    if openness > 0.004:
        ball = _ball(part, eye, character, outer)
        over(view, ball, polygon(part, eye.opening))
        _water_line(view, part, eye, openness)
    _lashes(view, part, eye, character, outer)


def _lid(view: Image, grid: Grid, eye: Eye, character: Character) -> None:
    """The fold over the lid, the lid's own shadow and its paint."""
    lift = 0.030 + 0.012 * np.sin(np.pi * np.linspace(0, 1, len(eye.open_upper)))
    fold = eye.open_upper - np.stack([np.zeros_like(lift), lift * 0.75], axis=1)
    width = 0.010 * np.sin(np.pi * np.linspace(0.06, 0.97, len(fold)))
    crease = blur(stroke(grid, fold, width), 0.004, grid.scale)
    deep = scaled(mix(character.skin, (0.3, 0.05, 0.04), 0.25), 0.45)
    tone = (deep[0] / character.skin[0], deep[1] / character.skin[1], deep[2] / character.skin[2])
    shade(view, tone, crease * (0.85 - 0.55 * max(eye.closing, 0)))
    band = polygon(grid, np.concatenate([fold, eye.upper[::-1]]))
    shade(view, (0.72, 0.62, 0.64), blur(band, 0.012, grid.scale) * 0.65 * character.make_up)


def _ball(grid: Grid, eye: Eye, character: Character, outer: float) -> Image:
    """White, iris and pupil (H, W, 3) with the shadow of the upper lid and the catchlights."""
    x, y = grid.axes()
    ball = np.empty((*grid.shape, 3), np.float32)
    ball[:] = SCLERA
    wide, high = 0.125 * eye.scale, 0.105 * eye.scale
    dx, dy = (x - eye.centre[0]) / wide, (y - eye.centre[1]) / high
    ball *= (1.03 - 0.50 * np.clip(dx * dx + dy * dy, 0, 1.4) ** 1.2)[..., None]
    width = float(np.ptp(eye.opening[:, 0]))
    inner = eye.upper[-1] if outer < 0 else eye.upper[0]
    far = eye.upper[0] if outer < 0 else eye.upper[-1]
    over(ball, linear(214, 160, 148), 0.45 * blob(grid, (far[0], far[1]), (0.03, 0.03)))
    over(ball, linear(214, 150, 140), 0.55 * blob(grid, (inner[0], inner[1]), (0.036, 0.03)))
    over(ball, CARUNCLE, smoothstep(0.2, 0.9, blob(grid, (inner[0], inner[1]), (0.014, 0.016))))
    _iris(ball, grid, eye, character)
    shadow = _lid_shadow(grid, eye, width)
    ball *= (1 - shadow)[..., None] * np.array([1, 0.97, 0.96], np.float32)
    _catchlights(ball, grid, eye)
    return ball


def _lid_shadow(grid: Grid, eye: Eye, width: float) -> Image:
    """What the upper lid and its lashes keep from the ball, 0..1."""
    x, y = grid.axes()
    lid = np.interp(x[0], eye.upper[:, 0], eye.upper[:, 1]).astype(np.float32)[None, :]
    low = np.interp(x[0], eye.lower[:, 0], eye.lower[:, 1]).astype(np.float32)[None, :]
    upper = 0.74 * (1 - smoothstep(-0.1 * width, 0.21 * width, y - lid))
    lower = 0.16 * (1 - smoothstep(0, 0.08 * width, low - y))
    return upper + lower


def _iris(ball: Image, grid: Grid, eye: Eye, character: Character) -> None:
    """Fibres, a warm ring round the pupil, a dark limbus, light gathered opposite the key."""
    x, y = grid.axes()
    dx, dy = (x - eye.pupil[0]) / eye.iris_radius, (y - eye.pupil[1]) / eye.iris_radius
    r, angle = np.sqrt(dx * dx + dy * dy), np.arctan2(dy, dx)
    soft = 1.3 / (eye.iris_radius * grid.scale)
    fibres = _fibres(character.seed, r, angle)
    base = np.empty((*grid.shape, 3), np.float32)
    base[:] = character.iris
    gather = np.clip(0.5 * (dx * 0.55 + dy * 0.83) + 0.5, 0, 1)
    base *= ((0.62 + 1.15 * gather**2) * (1 + 0.55 * fibres))[..., None]
    ring = np.exp(-(((r - 0.52 - 0.05 * fibres) / 0.13) ** 2))
    warm = mix(character.iris, linear(176, 116, 48), 0.6)
    over(base, scaled(warm, 1.25), 0.5 * ring)
    base *= (1 - 0.80 * smoothstep(0.74, 1.02, r))[..., None]
    pupil = smoothstep(PUPIL_SIZE + soft + 0.03, PUPIL_SIZE - soft, r)
    over(base, (0.004, 0.004, 0.005), pupil)
    over(ball, base, smoothstep(1.0 + soft + 0.05, 1.0 - soft - 0.05, r))


def _fibres(seed: int, r: Image, angle: Image) -> Image:
    """Streaks -1..1 that run from the pupil to the rim."""
    rng = np.random.default_rng(seed + 7)
    table = rng.uniform(-1, 1, (6, FIBRES)).astype(np.float32)
    table = np.concatenate([table, table[:, :2]], axis=1)
    column = ((angle + np.pi) / (2 * np.pi) * FIBRES).astype(np.float32)
    row = np.clip(r * 4, 0, 5).astype(np.float32)
    streaks = cv2.remap(table, column, row, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return streaks.astype(np.float32)


def _catchlights(ball: Image, grid: Grid, eye: Eye) -> None:
    """A soft window up left, where the key is, and a faint bounce down right."""
    radius = eye.iris_radius
    at = eye.pupil + np.array([-0.34, -0.36]) * radius
    box = np.array([[-1, -1.1], [0.9, -1.25], [1, 0.9], [-1, 1.1]]) * 0.20 * radius + at
    light = blur(polygon(grid, box), 0.05 * radius, grid.scale)
    over(ball, (1.15, 1.12, 1.06), 0.95 * light)
    low = eye.pupil + np.array([0.42, 0.46]) * radius
    over(
        ball, (0.7, 0.72, 0.75), 0.40 * blob(grid, (low[0], low[1]), (0.09 * radius, 0.07 * radius))
    )


def _water_line(view: Image, grid: Grid, eye: Eye, openness: float) -> None:
    """The wet edge of the lower lid and the dark edge of the upper one."""
    taper = np.sin(np.pi * np.linspace(0.08, 0.92, len(eye.lower)))
    strength = min(1.0, openness / 0.05)
    edge = shifted(eye.lower, 0, 0.0035)
    rim = blur(stroke(grid, edge, 0.009 * taper), 0.002, grid.scale)
    over(view, linear(226, 168, 150), 0.55 * strength * rim)
    wet = stroke(grid, eye.lower - (0, 0.0015), 0.0028 * taper**2)
    over(view, (0.95, 0.92, 0.9), 0.42 * strength * wet)


def _lashes(view: Image, grid: Grid, eye: Eye, character: Character, outer: float) -> None:
    """Lash line and single lashes, longer towards the outer corner."""
    feminine = 1 - character.masculine
    strength = 0.55 + 0.35 * feminine + 0.10 * character.make_up
    along = np.linspace(0, 1, len(eye.upper))
    outward = 1 - along if outer < 0 else along
    width = (0.006 + 0.011 * outward * (0.35 + 0.65 * feminine)) * np.sin(
        np.pi * np.clip(0.05 + 0.93 * outward, 0, 1)
    ) ** 0.5
    line = blur(stroke(grid, eye.upper - (0, 0.002), width), 0.0012, grid.scale)
    over(view, LASH, strength * line)
    length = 0.016 + 0.016 * feminine + 0.008 * character.make_up
    closed = max(eye.closing, 0.0)
    upper = _lash_hairs(
        grid, eye.upper, outward, outer, length, (1 - 1.75 * closed), character.seed
    )
    over(view, LASH, strength * upper)
    lower = _lash_hairs(
        grid, eye.lower, outward, outer, 0.010 + 0.005 * feminine, -1.0, character.seed + 1
    )
    over(view, scaled(LASH, 1.6), 0.26 * strength * (1 - 0.6 * closed) * lower)


def _lash_hairs(
    grid: Grid,
    line: Points,
    outward: NDArray[np.float64],
    outer: float,
    length: float,
    rise: float,
    seed: int,
) -> Image:
    """Tapered hairs that root on `line`; `rise` 1 turns them up, -1 down."""
    rng = np.random.default_rng(seed + 11)
    count = 46 if rise > 0 else 34
    place = np.linspace(0.05, 0.97, count) + rng.normal(0, 0.008, count)
    index = np.clip(np.round(place * (len(line) - 1)).astype(int), 0, len(line) - 1)
    out = outward[index]
    reach = length * (0.45 + 0.75 * out - 0.45 * np.maximum(out - 0.85, 0))
    reach *= rng.uniform(0.75, 1.1, count)
    lean = outer * (1.6 * out - 0.30 + rng.normal(0, 0.1, count))
    straight = np.stack([lean * 0.85, -rise * (0.75 - 0.2 * out)], axis=1)[:, None]
    curl = np.stack([lean * 0.10, np.full(count, -rise * 0.42)], axis=1)[:, None]
    t = np.linspace(0, 1, 7)[None, :, None]
    lines = line[index][:, None] + reach[:, None, None] * (straight * t + curl * (t**2 - 0.5 * t))
    return hairs(grid, lines, np.linspace(1, 0.12, 7) * 0.0038)
