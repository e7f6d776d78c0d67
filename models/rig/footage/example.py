"""From a pair of rows to the pictures and points that a renderer learns from."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .augment import Image, Placement, Points, Random, dropped_slots, jpeg, noisy_track
from .faces import Faces
from .footage import FULL_TRUST, MASK_STRIDE, UNKNOWN_PART
from .samplers import Pair
from .warp import Warp


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """How much examples are changed; all zero for validation."""

    joint: float = 1.0
    """Share of the examples whose pictures are flipped, turned, moved and coloured together."""
    jitter: tuple[float, float] = (0.3, 1.0)
    """Pixels of independent landmark noise at 224 pixels, from and to."""
    drift: tuple[float, float] = (0.0, 1.0)
    """Pixels of landmark noise that a feature shares."""
    drop_out: float = 0.05
    """Chance that a photo is replaced by its neighbour."""
    jpeg: float = 0.3
    """Chance that a photo goes through JPEG."""


PLAIN = Changes(joint=0.0, jitter=(0.0, 0.0), drift=(0.0, 0.0), drop_out=0.0, jpeg=0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Photos and the frame to be drawn from them, S pixels a side."""

    photos: Image
    """(K, S, S, 3)."""
    photo_points: Points
    """(K, 74, 2) pixels, noisy as a detector's."""
    target: Image
    """(S, S, 3)."""
    target_points: Points
    """(74, 2) what a network is told: noisy."""
    true_points: Points
    """(74, 2) where the target's points are."""
    trust: Image
    """(S // 4, S // 4) weight of the target's pixels, 255 = full."""
    parts: Image
    """(S // 4, S // 4) part of the performer seen, 255 = unknown."""

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """Everything by name, ready to be stacked to a batch."""
        return {name: getattr(self, name) for name in self.__slots__}


class Examples:
    """Reads pairs as examples with a fixed number of photos."""

    def __init__(self, faces: Faces, photos: int = 5, changes: Changes | None = None) -> None:
        self.faces, self.photos = faces, photos
        self.changes = Changes() if changes is None else changes

    def read(self, pair: Pair, random: Random) -> Example:
        """The example of a pair, decided by `random`."""
        footage, size, changes = self.faces.footage, self.faces.footage.size, self.changes
        placement = Placement.none()
        if random.random() < changes.joint:
            placement = Placement.random(size, random)
        rows = dropped_slots(pair.slots(self.photos), random, changes.drop_out)
        warps = self._warps(pair, random)
        photos = np.stack(
            [
                placement.picture(footage.frames[row], warp)
                for row, warp in zip(rows, warps, strict=True)
            ]
        )
        for slot in np.flatnonzero(random.random(len(rows)) < changes.jpeg):
            photos[slot] = jpeg(photos[slot], random)
        photo_points = [
            placement.points(self.faces.landmarks[row], warp)
            for row, warp in zip(rows, warps, strict=True)
        ]
        true = placement.points(self.faces.landmarks[pair.target])
        return Example(
            photos=photos,
            photo_points=np.concatenate([self._noisy(one[None], random) for one in photo_points]),
            target=placement.picture(footage.frames[pair.target]),
            target_points=self._noisy(true[None], random)[0],
            true_points=true,
            trust=self._mask(footage.trust, pair.target, placement, FULL_TRUST, beyond=0),
            parts=self._mask(
                footage.parts, pair.target, placement, UNKNOWN_PART, beyond=UNKNOWN_PART
            ),
        )

    def _warps(self, pair: Pair, random: Random) -> list[Warp | None]:
        """One warp per slot; slots that repeat a photo repeat its warp."""
        if not pair.warped:
            return [None] * self.photos
        size, points = self.faces.footage.size, self.faces.landmarks[pair.target]
        made = [Warp.random(points, size, random) for _ in pair.bank]
        places = np.round(np.linspace(0, len(made) - 1, self.photos)).astype(int)
        return [made[place] for place in places]

    def _noisy(self, points: Points, random: Random) -> Points:
        scale = self.faces.footage.size / 224
        jitter, drift = (
            scale * random.uniform(*limits) for limits in (self.changes.jitter, self.changes.drift)
        )
        return noisy_track(points, random, jitter=jitter, drift=drift)

    def _mask(
        self,
        masks: NDArray[np.uint8] | None,
        row: int,
        placement: Placement,
        missing: int,
        *,
        beyond: int,
    ) -> Image:
        size = self.faces.footage.size
        whole = np.full((size // MASK_STRIDE,) * 2, missing, np.uint8)
        mask = whole if masks is None else np.asarray(masks[row])
        return placement.mask(mask, size, beyond)
