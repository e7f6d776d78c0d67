"""The figures of a trial as plain numbers: what `results.json` holds and the report prints."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from .contestants import BASELINE
from .reenact import REAL, Trial

SHARPNESS = "sharpness"
MS = "ms"
DUELS = ("mouth L1", "inner mouth L1", "eyes L1", "hull L1", "SSIM", "LMD", "AKD")
"""Scores by which a renderer is compared with the baseline, target by target."""
_MORE_IS_BETTER = ("SSIM",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """One row of the tables: means over the targets, NaN where nothing could be measured.

    `given` is the mean number of photos there were, `wins` maps a score to (better than the
    baseline, targets compared), `rows` are the scores of each target by its name.
    """

    photos: int
    given: float
    renderer: str
    means: dict[str, float]
    wins: dict[str, tuple[int, int]] = field(default_factory=dict)
    rows: dict[str, dict[str, float]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupSummary:
    """All rows of one group; `open_mouths` of the targets show the inside of a mouth."""

    name: str
    title: str
    people: tuple[str, ...]
    targets: int
    open_mouths: int
    rows: tuple[Summary, ...]


def summarised(trials: Sequence[Trial]) -> GroupSummary:
    """The figures of one group."""
    group, attempts = trials[0].group, trials[0].attempts
    baselines = {trial.photos: trial for trial in trials if trial.renderer == BASELINE}
    return GroupSummary(
        name=group.name,
        title=group.title,
        people=group.people,
        targets=len(attempts),
        open_mouths=sum(bool(one.target.masks["inner mouth"].any()) for one in attempts),
        rows=tuple(_summary(trial, baselines.get(trial.photos)) for trial in trials),
    )


def _summary(trial: Trial, baseline: Trial | None) -> Summary:
    attempts = trial.attempts
    means = {name: _mean([one.scores[name] for one in attempts]) for name in attempts[0].scores}
    motions = trial.motions
    means |= {name: _mean([motion[name] for motion in motions]) for name in motions[0]}
    means["FD-self"] = trial.distance
    means[MS] = 1000 * float(np.median([one.seconds for one in attempts]))
    compared = baseline is not None and trial.renderer not in (BASELINE, REAL)
    return Summary(
        photos=trial.photos,
        given=_mean([len(photos) for photos in trial.banks]),
        renderer=trial.renderer,
        means=means,
        wins=_wins(trial, baseline) if baseline is not None and compared else {},
        rows=_rows(trial),
    )


def _rows(trial: Trial) -> dict[str, dict[str, float]]:
    return {one.target.shot.name: one.scores for one in trial.attempts}


def _wins(trial: Trial, baseline: Trial) -> dict[str, tuple[int, int]]:
    """How many targets a renderer does better than the baseline from the same photos."""
    found = {}
    for name in DUELS:
        pairs = [
            (mine.scores[name], theirs.scores[name])
            for mine, theirs in zip(trial.attempts, baseline.attempts, strict=True)
            if math.isfinite(mine.scores[name]) and math.isfinite(theirs.scores[name])
        ]
        better: Callable[[float, float], bool] = (
            float.__gt__ if name in _MORE_IS_BETTER else float.__lt__
        )
        found[name] = (sum(better(mine, theirs) for mine, theirs in pairs), len(pairs))
    return found


def _mean(values: Sequence[float]) -> float:
    """Mean of what is a number; infinite where one is, NaN where none is."""
    known = [value for value in values if not math.isnan(value)]
    return float(np.mean(known)) if known else math.nan
