"""From a pair of bank and target to what the network sees of it: one face window.

The geometry is the studio's own (`studio/engine/face_window.py`), so the network is trained on
exactly the prior that it refines in the product.
"""

from dataclasses import dataclass
from typing import cast

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
_MOST_GAIN = 1.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Variety:
    """How training examples are changed; see `footage.example.Changes` for the rest."""

    changes: Changes
    windows: bool = True
    """Whether windows lie a little off their place."""
    jpeg: float = 0.15
    """Chance that a photo goes through JPEG."""


TRAINING = Variety(changes=Changes(jpeg=0.0))
CHECKING = Variety(changes=PLAIN, windows=False, jpeg=0.0)


class WindowExamples:
    """Reads pairs as windows with a fixed number of photos."""

    def __init__(self, faces: Faces, photos: int, variety: Variety) -> None:
        self.faces, self.variety = faces, variety
        self._examples = Examples(faces, photos, variety.changes)
        self._still = {
            row for clip in faces.clips if clip.fps == 0 for row in range(*_bounds(clip.rows))
        }

    def read(self, pair: Pair, random: Random) -> Sample:
        """The window of a pair, by name: what `network.FLNet` is given, and what it shall make.

        photos (K, 3, S, S), picture (3, S, S), drawing, masks (4, S, S): uint8; shares
        (K, S/2, S/2) float16; points (K, 74, 2), target (74, 2): window pixels.
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
        photos, picture = self._pixels(draft, window, prior, random)
        if pair.target in self._still:
            picture = _in_light_of(picture, photos, prior)
        trust = window.seen(draft.trust[None].astype(np.float32), SIDE)[0] / 255
        drawn = window.inward(target)
        masks = np.stack([trust * prior.inside, *_parts(prior)])
        return {
            "photos": np.ascontiguousarray(photos.transpose(0, 3, 1, 2)),
            "shares": prior.shares.astype(np.float16),
            "points": window.inward(sources - base[:, None]),
            "target": drawn,
            "drawing": draw(drawn, SIDE),
            "picture": np.ascontiguousarray(picture.transpose(2, 0, 1)),
            "masks": np.round(255 * masks.clip(0, 1)).astype(np.uint8),
        }

    def _pixels(
        self, draft: Draft, window: FaceWindow, prior: WindowPrior, random: Random
    ) -> tuple[Image, Image]:
        """The photos (K, S, S, 3) as the prior moves them, and the target (S, S, 3)."""
        seen = np.concatenate([np.stack([prior.x, prior.y], -1), window.places()[None]])
        read = []
        for k, row in enumerate(draft.rows):
            places = seen[k] * np.float32(self.faces.footage.size) - np.float32(0.5)
            places = places @ draft.back[:, :2].T + draft.back[:, 2]
            if draft.coarse[k].any():
                places = places + _bend(draft.coarse[k].astype(np.float32), places)
            pixels = _sampled(np.asarray(self.faces.footage.frames[row]), places)
            if k < len(prior.x) and random.random() < self.variety.jpeg:
                pixels = jpeg(pixels, random)
            read.append(pixels)
        ramp = np.arange(256, dtype=np.float32)[:, None] * draft.gain + draft.offset
        table = ramp.round().clip(0, 255).astype(np.uint8)[None]
        coloured = np.stack([cv2.LUT(pixels, table) for pixels in read]).astype(np.uint8)
        return coloured[:-1], coloured[-1]


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


def _in_light_of(picture: Image, photos: Image, prior: WindowPrior) -> Image:
    """The target with the mean colours of what the prior makes.

    Photos of one person are taken in different light, which no network can know beforehand.
    """
    shares = np.stack([cv2.resize(share, (SIDE, SIDE)) for share in prior.shares])
    made = (photos * shares[..., None]).sum(0)
    inside = prior.inside > 0.5
    wanted, given = made[inside].mean(0), picture[inside].mean(0)
    gain = np.clip((wanted + 4) / (given + 4), 1 / _MOST_GAIN, _MOST_GAIN)
    return np.asarray(np.clip(np.round(picture * gain), 0, 255), np.uint8)


def _parts(prior: WindowPrior) -> tuple[Array, Array, Array]:
    """Soft masks of the eyes, the mouth and the rest of the face."""
    eye_a, eye_b, mouth, face = prior.regions
    return eye_a + eye_b, mouth, face


def _bounds(rows: range) -> tuple[int, int]:
    return rows.start, rows.stop
