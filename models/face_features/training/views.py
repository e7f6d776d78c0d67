"""Random views of a face crop: moved, turned, enlarged, relit, degraded, on other backgrounds."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from ...landmarks74.layout import mirrored
from ...rig.footage.degrade import blurred, compressed, noisy, small
from ..network import Config, Image, Points, smoothed

Random = np.random.Generator

DETAILS = ((30,), tuple(range(48, 68)), tuple(range(36, 42)), tuple(range(42, 48)))
"""What an enlarged view is centred on: nose, mouth, either eye."""
ENLARGED, BACKGROUND, DEGRADED = 0.25, 0.4, 0.7
"""Shares of the views that are enlarged, have another background, are degraded."""
CLEAN_STRIDE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One view of n pixels: degraded, clean at half size, points (74, 2) in its pixels."""

    picture: Image
    clean: Image
    points: Points


def view(rgb: Image, points: Points, config: Config, random: Random) -> View:
    """A random view of a studio crop (S, S, 3) with points (74, 2)."""
    size = config.input_px
    if random.random() < 0.5:
        rgb, points = np.ascontiguousarray(rgb[:, ::-1]), mirrored(points, rgb.shape[1])
    matrix = _placement(rgb.shape[0], points, config, random)
    rgb = smoothed(rgb, float(np.linalg.norm(matrix[:, 0])))
    crop = cast(
        "Image",
        cv2.warpAffine(
            rgb, matrix, (size, size), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
        ),
    )
    placed = (points @ matrix[:, :2].T + matrix[:, 2]).astype(np.float32)
    if random.random() < BACKGROUND:
        crop = _elsewhere(crop, placed, random)
    crop = _lit(crop, random)
    clean = cv2.resize(crop, (size // CLEAN_STRIDE,) * 2, interpolation=cv2.INTER_AREA)
    if random.random() < DEGRADED:
        crop = _degraded(crop, random)
    return View(picture=crop, clean=cast("Image", clean), points=placed)


def plain(rgb: Image, config: Config) -> Image:
    """The window (n, n, 3) of a studio crop as the trained network cuts it."""
    side = config.window * rgb.shape[0]
    scale = config.input_px / side
    middle = (config.input_px - 1) / 2 - scale * (rgb.shape[0] - 1) / 2
    matrix = np.array([[scale, 0, middle], [0, scale, middle]])
    size = (config.input_px, config.input_px)
    rgb = smoothed(rgb, scale)
    return cast("Image", cv2.warpAffine(rgb, matrix, size, borderMode=cv2.BORDER_REPLICATE))


def _placement(stored: int, points: Points, config: Config, random: Random) -> NDArray[np.float64]:
    """(2, 3): studio crop -> view."""
    size = config.input_px
    scale = size / (config.window * stored)
    centre = np.full(2, (stored - 1) / 2)
    if random.random() < ENLARGED:
        scale *= math.exp(random.uniform(0.1, math.log(2)))
        centre = points[list(DETAILS[random.integers(len(DETAILS))])].mean(0).astype(np.float64)
        turn = random.normal(0, 6)
    else:
        scale *= math.exp(random.normal(0, 0.12))
        turn = random.normal(0, 8 if random.random() < 0.8 else 20)
    centre = centre + random.normal(0, 0.03 * config.window * stored, 2)
    stretch = np.exp(random.normal(0, 0.03, 2))
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    linear = scale * np.array([[cos, sin], [-sin, cos]]) * stretch
    return np.column_stack((linear, (size - 1) / 2 - linear @ centre))


def _elsewhere(crop: Image, points: Points, random: Random) -> Image:
    """The head before another background: who somebody is must not be read from the wall.

    The head is an ellipse around the landmarks with room for hair.
    """
    size = crop.shape[0]
    low, high = points[:68].min(0), points[:68].max(0)
    reach = (high - low).max() * random.uniform(0.62, 0.85)
    mask = np.zeros((size, size), np.uint8)
    x, y = (low + high) / 2 - (0, 0.12 * reach)
    cv2.ellipse(mask, ((x, y), (1.7 * reach, 2.2 * reach), 0), 255, -1)
    soft = cv2.GaussianBlur(mask, (0, 0), 0.02 * size)[..., None].astype(np.float32) / 255
    cells = int(random.integers(1, 9))
    coarse = random.integers(0, 256, (cells, cells, 3)).astype(np.uint8)
    wall = cv2.resize(coarse, (size, size), interpolation=cv2.INTER_CUBIC)
    return np.asarray(soft * crop + (1 - soft) * wall, np.uint8)


def _lit(crop: Image, random: Random) -> Image:
    """Other light: gamma, contrast, white balance, a gradient across; sometimes grey."""
    ramp = np.linspace(0, 1, 256)[:, None] ** math.exp(random.uniform(-0.45, 0.45))
    gain = random.uniform(0.7, 1.25) * np.exp(random.normal(0, 0.08, 3))
    table = (ramp - 0.5) * gain + 0.5 + random.uniform(-0.1, 0.1)
    lookup = (table * 255).clip(0, 255).astype(np.uint8).reshape(1, 256, 3)
    crop = cast("Image", cv2.LUT(crop, lookup))
    if random.random() < 0.3:
        size, turn = crop.shape[0], random.uniform(0, 2 * math.pi)
        across = np.linspace(-1, 1, size, dtype=np.float32) * random.uniform(0.1, 0.5)
        light = 1 + math.cos(turn) * across[None, :] + math.sin(turn) * across[:, None]
        crop = (crop * light[..., None]).clip(0, 255).astype(np.uint8)
    if random.random() < 0.12:
        grey = cv2.cvtColor(crop, cv2.COLOR_RGB2GRAY)
        crop = cast("Image", cv2.cvtColor(grey, cv2.COLOR_GRAY2RGB))
    return crop


def _degraded(crop: Image, random: Random) -> Image:
    """A few of the things that lenses, sensors, codecs and hands do to a picture."""
    steps: tuple[tuple[float, Callable[[Image, Random], Image]], ...] = (
        (0.3, _covered), (0.4, blurred), (0.3, small), (0.45, noisy), (0.45, compressed),
    )  # fmt: skip
    for chance, step in steps:
        if random.random() < chance:
            crop = step(crop, random)
    return crop


def _covered(crop: Image, random: Random) -> Image:
    """A flat box over a part."""
    crop, size = crop.copy(), crop.shape[0]
    low = random.integers(0, size, 2)
    high = low + (random.uniform(0.1, 0.35, 2) * size).astype(int)
    crop[low[1] : high[1], low[0] : high[0]] = random.integers(0, 256, 3)
    return crop
