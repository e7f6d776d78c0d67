"""How hair grows: roots on the skull, guides that flow from the parting, wisps round them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import CubicSpline
from scipy.ndimage import gaussian_filter1d

from .character import Hair
from .raster import Points

Array = NDArray[np.float64]

SKULL = np.array([0.0, -0.36, -0.86])
RADII = np.array([0.550, 0.665, 0.700])
# Height of the hair line by azimuth from the front (0) to the nape (pi).
_AZIMUTH = np.array([0.0, 0.35, 0.62, 0.86, 1.05, 1.22, 1.45, 1.80, 2.30, np.pi])
_HAIR_LINE = np.array([-0.745, -0.74, -0.70, -0.60, -0.45, -0.27, -0.33, -0.16, 0.02, 0.08])
FLOW_STEPS = 40
SHORT = 0.6
BALD_TOP = 0.55
_GOLDEN = np.pi * (3 - np.sqrt(5))


@dataclass(frozen=True, slots=True, kw_only=True)
class Strands:
    """Many hairs of one head at rest, inner layers first."""

    points: Array
    """(N, S, 3) face units, root first."""
    layer: Array
    """(N,) 0 on the skull .. 1 outermost."""
    tone: Array
    """(N,) brightness about 1."""


def roots(hair: Hair, count: int) -> Points:
    """About `count` points (N, 3), evenly spread over the part of the skull that bears hair."""
    index = np.arange(int(count * 1.75)) + 0.5
    y = 1 - 2 * index / len(index)
    ring = np.sqrt(1 - y * y)
    angle = index * _GOLDEN
    unit = np.stack([ring * np.sin(angle), -y, ring * np.cos(angle)], axis=1)
    points = SKULL + unit * RADII
    keep = points[:, 1] < _line_height(hair, np.arctan2(unit[:, 0], unit[:, 2]))
    if hair.bald > BALD_TOP:
        keep &= points[:, 1] > -0.62 - 0.5 * (1 - hair.bald)
    return np.asarray(points[keep], np.float64)


def hair_line(hair: Hair) -> Points:
    """The line (N, 3) from ear to ear over the forehead where the hair begins."""
    azimuth = np.linspace(-1.25, 1.25, 60)
    y = _line_height(hair, azimuth)
    ring = np.sqrt(np.clip(1 - ((y - SKULL[1]) / RADII[1]) ** 2, 0, 1))
    return np.stack(
        [
            SKULL[0] + ring * RADII[0] * np.sin(azimuth),
            y,
            SKULL[2] + ring * RADII[2] * np.cos(azimuth),
        ],
        axis=1,
    )


def _line_height(hair: Hair, azimuth: Array) -> Array:
    """Where the hair begins at `azimuth`: higher if it recedes, no side burns if it is long."""
    away = np.abs(azimuth)
    line = np.interp(away, _AZIMUTH, _HAIR_LINE)
    receded = 0.16 * min(hair.bald, BALD_TOP) * np.clip(1.4 - away, 0, 1)
    bare_temples = 0.13 * np.exp(-(((away - 1.2) / 0.22) ** 2)) * float(hair.length > SHORT)
    return np.asarray(line - receded - bare_temples, np.float64)


def grow(hair: Hair, guides: int, wisps: int, steps: int) -> Strands:
    """All hairs of a head: `guides` locks of `wisps` hairs with `steps` points each."""
    rng = np.random.default_rng(hair.seed)
    start = roots(hair, guides)
    layer = np.clip(rng.beta(2.0, 1.2, len(start)), 0, 1)
    layer = np.where(start[:, 2] > -0.45, np.maximum(layer, 0.55), layer)
    order = np.argsort(layer)
    start, layer = start[order], layer[order]
    length = hair.length * rng.uniform(0.82, 1.08, len(start))
    if hair.length < SHORT:
        length *= np.clip(0.45 - 0.9 * (start[:, 1] + 0.3), 0.22, 1)
    locks = _flow(hair, start, layer, length, steps)
    return _wisps(hair, locks, layer, wisps, rng)


def _flow(hair: Hair, start: Points, layer: Array, length: Array, steps: int) -> Array:
    """Guide hairs (N, S, 3): combed over the skull, then falling."""
    point = start.copy()
    from_part = point[:, 0] / RADII[0] - hair.part
    side = np.sign(from_part) * np.maximum(np.abs(np.tanh(from_part * 6)), 0.55)
    front = np.clip((point[:, 2] - SKULL[2]) / RADII[2], 0, 1) ** 1.5
    lift = np.clip(1 - 2.2 * hair.fringe, 0, 1) * front
    heading = _outward(point) * 0.45 + 0.6 * _comb(hair, point, side, front)
    heading += np.stack([0.5 * side * lift, -0.6 * lift, 0 * lift], axis=1)
    heading /= np.linalg.norm(heading, axis=1, keepdims=True)
    rest = np.modf(layer * 7.31)[0]
    deep = np.where(start[:, 2] > -1.05, -0.80, -1.25)
    path = [point.copy()]
    stride = length / (FLOW_STEPS - 1)
    for step in range(1, FLOW_STEPS):
        gone = step * stride
        turn = 1 - np.exp(-stride / 0.16)[:, None]
        heading = heading * (1 - turn) + _comb(hair, point, side, front) * turn
        heading /= np.linalg.norm(heading, axis=1, keepdims=True)
        shell = hair.volume * (0.15 + 0.85 * layer) * (1 - 0.6 * np.exp(-gone / 0.10))
        point = point + heading * stride[:, None]
        point = _held(point, shell, side * (0.42 + 0.26 * rest), deep, float(hair.length > 0.7))
        path.append(point.copy())
    return _smoothed(np.stack(path, axis=1), steps)


def _smoothed(path: Array, steps: int) -> Array:
    """Rounded off, rooted where it was, and resampled to `steps` points, closer at the root."""
    soft = gaussian_filter1d(path, 2.0, axis=1, mode="nearest")
    ease = np.exp(-np.arange(path.shape[1]) / 3.0)[None, :, None]
    soft += (path[:, :1] - soft[:, :1]) * ease
    along = np.linspace(0, 1, path.shape[1])
    return np.asarray(
        CubicSpline(along, soft, axis=1)(np.linspace(0, 1, steps) ** 1.25), np.float64
    )


def _comb(hair: Hair, point: Points, side: Array, front: Array) -> Points:
    """The direction in which the comb and gravity draw a hair at `point`."""
    low = np.clip((point[:, 1] + 0.75) / 0.50, 0, 1)
    tuck = np.clip(1 - (point[:, 1] + 0.10) / 0.25, 0, 1) * np.clip(
        (point[:, 2] + 0.85) / 0.3, 0, 1
    )
    fringe = hair.fringe * front
    across = side * (0.85 - 0.6 * fringe) * (1 - low)
    down = 0.18 + 0.9 * low + 0.9 * fringe
    back = -0.65 * (1 - fringe * 1.4) * (1 - low) - 1.3 * low * tuck
    return np.stack([across, down, back], axis=1)


def _held(point: Points, shell: Array, resting_x: Array, resting_z: Array, beside: float) -> Points:
    """Keep hairs on their layer round the skull; below it let them hang beside the neck."""
    offset = (point - SKULL) / RADII
    level = np.linalg.norm(offset, axis=1)
    wanted = 1 + shell / 0.62
    hold = np.clip((0.10 - point[:, 1]) / 0.35, 0, 1)
    pull = np.where(level < wanted, np.where(point[:, 1] < 0.15, 1.0, 0.0), hold * 0.9)
    held = SKULL + offset * (1 + (wanted / level - 1) * pull)[:, None] * RADII
    hanging = 1 - hold
    held[:, 0] += (resting_x - held[:, 0]) * 0.10 * hanging
    # Long hair that comes down over the forehead is brushed out of the face.
    over_face = np.clip((held[:, 1] + 0.72) / 0.25, 0, 1) * (held[:, 2] > -0.75) * beside
    held[:, 0] += np.sign(resting_x) * np.maximum(0.53 - np.abs(held[:, 0]), 0) * 0.7 * over_face
    held[:, 2] += (resting_z - held[:, 2]) * 0.08 * hanging
    return np.asarray(held, np.float64)


def _outward(point: Points) -> Points:
    """Unit normals of the skull below `point`."""
    normal = (point - SKULL) / RADII**2
    return np.asarray(normal / np.linalg.norm(normal, axis=1, keepdims=True), np.float64)


def _wisps(hair: Hair, locks: Array, layer: Array, wisps: int, rng: np.random.Generator) -> Strands:
    """Each lock becomes hairs that spread at the root and meet towards the tip, with waves."""
    count, steps, _ = locks.shape
    t = np.linspace(0, 1, steps) ** 1.25
    spread = 0.016 + 0.018 * np.exp(-t / 0.08) - 0.006 * t**2
    offset = rng.normal(0, 1, (count, wisps, 1, 3)) * spread[None, None, :, None]
    hairs = locks[:, None] + offset
    gone = t * hair.length
    ramp = np.clip((gone - 0.30) / 0.7, 0, 1)
    phase = rng.normal(0, 0.5, (count, 1, 1)) + rng.normal(0, 0.12, (count, wisps, 1))
    swing = np.sin(2 * np.pi * gone / 0.62 + phase) * ramp * 0.055 * hair.wave
    hairs[..., 0] += swing
    hairs[..., 2] += 0.6 * np.roll(swing, 1, axis=-1)
    if hair.curl > 0:
        turn = 2 * np.pi * gone / 0.13 + rng.uniform(0, 2 * np.pi, (count, 1, 1))
        radius = 0.030 * hair.curl * np.clip(gone / 0.12, 0, 1)
        hairs[..., 0] += radius * np.cos(turn)
        hairs[..., 1] += radius * np.sin(turn)
    tone = np.repeat(rng.normal(1, 0.17, count), wisps) * rng.normal(1, 0.075, count * wisps)
    return Strands(
        points=hairs.reshape(count * wisps, steps, 3),
        layer=np.repeat(layer, wisps),
        tone=np.clip(tone, 0.55, 1.5),
    )
