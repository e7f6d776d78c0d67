"""Lids and brows of the clips as displacement of the mean face at 25 frames per second."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ...rig import corpus
from ...rig.canonical import RIGID, canonical_displacements, similarity
from ...rig.errors import RigError
from ...rig.footage.footage import Footage
from ...rig.mean_face import mean_shape, training_mean
from ..network import FPS, LIDS, POINTS

Array = NDArray[np.float32]

MAIN_PERSON = "s1"
"""The person with most of the clips; of nobody else there are enough to measure habits."""
SHUT = 0.25
"""Height that tracked lids keep when shut, as a share of the open eye: median of the blinks."""
_FRAME_RATES = {"cremad_1001": 30000 / 1001}
_PORTRAITS = ("london_faces", "canada_faces")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """One clip at `FPS`: `motion` (T, 22, 2) of the mean face in crop sides, `closure` (T, 2) of
    the left and the right eye, 0 as open as usual, 1 shut.
    """

    name: str
    person: str
    validation: bool
    motion: Array
    closure: Array


def load(data: Path) -> tuple[Clip, ...]:
    """The clips of the data folder, or of prepared footage or a pack, which has half of the frames.

    Raises RigError where there are none.
    """
    if (data / "grid_s1").is_dir():
        clips = tuple(_of_folder(data))
    else:
        clips = tuple(_of_footage(Footage.open(data)))
    if not clips:
        raise RigError(f"{data} holds no clips of people.", "Give the data folder.")
    return clips


def _of_folder(root: Path) -> Iterator[Clip]:
    """Clips of the data folder in which every frame has a face."""
    mean = training_mean(root).astype(np.float32)
    for clip in corpus.clips_with_sound(root):
        if not np.isnan(clip.landmarks).any():
            rate = _FRAME_RATES.get(clip.collection, FPS)
            yield made(clip.path.stem, clip.person, clip.validation, clip.landmarks, rate, mean)


def _of_footage(footage: Footage) -> Iterator[Clip]:
    """Filmed clips of prepared footage in which every frame has a face."""
    portraits = [c for c in footage.select(validation=False, sources=_PORTRAITS) if not c.fps]
    faces = [footage.landmarks[clip.start] for clip in portraits]
    filmed = [clip for clip in footage.clips if clip.fps and clip.source != "performer"]
    if not faces or not filmed:
        return
    mean = mean_shape(np.array(faces, np.float64)).astype(np.float32)
    for clip in filmed:
        points = np.array(footage.landmarks[clip.start : clip.start + clip.length])
        if not np.isnan(points).any():
            yield made(clip.name, clip.person, clip.validation, points, clip.fps, mean)


def made(
    name: str, person: str, validation: bool, landmarks: Array, rate: float, mean: Array
) -> Clip:
    """The clip with these `landmarks` (T, 74, 2) at `rate` frames per second."""
    turn, scale, shift = similarity(landmarks[:, RIGID], landmarks[0, RIGID])
    upright = scale[:, None, None] * landmarks @ turn + shift[:, None]
    usual = np.median(upright, axis=0).astype(np.float32)
    motion = canonical_displacements(mean, usual, landmarks)[:, POINTS]
    return Clip(
        name=name,
        person=person,
        validation=validation,
        motion=_resampled(motion, rate),
        closure=_resampled(closure_of(landmarks), rate),
    )


def closure_of(landmarks: Array) -> Array:
    """Closure (T, 2) of each eye of `landmarks` (T, 74, 2) against the clip's median opening."""
    gaps = [np.mean([_apart(landmarks, *column) for column in columns], axis=0) for columns in LIDS]
    widths = [_apart(landmarks, 36, 39), _apart(landmarks, 42, 45)]
    opening = np.stack(gaps, axis=1) / np.stack(widths, axis=1)
    usual = np.maximum(np.median(opening, axis=0), 1e-6)
    return np.asarray((1 - opening / usual) / (1 - SHUT), np.float32)


def windows(clips: tuple[Clip, ...], frames: int, random: np.random.Generator) -> Array:
    """`frames` of `motion` of one person's `clips`, end to end in random order, from anywhere.

    GRID's clips are single sentences, and s1 blinks when they end: cut at random, the time in the
    window says nothing.
    """
    first = clips[int(random.integers(len(clips)))].motion
    parts = [first[int(random.integers(len(first))) :]]
    while sum(map(len, parts)) < frames:
        parts.append(clips[int(random.integers(len(clips)))].motion)
    return np.concatenate(parts)[:frames]


def _apart(points: Array, a: int, b: int) -> Array:
    return np.asarray(np.linalg.norm(points[:, a] - points[:, b], axis=-1), np.float32)


def _resampled(track: Array, rate: float) -> Array:
    """`track` (T, ...) of `rate` frames per second at `FPS`, between frames on a straight line."""
    if rate == FPS:
        return track
    places = np.arange(int((len(track) - 1) * FPS / rate) + 1) * (rate / FPS)
    flat = track.reshape(len(track), -1)
    columns = [np.interp(places, np.arange(len(track)), column) for column in flat.T]
    return np.stack(columns, axis=1).reshape(-1, *track.shape[1:]).astype(np.float32)
