"""Faces that nobody has: painted characters and rendered performers."""

from collections.abc import Iterable, Iterator
from functools import partial

from ..painted import painted_clip
from .recording import RenderedClip, Source

FPS = 25.0
STEP = 2
"""Every so many frames of a painted clip are kept: neighbours add little."""
PAINTED_VALIDATION = 8
"""Every so many-th painted character is kept for validation."""


def painted(people: int = 160, seconds: float = 3.0, size: int = 224, seed: int = 0) -> Source:
    """Painted characters, each in one clip, landmarks exact; the same for the same `seed`."""
    frames = round(seconds * FPS)
    seeds = range(seed, seed + people)
    return Source(
        name="painted",
        recordings=partial(_painted, seeds, frames, size),
        credit="Painted characters, drawn by the studio's own code",
    )


def _painted(seeds: range, frames: int, size: int) -> Iterator[RenderedClip]:
    for seed in seeds:
        pictures, landmarks = painted_clip(seed, frames, size)
        yield RenderedClip(
            name=f"painted_{seed}",
            person=f"painted_{seed}",
            frames=pictures[::STEP],
            landmarks=landmarks[::STEP],
            fps=FPS / STEP,
            validation=seed % PAINTED_VALIDATION == PAINTED_VALIDATION - 1,
        )


def performers(clips: Iterable[RenderedClip], credit: str = "") -> Source:
    """Clips that somebody renders, taken one after the other."""
    return Source(name="performer", recordings=partial(iter, clips), credit=credit)
