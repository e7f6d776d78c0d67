"""What a network is adapted with: frames of a clip and photos of one person, all cut alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.domain import face
from studio.domain.face import RIGID
from studio.domain.sources import SHUT_EYE, Crop
from studio.engine.face_window import FaceWindow, window_prior
from studio.engine.light import lit
from studio.engine.photo_crop import cut
from studio.engine.renderer import Rgb
from studio.engine.window_parts import LOOKS, THIN, Image, Lesson, Part, stacked

Array = NDArray[np.float32]
Rows = NDArray[np.intp]
Random = np.random.Generator

CROP = 224
"""Side of the pictures of an album: a window's pixel is about one of them."""
HELD_OUT = 0.15
"""Share of the clip, at its end, that nothing is learnt from."""
PHOTOS = 5
_COUNTS = (1, 2, 3, 4, 5, 5, 5)
_OWN = 0.6  # of the banks are the project's own photos: those make the picture later
_SPREAD = 0.6  # of the banks of the clip are spread over mouth opening, the others random
_APART = 6  # frames; nearer photos would show the very target
_WIDE = 0.12  # inner lip gap in eye distances that counts as wide open


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """One picture of an album: the crop, its landmarks (74, 2) in sides of it, and its `edges`.

    Those are left, top, right and bottom of what the camera saw, in sides of the crop: beyond
    them the border is repeated.
    """

    rgb: Rgb
    points: Array
    edges: tuple[float, float, float, float]

    @classmethod
    def of(cls, rgb: Rgb, points: Array, side: float | None = None) -> "Page":
        """Cut the face with landmarks (74, 2) in pixels out of a picture (H, W, 3)."""
        crop = Crop.around(points, side)
        height, width = rgb.shape[:2]
        low = crop.inward(np.zeros(2, np.float32))
        high = crop.inward(np.array([width, height], np.float32))
        edges = (float(low[0]), float(low[1]), float(high[0]), float(high[1]))
        return cls(cut(rgb, crop, CROP), crop.inward(points), edges)


class Album:
    """The frames of a clip in order, and behind them the photos of the project."""

    def __init__(self, frames: Sequence[Page], photos: Sequence[Page]) -> None:
        self.pages = (*frames, *photos)
        self._clip = len(frames)
        self._split = len(frames) - max(round(HELD_OUT * len(frames)), 1)

    @property
    def taught(self) -> Rows:
        """Frames to learn from."""
        return np.arange(self._split)

    @property
    def held_out(self) -> Rows:
        """Frames of the clip's end."""
        return np.arange(self._split, self._clip)

    @property
    def own(self) -> Rows:
        """Photos of the project."""
        return np.arange(self._clip, len(self.pages))

    @cached_property
    def points(self) -> Array:
        """(N, 74, 2) in sides of the crops."""
        return np.stack([page.points for page in self.pages])

    @cached_property
    def opening(self) -> NDArray[np.floating]:
        """(N,) how far the mouth is open, by which banks are sorted."""
        return face.outer_lip_opening(self.points)

    @cached_property
    def awake(self) -> NDArray[np.bool_]:
        """(N,) whether both eyes are open."""
        return np.asarray(face.eye_opening(self.points).min(axis=-1) >= SHUT_EYE)

    @cached_property
    def interest(self) -> NDArray[np.floating]:
        """(N,) >= 1: wide mouths and shut eyes are rare, and are drawn more often."""
        wide = np.minimum(face.mouth_opening(self.points) / _WIDE, 1)
        return np.asarray(1 + 2 * wide + 6 * ~self.awake)

    def spread(self, rows: Rows, count: int) -> Rows:
        """Up to `count` of `rows`, evenly over the order of their mouth opening."""
        ranked = rows[np.argsort(self.opening[rows], kind="stable")]
        places = np.round(np.linspace(0, len(rows) - 1, min(count, len(rows)))).astype(int)
        return np.asarray(ranked[places])

    def neutral(self, rows: Rows) -> int:
        """Which of `rows` has closed lips and open eyes, as `SourceBank.neutral` would choose."""
        open_ = face.inner_lip_area(self.points[rows])
        return int(np.argmin(np.where(self.awake[rows], open_, open_ + 10)))

    def shown_from(self) -> Rows:
        """The photos that the picture is made of later: the project's own, or some of the clip."""
        if len(self.own):
            return self.own
        awake = self.taught[self.awake[self.taught]]
        return self.spread(awake if len(awake) >= PHOTOS else self.taught, PHOTOS)


class Lessons:
    """Random examples out of an album, in the form in which the network was trained."""

    def __init__(self, album: Album, seed: int) -> None:
        self._album, self._random = album, np.random.default_rng(seed)
        interest = album.interest[album.taught]
        self._chances = interest / interest.sum()

    def batch(self, windows: int) -> dict[str, NDArray[Any]]:
        """`windows` examples, by name, see `models/flnet/losses.py`; all but the drawing."""
        return stacked([self._example() for _ in range(windows)])

    def _example(self) -> dict[str, NDArray[Any]]:
        album, random = self._album, self._random
        target = int(random.choice(album.taught, p=self._chances))
        bank = self._bank(target)
        lesson, places = lesson_of(album, bank, target)
        rows = (*bank, target)
        light = lesson.light(read(album, rows, places[:, *THIN]))
        found = []
        for look in LOOKS:
            part = Part.random(look, lesson.target, random)
            pixels = read(album, rows, places[:, *part.pixels])
            found.append(lesson.cut(part, pixels[:-1], lit(pixels[-1], light)))
        return stacked(found)

    def _bank(self, target: int) -> Rows:
        """(PHOTOS,) rows for a target, most closed mouth first, repeated where there are fewer."""
        album, random = self._album, self._random
        count = _COUNTS[int(random.integers(len(_COUNTS)))]
        if len(album.own) and random.random() < _OWN:
            bank = random.permutation(album.own)[:count]
        else:
            far = album.taught[np.abs(album.taught - target) > _APART]
            if random.random() < _SPREAD:
                bank = album.spread(far, count)
            else:
                bank = random.permutation(far)[:count]
        bank = album.spread(bank, count)
        return np.asarray(bank[np.round(np.linspace(0, len(bank) - 1, PHOTOS)).astype(int)])


def lesson_of(album: Album, bank: Rows, target: int) -> tuple[Lesson, Array]:
    """A target as its bank shows it, and where its pixels are read.

    The places (K + 1, SIDE, SIDE, 2) are in sides of each photo's crop, the target's last.
    """
    sources, wanted = album.points[bank], album.points[target]
    window, neutral, rigid = FaceWindow.of(wanted), album.neutral(bank), list(RIGID)
    base = sources[:, rigid].mean(1) - sources[neutral, rigid].mean(0)
    prior = window_prior(window, sources, wanted, base.astype(np.float32), neutral=neutral)
    still = window.places()
    left, top, right, bottom = album.pages[target].edges
    x, y = still[..., 0], still[..., 1]
    real = (x >= left) & (x <= right) & (y >= top) & (y <= bottom)
    lesson = Lesson(
        prior=prior,
        points=window.inward(sources - base[:, None]),
        target=window.inward(wanted),
        trust=real.astype(np.float32),
    )
    return lesson, np.stack([*np.stack([prior.x, prior.y], axis=-1), still])


def read(album: Album, rows: Sequence[int], places: Array) -> Image:
    """Pictures (n, h, w, 3) of `rows` at `places` (n, h, w, 2) in sides of their crops."""
    found = []
    for row, where in zip(rows, places, strict=True):
        pixels = where * np.float32(CROP) - np.float32(0.5)
        x, y = (np.ascontiguousarray(pixels[..., axis]) for axis in (0, 1))
        rgb = album.pages[row].rgb
        found.append(cv2.remap(rgb, x, y, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE))
    return np.stack(found).astype(np.uint8)
