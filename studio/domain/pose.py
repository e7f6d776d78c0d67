"""Poses: named values of lanes that can be put anywhere in a film, in part or in the mirror."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from studio.domain.lane_mirror import mirrored
from studio.domain.lanes import LANES
from studio.domain.mouth_cues import MOUTHS, MouthShape


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneValue:
    """One lane at one value, as it is seen."""

    lane: str
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """Values of lanes under a name; lanes that it does not name are left as they are."""

    name: str
    values: tuple[LaneValue, ...] = ()

    @classmethod
    def of(cls, name: str, values: Mapping[str, float]) -> "Pose":
        """The pose called `name`; lanes that are not known are left out."""
        known = (
            LaneValue(lane=n, value=LANES[n].clamp(v)) for n, v in values.items() if n in LANES
        )
        return cls(name=name, values=tuple(known))

    @property
    def lanes(self) -> dict[str, float]:
        """The values by lane, in order; lanes of a newer version are left out."""
        return {item.lane: item.value for item in self.values if item.lane in LANES}

    @property
    def mirrored(self) -> "Pose":
        """The same pose in the mirror: left and right change places."""
        turned = ((*mirrored(name), value) for name, value in self.lanes.items())
        values = (LaneValue(lane=other, value=sign * value) for other, sign, value in turned)
        return replace(self, values=tuple(values))

    def towards(self, now: Mapping[str, float], share: float) -> dict[str, float]:
        """Values `share` (0 to 1) of the way from `now` to the pose, of the lanes in both."""
        return {
            name: now[name] + share * (value - now[name])
            for name, value in self.lanes.items()
            if name in now
        }


def free_name(name: str, taken: Iterable[str]) -> str:
    """`name`, or with the first number that makes it differ from all `taken`."""
    used, number = set(taken), 2
    wanted = name.strip() or "Pose"
    found = wanted
    while found in used:
        found, number = f"{wanted} {number}", number + 1
    return found


def _mouth(name: str, shape: MouthShape) -> Pose:
    return Pose.of(name, {"mouth_corners": 0.0, "jaw_drop": 0.0, **MOUTHS[shape]})


BUILT_IN: tuple[Pose, ...] = (
    _mouth("Rest", MouthShape.X),
    _mouth("AA", MouthShape.D),
    _mouth("E", MouthShape.C),
    _mouth("I", MouthShape.B),
    _mouth("O", MouthShape.E),
    _mouth("U", MouthShape.F),
    _mouth("MBP", MouthShape.A),
    Pose.of("FV", {**_mouth("FV", MouthShape.G).lanes, "lower_lip_y": -0.03}),
    _mouth("L", MouthShape.H),
    Pose.of("Smile", {"mouth_corners": 0.7, "mouth_width": 0.66, "emotion_happy": 0.45}),
    Pose.of("Frown", {"mouth_corners": -0.7, "brow_inner_y_left": 0.05,
                      "brow_inner_y_right": 0.05, "brow": -0.35}),
    Pose.of("Surprise", {"mouth_open": 0.2, "mouth_width": 0.5, "brow": 0.8,
                         "emotion_surprised": 0.5}),
    Pose.of("Blink", {"blink": 1.0}),
)  # fmt: skip
"""Poses that come with the program: how mouths speak, and what faces mostly do."""
