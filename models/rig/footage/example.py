"""From a pair of rows to the pictures and points that a renderer learns from."""

from dataclasses import dataclass
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from .augment import Image, Placement, Points, Random, dropped_slots, jpeg, noisy_track
from .faces import Faces, Rows
from .footage import FULL_TRUST, MASK_STRIDE, UNKNOWN_PART
from .prepare import thinned
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


class _Arrays:
    """A dataclass of arrays alone."""

    __slots__: tuple[str, ...] = ()

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """Everything by name, ready to be stacked to a batch."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True, kw_only=True)
class Example(_Arrays):
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft(_Arrays):
    """An example without its pixels: what `device.pictures` needs to make them on a GPU."""

    rows: NDArray[np.int64]
    """(K + 1,) rows of the footage, the target last."""
    back: NDArray[np.float32]
    """(2, 3) from a pixel of the example to the stored crop."""
    gain: NDArray[np.float32]
    """(3,)."""
    offset: NDArray[np.float32]
    """()."""
    coarse: NDArray[np.float16]
    """(K + 1, S // 4, S // 4, 2) warps, zero where there is none."""
    photo_points: Points
    target_points: Points
    true_points: Points
    trust: Image
    parts: Image


@dataclass(frozen=True, slots=True, kw_only=True)
class _Choice:
    """What was drawn for one example."""

    pair: Pair
    rows: Rows
    warps: list[Warp | None]
    placement: Placement


class Examples:
    """Reads pairs as examples with a fixed number of photos."""

    def __init__(
        self,
        faces: Faces,
        photos: int = 5,
        changes: Changes | None = None,
        *,
        size: int | None = None,
    ) -> None:
        """`size` is the side of the pictures, a multiple of 4; as they are stored where None."""
        self.faces, self.photos = faces, photos
        self.changes = Changes() if changes is None else changes
        self.size = faces.footage.size if size is None else size

    def read(self, pair: Pair, random: Random) -> Example:
        """The example of a pair, decided by `random`."""
        footage, choice = self.faces.footage, self._choose(pair, random)
        photos = np.stack(
            [
                choice.placement.picture(self._frame(row), warp)
                for row, warp in zip(choice.rows, choice.warps, strict=True)
            ]
        )
        points, told, true = self._points(choice, random)
        for slot in np.flatnonzero(random.random(len(photos)) < self.changes.jpeg):
            photos[slot] = jpeg(photos[slot], random)
        return Example(
            photos=photos,
            photo_points=points,
            target=choice.placement.picture(self._frame(pair.target)),
            target_points=told,
            true_points=true,
            trust=self._mask(choice, footage.trust, FULL_TRUST, beyond=0),
            parts=self._mask(choice, footage.parts, UNKNOWN_PART, beyond=UNKNOWN_PART),
        )

    def draft(self, pair: Pair, random: Random) -> Draft:
        """The same example, but for JPEG, with its pixels still to be made, at their stored size.

        Raises ValueError where examples of another size were asked for.
        """
        if self.size != self.faces.footage.size:
            raise ValueError("drafts have the size of the footage")
        footage, choice = self.faces.footage, self._choose(pair, random)
        points, told, true = self._points(choice, random)
        cells = self.size // MASK_STRIDE
        coarse = np.zeros((self.photos + 1, cells, cells, 2), np.float16)
        for slot, warp in enumerate(choice.warps):
            if warp is not None:
                coarse[slot] = warp.coarse
        return Draft(
            rows=np.append(choice.rows, pair.target).astype(np.int64),
            back=choice.placement.back().astype(np.float32),
            gain=choice.placement.gain,
            offset=np.array(choice.placement.offset, np.float32),
            coarse=coarse,
            photo_points=points,
            target_points=told,
            true_points=true,
            trust=self._mask(choice, footage.trust, FULL_TRUST, beyond=0),
            parts=self._mask(choice, footage.parts, UNKNOWN_PART, beyond=UNKNOWN_PART),
        )

    def _choose(self, pair: Pair, random: Random) -> _Choice:
        """Rows, warps and the change that all pictures share."""
        size = self.size
        joint = random.random() < self.changes.joint
        warps: list[Warp | None] = [None] * self.photos
        if pair.warped:
            points = self._landmarks(pair.target)
            made = [Warp.random(points, size, random) for _ in pair.bank]
            places = np.round(np.linspace(0, len(made) - 1, self.photos)).astype(int)
            warps = [made[place] for place in places]
        return _Choice(
            pair=pair,
            rows=dropped_slots(pair.slots(self.photos), random, self.changes.drop_out),
            warps=warps,
            placement=Placement.random(size, random) if joint else Placement.none(),
        )

    def _points(self, choice: _Choice, random: Random) -> tuple[Points, Points, Points]:
        """Points of the photos (K, 74, 2) and of the target, both noisy, and the target's true."""
        moved = [
            choice.placement.points(self._landmarks(row), warp)
            for row, warp in zip(choice.rows, choice.warps, strict=True)
        ]
        true = choice.placement.points(self._landmarks(choice.pair.target))
        noisy = [self._noisy(points, random) for points in (*moved, true)]
        return np.stack(noisy[:-1]), noisy[-1], true

    def _noisy(self, points: Points, random: Random) -> Points:
        scale = self.size / 224
        jitter, drift = (
            scale * random.uniform(*limits) for limits in (self.changes.jitter, self.changes.drift)
        )
        return np.asarray(noisy_track(points[None], random, jitter=jitter, drift=drift)[0])

    def _mask(
        self, choice: _Choice, masks: NDArray[np.uint8] | None, missing: int, *, beyond: int
    ) -> Image:
        """The target's mask, moved with its picture."""
        whole = np.full((self.size // MASK_STRIDE,) * 2, missing, np.uint8)
        mask = whole if masks is None else thinned(masks[choice.pair.target], self.size)
        return choice.placement.mask(mask, self.size, beyond)

    def _frame(self, row: int) -> Image:
        """The stored picture at the size of the examples."""
        frame = self.faces.footage.frames[row]
        if len(frame) == self.size:
            return cast("Image", frame)
        return cast("Image", cv2.resize(frame, (self.size,) * 2, interpolation=cv2.INTER_AREA))

    def _landmarks(self, row: int) -> Points:
        """The stored points at the size of the examples."""
        points = self.faces.landmarks[row]
        scale = self.size / self.faces.footage.size
        return points if scale == 1 else np.asarray((points + 0.5) * scale - 0.5, np.float32)
