"""Which photo gives which region of the face (METHODS 9.2, item 4).

For every region the photos compete with a softmax of -beta times their local landmark distance in
pixels at 224; in the eye regions the difference of the lid gap counts as distance too, so that shut
eyes come from a photo with shut eyes.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.domain import face

Array = NDArray[np.float32]

PAPER_SIDE = 224
SHARPNESS = 2.0  # beta, per pixel at 224
LID_GAP_WEIGHT = 1.5
GRID = 112
_NEGLIGIBLE = 0.01  # a weight that costs a whole warp and is not seen
_FEATHER = 3.0  # sigma of a region's edge on the grid


@dataclass(frozen=True, slots=True)
class Region:
    """One part of the face: the points compared, the hull painted, and the lid columns in it."""

    name: str
    points: tuple[int, ...]
    hull: tuple[int, ...]
    grow: float
    lids: tuple[tuple[int, int], ...] = ()


_LIDS_A, _LIDS_B = ((68, 69), (37, 41), (38, 40)), ((70, 71), (43, 47), (44, 46))
_EYE_A = Region("eye_a", (*face.EYE_A, 72), (*face.BROW_A, *face.EYE_A), 0.025, _LIDS_A)
_EYE_B = Region("eye_b", (*face.EYE_B, 73), (*face.BROW_B, *face.EYE_B), 0.025, _LIDS_B)
_MOUTH = Region("mouth", face.LIPS, (*face.OUTER_LIP, 33, 7, 8, 9), 0.03)
_REST = Region("rest", tuple(range(36)), (), 0.0)
REGIONS = (_EYE_A, _EYE_B, _MOUTH, _REST)


def _lid_gap(points: Array, region: Region) -> Array:
    """Mean lid gap (...,) of the region's eye in crop sides."""
    gaps = [np.linalg.norm(points[..., u, :] - points[..., d, :], axis=-1) for u, d in region.lids]
    return np.asarray(np.mean(gaps, axis=0), np.float32)


def distances(sources: Array, target: Array, region: Region) -> Array:
    """How far each of `sources` (N, 74, 2) is from `target` (74, 2) there, in pixels at 224."""
    picked = list(region.points)
    gap = np.linalg.norm(sources[:, picked] - target[picked], axis=-1).mean(axis=1)
    if region.lids:
        lids = np.abs(_lid_gap(sources, region) - _lid_gap(target, region))
        gap = gap + LID_GAP_WEIGHT * lids
    return np.asarray(gap * PAPER_SIDE, np.float32)


def choose(sources: Array, target: Array, sharpness: float) -> Array:
    """Weights (regions, N) of the photos, each row summing to 1."""
    cost = np.stack([distances(sources, target, region) for region in REGIONS])
    logits = -sharpness * (cost - cost.min(axis=1, keepdims=True))
    weights = np.exp(logits)
    weights /= weights.sum(axis=1, keepdims=True)
    weights[weights < _NEGLIGIBLE] = 0.0
    return np.asarray(weights / weights.sum(axis=1, keepdims=True), np.float32)


def region_maps(target: Array) -> Array:
    """Soft masks (regions, GRID, GRID) of the regions at `target` (74, 2), summing to 1."""
    maps = np.zeros((len(REGIONS), GRID, GRID), np.float32)
    for mask, region in zip(maps[:-1], REGIONS[:-1], strict=True):
        hull = cv2.convexHull(target[list(region.hull)] * (GRID * 16))
        cv2.fillConvexPoly(mask, np.round(hull).astype(np.int32), 1.0, cv2.LINE_8, shift=4)
        width = 2 * round(region.grow * GRID) + 1
        cv2.dilate(mask, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (width, width)), mask)
        cv2.GaussianBlur(mask, (0, 0), _FEATHER, mask)
    total = maps[:-1].sum(axis=0)
    maps[:-1] /= np.maximum(total, 1.0)
    maps[-1] = 1.0 - maps[:-1].sum(axis=0)
    return maps


def shares(sources: Array, target: Array, sharpness: float = SHARPNESS) -> Array:
    """Share (N, GRID, GRID) of each photo in each place, summing to 1 over the photos."""
    maps = region_maps(target)
    weights = choose(sources, target, sharpness)
    return np.asarray(np.tensordot(weights, maps, axes=(0, 0)), np.float32)
