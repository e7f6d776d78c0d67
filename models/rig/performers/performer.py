"""A performer: one person of a few photos, ready to do whatever a pose says."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Self

import numpy as np
from numpy.typing import ArrayLike

from .anatomy import SKIN, Anatomy
from .drawing import Materials, Textures, draw
from .eyes import eyes_of
from .face_model import FaceModel
from .figure import Figure, Posed
from .fit import PersonFit, PhotoFit
from .lids import lid_share, lid_skin
from .light import fit_light, received
from .matte import background, cut_out, own_colours
from .mouth import Dentition, dentition_of, mouth_of
from .performance import Pose
from .raster import Buffer, Bytes, Floats, vertex_normals
from .relief import Relief
from .shot import Shot
from .texture import ALL, Portrait, Smile, packed, scaled, skin_places, smile_of

LIPS_TO_SHOULDERS_CM = 6.0
_SKIN_LIGHT = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Performer:
    """One person: `figure` is the geometry, `materials` the looks, `teeth` those a photo shows."""

    person: str
    figure: Figure
    materials: Materials
    teeth: Dentition | None
    _textures: dict[int, Textures] = field(default_factory=dict, repr=False)

    @classmethod
    def build(
        cls,
        model: FaceModel,
        photos: Sequence[tuple[Bytes, ArrayLike]],
        fit: PersonFit,
        *,
        seed: int,
        person: str = "",
        anatomy: Anatomy | None = None,
        donors: Sequence[Dentition] = (),
    ) -> Self:
        """Make a performer of `photos` (RGB, landmarks (74, 2) px), to which `fit` belongs.

        The first photo gives the texture; others lend the folds of a smile and the teeth. Whose
        teeth no photo shows gets those of one of the `donors`, chosen by `seed`. `anatomy` is
        that of `model` and saves the time to prepare it again.
        """
        anatomy = anatomy or Anatomy.of(model)
        portraits = [Portrait.of(rgb, points) for rgb, points in photos]
        figures = [
            Figure.of(anatomy, fit.identity, in_portrait(view, portrait), portrait.landmarks)
            for view, portrait in zip(fit.photos, portraits, strict=True)
        ]
        return cls._of(person, portraits, figures, donors, seed)

    @classmethod
    def _of(
        cls,
        person: str,
        portraits: Sequence[Portrait],
        figures: Sequence[Figure],
        donors: Sequence[Dentition],
        seed: int,
    ) -> Self:
        figure, portrait = figures[0], portraits[0]
        rests = [other.posed(Pose()) for other in figures]
        rest = rests[0]
        anatomy = figure.anatomy
        head = Buffer.empty(ALL, ALL)
        seen = np.column_stack([figure.seen(rest.turned), rest.turned[:, 2]]).astype(np.float32)
        full = _whole_head(figure, rest)
        head.draw(full, anatomy.head)
        scale = figure.camera.scale
        chin = float(portrait.landmarks[57, 1] + LIPS_TO_SHOULDERS_CM * scale)
        cover = (head.triangle >= 0).astype(np.uint8)
        matte = cut_out(packed(portrait.image, 1.0), cover, scale, chin)
        plate = background(portrait.image, matte, scale)
        colours = own_colours(portrait.image, matte, plate)
        normals = vertex_normals(rest.turned[:SKIN], anatomy.triangles[: anatomy.mouth])
        places = skin_places(figure, rest, normals)
        light = _light(colours, seen[:SKIN, :2], normals, anatomy.cover)
        eyes = eyes_of(portrait.image, portrait.landmarks, figure)
        smiles = (
            smile_of(figure, colours, places, normals, other, there, posed)
            for other, there, posed in zip(portraits[1:], figures[1:], rests[1:], strict=True)
        )
        lit = _inside_light(portrait, eyes.white)
        own = _own_teeth(portraits, figures, rests)
        teeth = own or (donors[seed % len(donors)] if donors else None)
        materials = Materials(
            colours=packed(np.dstack([colours, 255.0 * matte]), 1.0),
            lids=packed(lid_skin(colours, portrait.landmarks, scale), 1.0),
            plate=packed(plate, 1.0),
            places=places,
            lid_share=lid_share(figure),
            light=light,
            received=received(light, normals),
            smile=_packed_smile(next((smile for smile in smiles if smile is not None), None)),
            eyes=eyes,
            mouth=mouth_of(figure, teeth, own is not None, lit),
            relief=Relief.of(figure, rest, head),
        )
        return cls(person=person, figure=figure, materials=materials, teeth=own)

    def render(self, pose: Pose, size: int) -> Shot:
        """The frame of `size` x `size` px in which the performer does `pose`."""
        textures = self._textures.get(size)
        if textures is None:
            textures = self._textures[size] = Textures.of(self.materials, size)
        return draw(self.figure, self.materials, textures, pose, size)

    def landmarks(self, pose: Pose, size: int) -> Floats:
        """The points (74, 2) px that `render` would give, without drawing."""
        from .drawing import View

        posed = self.figure.posed(pose)
        return View.of(pose, size).picture(self.figure.seen(self.figure.landmarks(posed)))


def in_portrait(view: PhotoFit, portrait: Portrait) -> PhotoFit:
    """The fit of a photo, its camera in pixels of the portrait cut from it."""
    return replace(view, camera=view.camera.cropped(portrait.zoom, portrait.corner))


def _whole_head(figure: Figure, rest: Posed) -> Floats:
    return np.column_stack([figure.seen(rest.turned), rest.turned[:, 2]]).astype(np.float32)


def _light(colours: Floats, places: Floats, normals: Floats, cover: Floats) -> Floats:
    """The light (9,) on the skin, from its colours where it faces the camera."""
    import cv2

    blurred = cv2.GaussianBlur(colours.mean(axis=2), (0, 0), 4.0)
    place = scaled(places, 1.0)
    value = cv2.remap(blurred, place[:, :1], place[:, 1:], cv2.INTER_LINEAR)[:, 0]
    good = (normals[:, 2] > 0.25) & (cover > 0.2)
    return fit_light(np.maximum(value[good], 1.0), normals[good])


def _inside_light(portrait: Portrait, white: float) -> float:
    """Brightness that something white would have in the mouth, from the eyes and the skin."""
    x, y = np.round(portrait.landmarks[[1, 15, 30, 31, 35]]).astype(int).T
    skin = float(np.median(portrait.image[y, x].mean(axis=1)))
    return float(np.clip(0.5 * white + 0.5 * min(skin, 1.25 * white), 55.0, 175.0))


def _own_teeth(
    portraits: Sequence[Portrait], figures: Sequence[Figure], rests: Sequence[Posed]
) -> Dentition | None:
    """The teeth that the person's photos show best."""
    found = []
    for portrait, figure, rest in zip(portraits, figures, rests, strict=True):
        white = eyes_of(portrait.image, portrait.landmarks, figure).white
        teeth = dentition_of(portrait, figure, rest, _inside_light(portrait, white))
        if teeth is not None:
            found.append(teeth)
    return max(found, key=lambda teeth: float(teeth.seen.sum()), default=None)


def _packed_smile(smile: Smile | None) -> Smile | None:
    return smile
