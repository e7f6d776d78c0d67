"""Faces that nobody has: painted characters and rendered performers."""

from collections.abc import Iterable, Iterator
from functools import partial

import numpy as np

from ..painted import painted_character, performed_clip
from ..painted.performance import perform
from .recording import RenderedClip, Source

FPS = 25.0
STEP = 2
"""Every so many-th frame of a performance is painted: neighbours add little."""
PAINTED_VALIDATION = 8
"""Every so many-th painted character is kept for validation."""


def painted(people: int = 160, seconds: float = 2.4, size: int = 224, seed: int = 0) -> Source:
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
        moments = perform(np.random.default_rng((seed, 2)), frames)[::STEP]
        pictures, landmarks = performed_clip(painted_character(seed), moments, size)
        yield RenderedClip(
            name=f"painted_{seed}",
            person=f"painted_{seed}",
            frames=pictures,
            landmarks=landmarks,
            fps=FPS / STEP,
            validation=seed % PAINTED_VALIDATION == PAINTED_VALIDATION - 1,
        )


def performers(clips: Iterable[RenderedClip], credit: str = "") -> Source:
    """Clips that somebody renders, taken one after the other."""
    return Source(name="performer", recordings=partial(iter, clips), credit=credit)
