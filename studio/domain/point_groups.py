"""Groups of landmarks that can be animated by themselves, across and down.

What the other lanes cannot express, such as one mouth corner alone, is said here. A lane moves the
points of its group by its share of one distance of the outer eye corners per unit.
"""

from dataclasses import dataclass

from studio.domain.face import MIRROR

REACH = 0.3
"""How far a group goes either way, in distances of the outer eye corners."""

_AXES = (("x", "across", "right"), ("y", "down", "down"))
_SIDES = ("left", "right")
Shares = tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PointLane:
    """One direction of one group: `axis` 0 goes across, 1 down; `shares` are per point."""

    id: str
    title: str
    group: str
    tip: str
    axis: int
    shares: Shares


def _lanes(name: str, title: str, group: str, half: Shares, sided: bool) -> tuple[PointLane, ...]:
    """The lanes of one group, whose `half` is given for the left of the picture."""
    other = tuple((MIRROR[point], share) for point, share in half)
    if sided:
        pairs = zip(_SIDES, (half, other), strict=True)
        wholes = [(f"_{side}", f"{side.capitalize()} {title.lower()}", s) for side, s in pairs]
    else:
        wholes = [("", title, tuple(dict((*half, *other)).items()))]
    return tuple(
        PointLane(
            id=f"{name}_{letter}{suffix}",
            title=f"{whole} {way}",
            group=group,
            tip=f"Moves these points alone; plus goes {plus}. In distances of the eye corners.",
            axis=axis,
            shares=shares,
        )
        for suffix, whole, shares in wholes
        for axis, (letter, way, plus) in enumerate(_AXES)
    )


_MOUTH, _EYES, _HEAD = "Mouth points", "Eyes points", "Head points"
POINT_GROUPS = (_MOUTH, _EYES, _HEAD)
"""Lane groups of the lanes below."""

_CORNER: Shares = ((48, 1.0), (60, 1.0), (49, 0.45), (59, 0.45), (61, 0.3), (67, 0.3))
_UPPER: Shares = ((51, 1.0), (50, 1.0), (49, 0.55), (62, 1.0), (61, 0.9))
_LOWER: Shares = ((57, 1.0), (58, 0.95), (59, 0.55), (66, 1.0), (67, 0.9))
_INNER: Shares = ((21, 1.0), (20, 0.7), (19, 0.3))
_OUTER: Shares = ((17, 1.0), (18, 0.85), (19, 0.5), (20, 0.15))
_JAW: Shares = ((8, 1.0), (7, 0.95), (6, 0.8), (5, 0.55), (4, 0.3), (3, 0.12))
_NOSE: Shares = ((30, 1.0), (31, 0.9), (32, 1.0), (33, 1.0), (29, 0.6), (28, 0.25))

POINT_LANES: dict[str, PointLane] = {
    lane.id: lane
    for lane in (
        *_lanes("corner", "Mouth corner", _MOUTH, _CORNER, sided=True),
        *_lanes("upper_lip", "Upper lip", _MOUTH, _UPPER, sided=False),
        *_lanes("lower_lip", "Lower lip", _MOUTH, _LOWER, sided=False),
        *_lanes("brow_inner", "Inner brow", _EYES, _INNER, sided=True),
        *_lanes("brow_outer", "Outer brow", _EYES, _OUTER, sided=True),
        *_lanes("jaw", "Jaw", _HEAD, _JAW, sided=False),
        *_lanes("nose", "Nose", _HEAD, _NOSE, sided=False),
    )
}
