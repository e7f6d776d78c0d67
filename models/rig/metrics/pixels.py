"""Errors between two pictures, pixel by pixel, on the scale 0-255 and in float64.

uint8 arrays are converted before they are subtracted; subtracting them as they are wraps around and
flatters PSNR by about 4 dB (METHODS 6).
"""

import math

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8] | NDArray[np.floating]
Mask = NDArray[np.bool_]
Array = NDArray[np.float64]

PEAK = 255.0


def l1(a: Picture, b: Picture, where: Mask | None = None) -> float:
    """Mean |a - b| over pixels and channels, NaN where the mask (H, W) is empty."""
    return _mean(np.abs(_difference(a, b)), where)


def psnr(a: Picture, b: Picture, where: Mask | None = None) -> float:
    """10 log10(255² / mean squared error) in dB; infinite for equal pictures, NaN for no pixels."""
    error = _mean(_difference(a, b) ** 2, where)
    return 10 * math.log10(PEAK**2 / error) if error else math.inf


def sharpness(a: Picture, b: Picture, where: Mask | None = None) -> float:
    """Laplacian energy of `a` relative to that of `b`: 1 is as sharp as `b`, less is blurred."""
    energies = [_mean(_laplacian(picture) ** 2, where) for picture in (a, b)]
    return energies[0] / energies[1] if energies[1] else math.nan


def flicker(made: Picture, real: Picture, where: Mask | None = None) -> float:
    """Mean |∂_t(made - real)| per frame step of two clips (T, H, W, 3).

    `where` (T, H, W) counts a step where both of its frames count. NaN for less than two frames.
    """
    steps = np.abs(np.diff(_difference(made, real), axis=0))
    return _mean(steps, None if where is None else where[1:] & where[:-1])


def grey(rgb: Picture) -> Array:
    """Luma (H, W) of Rec. 601, float64 on 0-255."""
    red, green, blue = np.moveaxis(np.asarray(rgb, np.float64), -1, 0)
    return np.asarray(0.299 * red + 0.587 * green + 0.114 * blue)


def _difference(a: Picture, b: Picture) -> Array:
    if a.shape != b.shape:
        raise ValueError(f"pictures of different shape: {a.shape} and {b.shape}")
    return np.asarray(a, np.float64) - np.asarray(b, np.float64)


def _laplacian(rgb: Picture) -> Array:
    return np.asarray(cv2.Laplacian(grey(rgb), cv2.CV_64F, borderType=cv2.BORDER_REPLICATE))


def _mean(values: Array, where: Mask | None) -> float:
    """Mean over the pixels that count, NaN when there are none."""
    counted = values if where is None else values[where]
    return float(counted.mean()) if counted.size else math.nan
