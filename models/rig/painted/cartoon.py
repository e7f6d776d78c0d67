"""Proportions beyond realism: features scaled in place, kept apart and in order."""

from dataclasses import dataclass

import numpy as np

from .raster import Points

FACE_TOP = -0.10
"""Height above which a longer face stays as it is: eyes, brows and skull."""
NOSE_PIVOT = -0.06
NOSE, MOUTH, JAW = slice(27, 36), slice(48, 68), slice(0, 17)
EYES = ((*range(36, 42), 68, 69), (*range(42, 48), 70, 71))
CORNERS = ((39, 36), (42, 45))
"""Inner and outer corner of each eye."""
TOPS, BOTTOMS = ((37, 68, 38), (43, 70, 44)), ((41, 69, 40), (47, 71, 46))
BROWS = (slice(17, 22), slice(22, 27))
INNERMOST, OUTERMOST = 0.060, 0.470
BROW_GAP = 0.055


@dataclass(frozen=True, slots=True, kw_only=True)
class Cartoon:
    """Factors on the parts of a face; 1 leaves a part as it is."""

    eye_width: float = 1.0
    eye_height: float = 1.0
    iris: float = 1.0
    """Size of the iris beyond that of its eye."""
    mouth_width: float = 1.0
    lips: float = 1.0
    """Fullness of both lips."""
    nose_width: float = 1.0
    nose_length: float = 1.0
    face_length: float = 1.0
    """Length of the face below the eyes."""
    jaw_width: float = 1.0
    gape: float = 1.0
    """How far the jaw drops."""
    ear_points: float = 0.0
    """0 round ears .. 1 long pointed ones."""


def exaggerated(points: Points, cartoon: Cartoon) -> Points:
    """The 74 resting points (74, 3) with their parts scaled; the plain cartoon changes nothing."""
    if cartoon == Cartoon(iris=cartoon.iris, gape=cartoon.gape, ear_points=cartoon.ear_points):
        return points
    result = points.copy()
    _scale_jaw(result, cartoon)
    _scale_nose(result, cartoon)
    _scale_mouth(result, cartoon)
    _lengthen(result, cartoon)
    for eye in range(2):
        _scale_eye(result, eye, cartoon)
        _lift_brow(result, eye)
    return result


def _scale_jaw(points: Points, cartoon: Cartoon) -> None:
    """Wider or narrower from the ears down."""
    low = np.clip((points[JAW, 1] + 0.20) / 0.45, 0, 1)
    points[JAW, 0] *= 1 + (cartoon.jaw_width - 1) * low * low * (3 - 2 * low)


def _scale_nose(points: Points, cartoon: Cartoon) -> None:
    """A wider nose also stands out further."""
    nose = points[NOSE]
    nose[:, 0] *= cartoon.nose_width
    below = nose[:, 1] > NOSE_PIVOT
    nose[below, 1] = NOSE_PIVOT + (nose[below, 1] - NOSE_PIVOT) * cartoon.nose_length
    nose[:, 2] += 0.08 * (cartoon.nose_width - 1) * np.clip((nose[:, 1] + 0.3) / 0.3, 0, 1)


def _scale_mouth(points: Points, cartoon: Cartoon) -> None:
    """Width about its middle, fullness about the line between the lips."""
    mouth = points[MOUTH]
    middle, line = mouth[[0, 6], 0].mean(), mouth[[12, 14, 16], 1].mean()
    # Keep a wide mouth within a narrow jaw.
    room = 0.78 * float(points[12, 0] - points[4, 0]) / float(np.ptp(mouth[:, 0]))
    mouth[:, 0] = middle + (mouth[:, 0] - middle) * min(cartoon.mouth_width, room)
    outer = slice(0, 12)
    mouth[outer, 1] = line + (mouth[outer, 1] - line) * cartoon.lips
    base = float(points[33, 1])
    mouth[:, 1] += max(0.0, base + 0.055 - float(mouth[outer, 1].min()))


def _lengthen(points: Points, cartoon: Cartoon) -> None:
    """Stretch everything below the eyes downwards."""
    low = points[:, 1] > FACE_TOP
    points[low, 1] = FACE_TOP + (points[low, 1] - FACE_TOP) * cartoon.face_length


def _scale_eye(points: Points, eye: int, cartoon: Cartoon) -> None:
    """About the middle of the corners, then moved sideways to stay between nose and temple."""
    index = list(EYES[eye])
    inner, outer = CORNERS[eye]
    centre = (points[inner, :2] + points[outer, :2]) / 2
    points[index, :2] = centre + (points[index, :2] - centre) * (
        cartoon.eye_width,
        cartoon.eye_height,
    )
    points[index, 1] += 0.03 * (cartoon.eye_height - 1)
    side = 1.0 if eye else -1.0
    near, far = side * points[inner, 0], side * points[outer, 0]
    shift = max(0.0, INNERMOST - near) - max(0.0, far - OUTERMOST)
    points[index, 0] += side * shift


def _lift_brow(points: Points, eye: int) -> None:
    """Keep a gap between the lid and the brow."""
    top = float(points[list(TOPS[eye]), 1].min())
    brow = points[BROWS[eye]]
    brow[:, 1] -= max(0.0, float(brow[:, 1].mean()) - (top - BROW_GAP))
