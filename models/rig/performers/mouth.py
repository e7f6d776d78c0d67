"""The inside of the mouth: teeth from a smile, gums, tongue, and the dark that the lips make."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from .anatomy import VERTICES, Anatomy
from .face_model import PARTS, places
from .figure import Figure, Posed
from .matte import filled
from .performance import Pose
from .picture import blurred, distance, inside, line, sampled
from .raster import Buffer, Bytes, Floats, vertex_normals
from .texture import Portrait

TEXELS_PER_CM = 32
HALF_WIDTH, TOP, BOTTOM = 3.6, -0.4, -6.1
"""Part of the model that the teeth's textures show from the front, cm."""
WIDTH = round(2 * HALF_WIDTH * TEXELS_PER_CM)
HEIGHT = round((TOP - BOTTOM) * TEXELS_PER_CM)
IVORY = (1.07, 1.0, 0.94)
"""Colour of teeth in units of the light, of a person whose teeth nobody saw: as in 88 photos."""
_LINING, _GUMS, _TONGUE = (0.42, 0.18, 0.17), (0.84, 0.52, 0.5), (0.8, 0.45, 0.44)
_SOCKETS = (0.46, 0.31, 0.28)
_THROAT, _FRONT = 7.5, 9.5
"""Depths, cm, where the mouth is dark and where lips and gums are still lit."""
_LEAST_GAP = 0.06
_LEAST_SEEN = 0.008
_LEAST_BRIGHT, _LEAST_OF_SKIN, _LEAST_OF_TEETH = 0.6, 1.0, 0.75
"""Brightness of a place that may be tooth compared with the skin's, of teeth as a whole with the
skin's, and of a place that stays with that of the teeth."""
_REDNESS = 0.6
"""What teeth may have of the skin's ratio of red to green, beyond a grey's."""
_AMBIENT = 0.22
_LIP_EDGE_CM = 0.08
_LINE_CM, _LINE_DARK, _TOUCHING = 0.05, 0.5, 0.06
_ROLLING = [
    i for group in ("mouthRollUpper", "mouthRollLower", "mouthPress") for i in places(group)
]
_UPPER_EDGE, _LOWER_EDGE = [12, 13, 14, 15, 16], [12, 19, 18, 17, 16]
_TEETH = slice(PARTS["teeth"].start, PARTS["teeth"].stop)
_INNER = tuple(range(60, 68))


@dataclass(frozen=True, slots=True, kw_only=True)
class Dentition:
    """Teeth that a photo shows: `image` (2 HEIGHT, WIDTH, 3), upper above lower, in units of the
    light on the face; `seen` (2 HEIGHT, WIDTH) 0 to 1 where it shows them; their `colour` (3,).
    """

    image: Floats
    seen: Floats
    colour: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Mouth:
    """What `shade_mouth` needs: `vertices` (V, 6) and the texture `teeth`; `dark` (3,) colour of
    the lining where it is out of the light; how far the lips are `parted` in the photo, 0 to 1.
    """

    vertices: Floats
    teeth: Bytes
    dark: Floats
    parted: float


def dentition_of(
    portrait: Portrait, figure: Figure, posed: Posed, light: float
) -> Dentition | None:
    """The teeth that `portrait` shows, of the person `posed` as they are there, under `light`.

    None where the mouth is shut or no teeth are seen.
    """
    points = portrait.landmarks
    gap = np.linalg.norm(points[62] - points[66]) / np.linalg.norm(points[48] - points[54])
    if gap < _LEAST_GAP:
        return None
    seen_at = figure.seen(posed.turned)
    spot = np.concatenate([_fronts(figure.anatomy, seen_at, upper) for upper in (True, False)])
    image, skin = sampled(portrait.image, spot), _skin(portrait)
    seen = _between_lips(portrait, spot) * _like_teeth(image, skin)
    seen[~np.isfinite(spot[..., 0])] = 0.0
    seen = np.asarray(cv2.morphologyEx(seen, cv2.MORPH_OPEN, np.ones((3, 3))), np.float32)
    if seen.mean() < _LEAST_SEEN:
        return None
    colour = np.percentile(image[seen > 0.5], 70, axis=0)
    # The lips' red and shade run into the outermost pixels; there the teeth go on as they are.
    seen *= image.mean(axis=2) > _LEAST_OF_TEETH * colour.mean()
    seen = np.asarray(cv2.erode(seen, np.ones((3, 3))), np.float32)
    if seen.mean() < _LEAST_SEEN or colour.mean() < _LEAST_OF_SKIN * skin.mean():
        return None
    return Dentition(
        image=np.asarray(filled(image, seen) / light, np.float32),
        seen=np.clip(2.0 * blurred(seen, 2.0), 0.0, 1.0),
        colour=np.asarray(colour / light, np.float32),
    )


def mouth_of(figure: Figure, teeth: Dentition | None, light: float) -> Mouth:
    """Materials of the mouth of `figure` under `light`, with the `teeth` of somebody."""
    anatomy = figure.anatomy
    normals = vertex_normals(figure.shape, anatomy.triangles[anatomy.mouth : anatomy.eyes])
    lambert = np.clip(0.66 + 0.34 * normals[:, 2], 0.3, 1.0)
    vertices = np.zeros((VERTICES, 6), np.float32)
    vertices[:, :3] = _flesh(figure, normals, lambert)
    depth = anatomy.model.vertices[_TEETH, 2]
    front = np.clip((depth - 4.0) / 5.6, 0.5, 1.0)
    shade = lambert[_TEETH] * front
    colour = np.asarray(IVORY, np.float32) if teeth is None else teeth.colour
    # The light that reaches molars has been reflected by flesh.
    warmth = 1.0 - (1.0 - front[:, None]) * np.array([0.0, 0.3, 0.34])
    vertices[_TEETH, :3] = 0.8 * colour * shade[:, None] * warmth
    vertices[_TEETH, 3:5] = texture_places(anatomy)
    # From the front the sides of the rows are seen too flat for a texture.
    vertices[_TEETH, 5] = np.clip((depth - 8.2) / 0.8, 0.0, 1.0)
    vertices[:, :3] *= light
    ivory = _modelled(anatomy, shade, colour)
    if teeth is not None:
        ivory = ivory + (teeth.image - ivory) * teeth.seen[..., None]
    return Mouth(
        vertices=vertices,
        teeth=np.asarray(np.clip(ivory * light, 0.0, 250.0), np.uint8),
        dark=np.asarray(np.array(_LINING) * light * 0.5, np.float32),
        parted=_parted(figure.landmarks(figure.posed(Pose()))[48:68]),
    )


def _flesh(figure: Figure, normals: Floats, lambert: Floats) -> Floats:
    """Colours (V, 3) of lining, sockets, gums and tongue in units of the light."""
    anatomy = figure.anatomy
    depth = anatomy.model.vertices[:VERTICES, 2:]
    front = 0.8 * np.clip((depth - _THROAT) / (_FRONT - _THROAT), 0.0, 1.0)
    found = np.zeros((VERTICES, 3), np.float32)
    lining, sockets, gums = (
        slice(PARTS[part].start, PARTS[part].stop) for part in ("mouth", "sockets", "gums")
    )
    found[lining] = _LINING + (np.array(_GUMS) - _LINING) * front[lining]
    found[sockets], found[gums] = _SOCKETS, _GUMS
    found *= lambert[:, None]
    tongue = np.array(_TONGUE) * _tongue_shade(figure.shape[gums], normals[gums])[:, None]
    found[gums] += (tongue - found[gums]) * _tongue(anatomy)[:, None]
    return found


def texture_places(anatomy: Anatomy) -> Floats:
    """Pixel (n, 2) of the teeth's texture of each vertex of the teeth."""
    points = anatomy.model.vertices[_TEETH]
    place = (points[:, :2] * (1.0, -1.0) + np.array([HALF_WIDTH, TOP])) * TEXELS_PER_CM
    place[:, 1] += np.where(is_upper(anatomy), 0, HEIGHT)
    return np.asarray(place, np.float32)


def is_upper(anatomy: Anatomy) -> NDArray[np.bool_]:
    """Which vertices (n,) of the teeth the jaw leaves where they are."""
    return np.abs(anatomy.model.expression[places("jawOpen")[0], _TEETH, 1]) < 0.5


def _fronts(anatomy: Anatomy, values: Floats, upper: bool) -> Floats:
    """`values` (V, C) of the vertices as a picture (HEIGHT, WIDTH, C) of one row of teeth.

    NaN where there is no tooth.
    """
    place = np.full((VERTICES, 3), -1e6, np.float32)
    row = is_upper(anatomy) == upper
    at = np.arange(_TEETH.start, _TEETH.stop)[row]
    place[at, :2] = texture_places(anatomy)[row]
    place[at, 1] -= 0 if upper else HEIGHT
    place[at, 2] = anatomy.model.vertices[at, 2]
    triangles = anatomy.model.triangles_of("teeth").astype(np.int32)
    triangles = triangles[np.isin(triangles, at).all(axis=1)]
    buffer = Buffer.empty(HEIGHT, WIDTH)
    buffer.draw(place, triangles)
    a, b = buffer.weights[..., :1], buffer.weights[..., 1:]
    i, j, k = np.moveaxis(triangles[np.maximum(buffer.triangle, 0)], -1, 0)
    found = values[i] * a + values[j] * b + values[k] * (1.0 - a - b)
    found[buffer.triangle < 0] = np.nan
    return np.asarray(found, np.float32)


def _modelled(anatomy: Anatomy, lambert: Floats, colour: Floats) -> Floats:
    """Both rows as the mesh shows them, (2 HEIGHT, WIDTH, 3), in units of the light."""
    shade = np.zeros((VERTICES, 1), np.float32)
    shade[_TEETH, 0] = 0.55 + 0.45 * lambert
    both = np.concatenate([_fronts(anatomy, shade, upper) for upper in (True, False)])
    both = np.where(np.isfinite(both), both, 0.6).astype(np.float32)
    soft = blurred(both[..., 0], 1.2)[..., None]
    return np.asarray(soft * colour, np.float32)


def lip_skin(image: Floats, landmarks: Floats, scale: float) -> Floats:
    """`image` (H, W, 3) whose open mouth has the colours of the lips around it.

    The lips' inner edge takes its colour from the very border of the gap: teeth that shine there
    would draw a white line around the mouth. `scale` is px per cm.
    """
    width = np.linalg.norm(landmarks[48] - landmarks[54])
    if np.linalg.norm(landmarks[62] - landmarks[66]) < _LEAST_GAP * width:
        return image
    gap = inside(image.shape, landmarks[list(_INNER)])
    wider = cv2.dilate(gap, np.ones((2 * round(_LIP_EDGE_CM * scale) + 1,) * 2))
    return filled(image, np.asarray(1 - wider, np.float32))


def _between_lips(portrait: Portrait, spot: Floats) -> Floats:
    """Whether a place `spot` (h, w, 2) of the portrait lies between the lips, 0 or 1."""
    gap = inside(portrait.image.shape, portrait.landmarks[list(_INNER)])
    depth = sampled(distance(gap), np.nan_to_num(spot, nan=-9.0))
    return np.asarray((depth > 1.0).astype(np.float32))


def _like_teeth(image: Floats, skin: Floats) -> Floats:
    """Which pixels (h, w) of `image` are bright and pale enough for teeth, 0 or 1.

    Lips are as bright as teeth in many a photo, but redder than the `skin` (3,).
    """
    high, low = image.max(axis=2), image.min(axis=2)
    pale = (high - low) < 0.42 * high
    redness = 1.0 + _REDNESS * max(float(skin[0] / skin[1]) - 1.0, 0.2)
    pale &= image[..., 0] < redness * image[..., 1]
    bright = image.mean(axis=2) > _LEAST_BRIGHT * skin.mean()
    return np.asarray((pale & bright).astype(np.float32))


def _skin(portrait: Portrait) -> Floats:
    """Colour (3,) of the skin of nose and cheeks."""
    spots = np.round(portrait.landmarks[[1, 2, 14, 15, 30, 33]]).astype(int)
    x, y = np.clip(spots, 0, len(portrait.image) - 1).T
    return np.asarray(np.maximum(np.median(portrait.image[y, x], axis=0), 1.0), np.float32)


def _tongue(anatomy: Anatomy) -> Floats:
    """How far each vertex of the gums' part is tongue, (n,): what lies well inside the rows."""
    gums = anatomy.model.vertices[PARTS["gums"].start : PARTS["gums"].stop]
    teeth = anatomy.model.vertices[_TEETH]
    low = teeth[~is_upper(anatomy)]
    away = np.min(
        np.linalg.norm(gums[:, None, [0, 2]] - low[None, ::7][..., [0, 2]], axis=2), axis=1
    )
    jaw = anatomy.model.expression[places("jawOpen")[0], :, 1]
    moved = -jaw[PARTS["gums"].start : PARTS["gums"].stop]
    inside = np.clip((away - 0.25) / 0.2, 0.0, 1.0) * (np.abs(gums[:, 0]) < 2.2)
    return np.asarray(inside * (moved > 0.3), np.float32)


def _tongue_shade(points: Floats, normals: Floats) -> Floats:
    """Brightness (n,) of the tongue's `points` (n, 3): its back is lit from the front and above,
    with a groove along the middle.
    """
    groove = 1.0 - 0.16 * np.exp(-((points[:, 0] / 0.22) ** 2))
    lit = np.clip(0.62 + 0.25 * normals[:, 1] + 0.28 * normals[:, 2], 0.3, 1.0)
    return np.asarray(groove * lit, np.float32)


def occlude(
    face: Floats, within: NDArray[np.bool_], depth: Floats, lips: Floats, px_per_cm: float
) -> None:
    """Darken in `face` (h, w, 4) what lies `within` (h, w) the mouth, in screen space.

    Light comes in through the gap of the lips: less of it the deeper a place lies behind them,
    `depth` (h, w) and `lips` (20, 3) in px and cm, and next to the upper lip, which throws shade.
    """
    low = np.floor(lips[:, :2].min(axis=0)).astype(int) - 2
    high = np.ceil(lips[:, :2].max(axis=0)).astype(int) + 3
    low = np.maximum(low, 0)
    part = np.s_[low[1] : max(high[1], 0), low[0] : max(high[0], 0)]
    mask = within[part]
    if mask.size == 0 or not mask.any():
        return
    gap = np.linalg.norm(lips[14, :2] - lips[18, :2]) / px_per_cm
    plane = float(lips[[12, 14, 16, 18], 2].mean())
    behind = np.clip(plane - depth[part], 0.0, 8.0)
    window = max(0.25, float(gap))
    light = window / (window + 0.26 * np.maximum(behind - 0.5, 0.0) ** 1.3)
    padded = cv2.copyMakeBorder(mask.astype(np.uint8), 1, 1, 1, 1, cv2.BORDER_CONSTANT)
    edge = distance(np.asarray(padded, np.uint8))[1:-1, 1:-1] / px_per_cm
    light *= 0.86 + 0.14 * np.clip(edge / 0.2, 0.0, 1.0)
    reach = max(1, round(0.5 * px_per_cm))
    above = cv2.blur(
        cv2.copyMakeBorder(1.0 - mask.astype(np.float32), reach, 0, 0, 0, cv2.BORDER_REPLICATE),
        (3, reach),
        anchor=(1, reach - 1),
    )[reach:]
    light *= 1.0 - 0.22 * above
    light = _AMBIENT + (1.0 - _AMBIENT) * light
    light = blurred(light.astype(np.float32), 0.04 * px_per_cm + 0.3)
    face[part][..., :3] *= np.where(mask, light, 1.0)[..., None].astype(np.float32)


def draw_lip_line(
    face: Floats, lips: Floats, weights: Floats, parted: float, px_per_cm: float
) -> None:
    """Darken in `face` (h, w, 4) the line between shut `lips` (20, 3) px where no photo shows it.

    That is where they are `parted` in the photo, or roll in by the expression `weights` (57,).
    """
    rolled = float(weights[_ROLLING].sum()) / 2.0
    share = min(1.0, parted + rolled) * (1.0 - _parted(lips / px_per_cm))
    low = np.maximum(lips[:12, :2].min(axis=0) - 2.0, 0.0).astype(int)
    high = np.maximum(lips[:12, :2].max(axis=0) + 3.0, 0.0).astype(int)
    part = face[low[1] : high[1], low[0] : high[0]]
    if share <= 0.05 or part.size == 0:
        return
    middle = (lips[_UPPER_EDGE, :2] + lips[_LOWER_EDGE, :2]) / 2.0 - low
    ink = line(part.shape, middle, _LINE_CM * px_per_cm).astype(np.float32)
    ink = blurred(ink, max(0.5, _LINE_CM * px_per_cm))
    part[..., :3] *= 1.0 - (ink * (share * _LINE_DARK / 255.0))[..., None]


def _parted(lips: Floats) -> float:
    """How far `lips` (20, 3) cm are parted, 0 to 1."""
    gap = np.linalg.norm(lips[14, :2] - lips[18, :2])
    return float(np.clip((gap - _TOUCHING) / _TOUCHING, 0.0, 1.0))


def close_holes(face: Floats, lips: Floats, lining: Floats) -> None:
    """Give `face` (h, w, 4) the colour `lining` (3,) where nothing was drawn between the `lips`.

    At the corners of the mouth the mesh has slits through which the sheet behind would shine.
    """
    low = np.maximum(np.floor(lips[:12, :2].min(axis=0)).astype(int), 0)
    high = np.maximum(np.ceil(lips[:12, :2].max(axis=0)).astype(int) + 1, 0)
    part = face[low[1] : high[1], low[0] : high[0]]
    if part.size == 0:
        return
    mask = inside(part.shape, lips[:12, :2] - low)
    part[(mask > 0) & (part[..., 3] == 0.0)] = (*lining, 1.0)
