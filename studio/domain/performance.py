"""From a person's resting face and one instant of the tracks to 74 posed landmarks."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from studio.domain.expressions import SHAPE_LANES, movement
from studio.domain.lanes import LANES
from studio.domain.project import Project
from studio.domain.retarget import mean_depth, mean_face, proportions
from studio.domain.sources import SourceBank
from studio.domain.tracks import Tracks

Array = NDArray[np.float32]

# Upper and lower lid points that meet in a blink, one row per column of the eye.
_UPPER = np.array([37, 68, 38, 43, 70, 44])
_LOWER = np.array([41, 69, 40, 47, 71, 46])
_UPPER_SHARE = 0.82  # how much of a blink the upper lid does

# Inner lip columns, upper and lower point: they may touch, never cross.
_LIP_UPPER = np.array([61, 62, 63])
_LIP_LOWER = np.array([67, 66, 65])

# The head turns about a point between the ears, this far behind the nose tip, in crop sides.
_PIVOT_DEPTH = -0.30


@dataclass(frozen=True, slots=True, eq=False)
class Person:
    """A resting face (74, 2) in frame sides, and how it differs from the mean face (eq. 1).

    `rotation` (2, 2) and `ratio` (2,) carry a displacement of the mean face over; `depth` (74,) is
    measured toward the viewer from the point the head turns about.
    """

    neutral: Array
    rotation: Array
    ratio: Array
    depth: Array

    def displaced(self, displacement: Array) -> Array:
        """The face (74, 2) after `displacement` (74, 2) of the mean face."""
        return np.asarray(self.neutral + (displacement * self.ratio) @ self.rotation, np.float32)


@lru_cache(maxsize=8)
def person_of(bank: SourceBank) -> Person:
    """The face the bank shows at rest; the mean face when it shows none."""
    photo = bank.neutral
    if photo is None or photo.landmarks is None:
        neutral = mean_face()
    else:
        neutral = photo.frame.inward(photo.landmarks.array)
    rotation, ratio = proportions(neutral)
    depth = (mean_depth() - _PIVOT_DEPTH) * np.float32(ratio.mean())
    return Person(neutral, rotation, ratio, depth)


def landmarks_at(project: Project, time: float) -> Array:
    """Landmarks (74, 2) in sides of the reference photo's frame, at `time` seconds."""
    person, tracks = person_of(project.sources), project.tracks
    shift = np.zeros((74, 2), np.float32)
    if project.motion is not None:
        shift = shift + project.motion.at(time)
    for lane in SHAPE_LANES:
        amount = _shape_amount(tracks, lane, time)
        if amount:
            shift = shift + np.float32(amount) * movement(lane)
    face = uncross_lips(person.displaced(shift))
    face = close_lids(face, _value(tracks, "blink", time))
    face = turn_head(
        face,
        person.depth,
        *(_value(tracks, f"head_{axis}", time) for axis in ("yaw", "pitch", "roll")),
    )
    gain = np.float32(project.warp.gain)
    return np.asarray(person.neutral + gain * (face - person.neutral), np.float32)


def close_lids(face: Array, closure: float) -> Array:
    """Copy of `face` (74, 2) with both eyes closed by `closure` 0 (as they are) to 1 (shut)."""
    if closure <= 0:
        return face
    closed = face.copy()
    gap = (face[_LOWER] - face[_UPPER]) * np.float32(min(closure, 1.0))
    closed[_UPPER] += gap * np.float32(_UPPER_SHARE)
    closed[_LOWER] -= gap * np.float32(1 - _UPPER_SHARE)
    return closed


def uncross_lips(face: Array) -> Array:
    """Copy of `face` (74, 2) in which the inner lips touch where they would have crossed."""
    crossed = face[_LIP_UPPER, 1] > face[_LIP_LOWER, 1]
    if not crossed.any():
        return face
    mended = face.copy()
    middle = 0.5 * (face[_LIP_UPPER[crossed]] + face[_LIP_LOWER[crossed]])
    mended[_LIP_UPPER[crossed]] = middle
    mended[_LIP_LOWER[crossed]] = middle
    return mended


def turn_head(face: Array, depth: Array, yaw: float, pitch: float, roll: float) -> Array:
    """Copy of `face` (74, 2) turned by angles in degrees; weak perspective (METHODS 5.4).

    `depth` (74,) is measured from the pivot between the ears. Plus yaw turns to the right of the
    picture, plus pitch nods, plus roll leans clockwise.
    """
    if not (yaw or pitch or roll):
        return face
    y, p, r = np.radians([yaw, pitch, roll])
    pivot = 0.5 * (face[2] + face[14])
    x, v = (face - pivot).T
    x, z = x * np.cos(y) + depth * np.sin(y), depth * np.cos(y) - x * np.sin(y)
    v = v * np.cos(p) + z * np.sin(p)
    turned = np.stack([x * np.cos(r) - v * np.sin(r), x * np.sin(r) + v * np.cos(r)], axis=1)
    return np.asarray(turned + pivot, np.float32)


def _value(tracks: Tracks, id: str, time: float) -> float:
    spec = LANES[id]
    return spec.clamp(tracks.lane(id).at(time, spec.default))


def _shape_amount(tracks: Tracks, id: str, time: float) -> float:
    """How much of a movement the lane asks for; speech already contains its own base."""
    lane, spec = tracks.lane(id), LANES[id]
    base = lane.base_at(time, spec.default)
    return spec.clamp(lane.at(time, spec.default)) - base
