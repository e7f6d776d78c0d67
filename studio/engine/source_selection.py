"""Which photo gives which region of the face (METHODS 9.2, item 4).

For every region the photos compete with a softmax of -beta times their local landmark distance in
pixels at 224; the difference of the gaps between lids and between the inner lips counts as distance
too, so that shut eyes and closed lips come from photos that have them. Landmarks say nothing about
hair and background: blending photos there draws halos, so the surroundings come from the neutral
photo alone.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.domain import face

Array = NDArray[np.float32]

PAPER_SIDE = 224
SHARPNESS = 2.0  # beta, per pixel at 224
GRID = 112
_NEGLIGIBLE = 0.01  # a weight that costs a whole warp and is not seen
_MOST_BLENDED = 4  # photos per region; more of them blur and each costs a warp
_FEATHER = 3.0  # sigma of a region's edge on the grid


@dataclass(frozen=True, slots=True)
class Region:
    """One part of the face: the points compared, the hull painted, and the gap that opens in it.

    `columns` are upper and lower points of the gap, `gap_weight` is how much it counts beside the
    mean distance of the points.
    """

    name: str
    points: tuple[int, ...]
    hull: tuple[int, ...]
    grow: float
    columns: tuple[tuple[int, int], ...] = ()
    gap_weight: float = 0.0


_LIDS_A, _LIDS_B = ((68, 69), (37, 41), (38, 40)), ((70, 71), (43, 47), (44, 46))
_EYE_A = Region("eye_a", (*face.EYE_A, 72), (*face.BROW_A, *face.EYE_A), 0.025, _LIDS_A, 1.5)
_EYE_B = Region("eye_b", (*face.EYE_B, 73), (*face.BROW_B, *face.EYE_B), 0.025, _LIDS_B, 1.5)
_LIPS = ((61, 67), (62, 66), (63, 65))
_MOUTH = Region("mouth", face.LIPS, (*face.OUTER_LIP, 33, 7, 8, 9), 0.03, _LIPS, 0.75)
_FACE = Region("face", tuple(range(36)), tuple(range(27)), 0.02)
REGIONS = (_EYE_A, _EYE_B, _MOUTH, _FACE)
"""The parts that photos compete for; what is outside of all of them is the surroundings."""


def _gap(points: Array, region: Region) -> Array:
    """Mean gap (...,) of the region in crop sides."""
    upper, lower = (list(side) for side in zip(*region.columns, strict=True))
    apart = points[..., upper, :] - points[..., lower, :]
    return np.asarray(np.linalg.norm(apart, axis=-1).mean(axis=-1), np.float32)


def distances(sources: Array, target: Array, region: Region) -> Array:
    """How far `sources` (N, 74, 2) are from `target` (..., 74, 2) there, (..., N) in 224ths."""
    picked = list(region.points)
    apart = sources[:, picked] - target[..., None, picked, :]
    away = np.linalg.norm(apart, axis=-1).mean(axis=-1)
    if region.columns:
        away = away + region.gap_weight * np.abs(
            _gap(sources, region) - _gap(target, region)[..., None]
        )
    return np.asarray(away * PAPER_SIDE, np.float32)


def choose(sources: Array, target: Array, sharpness: float) -> Array:
    """Weights (regions, N) of the photos, each row summing to 1."""
    cost = np.stack([distances(sources, target, region) for region in REGIONS])
    logits = -sharpness * (cost - cost.min(axis=1, keepdims=True))
    weights = np.exp(logits)
    weights /= weights.sum(axis=1, keepdims=True)
    order = np.argsort(-weights, axis=1, kind="stable")
    np.put_along_axis(weights, order[:, _MOST_BLENDED:], 0.0, axis=1)
    weights[weights < _NEGLIGIBLE] = 0.0
    return np.asarray(weights / weights.sum(axis=1, keepdims=True), np.float32)


def region_maps(target: Array) -> Array:
    """Soft masks (regions, GRID, GRID) of the regions at `target` (74, 2).

    They sum to at most 1; what is missing is the share of the surroundings.
    """
    maps = np.stack([_soft_hull(target, region) for region in REGIONS])
    parts = maps[:-1]
    parts /= np.maximum(parts.sum(axis=0), 1.0)
    maps[-1] = np.maximum(maps[-1] - parts.sum(axis=0), 0.0)
    return maps


def shares(sources: Array, target: Array, neutral: int, sharpness: float = SHARPNESS) -> Array:
    """Share (N, GRID, GRID) of each photo in each place, summing to 1 over the photos.

    `neutral` is the index of the photo that the surroundings come from.
    """
    return shares_in(region_maps(target), sources, target, neutral, sharpness)


def shares_in(maps: Array, sources: Array, target: Array, neutral: int, sharpness: float) -> Array:
    """The same for regions whose `maps` (`region_maps` of the target) are at hand already."""
    weights = choose(sources, target, sharpness)
    parts = np.tensordot(weights, maps, axes=(0, 0))
    parts[neutral] += 1.0 - maps.sum(axis=0)
    return np.asarray(parts, np.float32)


def _soft_hull(target: Array, region: Region) -> Array:
    """Mask (GRID, GRID), 1 inside the region's hull, with a soft edge."""
    mask = np.zeros((GRID, GRID), np.float32)
    hull = cv2.convexHull(target[list(region.hull)] * (GRID * 16))
    cv2.fillConvexPoly(mask, np.round(hull).astype(np.int32), 1.0, cv2.LINE_8, shift=4)
    width = 2 * round(region.grow * GRID) + 1
    cv2.dilate(mask, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (width, width)), mask)
    cv2.GaussianBlur(mask, (0, 0), _FEATHER, mask)
    return mask
