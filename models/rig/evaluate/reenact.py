"""The suite `reenact`: every renderer makes every target from banks of several sizes."""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from studio.domain.frame_state import FrameState
from studio.domain.samples import Samples
from studio.domain.settings import WarpSettings
from studio.engine.renderer import Renderer

from ..metrics.embeddings import frechet_distance
from .banks import as_photo, bank
from .judges import Judges, Look
from .people import Group, Shot
from .scores import Attempt, Target, attempt, motion

Done = tuple[Attempt, ...]
REAL = "target"
"""The targets measured against themselves: the best that CPBD, SMS and CSIM-self can be."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Trial:
    """What one renderer made of one group from banks of one size.

    `photos` is the number asked for, 0 for the targets themselves; `runs` holds the attempts by
    run, `banks` the photos given for each, and `distance` is FD-self, NaN without a metric net.
    """

    group: Group
    photos: int
    renderer: str
    runs: tuple[tuple[Attempt, ...], ...]
    banks: tuple[tuple[Shot, ...], ...]
    distance: float

    @property
    def attempts(self) -> tuple[Attempt, ...]:
        """All pictures in order."""
        return tuple(one for run in self.runs for one in run)

    @property
    def motions(self) -> list[dict[str, float]]:
        """Flicker and smoothness of every run."""
        return [motion(run) for run in self.runs]


def trials(
    group: Group, counts: Sequence[int], rivals: Mapping[str, Renderer], judges: Judges, size: int
) -> Iterator[Trial]:
    """The targets themselves, then every renderer at every number of photos.

    A number that adds no photo to any bank is left out.
    """
    subjects = group.subjects(size)
    todo = [
        [tuple(Target.of(shot, _look(judges, shot)) for shot in run) for run in subject.runs]
        for subject in subjects
    ]
    before: list[tuple[Shot, ...]] = []
    for count in sorted(counts):
        banks = [bank(subject.pool, count) for subject in subjects]
        if [len(photos) for photos in banks] == [len(photos) for photos in before]:
            continue
        looks = [[_look(judges, shot) for shot in photos] for photos in banks]
        if not before:
            made = [_themselves(*pair) for pair in zip(todo, looks, strict=True)]
            yield _trial(group, 0, REAL, banks, made)
        for name, renderer in rivals.items():
            stage = _Stage(name, renderer, judges, size)
            made = [stage.perform(*person) for person in zip(banks, looks, todo, strict=True)]
            yield _trial(group, count, name, banks, made)
        before = banks


def _look(judges: Judges, shot: Shot) -> Look:
    return judges.look(shot.rgb, shot.pixels)


def _themselves(runs: Sequence[tuple[Target, ...]], known: Sequence[Look]) -> list[Done]:
    """One person's targets as if they had been made."""
    return [tuple(attempt(t, t.shot.rgb, t.look, known, 0.0) for t in run) for run in runs]


@dataclass(frozen=True, slots=True, eq=False)
class _Stage:
    """Where a renderer performs, watched by the judges."""

    name: str
    renderer: Renderer
    judges: Judges
    size: int

    def perform(
        self, photos: Sequence[Shot], known: Sequence[Look], runs: Sequence[tuple[Target, ...]]
    ) -> list[Done]:
        """All targets of one person from `photos`."""
        self.renderer.prepare([as_photo(shot) for shot in photos])
        return [tuple(self._made(target, known) for target in run) for run in runs]

    def _made(self, target: Target, known: Sequence[Look]) -> Attempt:
        state = FrameState(
            landmarks=Samples(target.shot.points),
            warp=WarpSettings(),
            renderer=self.name,
            size=self.size,
        )
        started = time.perf_counter()
        rgb = self.renderer.render(state)
        seconds = time.perf_counter() - started
        look = self.judges.look(rgb, target.shot.pixels)
        return attempt(target, rgb, look, known, seconds)


def _trial(
    group: Group,
    count: int,
    renderer: str,
    banks: Sequence[tuple[Shot, ...]],
    made: Sequence[Sequence[Done]],
) -> Trial:
    """Put together what was made of every person."""
    given = [photos for photos, done in zip(banks, made, strict=True) for _ in done]
    runs = tuple(run for done in made for run in done)
    return Trial(
        group=group,
        photos=count,
        renderer=renderer,
        runs=runs,
        banks=tuple(given),
        distance=_distance([one for run in runs for one in run]),
    )


def _distance(attempts: Sequence[Attempt]) -> float:
    """Fréchet distance of what was made and what it should have been, NaN without features."""
    made = [one.look.features for one in attempts if one.look.features is not None]
    real = [one.target.look.features for one in attempts if one.target.look.features is not None]
    if min(len(made), len(real)) < 2:
        return float("nan")
    return frechet_distance(np.stack(made), np.stack(real))
