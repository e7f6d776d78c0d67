"""The parts of a face window that a network is taught by: around mouth and eyes.

There the prior warp fails, and a part costs a third of the window. The training rig and the
adaptation to one person cut their examples here. Numpy and OpenCV only.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from studio.engine.face_window import SIDE, WindowPrior

Array = NDArray[np.float32]
Image = NDArray[np.uint8]
Look = Sequence[tuple[float, tuple[int, ...]]]

PART = 80
"""Side of the part of a window that is trained on: a multiple of 8."""
RIM = 6
"""Pixels at the border of a part in which nothing is learnt: there the network sees too little."""
LOOKS: tuple[Look, ...] = (
    ((1.0, tuple(range(48, 68))),),
    ((0.4, tuple(range(36, 42))), (0.4, tuple(range(42, 48))), (0.2, tuple(range(36)))),
)
"""The parts cut from one window: one around the mouth, one around either eye or the middle of the
face; how often each, and its points. Preparing a window costs as much as learning from a part."""
THIN = np.s_[2::4, 2::4]
"""Rows and columns of a window in which the light is measured."""

_THIN_SHARES = np.s_[1::2, 1::2]  # the same places in maps of half the size
_MOST_GAIN = 1.6
_LEAST_SKIN = 30


class Part(NamedTuple):
    """A square of the window: its left and upper edge, and its side; all even."""

    left: int
    top: int
    side: int

    @classmethod
    def whole(cls) -> "Part":
        """All of the window."""
        return cls(0, 0, SIDE)

    @classmethod
    def random(cls, look: Look, points: Array, random: np.random.Generator) -> "Part":
        """Around one of the features of `look` (see LOOKS) of a face with these (74, 2) points."""
        chances = [chance for chance, _ in look]
        group = look[int(random.choice(len(look), p=chances))][1]
        middle = points[list(group)].mean(0) + random.uniform(-10, 10, 2)
        corner = np.clip(np.round((middle - PART / 2) / 2) * 2, 0, SIDE - PART)
        return cls(int(corner[0]), int(corner[1]), PART)

    @property
    def pixels(self) -> tuple[slice, slice]:
        """Rows and columns of a map of the window."""
        return np.s_[self.top : self.top + self.side, self.left : self.left + self.side]

    @property
    def halves(self) -> tuple[slice, slice]:
        """Rows and columns of a map at half size."""
        top, left, side = self.top // 2, self.left // 2, self.side // 2
        return np.s_[top : top + side, left : left + side]

    @property
    def origin(self) -> Array:
        """(2,) the corner, in pixels of the window."""
        return np.array([self.left, self.top], np.float32)

    def learnt(self) -> Array:
        """(4, side, side), by which masks are multiplied: nothing is learnt at a part's border.

        The whole window fades by itself.
        """
        kept = np.ones((4, self.side, self.side), np.float32)
        if self.side < SIDE:
            kept[0] = np.pad(kept[0, RIM:-RIM, RIM:-RIM], RIM)
        return kept


class Lesson(NamedTuple):
    """What is known of one window, before its pixels are read: all that parts are cut from.

    `points` (K, 74, 2) and `target` (74, 2) are landmarks in window pixels, `trust` (SIDE, SIDE)
    0..1 where the target's pixels are real.
    """

    prior: WindowPrior
    points: Array
    target: Array
    trust: Array

    def masks(self) -> Array:
        """(4, SIDE, SIDE): where errors count at all, then eyes, mouth and the rest of the face."""
        eye_a, eye_b, mouth, face = self.prior.regions
        return np.stack([self.trust * self.prior.inside, eye_a + eye_b, mouth, face])

    def cut(self, part: Part, photos: Image, picture: Image) -> dict[str, NDArray[Any]]:
        """One example by name, as `models/flnet/losses.py` reads it, all but the drawing.

        `photos` (K, side, side, 3) as the prior moved them, `picture` (side, side, 3): the target.
        """
        masks = self.masks()[:, *part.pixels] * part.learnt()
        return {
            "photos": photos.transpose(0, 3, 1, 2),
            "shares": self.prior.shares[:, *part.halves].astype(np.float16),
            "points": self.points - part.origin,
            "target": self.target - part.origin,
            "picture": picture.transpose(2, 0, 1),
            "masks": np.round(255 * masks.clip(0, 1)).astype(np.uint8),
        }

    def light(self, pixels: Image) -> Array:
        """(3,) by what the target's colours must be multiplied to match the prior's skin.

        Photos of one person are taken in different light; which, no network can know beforehand.
        `pixels` (K + 1, n, n, 3) are photos and target, THIN of the window.
        """
        seen = pixels.astype(np.float32)
        skin = self.prior.regions[3][THIN] > 0.5
        if skin.sum() < _LEAST_SKIN:
            return np.ones(3, np.float32)
        shares = self.prior.shares[:, *_THIN_SHARES]
        wanted = (seen[:-1] * shares[..., None]).sum(0)[skin].mean(0)
        gain = (wanted + 4) / (seen[-1][skin].mean(0) + 4)
        return np.asarray(np.clip(gain, 1 / _MOST_GAIN, _MOST_GAIN), np.float32)


def stacked(examples: Sequence[Mapping[str, NDArray[Any]]]) -> dict[str, NDArray[Any]]:
    """Examples of one size as one, by name."""
    return {name: np.stack([each[name] for each in examples]) for name in examples[0]}
