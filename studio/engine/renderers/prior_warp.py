"""Warps and merges the photos by their landmarks alone; no network, no training (METHODS 9.2b).

The fallback of every other renderer, and the bar that each of them must beat.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.domain.frame_state import FrameState
from studio.domain.settings import bounded
from studio.engine.lids import Eyes, slide_lids
from studio.engine.margin_demand import demands
from studio.engine.model_store import ModelStore
from studio.engine.placement import Placed, place
from studio.engine.prior_flow import PriorFlow, pixel_centres
from studio.engine.renderer import Explanation, Photo, Rgb, read_settings, register
from studio.engine.source_selection import SHARPNESS, shares

Array = NDArray[np.float32]

_VISIBLE = 1 / 512  # a smaller share would not change an 8-bit pixel
_MOST_REDUCED = 2.0  # photo pixels per picture pixel before a smaller copy is sampled


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorWarpSettings:
    """What can be set on the geometry-only renderer."""

    sharpness: Annotated[
        float,
        bounded(
            "Photo selection",
            0.1,
            6.0,
            0.1,
            "How decidedly the nearest photo wins each region; low values blend photos.",
            "/px",
        ),
    ] = SHARPNESS
    ridge: Annotated[
        float,
        bounded("Flow smoothing", 0.005, 0.2, 0.005, "How loosely the flow follows the points."),
    ] = 0.02


class _Pyramid:
    """A photo at full, half, quarter ... size, so that small pictures are sampled without alias."""

    def __init__(self, photo: Placed) -> None:
        self.eyes, self.base = Eyes(photo.landmarks), photo.base
        self._levels: list[Rgb] = [photo.rgb]
        self._crop = photo.crop

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


class _Pull(NamedTuple):
    """What one photo gives to the `window` of the picture in which it is seen.

    For each pixel (h, w) there: the photo's `share`, and the place `x`, `y` in its crop.
    """

    photo: int
    window: tuple[slice, slice]
    share: Array
    x: Array
    y: Array


@register("prior_warp", "Geometry (no network)", PriorWarpSettings)
class PriorWarpRenderer:
    """Moves the photos' own pixels to the target landmarks."""

    def __init__(self, models: ModelStore) -> None:
        """No weights are needed."""
        self._photos: list[_Pyramid] = []
        self._landmarks = np.zeros((0, 74, 2), np.float32)
        self._base = np.zeros((0, 2), np.float32)
        self._neutral = 0

    def prepare(self, photos: Sequence[Photo]) -> None:
        """Keep the photos, placed against the picture."""
        placed = place(photos)
        self._photos = [_Pyramid(photo) for photo in placed]
        self._landmarks = np.stack([photo.landmarks for photo in placed])
        self._base = np.stack([photo.base for photo in placed])
        self._neutral = [photo.neutral for photo in placed].index(True)

    def render(self, state: FrameState) -> Rgb:
        """Composite at the photos' resolution; see `Renderer.render`."""
        return self._composite(state.size, self._pulls(state))

    def explain(self, state: FrameState) -> Explanation:
        """Shares and flow of every pixel; the warp stream is the picture."""
        size, pulls = state.size, list(self._pulls(state))
        shares = np.zeros((len(self._photos), size, size), np.float32)
        flow = np.zeros((size, size, 2), np.float32)
        still = pixel_centres(size).reshape(size, size, 2)
        for i, window, share, x, y in pulls:
            shares[i][window] = share
            moved = np.stack([x, y], axis=-1) - still[window] - self._base[i]
            flow[window] += share[..., None] * moved
        shares /= shares.sum(axis=0)  # what is too little to be seen was left out
        unshifted, target = self._landmarks - self._base[:, None], state.landmarks.array
        return Explanation(
            warped=self._composite(size, pulls),
            appearance=None,
            visibility=None,
            shares=shares,
            flow=flow,
            demand=float(demands(unshifted, target[None])[0]),
        )

    def close(self) -> None:
        """Let go of the photos."""
        self._photos = []

    def _composite(self, size: int, pulls: Iterable[_Pull]) -> Rgb:
        """The picture (size, size, 3) that `pulls` add up to."""
        picture = np.zeros((size, size, 3), np.float32)
        for i, window, share, x, y in pulls:
            picture[window] += self._photos[i].sample(x, y, size) * share[..., None]
        return np.ascontiguousarray(np.clip(picture + 0.5, 0, 255).astype(np.uint8))

    def _pulls(self, state: FrameState) -> Iterator[_Pull]:
        """What each photo that can be seen gives to the picture of `state`."""
        size, target, eyes = state.size, state.landmarks.array, Eyes(state.landmarks.array)
        settings = read_settings(PriorWarpSettings, state)
        flows = PriorFlow(target, settings.ridge).flows(self._landmarks, target, self._base)
        unshifted = self._landmarks - self._base[:, None]
        parts = shares(unshifted, target, self._neutral, settings.sharpness)
        for i, (flow, share) in enumerate(zip(flows, parts, strict=True)):
            window = _window(share, size)
            if window is None:
                continue
            x, y = (_enlarged(flow[..., axis], size)[window] for axis in (0, 1))
            rows, columns = (np.arange(part.start, part.stop, dtype=np.float32) for part in window)
            across = (columns + 0.5) / np.float32(size)
            down = (rows[:, None] + 0.5) / np.float32(size)
            x += across
            y += down
            corner = (window[1].start, window[0].start)
            slide_lids(x, y, corner, size, eyes, self._photos[i].eyes)
            # Beyond its known shift against the picture nothing is pulled further than the margin.
            for places, still, shift in zip((x, y), (across, down), self._base[i], strict=True):
                reach = (shift - state.warp.margin, shift + state.warp.margin)
                np.clip(places, still + reach[0], still + reach[1], out=places)
            yield _Pull(i, window, _enlarged(share, size)[window], x, y)


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
