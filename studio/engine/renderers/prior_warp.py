"""Warps and merges the photos by their landmarks alone; no network, no training (METHODS 9.2b).

The fallback of every other renderer, and the bar that each of them must beat.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.domain.frame_state import FrameState
from studio.domain.settings import bounded
from studio.engine.lids import Eyes, slide_lids
from studio.engine.model_store import ModelStore
from studio.engine.placement import Placed, place
from studio.engine.prior_flow import PriorFlow
from studio.engine.renderer import Photo, Rgb, read_settings, register
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
        size = state.size
        target, settings = state.landmarks.array, read_settings(PriorWarpSettings, state)
        flows = PriorFlow(target, settings.ridge).flows(self._landmarks, target, self._base)
        picture, eyes = np.zeros((size, size, 3), np.float32), Eyes(target)
        for photo, flow, share in zip(self._photos, flows, self.shares(state), strict=True):
            _add(picture, photo, flow, share, eyes, state.warp.margin)
        return np.ascontiguousarray(np.clip(picture + 0.5, 0, 255).astype(np.uint8))

    def shares(self, state: FrameState) -> Array:
        """Share of each photo, see `Renderer.shares`."""
        settings = read_settings(PriorWarpSettings, state)
        unshifted = self._landmarks - self._base[:, None]
        target = state.landmarks.array
        return shares(unshifted, target, self._neutral, settings.sharpness)

    def close(self) -> None:
        """Let go of the photos."""
        self._photos = []


def _add(
    picture: Array, photo: _Pyramid, flow: Array, share: Array, eyes: Eyes, margin: float
) -> None:
    """Add one photo, moved by `flow` (G, G, 2), where its `share` (G, G) can be seen.

    Beyond its known shift against the picture nothing is pulled further than `margin`.
    """
    size = len(picture)
    rows, columns = np.nonzero(share > _VISIBLE)
    if not len(rows):
        return
    scale = size / len(share)
    top, left = (max(int((v.min() - 1) * scale), 0) for v in (rows, columns))
    bottom, right = (min(int((v.max() + 2) * scale) + 1, size) for v in (rows, columns))
    window = np.s_[top:bottom, left:right]
    x, y, part = (_enlarged(grid, size)[window] for grid in (flow[..., 0], flow[..., 1], share))
    across = (np.arange(left, right, dtype=np.float32) + 0.5) / np.float32(size)
    down = (np.arange(top, bottom, dtype=np.float32)[:, None] + 0.5) / np.float32(size)
    x, y = x + across, y + down
    slide_lids(x, y, (left, top), size, eyes, photo.eyes)
    for places, still, shift in ((x, across, photo.base[0]), (y, down, photo.base[1])):
        np.clip(places, still + (shift - margin), still + (shift + margin), out=places)
    picture[window] += photo.sample(x, y, size) * part[..., None]


def _enlarged(grid: Array, size: int) -> Array:
    """A map (G, G) at picture size (size, size), bilinear."""
    return np.asarray(cv2.resize(grid, (size, size), interpolation=cv2.INTER_LINEAR), np.float32)
