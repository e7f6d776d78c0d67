"""From a pair of bank and target to what the network sees of it: one face window.

The geometry is the studio's own (`studio/engine/face_window.py`), so the network is trained on
exactly the prior that it refines in the product.
"""

from dataclasses import dataclass
from typing import Any, cast

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.engine.face_window import SIDE, FaceWindow, window_prior
from studio.engine.light import lit
from studio.engine.window_parts import LOOKS, THIN, Lesson, Part, stacked

from ...drawing import draw
from ...rig.footage.augment import jpeg
from ...rig.footage.example import PLAIN, Changes, Draft, Examples
from ...rig.footage.faces import LIDS, MOUTH, RIGID, SHUT, Faces, gap
from ...rig.footage.samplers import Pair
from ...rig.trainer.task import Sample

Array = NDArray[np.float32]
Image = NDArray[np.uint8]
Random = np.random.Generator

SHIFT_PX, TURN, SCALE = 3.0, 0.05, 0.05
"""How far training windows lie off: pixels, radians, relative size."""


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


TRAINING = Variety(changes=Changes(jitter=(0.0, 0.0), drift=(0.0, 0.0), jpeg=0.0))
"""No landmark noise: the labels of the clips are a detector's and have their own, and a network
that cannot trust its landmarks learns to blend photos, which blurs."""
CHECKING = Variety(changes=PLAIN, windows=False, jpeg=0.0, parts=False)


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
        seen = np.stack([*np.stack([prior.x, prior.y], axis=-1), window.places()])
        lesson = Lesson(
            prior=prior,
            points=window.inward(sources - base[:, None]),
            target=window.inward(target),
            trust=window.seen(draft.trust[None].astype(np.float32), SIDE)[0] / 255,
        )
        parts = [Part.whole()]
        if self.variety.parts:
            parts = [Part.random(look, lesson.target, random) for look in LOOKS]
        light = lesson.light(self._pixels(draft, seen[:, *THIN]))
        found: list[dict[str, NDArray[Any]]] = []
        for part in parts:
            pixels = self._pixels(draft, seen[:, *part.pixels])
            photos, picture = self._degraded(pixels[:-1], random), lit(pixels[-1], light)
            example = lesson.cut(part, photos, picture)
            found.append({**example, "drawing": draw(example["target"], part.side)})
        return stacked(found)

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
