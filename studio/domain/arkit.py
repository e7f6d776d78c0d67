"""Between the lanes and the 52 face shapes of ARKit, with the rotations of head and eyes.

Shapes say left and right of the person, lanes of the picture. Rotations are radians. Signs and
sizes are those of recordings of Epic's Live Link Face: an eye turns with plus to the person's right
and down, the head with plus to the person's left, up and counterclockwise in the picture; a whole
look is 34 degrees across, 35 down and 26 up.

`from_lanes` puts every lane where `to_lanes` finds it again. Shapes that it never writes (squints,
dimples, rolled and pressed lips, raised and lowered ones) are heard all the same.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.domain.lanes import LANES

Array = NDArray[np.float64]
Values = Mapping[str, Array]
Get = Callable[[str], Array]

SHAPES = (
    "EyeBlinkLeft", "EyeLookDownLeft", "EyeLookInLeft", "EyeLookOutLeft", "EyeLookUpLeft",
    "EyeSquintLeft", "EyeWideLeft", "EyeBlinkRight", "EyeLookDownRight", "EyeLookInRight",
    "EyeLookOutRight", "EyeLookUpRight", "EyeSquintRight", "EyeWideRight", "JawForward", "JawRight",
    "JawLeft", "JawOpen", "MouthClose", "MouthFunnel", "MouthPucker", "MouthRight", "MouthLeft",
    "MouthSmileLeft", "MouthSmileRight", "MouthFrownLeft", "MouthFrownRight", "MouthDimpleLeft",
    "MouthDimpleRight", "MouthStretchLeft", "MouthStretchRight", "MouthRollLower", "MouthRollUpper",
    "MouthShrugLower", "MouthShrugUpper", "MouthPressLeft", "MouthPressRight", "MouthLowerDownLeft",
    "MouthLowerDownRight", "MouthUpperUpLeft", "MouthUpperUpRight", "BrowDownLeft", "BrowDownRight",
    "BrowInnerUp", "BrowOuterUpLeft", "BrowOuterUpRight", "CheekPuff", "CheekSquintLeft",
    "CheekSquintRight", "NoseSneerLeft", "NoseSneerRight", "TongueOut",
)  # fmt: skip
"""The face shapes in the order of the columns of Live Link Face."""

ROTATIONS = (
    "HeadYaw", "HeadPitch", "HeadRoll", "LeftEyeYaw", "LeftEyePitch", "LeftEyeRoll",
    "RightEyeYaw", "RightEyePitch", "RightEyeRoll",
)  # fmt: skip
"""The rotations that follow them, in radians."""

_JAW = 0.6  # mouth opening when the jaw is down and the lips are apart
_CHIN = 3.5  # jaw drop when the jaw is down behind closed lips: both bring the chin to one place
_LIFT, _LOWER, _PRESSED = 0.06, 0.10, 0.10  # what the lips alone add to the opening, or take away
_STRETCH, _PUCKER = 0.20, 0.25  # mouth width
_SMILE_WIDTH, _DIMPLE_WIDTH = 0.10, 0.05
_FUNNEL_WIDTH = 0.15  # by how much more than a funnel the lane of protrusion narrows the mouth
_SQUINT = 0.25  # how far a whole squint closes the lids
_ACROSS, _DOWN, _UP = 34.0, 35.0, 26.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A lane that some shapes push up and others down, all alike; one `unit` is a whole shape."""

    plus: tuple[str, ...]
    minus: tuple[str, ...] = ()
    unit: float = 1.0
    signed: bool = False
    """Whether the shape itself has a sign, as rotations have."""


_LINES: dict[str, Line] = {
    "mouth_corners": Line(plus=("MouthSmileLeft", "MouthSmileRight"),
                          minus=("MouthFrownLeft", "MouthFrownRight")),
    "lip_protrusion": Line(plus=("MouthFunnel",)),
    "head_yaw": Line(plus=("HeadYaw",), unit=float(np.degrees(1)), signed=True),
    "head_pitch": Line(plus=("HeadPitch",), unit=-float(np.degrees(1)), signed=True),
    "head_roll": Line(plus=("HeadRoll",), unit=-float(np.degrees(1)), signed=True),
}  # fmt: skip
"""Lanes that are as simple as that; others have functions of their own below."""

_PERSON = {"left": "Right", "right": "Left"}
"""The person's side at each side of the picture."""

_ONE_SIDED = {"blink": "lid", "gaze_x": "gaze_x", "gaze_y": "gaze_y", "brow": "brow"}
"""Lanes of both sides, and what the lanes of one side are called."""

_EMOTIONS: dict[str, dict[str, float]] = {
    "happy": {"MouthSmile": 0.8, "CheekSquint": 0.5, "EyeSquint": 0.2},
    "sad": {"MouthFrown": 0.6, "BrowInnerUp": 0.6},
    "angry": {"BrowDown": 0.7, "NoseSneer": 0.2, "MouthPress": 0.3},
    "surprised": {"BrowInnerUp": 0.8, "BrowOuterUp": 0.8, "EyeWide": 0.6, "JawOpen": 0.3},
    "afraid": {"BrowInnerUp": 0.7, "EyeWide": 0.6, "MouthStretch": 0.5, "JawOpen": 0.1},
    "disgusted": {"NoseSneer": 0.8, "BrowDown": 0.4, "MouthUpperUp": 0.4, "MouthFrown": 0.2},
}
"""What a whole emotion shows: other programs have no such lanes, so it comes back as its parts."""


def to_lanes(shapes: Values) -> dict[str, Array]:
    """Lanes (n,) from `shapes` (n,) by name; only lanes that some of the shapes speak of.

    Rotations that are 0 throughout were not recorded. Values are kept in the range of their lane.
    """
    known = {name: value for name, value in shapes.items() if _recorded(name, value)}
    count = len(next(iter(known.values()), np.zeros(0)))

    def get(name: str) -> Array:
        if name in known:
            return known[name]
        pair = [known[name + side] for side in ("Left", "Right") if name + side in known]
        return np.mean(pair, axis=0) if pair else np.zeros(count)

    found = {
        lane: LANES[lane].default + line.unit * (_mean(get, line.plus) - _mean(get, line.minus))
        for lane, line in _LINES.items()
        if known.keys() & {*line.plus, *line.minus}
    }
    found |= _mouth(get) if "JawOpen" in known else {}
    for lane, read, needed in (
        ("blink", _lid, "EyeBlinkLeft"),
        ("brow", _brow, "BrowInnerUp"),
        ("gaze_x", _across, "EyeLookInLeft"),
        ("gaze_y", _down, "EyeLookUpLeft"),
    ):
        if needed in known:
            found |= _shared(lane, *(read(get, side) for side in _PERSON))
    return {
        lane: np.clip(value, LANES[lane].low, LANES[lane].high)
        for lane, value in found.items()
        if lane in LANES
    }


def from_lanes(lanes: Values, blinks: Array) -> dict[str, Array]:
    """Every shape and rotation (n,) for all `lanes` (n,) and what `blinks` (n, 2) close.

    Values are not cut at 1: Live Link Face itself writes more where somebody does more.
    """
    shapes = {name: np.zeros(len(blinks)) for name in (*SHAPES, *ROTATIONS)}

    def lane(name: str) -> Array | float:
        return lanes.get(name, 0.0 if name not in LANES else LANES[name].default)

    for name, line in _LINES.items():
        if name in lanes:
            amount = (lanes[name] - LANES[name].default) / line.unit
            for shape in line.plus:
                shapes[shape] = amount if line.signed else np.maximum(amount, 0.0)
            for shape in line.minus:
                shapes[shape] = np.maximum(-amount, 0.0)
    closed = np.asarray(lane("jaw_drop")) / _CHIN
    shapes["MouthClose"] += closed
    shapes["JawOpen"] += closed + np.asarray(lane("mouth_open")) / _JAW
    wider = np.asarray(lane("mouth_width")) - LANES["mouth_width"].default
    wider = wider - _SMILE_WIDTH * 0.5 * (shapes["MouthSmileLeft"] + shapes["MouthSmileRight"])
    wider = wider - _FUNNEL_WIDTH * shapes["MouthFunnel"]
    shapes["MouthStretchLeft"] += np.maximum(wider, 0.0) / _STRETCH
    shapes["MouthStretchRight"] += np.maximum(wider, 0.0) / _STRETCH
    shapes["MouthPucker"] += np.maximum(-wider, 0.0) / _PUCKER
    _add_sides(shapes, lane, blinks)
    for emotion, parts in _EMOTIONS.items():
        amount = np.asarray(lane(f"emotion_{emotion}")) * lane("emotion_intensity")
        for part, weight in parts.items():
            for shape in (part,) if part in shapes else (f"{part}Left", f"{part}Right"):
                shapes[shape] = shapes[shape] + weight * amount
    return shapes


def mirrored(shapes: Values) -> dict[str, Array]:
    """`shapes` of the same face in a mirror."""
    swaps = {"Left": "Right", "Right": "Left"}
    found: dict[str, Array] = {}
    for name, value in shapes.items():
        side = next((side for side in swaps if side in name), None)
        other = name if side is None else name.replace(side, swaps[side])
        found[other] = -value if name in ROTATIONS and not name.endswith("Pitch") else value
    return found


def rested(shapes: Values, at_rest: NDArray[np.bool_]) -> dict[str, Array]:
    """`shapes` counted from their mean where the face is `at_rest` (n,); no face shape below 0."""
    found = {name: value - value[at_rest].mean() for name, value in shapes.items()}
    return {
        name: value if name in ROTATIONS else np.maximum(value, 0.0)
        for name, value in found.items()
    }


def _recorded(name: str, value: Array) -> bool:
    return name in SHAPES or (name in ROTATIONS and bool(np.any(value)))


def _mean(get: Get, names: tuple[str, ...]) -> Array | float:
    return np.mean([get(name) for name in names], axis=0) if names else 0.0


def _mouth(get: Get) -> dict[str, Array]:
    """Opening, width and jaw. The jaw opens the mouth as far as the lips do not stay closed."""
    closed = np.minimum(get("JawOpen"), get("MouthClose"))
    lips = _LOWER * get("MouthLowerDown") + _LIFT * get("MouthUpperUp")
    pressed = get("MouthPress") + 0.5 * (get("MouthRollLower") + get("MouthRollUpper"))
    opening = _JAW * (get("JawOpen") - closed) + lips - _PRESSED * pressed
    width = (
        LANES["mouth_width"].default
        + _STRETCH * get("MouthStretch")
        + _SMILE_WIDTH * get("MouthSmile")
        + _DIMPLE_WIDTH * get("MouthDimple")
        + _FUNNEL_WIDTH * get("MouthFunnel")
        - _PUCKER * get("MouthPucker")
    )
    return {"mouth_open": opening, "mouth_width": width, "jaw_drop": _CHIN * closed}


def _lid(get: Get, side: str) -> Array:
    person = _PERSON[side]
    return np.clip(get(f"EyeBlink{person}") + _SQUINT * get(f"EyeSquint{person}"), 0.0, 1.0)


def _brow(get: Get, side: str) -> Array:
    person = _PERSON[side]
    up = np.maximum(get("BrowInnerUp"), get(f"BrowOuterUp{person}"))
    return np.asarray(up - get(f"BrowDown{person}"))


def _across(get: Get, side: str) -> Array:
    """Degrees to the right of the picture: at its left that is towards the nose."""
    inward = get(f"EyeLookIn{_PERSON[side]}") - get(f"EyeLookOut{_PERSON[side]}")
    return np.asarray(_ACROSS * (inward if side == "left" else -inward))


def _down(get: Get, side: str) -> Array:
    person = _PERSON[side]
    return _DOWN * get(f"EyeLookDown{person}") - _UP * get(f"EyeLookUp{person}")


def _shared(lane: str, left: Array, right: Array) -> dict[str, Array]:
    """What both sides do as `lane`, and the rest in the lanes of one side, where there are any.

    Eyes share the middle of both directions; lids and brows what the less moved one does.
    """
    both = 0.5 * (left + right)
    one = _ONE_SIDED[lane]
    if f"{one}_left" not in LANES:
        return {lane: both}
    if not lane.startswith("gaze"):
        less = np.minimum(np.abs(left), np.abs(right))
        both = np.where(left * right > 0, np.sign(left) * less, 0.0)
    return {lane: both, f"{one}_left": left - both, f"{one}_right": right - both}


def _add_sides(
    shapes: dict[str, Array], lane: Callable[[str], Array | float], blinks: Array
) -> None:
    """Lids, brows and gaze of each side, into `shapes`."""

    def total(name: str, side: str) -> Array:
        return np.asarray(lane(name)) + lane(f"{_ONE_SIDED[name]}_{side}")

    brows = {side: np.broadcast_to(total("brow", side), len(blinks)) for side in _PERSON}
    shapes["BrowInnerUp"] += np.maximum(np.minimum(*brows.values()), 0.0)
    for column, (side, person) in enumerate(_PERSON.items()):
        open_share = 1.0 - np.clip(total("blink", side), 0.0, 1.0)
        shapes[f"EyeBlink{person}"] += 1.0 - open_share * (1.0 - blinks[:, column])
        shapes[f"BrowOuterUp{person}"] += np.maximum(brows[side], 0.0)
        shapes[f"BrowDown{person}"] += np.maximum(-brows[side], 0.0)
        across, down = total("gaze_x", side), total("gaze_y", side)
        inward = (across if side == "left" else -across) / _ACROSS
        shapes[f"EyeLookIn{person}"] += np.maximum(inward, 0.0)
        shapes[f"EyeLookOut{person}"] += np.maximum(-inward, 0.0)
        shapes[f"EyeLookDown{person}"] += np.maximum(down, 0.0) / _DOWN
        shapes[f"EyeLookUp{person}"] += np.maximum(-down, 0.0) / _UP
        shapes[f"{person}EyeYaw"] -= np.radians(across)
        shapes[f"{person}EyePitch"] += np.radians(down)
