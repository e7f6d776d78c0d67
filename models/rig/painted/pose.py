"""What a character does: mouth, lids, gaze, brows and the turn of the head."""

from dataclasses import dataclass

import numpy as np

from .raster import Points

HEAD_CENTRE = np.array([0.0, -0.1, -0.8])


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """One moment of a face; weights 0..1 unless said, 0 is neutral, angles in degrees."""

    jaw_open: float = 0.0
    wide: float = 0.0
    round: float = 0.0
    smile: float = 0.0
    teeth: float = 0.0
    """Upper lip raised, lower lip lowered, so that teeth show."""
    press: float = 0.0
    """Lips pressed together, as in m, b, p."""
    lid_left: float = 0.0
    """Closing of the lids at image left: 1 is shut, -0.3 is wide open."""
    lid_right: float = 0.0
    gaze_x: float = 0.0
    """-1 image left .. 1 image right."""
    gaze_y: float = 0.0
    """-1 up .. 1 down."""
    brow_raise: float = 0.0
    """-1 lowered .. 1 raised."""
    brow_frown: float = 0.0
    yaw: float = 0.0
    """Positive turns the nose to image right."""
    pitch: float = 0.0
    """Positive lowers the nose."""
    roll: float = 0.0
    """Positive turns the head clockwise in the picture."""

    @staticmethod
    def random(rng: np.random.Generator) -> "Expression":
        """A plausible moment of speech: mouth shapes, blinks, gaze, small turns."""
        jaw = float(rng.beta(1.0, 2.2)) * float(rng.random() < 0.75)
        rounding = float(rng.random() < 0.25) * float(rng.uniform(0.2, 1))
        smiling = float(rng.random() < 0.35) * float(rng.uniform(0.2, 1)) * (1 - 0.8 * rounding)
        lids = float(rng.uniform(0.3, 1)) if rng.random() < 0.2 else float(rng.normal(0, 0.06))
        return Expression(
            jaw_open=jaw,
            wide=(1 - rounding) * float(rng.random() < 0.3) * float(rng.uniform(0.2, 0.8)),
            round=rounding,
            smile=smiling,
            teeth=float(rng.random() < 0.4) * float(rng.uniform(0.2, 1)) * (1 - rounding),
            press=float(jaw == 0) * float(rng.random() < 0.3) * float(rng.random()),
            lid_left=lids,
            lid_right=float(np.clip(lids + rng.normal(0, 0.03), -0.25, 1)),
            gaze_x=float(np.clip(rng.normal(0, 0.35), -1, 1)),
            gaze_y=float(np.clip(rng.normal(0, 0.25), -0.8, 0.8)),
            brow_raise=float(np.clip(rng.normal(0.05, 0.35), -0.8, 1)),
            brow_frown=float(rng.random() < 0.25) * float(rng.uniform(0.1, 0.9)),
            yaw=float(np.clip(rng.normal(0, 5), -12, 12)),
            pitch=float(np.clip(rng.normal(0, 4), -9, 9)),
            roll=float(np.clip(rng.normal(0, 5), -15, 15)),
        )


def head_rotation(expression: Expression) -> Points:
    """The (3, 3) matrix that turns the head: roll, then pitch, then yaw applied first."""
    yaw, pitch, roll = np.deg2rad([expression.yaw, expression.pitch, expression.roll])
    turn = np.array([[np.cos(yaw), 0, np.sin(yaw)], [0, 1, 0], [-np.sin(yaw), 0, np.cos(yaw)]])
    nod = np.array(
        [[1, 0, 0], [0, np.cos(pitch), np.sin(pitch)], [0, -np.sin(pitch), np.cos(pitch)]]
    )
    tilt = np.array([[np.cos(roll), -np.sin(roll), 0], [np.sin(roll), np.cos(roll), 0], [0, 0, 1]])
    return np.asarray(tilt @ nod @ turn, np.float64)


def posed(points: Points, expression: Expression) -> Points:
    """Head points (N, 3) turned with the head; x, y are then their place in the picture."""
    turned = (points - HEAD_CENTRE) @ head_rotation(expression).T + HEAD_CENTRE
    return np.asarray(turned, np.float64)
