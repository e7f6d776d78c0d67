"""Pictures of floats: blurring them, and reading them between their pixels."""

import cv2
import numpy as np
from numpy.typing import ArrayLike, NDArray

from .raster import Bytes, Floats


def blurred(image: Floats, sigma: float) -> Floats:
    """`image` (H, W) or (H, W, C) under a Gaussian of `sigma` px."""
    return np.asarray(cv2.GaussianBlur(image, (0, 0), sigma), np.float32)


def sampled(image: Floats, places: ArrayLike) -> Floats:
    """Bilinear values (h, w) or (h, w, C) of `image` at `places` (h, w, 2) px, 0 beyond it."""
    place = np.asarray(places, np.float32)
    return np.asarray(cv2.remap(image, place[..., 0], place[..., 1], cv2.INTER_LINEAR), np.float32)


def inside(shape: tuple[int, ...], outline: ArrayLike) -> Bytes:
    """1 within the polygon `outline` (n, 2) px of a picture of `shape`, 0 outside."""
    mask = np.zeros(shape[:2], np.uint8)
    corners = np.round(np.asarray(outline) * 16).astype(np.int32)
    cv2.fillPoly(mask, [corners], (1,), lineType=cv2.LINE_8, shift=4)
    return mask


def distance(mask: Bytes) -> Floats:
    """Distance (H, W) px of each pixel of `mask` (H, W) that is not 0 from the next that is."""
    return np.asarray(cv2.distanceTransform(mask, cv2.DIST_L2, 5), np.float32)


def line(shape: tuple[int, ...], points: NDArray[np.floating], thickness: float) -> Bytes:
    """A smooth line of 255 through `points` (n, 2) in a picture of `shape` of 0."""
    layer = np.zeros(shape[:2], np.uint8)
    corners = np.round(points * 16).astype(np.int32)
    thick = max(1, round(thickness))
    cv2.polylines(layer, [corners], False, (255,), thick, cv2.LINE_AA, 4)
    return layer
