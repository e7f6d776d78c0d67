"""The prepared clips: sound as log power spectra, motion at the times of the rows."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..features import ROW_RATE, normalise
from .augment import Voices

Array = NDArray[np.float32]

LEAD_FRAMES = {"s8": 0.78, "1001": 0.72}
"""Frames by which a training person's picture leads the sound, measured by `offsets` with a network
that was trained on s1 alone. The others are within 0.3 frames; validation people are left as is.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """One clip: `mels` (R, 13, 29) natural logarithms of band power at 50 rows/s, one for each
    vocal tract of `prepare.WARPS`; `motion` (T, 31, 2) in crop sides at `fps`.
    """

    stem: str
    person: str
    fps: float
    validation: bool
    mels: NDArray[np.float16]
    motion: Array

    @property
    def frame_rows(self) -> Array:
        """Row position (T,) of the middle of each frame, offset mended."""
        frames = np.arange(len(self.motion)) + 0.5 + LEAD_FRAMES.get(self.person, 0.0)
        return np.asarray(frames * (ROW_RATE / self.fps), np.float32)

    def rows(self) -> Array:
        """The clip's normalised mel rows (R, 29), unchanged voice."""
        return normalise(self.mels[:, self.mels.shape[1] // 2].astype(np.float32))


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """All clips, and the mean face (74, 2) their motion refers to."""

    clips: tuple[Clip, ...]
    mean: Array


def load(path: Path) -> Prepared:
    """Read what `prepare` wrote."""
    with np.load(path) as stored:
        table = {name: stored[name] for name in stored.files}
    row_ends, frame_ends = np.cumsum(table["rows"]), np.cumsum(table["frames"])
    clips = tuple(
        Clip(
            stem=str(table["stem"][i]),
            person=str(table["person"][i]),
            fps=float(table["fps"][i]),
            validation=bool(table["validation"][i]),
            mels=table["mels"][row_ends[i] - table["rows"][i] : row_ends[i]],
            motion=table["motions"][frame_ends[i] - table["frames"][i] : frame_ends[i]],
        )
        for i in range(len(row_ends))
    )
    return Prepared(clips=clips, mean=table["mean"])


def sample_track(track: Array, positions: Array) -> Array:
    """`track` (T, ...) at fractional `positions`, by Catmull-Rom interpolation; ends held."""
    base = np.floor(positions).astype(int)
    part = (positions - base).reshape(-1, *[1] * (track.ndim - 1))
    p0, p1, p2, p3 = (track[np.clip(base + k, 0, len(track) - 1)] for k in (-1, 0, 1, 2))
    curve = p2 - p0 + part * (2 * p0 - 5 * p1 + 4 * p2 - p3 + part * (3 * (p1 - p2) + p3 - p0))
    return np.asarray(p1 + 0.5 * part * curve, np.float32)


def example(clip: Clip, voices: Voices, rows: int) -> tuple[Array, Array]:
    """Rows (R, 29) of `clip` in a changed voice at a changed speed, and the motion of each row."""
    limit = voices.strength.speed
    speed = float(np.exp(voices.rng.uniform(-1, 1) * np.log1p(limit)))
    spare = max(len(clip.mels) - 1 - rows * speed, 0.0)
    times = voices.rng.uniform(0, spare) + speed * np.arange(rows)
    heard = voices.draw(clip.mels, times)
    first = clip.frame_rows[0]
    frames = (times - first) * (clip.fps / ROW_RATE)
    return heard, sample_track(clip.motion, frames)
