"""What light, lenses and codecs do to a picture of a face."""

import math
from collections.abc import Callable
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.uint8]
Random = np.random.Generator


def degraded(crop: Image, random: Random) -> Image:
    """The crop after a random few of the things that light, lenses and codecs do to a picture."""
    steps: tuple[tuple[float, Callable[[Image, Random], Image]], ...] = (
        (0.8, tone), (0.35, side_light), (0.15, grey), (0.25, covered),
        (0.25, blurred), (0.3, small), (0.3, noisy), (0.3, compressed),
    )  # fmt: skip
    for chance, step in steps:
        if random.random() < chance:
            crop = step(crop, random)
    return crop


def tone(crop: Image, random: Random) -> Image:
    """Gamma, contrast, brightness and white balance through one table per channel."""
    ramp = np.linspace(0, 1, 256)[:, None] ** math.exp(random.uniform(-0.6, 0.6))
    gain = random.uniform(0.6, 1.4) * np.exp(random.normal(0, 0.1, 3))
    table = (ramp - 0.5) * gain + 0.5 + random.uniform(-0.15, 0.15)
    table = (table * 255).clip(0, 255).astype(np.uint8)
    return cast("Image", cv2.LUT(crop, table.reshape(1, 256, 3)))


def side_light(crop: Image, random: Random) -> Image:
    """A linear gradient of light across the face."""
    size = crop.shape[0]
    turn, power = random.uniform(0, 2 * math.pi), random.uniform(0.2, 0.7)
    ramp = np.linspace(-power, power, size, dtype=np.float32)
    light = 1 + math.cos(turn) * ramp[None, :] + math.sin(turn) * ramp[:, None]
    return (crop * light[..., None]).clip(0, 255).astype(np.uint8)


def grey(crop: Image, random: Random) -> Image:
    """A black-and-white picture, sometimes tinted."""
    grey = cv2.cvtColor(cv2.cvtColor(crop, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
    tint = 1 + random.uniform(-0.15, 0.15, 3) * (random.random() < 0.5)
    return (grey * tint).clip(0, 255).astype(np.uint8)


def covered(crop: Image, random: Random) -> Image:
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


def blurred(crop: Image, random: Random) -> Image:
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


def small(crop: Image, random: Random) -> Image:
    """A face that was only a few dozen pixels wide."""
    size = crop.shape[0]
    few = int(random.integers(int(0.3 * size), size))
    small = cv2.resize(crop, (few, few), interpolation=cv2.INTER_AREA)
    return cast("Image", cv2.resize(small, (size, size), interpolation=cv2.INTER_LINEAR))


def noisy(crop: Image, random: Random) -> Image:
    """Sensor noise."""
    noise = random.standard_normal(crop.shape, np.float32) * random.uniform(2, 16)
    return (crop + noise).clip(0, 255).astype(np.uint8)


def compressed(crop: Image, random: Random) -> Image:
    """JPEG artefacts."""
    quality = int(random.integers(12, 80))
    _, code = cv2.imencode(".jpg", crop, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return cast("Image", cv2.imdecode(code, cv2.IMREAD_COLOR))
