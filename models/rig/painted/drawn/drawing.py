"""A drawing before its medium: flat tones, shadow and ink on three planes."""

import cv2
import numpy as np
from numpy.typing import NDArray

from ..raster import (
    SUBPIXEL_BITS,
    Colour,
    Grid,
    Points,
    fixed_point,
    mix,
    scaled,
    stroke_outline,
)
from ..shading import to_display

Plane = NDArray[np.uint8]
Tone = tuple[int, int, int]
"""Display red, green, blue, 0..255."""
LEAST_WIDTH = 1.1
"""Thinnest stroke, pixels."""


def display(colour: Colour) -> Tone:
    """A linear colour as display bytes."""
    r, g, b = np.round(to_display(np.array(colour, np.float32)) * 255).astype(int).tolist()
    return r, g, b


def darker(tone: Tone, factor: float) -> Tone:
    """A tone with less light (or more, above 1), display values."""
    r, g, b = (min(255, round(v)) for v in scaled(tone, factor))
    return r, g, b


def blend(first: Tone, second: Tone, amount: float) -> Tone:
    """`first` at 0, `second` at 1."""
    r, g, b = (round(v) for v in mix(first, second, amount))
    return r, g, b


class Drawing:
    """Planes over a grid: `tone` (H, W, 3) display RGB, `shade` and `ink` (H, W) 0..255.

    What is filled hides the shadow and the ink below it.
    """

    def __init__(self, grid: Grid, ground: Plane, line: float) -> None:
        self.grid = grid
        self.line = line
        self.tone: Plane = ground.copy()
        self.shade: Plane = np.zeros(grid.shape, np.uint8)
        self.ink: Plane = np.zeros(grid.shape, np.uint8)

    def blank(self) -> "Drawing":
        """A fresh drawing on the same ground."""
        return Drawing(self.grid, self.tone, self.line)

    def fill(self, outline: Points, tone: Tone) -> None:
        """Cover a closed region with one tone."""
        corners = [fixed_point(self.grid, outline)]
        cv2.fillPoly(self.tone, corners, tone, cv2.LINE_AA, SUBPIXEL_BITS)
        cv2.fillPoly(self.shade, corners, (0,), cv2.LINE_AA, SUBPIXEL_BITS)
        cv2.fillPoly(self.ink, corners, (0,), cv2.LINE_AA, SUBPIXEL_BITS)

    def patch(self, outline: Points, tone: Tone) -> None:
        """Change the tone of a region and keep the shadow and the ink on it."""
        corners = [fixed_point(self.grid, outline)]
        cv2.fillPoly(self.tone, corners, tone, cv2.LINE_AA, SUBPIXEL_BITS)

    def outline(self, curve: Points, *, closed: bool, width: float = 1.0) -> None:
        """An even line of the style's width along a curve; none in a style without lines."""
        if self.line <= 0:
            return
        thick = max(1, round(self.line * width * self.grid.scale))
        corners = [fixed_point(self.grid, curve)]
        cv2.polylines(self.ink, corners, closed, (255,), thick, cv2.LINE_AA, SUBPIXEL_BITS)

    def stroke(self, curve: Points, widths: NDArray[np.float64], tone: Tone) -> None:
        """A brush line of varying width: ink where the style has lines, else in `tone`."""
        least = LEAST_WIDTH / self.grid.scale
        shape = fixed_point(self.grid, stroke_outline(curve, np.maximum(widths, least)))
        if self.line > 0:
            cv2.fillPoly(self.ink, [shape], (255,), cv2.LINE_AA, SUBPIXEL_BITS)
        cv2.fillPoly(self.tone, [shape], tone, cv2.LINE_AA, SUBPIXEL_BITS)

    def region(self, outline: Points, margin: float = 0.0) -> tuple[Grid, tuple[slice, slice]]:
        """The window around a region."""
        return self.grid.window(outline[:, :2], margin + 2 / self.grid.scale)

    def cast(self, area: Points, shadow: Points, depth: int = 255) -> None:
        """Shade the part of the region `area` that the polygon `shadow` covers."""
        part, place = self.region(area)
        mask = cv2.bitwise_and(covered(part, area), covered(part, shadow, depth))
        self.shade[place] = cv2.max(self.shade[place], mask)

    def paste(self, picture: Plane, mask: Plane, place: tuple[slice, slice]) -> None:
        """Put a painted window (h, w, 3) where `mask` (h, w) is over one half."""
        inside = np.where(mask > 127, np.uint8(255), np.uint8(0))
        view = self.tone[place]
        cv2.copyTo(picture, inside, view)
        for plane in (self.shade, self.ink):
            plane[place][inside > 0] = 0


def covered(grid: Grid, outline: Points, value: int = 255) -> Plane:
    """Plane (H, W) that is `value` inside a closed polygon."""
    plane = np.zeros(grid.shape, np.uint8)
    corners = [fixed_point(grid, outline)]
    cv2.fillPoly(plane, corners, (value,), cv2.LINE_AA, SUBPIXEL_BITS)
    return plane


def ellipse(
    centre: Points | tuple[float, float], radii: tuple[float, float], angle: float = 0.0
) -> Points:
    """A closed polygon (40, 2) round `centre`, turned by `angle` radians."""
    t = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    u, v = radii[0] * np.cos(t), radii[1] * np.sin(t)
    c, s = np.cos(angle), np.sin(angle)
    return np.stack([centre[0] + c * u - s * v, centre[1] + s * u + c * v], axis=1)
