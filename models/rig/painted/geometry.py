"""From a character and an expression to the curves of the face and its 74 landmarks.

The landmarks are the control points of the painted curves, so they lie on the paint exactly.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import CubicSpline

from .cartoon import Cartoon
from .character import Character
from .pose import Expression, posed
from .raster import Points
from .shape import (
    BROWS,
    INNER_LOWER,
    INNER_UPPER,
    JAW,
    LOWER_LIDS,
    MOUTH,
    OUTER_LOWER,
    OUTER_UPPER,
    PUPILS,
    UPPER_LIDS,
    eye_centre,
    identity_points,
)

LID_MEETING = 0.80
JAW_DROP = 0.18

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
    scale: float = 1.0
    """Width against that of a natural eye."""

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
    scale: float = 1.0
    """Size against that of natural teeth."""


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
    still, points = _moved_points(character, expression)
    resting = posed(still, expression)
    return FaceCurves(
        landmarks=_pupils_between_lids(points),
        outline=_outline(points, character, expression),
        eyes=(
            _eye(0, points, resting, character, expression),
            _eye(1, points, resting, character, expression),
        ),
        brows=(spline(points[BROWS[0]], 40), spline(points[BROWS[1]], 40)),
        lips=_lips(points),
        teeth=_teeth(identity_points(character), character.style.cartoon, expression),
    )


def face_landmarks(character: Character, expression: Expression) -> Points:
    """The landmarks (74, 3) alone, face units."""
    return _pupils_between_lids(_moved_points(character, expression)[1])


def _moved_points(character: Character, expression: Expression) -> tuple[Points, Points]:
    """The 74 points at rest, not turned, and in `expression`, turned with the head."""
    still = _open_eyed(identity_points(character), expression)
    moved = still.copy()
    _close_lids(moved, expression, character.style.cartoon)
    _move_mouth(moved, expression, character.style.cartoon.gape)
    _move_brows(moved, expression)
    return still, posed(moved, expression)


def _pupils_between_lids(points: Points) -> Points:
    """A pupil under the lid is marked on the lid's edge above it, as in annotated photos."""
    marked = points.copy()
    for eye, pupil in enumerate(PUPILS):
        upper, lower = points[list(UPPER_LIDS[eye])], points[list(LOWER_LIDS[eye])]
        x = points[pupil, 0]
        top, bottom = (float(np.interp(x, lid[:, 0], lid[:, 1])) for lid in (upper, lower))
        marked[pupil, 1] = np.clip(points[pupil, 1], top, max(top, bottom))
    return marked


def spline(points: Points, count: int) -> Points:
    """`count` points on the natural cubic through `points`, by arc length."""
    steps = np.linalg.norm(np.diff(points[:, :2], axis=0), axis=1)
    knots = np.concatenate([[0], np.cumsum(np.maximum(steps, 1e-6))])
    curve = CubicSpline(knots, points, bc_type="natural")
    return np.asarray(curve(np.linspace(0, knots[-1], count)), np.float64)


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


def _close_lids(points: Points, expression: Expression, cartoon: Cartoon) -> None:
    """Upper lids come down to the meeting line, lower lids rise a little to it."""
    for eye, closing in enumerate((expression.lid_left, expression.lid_right)):
        centre = eye_centre(points, eye)
        reach = (
            0.055 * cartoon.eye_width * expression.gaze_x,
            0.036 * cartoon.eye_height * expression.gaze_y,
        )
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


def _move_mouth(points: Points, expression: Expression, gape: float) -> None:
    """Jaw drop, then the shape of the lips, in the order in which they add up."""
    drop = JAW_DROP * gape * expression.jaw_open
    follow = np.concatenate([_JAW_FOLLOW, _JAW_FOLLOW[-2::-1]])
    points[JAW, 1] += drop * 0.92 * follow
    points[JAW, 0] *= 1 - 0.05 * expression.jaw_open * np.sin(np.pi * follow)
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
        iris_radius=0.056 * size * min(1.0, 0.6 + 0.4 * width / 0.22) * _iris_scale(character),
        closing=float(closing),
        scale=character.style.cartoon.eye_width,
    )


def _iris_scale(character: Character) -> float:
    """Larger in larger eyes, but never wider than most of the opening."""
    cartoon = character.style.cartoon
    return min(
        cartoon.iris * (cartoon.eye_width + cartoon.eye_height) / 2, 1.75 * cartoon.eye_width
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


def _teeth(resting: Points, cartoon: Cartoon, expression: Expression) -> Teeth:
    """The upper row stays with the skull, the lower one goes with the jaw."""
    line = (resting[60] + resting[64]) / 2
    edges = np.array(
        [
            (line[0], line[1] + 0.032, -0.17),
            (
                line[0],
                line[1] + 0.042 + 0.86 * JAW_DROP * cartoon.gape * expression.jaw_open,
                -0.19,
            ),
        ]
    )
    upper, lower = posed(edges, expression)
    slant = np.arctan2(*(resting[64] - resting[60])[1::-1])
    return Teeth(
        upper_edge=upper[:2],
        lower_edge=lower[:2],
        roll=float(np.deg2rad(expression.roll) + 0.5 * slant),
        scale=0.5 + 0.5 * cartoon.mouth_width,
    )
