"""Figures of performed lips against detected ones (METHODS 6), and their mean and spread."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.domain.performance import person_of
from studio.domain.project import Project
from studio.domain.words import CLOSED_LIPS, Phone

from ....speech_landmarks.training.measures import (
    CLOSED,
    LAGS,
    correlation,
    lagged_correlations,
    widened,
)
from ....speech_landmarks.training.prepare import smooth
from ...canonical import RIGID, closed_lip_neutral, similarity
from ...metrics.landmarks import eye_distance, lmd, lmd_relative
from ...metrics.structure import SIDE
from ..people import Points
from .cast import RATE

Array = NDArray[np.float32]
Flags = NDArray[np.bool_]

UPPER, LOWER = 62, 66


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Openings:
    """Inner-lip opening (T,) above the closed lips, in outer eye distances: performed and real."""

    said: Array
    real: Array

    @property
    def closed(self) -> tuple[Flags, Flags]:
        """Where the lips are closed: performed, real."""
        return self.said < CLOSED, self.real < CLOSED


@dataclass(frozen=True, slots=True, kw_only=True)
class Closures:
    """Frames with closed lips in speech; a near one has its like at most a frame away.

    `phones` are the b, m and p that were aligned, `closed` and `real_closed` those with closed lips
    at most a frame beside them.
    """

    both: int
    said: int
    real: int
    near_said: int
    near_real: int
    phones: int
    closed: int
    real_closed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Figures of one sentence; `lag` in frames, positive where the lips are late.

    `error` is the mean difference of the openings in outer eye distances, `lmd` in px at 256,
    `lmd_percent` in hundredths of the outer eye distance; `lmd_still` is that of a mute face.
    """

    correlation: float
    error: float
    std_ratio: float
    lag: int
    lmd: float
    lmd_percent: float
    lmd_still: float
    closures: Closures


def openings(project: Project, said: Points, seen: Points) -> Openings:
    """Openings of `said` and of `seen`, both (T, 74, 2) in crop sides, on the person of `project`.

    What was seen is smoothed over five frames and laid onto the resting face by its rigid points,
    so that the way the head moves is no lip movement.
    """
    person, rigid = person_of(project.sources), list(RIGID)
    turn, scale, shift = similarity(seen[:, rigid], person.closed[rigid])
    laid = scale[:, None, None] * seen @ turn + shift[:, None]
    real = smooth(np.asarray(laid, np.float32))

    def gap(points: Points) -> Array:
        upright = (points[..., LOWER, :] - points[..., UPPER, :]) @ person.rotation.T
        return np.asarray(upright[..., 1] / eye_distance(person.closed), np.float32)

    rest = closed_lip_neutral(real)
    return Openings(said=gap(said) - gap(person.closed), real=gap(real) - gap(rest))


def figures(
    project: Project, said: Points, seen: Points, speech: Flags, phones: Sequence[Phone]
) -> Figures:
    """Figures of a performance `said` against what was `seen`; closures count in `speech` (T,)."""
    lips = openings(project, said, seen)
    still = np.broadcast_to(person_of(project.sources).closed, seen.shape)
    curve = lagged_correlations(lips.said, lips.real)
    return Figures(
        correlation=correlation(lips.said, lips.real),
        error=float(np.abs(lips.said - lips.real).mean()),
        std_ratio=float(lips.said.std() / max(float(lips.real.std()), 1e-6)),
        lag=LAGS[int(curve.argmax())],
        lmd=lmd(said, seen) * SIDE,
        lmd_percent=100 * lmd_relative(said, seen),
        lmd_still=lmd(still, seen) * SIDE,
        closures=closures(lips, speech, phones),
    )


def closures(lips: Openings, speech: Flags, phones: Sequence[Phone]) -> Closures:
    """Count the closed frames in `speech` (T,), and the closed-lip phones on which they fall."""
    said, real = (closed & speech for closed in lips.closed)
    spans = [around(phone, len(speech)) for phone in phones if phone.symbol in CLOSED_LIPS]
    return Closures(
        both=int((said & real).sum()),
        said=int(said.sum()),
        real=int(real.sum()),
        near_said=int((said & widened(real)).sum()),
        near_real=int((real & widened(said)).sum()),
        phones=len(spans),
        closed=sum(bool(lips.closed[0][span].any()) for span in spans),
        real_closed=sum(bool(lips.closed[1][span].any()) for span in spans),
    )


def around(phone: Phone, frames: int) -> slice:
    """The frames of `phone` and the one on either side, as the studio's linter looks at them."""
    first, last = math.floor(phone.start * RATE.fps) - 1, math.ceil(phone.end * RATE.fps) + 1
    return slice(min(max(first, 0), frames - 1), max(min(last, frames), 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Mean and standard deviation over sentences."""

    mean: float
    spread: float

    @classmethod
    def of(cls, values: Sequence[float]) -> "Spread":
        """Of the values that are finite; NaN where none is."""
        known = [value for value in values if math.isfinite(value)]
        if not known:
            return cls(mean=math.nan, spread=math.nan)
        return cls(mean=float(np.mean(known)), spread=float(np.std(known)))


CLOSING: dict[str, Callable[[Closures], tuple[int, int]]] = {
    "closure precision": lambda c: (c.both, c.said),
    "closure recall": lambda c: (c.both, c.real),
    "closure F1": lambda c: (2 * c.both, c.said + c.real),
    "precision within 1": lambda c: (c.near_said, c.said),
    "recall within 1": lambda c: (c.near_real, c.real),
    "closed on b m p": lambda c: (c.closed, c.phones),
    "real closed on b m p": lambda c: (c.real_closed, c.phones),
}
"""Shares of counts: what of how many."""
F1_NEAR = "closure F1 within 1"


def summary(found: Sequence[Figures]) -> dict[str, Spread]:
    """Every figure by name; shares are of all counts together, their spread is over sentences."""
    plain = ("correlation", "error", "std_ratio", "lmd", "lmd_percent", "lmd_still")
    table = {name: Spread.of([getattr(one, name) for one in found]) for name in plain}
    table["lag"] = Spread.of([float(one.lag) for one in found])
    table["lag within 1"] = Spread.of([float(abs(one.lag) <= 1) for one in found])
    counts = [one.closures for one in found]
    for name, share in CLOSING.items():
        pairs = [share(count) for count in counts]
        table[name] = Spread(
            mean=_ratio(*np.sum(pairs, axis=0)),
            spread=Spread.of([_ratio(*pair) for pair in pairs]).spread,
        )
    table[F1_NEAR] = Spread(
        mean=_harmonic(table["precision within 1"].mean, table["recall within 1"].mean),
        spread=Spread.of([_near(count) for count in counts]).spread,
    )
    return table


def _near(count: Closures) -> float:
    """F1 of one sentence with a frame's tolerance."""
    return _harmonic(_ratio(count.near_said, count.said), _ratio(count.near_real, count.real))


def _ratio(part: float, whole: float) -> float:
    return float(part) / float(whole) if whole else math.nan


def _harmonic(a: float, b: float) -> float:
    """F1 of precision and recall; NaN where there is nothing to find and nothing was said."""
    if math.isnan(a) and math.isnan(b):
        return math.nan
    return 2 * a * b / (a + b) if a > 0 and b > 0 else 0.0
