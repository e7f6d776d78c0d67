"""The camera of a portrait: weak perspective with the foreshortening of a fixed distance."""

from dataclasses import dataclass, replace
from typing import Self

import cv2
import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]

DISTANCE = 110.0
"""Distance of the camera from the model's origin, cm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Camera:
    """Where a face is seen: `rotation` (3, 3), `scale` px per cm, `shift` (2,) px.

    Model axes: x to the image right (the person's left), y up, z towards the camera, cm.
    Pixels: x right, y down. `q = scale * (X, -Y) / (1 - Z / DISTANCE) + shift` of turned points.
    """

    rotation: Array
    scale: float
    shift: Array

    def turned(self, points: ArrayLike) -> Array:
        """`points` (..., 3) of the model in the axes of the camera."""
        return np.asarray(np.asarray(points, np.float64) @ self.rotation.T)

    def seen(self, turned: Array) -> Array:
        """Pixels (..., 2) of points (..., 3) that are already in the axes of the camera."""
        size = self.scale / (1.0 - turned[..., 2:] / DISTANCE)
        return np.asarray(turned[..., :2] * size * (1.0, -1.0) + self.shift)

    def project(self, points: ArrayLike) -> Array:
        """Pixels (..., 2) of `points` (..., 3) of the model."""
        return self.seen(self.turned(points))

    def lifted(self, pixels: ArrayLike, depth: ArrayLike) -> Array:
        """Camera-axes points (..., 3) seen at `pixels` (..., 2) whose z is `depth` (...)."""
        z = np.asarray(depth, np.float64)[..., None]
        offset = (np.asarray(pixels, np.float64) - self.shift) * (1.0, -1.0)
        return np.concatenate([offset * (1.0 - z / DISTANCE) / self.scale, z], axis=-1)

    def cropped(self, zoom: float, corner: ArrayLike) -> Self:
        """The same view in a picture enlarged `zoom` times whose (0, 0) was at `corner` (2,)."""
        shift = (self.shift - np.asarray(corner, np.float64)) * zoom
        return replace(self, scale=self.scale * zoom, shift=shift)


def rotation_matrix(turn: ArrayLike) -> Array:
    """Matrix (3, 3) of the rotation vector `turn` (3,), radians (Rodrigues' formula)."""
    return np.asarray(cv2.Rodrigues(np.asarray(turn, np.float64))[0], np.float64)


def rotation_vector(matrix: Array) -> Array:
    """Rotation vector (3,), radians, of the rotation `matrix` (3, 3)."""
    return np.asarray(cv2.Rodrigues(matrix)[0][:, 0], np.float64)
