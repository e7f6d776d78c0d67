"""Identity: the 74 points of a character at rest, from the average face and its proportions."""

import numpy as np

from ...landmarks74.layout import MIRROR
from .cartoon import exaggerated
from .character import Character, Face
from .raster import Points

# x, y, z of the points on the middle line and at image right; the left ones mirror them.
_MIDDLE: dict[int, tuple[float, float, float]] = {
    8: (0, 0.598, -0.20), 27: (0, -0.276, -0.17), 28: (0, -0.175, -0.11), 29: (0, -0.075, -0.05),
    30: (0, 0.0, 0.0), 33: (0, 0.100, -0.10), 51: (0, 0.217, -0.09), 57: (0, 0.345, -0.11),
    62: (0, 0.262, -0.10), 66: (0, 0.262, -0.10),
}  # fmt: skip
_RIGHT: dict[int, tuple[float, float, float]] = {
    9: (0.098, 0.589, -0.22), 10: (0.226, 0.532, -0.32), 11: (0.338, 0.436, -0.43),
    12: (0.414, 0.322, -0.53), 13: (0.466, 0.190, -0.60), 14: (0.502, 0.030, -0.66),
    15: (0.520, -0.135, -0.70), 16: (0.524, -0.310, -0.74),
    22: (0.108, -0.398, -0.16), 23: (0.206, -0.432, -0.16), 24: (0.304, -0.444, -0.19),
    25: (0.392, -0.424, -0.25), 26: (0.468, -0.372, -0.33),
    34: (0.052, 0.096, -0.11), 35: (0.096, 0.070, -0.14),
    42: (0.123, -0.226, -0.24), 43: (0.184, -0.285, -0.20), 70: (0.244, -0.296, -0.19),
    44: (0.298, -0.279, -0.21), 45: (0.347, -0.243, -0.28), 46: (0.290, -0.203, -0.23),
    71: (0.236, -0.195, -0.21), 47: (0.178, -0.202, -0.22),
    52: (0.052, 0.205, -0.09), 53: (0.120, 0.226, -0.12), 54: (0.192, 0.262, -0.18),
    55: (0.126, 0.315, -0.14), 56: (0.062, 0.339, -0.12), 64: (0.176, 0.263, -0.18),
    63: (0.058, 0.260, -0.11), 65: (0.058, 0.260, -0.11),
}  # fmt: skip
JAW, BROWS = slice(0, 17), (slice(17, 22), slice(22, 27))
UPPER_LIDS = ((36, 37, 68, 38, 39), (42, 43, 70, 44, 45))
LOWER_LIDS = ((36, 41, 69, 40, 39), (42, 47, 71, 46, 45))
PUPILS = (72, 73)
OUTER_UPPER, OUTER_LOWER = (48, 49, 50, 51, 52, 53, 54), (48, 59, 58, 57, 56, 55, 54)
INNER_UPPER, INNER_LOWER = (60, 61, 62, 63, 64), (60, 67, 66, 65, 64)
MOUTH = slice(48, 68)


def identity_points(character: Character) -> Points:
    """The 74 points (74, 3) of a character at rest, eyes open and lips closed."""
    points = np.zeros((74, 3))
    for index, value in _MIDDLE.items():
        points[index] = value
    for index, value in _RIGHT.items():
        points[index] = value
        points[MIRROR[index]] = (-value[0], value[1], value[2])
    face = character.face
    _shape_contour(points, face)
    _shape_eyes(points, face)
    _shape_brows(points, face)
    _shape_nose(points, face)
    _shape_mouth(points, face)
    _unbalance(points, character)
    points = exaggerated(points, character.style.cartoon)
    for eye in range(2):
        points[PUPILS[eye]] = eye_centre(points, eye)
    return points


def eye_centre(points: Points, eye: int) -> Points:
    """Where the pupil rests: between the corners, a little above their line."""
    outer, inner = points[[36, 45][eye]], points[[39, 42][eye]]
    middle = (outer + inner) / 2
    top, bottom = points[[68, 70][eye]], points[[69, 71][eye]]
    middle[1] = 0.5 * middle[1] + 0.5 * (0.52 * top[1] + 0.48 * bottom[1])
    middle[2] = top[2]
    return np.asarray(middle, np.float64)


def _shape_contour(points: Points, face: Face) -> None:
    """Width of the face, jaw and chin."""
    y = points[JAW, 1]
    low = np.clip((y + 0.1) / 0.6, 0, 1)
    cheek = np.exp(-(((y - 0.12) / 0.2) ** 2))
    chin = np.exp(-(((y - 0.60) / 0.10) ** 2))
    side = np.sin(np.pi * low)
    points[JAW, 0] *= (
        1 + 0.035 * face.width + 0.10 * face.jaw_width * side + 0.04 * face.cheeks * cheek
    ) * (1 + 0.20 * face.chin_width * chin)
    points[JAW, 1] += 0.035 * face.chin_length * low**2


def _shape_eyes(points: Points, face: Face) -> None:
    """Size, height of the opening, distance and slant of the eyes."""
    for eye, sign in ((0, -1), (1, 1)):
        index = [*UPPER_LIDS[eye], *LOWER_LIDS[eye][1:4]]
        centre = eye_centre(points, eye)[:2]
        offset = points[index, :2] - centre
        offset *= 1 + 0.07 * face.eye_size
        offset[:, 1] *= 1 + 0.13 * face.eye_height
        offset[:, 1] -= sign * offset[:, 0] * 0.075 * face.eye_tilt
        points[index, :2] = centre + offset
        points[index, 0] += sign * 0.012 * face.eye_spacing


def _shape_brows(points: Points, face: Face) -> None:
    """Height, arch and slant of the brows."""
    for eye, sign in ((0, -1), (1, 1)):
        brow = points[BROWS[eye]]
        along = (np.abs(brow[:, 0]) - 0.108) / 0.36
        brow[:, 1] -= 0.022 * face.brow_height
        brow[:, 1] -= 0.024 * face.brow_arch * np.sin(np.pi * along**1.3)
        brow[:, 1] -= 0.03 * face.brow_tilt * (along - 0.4)
        brow[:, 0] += sign * 0.008 * face.eye_spacing


def _shape_nose(points: Points, face: Face) -> None:
    """Length of the nose, width of its wings."""
    points[27:36, 1] += 0.026 * face.nose_length * np.clip((points[27:36, 1] + 0.28) / 0.3, 0, 1.2)
    points[31:36, 0] *= 1 + 0.15 * face.nose_width


def _shape_mouth(points: Points, face: Face) -> None:
    """Width, height on the face, fullness and resting curve of the mouth."""
    mouth = points[MOUTH]
    mouth[:, 0] *= 1 + 0.09 * face.mouth_width
    line = points[62, 1]
    upper, lower = mouth[:, 1] < line - 0.02, mouth[:, 1] > line + 0.02
    mouth[upper, 1] += (mouth[upper, 1] - line) * 0.3 * face.upper_lip
    mouth[lower, 1] += (mouth[lower, 1] - line) * 0.28 * face.lower_lip
    mouth[:, 1] += 0.016 * face.mouth_height
    mouth[:, 1] -= 0.014 * face.mouth_curve * (np.abs(mouth[:, 0]) / 0.19) ** 2


def _unbalance(points: Points, character: Character) -> None:
    """No face is its own mirror image: features shift and slant a little."""
    rng = np.random.default_rng(character.seed + 101)
    size = 0.01 * character.face.asymmetry
    eyes = [[*range(36, 42), 68, 69], [*range(42, 48), 70, 71]]
    for part in ([*range(17, 22)], [*range(22, 27)], *eyes, [*range(48, 68)]):
        points[part, :2] += rng.normal(0, size, 2) * (0.5, 1)
    points[MOUTH, 1] += rng.normal(0, 1.5 * size) * points[MOUTH, 0]
    low = np.clip(points[JAW, 1] + 0.1, 0, 1)
    points[JAW, 0] += size * rng.normal() * low
