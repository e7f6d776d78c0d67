"""The mix: how much of what the tracks do reaches the face, as in a mixing desk.

It lies behind the tracks: what was generated and what was made by hand go through it alike, and no
key changes. `performance` applies it.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Literal, TypeVar

import numpy as np
from msgspec import Meta
from numpy.typing import NDArray

from studio.domain.lanes import BLINKS, EMOTIONS
from studio.domain.samples import Samples
from studio.domain.settings import bounded
from studio.domain.tracks import Lane, Track

Values = float | NDArray[np.float64]
Time = TypeVar("Time", float, NDArray[np.float64])
Side = Literal["", "left", "right"]

_WIDEST_S = 0.5  # standard deviation of the stabiliser at 100 %
_REACH = 4.0  # standard deviations after which a sample counts no more


class Axis(StrEnum):
    """What can be muted by itself; those of gaze and head are called as their lanes."""

    EMOTION = "emotion"
    BLINKS = "blinks"
    GAZE_X = "gaze_x"
    GAZE_Y = "gaze_y"
    HEAD_YAW = "head_yaw"
    HEAD_PITCH = "head_pitch"
    HEAD_ROLL = "head_roll"
    HEAD_X = "head_x"
    HEAD_Y = "head_y"
    HEAD_SCALE = "head_scale"


GROUPS: dict[str, tuple[Axis, ...]] = {
    "emotion": (Axis.EMOTION,),
    "blink": (Axis.BLINKS,),
    "gaze": (Axis.GAZE_X, Axis.GAZE_Y),
    "head": (
        *(Axis.HEAD_YAW, Axis.HEAD_PITCH, Axis.HEAD_ROLL),
        *(Axis.HEAD_X, Axis.HEAD_Y, Axis.HEAD_SCALE),
    ),
}
"""The axes that share a gain; gains are fields called as their group, with the eye if two."""

PAIRED = ("blink", "gaze")
"""The groups that have a gain for each eye."""

_GROUP_OF = {axis: group for group, axes in GROUPS.items() for axis in axes}
_BOTH: tuple[Side, ...] = ("left", "right")
_CHANNELS: dict[str, tuple[Axis, tuple[Side, ...]]] = {
    **{f"emotion_{name}": (Axis.EMOTION, ("",)) for name in ("intensity", *EMOTIONS)},
    **dict.fromkeys(("blink", BLINKS), (Axis.BLINKS, _BOTH)),
    **{f"lid_{side}": (Axis.BLINKS, (side,)) for side in _BOTH},
    **{axis: (axis, _BOTH) for axis in GROUPS["gaze"]},
    **{f"{axis}_{side}": (axis, (side,)) for axis in GROUPS["gaze"] for side in _BOTH},
    **{axis: (axis, ("",)) for axis in GROUPS["head"]},
}
"""The axis that each lane and the blinks go through, of which eyes; other lanes pass by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mix:
    """Gains, mutes, a steady and a frozen head; without any of them tracks are seen as they are.

    A gain says how far lanes go from rest, never past their range. An axis that is `muted` rests,
    whatever was generated or made by hand; a muted lane leaves out hand work alone. Eyes are those
    at the left and the right of the picture; while they are linked both gains of a pair are moved
    together. The stabiliser evens out the generated motion of the head alone: eyes jump, and keys
    by hand are meant as they are. A frozen head keeps the pose that it has at `frozen` seconds.
    """

    emotion: Annotated[
        float, bounded("Emotion gain", 0.0, 2.0, 0.01, "How strong all emotions are.", "×")
    ] = 1.0
    blink_left: Annotated[
        float, bounded("Left lids", 0.0, 2.0, 0.01, "How far the eye at the left closes.", "×")
    ] = 1.0
    blink_right: Annotated[
        float, bounded("Right lids", 0.0, 2.0, 0.01, "How far the eye at the right closes.", "×")
    ] = 1.0
    gaze_left: Annotated[
        float, bounded("Left gaze", 0.0, 2.0, 0.01, "How far the eye at the left turns.", "×")
    ] = 1.0
    gaze_right: Annotated[
        float, bounded("Right gaze", 0.0, 2.0, 0.01, "How far the eye at the right turns.", "×")
    ] = 1.0
    head: Annotated[
        float, bounded("Head gain", 0.0, 2.0, 0.01, "How far the head turns and moves.", "×")
    ] = 1.0
    stabiliser: Annotated[
        float, bounded("Stabiliser", 0.0, 1.0, 0.01, "Evens out the generated head.", "%")
    ] = 0.0
    blink_linked: bool = True
    gaze_linked: bool = True
    muted: tuple[Axis, ...] = ()
    frozen: Annotated[float, Meta(ge=0.0)] | None = None

    def gain(self, axis: Axis, side: Side = "") -> float:
        """How many times as far `axis` goes, at one `side` of a pair; 0 where it is muted."""
        if axis in self.muted:
            return 0.0
        group = _GROUP_OF[axis]
        gain: float = getattr(self, f"{group}_{side}" if side else group)
        return gain

    def time_of(self, lane: str, time: Time) -> Time:
        """The time at which `lane` is read for `time` seconds, one or (n,): another if frozen."""
        if self.frozen is None or lane not in GROUPS["head"]:
            return time
        return self.frozen + 0.0 * time

    def steadied(self, id: str, lane: Lane) -> Lane:
        """`lane`, called `id`, as the stabiliser leaves it."""
        if not self.stabiliser or id not in GROUPS["head"] or lane.base is None:
            return lane
        return replace(lane, base=_steadied(lane.base, self.stabiliser))

    def silences(self, lane: str) -> bool:
        """Whether keys of `lane`, or the blinks, cannot be seen, or not at their own time."""
        if self.frozen is not None and lane in GROUPS["head"]:
            return True
        axis, sides = _CHANNELS.get(lane, (None, ()))
        return axis is not None and not any(self.gain(axis, side) for side in sides)


def scaled(value: Values, gain: float, low: float, high: float, rest: float = 0.0) -> Values:
    """`value` going `gain` times as far from `rest`, no further than `low` and `high`."""
    return value if gain == 1.0 else np.clip(rest + gain * (value - rest), low, high)


def _steadied(track: Track, stabiliser: float) -> Track:
    width = stabiliser * _WIDEST_S * track.rate.fps
    return replace(track, values=_smoothed(track.values, width))


@lru_cache(maxsize=32)
def _smoothed(values: Samples, width: float) -> Samples:
    """`values` (T,) under a Gaussian of `width` samples, symmetric in time; ends are held."""
    reach = max(int(np.ceil(_REACH * width)), 1)
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / width) ** 2)
    padded = np.pad(values.array.astype(np.float64), reach, mode="edge")
    return Samples(np.convolve(padded, kernel / kernel.sum(), mode="valid"))
