"""From a pair of bank and target to what the network sees of it: one face window.

The geometry is the studio's own (`studio/engine/face_window.py`), so the network is trained on
exactly the prior that it refines in the product.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, cast

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.engine.face_window import SIDE, FaceWindow, WindowPrior, window_prior

from ...rig.footage.augment import jpeg
from ...rig.footage.example import PLAIN, Changes, Draft, Examples
from ...rig.footage.faces import LIDS, MOUTH, RIGID, SHUT, Faces, gap
from ...rig.footage.samplers import Pair
from ...rig.trainer.task import Sample
from ..drawing import draw

Array = NDArray[np.float32]
Image = NDArray[np.uint8]
Random = np.random.Generator

SHIFT_PX, TURN, SCALE = 3.0, 0.05, 0.05
"""How far training windows lie off: pixels, radians, relative size."""
PART = 80
"""Side of the part of a window that is trained on: a multiple of 8."""
RIM = 6
"""Pixels at the border of a part in which nothing is learnt: there the network sees too little."""
LOOKS = (
    ((1.0, tuple(range(48, 68))),),
    ((0.4, tuple(range(36, 42))), (0.4, tuple(range(42, 48))), (0.2, tuple(range(36)))),
)
"""The parts cut from one window: one around the mouth, one around either eye or the middle of the
face; how often each, and its points. Preparing a window costs as much as learning from a part."""
_MOST_GAIN = 1.6
_THIN = 4  # every so many pixels the light is measured
_LEAST_SKIN = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Variety:
    """How training examples are changed; see `footage.example.Changes` for the rest."""

    changes: Changes
    windows: bool = True
    """Whether windows lie a little off their place."""
    jpeg: float = 0.15
    """Chance that a photo goes through JPEG."""
    parts: bool = True
    """Whether examples are parts of windows: mouth and eyes, where the prior fails, learn more."""


TRAINING = Variety(changes=Changes(jitter=(0.0, 0.5), drift=(0.0, 0.6), jpeg=0.0))
"""Little landmark noise: the labels of the clips are a detector's and have their own, and a
network that cannot trust its landmarks learns to blur."""
CHECKING = Variety(changes=PLAIN, windows=False, jpeg=0.0, parts=False)


class _Part(NamedTuple):
    """A square of the window: its left and upper edge, and its side; all even."""

    left: int
    top: int
    side: int

    @classmethod
    def random(
        cls, look: Sequence[tuple[float, tuple[int, ...]]], points: Array, random: Random
    ) -> "_Part":
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


class WindowExamples:
    """Reads pairs as windows with a fixed number of photos."""

    def __init__(self, faces: Faces, photos: int, variety: Variety) -> None:
        self.faces, self.variety = faces, variety
        self._examples = Examples(faces, photos, variety.changes)

    def read(self, pair: Pair, random: Random) -> Sample:
        """The window of a pair, by name: what `network.FLNet` is given, and what it shall make.

        P parts of the window, or the whole of it (P = 1), S pixels a side: photos (P, K, 3, S, S),
        picture (P, 3, S, S), drawing, masks (P, 4, S, S): uint8; shares (P, K, S/2, S/2) float16;
        points (P, K, 74, 2), target (P, 74, 2): pixels.
        """
        draft, size = self._examples.draft(pair, random), self.faces.footage.size
        sources = ((draft.photo_points + 0.5) / size).astype(np.float32)
        target = ((draft.target_points + 0.5) / size).astype(np.float32)
        window = FaceWindow.of(target)
        if self.variety.windows:
            window = _moved(window, random)
        neutral = neutral_of(draft.photo_points)
        rigid = list(RIGID)
        base = sources[:, rigid].mean(1) - sources[neutral, rigid].mean(0)
        prior = window_prior(window, sources, target, base.astype(np.float32), neutral=neutral)
        drawn = window.inward(target)
        parts = [_Part(0, 0, SIDE)]
        if self.variety.parts:
            parts = [_Part.random(look, drawn, random) for look in LOOKS]
        seen = np.stack([*np.stack([prior.x, prior.y], axis=-1), window.places()])
        trust = window.seen(draft.trust[None].astype(np.float32), SIDE)[0] / 255
        masks = np.stack([trust * prior.inside, *_regions(prior)])
        pulled = window.inward(sources - base[:, None])
        light = self._light(draft, seen, prior)
        found: list[dict[str, NDArray[Any]]] = []
        for part in parts:
            pixels = self._pixels(draft, seen[:, *part.pixels])
            photos, picture = self._degraded(pixels[:-1], random), _lit(pixels[-1], light)
            cut = masks[:, *part.pixels] * part.learnt()
            shares = prior.shares[:, *part.halves]
            here = drawn - part.origin
            found.append(
                {
                    "photos": photos.transpose(0, 3, 1, 2),
                    "shares": shares.astype(np.float16),
                    "points": pulled - part.origin,
                    "target": here,
                    "drawing": draw(here, part.side),
                    "picture": picture.transpose(2, 0, 1),
                    "masks": np.round(255 * cut.clip(0, 1)).astype(np.uint8),
                }
            )
        return {name: np.stack([each[name] for each in found]) for name in found[0]}

    def _pixels(self, draft: Draft, seen: Array) -> Image:
        """The photos and, last, the target (K + 1, n, n, 3) read at `seen` (K + 1, n, n, 2)."""
        read = []
        for row, coarse, sides in zip(draft.rows, draft.coarse, seen, strict=True):
            places = sides * np.float32(self.faces.footage.size) - np.float32(0.5)
            places = places @ draft.back[:, :2].T + draft.back[:, 2]
            if coarse.any():
                places = places + _bend(coarse.astype(np.float32), places)
            read.append(_sampled(np.asarray(self.faces.footage.frames[row]), places))
        ramp = np.arange(256, dtype=np.float32)[:, None] * draft.gain + draft.offset
        table = ramp.round().clip(0, 255).astype(np.uint8)[None]
        return np.stack([cv2.LUT(pixels, table) for pixels in read]).astype(np.uint8)

    def _degraded(self, photos: Image, random: Random) -> Image:
        """The photos (K, n, n, 3), some of them after JPEG."""
        chosen = random.random(len(photos)) < self.variety.jpeg
        pairs = zip(photos, chosen, strict=True)
        return np.stack([jpeg(photo, random) if lossy else photo for photo, lossy in pairs])

    def _light(self, draft: Draft, seen: Array, prior: WindowPrior) -> Array:
        """(3,) by what the target's colours must be multiplied to match the prior's skin.

        Photos of one person are taken in different light, and so are performers; which, no network
        can know beforehand.
        """
        thin = np.s_[_THIN // 2 :: _THIN, _THIN // 2 :: _THIN]
        pixels = self._pixels(draft, seen[:, *thin]).astype(np.float32)
        shares = prior.shares[:, _THIN // 4 :: _THIN // 2, _THIN // 4 :: _THIN // 2]
        skin = prior.regions[3][thin] > 0.5
        if skin.sum() < _LEAST_SKIN:
            return np.ones(3, np.float32)
        wanted = (pixels[:-1] * shares[..., None]).sum(0)[skin].mean(0)
        gain = (wanted + 4) / (pixels[-1][skin].mean(0) + 4)
        return np.asarray(np.clip(gain, 1 / _MOST_GAIN, _MOST_GAIN), np.float32)


def neutral_of(points: Array) -> int:
    """Which of faces (K, 74, 2) has closed lips and open eyes, as `SourceBank.neutral` chooses."""
    opening, lids = gap(points, MOUTH), gap(points, LIDS)
    awake = lids >= SHUT
    return int(np.argmin(np.where(awake, opening, opening + 10)))


def _moved(window: FaceWindow, random: Random) -> FaceWindow:
    """The window a little off its place."""
    turn, scale = random.uniform(-TURN, TURN), np.exp(random.uniform(-SCALE, SCALE))
    cos, sin = scale * np.cos(turn), scale * np.sin(turn)
    change = np.array([[cos, -sin], [sin, cos]])
    middle = np.full(2, (SIDE - 1) / 2)
    shift = middle + random.uniform(-SHIFT_PX, SHIFT_PX, 2) - change @ middle
    linear, place = window.matrix[:, :2], window.matrix[:, 2]
    return FaceWindow(np.column_stack([linear @ change, linear @ shift + place]).astype(np.float32))


def _bend(coarse: Array, places: Array) -> Array:
    """A coarse field (g, g, 2), four pixels a cell, at places (h, w, 2) in pixels."""
    where = ((places + 0.5) / 4 - 0.5).astype(np.float32)
    return np.asarray(_sampled(coarse, where, cv2.INTER_LINEAR), np.float32)


def _sampled(picture: Image | Array, places: Array, how: int = cv2.INTER_CUBIC) -> Image:
    """The picture at places (h, w, 2) in its pixels, its border repeated."""
    x, y = (np.ascontiguousarray(places[..., axis], np.float32) for axis in (0, 1))
    return cast("Image", cv2.remap(picture, x, y, how, borderMode=cv2.BORDER_REPLICATE))


def _lit(picture: Image, gain: Array) -> Image:
    """The picture with its colours multiplied by `gain` (3,)."""
    return np.asarray(np.clip(np.round(picture * gain), 0, 255), np.uint8)


def _regions(prior: WindowPrior) -> tuple[Array, Array, Array]:
    """Soft masks of the eyes, the mouth and the rest of the face."""
    eye_a, eye_b, mouth, face = prior.regions
    return eye_a + eye_b, mouth, face
