"""Hair on the canvas: lit strand by strand, in layers behind, beside and over the face."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from .character import Character
from .pose import Expression, posed
from .raster import SUBPIXEL_BITS, Grid, Image, Points, blur, over, polygon, scaled
from .shading import KEY, RIM, to_display
from .strands import RADII, SKULL, Strands, grow, hair_line

Array = NDArray[np.float64]
BEHIND_BODY, BEHIND_FACE = -0.98, -0.70
EAR_TOP, BEFORE_EAR = -0.26, -0.35


@dataclass(frozen=True, slots=True, kw_only=True)
class HairLayers:
    """Colour (H, W, 3) and cover (H, W) of the hair behind the body, beside and over the face."""

    back: tuple[Image, Image]
    middle: tuple[Image, Image]
    front: tuple[Image, Image]


def hair_layers(grid: Grid, character: Character, expression: Expression) -> HairLayers:
    """Grow, turn, light and draw the hair."""
    detail = float(np.clip(grid.scale / 870, 0.2, 1))
    guides, wisps = round(260 + 420 * detail), round(6 + 12 * detail)
    steps = round(11 + 17 * detail + 14 * character.hair.curl)
    strands = grow(character.hair, guides, wisps, steps)
    points = posed(strands.points.reshape(-1, 3), expression).reshape(strands.points.shape)
    colours = _lit(points, strands, character)
    depth = points[..., 2] + 0.02 * strands.layer[:, None]
    tucked = (strands.points[..., 1] > EAR_TOP + 0.45 * (strands.tone[:, None] - 1)) & (
        strands.points[..., 2] < BEFORE_EAR
    )
    front_of_face = (depth >= BEHIND_FACE) & ~tucked
    behind_body = depth < BEHIND_BODY
    kinds = (behind_body, ~behind_body & ~front_of_face, front_of_face)
    back, middle, front = (_draw(grid, points, colours, kind, character) for kind in kinds)
    return HairLayers(back=back, middle=middle, front=front)


def lay_hair(canvas: Image, layer: tuple[Image, Image]) -> None:
    """Put one layer of hair on the canvas."""
    over(canvas, layer[0], layer[1])


def paint_scalp(
    canvas: Image, grid: Grid, outline: Points, character: Character, expression: Expression
) -> None:
    """Darken the skin where hair grows, so that roots do not stand on bare skin."""
    if character.hair.bald > 0.55:
        return
    line = hair_line(character.hair)
    top = np.array(
        [(0.62, -0.5, -0.86), (0.4, -1.1, -0.86), (-0.4, -1.1, -0.86), (-0.62, -0.5, -0.86)]
    )
    area = polygon(grid, posed(np.concatenate([line, top]), expression)[:, :2] + (0, -0.012))
    head = polygon(grid, outline)
    over(canvas, scaled(character.hair.colour, 0.45), 0.9 * head * blur(area, 0.020, grid.scale))


def hair_shadow(grid: Grid, layer: tuple[Image, Image]) -> Image:
    """What the front hair keeps from the face, 0..1: its cover, moved away from the key light."""
    x, y, _ = KEY.unit()
    shift = np.array([[1, 0, -x * 0.05 * grid.scale], [0, 1, -y * 0.06 * grid.scale]], np.float32)
    moved = cv2.warpAffine(layer[1], shift, grid.shape[::-1])
    result: Image = np.clip(0.75 * blur(moved, 0.03, grid.scale), 0, 1)
    return result


def _lit(points: Array, strands: Strands, character: Character) -> Array:
    """Linear colour (N, S, 3) of every hair point (Kajiya and Kay 1989, two shifted highlights)."""
    tangent = np.gradient(points, axis=1)
    tangent /= np.maximum(np.linalg.norm(tangent, axis=2, keepdims=True), 1e-9)
    normal = (points - SKULL) / RADII**2
    normal /= np.maximum(np.linalg.norm(normal, axis=2, keepdims=True), 1e-9)
    key = np.array(KEY.unit())
    half = key + (0, 0, 1)
    half /= np.linalg.norm(half)
    facing = np.clip((normal @ key + 0.45) / 1.45, 0, 1)
    across = np.sqrt(np.clip(1 - (tangent @ key) ** 2, 0, 1))
    below = np.clip((points[..., 1] + 0.35) / 0.5, 0, 1)
    hidden = 1 - below * (1 - np.clip((points[..., 2] + 1.10) / 0.45, 0.45, 1.0))
    first = _highlight(tangent, normal, half, 0.10, 160) * facing * hidden
    second = _highlight(tangent, normal, half, -0.20, 40) * facing * hidden
    rim = np.clip(normal @ np.array(RIM.unit()), 0, 1) * np.clip(1 - normal[..., 2], 0, 1) ** 1.5
    depth = 0.36 + 0.64 * strands.layer**1.1
    light = (0.34 + 1.10 * facing * across) * depth[:, None] * hidden * strands.tone[:, None]
    colour = np.array(character.hair.colour)
    warm = colour**0.75 * np.array([1.0, 0.82, 0.62])
    gleam = depth[:, None] * strands.tone[:, None]
    result = colour * light[..., None] * 1.15
    result += warm * (0.95 * second * gleam)[..., None]
    result += (0.35 * warm + 0.65 * np.array([1.0, 0.90, 0.78])) * (0.22 * first * gleam)[..., None]
    result += warm * (0.9 * rim * hidden**2 * gleam)[..., None]
    return np.asarray(result, np.float64)


def _highlight(tangent: Array, normal: Array, half: Array, shift: float, sharp: float) -> Array:
    """Sine of the angle between a tilted tangent and the half vector, to the power `sharp`."""
    tilted = tangent + shift * normal
    tilted /= np.linalg.norm(tilted, axis=2, keepdims=True)
    return np.asarray(np.clip(1 - (tilted @ half) ** 2, 0, 1) ** (sharp / 2), np.float64)


def _draw(
    grid: Grid, points: Array, colours: Array, kind: NDArray[np.bool_], character: Character
) -> tuple[Image, Image]:
    """Draw the segments of one kind: a broad dark ground first, then each hair."""
    dark = _bytes(np.array([character.hair.colour]) * 0.40)[0]
    layer = np.zeros((*grid.shape, 4), np.uint8)
    layer[:] = (*(int(v) for v in dark), 0)
    pixels = np.round(grid.pixels(points) * 2**SUBPIXEL_BITS).astype(np.int32)
    tones = _bytes(colours)
    shown = kind[:, 1:] & kind[:, :-1]
    broad = max(1, round(0.020 * grid.scale))
    every = max(1, len(points) // 900)
    inner = round(0.6 * len(points))
    for hair in range(0, inner, every):
        for run in _runs(shown[hair]):
            line = pixels[hair, run[0] + 2 : run[1] + 1]
            if len(line) > 1:
                tone = tones[hair, run[0] : run[1] + 1].mean(axis=0) * 0.62
                ground = (*(int(v) for v in tone), 255)
                cv2.polylines(layer, [line], False, ground, broad, cv2.LINE_AA, SUBPIXEL_BITS)
    fine = max(1, round(0.0026 * grid.scale))
    hairs, segments = np.nonzero(shown)
    ends = np.stack([pixels[hairs, segments], pixels[hairs, segments + 1]], axis=1)
    means = ((tones[hairs, segments].astype(int) + tones[hairs, segments + 1]) // 2).tolist()
    for (a, b), (r, g, bl), segment in zip(ends.tolist(), means, segments.tolist(), strict=True):
        width = 1 if segment == 0 else fine
        cv2.line(layer, a, b, (r, g, bl, 255), width, cv2.LINE_AA, SUBPIXEL_BITS)
    alpha = layer[..., 3].astype(np.float32) / 255
    return _from_bytes(layer[..., :3]), alpha


def _runs(shown: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """First and last point of each unbroken run of shown segments."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], shown.astype(np.int8), [0]])))
    return [(int(a), int(b)) for a, b in edges.reshape(-1, 2)]


def _bytes(colours: Array) -> NDArray[np.uint8]:
    """Linear light to display bytes, in which hair is drawn."""
    return np.round(to_display(colours.astype(np.float32)) * 255).astype(np.uint8)


_TABLE = (np.arange(256, dtype=np.float32) / 255) ** 2.2


def _from_bytes(layer: NDArray[np.uint8]) -> Image:
    """Display bytes back to linear light."""
    result: Image = _TABLE[layer]
    return result
