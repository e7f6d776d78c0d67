"""The prepared clips: sound as mel rows and power spectra, motion at the times of the rows."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from ...front_ends import ROW_RATE
from ...rig.errors import RigError
from ...rig.footage.footage import SOUND, Footage
from ..features import ACTIVE_RANGE, active_rows, characters, normalise
from ..network import MEL29
from .augment import Voices, voiced_share
from .spectra import CENTRES_HZ, log_mel, log_power

Array = NDArray[np.float32]

LEAD_FRAMES = {"s8": 0.78, "1001": 0.72}
"""Frames by which a training person's picture leads the sound, measured by `offsets` with a network
that was trained on s1 alone. The others are within 0.3 frames; validation people are left as is.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """One clip: `spectra` (R, 105) of its sound at 50 rows/s as `spectra.compact` stores them;
    `motion` (T, 31, 2) in crop sides at `fps`.
    """

    stem: str
    person: str
    fps: float
    validation: bool
    spectra: NDArray[np.uint8]
    motion: Array
    heard: NDArray[np.float16] | None = None
    """Logits (V, R, 29) of a character net: of the sound as recorded, then in changed voices."""

    @property
    def frame_rows(self) -> Array:
        """Row position (T,) of the middle of each frame, offset mended."""
        frames = np.arange(len(self.motion)) + 0.5 + LEAD_FRAMES.get(self.person, 0.0)
        return np.asarray(frames * (ROW_RATE / self.fps), np.float32)

    def rows(self, front_end: str = MEL29) -> Array:
        """The clip's normalised rows (R, 29), as the studio hears it."""
        if front_end == MEL29:
            return normalise(log_mel(log_power(self.spectra)))
        return self.characters(0)

    def characters(self, voice: int) -> Array:
        """Normalised rows (R, 29) of the character net that heard the clip in one of the voices.

        Raises RigError where none has.
        """
        if self.heard is None:
            raise RigError("No character net has heard these clips.", "Prepare with --characters.")
        return characters(self.heard[voice].astype(np.float32))

    def speech(self) -> NDArray[np.bool_]:
        """Frames (T,) between the first and the last loud row."""
        loud = active_rows(log_mel(log_power(self.spectra)))
        return np.asarray((self.frame_rows >= loud[0]) & (self.frame_rows <= loud[-1]))

    def voiced(self) -> Array:
        """Share (R,) of each row's sound that is a voice, as recorded; 0 in pauses."""
        power = log_power(self.spectra)
        share = voiced_share(power, CENTRES_HZ)
        loudness = log_mel(power).mean(axis=1)
        loud = loudness >= np.percentile(loudness, 98) - ACTIVE_RANGE
        return np.asarray(share * loud, np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """All clips, and the mean face (74, 2) their motion refers to."""

    clips: tuple[Clip, ...]
    mean: Array
    characters: str = ""
    """The character net that heard the clips."""

    @property
    def eye_distance(self) -> float:
        """Distance of the mean face's outer eye corners, in crop sides."""
        return float(np.linalg.norm(self.mean[36] - self.mean[45]))


def load(data: Path) -> Prepared:
    """What `prepare` wrote: the file itself, a folder with it, or a training pack.

    Raises RigError where there is no such sound.
    """
    path = sound_file(data)
    try:
        with np.load(path) as stored:
            table = {name: stored[name] for name in stored.files}
        motions = table["motions"].astype(np.float32)
        heard = table.get("heard")
        row_ends, frame_ends = np.cumsum(table["rows"]), np.cumsum(table["frames"])
        clips = tuple(
            Clip(
                stem=str(table["stem"][i]),
                person=str(table["person"][i]),
                fps=float(table["fps"][i]),
                validation=bool(table["validation"][i]),
                spectra=table["spectra"][row_ends[i] - table["rows"][i] : row_ends[i]],
                motion=motions[frame_ends[i] - table["frames"][i] : frame_ends[i]],
                heard=None
                if heard is None
                else heard[:, row_ends[i] - table["rows"][i] : row_ends[i]],
            )
            for i in range(len(row_ends))
        )
        return Prepared(
            clips=clips, mean=table["mean"], characters=str(table.get("characters", ""))
        )
    except (OSError, BadZipFile, KeyError, ValueError) as e:
        hint = "Make it with models.speech_landmarks.training.prepare."
        raise RigError(f"{path} holds no prepared speech: {e}.", hint) from e


def sound_file(data: Path) -> Path:
    """The file with the speech in `data`; RigError where a pack has none."""
    if data.suffix == ".npz":
        return data
    if (data / SOUND).is_file():
        return data / SOUND
    path = Footage.open(data).sound
    if path is None:
        raise RigError(f"{data} holds no speech.", "Prepare or pack it with its sound.")
    return path


def sample_track(track: Array, positions: Array) -> Array:
    """`track` (T, ...) at fractional `positions`, by Catmull-Rom interpolation; ends held."""
    base = np.floor(positions).astype(int)
    part = (positions - base).reshape(-1, *[1] * (track.ndim - 1))
    p0, p1, p2, p3 = (track[np.clip(base + k, 0, len(track) - 1)] for k in (-1, 0, 1, 2))
    curve = p2 - p0 + part * (2 * p0 - 5 * p1 + 4 * p2 - p3 + part * (3 * (p1 - p2) + p3 - p0))
    return np.asarray(p1 + 0.5 * part * curve, np.float32)


class Example(NamedTuple):
    """Rows (R, 29) of a sentence in a changed voice, the motion (R, 31, 2) of each, and whether
    somebody's voice sounds there (R,).
    """

    rows: Array
    motion: Array
    voice: Array


def example(clip: Clip, voices: Voices, rows: int, front_end: str = MEL29) -> Example:
    """A stretch of `clip` in a changed voice at a changed speed."""
    limit = voices.strength.speed
    speed = float(np.exp(voices.rng.uniform(-1, 1) * np.log1p(limit)))
    spare = max(len(clip.spectra) - 1 - rows * speed, 0.0)
    times = np.asarray(voices.rng.uniform(0, spare) + speed * np.arange(rows), np.float32)
    if front_end == MEL29:
        heard = voices.draw(clip.spectra, times)
    else:
        heard = voices.masked(_spoken(clip, voices.rng, times))
    first = clip.frame_rows[0]
    frames = np.asarray((times - first) * (clip.fps / ROW_RATE), np.float32)
    voiced = clip.voiced()
    nearest = np.clip(np.rint(times).astype(int), 0, len(voiced) - 1)
    return Example(heard, sample_track(clip.motion, frames), voiced[nearest])


def _spoken(clip: Clip, random: np.random.Generator, times: Array) -> Array:
    """What the character net heard at row positions `times` in one of the clip's voices."""
    count = 1 if clip.heard is None else len(clip.heard)
    rows = clip.characters(int(random.integers(count)))
    low = np.clip(times.astype(int), 0, len(rows) - 2)
    part = np.clip(times - low, 0.0, 1.0)[:, None]
    return np.asarray(rows[low] * (1 - part) + rows[low + 1] * part, np.float32)
