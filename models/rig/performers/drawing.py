"""Drawing of a posed performer: relief, skin, mouth and eyes, and what each pixel shows."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from . import raster
from .anatomy import SKIN, VERTICES, Anatomy
from .eyes import Eyes, light_places
from .face_model import PARTS
from .figure import Figure, Posed
from .lids import draw_lashes
from .light import change, received
from .mouth import Mouth, close_holes, draw_lip_line, occlude
from .performance import Pose
from .raster import Buffer, Bytes, Floats, Ints, vertex_normals
from .relief import Relief
from .shot import Part, Shot, Surface
from .smile import Smile
from .texture import MARGIN, SIDE, packed, scaled

FINE = 2
"""The face is drawn at this many times the size and reduced."""
_SEEN_CM = 0.35
_PUPIL_HIDDEN = 0.75
_SMEARED, _SHARP = 0.4, 0.85
"""Texture pixels per picture pixel, relative to rest, at which trust is none and full."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Materials:
    """How a performer looks; pictures are (ALL, ALL, C) bytes in the portrait's pixels.

    `colours` of the person and their matte; `lids` the same with closed lids; `plate` behind;
    `places` (SKIN, 2) of the skin's colours; `lid_share` (2, SKIN); `light` (9,) and what the
    skin had `received` (SKIN,) of it; `smile` where the person has one.
    """

    colours: Bytes
    lids: Bytes
    plate: Bytes
    places: Floats
    lid_share: Floats
    light: Floats
    received: Floats
    smile: Smile | None
    eyes: Eyes
    mouth: Mouth
    relief: Relief


@dataclass(frozen=True, slots=True, kw_only=True)
class Textures:
    """The materials reduced for pictures of one size, so that none is sampled too coarsely."""

    scale: float
    photo: Bytes
    lids: Bytes
    smile: Bytes
    sheet_scale: float
    sheet: Bytes
    plate: Bytes

    @classmethod
    def of(cls, materials: Materials, size: int) -> Self:
        """Reduce `materials` for pictures of `size` px."""
        scale, sheet_scale = min(1.0, FINE * size / SIDE), min(1.0, 1.3 * size / SIDE)
        photo = materials.colours[..., :3].astype(np.float32)
        smile = photo if materials.smile is None else materials.smile.image.astype(np.float32)
        return cls(
            scale=scale,
            photo=packed(photo, scale),
            lids=packed(materials.lids.astype(np.float32), scale),
            smile=packed(smile, scale),
            sheet_scale=sheet_scale,
            sheet=packed(materials.colours.astype(np.float32), sheet_scale),
            plate=packed(materials.plate.astype(np.float32), sheet_scale),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """From pixels of the portrait to those of the picture: `gain * p + shift`."""

    gain: float
    shift: NDArray[np.float64]

    @classmethod
    def of(cls, pose: Pose, size: int) -> Self:
        """The crop that the rig's pictures have, zoomed and moved as `pose` says."""
        corner = ((0.5 - MARGIN) / SIDE - 0.5) * pose.zoom + 0.5
        shift = (corner + np.asarray(pose.pan, np.float64)) * size - 0.5
        return cls(gain=pose.zoom * size / SIDE, shift=shift)

    def picture(self, places: Floats) -> Floats:
        """Pixels of the picture (N, 2) of `places` (N, 2) of the portrait."""
        return np.asarray(places * self.gain + self.shift, np.float32)

    def texture(self, scale: float) -> NDArray[np.float64]:
        """Zoom and shift (3,) from the picture to a texture of `scale` the portrait's size."""
        zoom = scale / self.gain
        return np.array([zoom, *(0.5 * scale - 0.5 - self.shift * zoom)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """The face drawn at twice the size: `colour` (2h, 2w, 4) times alpha, `buffer`, and the
    picture's pixel `corner` at which it begins.
    """

    colour: Floats
    buffer: Buffer
    corner: tuple[int, int]


def draw(figure: Figure, materials: Materials, textures: Textures, pose: Pose, size: int) -> Shot:
    """Draw `figure` in `pose` as a picture of `size` px."""
    view = View.of(pose, size)
    posed = figure.posed(pose)
    points = _on_picture(view, figure.seen(posed.turned), posed.turned[:, 2])
    marks = figure.landmarks(posed)
    spots = _on_picture(view, figure.seen(marks), marks[:, 2])
    nodes = materials.relief.seen(figure, posed)
    nodes[:, :2] = view.picture(nodes[:, :2])
    sheet, out, alpha = _draw_relief(materials, textures, posed, nodes, view, size)
    face = _draw_face(figure, materials, textures, posed, points, spots, view, size)
    if face is not None:
        x, y = face.corner
        h, w = face.colour.shape[0] // FINE, face.colour.shape[1] // FINE
        raster.lay_over(face.colour, out[y : y + h, x : x + w])
    parts, surface = _what(figure.anatomy, materials, sheet, alpha, face, points, nodes, view)
    return Shot(
        rgb=np.clip(out + 0.5, 0.0, 255.0).astype(np.uint8),
        landmarks=np.ascontiguousarray(spots[:, :2]),
        landmarks3d=marks,
        visible=_visible(spots, face, posed, size),
        parts=parts,
        stretch=_trust(figure.anatomy, materials, surface, view),
        surface=surface,
    )


def _on_picture(view: View, seen: Floats, depth: Floats) -> Floats:
    return np.column_stack([view.picture(seen), depth]).astype(np.float32)


def _draw_relief(
    materials: Materials,
    textures: Textures,
    posed: Posed,
    nodes: Floats,
    view: View,
    size: int,
) -> tuple[Buffer, Floats, Floats]:
    """The sheet's buffer, the picture (size, size, 3) of it over the plate, and its alpha."""
    relief = materials.relief
    buffer = Buffer.empty(size, size)
    buffer.draw(nodes, relief.triangles)
    places = np.column_stack(
        [scaled(relief.places, textures.sheet_scale), relief.lit(materials.light, posed)]
    ).astype(np.float32)
    out = np.zeros((size, size, 3), np.float32)
    alpha = np.zeros((size, size), np.float32)
    raster.shade_relief(
        buffer.triangle,
        buffer.weights,
        relief.triangles,
        places,
        textures.sheet,
        textures.plate,
        view.texture(textures.sheet_scale).astype(np.float32),
        out,
        alpha,
    )
    return buffer, out, alpha


def _draw_face(
    figure: Figure,
    materials: Materials,
    textures: Textures,
    posed: Posed,
    points: Floats,
    spots: Floats,
    view: View,
    size: int,
) -> Face | None:
    """The face at twice the size, None where it is out of the picture."""
    anatomy = figure.anatomy
    shown = points[:SKIN][anatomy.cover > 0.0, :2]
    low = np.maximum(np.floor(shown.min(axis=0)).astype(int) - 1, 0)
    high = np.minimum(np.ceil(shown.max(axis=0)).astype(int) + 2, size)
    if (high <= low).any():
        return None
    width, height = (high - low) * FINE
    fine = points.copy()
    fine[:, :2] = (points[:, :2] - low + 0.5) * FINE - 0.5
    buffer = Buffer.empty(height, width)
    skin, rest = anatomy.triangles[: anatomy.mouth], anatomy.triangles[anatomy.mouth :]
    buffer.draw(fine, skin, one_sided=anatomy.outward)
    buffer.draw(fine, rest, first=anatomy.mouth)
    colour = np.zeros((height, width, 4), np.float32)
    _shade(colour, buffer, figure, materials, textures, posed)
    px_per_cm = figure.camera.scale * view.gain * FINE
    marks = spots.copy()
    marks[:, :2] = (spots[:, :2] - low + 0.5) * FINE - 0.5
    inside = (buffer.triangle >= anatomy.mouth) & (buffer.triangle < anatomy.eyes)
    close_holes(colour, marks[48:68], materials.mouth.dark)
    occlude(colour, inside, buffer.depth, marks[48:68], px_per_cm)
    change = posed.weights - figure.rest
    draw_lip_line(colour, marks[48:68], change, materials.mouth.parted, px_per_cm)
    draw_lashes(colour, marks[:, :2], posed.shut, px_per_cm)
    return Face(colour=colour, buffer=buffer, corner=(int(low[0]), int(low[1])))


def _shade(
    colour: Floats,
    buffer: Buffer,
    figure: Figure,
    materials: Materials,
    textures: Textures,
    posed: Posed,
) -> None:
    """Give the pixels of `buffer` their `colour` (h, w, 4)."""
    anatomy = figure.anatomy
    skin = np.zeros((SKIN, 6), np.float32)
    skin[:, :2] = scaled(materials.places, textures.scale)
    skin[:, 2] = np.clip(posed.shut @ materials.lid_share, 0.0, 1.0)
    normals = vertex_normals(posed.turned[:SKIN], anatomy.triangles[: anatomy.mouth])
    skin[:, 4] = change(materials.received, received(materials.light, normals))
    if materials.smile is not None:
        amount = materials.smile.amount(posed.weights)
        skin[:, 3] = amount * materials.smile.share
    skin[:, 5] = anatomy.cover
    seen = buffer.triangle, buffer.weights, anatomy.triangles
    raster.shade_skin(
        *seen, anatomy.mouth, skin, textures.photo, textures.lids, textures.smile, colour
    )
    mouth = materials.mouth
    count = anatomy.eyes - anatomy.mouth
    raster.shade_mouth(*seen, anatomy.mouth, count, mouth.vertices, mouth.teeth, colour)
    eyes = materials.eyes
    balls = np.zeros((VERTICES, 4), np.float32)
    balls[eyes.vertices, :2] = eyes.places
    balls[eyes.vertices, 2:] = light_places(figure, posed.gaze, posed.shut)
    count = len(anatomy.triangles) - anatomy.eyes
    raster.shade_eyes(*seen, anatomy.eyes, count, balls, eyes.balls, eyes.light, colour)


def _what(
    anatomy: Anatomy,
    materials: Materials,
    sheet: Buffer,
    alpha: Floats,
    face: Face | None,
    points: Floats,
    nodes: Floats,
    view: View,
) -> tuple[Bytes, Surface]:
    """The classes of the pixels and the spots that they show."""
    count = len(anatomy.triangles)
    person = alpha > 0.5
    parts = np.where(person, Part.HAIR, Part.BACKGROUND).astype(np.uint8)
    triangle = np.where(person, sheet.triangle + count, raster.NOTHING).astype(np.int32)
    weights = sheet.weights
    if face is not None:
        x, y = face.corner
        drawn = face.buffer.triangle[::FINE, ::FINE]
        solid = (drawn >= 0) & (face.colour[::FINE, ::FINE, 3] > 0.5)
        h, w = drawn.shape
        kind = part_of_triangle(anatomy)[np.maximum(drawn, 0)]
        area = np.s_[y : y + h, x : x + w]
        parts[area] = np.where(solid, kind, parts[area])
        triangle[area] = np.where(solid, drawn, triangle[area])
        fine = face.buffer.weights[::FINE, ::FINE]
        weights[area] = np.where(solid[..., None], fine, weights[area])
    return parts, Surface(
        triangle=triangle,
        weights=weights,
        triangles=np.concatenate([anatomy.triangles, materials.relief.triangles + VERTICES]),
        points=np.concatenate([points, nodes]),
        view=view.texture(1.0),
    )


def part_of_triangle(anatomy: Anatomy) -> Bytes:
    """Which `Part` each triangle of the face is."""
    kinds = np.full(len(anatomy.triangles), Part.SKIN, np.uint8)
    highest = anatomy.triangles.max(axis=1)
    sockets = PARTS["sockets"]
    kinds[anatomy.mouth : anatomy.eyes] = Part.MOUTH
    kinds[(highest >= sockets.start) & (highest < sockets.stop)] = Part.EYES
    kinds[anatomy.eyes :] = Part.EYES
    return kinds


def _visible(spots: Floats, face: Face | None, posed: Posed, size: int) -> NDArray[np.bool_]:
    """Which landmarks `spots` (74, 3) are inside the picture and not hidden by the face."""
    x, y = spots[:, 0], spots[:, 1]
    visible = (x >= -0.5) & (y >= -0.5) & (x <= size - 0.5) & (y <= size - 0.5)
    visible[72:] &= posed.shut < _PUPIL_HIDDEN
    if face is None:
        return np.asarray(visible)
    depth = face.buffer.depth
    fine = np.round((spots[:, :2] - face.corner + 0.5) * FINE - 0.5).astype(int)
    nearest = np.full(len(spots), np.inf)
    for right in (-1, 0, 1):
        for down in (-1, 0, 1):
            column = np.clip(fine[:, 0] + right, 0, depth.shape[1] - 1)
            row = np.clip(fine[:, 1] + down, 0, depth.shape[0] - 1)
            nearest = np.minimum(nearest, depth[row, column])
    return np.asarray(visible & (spots[:, 2] > nearest - _SEEN_CM))


def _trust(anatomy: Anatomy, materials: Materials, surface: Surface, view: View) -> Bytes:
    """Trust (size, size) in each pixel by how far its texture is stretched."""
    count = len(anatomy.triangles)
    own = raster.shrinking(
        materials.places, surface.points, anatomy.triangles[: anatomy.mouth], view.gain
    )
    sheet: Ints = materials.relief.triangles
    far = raster.shrinking(materials.relief.places, surface.points[VERTICES:], sheet, view.gain)
    inner = np.ones(count - anatomy.mouth, np.float32)
    scale = np.concatenate([own, inner, far, [1.0]]).astype(np.float32)
    trust = np.clip((scale - _SMEARED) / (_SHARP - _SMEARED), 0.0, 1.0) * 255.0
    return np.asarray(trust.astype(np.uint8)[surface.triangle])
