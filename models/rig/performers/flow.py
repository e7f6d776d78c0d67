"""Dense flow between two shots of one performer: exact, as both know which spot a pixel shows."""

import numpy as np
from numpy.typing import NDArray

from .raster import Floats
from .shot import Part, Shot, Surface

NEAR_CM = 0.5
"""How far in depth a spot may lie from what a shot shows there and still be the one seen."""


def flow(a: Shot, b: Shot) -> tuple[Floats, NDArray[np.bool_]]:
    """Backward flow (size, size, 2) from `b` to `a`, and where it is valid (size, size).

    Pixel p of `b` is seen in `a` at `p + flow[p]`; valid where that is inside `a` and not hidden.
    """
    size = len(b.rgb)
    seen = b.surface.triangle >= 0
    place = _background(a.surface, b.surface, size)
    here, there = _spots(b.surface, b.surface)[seen], _spots(b.surface, a.surface)[seen]
    # The weights are of a spot within the pixel, not always of its centre: differences are exact.
    place[seen] = np.argwhere(seen)[:, ::-1] + (there - here)[:, :2]
    depth = np.zeros((size, size), np.float32)
    depth[seen] = there[:, 2]
    grid = np.stack(np.meshgrid(np.arange(size), np.arange(size)), axis=2)
    return (place - grid).astype(np.float32), _shown(a, b, place, depth)


def _spots(of: Surface, at: Surface) -> Floats:
    """Where the spots that `of` shows are in the picture `at`, (size, size, 3)."""
    i, j, k = np.moveaxis(of.triangles[np.maximum(of.triangle, 0)], -1, 0)
    first, second = of.weights[..., :1], of.weights[..., 1:]
    points = at.points
    found = points[i] * first + points[j] * second + points[k] * (1.0 - first - second)
    return np.asarray(found, np.float32)


def _background(a: Surface, b: Surface, size: int) -> Floats:
    """Where the background of pixels of `b` is in `a`, (size, size, 2)."""
    grid = np.stack(np.meshgrid(np.arange(size), np.arange(size)), axis=2)
    plate = grid * b.view[0] + b.view[1:]
    return np.asarray((plate - a.view[1:]) / a.view[0], np.float32)


def _shown(a: Shot, b: Shot, place: Floats, depth: Floats) -> NDArray[np.bool_]:
    """Whether `a` shows at `place` (size, size, 2) the spot of `b` that is `depth` deep there."""
    size = len(a.rgb)
    inside = ((place >= 0.0) & (place <= size - 1.0)).all(axis=2)
    shown_depth = _spots(a.surface, a.surface)[..., 2]
    shown = np.zeros((size, size), np.bool_)
    corner = np.floor(np.clip(place, 0.0, size - 1.0)).astype(int)
    behind = b.parts == Part.BACKGROUND
    inner = np.isin(b.parts, (Part.EYES, Part.MOUTH))
    for right in (0, 1):
        for down in (0, 1):
            x = np.minimum(corner[..., 0] + right, size - 1)
            y = np.minimum(corner[..., 1] + down, size - 1)
            same = np.where(
                inner, a.parts[y, x] == b.parts, (a.parts[y, x] == Part.BACKGROUND) == behind
            )
            outer = ~np.isin(a.parts[y, x], (Part.EYES, Part.MOUTH))
            near = behind | (np.abs(shown_depth[y, x] - depth) < NEAR_CM)
            shown |= same & near & (inner | outer)
    return np.asarray(inside & shown)
