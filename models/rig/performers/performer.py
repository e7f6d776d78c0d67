"""A performer: one person of a few photos, ready to do whatever a pose says."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Self

import numpy as np
from numpy.typing import ArrayLike

from .anatomy import SKIN, Anatomy
from .drawing import Materials, Textures, View, draw
from .face_model import FaceModel
from .figure import Figure
from .fit import PersonFit
from .lids import lid_share, lid_skin
from .light import fit_light, received
from .matte import agreed, background, cut_out, own_colours
from .mouth import Dentition, lip_skin, mouth_of
from .performance import Pose
from .picture import blurred, sampled
from .raster import Buffer, Bytes, Floats, vertex_normals
from .relief import Relief
from .shot import Shot
from .sitting import Sitting
from .smile import smile_of
from .texture import ALL, packed, skin_places

_LIP = 57
_SHOULDERS_CM = 6.0
"""Below the lower lip, where shoulders may begin."""


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
        body = anatomy or Anatomy.of(model)
        sittings = [
            Sitting.of(body, rgb, points, fit, index) for index, (rgb, points) in enumerate(photos)
        ]
        found = [teeth for teeth in (sitting.teeth() for sitting in sittings) if teeth is not None]
        own = max(found, key=lambda teeth: float(teeth.seen.sum()), default=None)
        lent = donors[seed % len(donors)] if donors else None
        return cls(
            person=person,
            figure=sittings[0].figure,
            materials=_materials(sittings[0], sittings[1:], own or lent),
            teeth=own,
        )

    @property
    def yaw(self) -> float:
        """How far the head is turned to the image right in the photo, radians.

        What the photo shows from the side is stretched when the head turns that side forwards:
        turns are best kept symmetrical about the camera, not about the photo.
        """
        right, _, ahead = self.figure.camera.rotation[:, 2]
        return float(np.arctan2(right, ahead))

    def render(self, pose: Pose, size: int) -> Shot:
        """The frame of `size` x `size` px in which the performer does `pose`."""
        textures = self._textures.get(size)
        if textures is None:
            textures = self._textures[size] = Textures.of(self.materials, size)
        return draw(self.figure, self.materials, textures, pose, size)

    def landmarks(self, pose: Pose, size: int) -> Floats:
        """The points (74, 2) px that `render` would give, without drawing."""
        marks = self.figure.landmarks(self.figure.posed(pose))
        return View.of(pose, size).picture(self.figure.seen(marks))


def _materials(sitting: Sitting, others: Sequence[Sitting], teeth: Dentition | None) -> Materials:
    """The looks of the person of `sitting`, with what `others` add and the `teeth` of somebody."""
    figure, portrait, anatomy = sitting.figure, sitting.portrait, sitting.figure.anatomy
    scale = figure.camera.scale
    head = Buffer.empty(ALL, ALL)
    head.draw(sitting.seen(), anatomy.head)
    cover = (head.triangle >= 0).astype(np.uint8)
    shoulders = float(portrait.landmarks[_LIP, 1] + _SHOULDERS_CM * scale)
    matte = cut_out(packed(portrait.image, 1.0), cover, scale, shoulders)
    plate = background(portrait.image, matte, scale)
    matte = agreed(portrait.image, matte, plate)
    colours = lip_skin(own_colours(portrait.image, matte, plate), portrait.landmarks, scale)
    normals = vertex_normals(sitting.rest.turned[:SKIN], anatomy.triangles[: anatomy.mouth])
    places = skin_places(figure, sitting.rest, normals)
    light = _light(sitting, colours, normals)
    smiles = (smile_of(sitting, other, colours, places, normals) for other in others)
    return Materials(
        colours=packed(np.dstack([colours, 255.0 * matte]), 1.0),
        lids=packed(lid_skin(colours, portrait.landmarks, scale), 1.0),
        plate=packed(plate, 1.0),
        places=places,
        lid_share=lid_share(figure),
        light=light,
        received=received(light, normals),
        smile=next((smile for smile in smiles if smile is not None), None),
        eyes=sitting.eyes,
        mouth=mouth_of(figure, teeth, sitting.inner_light),
        relief=Relief.of(figure, sitting.rest, head),
    )


def _light(sitting: Sitting, colours: Floats, normals: Floats) -> Floats:
    """The light (9,) on the skin, from its colours where it faces the camera."""
    places = sitting.figure.seen(sitting.rest.turned[:SKIN])
    value = sampled(blurred(colours.mean(axis=2), 4.0), places[:, None])[:, 0]
    good = (normals[:, 2] > 0.25) & (sitting.figure.anatomy.cover > 0.2)
    return fit_light(np.maximum(value[good], 1.0), normals[good])
