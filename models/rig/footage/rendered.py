"""Faces that nobody has: painted characters and rendered performers."""

from collections.abc import Iterable, Iterator
from functools import partial

import numpy as np

from ..painted import Character, Expression, paint
from .recording import Recording, RenderedClip, Source

PAINTED_PX = 384
PAINTED_VALIDATION = 8
"""Every so many-th painted character is kept for validation."""


def painted(people: int = 160, pictures: int = 8, seed: int = 0) -> Source:
    """Painted characters, each in so many random moments, landmarks exact."""
    return Source(
        name="painted",
        recordings=partial(_painted, range(seed, seed + people), pictures),
        credit="Painted characters, drawn by the studio's own code",
    )


def _painted(seeds: range, pictures: int) -> Iterator[Recording]:
    for seed in seeds:
        random = np.random.default_rng((seed, 1))
        character = Character.random(seed)
        shown = [paint(character, Expression.random(random), PAINTED_PX) for _ in range(pictures)]
        yield Recording(
            name=f"painted_{seed}",
            person=f"painted_{seed}",
            validation=seed % PAINTED_VALIDATION == PAINTED_VALIDATION - 1,
            pictures=partial(iter, [rgb for rgb, _ in shown]),
            landmarks=np.stack([points for _, points in shown]),
            fps=0.0,
        )


def performers(clips: Iterable[RenderedClip]) -> Source:
    """Clips that somebody renders, taken one after the other."""
    return Source(name="performer", recordings=partial(iter, clips))
