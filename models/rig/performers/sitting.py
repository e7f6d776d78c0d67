"""One photo of a person with all that is read off it before anything is drawn."""

from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.typing import ArrayLike

from .anatomy import Anatomy
from .eyes import Eyes, eyes_of
from .figure import Figure, Posed
from .fit import PersonFit, PhotoFit
from .mouth import Dentition, dentition_of
from .performance import Pose
from .raster import Bytes, Floats
from .texture import Portrait

_TEETH, _MIDDLE = 207.0, 150.0
"""Brightness of front teeth where skin and sclera have the second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """A `portrait`, the person in it as a `figure` at `rest`, and their `eyes`."""

    portrait: Portrait
    figure: Figure
    rest: Posed
    eyes: Eyes

    @classmethod
    def of(
        cls, anatomy: Anatomy, rgb: Bytes, points: ArrayLike, fit: PersonFit, index: int
    ) -> Self:
        """The photo `rgb` (H, W, 3) with landmarks `points` (74, 2), number `index` of `fit`."""
        portrait = Portrait.of(rgb, points)
        view = in_portrait(fit.photos[index], portrait)
        figure = Figure.of(anatomy, fit.identity, view, portrait.landmarks)
        return cls(
            portrait=portrait,
            figure=figure,
            rest=figure.posed(Pose()),
            eyes=eyes_of(portrait.image, portrait.landmarks, figure),
        )

    @property
    def inner_light(self) -> float:
        """Brightness that front teeth would have, from the eyes and the skin.

        In 88 photos that show teeth these are 200 bright whatever the skin is, within 13 %:
        photographers expose for the face, and dark sockets say little about the mouth.
        """
        x, y = np.round(self.portrait.landmarks[[1, 15, 30, 31, 35]]).astype(int).T
        skin = float(np.median(self.portrait.image[y, x].mean(axis=1)))
        level = (max(skin, 1.0) / _MIDDLE) ** 0.1 * (self.eyes.white / _MIDDLE) ** 0.3
        return float(np.clip(_TEETH * level, 90.0, 230.0))

    def teeth(self) -> Dentition | None:
        """The teeth that the photo shows."""
        return dentition_of(self.portrait, self.figure, self.rest, self.inner_light)

    def seen(self) -> Floats:
        """Where the vertices are seen at rest, (V, 3): px of the portrait and depth, cm."""
        places = self.figure.seen(self.rest.turned)
        return np.column_stack([places, self.rest.turned[:, 2]]).astype(np.float32)


def in_portrait(view: PhotoFit, portrait: Portrait) -> PhotoFit:
    """The fit of a photo, its camera in pixels of the portrait cut from it."""
    return replace(view, camera=view.camera.cropped(portrait.zoom, portrait.corner))
