"""A bank of photos placed against the picture: sampled at their own resolution, and added up.

Every renderer that moves photos composes here, so that M, resolution and sampling mean the same in
all of them, and a network only has to say where to look and how much.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.engine.eyes import Eyes, move_eyes
from studio.engine.light import gains, lit, skin
from studio.engine.placement import Placed, place
from studio.engine.prior_flow import pixel_centres
from studio.engine.renderer import Photo, Rgb

Array = NDArray[np.float32]

_LEAST = 1e-9
_SKIN_SIDE = 48  # of the small picture on which colours are compared
_DETAIL = 1.5 / 224  # sigma in picture sides: what is finer than this is detail
_VISIBLE = 1 / 512  # a smaller share would not change an 8-bit pixel
_MOST_REDUCED = 2.0  # photo pixels per picture pixel before a smaller copy is sampled


class PhotoPyramid:
    """A photo at full, half, quarter ... size, so that small pictures are sampled without alias."""

    def __init__(self, photo: Placed) -> None:
        self.eyes, self.base = Eyes(photo.landmarks), photo.base
        self._levels: list[Rgb] = [photo.rgb]
        self._crop = photo.crop

    def light(self, gain: Array) -> None:
        """Multiply the colours by `gain` (3,), see `light`."""
        self._levels = [lit(level, gain) for level in self._levels]

    def sample(self, x: Array, y: Array, side: int) -> Rgb:
        """Pixels (h, w, 3) at crop positions `x`, `y` (h, w), for a picture of `side` pixels."""
        level = max(int(np.log2(max(self._crop.side / (side * _MOST_REDUCED), 1.0)) + 1e-9), 0)
        while len(self._levels) <= level:
            half = cv2.resize(self._levels[-1], None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
            self._levels.append(half.astype(np.uint8))
        scale = self._crop.side / 2**level
        left, top = (
            (centre - self._crop.side / 2) / 2**level - 0.5
            for centre in (self._crop.x, self._crop.y)
        )
        moved = cv2.remap(
            self._levels[level],
            x * np.float32(scale) + np.float32(left),
            y * np.float32(scale) + np.float32(top),
            cv2.INTER_CUBIC,
            borderMode=cv2.BORDER_REPLICATE,
        )
        return np.asarray(moved, np.uint8)


class Pull(NamedTuple):
    """What one photo gives to the `window` of the picture in which it is seen.

    For each pixel (h, w) there: the photo's `share`, and the place `x`, `y` in its crop that the
    landmarks ask for, before M limits it.
    """

    photo: int
    window: tuple[slice, slice]
    share: Array
    x: Array
    y: Array


class PhotoBank:
    """The photos of a bank with their landmarks, ready to be pulled and added up."""

    def __init__(self, photos: Sequence[Photo]) -> None:
        """One to twenty usable photos; ValueError when none is usable."""
        placed = place(photos)
        self.photos = [PhotoPyramid(photo) for photo in placed]
        self.landmarks = np.stack([photo.landmarks for photo in placed])
        """(N, 74, 2) in sides of each photo's cut-out."""
        self.base = np.stack([photo.base for photo in placed])
        """(N, 2) known shift of each cut-out against the picture, see `placement`."""
        self.neutral = [photo.neutral for photo in placed].index(True)
        self.unshifted = self.landmarks - self.base[:, None]
        self._light()

    def pulls(self, target: Array, flows: Array, shares: Array, size: int) -> Iterator[Pull]:
        """What each photo that can be seen gives to a picture of `size` pixels.

        `flows` (N, g, g, 2) and `shares` (N, h, h) are maps over the whole picture, in picture
        sides; around the eyes of `target` (74, 2) the lids slide over the eyeballs.
        """
        eyes = Eyes(target)
        for i, (flow, share) in enumerate(zip(flows, shares, strict=True)):
            window = _window(share, size)
            if window is None:
                continue
            x, y = (_enlarged(flow[..., axis], size)[window] for axis in (0, 1))
            across, down = _centres(window, size)
            x += across
            y += down
            corner = (window[1].start, window[0].start)
            move_eyes(x, y, corner, size, eyes, self.photos[i].eyes)
            yield Pull(i, window, _enlarged(share, size)[window], x, y)

    def composite(self, pulls: Iterable[Pull], size: int, margin: float) -> Array:
        """The picture (size, size, 3), 0..255, that `pulls` add up to, none beyond `margin`.

        In two bands (Burt & Adelson 1983): colours mix by share, detail comes from the photo with
        the greatest share almost alone. Photos never lie on each other to the pixel, so that a
        mixture of their details would be a blur.
        """
        seen, decided = list(pulls), np.full((size, size), _LEAST, np.float32)
        for pull in seen:
            decided[pull.window] += _decided(pull.share)
        mixed, sharp = np.zeros((2, size, size, 3), np.float32)
        for pull in seen:
            x, y = self._limited(pull, size, margin)
            pixels = self.photos[pull.photo].sample(x, y, size).astype(np.float32)
            detailed = _decided(pull.share) / decided[pull.window]
            cv2.accumulateProduct(pixels, cv2.merge([pull.share] * 3), mixed[pull.window])
            cv2.accumulateProduct(pixels, cv2.merge([detailed] * 3), sharp[pull.window])
        # Shares are smooth beside detail, so one blur of the difference is that of every photo.
        colours = cv2.GaussianBlur(mixed - sharp, (0, 0), _DETAIL * size)
        return np.asarray(sharp + colours, np.float32)

    def maps(self, pulls: Iterable[Pull], size: int, margin: float) -> tuple[Array, Array]:
        """Shares (N, size, size) and flow (size, size, 2), see `Explanation`."""
        shares = np.zeros((len(self.photos), size, size), np.float32)
        flow = np.zeros((size, size, 2), np.float32)
        still = pixel_centres(size).reshape(size, size, 2)
        for pull in pulls:
            i, window = pull.photo, pull.window
            shares[i][window] = pull.share
            moved = np.stack(self._limited(pull, size, margin), axis=-1) - still[window]
            flow[window] += pull.share[..., None] * (moved - self.base[i])
        shares /= shares.sum(axis=0)  # what is too little to be seen was left out
        return shares, flow

    def _light(self) -> None:
        """Bring all photos to the light of the neutral one."""
        places = [skin(points)[:, None] for points in self.landmarks]
        colours = [
            photo.sample(where[..., 0], where[..., 1], _SKIN_SIDE)[:, 0].astype(np.float32)
            for photo, where in zip(self.photos, places, strict=True)
        ]
        for photo, gain in zip(self.photos, gains(colours, self.neutral), strict=True):
            photo.light(gain)

    def _limited(self, pull: Pull, size: int, margin: float) -> tuple[Array, Array]:
        """Places of a pull, none further than `margin` beyond the photo's known shift."""
        (x, y), stills = pull[3:], _centres(pull.window, size)
        across, down = self.base[pull.photo]
        return _within(margin, x, stills[0] + across), _within(margin, y, stills[1] + down)


def _decided(share: Array) -> Array:
    """How much a photo's detail counts where it has this share: the third power, unnormalised."""
    return share * share * share


def _within(margin: float, places: Array, middle: Array) -> Array:
    """Places, none further than `margin` from `middle`."""
    near, far = middle - np.float32(margin), middle + np.float32(margin)
    return np.asarray(np.minimum(np.maximum(places, near), far), np.float32)


def as_bytes(picture: Array) -> Rgb:
    """A picture in 0..255 as contiguous bytes."""
    return np.ascontiguousarray(np.clip(picture + 0.5, 0, 255).astype(np.uint8))


def _centres(window: tuple[slice, slice], size: int) -> tuple[Array, Array]:
    """Centres across (w,) and down (h, 1) of the pixels of a window, in picture sides."""
    rows, columns = (np.arange(part.start, part.stop, dtype=np.float32) for part in window)
    across, down = (columns + 0.5) / np.float32(size), (rows[:, None] + 0.5) / np.float32(size)
    return np.asarray(across, np.float32), np.asarray(down, np.float32)


def _window(share: Array, size: int) -> tuple[slice, slice] | None:
    """Rows and columns of a picture of `size` pixels in which `share` (G, G) can be seen."""
    rows, columns = np.nonzero(share > _VISIBLE)
    if not len(rows):
        return None
    scale = size / len(share)
    top, left = (max(int((v.min() - 1) * scale), 0) for v in (rows, columns))
    bottom, right = (min(int((v.max() + 2) * scale) + 1, size) for v in (rows, columns))
    return slice(top, bottom), slice(left, right)


def _enlarged(grid: Array, size: int) -> Array:
    """A map (G, G) at picture size (size, size), bilinear."""
    return np.asarray(cv2.resize(grid, (size, size), interpolation=cv2.INTER_LINEAR), np.float32)
