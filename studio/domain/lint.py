"""The lip-sync linter: where the lips do not do what is heard, and the edit that mends it.

Three kinds of problem: lips that stay open on p, b or m (METHODS 9, bilabials must close), lips
that are open while nobody speaks, and lips that come earlier or later than their sound.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from studio.domain.curve import Keyframe
from studio.domain.errors import BadInput
from studio.domain.face import mouth_opening
from studio.domain.lanes import LANES
from studio.domain.mouth_shaping import MOUTH_LANES, generated, performing
from studio.domain.performance import landmarks_over
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.tracks import Blend, Lane, Track
from studio.domain.words import CLOSED_LIPS

Array = NDArray[np.float64]

CLOSED = 0.03
"""Inner lips nearer than this, in eye distances, are seen as closed."""
OPEN_AT_REST = 0.1
"""Inner lips further apart than this are seen as open in a pause."""

_SPEAKS = 0.1  # activity from which on somebody speaks
_BREATH_S = 0.16  # beside speech the lips are still, or already, on their way
_LEAST_PAUSE_S = 0.2
_WORST_OPENING = 0.25
_WINDOW_S, _HOP_S = 4.0, 2.0
_LONGEST_LAG_S = 0.4
_WORST_LAG_S = 0.2
_ALLOWED_FRAMES = 1.5  # one frame, and half of the next for rounding
_LIKE = 0.5  # correlation that the lips have with what is heard, where the lag can be trusted
_BETTER = 0.1  # by how much it exceeds that without lag
_TALKS = 0.3  # mean activity of a window that says something
_RAMP_S = 0.08
_THIN = 0.004  # error that a key left out may make


class Kind(StrEnum):
    """What is wrong."""

    CLOSURE = "closure"
    SILENCE = "silence"
    LAG = "lag"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One finding from `start` to `end` seconds of the film.

    `severity` is 0 (hardly seen) to 1; `lag` is how much later than the sound the lips come, in
    seconds, for a problem of that kind.
    """

    kind: Kind
    start: float
    end: float
    severity: float
    text: str
    lag: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What a voice tells, in its own time: `activity` 0..1 and the lip `opening` it sounds like."""

    activity: Track
    opening: Track


@dataclass(frozen=True, slots=True, kw_only=True)
class LintReport:
    """Every problem of a film in the order of time, and what could not be looked at."""

    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()


def lint(project: Project, heard: Heard) -> LintReport:
    """Problems of `project`, whose voice is `heard`; without words, closures are left out."""
    if project.audio is None:
        return LintReport(notes=("There is no voice to compare the lips with.",))
    times = np.arange(project.frame_count) * project.rate.den / project.rate.num
    opening = np.asarray(mouth_opening(landmarks_over(project, times)), np.float64)
    within = times - project.audio.offset
    inside = (within >= 0) & (within < project.audio.duration)
    activity = np.where(inside, heard.activity.at_many(within), 0.0)
    expected = np.where(inside, heard.opening.at_many(within), 0.0)
    problems = [
        *_open_closures(project, opening),
        *_open_pauses(project, opening, activity),
        *_lags(project, opening, expected, activity),
    ]
    notes = () if project.said else ("No transcript: p, b and m were not looked at.",)
    return LintReport(problems=tuple(sorted(problems, key=lambda p: p.start)), notes=notes)


def fixed(project: Project, problem: Problem) -> Project:
    """`project` with `problem` mended; BadInput where that cannot be done."""
    if problem.kind is Kind.LAG:
        return _in_time(project, problem)
    tracks = project.tracks
    lane = _closing(tracks.mouth_open, problem, project)
    return replace(project, tracks=replace(tracks, mouth_open=lane))


def _open_closures(project: Project, opening: Array) -> list[Problem]:
    said, audio, fps = project.said, project.audio, project.rate.fps
    found = []
    for phone in said.phones if said and audio else ():
        if phone.symbol not in CLOSED_LIPS or audio is None:
            continue
        start, end = phone.start + audio.offset, phone.end + audio.offset
        # The lips may touch one frame beside the sound: the eye does not see it.
        first, last = int(np.floor(start * fps)) - 1, int(np.ceil(end * fps)) + 1
        seen = opening[max(first, 0) : max(last, 0)]
        if len(seen) and seen.min() > CLOSED:
            gap = float(seen.min())
            found.append(
                Problem(
                    kind=Kind.CLOSURE,
                    start=max(start, 0.0),
                    end=end,
                    severity=min(gap / _WORST_OPENING, 1.0),
                    text=f"Lips open by {100 * gap:.0f} % on {phone.symbol.lower()}",
                )
            )
    return found


def _open_pauses(project: Project, opening: Array, activity: Array) -> list[Problem]:
    fps = project.rate.fps
    reach = int(np.ceil(_BREATH_S * fps))
    speaks = np.convolve(activity > _SPEAKS, np.ones(2 * reach + 1), "same") > 0
    open_ = (opening > OPEN_AT_REST) & ~speaks[: len(opening)]
    found = []
    for first, last in runs(open_):
        if (last - first) / fps >= _LEAST_PAUSE_S:
            gap = float(opening[first:last].max())
            found.append(
                Problem(
                    kind=Kind.SILENCE,
                    start=first / fps,
                    end=last / fps,
                    severity=min(gap / _WORST_OPENING, 1.0),
                    text=f"Lips open by {100 * gap:.0f} % in silence",
                )
            )
    return found


def _lags(project: Project, opening: Array, expected: Array, activity: Array) -> list[Problem]:
    """Stretches in which the lips are off by more than a frame, windows of one lag joined."""
    fps = project.rate.fps
    size, hop = round(_WINDOW_S * fps), round(_HOP_S * fps)
    found: list[tuple[int, int, float]] = []
    for first in range(0, max(len(opening) - size, 0) + hop, hop):
        part = slice(first, min(first + size, len(opening)))
        if part.stop - part.start < hop or activity[part].mean() < _TALKS:
            continue
        lag = lag_of(opening[part], expected[part], round(_LONGEST_LAG_S * fps))
        if lag is None or abs(lag) <= _ALLOWED_FRAMES:
            continue
        if found and found[-1][1] >= part.start and abs(found[-1][2] - lag) <= _ALLOWED_FRAMES:
            start, _, before = found.pop()
            found.append((start, part.stop, 0.5 * (before + lag)))
        else:
            found.append((part.start, part.stop, lag))
    return [
        Problem(
            kind=Kind.LAG,
            start=first / fps,
            end=last / fps,
            severity=min(abs(lag) / fps / _WORST_LAG_S, 1.0),
            text=f"Lips {1000 * abs(lag) / fps:.0f} ms too {'late' if lag > 0 else 'early'}",
            lag=lag / fps,
        )
        for first, last, lag in found
    ]


def lag_of(seen: Array, heard: Array, most: int) -> float | None:
    """Frames by which `seen` (n,) comes after `heard` (n,), at best correlation within `most`.

    A fraction by the parabola through the best three; None where nothing tells.
    """
    shifts = range(-most, most + 1)
    likeness = np.array([_correlation(seen, heard, shift) for shift in shifts])
    best = int(likeness.argmax())
    if likeness[best] < _LIKE or best in (0, 2 * most):
        return None
    if best != most and likeness[best] - likeness[most] < _BETTER:
        return 0.0
    a, b, c = likeness[best - 1 : best + 2]
    bend = a - 2 * b + c
    return float(best - most + (0.5 * (a - c) / bend if bend < 0 else 0.0))


def runs(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Stretches of true `flags` (n,), as their first place and the one after their last."""
    edges = np.flatnonzero(np.diff(flags, prepend=False, append=False))
    return [(int(a), int(b)) for a, b in edges.reshape(-1, 2)]


def _correlation(seen: Array, heard: Array, shift: int) -> float:
    n = len(seen)
    a = seen[max(shift, 0) : n + min(shift, 0)]
    b = heard[max(-shift, 0) : n + min(-shift, 0)]
    a, b = a - a.mean(), b - b.mean()
    spread = float(np.sqrt((a * a).sum() * (b * b).sum()))
    return float((a * b).sum()) / spread if spread > 1e-9 else 0.0


def _closing(lane: Lane, problem: Problem, project: Project) -> Lane:
    """The mouth lane, taken to closed lips during `problem` and smoothly back beside it."""
    if not project.tracks.counts("mouth_open"):
        raise BadInput(
            "The hand work on the mouth is muted, or other lanes are solo.",
            "Unmute the lane, or end solo, first.",
        )
    step, default = 1.0 / project.rate.fps, LANES["mouth_open"].default
    times = np.arange(problem.start, problem.end + 0.5 * step, step)
    if lane.at_many(times, default).max() <= 0.5 * CLOSED:
        raise BadInput(
            "The mouth lane is closed here already: an expression opens the lips.",
            "Lower the expression.",
        )
    if not lane.layer.keys:
        lane = replace(lane, blend=Blend.ADD)
    # Lips that are closed to the end stay so: keys behind the end would make the film longer.
    before, after = max(problem.start - _RAMP_S, 0.0), min(problem.end + _RAMP_S, project.duration)
    seen = {before: lane.at(before, default), after: lane.at(after, default)}
    ground = lane.ground_at_many(times, default)
    closed = [
        Keyframe(time=float(times[i]), value=float(-ground[i])) for i in _bends(times, -ground)
    ]
    beside = [
        Keyframe(time=time, value=value - lane.ground_at(time, default))
        for time, value in seen.items()
        if not times[0] <= time <= times[-1]
    ]
    covered = [i for i, key in enumerate(lane.layer.keys) if before <= key.time <= after]
    return replace(lane, layer=lane.layer.without(covered).with_keys([*closed, *beside]))


def _bends(times: Array, values: Array) -> list[int]:
    """Places of the samples that straight lines through them need to follow all the others."""
    kept = [0, len(times) - 1] if len(times) > 1 else [0]
    while True:
        added = []
        for a, b in pairwise(kept):
            off = np.abs(np.interp(times[a:b], times[[a, b]], values[[a, b]]) - values[a:b])
            if off.max() > _THIN:
                added.append(a + int(off.argmax()))
        if not added:
            return kept
        kept = sorted({*kept, *added})


def _in_time(project: Project, problem: Problem) -> Project:
    """What was generated for the mouth, moved by the lag during `problem` and not elsewhere."""
    motion = generated(project)
    if motion is None:
        raise BadInput("The lips follow no generated motion that could be moved.", "Move the keys.")
    tracks = project.tracks
    for name in MOUTH_LANES:
        lane = tracks.lane(name)
        if lane.base is not None:
            tracks = tracks.with_lane(name, replace(lane, base=_moved(lane.base, problem)))
    return performing(replace(project, tracks=tracks), _moved(motion, problem))


def _moved(track: Track, problem: Problem) -> Track:
    """`track`, read later by the lag within `problem`; time runs on evenly at its ends."""
    times = track.start + np.arange(len(track.values)) / track.rate.fps
    ramp = max(2.0 * abs(problem.lag), _RAMP_S)  # so that time never runs backwards
    rise, fall = (times - problem.start) / ramp + 1.0, (problem.end - times) / ramp + 1.0
    share = np.clip(np.minimum(rise, fall), 0.0, 1.0)
    smooth = share * share * (3.0 - 2.0 * share)
    return replace(track, values=Samples(track.at_many(times + problem.lag * smooth)))
