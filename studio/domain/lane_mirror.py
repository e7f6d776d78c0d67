"""The same performance in the mirror: which lane becomes which, and what changes its sign."""

from studio.domain.point_groups import POINT_LANES

_TURNED = frozenset(
    (
        *("gaze_x", "gaze_x_left", "gaze_x_right", "head_yaw", "head_roll", "head_x"),
        *(lane.id for lane in POINT_LANES.values() if lane.axis == 0),
    )
)
_OTHER = {"left": "right", "right": "left"}


def mirrored(lane: str) -> tuple[str, float]:
    """The lane that shows in the mirror what `lane` does, and the sign of its values there."""
    stem, _, side = lane.rpartition("_")
    name = f"{stem}_{_OTHER[side]}" if side in _OTHER else lane
    return name, -1.0 if lane in _TURNED else 1.0
