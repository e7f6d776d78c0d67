"""The open mouth: dark interior, gums, two rows of teeth, tongue."""

from dataclasses import dataclass

import numpy as np

from .geometry import Lips, Teeth
from .raster import (
    Grid,
    Image,
    blob,
    blur,
    inner_distance,
    linear,
    over,
    polygon,
    smoothstep,
)  # fmt: skip

CAVITY, THROAT = linear(98, 34, 32), linear(30, 9, 10)
ENAMEL = linear(238, 230, 216)
GUM = linear(196, 104, 98)
TONGUE = linear(196, 92, 90)
# Widths of the teeth as they are seen from in front, from the middle outwards; face units.
UPPER_TEETH = (0.064, 0.049, 0.046, 0.034, 0.026, 0.020)
UPPER_SHORTER = (0.0, 0.012, 0.002, 0.010, 0.016, 0.020)
LOWER_SHORTER = (0.0, 0.0, 0.002, 0.006, 0.010, 0.012)
LOWER_TEETH = (0.041, 0.043, 0.043, 0.036, 0.028, 0.022)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Coordinates of one jaw: u across and v down (H, W), from the middle of the teeth's edge."""

    u: Image
    v: Image


def paint_mouth(canvas: Image, grid: Grid, lips: Lips, teeth: Teeth) -> None:
    """Paint what lies between the lips."""
    if lips.gap < 0.003:
        return
    part, place = grid.window(lips.outline, 0.03)
    opening = polygon(part, lips.opening)
    inside = _cavity(part, lips)
    if lips.gap > 0.03:
        _tongue(inside, part, lips, teeth)
    depth = inner_distance(opening, part.scale)
    _row(inside, part, _frame(part, teeth, upper=False), LOWER_TEETH, 0.075, upper=False)
    _row(inside, part, _frame(part, teeth, upper=True), UPPER_TEETH, 0.085, upper=True)
    _lip_shadow(inside, part, lips, depth)
    over(canvas[place], inside, blur(opening, 0.0015, part.scale))


def _frame(grid: Grid, teeth: Teeth, *, upper: bool) -> _Frame:
    x, y = grid.axes()
    at = teeth.upper_edge if upper else teeth.lower_edge
    c, s = np.float32(np.cos(teeth.roll)), np.float32(np.sin(teeth.roll))
    dx, dy = x - np.float32(at[0]), y - np.float32(at[1])
    size = np.float32(teeth.scale)
    u, v = (c * dx + s * dy) / size, (c * dy - s * dx) / size
    return _Frame(u=u.astype(np.float32), v=v.astype(np.float32))


def _cavity(grid: Grid, lips: Lips) -> Image:
    """Warm dark red at the walls, nearly black in the throat."""
    inside = np.empty((*grid.shape, 3), np.float32)
    inside[:] = CAVITY
    middle = lips.opening.mean(axis=0)
    half = float(np.ptp(lips.opening[:, 0])) / 2
    deep = blob(grid, (middle[0], middle[1] - 0.1 * lips.gap), (0.5 * half, 0.1 + 0.35 * lips.gap))
    over(inside, THROAT, np.clip(1.25 * deep, 0, 1))
    return inside


def _tongue(inside: Image, grid: Grid, lips: Lips, teeth: Teeth) -> None:
    """A mound behind the lower teeth with a groove and a wet shine."""
    frame = _frame(grid, teeth, upper=False)
    rise = 0.045 + 0.16 * lips.gap
    half = 0.118
    top = 0.03 - rise * np.sqrt(np.clip(1 - (frame.u / half) ** 2, 0, 1))
    cover = smoothstep(-0.006, 0.006, frame.v - top) * smoothstep(
        half, half * 0.93, np.abs(frame.u)
    )
    height = np.clip((frame.v - top) / rise, 0, 1.5)
    light = 0.42 + 0.62 * np.sqrt(np.clip(height, 0, 1)) - 0.35 * (frame.u / half) ** 2
    light -= 0.16 * np.exp(-((frame.u / 0.010) ** 2)) * smoothstep(0.15, 0.7, height)
    tongue = np.asarray(TONGUE, np.float32) * np.clip(light, 0.1, 2)[..., None]
    over(inside, tongue, cover)
    at = teeth.lower_edge
    shine = blob(grid, (at[0] - 0.035, at[1] + 0.02 - 0.55 * rise), (0.026, 0.010), -0.25)
    over(inside, (0.95, 0.85, 0.82), 0.30 * cover * shine)


def _row(
    inside: Image,
    grid: Grid,
    frame: _Frame,
    widths: tuple[float, ...],
    height: float,
    *,
    upper: bool,
) -> None:
    """One row of teeth on its gum; the edge bends away towards the sides."""
    side: Image = np.abs(frame.u)
    arch = (0.28 if upper else 0.5) * side**2
    v = -(frame.v + arch) if upper else frame.v - 0.6 * arch
    reach = float(sum(widths))
    edges = np.concatenate([[0.0], np.cumsum(widths)]).astype(np.float32)
    index = np.clip(np.searchsorted(edges, side, side="right") - 1, 0, len(widths) - 1)
    width = np.asarray(widths, np.float32)[index]
    across = (np.clip((side - edges[index]) / width, 0, 1) * 2 - 1).astype(np.float32)
    shortness = np.array(UPPER_SHORTER if upper else LOWER_SHORTER, np.float32)[index]
    above = (v - shortness - (0.010 if upper else 0.006) * across**4).astype(np.float32)
    soft = 1.0 / grid.scale
    row = smoothstep(-soft, soft, above) * smoothstep(reach + soft, reach - soft, side)
    away = np.clip(1.04 - 2.3 * side - 9 * side**3, 0.05, 1).astype(np.float32)
    colour = _enamel(across, width, above, away) * np.float32(0.86 if upper else 0.66)
    shine = np.exp(-((across / 0.5 + 0.25) ** 2) * 2) * np.exp(-(((v - 0.045) / 0.022) ** 2))
    colour += (0.16 * shine * away)[..., None]
    gum = smoothstep(
        height - 0.004, height + 0.004, (v - 0.012 * (1 - across**2)).astype(np.float32)
    )
    over(colour, np.asarray(GUM, np.float32) * (away * 0.8)[..., None], gum)
    over(inside, colour, row)


def _enamel(across: Image, width: Image, above: Image, away: Image) -> Image:
    """Tooth colour (H, W, 3): rounded, dark between the teeth, bluish at the biting edge."""
    rounded = (1 - 0.20 * across**4 - 0.10 * across**2) * away
    gap = np.exp(-(((1 - np.abs(across)) * width / 0.0030) ** 2))
    edge = smoothstep(0.022, 0.0, above)[..., None] * np.array([0.12, 0.09, 0.05], np.float32)
    light = (rounded * (1 - 0.38 * gap))[..., None] * (1 - edge)
    colour: Image = (np.asarray(ENAMEL, np.float32) * light).astype(np.float32)
    return colour


def _lip_shadow(inside: Image, grid: Grid, lips: Lips, depth: Image) -> None:
    """The lips keep light from what lies just behind them, the upper one most."""
    x, y = grid.axes()
    top = np.interp(x[0], lips.inner_upper[:, 0], lips.inner_upper[:, 1]).astype(np.float32)
    below = y - top[None, :]
    shadow = 0.62 * (1 - smoothstep(0, 0.040, below)) + 0.30 * (1 - smoothstep(0, 0.014, depth))
    for corner in (lips.inner_upper[0], lips.inner_upper[-1]):
        shadow = np.maximum(shadow, 0.8 * blob(grid, (corner[0], corner[1]), (0.035, 0.03)))
    inside *= (1 - np.clip(shadow, 0, 0.85))[..., None] * np.array([1, 0.95, 0.93], np.float32)
