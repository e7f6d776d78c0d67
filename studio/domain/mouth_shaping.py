"""What the animator makes of generated lips as a whole: strength, smoothness, closing, jaw, width.

The motion as it was generated is kept beside the shaped one, so turning a setting back brings back
what was there to the last bit.
"""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from studio.domain import face
from studio.domain.project import Project
from studio.domain.retarget import mean_face
from studio.domain.samples import Samples
from studio.domain.settings import MouthSettings
from studio.domain.tracks import Track

Array = NDArray[np.float32]

MOUTH_LANES = {"mouth_open": face.mouth_opening, "mouth_width": face.mouth_width}
"""The lanes whose base is measured on the motion, and how."""

_JAW, _LIPS = list(range(3, 14)), list(face.LIPS)
_LOWER_LIP = [*range(55, 60), 65, 66, 67]
_COLUMNS = ((61, 67, (50,), (58,)), (62, 66, (51,), (57,)), (63, 65, (52,), (56,)))
"""Of the inner lips: upper and lower point, and the outer points that lie over them."""
_LONGEST_S = 0.12
"""Standard deviation in seconds of the strongest smoothing."""
_NEARLY_CLOSED = 0.06
"""Openings up to so many eye distances are closed by the strongest closing."""


def generated(project: Project) -> Track | None:
    """The motion of `project` before its mouth settings."""
    return project.motion if project.spoken is None else project.spoken


def performing(project: Project, motion: Track | None) -> Project:
    """`project` moved by `motion` as its mouth settings shape it, with the bases that show it."""
    if motion is None or project.mouth == MouthSettings():
        return replace(project, motion=motion, spoken=None)
    made = shaped(motion, project.mouth)
    return _with_mouth_bases(replace(project, motion=made, spoken=motion))


def with_mouth(project: Project, settings: MouthSettings) -> Project:
    """`project` with other mouth settings."""
    motion = generated(project)
    changed = performing(replace(project, mouth=settings), motion)
    # Shaped ones come with their bases; those of the motion as it was have to be shown again.
    return _with_mouth_bases(changed) if changed.spoken is None else changed


def mouth_bases(motion: Track) -> tuple[tuple[str, Track], ...]:
    """What the mouth lanes show of `motion`: opening and width of the mean face that makes it."""
    faces = mean_face() + motion.values.array
    return tuple(
        (lane, replace(motion, values=Samples(measure(faces))))
        for lane, measure in MOUTH_LANES.items()
    )


def shaped(motion: Track, settings: MouthSettings) -> Track:
    """`motion` (T, 74, 2) of the mean face as `settings` want it."""
    moved = _smoothed(motion.values.array, settings.smoothness * _LONGEST_S * motion.rate.fps)
    moved = settings.strength * moved
    moved = _with_width(_with_jaw(moved, settings.jaw), settings.width)
    return replace(motion, values=Samples(closed(moved, settings.closing, mean_face())))


def _with_mouth_bases(project: Project) -> Project:
    """`project` whose mouth lanes show its motion, where they showed one."""
    if project.motion is None:
        return project
    tracks = project.tracks
    for name, base in mouth_bases(project.motion):
        lane = tracks.lane(name)
        if lane.base is not None and lane.base != base:
            tracks = tracks.with_lane(name, replace(lane, base=base))
    return replace(project, tracks=tracks)


def _smoothed(moved: Array, sigma: float) -> Array:
    """`moved` (T, 74, 2) under a Gaussian of `sigma` frames, which delays nothing; ends held."""
    reach = int(np.ceil(3 * sigma))
    if not reach:
        return moved
    weights = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2)
    padded = np.pad(moved, ((reach, reach), (0, 0), (0, 0)), mode="edge")
    smooth = np.zeros_like(moved)
    for place, weight in enumerate(weights / weights.sum()):
        smooth += np.float32(weight) * padded[place : place + len(moved)]
    return smooth


def _with_jaw(moved: Array, gain: float) -> Array:
    """The jaw moves `gain` times as far, and the lower lip with what it had in common with it."""
    chin, lip = moved[:, face.CHIN, 1], moved[:, 57, 1]
    common = np.where(chin * lip > 0, np.sign(chin) * np.minimum(np.abs(chin), np.abs(lip)), 0)
    changed = moved.copy()
    changed[:, _JAW] *= np.float32(gain)
    changed[:, _LOWER_LIP, 1] += np.float32(gain - 1) * common[:, None]
    return changed


def _with_width(moved: Array, gain: float) -> Array:
    """The lips spread and round `gain` times as far."""
    changed = moved.copy()
    across = moved[:, _LIPS, 0]
    middle = across.mean(axis=1, keepdims=True)
    changed[:, _LIPS, 0] = middle + np.float32(gain) * (across - middle)
    return changed


def closed(moved: Array, amount: float, face_at_rest: Array) -> Array:
    """`moved` (T, 74, 2), openings that are nearly closed closed by `amount`; wide ones stay.

    They are those of the `face_at_rest` (74, 2); of zeros, what opens beyond the face's own rest.
    """
    if not amount:
        return moved
    rest, changed = face_at_rest, moved.copy()
    nearly = np.float32(_NEARLY_CLOSED * face.eye_distance(mean_face()))
    for upper, lower, above, below in _COLUMNS:
        gap = rest[lower, 1] - rest[upper, 1] + moved[:, lower, 1] - moved[:, upper, 1]
        gap = np.maximum(gap, 0)
        taken = np.minimum(gap, nearly) * np.clip((2 * nearly - gap) / nearly, 0, 1)
        half = np.float32(0.5 * amount) * taken
        for point in (upper, *above):
            changed[:, point, 1] += half
        for point in (lower, *below):
            changed[:, point, 1] -= half
    return changed
