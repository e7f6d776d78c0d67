"""Mouth shapes of drawn animation, one at a time: what they are as lanes, and which a lane shows.

The shapes are those of Rhubarb Lip Sync: A to F of Hanna-Barbera, and the optional G, H and X. The
names of Preston Blair's set, which Papagayo and Moho use, stand for the same mouths.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby, pairwise

import numpy as np
from numpy.typing import NDArray

from studio.domain.curve import SAME_TIME_S, Keyframe
from studio.domain.lane_samples import LaneSamples
from studio.domain.lanes import LANES
from studio.domain.timebase import FrameRate

Array = NDArray[np.float64]


class MouthShape(StrEnum):
    """One drawn mouth."""

    A = "A"
    """Closed, for p, b and m."""
    B = "B"
    """Teeth together, lips a little open: most consonants, and ee."""
    C = "C"
    """Open: eh, ae."""
    D = "D"
    """Wide open: aa."""
    E = "E"
    """A little rounded: ao, er."""
    F = "F"
    """Puckered: oo, w."""
    G = "G"
    """Upper teeth on the lower lip: f, v."""
    H = "H"
    """The tongue behind the upper teeth: a long l."""
    X = "X"
    """At rest."""


CLOSED = frozenset({MouthShape.A, MouthShape.X})
"""The shapes in which the lips touch."""

PRESTON_BLAIR = {
    "MBP": MouthShape.A, "etc": MouthShape.B, "E": MouthShape.C, "AI": MouthShape.D,
    "O": MouthShape.E, "U": MouthShape.F, "WQ": MouthShape.F, "FV": MouthShape.G,
    "L": MouthShape.H, "rest": MouthShape.X,
}  # fmt: skip
"""Preston Blair's names; the first of two for one shape is the one that is written."""

MOUTHS: dict[MouthShape, dict[str, float]] = {
    MouthShape.A: {"mouth_open": 0.0, "mouth_width": 0.53, "lip_protrusion": 0.0},
    MouthShape.B: {"mouth_open": 0.05, "mouth_width": 0.60, "lip_protrusion": 0.0},
    MouthShape.C: {"mouth_open": 0.16, "mouth_width": 0.58, "lip_protrusion": 0.0},
    MouthShape.D: {"mouth_open": 0.30, "mouth_width": 0.57, "lip_protrusion": 0.0},
    MouthShape.E: {"mouth_open": 0.14, "mouth_width": 0.53, "lip_protrusion": 0.25},
    MouthShape.F: {"mouth_open": 0.06, "mouth_width": 0.50, "lip_protrusion": 0.6},
    MouthShape.G: {"mouth_open": 0.02, "mouth_width": 0.55, "lip_protrusion": 0.0},
    MouthShape.H: {"mouth_open": 0.20, "mouth_width": 0.56, "lip_protrusion": 0.0},
    MouthShape.X: {"mouth_open": 0.0, "mouth_width": 0.55, "lip_protrusion": 0.0},
}
"""What each shape is on the lanes."""

CUE_LANES = tuple(name for name in MOUTHS[MouthShape.A] if name in LANES)
"""The lanes that mouth cues move."""

TRANSITION_S = 0.08
"""How long a mouth takes to become the next one."""

_TOLD_APART = (MouthShape.B, MouthShape.C, MouthShape.D, MouthShape.E, MouthShape.F)
_NARROWS = 0.26  # by how much lips that come forward narrow the mouth
_CLOSED_UP_TO = 0.012  # a millimetre on a face
_REST_S = 0.25  # lips that stay closed for longer are at rest
_SHORTEST_S = TRANSITION_S - 1e-6  # what is shorter is on the way between two others


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """From `time` seconds on the mouth is `shape`."""

    time: float
    shape: MouthShape


@dataclass(frozen=True, slots=True, kw_only=True)
class MouthCues:
    """Cues in order of time, the last one until `end` seconds."""

    cues: tuple[Cue, ...]
    end: float

    def __post_init__(self) -> None:
        """Refuse what is no sequence."""
        times = [*(cue.time for cue in self.cues), self.end]
        if not self.cues or any(b < a for a, b in pairwise(times)):
            raise ValueError("mouth cues must go forward")

    def shifted(self, seconds: float) -> "MouthCues":
        """The same cues, later by `seconds`."""
        cues = (replace(cue, time=cue.time + seconds) for cue in self.cues)
        return MouthCues(cues=tuple(cues), end=self.end + seconds)


@dataclass(slots=True)
class _Span:
    start: float
    end: float
    shape: MouthShape

    @property
    def closed(self) -> bool:
        return self.shape in CLOSED


def keys_of(
    cues: MouthCues, rate: FrameRate, transition: float = TRANSITION_S
) -> dict[str, tuple[Keyframe, ...]]:
    """Keys of the lanes of the mouth that show `cues` in a film at `rate`.

    Closed lips are closed for the whole of their cue, and on one frame at least: mouths change in
    `transition` seconds around a cue, and before or after closed ones.
    """
    spans = _spans(cues)
    _reach_a_frame(spans, rate)
    times = [list[float]() for _ in spans]
    for i, span in enumerate(spans):
        before = _shares(spans[i - 1], span, transition)[1] if i else 0.0
        after = _shares(span, spans[i + 1], transition)[0] if i + 1 < len(spans) else 0.0
        half = 0.5 * (span.end - span.start)
        start, end = span.start + min(before, half), span.end - min(after, half)
        times[i] = [start, end] if end - start > SAME_TIME_S else [0.5 * (start + end)]
    return {
        lane: tuple(
            Keyframe(time=time, value=MOUTHS[span.shape][lane])
            for span, moments in zip(spans, times, strict=True)
            for time in moments
        )
        for lane in CUE_LANES
    }


def cues_of(samples: LaneSamples, end: float) -> MouthCues:
    """The cues that `samples` of `CUE_LANES` show, until `end` seconds.

    Lanes do not tell G and H from their neighbours, so neither is found; closed lips are X at both
    ends and where they stay closed, and A elsewhere.
    """
    shapes = [_shape(samples, i) for i in range(len(samples.times))]
    runs: list[tuple[float, MouthShape]] = []
    place, shown = 0, [*samples.times, end]
    for shape, group in groupby(shapes):
        count = len(list(group))
        length = shown[place + count] - shown[place]
        outer = place == 0 or place + count == len(shapes)
        rests = shape is MouthShape.A and (outer or length >= _REST_S)
        runs.append((float(shown[place]), MouthShape.X if rests else shape))
        place += count
    return MouthCues(cues=tuple(_without_passing(runs, end)), end=end)


def _spans(cues: MouthCues) -> list[_Span]:
    """Cues with their ends; equal neighbours are one, and cues without length are none.

    Where none has a length, the last one is all there is.
    """
    ends = [*(cue.time for cue in cues.cues[1:]), cues.end]
    spans: list[_Span] = []
    for cue, end in zip(cues.cues, ends, strict=True):
        if spans and spans[-1].shape is cue.shape:
            spans[-1].end = end
        elif end - cue.time > SAME_TIME_S:
            spans.append(_Span(cue.time, end, cue.shape))
    last = cues.cues[-1]
    return spans or [_Span(last.time, cues.end, last.shape)]


def _reach_a_frame(spans: list[_Span], rate: FrameRate) -> None:
    """Lengthen closed spans between two frames until they reach the nearer one."""
    for i, span in enumerate(spans):
        first, last = math.ceil(span.start * rate.fps), math.floor(span.end * rate.fps)
        if not span.closed or first <= last:
            continue
        after, before = first / rate.fps, last / rate.fps
        can_end = i + 1 == len(spans) or spans[i + 1].end - after > SAME_TIME_S
        can_start = i == 0 or before - spans[i - 1].start > SAME_TIME_S
        if can_end and (after - span.end <= span.start - before or not can_start):
            span.end = after
            if i + 1 < len(spans):
                spans[i + 1].start = after
        elif can_start:
            span.start = before
            if i:
                spans[i - 1].end = before


def _shares(before: _Span, after: _Span, transition: float) -> tuple[float, float]:
    """How much of the transition lies in each of two spans."""
    if before.closed == after.closed:
        return 0.5 * transition, 0.5 * transition
    return (0.0, transition) if before.closed else (transition, 0.0)


def _shape(samples: LaneSamples, i: int) -> MouthShape:
    if samples.lanes["mouth_open"][i] <= _CLOSED_UP_TO:
        return MouthShape.A

    seen = _size({lane: float(samples.lanes[lane][i]) for lane in CUE_LANES})
    return min(_TOLD_APART, key=lambda shape: math.dist(seen, _size(MOUTHS[shape])))


def _size(lanes: Mapping[str, float]) -> tuple[float, float]:
    """How high and how wide the mouth is; speech narrows it without the lane of protrusion."""
    return lanes["mouth_open"], lanes["mouth_width"] - _NARROWS * lanes.get("lip_protrusion", 0.0)


def _without_passing(runs: Sequence[tuple[float, MouthShape]], end: float) -> list[Cue]:
    """Cues of `runs` of one shape; open mouths that are only passed belong to an open neighbour."""
    cues: list[Cue] = []
    begun: float | None = None
    following = [*runs[1:], (end, MouthShape.X)]
    for (time, shape), (until, next_shape) in zip(runs, following, strict=True):
        start = time if begun is None else begun
        begun = None
        if shape not in CLOSED and until - start < _SHORTEST_S:
            if next_shape not in CLOSED:
                begun = start
                continue
            if cues and cues[-1].shape not in CLOSED:
                continue
        if not cues or cues[-1].shape is not shape:
            cues.append(Cue(time=start, shape=shape))
    return cues
