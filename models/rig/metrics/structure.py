"""Structural similarity of two pictures (Wang et al. 2004) and its multi-scale form (2003).

Published figures come from two windows whose results differ by 0.01 to 0.02, so each has its name.
Channels are measured alone and averaged; K is (.01, .03) and the range 255. Windows lie wholly in
the picture; with a mask those count whose centre it holds.
"""

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from .pixels import PEAK, Array, Mask, Picture

SIDE = 256
UNIFORM = 7
GAUSSIAN, SIGMA = 11, 1.5
SCALES = (0.0448, 0.2856, 0.3001, 0.2363, 0.1333)
LEAST_SIDE = GAUSSIAN * 2 ** (len(SCALES) - 1)
_C1, _C2 = (0.01 * PEAK) ** 2, (0.03 * PEAK) ** 2

_Local = Callable[[Array], Array]


def resized(rgb: Picture, side: int = SIDE) -> Array:
    """The picture at (side, side), where SSIM and CPBD of different sources can be compared."""
    if rgb.shape[:2] == (side, side):
        return np.asarray(rgb, np.float64)
    smaller = side < max(rgb.shape[:2])
    how = cv2.INTER_AREA if smaller else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(np.asarray(rgb, np.float64), (side, side), interpolation=how))


def resized_mask(where: Mask, side: int = SIDE) -> Mask:
    """The mask at (side, side)."""
    grown = cv2.resize(where.astype(np.uint8), (side, side), interpolation=cv2.INTER_NEAREST)
    return np.asarray(grown > 0)


def ssim_uniform(a: Picture, b: Picture, where: Mask | None = None) -> float:
    """SSIM with a uniform 7x7 window and sample covariance: what most published tables print."""
    unbiased = UNIFORM**2 / (UNIFORM**2 - 1)
    maps = _maps(a, b, _boxed, UNIFORM // 2, unbiased)
    return float(_means(maps[0], where, UNIFORM // 2).mean())


def ssim_gaussian(a: Picture, b: Picture, where: Mask | None = None) -> float:
    """SSIM with the 11x11 Gaussian window, sigma 1.5, of the original paper."""
    maps = _maps(a, b, _blurred, GAUSSIAN // 2)
    return float(_means(maps[0], where, GAUSSIAN // 2).mean())


def ms_ssim(a: Picture, b: Picture, where: Mask | None = None) -> float:
    """SSIM over five scales, each half the one before; negative contrast terms count as 0.

    ValueError below 176 px: the window would not fit into the smallest scale.
    """
    if min(a.shape[:2]) < LEAST_SIDE:
        raise ValueError(f"MS-SSIM needs {LEAST_SIDE} px, not {min(a.shape[:2])}")
    a, b = np.asarray(a, np.float64), np.asarray(b, np.float64)
    product = np.ones(a.shape[2:])
    for scale, weight in enumerate(SCALES):
        whole, contrast = _maps(a, b, _blurred, GAUSSIAN // 2)
        last = scale == len(SCALES) - 1
        term = _means(whole if last else contrast, where, GAUSSIAN // 2)
        product *= np.maximum(term, 0.0) ** weight
        if not last:
            a, b = _halved(a), _halved(b)
            where = None if where is None else _halved(where.astype(np.float64)) > 1 / 2
    return float(product.mean())


def _maps(
    a: Picture, b: Picture, local: _Local, edge: int, unbiased: float = 1.0
) -> tuple[Array, Array]:
    """SSIM and its contrast-structure factor at every place where the window fits."""
    if a.shape != b.shape:
        raise ValueError(f"pictures of different shape: {a.shape} and {b.shape}")
    a, b = np.asarray(a, np.float64), np.asarray(b, np.float64)
    mean_a, mean_b = local(a), local(b)
    spread = unbiased * (local(a * a) - mean_a**2 + local(b * b) - mean_b**2)
    common = unbiased * (local(a * b) - mean_a * mean_b)
    contrast = (2 * common + _C2) / (spread + _C2)
    luminance = (2 * mean_a * mean_b + _C1) / (mean_a**2 + mean_b**2 + _C1)
    inner = np.s_[edge:-edge, edge:-edge]
    return (luminance * contrast)[inner], contrast[inner]


def _means(values: Array, where: Mask | None, edge: int) -> NDArray[np.float64]:
    """Mean of a map over its places, or over those that count, per channel."""
    if where is None:
        return np.asarray(values.mean(axis=(0, 1)))
    counted = values[where[edge:-edge, edge:-edge]]
    return np.asarray(counted.mean(axis=0) if len(counted) else np.full(values.shape[2:], np.nan))


def _boxed(values: Array) -> Array:
    return np.asarray(cv2.blur(values, (UNIFORM, UNIFORM)))


def _blurred(values: Array) -> Array:
    return np.asarray(cv2.GaussianBlur(values, (GAUSSIAN, GAUSSIAN), SIGMA))


def _halved(values: Array) -> Array:
    """Means of 2x2 pixels; an odd last row or column is left out."""
    height, width = (n // 2 * 2 for n in values.shape[:2])
    even = values[:height, :width]
    return np.asarray((even[::2, ::2] + even[1::2, ::2] + even[::2, 1::2] + even[1::2, 1::2]) / 4)
