"""Hair on the canvas: lit strand by strand, in layers behind, beside and over the face."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from .character import Character
from .pose import Expression, posed
from .raster import SUBPIXEL_BITS, Grid, Image, Points, blur, over, polygon, scaled
from .shading import KEY, RIM, to_display
from .strands import BALD_TOP, RADII, SKULL, Strands, grow, hair_line

Array = NDArray[np.float64]
_TABLE: Image = ((np.arange(256, dtype=np.float32) / 255) ** 2.2).astype(np.float32)
NOWHERE = (slice(0, 1), slice(0, 1))
GROUND_WIDTH, HAIR_WIDTH, GROUND_STROKES = 0.016, 0.0026, 640
SOFTNESS = 0.0010
BEHIND_BODY, BEHIND_FACE = -0.98, -0.70
EAR_TOP, BEFORE_EAR = -0.26, -0.35


@dataclass(frozen=True, slots=True)
class HairLayer:
    """Some of the hair: colour (h, w, 3) and cover (h, w), and where they lie on the canvas."""

    colour: Image
    cover: Image
    place: tuple[slice, slice]


@dataclass(frozen=True, slots=True, kw_only=True)
class HairLayers:
    """The hair behind the body, beside the face, and over it."""

    back: HairLayer
    middle: HairLayer
    front: HairLayer


def grown_hair(grid: Grid, character: Character) -> Strands:
    """The character's hair at rest, as fine as `grid` can show."""
    detail = float(np.clip(grid.scale / 870, 0.2, 1))
    guides, wisps = round(120 + 560 * detail), round(3 + 15 * detail)
    steps = round(8 + 20 * detail + 12 * character.hair.curl)
    return grow(character.hair, guides, wisps, steps)


def hair_layers(
    grid: Grid, strands: Strands, character: Character, expression: Expression
) -> HairLayers:
    """Turn, light and draw the hair."""
    points = posed(strands.points.reshape(-1, 3), expression).reshape(strands.points.shape)
    colours = _lit(points, strands, character)
    behind, beside, before = hair_depths(strands, points)
    return HairLayers(
        back=_draw(grid, points, colours, behind, opaque=True),
        middle=_draw(grid, points, colours, beside, opaque=True),
        front=_draw(grid, points, colours, before, opaque=False),
    )


def hair_depths(
    strands: Strands, points: Array
) -> tuple[NDArray[np.bool_], NDArray[np.bool_], NDArray[np.bool_]]:
    """Which posed points (N, S) lie behind the body, beside the face, and before it."""
    depth = points[..., 2] + 0.02 * strands.layer[:, None]
    tucked = (strands.points[..., 1] > EAR_TOP + 0.45 * (strands.tone[:, None] - 1)) & (
        strands.points[..., 2] < BEFORE_EAR
    )
    before = (depth >= BEHIND_FACE) & ~tucked
    behind = depth < BEHIND_BODY
    return behind, ~behind & ~before, before


def lay_hair(canvas: Image, layer: HairLayer) -> None:
    """Put one layer of hair on the canvas."""
    over(canvas[layer.place], layer.colour, layer.cover)


def paint_scalp(
    canvas: Image, grid: Grid, outline: Points, character: Character, expression: Expression
) -> None:
    """Darken the skin where hair grows, so that roots do not stand on bare skin."""
    if character.hair.bald > BALD_TOP:
        return
    line = hair_line(character.hair)
    top = np.array(
        [(0.62, -0.5, -0.86), (0.4, -1.1, -0.86), (-0.4, -1.1, -0.86), (-0.62, -0.5, -0.86)]
    )
    area = polygon(grid, posed(np.concatenate([line, top]), expression)[:, :2] + (0, -0.012))
    head = polygon(grid, outline)
    over(canvas, scaled(character.hair.colour, 0.45), 0.9 * head * blur(area, 0.020, grid.scale))


def hair_shadow(grid: Grid, layer: HairLayer) -> Image:
    """What the front hair keeps from the face, 0..1: its cover, moved away from the key light."""
    x, y, _ = KEY.unit()
    shift = np.array([[1, 0, -x * 0.05 * grid.scale], [0, 1, -y * 0.06 * grid.scale]], np.float32)
    cover = np.zeros(grid.shape, np.float32)
    cover[layer.place] = layer.cover
    moved = cv2.warpAffine(cover, shift, grid.shape[::-1]).astype(np.float32)
    result: Image = np.clip(0.75 * blur(moved, 0.03, grid.scale), 0, 1)
    return result


def _lit(points: Array, strands: Strands, character: Character) -> Array:
    """Linear colour (N, S, 3) of every hair point (Kajiya and Kay 1989, two shifted highlights)."""
    tangent = np.gradient(points, axis=1)
    tangent /= np.maximum(np.linalg.norm(tangent, axis=2, keepdims=True), 1e-9)
    normal = (points - SKULL) / RADII**2
    normal /= np.maximum(np.linalg.norm(normal, axis=2, keepdims=True), 1e-9)
    key = np.array(KEY.unit())
    half = key + np.array([0.0, 0.0, 1.0])
    half /= np.linalg.norm(half)
    facing = np.clip((normal @ key + 0.45) / 1.45, 0, 1)
    across = np.sqrt(np.clip(1 - (tangent @ key) ** 2, 0, 1))
    below = np.clip((points[..., 1] + 0.35) / 0.5, 0, 1)
    hidden = 1 - below * (1 - np.clip((points[..., 2] + 1.10) / 0.45, 0.45, 1.0))
    first = _highlight(tangent, normal, half, 0.10, 160) * facing * hidden
    second = _highlight(tangent, normal, half, -0.20, 40) * facing * hidden
    rim = np.clip(normal @ np.array(RIM.unit()), 0, 1) * np.clip(1 - normal[..., 2], 0, 1) ** 1.5
    depth = 0.36 + 0.64 * strands.layer**1.1
    light = (0.40 + 1.10 * facing * across) * depth[:, None] * hidden * strands.tone[:, None]
    colour = np.array(character.hair.colour)
    warm = colour**0.75 * np.array([1.0, 0.82, 0.62])
    gleam = depth[:, None] * strands.tone[:, None]
    result = colour * light[..., None] * 1.15
    result += warm * (0.95 * second * gleam)[..., None]
    result += (0.70 * warm + 0.30 * np.array([1.0, 0.86, 0.68])) * (0.75 * first * gleam)[..., None]
    result += warm * (0.9 * rim * hidden**2 * gleam)[..., None]
    return np.asarray(result, np.float64)


def _highlight(tangent: Array, normal: Array, half: Array, shift: float, sharp: float) -> Array:
    """Sine of the angle between a tilted tangent and the half vector, to the power `sharp`."""
    tilted = tangent + shift * normal
    tilted /= np.linalg.norm(tilted, axis=2, keepdims=True)
    return np.asarray(np.clip(1 - (tilted @ half) ** 2, 0, 1) ** (sharp / 2), np.float64)


def _draw(
    grid: Grid, points: Array, colours: Array, kind: NDArray[np.bool_], *, opaque: bool
) -> HairLayer:
    """Draw the segments of one kind: a broad ground first, then each hair.

    An `opaque` layer has ground under all hairs; else the outermost stay single hairs.
    """
    shown = kind[:, 1:] & kind[:, :-1]
    if not shown.any():
        return HairLayer(np.zeros((1, 1, 3), np.float32), np.zeros((1, 1), np.float32), NOWHERE)
    part, place = grid.window(points[:, 1:][shown], GROUND_WIDTH)
    pixels = np.round(part.pixels(points) * 2**SUBPIXEL_BITS).astype(np.int32)
    tones = _bytes(colours)
    layer = np.zeros((*part.shape, 4), np.uint8)
    layer[..., :3] = np.round(tones.mean(axis=(0, 1)) * 0.6).astype(np.uint8)
    grounded = round((0.85 if opaque else 0.6) * len(points))
    _draw_ground(layer, pixels[:grounded], tones, shown, part.scale)
    fine = max(1, round(HAIR_WIDTH * part.scale))
    hairs, segments = np.nonzero(shown)
    ends = np.stack([pixels[hairs, segments], pixels[hairs, segments + 1]], axis=1)
    means = np.full((len(hairs), 4), 255)
    means[:, :3] = (tones[hairs, segments].astype(int) + tones[hairs, segments + 1]) // 2
    for (a, b), tone, segment in zip(ends.tolist(), means.tolist(), segments.tolist(), strict=True):
        width = 1 if segment == 0 else fine
        cv2.line(layer, a, b, tone, width, cv2.LINE_AA, SUBPIXEL_BITS)
    soft = cv2.GaussianBlur(layer, (0, 0), max(0.35, SOFTNESS * part.scale))
    cover = soft[..., 3].astype(np.float32) / np.float32(255)
    return HairLayer(_TABLE[soft[..., :3]], cover, place)


def _draw_ground(
    layer: NDArray[np.uint8],
    pixels: NDArray[np.int32],
    tones: NDArray[np.uint8],
    shown: NDArray[np.bool_],
    scale: float,
) -> None:
    """Broad strokes in the hairs' own darker tone, so that nothing shines through between them."""
    broad = max(1, round(GROUND_WIDTH * scale))
    tip = round(0.88 * pixels.shape[1])
    means = np.round(tones.mean(axis=1) * 0.66).astype(int)
    first, count = shown.argmax(axis=1).tolist(), shown.sum(axis=1).tolist()
    for hair in range(0, len(pixels), max(1, len(shown) // GROUND_STROKES)):
        line = pixels[hair, first[hair] + 2 : min(first[hair] + count[hair] + 1, tip)]
        if len(line) > 1:
            colour = (*means[hair].tolist(), 255)
            cv2.polylines(layer, [line], False, colour, broad, cv2.LINE_AA, SUBPIXEL_BITS)


def _bytes(colours: Array) -> NDArray[np.uint8]:
    """Linear light to display bytes, in which hair is drawn."""
    return np.round(to_display(colours.astype(np.float32)) * 255).astype(np.uint8)
