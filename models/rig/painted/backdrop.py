"""The room behind: a soft gradient with blurred lights."""

import numpy as np

from .character import Character
from .raster import Grid, Image, blob, blur, mix, over, scaled, smoothstep

GLOW_AT = (-0.55, -0.55)


def paint_backdrop(canvas: Image, grid: Grid, character: Character) -> None:
    """Fill `canvas`: light up left, where the key comes from, dark towards the other corner."""
    canvas[:] = character.backdrop_dark
    over(canvas, character.backdrop_light, 0.95 * blob(grid, GLOW_AT, (0.85, 0.80), 0.5))
    warm = mix(character.backdrop_light, character.backdrop_dark, 0.35)
    over(canvas, warm, 0.30 * blob(grid, (0.85, 0.35), (0.5, 0.55)))
    rng = np.random.default_rng(character.seed + 61)
    for _ in range(18):
        at = rng.uniform((-1.15, -1.15), (1.15, 0.9))
        radius = float(rng.uniform(0.05, 0.17))
        part, place = grid.window(at[None, :], radius * 1.3)
        px, py = part.axes()
        distance = np.sqrt((px - at[0]) ** 2 + (py - at[1]) ** 2) / radius
        disc = smoothstep(1.08, 0.90, distance.astype(np.float32))
        tone = scaled(character.backdrop_light, float(rng.uniform(0.9, 1.5)))
        over(canvas[place], tone, float(rng.uniform(0.06, 0.20)) * disc)
    canvas[:] = blur(canvas, 0.012, grid.scale)


def vignette(canvas: Image, grid: Grid) -> None:
    """Darken the corners of the finished picture a little."""
    x, y = grid.axes()
    distance = np.sqrt((x / 1.25) ** 2 + ((y + 0.02) / 1.25) ** 2)
    canvas *= (1 - 0.42 * smoothstep(0.62, 1.45, distance.astype(np.float32)))[..., None]
