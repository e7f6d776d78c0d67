"""Parts of the face that are taken hold of in the picture, and which lanes can move them."""

from collections.abc import Collection

from studio.domain import face
from studio.domain.point_groups import POINT_LANES

Indices = frozenset[int]

UPPER_LIP = frozenset((49, 50, 51, 52, 53, 61, 62, 63))
LOWER_LIP = frozenset((55, 56, 57, 58, 59, 65, 66, 67))
UPPER_LIDS = (frozenset((37, 68, 38)), frozenset((43, 70, 44)))
LOWER_LIDS = (frozenset((41, 69, 40)), frozenset((47, 71, 46)))
PUPILS = frozenset((face.PUPIL_A, face.PUPIL_B))

PARTS: dict[str, tuple[str, Indices]] = {
    "lips": ("Lips", frozenset(face.LIPS)),
    "upper_lip": ("Upper lip", UPPER_LIP),
    "lower_lip": ("Lower lip", LOWER_LIP),
    "corners": ("Mouth corners", frozenset((48, 54, 60, 64))),
    "left_brow": ("Left brow", frozenset(face.BROW_A)),
    "right_brow": ("Right brow", frozenset(face.BROW_B)),
    "left_upper_lid": ("Left upper lid", UPPER_LIDS[0]),
    "left_lower_lid": ("Left lower lid", LOWER_LIDS[0]),
    "right_upper_lid": ("Right upper lid", UPPER_LIDS[1]),
    "right_lower_lid": ("Right lower lid", LOWER_LIDS[1]),
    "left_eye": ("Left eye", frozenset((*face.EYE_A, face.PUPIL_A))),
    "right_eye": ("Right eye", frozenset((*face.EYE_B, face.PUPIL_B))),
    "pupils": ("Pupils", PUPILS),
    "jaw": ("Jaw", frozenset(face.JAW)),
    "nose": ("Nose", frozenset(face.NOSE)),
    "head": ("Whole head", frozenset(range(face.COUNT))),
}
"""Title and points of each part, left and right being those of the picture."""

_GROUPS = ("lips", "left_brow", "right_brow", "left_eye", "right_eye", "jaw", "nose")
_WHOLE_MOUTH = 16  # of the 20 points of the lips
_LOW_JAW = frozenset(range(3, 14))
_LEFT = frozenset((*range(17, 22), 36, 37, 38, 39, 40, 41, 48, 49, 59, 60, 68, 69, face.PUPIL_A))
_RIGHT = frozenset(face.MIRROR[point] for point in _LEFT)
_TURN = ("head_yaw", "head_pitch")
_PLACE = ("head_x", "head_y", "head_roll", "head_scale")
_MOUTH = ("mouth_open", "mouth_width", "mouth_corners", "lip_protrusion")


def group_around(point: int) -> tuple[str, tuple[int, ...]]:
    """Title and points of the larger part that `point` belongs to."""
    name = next(name for name in _GROUPS if point in PARTS[name][1])
    title, points = PARTS[name]
    return title, tuple(sorted(points))


def lanes_for(points: Collection[int]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Lanes that move `points`, and those of groups of points that add what these lack.

    Where all points lie at one side, lanes of that side alone.
    """
    chosen = frozenset(points)
    if len(chosen) > face.COUNT // 2:
        return (_PLACE, ())
    if chosen and chosen <= PARTS["nose"][1]:
        return (_TURN, ())
    sides = _sides(chosen)
    lanes: list[str] = []
    free: list[str] = []
    lips = chosen & frozenset(face.LIPS)
    if lips:
        # The mouth as a whole is moved by its groups: what opens or widens it would only disturb.
        lanes += _MOUTH if len(sides) == 2 and len(lips) < _WHOLE_MOUTH else ()
        free += _free("corner", sides)
        free += [lane for lane in POINT_LANES if "lip" in lane and len(sides) == 2]
    if chosen & _LOW_JAW:
        lanes += ["jaw_drop", "mouth_open"]
        free += ["jaw_x", "jaw_y"]
    if chosen & frozenset((*face.BROW_A, *face.BROW_B)):
        lanes += _whole("brow", sides)
        free += _free("brow", sides)
    if chosen & PUPILS:
        lanes += [*_whole("gaze_x", sides), *_whole("gaze_y", sides)]
    elif chosen & frozenset((*face.EYE_A, *face.EYE_B)):
        lanes += ["blink"] if len(sides) == 2 else [f"lid{sides[0]}"]
    return tuple(dict.fromkeys(lanes)), tuple(dict.fromkeys(free))


def _sides(chosen: Indices) -> tuple[str, ...]:
    """Endings of the lanes of the sides that are moved."""
    if chosen and chosen <= _LEFT:
        return ("_left",)
    return ("_right",) if chosen and chosen <= _RIGHT else ("_left", "_right")


def _whole(lane: str, sides: tuple[str, ...]) -> list[str]:
    """The lane of both sides, or of the only one."""
    return [lane] if len(sides) == 2 else [f"{lane}{sides[0]}"]


def _free(start: str, sides: tuple[str, ...]) -> list[str]:
    return [lane for lane in POINT_LANES if lane.startswith(start) and lane.endswith(sides)]
