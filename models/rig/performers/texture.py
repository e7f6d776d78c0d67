"""The photo as the texture of a head: the portrait cut from it, and where skin finds its colour.

All textures of a performer lie in the pixels of one portrait: 512 px for the crop that the rig's
pictures have, and a margin around it for heads that tilt.
"""

from dataclasses import dataclass
from typing import Self

import cv2
import numpy as np
from numpy.typing import ArrayLike, NDArray

from .anatomy import SKIN
from .figure import Figure, Posed
from .fit import CROP_IN_FACE_HEIGHTS
from .picture import blurred, distance
from .raster import Bytes, Floats

SIDE, MARGIN = 512, 128
ALL = SIDE + 2 * MARGIN
_GRAZING, _PULL = 0.35, 0.35
"""Skin whose normal is flatter than the first takes its colour up to the second, cm, inwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """Part of a photo: `image` (ALL, ALL, 3) 0 to 255 and the `landmarks` (74, 2) px in it.

    Pixel p of the photo is `(p - corner) * zoom` here. Beyond the photo its border goes on.
    """

    image: Floats
    landmarks: Floats
    zoom: float
    corner: Floats

    @classmethod
    def of(cls, rgb: Bytes, landmarks: ArrayLike) -> Self:
        """Cut the face with `landmarks` (74, 2) px out of the photo `rgb` (H, W, 3)."""
        points = np.asarray(landmarks, np.float32)
        height = np.linalg.norm(points[8] - points[17:27].mean(axis=0))
        zoom = float(SIDE / (CROP_IN_FACE_HEIGHTS * height))
        corner = points[30] - (ALL - 1) / 2.0 / zoom
        source = rgb if zoom > 1.0 else cv2.GaussianBlur(rgb, (0, 0), 0.4 / zoom)
        matrix = np.array([[zoom, 0.0, -corner[0] * zoom], [0.0, zoom, -corner[1] * zoom]])
        flags = cv2.INTER_CUBIC if zoom > 1.0 else cv2.INTER_LINEAR
        size = (ALL, ALL)
        image = cv2.warpAffine(source, matrix, size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
        return cls(
            image=_soft_beyond(image.astype(np.float32), matrix, rgb.shape[:2]),
            landmarks=np.asarray((points - corner) * zoom, np.float32),
            zoom=zoom,
            corner=np.asarray(corner, np.float32),
        )


def _soft_beyond(image: Floats, matrix: NDArray[np.float64], shape: tuple[int, ...]) -> Floats:
    """`image` whose part beyond the photo loses its streaks with the distance from it."""
    inside = np.zeros(image.shape[:2], np.uint8)
    low = np.maximum(np.round(matrix[:, 2]), 0).astype(int)
    high = np.round(matrix[:, 2] + matrix[0, 0] * np.array(shape[::-1])).astype(int)
    inside[low[1] : max(high[1], 0), low[0] : max(high[0], 0)] = 1
    away = distance(np.asarray(1 - inside, np.uint8))[..., None]
    if not away.any():
        return image
    for sigma in (4.0, 12.0):
        share = np.clip(away / (3.0 * sigma), 0.0, 1.0)
        image = image + (blurred(image, sigma) - image) * share
    return np.asarray(image, np.float32)


def skin_places(figure: Figure, posed: Posed, normals: Floats) -> Floats:
    """Pixel of the portrait (SKIN, 2) where each vertex of the skin finds its colour."""
    found = figure.seen(posed.turned[:SKIN])
    facing = normals[:SKIN]
    pull = np.clip((_GRAZING - facing[:, 2]) / 0.5, 0.0, 1.0) * _PULL * figure.camera.scale
    outwards = facing[:, :2] * np.array([1.0, -1.0], np.float32)
    outwards /= np.maximum(np.linalg.norm(outwards, axis=1, keepdims=True), 0.1)
    return np.asarray(found - outwards * pull[:, None], np.float32)


def packed(image: Floats, scale: float) -> Bytes:
    """`image` (H, W, C) as bytes, reduced to `scale` of its size where that is smaller."""
    if scale < 1.0:
        size = round(image.shape[1] * scale), round(image.shape[0] * scale)
        image = np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.float32)
    return np.asarray(np.clip(image + 0.5, 0.0, 255.0), np.uint8)


def scaled(places: Floats, scale: float) -> Floats:
    """Pixels `places` (N, 2) of the portrait in a texture of `scale` its size."""
    return np.asarray((places + 0.5) * np.float32(scale) - 0.5, np.float32)
