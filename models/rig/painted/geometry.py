"""From a character and an expression to the curves of the face and its 74 landmarks.

The landmarks are the control points of the painted curves, so they lie on the paint exactly.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import CubicSpline

from ..layout import FLIP_74
from .character import Character, Face
from .pose import Expression, posed
from .raster import Points

EYE_CENTRE = np.array([0.236, -0.243, -0.30])
EYE_RADIUS = 0.115
LID_MEETING = 0.80
JAW_DROP = 0.18

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
# How far each jaw point follows the dropping chin, from the ear to the chin.
_JAW_FOLLOW = np.array([0, 0, 0.02, 0.10, 0.30, 0.58, 0.82, 0.97, 1.0])


@dataclass(frozen=True, slots=True, kw_only=True)
class Eye:
    """One eye in the picture: lid lines left to right, ball, iris; face units."""

    upper: Points
    lower: Points
    open_upper: Points
    """Where the upper lid lies when the eye is open: the fold stays near it."""
    centre: Points
    pupil: Points
    iris_radius: float
    closing: float

    @property
    def opening(self) -> Points:
        """The closed polygon between the lids."""
        return np.concatenate([self.upper, self.lower[::-1]])


@dataclass(frozen=True, slots=True, kw_only=True)
class Lips:
    """The four lines of the mouth, each left to right."""

    outer_upper: Points
    inner_upper: Points
    inner_lower: Points
    outer_lower: Points

    @property
    def outline(self) -> Points:
        """The polygon around both lips."""
        return np.concatenate([self.outer_upper, self.outer_lower[::-1]])

    @property
    def opening(self) -> Points:
        """The polygon between the lips."""
        return np.concatenate([self.inner_upper, self.inner_lower[::-1]])

    @property
    def gap(self) -> float:
        """Opening at the middle, face units."""
        middle = len(self.inner_upper) // 2
        return float(np.linalg.norm(self.inner_lower[middle] - self.inner_upper[middle]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Teeth:
    """Where the middles of the two rows' biting edges are, and their slant in radians."""

    upper_edge: Points
    lower_edge: Points
    roll: float


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceCurves:
    """Everything the painter needs to know of one face in one moment."""

    landmarks: Points
    """(74, 3) face units."""
    outline: Points
    """Closed polygon of jaw and skull."""
    eyes: tuple[Eye, Eye]
    brows: tuple[Points, Points]
    lips: Lips
    teeth: Teeth


def face_curves(character: Character, expression: Expression) -> FaceCurves:
    """The curves of `character` in `expression`, turned as its head is."""
    still = _open_eyed(identity_points(character), expression)
    moved = still.copy()
    _close_lids(moved, expression)
    _move_mouth(moved, expression)
    _move_brows(moved, expression)
    points = posed(moved, expression)
    resting = posed(still, expression)
    return FaceCurves(
        landmarks=points,
        outline=_outline(points, character, expression),
        eyes=(
            _eye(0, points, resting, character, expression),
            _eye(1, points, resting, character, expression),
        ),
        brows=(spline(points[BROWS[0]], 40), spline(points[BROWS[1]], 40)),
        lips=_lips(points),
        teeth=_teeth(identity_points(character), expression),
    )


def identity_points(character: Character) -> Points:
    """The 74 points (74, 3) of a character at rest, eyes open and lips closed."""
    points = np.zeros((74, 3))
    for index, value in _MIDDLE.items():
        points[index] = value
    for index, value in _RIGHT.items():
        points[index] = value
        points[FLIP_74[index]] = (-value[0], value[1], value[2])
    face = character.face
    _shape_contour(points, face)
    _shape_eyes(points, face)
    _shape_brows(points, face)
    _shape_nose(points, face)
    _shape_mouth(points, face)
    _unbalance(points, character)
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


def spline(points: Points, count: int) -> Points:
    """`count` points on the natural cubic through `points`, by arc length."""
    steps = np.linalg.norm(np.diff(points[:, :2], axis=0), axis=1)
    knots = np.concatenate([[0], np.cumsum(np.maximum(steps, 1e-6))])
    curve = CubicSpline(knots, points, bc_type="natural")
    return np.asarray(curve(np.linspace(0, knots[-1], count)), np.float64)


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


def _open_eyed(points: Points, expression: Expression) -> Points:
    """Smiling cheeks lift the lower lids; looking down lowers the upper ones."""
    result = points.copy()
    for eye in range(2):
        upper, lower = list(UPPER_LIDS[eye][1:4]), list(LOWER_LIDS[eye][1:4])
        height = result[lower, 1] - result[upper, 1]
        result[lower, 1] -= height * 0.22 * expression.smile
        result[upper, 1] += height * (0.22 * max(expression.gaze_y, 0) + 0.04 * expression.smile)
        result[upper, 1] += height * 0.08 * min(expression.gaze_y, 0)
    return result


def _close_lids(points: Points, expression: Expression) -> None:
    """Upper lids come down to the meeting line, lower lids rise a little to it."""
    for eye, closing in enumerate((expression.lid_left, expression.lid_right)):
        centre = eye_centre(points, eye)
        reach = (0.055 * expression.gaze_x, 0.036 * expression.gaze_y)
        points[PUPILS[eye]] = centre + np.array([*reach, 0.0])
        upper, lower = list(UPPER_LIDS[eye][1:4]), list(LOWER_LIDS[eye][1:4])
        meeting = points[upper, :2] + (points[lower, :2] - points[upper, :2]) * LID_MEETING
        points[lower, :2] += (meeting - points[lower, :2]) * max(closing, 0)
        points[upper, :2] += (meeting - points[upper, :2]) * closing


def _move_brows(points: Points, expression: Expression) -> None:
    """Raised, lowered and drawn together."""
    for eye, sign in ((0, -1), (1, 1)):
        brow = points[BROWS[eye]]
        along = np.linspace(0, 1, 5) if sign > 0 else np.linspace(1, 0, 5)
        brow[:, 1] -= expression.brow_raise * (0.05 + 0.015 * np.sin(np.pi * along))
        brow[:, 1] += expression.brow_frown * 0.035 * (1 - along) ** 1.5
        brow[:, 0] -= sign * expression.brow_frown * 0.022 * (1 - along)


def _move_mouth(points: Points, expression: Expression) -> None:
    """Jaw drop, then the shape of the lips, in the order in which they add up."""
    drop = JAW_DROP * expression.jaw_open
    follow = np.concatenate([_JAW_FOLLOW, _JAW_FOLLOW[-2::-1]])
    points[JAW, 1] += drop * 0.92 * follow
    points[JAW, 0] *= 1 - 0.10 * expression.jaw_open * np.sin(np.pi * follow)
    width = _lip_width(points)
    _spread_lips(points, width, expression)
    _part_lips(points, width, drop, expression)
    points[30:36, 1] -= 0.006 * expression.smile
    points[31:36, 0] *= 1 + 0.06 * expression.smile


def _lip_width(points: Points) -> NDArray[np.float64]:
    """Place of each lip point across the mouth, -1..1 at the corners."""
    middle = (points[48, 0] + points[54, 0]) / 2
    half = (points[54, 0] - points[48, 0]) / 2
    return np.asarray((points[MOUTH, 0] - middle) / half, np.float64)


def _spread_lips(points: Points, across: NDArray[np.float64], expression: Expression) -> None:
    """Corners out and up for a smile, out for ee, in and forward for oo."""
    mouth = points[MOUTH]
    line = points[[60, 62, 64], 1].mean()
    spread = 0.34 * expression.smile + 0.16 * expression.wide - 0.36 * expression.round
    mouth[:, 0] *= 1 + spread - 0.12 * expression.jaw_open * (1 - 0.7 * expression.smile)
    mouth[:, 1] -= 0.055 * expression.smile * (np.abs(across) ** 1.6 - 0.15)
    thin = 1 - 0.22 * expression.smile - 0.10 * expression.wide - 0.45 * expression.press
    lips = np.r_[48:60] - 48
    mouth[lips, 1] = line + (mouth[lips, 1] - line) * (thin + 0.12 * expression.round)
    mouth[:, 2] += 0.06 * expression.round - 0.03 * expression.smile


def _part_lips(
    points: Points, across: NDArray[np.float64], drop: float, expression: Expression
) -> None:
    """The lower lip follows the jaw, the corners half of it; teeth part the lips further."""
    mouth = points[MOUTH]
    index = np.arange(48, 68)
    is_lower = np.isin(index, [*OUTER_LOWER[1:6], *INNER_LOWER[1:4]])
    is_inner_upper = np.isin(index, INNER_UPPER[1:4])
    is_outer_upper = np.isin(index, OUTER_UPPER[1:6])
    arc = np.sqrt(np.clip(1 - across**2, 0, 1))
    corner = 0.40 * drop * (1 - 0.5 * expression.smile)
    lift = (0.040 * expression.teeth + 0.02 * expression.jaw_open) * (1 - 0.5 * expression.round)
    lower = 0.020 * expression.teeth * (1 - 0.6 * expression.smile) + 0.024 * expression.round
    mouth[:, 1] += corner * np.where(is_inner_upper | is_outer_upper, (1 - arc) * 1.0, 1.0)
    mouth[is_lower, 1] += ((0.86 * drop - corner) * arc + lower * arc)[is_lower]
    mouth[is_inner_upper, 1] -= (lift * arc)[is_inner_upper]
    mouth[is_outer_upper, 1] -= (0.8 * lift * arc)[is_outer_upper]


def _outline(points: Points, character: Character, expression: Expression) -> Points:
    """Jaw and skull as one closed polygon; the skull's half ellipse joins the jaw at the ears."""
    jaw = spline(points[JAW], 120)
    angle = np.linspace(np.pi, 0, 40)[1:-1]
    half = (identity_points(character)[16, 0] - identity_points(character)[0, 0]) / 2
    skull = np.stack(
        [
            half * 1.03 * np.cos(angle) * (1 - 0.05 * np.sin(angle)),
            -0.31 - 0.70 * np.sin(angle) ** 0.9,
            np.full_like(angle, -0.72),
        ],
        axis=1,
    )
    skull = posed(skull, expression)
    return np.concatenate([jaw[:, :2], skull[::-1, :2]])


def _eye(
    eye: int, points: Points, resting: Points, character: Character, expression: Expression
) -> Eye:
    """One eye's curves from the landmarks."""
    closing = (expression.lid_left, expression.lid_right)[eye]
    width = abs(points[[36, 45][eye], 0] - points[[39, 42][eye], 0])
    size = 1 + 0.05 * character.face.eye_size
    return Eye(
        upper=spline(points[list(UPPER_LIDS[eye]), :2], 48),
        lower=spline(points[list(LOWER_LIDS[eye]), :2], 48),
        open_upper=spline(resting[list(UPPER_LIDS[eye]), :2], 48),
        centre=eye_centre(resting, eye)[:2],
        pupil=points[PUPILS[eye], :2],
        iris_radius=0.056 * size * min(1.0, 0.6 + 0.4 * width / 0.22),
        closing=float(closing),
    )


def _lips(points: Points) -> Lips:
    """The lines of the mouth from the landmarks; the inner ones run into the outer corners."""
    flat = points[:, :2]
    return Lips(
        outer_upper=spline(flat[list(OUTER_UPPER)], 60),
        inner_upper=spline(flat[list(INNER_UPPER)], 60),
        inner_lower=spline(flat[list(INNER_LOWER)], 60),
        outer_lower=spline(flat[list(OUTER_LOWER)], 60),
    )


def _teeth(resting: Points, expression: Expression) -> Teeth:
    """The upper row stays with the skull, the lower one goes with the jaw."""
    line = (resting[60] + resting[64]) / 2
    edges = np.array(
        [
            (line[0], line[1] + 0.032, -0.17),
            (line[0], line[1] + 0.042 + 0.86 * JAW_DROP * expression.jaw_open, -0.19),
        ]
    )
    upper, lower = posed(edges, expression)
    slant = np.arctan2(*(resting[64] - resting[60])[1::-1])
    return Teeth(
        upper_edge=upper[:2],
        lower_edge=lower[:2],
        roll=float(np.deg2rad(expression.roll) + 0.5 * slant),
    )
