"""Whether somebody wears glasses: their frame crosses the bridge of the nose as nothing else does.

Glasses go along with the texture, but blinks and looks behind them are drawn over their shade;
whoever casts performers can prefer bare eyes.
"""

import cv2
import numpy as np
from numpy.typing import ArrayLike

from .raster import Bytes

_EYES_PX, _SIZE, _MIDDLE = 120.0, (160, 100), (80.0, 50.0)
_BRIDGE = np.s_[30:72, 68:92]
FRAME = 0.1
"""Contrast of the bridge from which on there is a frame: 66 training people have it, two
of whom wear none; about ten with rimless glasses have less."""


def bridge_contrast(rgb: Bytes, landmarks: ArrayLike) -> float:
    """Strongest level edge across the bridge of the nose, relative to the skin's brightness.

    `rgb` (H, W, 3) with the face's `landmarks` (74, 2) px.
    """
    points = np.asarray(landmarks, np.float64)
    across = points[45] - points[36]
    middle = (points[27] + points[28]) / 2.0
    turn = float(np.degrees(np.arctan2(across[1], across[0])))
    scale = _EYES_PX / float(np.hypot(*across))
    matrix = cv2.getRotationMatrix2D((float(middle[0]), float(middle[1])), turn, scale)
    matrix[:, 2] += np.array(_MIDDLE) - middle
    upright = cv2.warpAffine(
        rgb, matrix, _SIZE, flags=cv2.INTER_AREA, borderMode=cv2.BORDER_REPLICATE
    )
    grey = cv2.GaussianBlur(cv2.cvtColor(upright, cv2.COLOR_RGB2GRAY), (0, 0), 1.2)
    level = np.abs(np.diff(grey[_BRIDGE].astype(np.float64), axis=0))
    return float(np.median(level, axis=1).max() / max(float(grey.mean()), 20.0))


def wears_glasses(rgb: Bytes, landmarks: ArrayLike) -> bool:
    """Whether a frame crosses the bridge of the nose of the face with `landmarks` (74, 2) px."""
    return bridge_contrast(rgb, landmarks) > FRAME
