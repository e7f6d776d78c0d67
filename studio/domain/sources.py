"""The source bank: photos of one person, their landmarks and crops."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from studio.domain import face
from studio.domain.samples import Samples

SLOTS = 5
MOST_PHOTOS = 20
FACE_HEIGHTS_PER_CROP = 2.2

# Below this a lid gap counts as shut: half of what open eyes show (eye_opening).
SHUT_EYE = 0.16


@dataclass(frozen=True, slots=True, kw_only=True)
class Crop:
    """A square, unrotated cut-out: centre (x, y) and side, in pixels of the photo."""

    x: float
    y: float
    side: float

    @classmethod
    def around(cls, points: NDArray[np.floating], side: float | None = None) -> "Crop":
        """FLNet's rule: centred on the nose tip, 2.2 face heights wide (METHODS 2.1).

        Give `side` to share one scale among the frames of a clip.
        """
        x, y = points[face.NOSE_TIP]
        height = float(face.face_height(points))
        return cls(x=float(x), y=float(y), side=float(side or FACE_HEIGHTS_PER_CROP * height))

    def inside(self, width: int, height: int) -> "Crop":
        """The nearest crop that shows nothing but a picture of `width` by `height` pixels."""
        side = min(self.side, width, height)
        half = side / 2
        return Crop(
            x=min(max(self.x, half), width - half),
            y=min(max(self.y, half), height - half),
            side=side,
        )

    def inward(self, points: NDArray[np.floating]) -> NDArray[np.float32]:
        """Photo pixels (..., 2) to crop units: (0, 0) top left, (1, 1) bottom right."""
        return np.asarray((points - (self.x, self.y)) / self.side + 0.5, np.float32)

    def outward(self, points: NDArray[np.floating]) -> NDArray[np.float32]:
        """Crop units (..., 2) to photo pixels."""
        return np.asarray((points - 0.5) * self.side + (self.x, self.y), np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceImage:
    """One photo: pixels by asset, `landmarks` (74, 2) in its pixels, or the reason they lack.

    Photos with the same `clip` come from one video: their crops share a scale, and the offset
    between them is camera or head movement, not a different picture. `resting` is the user's word
    that the performance starts from this photo.
    """

    asset: str
    name: str
    width: int
    height: int
    landmarks: Samples | None = None
    crop: Crop | None = None
    sharpness: float = 0.0
    problem: str = ""
    clip: str = ""
    resting: bool = False

    @property
    def usable(self) -> bool:
        """Whether a renderer can use it."""
        return self.landmarks is not None and self.crop is not None

    @property
    def shape(self) -> NDArray[np.float32]:
        """Landmarks (74, 2) in crop units; ValueError when there are none."""
        if self.landmarks is None or self.crop is None:
            raise ValueError(f"{self.name} has no landmarks")
        return self.crop.inward(self.landmarks.array)

    @property
    def frame(self) -> Crop:
        """What a film that starts from this photo shows: the crop, moved into the picture.

        ValueError when there is no crop.
        """
        if self.crop is None:
            raise ValueError(f"{self.name} has no crop")
        return self.crop.inside(self.width, self.height)

    @property
    def mouth_opening(self) -> float:
        """FLNet's openness of the outer lip, in face heights; sorts the bank."""
        return float(face.outer_lip_opening(self.shape))

    @property
    def eye_opening(self) -> float:
        """Lid gap of the more closed eye, in eye widths."""
        return float(face.eye_opening(self.shape).min())

    def with_landmarks(
        self, points: NDArray[np.floating], crop: Crop | None = None
    ) -> "SourceImage":
        """Copy with new points in photo pixels, and a crop that fits them unless one is given."""
        return replace(
            self,
            landmarks=Samples(points),
            crop=crop or Crop.around(points),
            problem="",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceBank:
    """Five shown slots, some empty, and up to fifteen further photos behind them."""

    slots: tuple[SourceImage | None, ...] = (None,) * SLOTS
    extras: tuple[SourceImage, ...] = ()

    @property
    def filled(self) -> tuple[SourceImage, ...]:
        """All photos, slots first."""
        return (*(image for image in self.slots if image is not None), *self.extras)

    @property
    def usable(self) -> tuple[SourceImage, ...]:
        """Photos that a renderer can use, slots first."""
        return tuple(image for image in self.filled if image.usable)

    @property
    def neutral(self) -> SourceImage | None:
        """The photo the performance starts from: the user's choice, else closed lips, open eyes.

        Lips are the more closed, the smaller the area inside them (METHODS 3.3).
        """
        photos = self.usable
        awake = [photo for photo in photos if photo.eye_opening >= SHUT_EYE] or list(photos)
        chosen = [photo for photo in photos if photo.resting]
        return min(chosen or awake, key=_inner_area, default=None)

    def with_resting(self, image: SourceImage | None) -> "SourceBank":
        """Copy whose performance starts from `image`, one of its photos; None lets it choose."""

        def told(photo: SourceImage) -> SourceImage:
            return replace(photo, resting=photo is image)

        slots = tuple(None if photo is None else told(photo) for photo in self.slots)
        return replace(self, slots=slots, extras=tuple(told(photo) for photo in self.extras))

    def with_slot(self, index: int, image: SourceImage | None) -> "SourceBank":
        """Copy with slot `index` replaced."""
        slots = list(self.slots)
        slots[index] = image
        return replace(self, slots=tuple(slots))

    def moved(self, source: int, target: int) -> "SourceBank":
        """Copy with the photo of slot `source` dragged to slot `target`, the others closing up."""
        slots = list(self.slots)
        slots.insert(target, slots.pop(source))
        return replace(self, slots=tuple(slots))

    def sorted_by_opening(self) -> "SourceBank":
        """Copy with the slots ordered closed -> open; unusable and empty ones last."""

        def rank(image: SourceImage | None) -> tuple[int, float]:
            if image is None:
                return (2, 0.0)
            return (0, image.mouth_opening) if image.usable else (1, 0.0)

        return replace(self, slots=tuple(sorted(self.slots, key=rank)))


def _inner_area(photo: SourceImage) -> float:
    return float(face.inner_lip_area(photo.shape))
