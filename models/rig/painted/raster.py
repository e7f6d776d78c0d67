"""Rasters in face units: where a picture lies, and the brushes that every part shares."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.float32]
"""(H, W) or (H, W, 3), linear light."""
Points = NDArray[np.float64]
"""(N, 2) or (N, 3) in face units: brow line to chin is 1, x right, y down, nose tip near 0."""
Colour = tuple[float, float, float]
"""Linear red, green, blue."""

SUBPIXEL_BITS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A pixel raster over a rectangle in face units; `scale` is in pixels per unit."""

    left: float
    top: float
    scale: float
    width: int
    height: int

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return self.height, self.width

    def axes(self) -> tuple[Image, Image]:
        """Coordinates of the pixel centres: x (1, W) and y (H, 1)."""
        x = self.left + (np.arange(self.width, dtype=np.float32) + 0.5) / self.scale
        y = self.top + (np.arange(self.height, dtype=np.float32) + 0.5) / self.scale
        return x[None, :].astype(np.float32), y[:, None].astype(np.float32)

    def pixels(self, points: Points) -> Points:
        """Face units to pixel coordinates in which pixel centres are whole numbers."""
        return (points[..., :2] - (self.left, self.top)) * self.scale - 0.5

    def window(self, points: Points, margin: float) -> tuple["Grid", tuple[slice, slice]]:
        """The part of the grid around `points`, and where it lies in the whole."""
        low = np.floor(self.pixels(points.min(axis=0) - margin)).astype(int)
        high = np.ceil(self.pixels(points.max(axis=0) + margin)).astype(int) + 1
        x0, y0 = (int(v) for v in np.clip(low[:2], 0, (self.width - 1, self.height - 1)))
        x1, y1 = (int(v) for v in np.clip(high[:2], (x0 + 1, y0 + 1), (self.width, self.height)))
        part = Grid(
            left=self.left + x0 / self.scale,
            top=self.top + y0 / self.scale,
            scale=self.scale,
            width=x1 - x0,
            height=y1 - y0,
        )
        return part, (slice(y0, y1), slice(x0, x1))

    def resized(self, factor: float) -> "Grid":
        """The same rectangle with `factor` times as many pixels a side."""
        width, height = round(self.width * factor), round(self.height * factor)
        scale = self.scale * width / self.width
        return Grid(left=self.left, top=self.top, scale=scale, width=width, height=height)


def linear(red: float, green: float, blue: float) -> Colour:
    """A display colour (sRGB, 0..255) in linear light."""
    r, g, b = (
        ((v / 255 + 0.055) / 1.055) ** 2.4 if v > 10 else v / 3294.6 for v in (red, green, blue)
    )
    return r, g, b


def mix(first: Colour, second: Colour, amount: float) -> Colour:
    """`first` at 0, `second` at 1."""
    r, g, b = (p + (q - p) * amount for p, q in zip(first, second, strict=True))
    return r, g, b


def scaled(colour: Colour, factor: float) -> Colour:
    """A brighter or darker version of a colour."""
    return colour[0] * factor, colour[1] * factor, colour[2] * factor


def smoothstep(low: float, high: float, value: Image) -> Image:
    """0 below `low`, 1 above `high`, a cubic between (`high` < `low` turns it round)."""
    t = np.clip((value - low) / (high - low), 0, 1)
    result: Image = (t * t * (3 - 2 * t)).astype(np.float32)
    return result


def fixed_point(grid: Grid, points: Points) -> NDArray[np.int32]:
    """Points as OpenCV's fixed-point pixels, for drawing with sub-pixel position."""
    result: NDArray[np.int32] = np.round(grid.pixels(points) * 2**SUBPIXEL_BITS).astype(np.int32)
    return result


def polygon(grid: Grid, points: Points) -> Image:
    """Coverage 0..1 of a closed polygon, anti-aliased, true to a quarter of a pixel."""
    fine = grid.resized(2)
    canvas = np.zeros(fine.shape, np.uint8)
    cv2.fillPoly(canvas, [fixed_point(fine, points)], (255,), cv2.LINE_8, SUBPIXEL_BITS)
    small = cv2.resize(canvas, (grid.width, grid.height), interpolation=cv2.INTER_AREA)
    return small.astype(np.float32) / np.float32(255)


def shifted(points: Points, dx: float, dy: float) -> Points:
    """Points (N, 2) moved by (dx, dy)."""
    return np.asarray(points + np.array([dx, dy]), np.float64)


def stroke(grid: Grid, points: Points, widths: NDArray[np.float64]) -> Image:
    """Coverage of a brush stroke along `points` whose full width varies."""
    canvas = np.zeros(grid.shape, np.uint8)
    outline = fixed_point(grid, stroke_outline(points, widths))
    cv2.fillPoly(canvas, [outline], (255,), cv2.LINE_AA, SUBPIXEL_BITS)
    return canvas.astype(np.float32) / np.float32(255)


def stroke_outline(points: Points, widths: NDArray[np.float64]) -> Points:
    """The polygon around a line of varying width."""
    tangent = np.gradient(points[:, :2], axis=0)
    tangent /= np.maximum(np.linalg.norm(tangent, axis=1, keepdims=True), 1e-9)
    normal = np.stack([-tangent[:, 1], tangent[:, 0]], axis=1) * (widths[:, None] / 2)
    return np.concatenate([points[:, :2] + normal, (points[:, :2] - normal)[::-1]])


def hairs(grid: Grid, lines: Points, widths: NDArray[np.float64]) -> Image:
    """Coverage of many short tapered hairs: `lines` (N, S, 2), `widths` (S,)."""
    tangent = np.gradient(lines, axis=1)
    tangent /= np.maximum(np.linalg.norm(tangent, axis=2, keepdims=True), 1e-9)
    normal = np.stack([-tangent[..., 1], tangent[..., 0]], axis=2) * (widths[:, None] / 2)
    outlines = np.concatenate([lines + normal, (lines - normal)[:, ::-1]], axis=1)
    canvas = np.zeros(grid.shape, np.uint8)
    for outline in fixed_point(grid, outlines):
        cv2.fillPoly(canvas, [outline], (255,), cv2.LINE_AA, SUBPIXEL_BITS)
    return canvas.astype(np.float32) / np.float32(255)


def inner_distance(mask: Image, scale: float) -> Image:
    """Distance in face units from each covered pixel to the edge of `mask`."""
    inside = (mask > 0.5).astype(np.uint8)
    distance = cv2.distanceTransform(inside, cv2.DIST_L2, cv2.DIST_MASK_5)
    return (distance / np.float32(scale)).astype(np.float32)


def blur(image: Image, sigma: float, scale: float) -> Image:
    """Gaussian blur by `sigma` face units; wide ones are done on a reduced image."""
    pixels = sigma * scale
    if pixels < 0.25:
        return image
    step = int(max(1, pixels // 4))
    if step == 1:
        return cv2.GaussianBlur(image, (0, 0), pixels).astype(np.float32)
    height, width = image.shape[:2]
    small = cv2.resize(
        image, (max(2, width // step), max(2, height // step)), interpolation=cv2.INTER_AREA
    )
    small = cv2.GaussianBlur(small, (0, 0), pixels / step)
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC).astype(np.float32)


def enlarged(image: Image, grid: Grid) -> Image:
    """An image made on a coarser grid over the same rectangle, at the size of `grid`."""
    size = (grid.width, grid.height)
    return cv2.resize(image, size, interpolation=cv2.INTER_LINEAR).astype(np.float32)


def blob(
    grid: Grid, centre: tuple[float, float], radii: tuple[float, float], angle: float = 0.0
) -> Image:
    """A Gaussian spot of height 1 with standard deviations `radii`, turned by `angle` radians."""
    x, y = grid.axes()
    dx, dy = x - centre[0], y - centre[1]
    c, s = np.float32(np.cos(angle)), np.float32(np.sin(angle))
    u, v = (c * dx + s * dy) / radii[0], (c * dy - s * dx) / radii[1]
    result: Image = np.exp(-0.5 * (u * u + v * v)).astype(np.float32)
    return result


def noise(grid: Grid, frequency: float, seed: int) -> Image:
    """Smooth value noise about -1..1 with `frequency` cells per unit, the same at every size."""
    cells = (
        max(2, int(np.ceil(grid.height / grid.scale * frequency)) + 1),
        max(2, int(np.ceil(grid.width / grid.scale * frequency)) + 1),
    )
    lattice = np.random.default_rng(seed).uniform(-1, 1, cells).astype(np.float32)
    return cv2.resize(lattice, (grid.width, grid.height), interpolation=cv2.INTER_CUBIC).astype(
        np.float32
    )


def over(base: Image, colour: Image | Colour, alpha: Image) -> None:
    """Lay `colour` over `base` (H, W, 3) in place, as thick as `alpha` (H, W)."""
    base += (np.asarray(colour, np.float32) - base) * alpha[..., None]


def shade(base: Image, colour: Colour, amount: Image) -> None:
    """Multiply `base` in place by `colour` where `amount` is 1, leave it where it is 0."""
    base *= 1 + (np.asarray(colour, np.float32) - 1) * amount[..., None]
