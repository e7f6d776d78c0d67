"""Cumulative probability of blur detection (Narvekar and Karam 2011): sharpness of one picture.

The share of edges whose blur nobody would notice, 0 to 1. The value depends on the edge detector
and on the picture's size: only figures of one implementation at one size compare (METHODS 6).
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from .pixels import Array, Picture, grey

BLOCK = 64
EDGE_SHARE = 0.002  # of a block's pixels, from which on it is an edge block
LOW_CONTRAST = 50
JNB_WIDTHS = (5, 3)  # just noticeable blur in px: low contrast, high contrast
BETA = 3.6
UNNOTICED = 0.63  # probability of detecting blur at the just noticeable width, 1 - 1/e


def cpbd(rgb: Picture) -> float:
    """Share of edges that are sharp, NaN for a picture without edges or below 64 px.

    Edges are thinned vertical Sobel edges, their widths those of Marziliano et al. along the row.
    """
    luma = np.round(grey(rgb))
    edges, slope = _edges(luma)
    widths = _widths(luma, slope)
    seen: list[NDArray[np.float64]] = []
    for top in range(0, luma.shape[0] - BLOCK + 1, BLOCK):
        for left in range(0, luma.shape[1] - BLOCK + 1, BLOCK):
            block = np.s_[top : top + BLOCK, left : left + BLOCK]
            if edges[block].sum() > EDGE_SHARE * BLOCK**2:
                least = JNB_WIDTHS[int(np.ptp(luma[block]) > LOW_CONTRAST)]
                seen.append(widths[block][edges[block]] / least)
    relative = np.concatenate(seen) if seen else np.zeros(0)
    relative = relative[relative > 0]
    if not relative.size:
        return float("nan")
    detected = 1 - np.exp(-(relative**BETA))
    return float((np.round(detected, 2) <= UNNOTICED).mean())


def _edges(luma: Array) -> tuple[NDArray[np.bool_], Array]:
    """Vertical Sobel edges, one pixel wide, and the horizontal slope, both (H, W).

    The threshold is the usual one: four times the mean squared slope.
    """
    slope = cv2.Sobel(luma, cv2.CV_64F, 1, 0, ksize=3, scale=1 / 8, borderType=cv2.BORDER_REPLICATE)
    strength = slope**2
    before = np.pad(strength, ((0, 0), (1, 0)))[:, :-1]
    after = np.pad(strength, ((0, 0), (0, 1)))[:, 1:]
    strong = strength > 4 * strength.mean()
    return strong & (strength >= before) & (strength > after), np.asarray(slope)


def _widths(luma: Array, slope: Array) -> Array:
    """Distance (H, W) of the extrema left and right of each pixel along its slope."""
    steps = np.sign(np.diff(luma, axis=1))
    before = np.pad(_run_lengths(steps), ((0, 0), (1, 0)))
    after = np.pad(_run_lengths(steps[:, ::-1])[:, ::-1], ((0, 0), (0, 1)))
    direction = np.sign(slope)
    left = np.where(np.pad(steps, ((0, 0), (1, 0))) == direction, before, 0)
    right = np.where(np.pad(steps, ((0, 0), (0, 1))) == direction, after, 0)
    return np.asarray(left + right, np.float64)


def _run_lengths(steps: Array) -> NDArray[np.intp]:
    """How many equal steps end at each place of a row."""
    place = np.broadcast_to(np.arange(steps.shape[1]), steps.shape)
    begins = np.ones(steps.shape, bool)
    begins[:, 1:] = steps[:, 1:] != steps[:, :-1]
    return np.asarray(place - np.maximum.accumulate(np.where(begins, place, 0), axis=1) + 1)
