"""How the photos of a bank lie against the picture that is made from them.

The picture shows the frame of the neutral photo. Every other photo is cut at the same face scale,
and the shift between the two is known beforehand: from the camera for frames of one clip, from the
rigid points of the face otherwise. What is left is expression and turn, and only that is limited
by the warp margin.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from studio.domain.face import RIGID
from studio.domain.sources import Crop, SourceBank, SourceImage
from studio.engine.renderer import Photo, Rgb

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Placement:
    """The cut-out used of a photo, and its landmarks (74, 2) in sides of that.

    `base` (2,) is the known shift: the picture's position p shows the cut-out's p + base.
    `neutral` marks the one photo that the picture starts from.
    """

    crop: Crop
    landmarks: Array
    base: Array
    neutral: bool

    @property
    def unshifted(self) -> Array:
        """The landmarks (74, 2) where the picture would show them, before anything is warped."""
        return self.landmarks - self.base


@dataclass(frozen=True, slots=True, eq=False)
class Placed(Placement):
    """A photo that is placed, with its pixels."""

    rgb: Rgb


def place(photos: Sequence[Photo]) -> list[Placed]:
    """Place usable `photos`, one to twenty; ValueError when none is usable."""
    where = placements([photo.source for photo in photos])
    return [
        Placed(p.crop, p.landmarks, p.base, p.neutral, photo.rgb)
        for p, photo in zip(where, photos, strict=True)
    ]


def placements(sources: Sequence[SourceImage]) -> list[Placement]:
    """How usable `sources` lie against the picture; ValueError when none is usable."""
    neutral = SourceBank(extras=tuple(sources)).neutral
    if neutral is None or neutral.crop is None or neutral.landmarks is None:
        raise ValueError("no photo has landmarks")
    frame = neutral.frame
    reduced = frame.side / neutral.crop.side
    rest = frame.inward(neutral.landmarks.array)
    placed = []
    for source in sources:
        if source.crop is None or source.landmarks is None:
            raise ValueError(f"{source.name} has no landmarks")
        crop = replace(source.crop, side=source.crop.side * reduced)
        points = crop.inward(source.landmarks.array)
        if source is neutral or (source.clip and source.clip == neutral.clip):
            shift = np.array([frame.x - crop.x, frame.y - crop.y]) / crop.side
        else:
            rigid = list(RIGID)
            shift = points[rigid].mean(axis=0) - rest[rigid].mean(axis=0)
        placed.append(Placement(crop, points, shift.astype(np.float32), source is neutral))
    return placed
