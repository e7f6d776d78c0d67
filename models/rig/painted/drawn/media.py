"""Media: from the planes of a drawing to the finished picture.

Papers and grains are made once, so that they stay in place from frame to frame.
"""

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from ..raster import Colour, Image, smoothstep
from ..style import Medium, Style
from .drawing import Drawing, Plane, display

Picture = NDArray[np.uint8]
Finish = Callable[[Drawing], Picture]
LUMINANCE = np.array([[0.299, 0.587, 0.114]], np.float32) / 255
HATCHES = ((0.62, 0.78), (0.78, -0.62), (0.17, 0.98))
"""Directions across which the pen's lines follow each other, first used first."""
HATCH_FROM = (0.62, 0.30, 0.17)
BLACK_FROM = 0.07
SHADE_DEPTH = 0.42


def finish(style: Style, size: int) -> Finish:
    """What turns the planes of a drawing into a picture (size, size, 3) in the style's medium."""
    return _FINISHES[style.medium](style, size)


def reduced(plane: Plane, size: int) -> Image:
    """A plane at the size of the picture, 0..1."""
    small = cv2.resize(plane, (size, size), interpolation=cv2.INTER_AREA)
    return small.astype(np.float32) * np.float32(1 / 255)


def colour_of(colour: Colour) -> Image:
    """A linear colour as display values (3,), 0..1."""
    return np.array(display(colour), np.float32) / np.float32(255)


def to_bytes(picture: Image) -> Picture:
    """Display values 0..1 as bytes."""
    result: Picture = np.round(np.clip(picture, 0, 1) * 255).astype(np.uint8)
    return result


def light_of(drawing: Drawing) -> Image:
    """Luminance 0..1 at full resolution, darker in the shade."""
    light = cv2.transform(drawing.tone.astype(np.float32), LUMINANCE)
    result: Image = light * (1 - np.float32(SHADE_DEPTH / 255) * drawing.shade)
    return result


def shaded(drawing: Drawing, size: int, shadow: Colour, softness: float = 0.0) -> Image:
    """Tones (size, size, 3) with their shadow, its edge softened by a share of the width."""
    shade = reduced(drawing.shade, size)
    if softness > 0:
        shade = cv2.GaussianBlur(shade, (0, 0), softness * size).astype(np.float32)
    tint = np.array(shadow, np.float32) ** np.float32(0.6) - 1
    result: Image = reduced(drawing.tone, size) * (1 + shade[..., None] * tint)
    return result


def inked(picture: Image, drawing: Drawing, size: int, colour: Colour) -> Image:
    """The drawing's lines over a picture."""
    if drawing.line <= 0:
        return picture
    ink = reduced(drawing.ink, size)[..., None]
    result: Image = picture + (colour_of(colour) - picture) * ink
    return result


def grain(seed: int, size: int, sigma: float, stretch: float = 0.0) -> Image:
    """Noise (size, size) of deviation 1, `sigma` pixels coarse, drawn out along a diagonal."""
    noise = np.random.default_rng(seed + 29).normal(0, 1, (size, size)).astype(np.float32)
    if stretch > 0:
        reach = max(3, round(stretch) | 1)
        kernel = np.eye(reach, dtype=np.float32)[::-1] / np.float32(reach)
        noise = cv2.filter2D(noise, -1, kernel).astype(np.float32)
    if sigma > 0:
        noise = cv2.GaussianBlur(noise, (0, 0), sigma).astype(np.float32)
    result: Image = noise / noise.std()
    return result


def _cel(style: Style, size: int) -> Finish:
    """Flat tones, hard shadow, lines."""

    def apply(drawing: Drawing) -> Picture:
        picture = shaded(drawing, size, style.shadow)
        return to_bytes(inked(picture, drawing, size, style.line_colour))

    return apply


def _clay(style: Style, size: int) -> Finish:
    """Soft shadows, a little bloom."""

    def apply(drawing: Drawing) -> Picture:
        picture = shaded(drawing, size, style.shadow, 0.016)
        glow = cv2.GaussianBlur(np.maximum(picture - 0.8, 0), (0, 0), 0.02 * size)
        return to_bytes((picture + 0.5 * glow).astype(np.float32))

    return apply


def _comic(style: Style, size: int) -> Finish:
    """Shadows of printed dots, tones of a limited press."""
    pitch = max(3.0, size / 56)
    y, x = np.mgrid[:size, :size].astype(np.float32)
    dots = np.cos((x + y) * np.float32(np.pi / pitch)) * np.cos((x - y) * np.float32(np.pi / pitch))

    def apply(drawing: Drawing) -> Picture:
        shade = reduced(drawing.shade, size)
        screen = smoothstep(-0.25, 0.25, (dots + 0.35).astype(np.float32)) * shade
        tint = np.array(style.shadow, np.float32) ** np.float32(0.7) - 1
        flat = np.round(reduced(drawing.tone, size) * 16) / 16
        picture = (flat * (1 + screen[..., None] * tint)).astype(np.float32)
        return to_bytes(inked(picture, drawing, size, style.line_colour))

    return apply


def _poster(style: Style, size: int) -> Finish:
    """Few tones by luminance."""
    palette = np.array([display(tone) for tone in style.palette], np.uint8)
    place = np.linspace(0, 1, 256) ** 0.85 * len(palette)
    table = palette[np.minimum(place.astype(int), len(palette) - 1)]

    def apply(drawing: Drawing) -> Picture:
        light = cv2.GaussianBlur(light_of(drawing), (0, 0), 0.004 * drawing.grid.width)
        level = np.clip(light * 255, 0, 255).astype(np.uint8)
        flat = cv2.resize(table[level], (size, size), interpolation=cv2.INTER_AREA)
        return np.asarray(flat, np.uint8)

    return apply


def _ink(style: Style, size: int) -> Finish:
    """Lines, hatching by darkness, solid blacks."""
    paper, pen = colour_of(style.paper), colour_of(style.line_colour)
    inverse = style.on_dark_ground

    def hatching(drawing: Drawing, light: Image) -> Plane:
        """Lines of the pen at full resolution, 0..255."""
        pen_lines = drawing.ink.copy()
        x, y = drawing.grid.axes()
        for (a, b), start in zip(HATCHES, HATCH_FROM, strict=True):
            wave = np.abs(np.mod((a * x + b * y) * np.float32(30), 1) - np.float32(0.5))
            # Darker parts get thicker lines.
            reach = np.clip((start - light) * np.float32(1.1), 0, 0.2)
            lines = np.clip((reach - wave) * np.float32(drawing.grid.scale / 30) + 0.5, 0, 1)
            lines *= reach > 0
            pen_lines = np.maximum(pen_lines, (lines * 255).astype(np.uint8))
        pen_lines[light < BLACK_FROM] = 255
        return pen_lines

    def apply(drawing: Drawing) -> Picture:
        light = light_of(drawing)
        # Chalk on a dark ground draws the light, a pen on paper the dark.
        lines = reduced(hatching(drawing, 1 - light if inverse else light), size)[..., None]
        return to_bytes(paper + (pen - paper) * lines)

    return apply


def _pencil(style: Style, size: int) -> Finish:
    """Graphite: darkness rubbed into the grain, soft lines."""
    paper, lead = colour_of(style.paper), np.array([0.16, 0.16, 0.18], np.float32)
    stroke, tooth = grain(style.seed, size, 0.6, size / 18), grain(style.seed + 1, size, 0.5)
    texture = 0.08 * stroke + 0.09 * tooth

    def apply(drawing: Drawing) -> Picture:
        small = reduced(drawing.tone, size)
        light = cv2.transform(small, LUMINANCE * 255)
        shade = cv2.GaussianBlur(reduced(drawing.shade, size), (0, 0), 0.006 * size)
        dark = np.clip(1 - light * (1 - np.float32(0.36) * shade), 0, 1) ** np.float32(1.25)
        cover = np.clip(dark * (1 + 1.6 * texture), 0, 0.92)
        lines = 0.8 * reduced(drawing.ink, size) * np.clip(0.9 + 1.2 * texture, 0, 1)
        cover = np.maximum(cover, lines).astype(np.float32)
        return to_bytes(paper + (lead - paper) * cover[..., None])

    return apply


def _pastel(style: Style, size: int) -> Finish:
    """Chalk: colour on the tops of a toned paper's grain."""
    paper = colour_of(style.paper) * np.float32(0.72)
    tooth = grain(style.seed, size, 0.8) + 0.8 * grain(style.seed + 1, size, 0.7, size / 22)

    def apply(drawing: Drawing) -> Picture:
        picture = shaded(drawing, size, style.shadow, 0.008)
        picture = inked(picture, drawing, size, style.line_colour)
        cover = np.clip(0.84 + 0.16 * tooth, 0.25, 1)[..., None]
        return to_bytes((paper + (picture - paper) * cover).astype(np.float32))

    return apply


def _watercolour(style: Style, size: int) -> Finish:
    """Washes: pigment that pools at edges and in the paper's hollows."""
    paper = colour_of(style.paper)
    pool = grain(style.seed, size, size / 16)
    fleck = grain(style.seed + 1, size, 0.9)
    flow = (1 + 0.16 * pool + 0.05 * fleck).astype(np.float32)

    def apply(drawing: Drawing) -> Picture:
        picture = shaded(drawing, size, style.shadow, 0.003)
        light = cv2.transform(picture, LUMINANCE * 255)
        rim = np.clip(cv2.GaussianBlur(light, (0, 0), 0.012 * size) - light, 0, 0.3)
        pigment = np.clip(1 - picture, 0, 1) * ((0.86 + 1.3 * rim) * flow)[..., None]
        wash = (paper * (1 - np.clip(pigment, 0, 0.97))).astype(np.float32)
        return to_bytes(inked(wash, drawing, size, style.line_colour))

    return apply


_FINISHES: dict[Medium, Callable[[Style, int], Finish]] = {
    Medium.CLAY: _clay,
    Medium.CEL: _cel,
    Medium.COMIC: _comic,
    Medium.POSTER: _poster,
    Medium.INK: _ink,
    Medium.PENCIL: _pencil,
    Medium.PASTEL: _pastel,
    Medium.WATERCOLOUR: _watercolour,
}
