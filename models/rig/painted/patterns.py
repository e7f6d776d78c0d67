"""Patterned backdrops, fixed to the room so that they stay when the head moves."""

from collections.abc import Callable

import numpy as np

from .character import Character
from .raster import Grid, Image, smoothstep
from .shading import to_display
from .style import Medium, Pattern, Style


def patterned(grid: Grid, character: Character) -> Image:
    """The backdrop (H, W, 3) in display values 0..1: two tones mixed by the style's pattern."""
    style = character.style
    x, y = grid.axes()
    c, s = np.float32(np.cos(style.pattern_angle)), np.float32(np.sin(style.pattern_angle))
    u, v = (c * x + s * y) / style.pattern_size, (c * y - s * x) / style.pattern_size
    edge = np.float32(0.75 / (grid.scale * style.pattern_size))
    amount = _PATTERNS[style.pattern](u.astype(np.float32), v.astype(np.float32), edge, style)
    tones = np.array([character.backdrop_dark, character.backdrop_light], np.float32)
    dark, light = to_display(tones)
    if style.medium in (Medium.INK, Medium.PENCIL):
        paper = np.float32(0.12 if style.on_dark_ground else 0.97)
        dark, light = (paper + (tone - paper) * np.float32(0.4) for tone in (dark, light))
    if style.medium is Medium.POSTER:
        dark, light = dark * np.float32(0.5), np.minimum(light, 0.48)
    result: Image = dark + (light - dark) * np.broadcast_to(amount, grid.shape)[..., None]
    return result.astype(np.float32)


def _square(phase: Image, edge: np.float32) -> Image:
    """A soft-edged wave of period 2, half of it 1."""
    away = np.abs(np.mod(phase, 2) - 1)
    return smoothstep(0.5 - float(edge), 0.5 + float(edge), away.astype(np.float32))


def _plain(u: Image, v: Image, edge: np.float32, style: Style) -> Image:
    return np.full(np.broadcast_shapes(u.shape, v.shape), 0.85, np.float32)


def _gradient(u: Image, v: Image, edge: np.float32, style: Style) -> Image:
    return smoothstep(-1.2, 1.2, (v * np.float32(style.pattern_size)).astype(np.float32))


def _stripes(u: Image, v: Image, edge: np.float32, style: Style) -> Image:
    return 0.25 + 0.6 * _square(u, edge)


def _checks(u: Image, v: Image, edge: np.float32, style: Style) -> Image:
    one, other = _square(u, edge), _square(v, edge)
    return (0.25 + 0.6 * (one + other - 2 * one * other)).astype(np.float32)


def _dots(u: Image, v: Image, edge: np.float32, style: Style) -> Image:
    du, dv = np.mod(u, 1) - 0.5, np.mod(v, 1) - 0.5
    distance = np.sqrt(du * du + dv * dv).astype(np.float32)
    return 0.3 + 0.6 * smoothstep(0.30 + float(edge), 0.30 - float(edge), distance)


def _rays(u: Image, v: Image, edge: np.float32, style: Style) -> Image:
    count = 2 * round(6 + 1.2 / style.pattern_size)
    angle = np.arctan2(v, u)
    radius = np.sqrt(u * u + v * v) + 1e-3
    soft = np.minimum(edge * count / (np.pi * radius), 0.49)
    away = np.abs(np.mod(angle * (count / np.pi / 2) * 2, 2) - 1)
    t = np.clip((away - 0.5 + soft) / (2 * soft), 0, 1)
    result: Image = (0.3 + 0.55 * t).astype(np.float32)
    return result


def _waves(u: Image, v: Image, edge: np.float32, style: Style) -> Image:
    return 0.25 + 0.6 * _square((v + 0.35 * np.sin(2.4 * u)).astype(np.float32), edge)


def _clouds(u: Image, v: Image, edge: np.float32, style: Style) -> Image:
    rng = np.random.default_rng(style.seed + 17)
    total = np.zeros(np.broadcast_shapes(u.shape, v.shape), np.float32)
    for octave in range(4):
        a, b, p, q = rng.uniform(0.6, 1.6, 4) * 1.9**octave
        total += np.sin(a * u + p + np.sin(b * v + q)) / np.float32(1.7**octave)
    return smoothstep(-1.6, 1.8, total)


def _tiles(u: Image, v: Image, edge: np.float32, style: Style) -> Image:
    row = np.floor(v)
    column = np.floor(u + 0.5 * np.mod(row, 2))
    value = np.mod(np.sin(column * 12.9898 + row * 78.233 + style.seed % 97) * 43.7585, 1)
    result: Image = (0.2 + 0.65 * value).astype(np.float32)
    return result


_PATTERNS: dict[Pattern, Callable[[Image, Image, np.float32, Style], Image]] = {
    Pattern.LIGHTS: _gradient,
    Pattern.PLAIN: _plain,
    Pattern.GRADIENT: _gradient,
    Pattern.STRIPES: _stripes,
    Pattern.CHECKS: _checks,
    Pattern.DOTS: _dots,
    Pattern.RAYS: _rays,
    Pattern.WAVES: _waves,
    Pattern.CLOUDS: _clouds,
    Pattern.TILES: _tiles,
}
