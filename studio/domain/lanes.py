"""What can be animated: every lane, declared once with its unit, range and default."""

from dataclasses import dataclass
from enum import StrEnum

from studio.domain.point_groups import POINT_GROUPS, POINT_LANES, REACH

BLINKS = "blinks"
"""Name of the lane of blinks, which are events: it is none of `LANES`."""

_SHAPE, _SIDES, _PLACE = "Mouth shape", "Eyes apart", "Head place"
FINE_GROUPS = (_SHAPE, _SIDES, _PLACE, *POINT_GROUPS)
"""Groups that few need: finer work on what the first word of their name says."""

EMOTIONS = ("happy", "sad", "angry", "surprised", "afraid", "disgusted")


class LaneColour(StrEnum):
    """What a lane is drawn in: the colour of its group, or one that the user chose."""

    GROUP = "group"
    RED = "red"
    ORANGE = "orange"
    YELLOW = "yellow"
    GREEN = "green"
    TEAL = "teal"
    BLUE = "blue"
    VIOLET = "violet"
    PINK = "pink"


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneSpec:
    """One animatable quantity: how it is called and which values make sense."""

    id: str
    title: str
    group: str
    unit: str
    low: float
    high: float
    default: float = 0.0
    tip: str = ""

    def clamp(self, value: float) -> float:
        """`value`, kept inside the range."""
        return min(max(value, self.low), self.high)

    def text(self, value: float) -> str:
        """`value` as people read it, with its unit."""
        if self.unit == "%":
            return f"{100 * value:.0f} %"
        return f"{value:.1f}{self.unit}"


def _percent(id: str, title: str, group: str, low: float, high: float, tip: str) -> LaneSpec:
    return LaneSpec(id=id, title=title, group=group, unit="%", low=low, high=high, tip=tip)


def _degrees(id: str, title: str, group: str, most: float, tip: str) -> LaneSpec:
    return LaneSpec(id=id, title=title, group=group, unit="°", low=-most, high=most, tip=tip)


def _one_side(side: str) -> tuple[LaneSpec, ...]:
    """What the eye and the brow at one side of the picture do beyond both together."""
    name = side.capitalize()
    return (
        _percent(f"lid_{side}", f"{name} lid", _SIDES, -1.0, 1.0,
                 f"Closes the {side} eye of the picture (plus) beyond both, or less (minus)."),
        _degrees(f"gaze_x_{side}", f"{name} gaze across", _SIDES, 25.0,
                 f"Turns the {side} eye of the picture beyond both."),
        _degrees(f"gaze_y_{side}", f"{name} gaze down", _SIDES, 25.0,
                 f"Turns the {side} eye of the picture beyond both."),
        _percent(f"brow_{side}", f"{name} brow", _SIDES, -1.0, 1.0,
                 f"Raises the {side} brow of the picture beyond both."),
    )  # fmt: skip


def _points(group: str) -> tuple[LaneSpec, ...]:
    """The lanes of single groups of points that belong to one group of lanes."""
    return tuple(
        _percent(lane.id, lane.title, group, -REACH, REACH, lane.tip)
        for lane in POINT_LANES.values()
        if lane.group == group
    )


_MOUTH_POINTS, _EYES_POINTS, _HEAD_POINTS = POINT_GROUPS

LANES: dict[str, LaneSpec] = {
    spec.id: spec
    for spec in (
        _percent("mouth_open", "Mouth opening", "Mouth", 0.0, 0.6,
                 "Gap between the inner lips, in distances of the outer eye corners."),
        LaneSpec(id="mouth_width", title="Mouth width", group="Mouth", unit="%", low=0.3, high=0.9,
                 default=0.55, tip="Distance of the mouth corners, in eye distances."),
        _percent("mouth_corners", "Mouth corners", _SHAPE, -1.0, 1.0,
                 "Corners up (plus) or down (minus), without the eyes."),
        _percent("lip_protrusion", "Lip protrusion", _SHAPE, 0.0, 1.0, "Lips forward, as in oo."),
        _percent("jaw_drop", "Jaw drop", _SHAPE, 0.0, 1.0, "Chin down behind lips as they are."),
        *_points(_MOUTH_POINTS),
        _percent("blink", "Lids", "Eyes", 0.0, 1.0,
                 "How far both lids are closed; blinks close what is left open."),
        _percent("brow", "Brow raise", "Eyes", -1.0, 1.0, "Brows up (plus) or down (minus)."),
        _degrees("gaze_x", "Gaze across", "Eyes", 35.0,
                 "Both eyes; plus looks to the right of the picture."),
        _degrees("gaze_y", "Gaze down", "Eyes", 25.0, "Both eyes; plus looks down, lids follow."),
        *(spec for side in ("left", "right") for spec in _one_side(side)),
        *_points(_EYES_POINTS),
        _degrees("head_yaw", "Head yaw", "Head", 25.0,
                 "Turn; plus looks to the right of the picture."),
        _degrees("head_pitch", "Head pitch", "Head", 25.0, "Nod; plus looks down."),
        _degrees("head_roll", "Head roll", "Head", 25.0, "Tilt; plus leans clockwise."),
        _percent("head_x", "Head across", _PLACE, -0.25, 0.25,
                 "Shift in sides of the picture; plus goes right."),
        _percent("head_y", "Head down", _PLACE, -0.25, 0.25,
                 "Shift in sides of the picture; plus goes down."),
        LaneSpec(id="head_scale", title="Head size", group=_PLACE, unit="%", low=0.7, high=1.4,
                 default=1.0, tip="Nearer (more than 100 %) or further away."),
        *_points(_HEAD_POINTS),
        LaneSpec(id="emotion_intensity", title="Intensity", group="Emotion", unit="%", low=0.0,
                 high=2.0, default=1.0, tip="How much of all emotions below is shown."),
        *(
            _percent(f"emotion_{name}", name.capitalize(), "Emotion", 0.0, 1.0,
                     f"Strength of the {name} expression.")
            for name in EMOTIONS
        ),
        LaneSpec(id="margin", title="Warp margin M", group="Warp", unit="%", low=0.0, high=0.5,
                 default=0.18, tip="Longest pull of any pixel, in crop sides."),
    )
}  # fmt: skip
