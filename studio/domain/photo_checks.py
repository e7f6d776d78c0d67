"""What can be wrong with a photo: problems that keep it out of the picture, and mere warnings."""

from collections.abc import Sequence
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from studio.domain import face
from studio.domain.retarget import mean_depth, mean_face
from studio.domain.sources import SourceImage

TURNED_DEG = 25.0  # beyond it a flat warp shows (METHODS 10)
TOO_FAR_DEG = 50.0  # beyond it half of the face is hidden
SMALLEST_FACE_PX = 48.0  # face height; below it the lips are a few pixels
SOFT, BLURRED = 60.0, 20.0
_TWIN = 0.004  # largest landmark distance in crop sides: about the detector's noise


class PhotoProblem(StrEnum):
    """Why a photo cannot be used, and the way on; the value is what the user reads."""

    NO_FACE = "No face was found. Place the points by hand or choose another photo."
    SEVERAL_FACES = "There are several faces. Pick the one to animate."
    DOUBTFUL = "The face is hidden or unclear. Check the points or choose another photo."
    TOO_SMALL = "The face is too small. Choose a larger or closer photo."
    TOO_FAR_TURNED = "The face is turned too far. Choose a photo seen from the front."


class Focus(StrEnum):
    """How sharp a face is."""

    GOOD = "good"
    SOFT = "soft"
    BLURRED = "blurred"


class PhotoWarning(StrEnum):
    """What makes a photo a poor choice without keeping it out."""

    TURNED = "turned"
    BLURRED = "blurred"
    DUPLICATE = "duplicate"


def focus(sharpness: float) -> Focus:
    """Sharpness of a face crop in words; the limits fit `SourceImage.sharpness`."""
    if sharpness < BLURRED:
        return Focus.BLURRED
    return Focus.SOFT if sharpness < SOFT else Focus.GOOD


def turn_deg(points: NDArray[np.floating]) -> float:
    """How far a face (74, 2) is turned to the side in degrees, positive toward image right.

    The mean face is laid onto the rigid points by the best affine map from 3-D; its view direction
    is the cross product of the map's rows (weak perspective).
    """
    rigid = list(face.RIGID)
    model = np.column_stack([mean_face(), mean_depth()])[rigid].astype(np.float64)
    model -= model.mean(axis=0)
    seen = np.asarray(points, np.float64)[rigid]
    map_, *_ = np.linalg.lstsq(model, seen - seen.mean(axis=0), rcond=None)
    x, _, z = np.cross(map_[:, 0], map_[:, 1])
    return float(np.degrees(np.arctan2(-x, max(z, 1e-9))))


def problem_of(points: NDArray[np.floating]) -> PhotoProblem | None:
    """Why a found face (74, 2), in photo pixels, cannot be used; None when it can."""
    if float(face.face_height(points)) < SMALLEST_FACE_PX:
        return PhotoProblem.TOO_SMALL
    return PhotoProblem.TOO_FAR_TURNED if abs(turn_deg(points)) > TOO_FAR_DEG else None


def warnings_of(photo: SourceImage, others: Sequence[SourceImage]) -> tuple[PhotoWarning, ...]:
    """What the user should know of a usable `photo` beside the `others` of its bank."""
    if photo.landmarks is None or photo.crop is None:
        return ()
    found = []
    if abs(turn_deg(photo.landmarks.array)) > TURNED_DEG:
        found.append(PhotoWarning.TURNED)
    if focus(photo.sharpness) is Focus.BLURRED:
        found.append(PhotoWarning.BLURRED)
    if any(_twins(photo, other) for other in others if other is not photo):
        found.append(PhotoWarning.DUPLICATE)
    return tuple(found)


def _twins(photo: SourceImage, other: SourceImage) -> bool:
    if photo.asset == other.asset:
        return True
    if not other.usable or photo.clip != other.clip:
        return False
    return float(np.linalg.norm(photo.shape - other.shape, axis=-1).max()) < _TWIN
