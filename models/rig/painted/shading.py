"""Light: one warm key from upper left, a cool fill, a rim, and skin that scatters it."""

from dataclasses import dataclass

import cv2
import numpy as np

from .raster import Colour, Image, blur, smoothstep


@dataclass(frozen=True, slots=True, kw_only=True)
class Light:
    """A distant light; `direction` points to it (x right, y down, z to the viewer)."""

    direction: tuple[float, float, float]
    colour: Colour

    def unit(self) -> tuple[float, float, float]:
        """The direction with length 1."""
        x, y, z = self.direction
        length = float(np.sqrt(x * x + y * y + z * z))
        return x / length, y / length, z / length


KEY = Light(direction=(-0.55, -0.62, 0.78), colour=(1.27, 1.14, 0.98))
FILL = Light(direction=(0.85, 0.05, 0.55), colour=(0.22, 0.25, 0.31))
RIM = Light(direction=(0.95, -0.45, -0.15), colour=(0.75, 0.62, 0.50))
SKY, GROUND = (0.34, 0.345, 0.38), (0.22, 0.165, 0.14)
# Light travels farther in skin the redder it is, so the shadow's edge turns red (Jensen 2001).
SCATTER = (0.42, 0.20, 0.13)


def normals(height: Image, scale: float) -> Image:
    """Unit normals (H, W, 3) of a relief in face units on a grid of `scale` pixels per unit."""
    dx = (cv2.Sobel(height, cv2.CV_32F, 1, 0, ksize=3) * (scale / 8)).astype(np.float32)
    dy = (cv2.Sobel(height, cv2.CV_32F, 0, 1, ksize=3) * (scale / 8)).astype(np.float32)
    length = np.sqrt(dx * dx + dy * dy + 1)
    return np.stack([-dx / length, -dy / length, 1 / length], axis=-1)


def cast_shadow(height: Image, scale: float, reach: float = 0.3, softness: float = 0.05) -> Image:
    """Key light 0 (hidden) .. 1 (free), from a march over the relief towards the light."""
    factor = min(1.0, 160 / max(height.shape))
    small = cv2.resize(height, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    pixels = scale * factor
    x, y, z = KEY.unit()
    flat = float(np.hypot(x, y))
    hidden = np.full(small.shape, -1.0, np.float32)
    for distance in np.linspace(0.02, reach, 14):
        shift = np.array(
            [[1, 0, x / flat * distance * pixels], [0, 1, y / flat * distance * pixels]], np.float32
        )
        ahead = cv2.warpAffine(
            small, shift, small.shape[::-1], flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        )  # fmt: skip
        hidden = np.maximum(hidden, ahead - small - distance * z / flat)
    free = cv2.GaussianBlur(1 - smoothstep(-0.6 * softness, softness, hidden), (0, 0), 1.2)
    full = cv2.resize(free, height.shape[::-1], interpolation=cv2.INTER_CUBIC)
    return np.clip(full, 0, 1).astype(np.float32)


def occlusion(height: Image, scale: float, radius: float, strength: float) -> Image:
    """Ambient light 0..1 that reaches the hollows of a relief."""
    hollow = blur(height, radius, scale) - height
    result: Image = np.clip(1 - strength * np.maximum(hollow, 0) / radius, 0.25, 1)
    return result.astype(np.float32)


def facing(normal: Image, light: Light) -> Image:
    """Cosine between the surface and the light, -1..1."""
    x, y, z = light.unit()
    result: Image = normal[..., 0] * x + normal[..., 1] * y + normal[..., 2] * z
    return result


def diffuse_light(normal: Image, free: Image, ambient: Image, scatter: Colour) -> Image:
    """Light (H, W, 3) that reaches a matt surface; `scatter` wraps it round the edges."""
    key, fill, rim = (facing(normal, light) for light in (KEY, FILL, RIM))
    up = 0.5 - 0.5 * normal[..., 1]
    edge = (1 - normal[..., 2]) ** 2
    channels = []
    for c in range(3):
        wrap = scatter[c]
        soft = np.clip((key + wrap) / (1 + wrap), 0, 1) ** (1 + 0.5 * wrap)
        shadow = free ** (1 - 0.55 * wrap)
        light = KEY.colour[c] * soft * shadow
        light += FILL.colour[c] * np.clip((fill + wrap) / (1 + wrap), 0, 1) * (0.4 + 0.6 * ambient)
        light += RIM.colour[c] * np.clip(rim, 0, 1) * edge
        sky = GROUND[c] + (SKY[c] - GROUND[c]) * up
        channels.append(light + sky * ambient ** (1 - 0.5 * wrap))
    return np.stack(channels, axis=-1).astype(np.float32)


def gloss(normal: Image, free: Image, sharpness: float) -> Image:
    """Blinn-Phong highlight (H, W) of key and fill for a viewer in front."""
    total = np.zeros(normal.shape[:2], np.float32)
    for light, weight in ((KEY, 1.0), (FILL, 0.22)):
        x, y, z = light.unit()
        length = float(np.sqrt(x * x + y * y + (z + 1) ** 2))
        half = (normal[..., 0] * x + normal[..., 1] * y + normal[..., 2] * (z + 1)) / length
        total += weight * np.clip(half, 0, 1) ** sharpness * (free if weight == 1.0 else 1)
    return total


def to_display(image: Image) -> Image:
    """Linear light to sRGB 0..1 with a soft shoulder for the highlights."""
    value = np.maximum(image, 0)
    knee = 0.72
    value = np.where(value > knee, knee + (1 - knee) * np.tanh((value - knee) / (1 - knee)), value)
    low = value * 12.92
    high = 1.055 * np.power(np.maximum(value, 1e-6), 1 / 2.4) - 0.055
    result: Image = np.where(value < 0.0031308, low, high).astype(np.float32)
    return result
