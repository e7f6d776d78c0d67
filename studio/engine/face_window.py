"""The upright window on the face in which networks work, and the prior warp seen through it.

Whatever the picture's size and wherever the head is in it, a network sees the same face: eyes
level, always the same size, `SIDE` pixels a side. Hair, background and resolution are none of its
business. Numpy and OpenCV only: the training rig makes its examples with the very same code.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.domain.face import RIGID
from studio.domain.mean_face import MEAN_FACE
from studio.engine.eyes import Eyes, move_eyes
from studio.engine.prior_flow import PriorFlow
from studio.engine.source_selection import SHARPNESS, choose, region_maps, shares_in

Array = NDArray[np.float32]

SIDE = 144
"""Pixels; one of them is about one of FLNet's 224 px crop."""
HALF = SIDE // 2
"""Side of maps that need no pixel accuracy: shares of the photos, flow."""
EDGE = 10.0
"""Pixels over which the window fades out at its border."""
CENTRE = (0.5, 0.535)
"""Where the window lies on the mean face, in sides of its crop: brows to an open jaw fit in."""

_STEP = 4  # window pixels between two places at which the flow is evaluated
_CROP = 224  # pixels of a crop that the window's pixels are measured by


@dataclass(frozen=True, eq=False)
class FaceWindow:
    """Where the window lies on one picture: `matrix` (2, 3) takes its pixels to picture sides."""

    matrix: Array

    @classmethod
    def of(cls, target: Array) -> "FaceWindow":
        """The window on a face with landmarks (74, 2) in picture sides.

        A similarity laid through the points that no expression moves, least squares (Umeyama
        1991), so that the window does not breathe with the jaw.
        """
        rigid = list(RIGID)
        mean = np.array(MEAN_FACE, np.float64)[rigid, :2]
        seen = target[rigid].astype(np.float64)
        a, b = mean - mean.mean(axis=0), seen - seen.mean(axis=0)
        square = max(float((a * a).sum()), 1e-9)
        cos = float((a * b).sum()) / square
        sin = float((a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]).sum()) / square
        linear = np.array([[cos, -sin], [sin, cos]])
        middle = seen.mean(axis=0) + linear @ (np.array(CENTRE) - mean.mean(axis=0))
        linear = linear / _CROP
        shift = middle - linear @ np.full(2, (SIDE - 1) / 2)
        return cls(np.column_stack([linear, shift]).astype(np.float32))

    @cached_property
    def density(self) -> int:
        """Side in pixels of a whole picture whose pixels are as large as the window's."""
        return round(1 / float(np.linalg.norm(self.matrix[:, 0])))

    @cached_property
    def _back(self) -> Array:
        return np.asarray(cv2.invertAffineTransform(self.matrix), np.float32)

    def inward(self, points: Array) -> Array:
        """Picture positions (..., 2) in sides to pixels of the window, centres at whole numbers."""
        return np.asarray(points @ self._back[:, :2].T + self._back[:, 2], np.float32)

    def places(self, step: int = 1) -> Array:
        """Picture positions (n, n, 2) in sides of the middles of blocks of `step` pixels."""
        line = (np.arange(SIDE // step, dtype=np.float32) + 0.5) * step - 0.5
        grid = np.stack(np.meshgrid(line, line), axis=-1)
        return np.asarray(grid @ self.matrix[:, :2].T + self.matrix[:, 2], np.float32)

    def seen(self, maps: Array, side: int) -> Array:
        """Maps (n, g, g) over the whole picture as they lie in the window, (n, side, side)."""
        step = SIDE // side
        where = self.places(step) * np.float32(maps.shape[-1]) - np.float32(0.5)
        x, y = (np.ascontiguousarray(where[..., axis]) for axis in (0, 1))
        return np.stack(
            [cv2.remap(m, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE) for m in maps]
        ).astype(np.float32)

    def onto(self, maps: Array, size: int) -> Array:
        """A map (side, side) or (side, side, c) of the window on a picture of `size` pixels.

        Bilinear; 0 outside the window.
        """
        step = SIDE / len(maps)
        # A pixel of the picture -> picture sides -> window pixels -> pixels of the map.
        back = self._back.astype(np.float64)
        linear = back[:, :2] / size
        shift = back[:, 2] + linear @ np.full(2, 0.5)
        matrix = np.column_stack([linear, shift + 0.5]) / step
        matrix[:, 2] -= 0.5
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        return np.asarray(cv2.warpAffine(maps, matrix, (size, size), flags=flags), np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class WindowPrior:
    """What the prior warp makes of a bank of N photos, seen through a window.

    `parts` (N, GRID, GRID): share of each photo in the whole picture; `photos` (K,): which of them
    are looked at. Of these, `x`, `y` (K, SIDE, SIDE): where each pixel lies in each photo, in sides
    of its crop; `shares` (K, HALF, HALF) of each photo, summing to 1. `regions` (4, SIDE, SIDE):
    soft masks of eyes, mouth and the rest of the face (`source_selection.REGIONS`); `inside` (SIDE,
    SIDE): 1 where the window decides the picture, 0 where it leaves it as it is.
    """

    parts: Array
    photos: NDArray[np.intp]
    x: Array
    y: Array
    shares: Array
    regions: Array
    inside: Array


def window_prior(
    window: FaceWindow,
    sources: Array,
    target: Array,
    base: Array,
    *,
    sharpness: float = SHARPNESS,
    neutral: int = 0,
    eyes: Sequence[Eyes] | None = None,
    most: int | None = None,
) -> WindowPrior:
    """The prior warp of photos with landmarks `sources` (N, 74, 2) onto `target` (74, 2).

    All in sides of their own crops; `base` (N, 2) is the known shift of each photo, `neutral` the
    one that the surroundings come from, `eyes` those of the photos where they are known already. At
    most `most` photos are looked at: this one, and those with the greatest part in any region.
    The warp margin is not applied here.
    """
    maps, unshifted = region_maps(target), sources - base[:, None]
    parts = shares_in(maps, unshifted, target, neutral, sharpness)
    photos = _greatest(choose(unshifted, target, sharpness), neutral, most or len(sources))
    around = int(np.flatnonzero(photos == neutral)[0])
    shares = shares_in(maps, unshifted[photos], target, around, sharpness)
    flow = PriorFlow(target, places=window.places(_STEP).reshape(-1, 2)).flows(
        sources[photos], target, base[photos]
    )
    still = window.places()
    seen = Eyes((window.inward(target) + np.float32(0.5)) / np.float32(SIDE))
    x, y = np.empty((2, len(photos), SIDE, SIDE), np.float32)
    for k, photo in enumerate(photos):
        full = cv2.resize(flow[k], (SIDE, SIDE), interpolation=cv2.INTER_LINEAR)
        np.add(still[..., 0], full[..., 0], out=x[k])
        np.add(still[..., 1], full[..., 1], out=y[k])
        there = eyes[photo] if eyes else Eyes(sources[photo])
        move_eyes(x[k], y[k], (0, 0), SIDE, seen, there)
    regions = window.seen(maps, SIDE)
    return WindowPrior(
        parts=parts,
        photos=photos,
        x=x,
        y=y,
        shares=window.seen(shares, HALF),
        regions=regions,
        inside=np.asarray(regions.sum(axis=0) * _fade()),
    )


def _greatest(weights: Array, neutral: int, most: int) -> NDArray[np.intp]:
    """The neutral photo and those with the greatest of `weights` (regions, N), in their order."""
    part = weights.max(axis=0)
    part[neutral] = np.inf  # what is around the face comes from it
    return np.sort(np.argsort(-part, kind="stable")[:most])


def _fade() -> Array:
    """(SIDE, SIDE): 1, falling to 0 at the border of the window."""
    line = np.minimum(np.arange(SIDE), np.arange(SIDE)[::-1]) / EDGE
    ramp = np.clip(line, 0, 1)
    return np.asarray(np.outer(ramp, ramp), np.float32)
