"""Dense flow between two shots of one performer: exact, as both know which spot a pixel shows."""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from .raster import Floats, Ints
from .shot import Part, Shot, Surface

NEAR_CM = 0.5
"""How far in depth a spot may lie from what a shot shows there and still be the one seen."""


def flow(a: Shot, b: Shot) -> tuple[Floats, NDArray[np.bool_]]:
    """Backward flow (size, size, 2) from `b` to `a`, and where it is valid (size, size).

    Pixel p of `b` is seen in `a` at `p + flow[p]`; valid where that is inside `a` and not hidden.
    """
    motion, depth = _displacement(a.surface, b.surface)
    size = len(b.rgb)
    grid = np.stack(np.meshgrid(np.arange(size), np.arange(size)), axis=2)
    return motion, _shown(a, b, grid + motion, depth)


def displacement(a: Shot, b: Shot) -> Floats:
    """Where each pixel of `b` was in `a`, relative to it (size, size, 2) px, hidden or not."""
    return _displacement(a.surface, b.surface)[0]


def _displacement(a: Surface, b: Surface) -> tuple[Floats, Floats]:
    """Displacement (size, size, 2) px from `b` to `a`, and depth (size, size) cm in `a`."""
    motion = _background(a, b, len(b.triangle))
    depth = np.zeros(b.triangle.shape, np.float32)
    _carry(b.triangle, b.weights, b.triangles, b.points, a.points, motion, depth)
    return motion, depth


@njit(cache=True)
def _carry(
    triangle: Ints,
    weights: Floats,
    triangles: Ints,
    here: Floats,
    there: Floats,
    motion: Floats,
    depth: Floats,
) -> None:
    """Write how far each spot seen moves from `here` to `there`, and how deep it is there.

    The weights are of a spot within the pixel, not always of its centre: differences are exact.
    """
    for y in range(triangle.shape[0]):
        for x in range(triangle.shape[1]):
            if triangle[y, x] < 0:
                continue
            i, j, k = triangles[triangle[y, x]]
            u, v = weights[y, x]
            w = 1.0 - u - v
            for axis in range(2):
                first, second = there[i, axis] - here[i, axis], there[j, axis] - here[j, axis]
                motion[y, x, axis] = u * first + v * second + w * (there[k, axis] - here[k, axis])
            depth[y, x] = u * there[i, 2] + v * there[j, 2] + w * there[k, 2]


def _background(a: Surface, b: Surface, size: int) -> Floats:
    """Where the background of pixels of `b` is in `a`, relative to them, (size, size, 2)."""
    grid = np.stack(np.meshgrid(np.arange(size), np.arange(size)), axis=2)
    plate = grid * b.view[0] + b.view[1:]
    return np.asarray((plate - a.view[1:]) / a.view[0] - grid, np.float32)


def _depth(of: Surface) -> Floats:
    """How deep the spot is that each pixel shows, cm; 0 in the background."""
    _, depth = _displacement(of, of)
    return depth


def _shown(a: Shot, b: Shot, place: Floats, depth: Floats) -> NDArray[np.bool_]:
    """Whether `a` shows at `place` (size, size, 2) the spot of `b` that is `depth` deep there."""
    size = len(a.rgb)
    inside = ((place >= 0.0) & (place <= size - 1.0)).all(axis=2)
    shown_depth = _depth(a.surface)
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
