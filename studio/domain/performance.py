"""From a person's resting face and one instant of the tracks to 74 posed landmarks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from studio.domain.expressions import SHAPE_LANES, movement
from studio.domain.gaze import look
from studio.domain.lanes import LANES
from studio.domain.mix import GROUPS, Axis, Mix, Side, scaled
from studio.domain.project import Project
from studio.domain.retarget import mean_depth, mean_face, proportions
from studio.domain.sources import SourceBank
from studio.domain.tracks import Lane

Array = NDArray[np.float32]
Times = NDArray[np.float64]
Values = float | NDArray[np.float64]
"""One number, or one for each of several instants."""

_SIDES: tuple[Side, ...] = ("left", "right")  # of the picture

# Upper and lower lid points that meet in a blink: three of the eye at the left, three of the other.
_UPPER = np.array([37, 68, 38, 43, 70, 44])
_LOWER = np.array([41, 69, 40, 47, 71, 46])
_UPPER_SHARE = 0.82  # how much of a blink the upper lid does

# Inner lip columns, upper and lower point: they may touch, never cross.
_LIP_UPPER = np.array([61, 62, 63])
_LIP_LOWER = np.array([67, 66, 65])
_OUTER_UPPER = np.array([50, 51, 52])
_OUTER_LOWER = np.array([58, 57, 56])
_UPPER_LIP_SHARE = 0.13  # how much of the gap the upper lip closes

# The head turns about a point between the ears, this far behind the nose tip, in crop sides.
_PIVOT_DEPTH = -0.30


@dataclass(frozen=True, slots=True, eq=False)
class Person:
    """A resting face (74, 2) in frame sides, and how it differs from the mean face (eq. 1).

    `closed` (74, 2) is the same face with its lips together: motion starts there, as it does on the
    mean face, so that lips which close in the motion close on the person, whatever photo it is.
    `rotation` (2, 2) and `ratio` (2,) carry a displacement of the mean face over; `depth` (74,) is
    measured toward the viewer from the point the head turns about.
    """

    neutral: Array
    closed: Array
    rotation: Array
    ratio: Array
    depth: Array

    def moved(self, displacement: Array) -> Array:
        """What `displacement` (..., 74, 2) of the mean face is on this one."""
        return np.asarray((displacement * self.ratio) @ self.rotation, np.float32)

    def canonical(self, offset: Array) -> Array:
        """The inverse: what `offset` (..., 74, 2) of this face is on the mean face."""
        return np.asarray(offset @ self.rotation.T / self.ratio, np.float32)


@lru_cache(maxsize=8)
def person_of(bank: SourceBank) -> Person:
    """The face the bank shows at rest; the mean face when it shows none."""
    photo = bank.neutral
    if photo is None or photo.landmarks is None:
        neutral = mean_face()
    else:
        neutral = photo.frame.inward(photo.landmarks.array)
    return resting(neutral)


def resting(neutral: Array) -> Person:
    """The person whose face at rest is `neutral` (74, 2), in frame sides."""
    rotation, ratio = proportions(neutral)
    depth = (mean_depth() - _PIVOT_DEPTH) * np.float32(ratio.mean())
    # Lips that touch shall touch however the head is turned.
    depth[_LIP_UPPER] = depth[_LIP_LOWER] = 0.5 * (depth[_LIP_UPPER] + depth[_LIP_LOWER])
    return Person(neutral, close_lips(neutral), rotation, ratio, depth)


def landmarks_at(project: Project, time: float) -> Array:
    """Landmarks (74, 2) in sides of the reference photo's frame, at `time` seconds."""
    return Instant(project, time).posed()


def landmarks_over(project: Project, times: Times) -> Array:
    """Landmarks (T, 74, 2) at each of `times` (T,) seconds, as `landmarks_at` gives them."""
    tracks, mix = project.tracks.in_effect, project.mix
    motion = None if project.motion is None else project.motion.at_many(times)

    def value(lane: str) -> Values:
        spec, kept = LANES[lane], mix.steadied(lane, tracks.lane(lane))
        own = kept.at_many(mix.time_of(lane, times), spec.default)
        return np.clip(own, spec.low, spec.high)

    def base(lane: str) -> Values:
        generated = tracks.lane(lane).base
        return LANES[lane].default if generated is None else generated.at_many(times)

    moved = _posed(project, motion, value, base, tracks.blinks.closures(times))
    return np.broadcast_to(moved, (len(times), *moved.shape[-2:]))


class Instant:
    """One instant of a project; each lane is worked out once, when it is first asked for."""

    def __init__(self, project: Project, time: float) -> None:
        """The instant at `time` seconds."""
        self._project, self._time, self._tracks = project, time, project.tracks.in_effect
        self._motion = None if project.motion is None else project.motion.at(time)
        self._blinks = np.array(self._tracks.blinks.closure(time))
        self._values: dict[str, Values] = {}
        self._bases: dict[str, Values] = {}

    def posed(self, lanes: Mapping[str, Values] = MappingProxyType({})) -> Array:
        """Landmarks (..., 74, 2), with `lanes` at these values (...,) instead of their own."""

        def value(lane: str) -> Values:
            return lanes[lane] if lane in lanes else self.value(lane)

        return _posed(self._project, self._motion, value, self._base, self._blinks)

    def landmarks(self, lanes: Mapping[str, Times]) -> Array:
        """Landmarks (n, 74, 2) were `lanes` at these values (n,) instead."""
        count = len(next(iter(lanes.values()))) if lanes else 1
        moved = self.posed(lanes)
        return np.broadcast_to(moved, (count, *moved.shape[-2:]))

    def value(self, lane: str) -> Values:
        """The value of `lane` as the face has it."""
        if lane not in self._values:
            self._values[lane] = self._of(lane, self._tracks.lane(lane))
        return self._values[lane]

    def without_hand(self, lane: str) -> Values:
        """The value that `lane` would have without its hand work."""
        return self._of(lane, replace(self._tracks.lane(lane), muted=True))

    def _of(self, name: str, lane: Lane) -> Values:
        spec, mix = LANES[name], self._project.mix
        own = mix.steadied(name, lane).at(mix.time_of(name, self._time), spec.default)
        return np.float64(spec.clamp(own))

    def _base(self, lane: str) -> Values:
        if lane not in self._bases:
            own = self._tracks.lane(lane).base_at(self._time, LANES[lane].default)
            self._bases[lane] = np.float64(own)
        return self._bases[lane]


def _posed(
    project: Project,
    motion: NDArray[np.floating] | None,
    value: Callable[[str], Values],
    base: Callable[[str], Values],
    blinks: NDArray[np.float64],
) -> Array:
    """Landmarks (..., 74, 2) for `motion` (..., 74, 2) and lanes that give numbers or (...,).

    `blinks` (..., 2) close the left and the right eye, of what the lane of the lids leaves open.
    """
    person, mix = person_of(project.sources), project.mix
    start = person.neutral if motion is None else person.closed
    shift = np.zeros((74, 2), np.float32) if motion is None else np.asarray(motion, np.float32)
    for lane in SHAPE_LANES:
        # Speech already contains the base of a lane that it made.
        amount = value(lane) - base(lane)
        if lane.startswith("emotion_"):
            amount = amount * _intensity(value, mix)
        if np.any(amount):
            shift = shift + np.asarray(amount, np.float32)[..., None, None] * movement(lane)
    face = uncross_lips(start + person.moved(shift))
    face = look(face, *(_gaze(value, mix, side) for side in _SIDES))
    face = close_lids(face, *_lids(value, mix, blinks))
    yaw, pitch, roll, across, down, size = (_head(value, mix, axis) for axis in GROUPS["head"])
    face = turn_head(face, person.depth, yaw, pitch, roll)
    face = place_head(face, across, down, size)
    gain = np.float32(project.warp.gain)
    return np.asarray(person.neutral + gain * (face - person.neutral), np.float32)


def _intensity(value: Callable[[str], Values], mix: Mix) -> Values:
    """How much of all emotions is seen."""
    most = LANES["emotion_intensity"].high
    return scaled(value("emotion_intensity"), mix.gain(Axis.EMOTION), 0.0, most)


def _gaze(value: Callable[[str], Values], mix: Mix, side: Side) -> tuple[Values, Values]:
    """Degrees across and down of the eye at one side: what both do and what it does alone."""

    def turned(axis: Axis) -> Values:
        alone = f"{axis}_{side}"
        most = LANES[axis].high + LANES[alone].high
        return scaled(value(axis) + value(alone), mix.gain(axis, side), -most, most)

    return turned(Axis.GAZE_X), turned(Axis.GAZE_Y)


def _lids(
    value: Callable[[str], Values], mix: Mix, blinks: NDArray[np.float64]
) -> tuple[Values, Values]:
    """How far the left and the right eye are closed: a blink closes what its lane leaves open."""
    left, right = (
        scaled(
            1 - (1 - np.clip(value("blink") + value(f"lid_{side}"), 0, 1)) * (1 - blink),
            mix.gain(Axis.BLINKS, side), 0.0, 1.0,
        )
        for side, blink in zip(_SIDES, np.moveaxis(blinks, -1, 0), strict=True)
    )  # fmt: skip
    return left, right


def _head(value: Callable[[str], Values], mix: Mix, axis: Axis) -> Values:
    """Degrees, sides of the picture, or times as large: where the head is on one of its axes."""
    spec = LANES[axis]
    return scaled(value(axis), mix.gain(axis), spec.low, spec.high, spec.default)


def close_lids(face: Array, left: Values, right: Values | None = None) -> Array:
    """`face` (..., 74, 2), its eyes closed by `left` and `right` (...,): 0 as they are, 1 shut.

    Without `right` both are closed by `left`.
    """
    shares = (left, left if right is None else right)
    if not any(np.any(np.greater(share, 0)) for share in shares):
        return face
    eyes = [np.clip(np.asarray(share, np.float32), 0, 1)[..., None] for share in shares]
    part = np.concatenate(np.broadcast_arrays(*(np.repeat(eye, 3, -1) for eye in eyes)), axis=-1)
    gap = (face[..., _LOWER, :] - face[..., _UPPER, :]) * part[..., None]
    closed = np.array(np.broadcast_to(face, (*np.shape(gap)[:-2], *face.shape[-2:])))
    closed[..., _UPPER, :] += gap * np.float32(_UPPER_SHARE)
    closed[..., _LOWER, :] -= gap * np.float32(1 - _UPPER_SHARE)
    return closed


def close_lips(face: Array) -> Array:
    """Copy of `face` (74, 2) whose inner lips touch; the red of the lips keeps its thickness.

    The lower lip goes as much of the way as it does in speech; the jaw stays where it is.
    """
    closed = face.copy()
    gap = face[_LIP_LOWER] - face[_LIP_UPPER]
    for inner, outer, way in (
        (_LIP_UPPER, _OUTER_UPPER, _UPPER_LIP_SHARE),
        (_LIP_LOWER, _OUTER_LOWER, _UPPER_LIP_SHARE - 1),
    ):
        closed[inner] = face[_LIP_UPPER] + np.float32(_UPPER_LIP_SHARE) * gap
        closed[outer] += np.float32(way) * gap
    return closed


def uncross_lips(face: Array) -> Array:
    """Copy of `face` (..., 74, 2) in which the inner lips touch where they would have crossed."""
    upper, lower = face[..., _LIP_UPPER, :], face[..., _LIP_LOWER, :]
    crossed = upper[..., 1] > lower[..., 1]
    if not crossed.any():
        return face
    mended, middle = face.copy(), 0.5 * (upper + lower)
    mended[..., _LIP_UPPER, :] = np.where(crossed[..., None], middle, upper)
    mended[..., _LIP_LOWER, :] = np.where(crossed[..., None], middle, lower)
    return mended


def turn_head(face: Array, depth: Array, yaw: Values, pitch: Values, roll: Values) -> Array:
    """Copy of `face` (..., 74, 2) turned by angles (...,) in degrees (METHODS 5.4).

    Weak perspective. `depth` (74,) is measured from the pivot between the ears. Plus yaw turns to
    the right of the picture, plus pitch nods, plus roll leans clockwise.
    """
    if not (np.any(yaw) or np.any(pitch) or np.any(roll)):
        return face
    y, p, r = (np.radians(np.asarray(angle, np.float64))[..., None] for angle in (yaw, pitch, roll))
    pivot = 0.5 * (face[..., 2, :] + face[..., 14, :])[..., None, :]
    x, v = (face - pivot)[..., 0], (face - pivot)[..., 1]
    x, z = x * np.cos(y) + depth * np.sin(y), depth * np.cos(y) - x * np.sin(y)
    v = v * np.cos(p) + z * np.sin(p)
    turned = np.stack([x * np.cos(r) - v * np.sin(r), x * np.sin(r) + v * np.cos(r)], axis=-1)
    return np.asarray(turned + pivot, np.float32)


def place_head(face: Array, across: Values, down: Values, scale: Values) -> Array:
    """Copy of `face` (..., 74, 2) moved by picture sides (...,), larger or smaller by `scale`.

    It grows about the middle between the ears.
    """
    if not (np.any(across) or np.any(down) or np.any(np.not_equal(scale, 1))):
        return face
    pivot = 0.5 * (face[..., 2, :] + face[..., 14, :])[..., None, :]
    shift = np.stack(np.broadcast_arrays(across, down), axis=-1)[..., None, :]
    moved = pivot + (face - pivot) * np.asarray(scale)[..., None, None] + shift
    return np.asarray(moved, np.float32)
