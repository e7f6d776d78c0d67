"""Faces with known landmarks, and a detector that knows them, for tests of the import."""

import numpy as np

from studio.domain import face
from studio.domain.errors import FaceNotFound
from studio.domain.retarget import mean_depth, mean_face
from studio.domain.sources import Crop, SourceImage
from studio.engine.analyzers.face_finder import FaceBox
from studio.engine.analyzers.image_landmarks import Detection

LOWER_LIP = [55, 56, 57, 58, 59, 65, 66, 67]
UPPER_LIDS = [37, 38, 43, 44, 68, 70]
LOWER_LIDS = [40, 41, 46, 47, 69, 71]


def face_points(opening=0.0, lids=1.0, turn=0.0, side=400.0, centre=(200.0, 200.0)):
    """Mean face (74, 2) in pixels: mouth opened by `opening` crop sides, lids scaled, turned."""
    points = mean_face().astype(np.float32).copy()
    points[LOWER_LIP, 1] += opening
    middle = (points[UPPER_LIDS] + points[LOWER_LIDS]) / 2
    for lid in (UPPER_LIDS, LOWER_LIDS):
        points[lid, 1] = (middle + lids * (points[lid] - middle))[:, 1]
    angle = np.radians(turn)
    x = points[:, 0] - points[face.NOSE_TIP, 0]
    points[:, 0] = x * np.cos(angle) + mean_depth() * np.sin(angle) + points[face.NOSE_TIP, 0]
    return ((points - 0.5) * side + centre).astype(np.float32)


def picture(number, width=400, height=400):
    """A picture (H, W, 3) with texture, told apart by `number` 0..31 in its red."""
    rng = np.random.default_rng(7)
    coarse = rng.integers(0, 255, (height // 20 + 1, width // 20 + 1, 3), np.uint8)
    rgb = coarse.repeat(20, axis=0).repeat(20, axis=1)[:height, :width].copy()
    rgb[..., 0] = number * 8
    return rgb


def number_of(rgb):
    """The number that `picture` was made with; survives mild compression."""
    return round(float(rgb[..., 0].mean()) / 8)


def photo(name="a", opening=0.0, asset=None, **changes):
    """A usable SourceImage without a file behind it."""
    points = face_points(opening, **changes)
    image = SourceImage(asset=asset or f"{name}.png", name=name, width=400, height=400)
    return image.with_landmarks(points, Crop.around(points))


def found(points, confidence=0.9):
    """The detection of these points."""
    low, high = points.min(axis=0), points.max(axis=0)
    x, y = (float(v) for v in (low + high) / 2)
    box = FaceBox(x=x, y=y, side=float((high - low).max()))
    return Detection(points=points, box=box, confidence=confidence, yaw_deg=0.0)


class FakeDetector:
    """Finds in picture number n the detections that `faces_of[n]` lists."""

    def __init__(self, faces_of):
        self.faces_of = faces_of

    def faces(self, rgb):
        return [detection.box for detection in self._all(rgb)]

    def detect(self, rgb, box=None):
        for detection in self._all(rgb):
            if box is None or detection.box == box:
                return detection
        raise FaceNotFound("No face was found.", "Choose another photo.")

    def track(self, frames):
        for rgb in frames:
            yield next(iter(self._all(rgb)), None)

    def _all(self, rgb):
        return self.faces_of.get(number_of(rgb), [])
