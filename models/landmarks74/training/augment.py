"""Random views of a stored face: turned, moved, bent, relit, degraded, covered."""

import math
from collections.abc import Callable
from typing import Any, cast

import cv2
import numpy as np
from numpy.typing import NDArray

from ..crop import Image, Points, transformed
from ..layout import mirrored
from .prepare import ROOM

Random = np.random.Generator

TURN_DEG, SCALE, SHIFT = 40.0, 0.25, 0.12


def view(rgb: Image, points: Points, size: int, random: Random) -> tuple[Image, Points]:
    """A random crop (size, size, 3) of a stored face and its (74, 2) points in that crop."""
    if random.random() < 0.5:
        rgb, points = np.ascontiguousarray(rgb[:, ::-1]), mirrored(points, rgb.shape[1])
    matrix = _placement(rgb.shape[0], size, random)
    bend = _bend(size, random)
    rows, columns = np.mgrid[0:size, 0:size].astype(np.float32)
    grid = np.stack((columns, rows), -1) + bend
    back = cast("NDArray[np.float64]", cv2.invertAffineTransform(matrix))
    crop = cast("Image", _sampled(rgb, transformed(grid, back)))
    return degraded(crop, random), _unbent(transformed(points, matrix), bend)


def _sampled(picture: NDArray[Any], where: Points) -> NDArray[Any]:
    """`picture` read at the places `where` (h, w, 2), its border repeated."""
    x, y = np.ascontiguousarray(where[..., 0]), np.ascontiguousarray(where[..., 1])
    return cast(
        "NDArray[Any]",
        cv2.remap(picture, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE),
    )


def _placement(stored: int, size: int, random: Random) -> NDArray[np.float64]:
    """(2, 3): stored picture -> crop, with a random turn, scale, shift and shear."""
    wide = random.random() < 0.35
    turn = random.uniform(-TURN_DEG, TURN_DEG) if wide else random.normal(0, 7)
    spread = SCALE if wide else SCALE / 3
    shift = SHIFT if wide else SHIFT / 3
    scale = ROOM * size / stored * math.exp(random.uniform(-spread, spread))
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    shear = np.array([[1, random.normal(0, 0.04)], [0, math.exp(random.normal(0, 0.05))]])
    linear = scale * np.array([[cos, sin], [-sin, cos]]) @ shear
    middle = (size - 1) / 2 + size * random.uniform(-shift, shift, 2)
    offset = middle - linear @ np.full(2, (stored - 1) / 2)
    return np.column_stack((linear, offset))


def _bend(size: int, random: Random) -> Points:
    """(size, size, 2) smooth displacement in pixels: other proportions of the same face."""
    if random.random() < 0.4:
        return np.zeros((size, size, 2), np.float32)
    knots = random.normal(0, 0.022 * size, (5, 5, 2)).astype(np.float32)
    return cast("Points", cv2.resize(knots, (size, size), interpolation=cv2.INTER_CUBIC))


def _unbent(points: Points, bend: Points) -> Points:
    """Where points of the straight crop lie after the backward map `p -> p + bend(p)`."""
    moved = points
    for _ in range(4):
        moved = points - _sampled(bend, moved[None])[0]
    return moved


def degraded(crop: Image, random: Random) -> Image:
    """The crop after a random few of the things that light, lenses and codecs do to a picture."""
    steps: tuple[tuple[float, Callable[[Image, Random], Image]], ...] = (
        (0.8, _tone), (0.35, _side_light), (0.15, _grey), (0.25, _covered),
        (0.25, _blurred), (0.3, _small), (0.3, _noisy), (0.3, _compressed),
    )  # fmt: skip
    for chance, step in steps:
        if random.random() < chance:
            crop = step(crop, random)
    return crop


def _tone(crop: Image, random: Random) -> Image:
    """Gamma, contrast, brightness and white balance through one table per channel."""
    ramp = np.linspace(0, 1, 256)[:, None] ** math.exp(random.uniform(-0.6, 0.6))
    gain = random.uniform(0.6, 1.4) * np.exp(random.normal(0, 0.1, 3))
    table = (ramp - 0.5) * gain + 0.5 + random.uniform(-0.15, 0.15)
    table = (table * 255).clip(0, 255).astype(np.uint8)
    return cast("Image", cv2.LUT(crop, table.reshape(1, 256, 3)))


def _side_light(crop: Image, random: Random) -> Image:
    """A linear gradient of light across the face."""
    size = crop.shape[0]
    turn, power = random.uniform(0, 2 * math.pi), random.uniform(0.2, 0.7)
    ramp = np.linspace(-power, power, size, dtype=np.float32)
    light = 1 + math.cos(turn) * ramp[None, :] + math.sin(turn) * ramp[:, None]
    return (crop * light[..., None]).clip(0, 255).astype(np.uint8)


def _grey(crop: Image, random: Random) -> Image:
    """A black-and-white picture, sometimes tinted."""
    grey = cv2.cvtColor(cv2.cvtColor(crop, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
    tint = 1 + random.uniform(-0.15, 0.15, 3) * (random.random() < 0.5)
    return (grey * tint).clip(0, 255).astype(np.uint8)


def _covered(crop: Image, random: Random) -> Image:
    """A flat, noisy or borrowed ellipse or box over a part of the face."""
    size = crop.shape[0]
    mask = np.zeros((size, size), np.uint8)
    centre = random.integers(0, size, 2).tolist()
    axes = (random.uniform(0.06, 0.26, 2) * size).astype(int).tolist()
    if random.random() < 0.5:
        cv2.ellipse(mask, centre, axes, random.uniform(0, 180), 0, 360, 255, -1)
    else:
        low = [c - a for c, a in zip(centre, axes, strict=True)]
        high = [c + a for c, a in zip(centre, axes, strict=True)]
        cv2.rectangle(mask, low, high, 255, -1)
    kind = random.integers(3)
    if kind == 0:
        cover = np.broadcast_to(random.integers(0, 256, 3).astype(np.uint8), crop.shape)
    elif kind == 1:
        coarse = random.integers(0, 256, (4, 4, 3)).astype(np.uint8)
        cover = cast("Image", cv2.resize(coarse, (size, size), interpolation=cv2.INTER_CUBIC))
    else:
        cover = np.roll(crop, random.integers(0, size, 2).tolist(), (0, 1))
    return np.where(mask[..., None] > 0, cover, crop)


def _blurred(crop: Image, random: Random) -> Image:
    """Out of focus, or moved during the exposure."""
    if random.random() < 0.6:
        return cast("Image", cv2.GaussianBlur(crop, (0, 0), random.uniform(0.4, 2.2)))
    length = int(random.integers(3, 10))
    kernel = np.zeros((length, length), np.float32)
    turn = random.uniform(0, math.pi)
    middle = (length - 1) / 2
    reach = np.array([math.cos(turn), math.sin(turn)]) * middle
    ends = (np.array([middle, middle]) + np.outer((-1, 1), reach)).round().astype(int).tolist()
    cv2.line(kernel, ends[0], ends[1], 1.0)
    return cast("Image", cv2.filter2D(crop, -1, kernel / kernel.sum()))


def _small(crop: Image, random: Random) -> Image:
    """A face that was only a few dozen pixels wide."""
    size = crop.shape[0]
    few = int(random.integers(int(0.3 * size), size))
    small = cv2.resize(crop, (few, few), interpolation=cv2.INTER_AREA)
    return cast("Image", cv2.resize(small, (size, size), interpolation=cv2.INTER_LINEAR))


def _noisy(crop: Image, random: Random) -> Image:
    """Sensor noise."""
    noise = random.standard_normal(crop.shape, np.float32) * random.uniform(2, 16)
    return (crop + noise).clip(0, 255).astype(np.uint8)


def _compressed(crop: Image, random: Random) -> Image:
    """JPEG artefacts."""
    quality = int(random.integers(12, 80))
    _, code = cv2.imencode(".jpg", crop, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return cast("Image", cv2.imdecode(code, cv2.IMREAD_COLOR))


def not_a_face(rgb: Image, size: int, random: Random) -> Image:
    """From a stored face, a crop that must be refused: upside down, beside the face, too near."""
    stored = rgb.shape[0]
    turn, scale, shift = random.uniform(-30, 30), 1.0, np.zeros(2)
    kind = random.integers(3)
    if kind == 0:
        turn += 180
    elif kind == 1:
        way = random.uniform(0, 2 * math.pi)
        shift = 0.62 * np.array([math.cos(way), math.sin(way)])
    else:
        scale = random.uniform(3.0, 5.0)
        shift = scale * random.uniform(-0.15, 0.15, 2)
    matrix = cv2.getRotationMatrix2D(((stored - 1) / 2,) * 2, turn, scale * ROOM * size / stored)
    matrix[:, 2] += (size - stored) / 2 + shift * size
    crop = cv2.warpAffine(rgb, matrix, (size, size), borderMode=cv2.BORDER_REPLICATE)
    return degraded(cast("Image", crop), random)
