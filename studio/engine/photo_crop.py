"""Cut-outs of photos, and how sharp a face is."""

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.domain.sources import Crop

Rgb = NDArray[np.uint8]

SHARPNESS_SIDE = 224


def cut(rgb: Rgb, crop: Crop, size: int) -> Rgb:
    """The square `crop` of a photo as (size, size, 3); its border repeats beyond the photo."""
    dense = min(max(int(crop.side / size), 1), 16)  # one sample per pixel would alias
    scale = size * dense / crop.side
    shift = scale * (crop.side / 2 - np.array((crop.x, crop.y)) + 0.5) - 0.5
    matrix = np.array([[scale, 0, shift[0]], [0, scale, shift[1]]])
    picture = cv2.warpAffine(
        rgb, matrix, (size * dense, size * dense), borderMode=cv2.BORDER_REPLICATE
    )
    if dense > 1:
        picture = cv2.resize(picture, (size, size), interpolation=cv2.INTER_AREA)
    return np.asarray(picture, np.uint8)


def sharpness(rgb: Rgb, crop: Crop) -> float:
    """Variance of the Laplacian of the face in 0-255 grey, cut to 224 px whatever its size."""
    grey = cv2.cvtColor(cut(rgb, crop, SHARPNESS_SIDE), cv2.COLOR_RGB2GRAY)
    inner = SHARPNESS_SIDE // 5  # the face itself, not the background behind it
    middle = grey[inner:-inner, inner:-inner]
    return float(cv2.Laplacian(middle, cv2.CV_32F).var())
