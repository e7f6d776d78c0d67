"""The one crop rule of training and inference: a square, level with the eyes, around the face."""

import math
from dataclasses import dataclass
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.uint8]
Points = NDArray[np.float32]

MARGIN = 1.4
"""Side of the crop as a multiple of the longer side of the box around points 0-67."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crop:
    """A turned square in a picture; pixels, degrees clockwise on the screen."""

    x: float
    y: float
    side: float
    angle_deg: float = 0.0

    def matrix(self, size: int) -> NDArray[np.float64]:
        """(2, 3): picture coordinates -> coordinates of a crop of `size` x `size` pixels."""
        turn, scale = math.radians(self.angle_deg), size / self.side
        cos, sin = scale * math.cos(turn), scale * math.sin(turn)
        middle = (size - 1) / 2
        return np.array(
            [
                [cos, sin, middle - cos * self.x - sin * self.y],
                [-sin, cos, middle + sin * self.x - cos * self.y],
            ]
        )

    def cut(self, rgb: Image, size: int) -> Image:
        """The crop as (size, size, 3); what lies outside the picture repeats its border."""
        fold = min(8, max(1, math.ceil(self.side / size - 0.25)))
        crop = cv2.warpAffine(
            rgb,
            self.matrix(size * fold),
            (size * fold, size * fold),
            flags=cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_REPLICATE,
        )
        if fold > 1:
            crop = cv2.resize(crop, (size, size), interpolation=cv2.INTER_AREA)
        return cast("Image", crop)

    def into(self, points: Points, size: int) -> Points:
        """Points (..., 2) of the picture in pixels of the crop."""
        return transformed(points, self.matrix(size))

    def out_of(self, points: Points, size: int) -> Points:
        """Points (..., 2) of the crop in pixels of the picture."""
        inverse = cv2.invertAffineTransform(self.matrix(size))
        return transformed(points, cast("NDArray[np.float64]", inverse))


def transformed(points: Points, matrix: NDArray[np.float64]) -> Points:
    """Points (..., 2) through a (2, 3) affine map."""
    return (points @ matrix[:, :2].T + matrix[:, 2]).astype(np.float32)


def roll_deg(points: Points) -> float:
    """How far the line of the outer eye corners is turned, degrees clockwise on the screen."""
    along = points[45] - points[36]
    return math.degrees(math.atan2(float(along[1]), float(along[0])))


def face_crop(points: Points, margin: float = MARGIN) -> Crop:
    """The crop that belongs to a face with these (74, 2) or (68, 2) points."""
    angle = roll_deg(points)
    level = Crop(x=0.0, y=0.0, side=1.0, angle_deg=angle)
    turned = level.into(points[:68], 1)
    low, high = turned.min(0), turned.max(0)
    x, y = level.out_of((low + high) / 2, 1)
    return Crop(x=float(x), y=float(y), side=margin * float((high - low).max()), angle_deg=angle)
