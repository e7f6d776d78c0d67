"""Hair as broad tapered locks, flat in tone, in three layers as in the soft painting."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ..character import Character, Hair
from ..hair import hair_depths
from ..pose import Expression, posed
from ..raster import SUBPIXEL_BITS, Grid, fixed_point
from ..strands import BALD_TOP, RADII, SKULL, Strands, grow, hair_line
from ..style import Medium, Style
from .drawing import Drawing, Plane, Tone, covered, darker

Array = NDArray[np.float64]
LOCKS, STEPS = 150, 11
WIDTH = 0.105
CURL_FROM = 0.35
"""Hair with more curl than this is drawn as rows of round tufts."""
TUFT = 0.062
BARE = 0.95
LEVELS = 4
_TAPER = np.array([0.30, 0.80, 1.0, 1.0, 0.98, 0.94, 0.88, 0.78, 0.62, 0.38, 0.04])


@dataclass(frozen=True, slots=True)
class Locks:
    """One layer of drawn hair: picture (h, w, 3), cover and ink (h, w), and where they lie."""

    picture: Plane
    cover: Plane
    ink: Plane
    place: tuple[slice, slice]

    def lay(self, drawing: Drawing) -> None:
        """Put the layer on the drawing."""
        drawing.paste(self.picture, self.cover, self.place)
        if drawing.line > 0:
            drawing.ink[self.place] = cv2.max(drawing.ink[self.place], self.ink)


def grown_locks(hair: Hair) -> Strands:
    """One strand for every lock; none on a bald head."""
    return grow(hair, 4 if hair.bald > BARE else LOCKS, 1, STEPS)


def hair_locks(
    drawing: Drawing, strands: Strands, character: Character, expression: Expression, tone: Tone
) -> tuple[Locks | None, Locks | None, Locks | None]:
    """The locks behind the body, beside the face, and before it."""
    if character.hair.bald > BARE:
        return None, None, None
    points = posed(strands.points.reshape(-1, 3), expression).reshape(strands.points.shape)
    shades = _shades(points, strands, character.style, tone)
    behind, beside, before = (
        _layer(drawing, points, shades, kind, character) for kind in hair_depths(strands, points)
    )
    return behind, beside, before


def fill_scalp(
    drawing: Drawing, head: Array, character: Character, expression: Expression, tone: Tone
) -> None:
    """Cover the part of the head where hair grows with the hair's dark tone."""
    if character.hair.bald > BALD_TOP:
        return
    top = np.array(
        [(0.62, -0.5, -0.86), (0.4, -1.1, -0.86), (-0.4, -1.1, -0.86), (-0.62, -0.5, -0.86)]
    )
    area = posed(np.concatenate([hair_line(character.hair), top]), expression)[:, :2]
    part, place = drawing.region(area)
    mask = covered(part, area) & covered(part, head)
    colour = np.empty((*part.shape, 3), np.uint8)
    colour[:] = darker(tone, 0.66)
    drawing.paste(colour, mask, place)


def _shades(points: Array, strands: Strands, style: Style, tone: Tone) -> list[Tone]:
    """One tone per lock: lighter towards the light and on the outside, in a few steps."""
    middle = points[:, points.shape[1] // 3]
    normal = (middle - SKULL) / RADII**2
    normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-9)
    facing = normal @ np.array([0.55 * style.light, -0.62, 0.56])
    value = 0.62 + 0.26 * facing + 0.16 * strands.layer + 0.35 * (strands.tone - 1)
    if style.medium is Medium.POSTER:
        value[:] = 0.8
    steps = np.round(np.clip(value, 0.4, 1.15) * LEVELS * 2) / (LEVELS * 2)
    return [darker(tone, float(step)) for step in steps]


def _layer(
    drawing: Drawing, points: Array, shades: list[Tone], kind: NDArray[np.bool_], who: Character
) -> Locks | None:
    """The locks, or the runs of them, that lie in one depth."""
    shown = kind.sum(axis=1) > 1
    if not shown.any():
        return None
    part, place = drawing.grid.window(points[kind][:, :2], WIDTH)
    picture = np.zeros((*part.shape, 3), np.uint8)
    cover, ink = np.zeros(part.shape, np.uint8), np.zeros(part.shape, np.uint8)
    picture[:] = darker(shades[0], 0.7)
    first, last = kind.argmax(axis=1), kind.shape[1] - kind[:, ::-1].argmax(axis=1)
    if who.hair.curl > CURL_FROM:
        shapes = _tufts(part, points, kind)
    else:
        shapes = _tapered(part, points, first, last, who.hair)
    thin = max(1, round(0.5 * drawing.line * part.scale))
    for lock in np.flatnonzero(shown):
        for shape in shapes[lock]:
            cv2.fillPoly(picture, [shape], shades[lock], cv2.LINE_AA, SUBPIXEL_BITS)
            cv2.fillPoly(cover, [shape], (255,), cv2.LINE_AA, SUBPIXEL_BITS)
            if drawing.line > 0:
                cv2.fillPoly(ink, [shape], (0,), cv2.LINE_AA, SUBPIXEL_BITS)
                half = shape[: len(shape) // 2]
                cv2.polylines(ink, [half], False, (200,), thin, cv2.LINE_AA, SUBPIXEL_BITS)
    if drawing.line > 0:
        thick = max(2, round(drawing.line * part.scale))
        brush = np.ones((thick, thick), np.uint8)
        edge = cv2.morphologyEx(cover, cv2.MORPH_GRADIENT, brush).astype(np.uint8)
        ink = np.maximum(ink, edge)
        cover = cv2.dilate(cover, brush).astype(np.uint8)
    return Locks(picture, cover, ink, place)


def _tapered(
    grid: Grid, points: Array, first: NDArray[np.intp], last: NDArray[np.intp], hair: Hair
) -> list[list[NDArray[np.int32]]]:
    """Outlines of the locks in fixed-point pixels, narrow at the tip."""
    flat = points[..., :2]
    tangent = np.gradient(flat, axis=1)
    tangent /= np.maximum(np.linalg.norm(tangent, axis=2, keepdims=True), 1e-9)
    width = WIDTH * _TAPER * (0.75 if hair.length < 0.6 else 1.0) / 2
    normal = np.stack([-tangent[..., 1], tangent[..., 0]], axis=2) * width[:, None]
    left, right = fixed_point(grid, flat + normal), fixed_point(grid, flat - normal)
    return [
        [np.concatenate([left[i, a:b], right[i, a:b][::-1]])]
        for i, (a, b) in enumerate(zip(first.tolist(), last.tolist(), strict=True))
    ]


def _tufts(grid: Grid, points: Array, kind: NDArray[np.bool_]) -> list[list[NDArray[np.int32]]]:
    """Round tufts along the locks in fixed-point pixels."""
    turn = np.linspace(0, 2 * np.pi, 14, endpoint=False)
    ring = TUFT * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    discs = fixed_point(grid, points[:, :, None, :2] + ring)
    return [[discs[i, j] for j in np.flatnonzero(kind[i])[::2]] for i in range(len(points))]
