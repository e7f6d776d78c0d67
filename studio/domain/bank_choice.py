"""Which frames of a clip, or pictures of a folder, become the source bank (METHODS 2.1 and 9.2)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from studio.domain import face
from studio.domain.photo_checks import SMALLEST_FACE_PX, turn_deg
from studio.domain.sources import MOST_PHOTOS, SHUT_EYE, SLOTS, Crop

Array = NDArray[np.float32]

SHUT_PHOTOS = 2
MOST_TURN_DEG = 35.0
LEAST_CONFIDENCE = 0.4
_TAIL = 0.02  # the widest mouth of a clip is often a detector's failure
_SHARP_SHARE = 0.5  # of the clip's median
_SHUT_SHARE, _AWAKE_SHARE = 0.5, 0.8  # of this person's usual lid gap; between them: blinking
_NEWS = 0.0025  # crop sides; a nearer frame would add nothing (half a pixel at 224)


class Skip(StrEnum):
    """Why a frame was not considered."""

    NO_FACE = "no face"
    DOUBTFUL = "hidden or uncertain"
    SMALL = "face too small"
    TURNED = "turned away"
    BLURRED = "blurred"


Skipped = tuple[tuple[Skip, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Candidate:
    """One analysed frame: `landmarks` (74, 2) in pixels or None, Laplacian variance, 0..1."""

    index: int
    landmarks: Array | None
    sharpness: float = 0.0
    confidence: float = 1.0

    @property
    def opening(self) -> float:
        """FLNet's mouth openness; ValueError without landmarks."""
        return float(face.outer_lip_opening(self._points))

    @property
    def lids(self) -> float:
        """Lid gap of the more closed eye; ValueError without landmarks."""
        return float(face.eye_opening(self._points).min())

    @property
    def shape(self) -> Array:
        """Landmarks (74, 2) in crop units: position and size of the face drop out."""
        return Crop.around(self._points).inward(self._points)

    @property
    def _points(self) -> Array:
        if self.landmarks is None:
            raise ValueError(f"frame {self.index} has no landmarks")
        return self.landmarks


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Indices of the chosen frames: `slots` closed -> open, `extras` behind them."""

    slots: tuple[int, ...] = ()
    extras: tuple[int, ...] = ()
    skipped: Skipped = ()

    @property
    def indices(self) -> tuple[int, ...]:
        """All chosen frames, slots first."""
        return (*self.slots, *self.extras)

    @property
    def skipped_text(self) -> str:
        """What was skipped and why, for people; empty when nothing was."""
        return told(self.skipped)


def counted(skipped: Counter[Skip]) -> Skipped:
    """What was skipped, in the order of Skip."""
    return tuple((reason, skipped[reason]) for reason in Skip if skipped[reason])


def told(skipped: Skipped) -> str:
    """What was skipped and why, for people; empty when nothing was."""
    return ", ".join(f"{count} {reason.value}" for reason, count in skipped)


def uniform(count: int, picks: int = SLOTS) -> tuple[int, ...]:
    """FLNet's indices round(linspace(0, count - 1, picks)); all of them when there are fewer."""
    if count <= picks:
        return tuple(range(count))
    return tuple(int(i) for i in np.round(np.linspace(0, count - 1, picks)))


def choose(candidates: Sequence[Candidate], most: int = MOST_PHOTOS) -> Choice:
    """Five frames by FLNet's rule, up to two with shut eyes, and the most different others."""
    good, skipped = sieve(candidates)
    by_opening = _without_tails(sorted(good, key=lambda c: c.opening))
    usual = float(np.median([c.lids for c in by_opening])) if by_opening else 0.0
    shut = [c for c in by_opening if c.lids < min(SHUT_EYE, _SHUT_SHARE * usual)]
    awake = [c for c in by_opening if c.lids >= _AWAKE_SHARE * usual]
    pool = awake if len(awake) >= SLOTS else by_opening
    slots = [pool[i] for i in uniform(len(pool))]
    blinks = _blinks([c for c in shut if c not in slots])[: max(most - len(slots), 0)]
    rest = [c for c in by_opening if c not in slots and c not in shut]
    wanted = most - len(slots) - len(blinks)
    return Choice(
        slots=tuple(c.index for c in slots),
        extras=tuple(c.index for c in (*blinks, *_spread([*slots, *blinks], rest, wanted))),
        skipped=counted(skipped),
    )


def sieve(candidates: Sequence[Candidate]) -> tuple[list[Candidate], Counter[Skip]]:
    """The usable frames, and how many were skipped for which reason."""
    found = [c for c in candidates if c.landmarks is not None]
    typical = float(np.median([c.sharpness for c in found])) if found else 0.0
    good: list[Candidate] = []
    skipped: Counter[Skip] = Counter()
    for candidate in candidates:
        reason = _reason(candidate, _SHARP_SHARE * typical)
        if reason is None:
            good.append(candidate)
        else:
            skipped[reason] += 1
    return good, skipped


def _reason(candidate: Candidate, least_sharpness: float) -> Skip | None:
    points = candidate.landmarks
    if points is None:
        return Skip.NO_FACE
    checks = (
        (Skip.DOUBTFUL, candidate.confidence < LEAST_CONFIDENCE),
        (Skip.SMALL, float(face.face_height(points)) < SMALLEST_FACE_PX),
        (Skip.TURNED, abs(turn_deg(points)) > MOST_TURN_DEG),
        (Skip.BLURRED, candidate.sharpness < least_sharpness),
    )
    return next((reason for reason, failed in checks if failed), None)


def _without_tails(ordered: list[Candidate]) -> list[Candidate]:
    """The frames between the 2 % and 98 % quantile of opening; all of them when they are few."""
    tail = int(_TAIL * len(ordered))
    return ordered[tail : len(ordered) - tail]


def _blinks(shut: Sequence[Candidate]) -> list[Candidate]:
    """The most shut frame, and the one that differs most from it."""
    first = sorted(shut, key=lambda c: c.lids)[:1]
    return first + _spread(first, [c for c in shut if c not in first], SHUT_PHOTOS - 1)


def _spread(chosen: Sequence[Candidate], pool: Sequence[Candidate], count: int) -> list[Candidate]:
    """Up to `count` of `pool`, each farthest in shape from all before it (greedy k-centre)."""
    if not pool or not chosen or count <= 0:
        return []
    shapes = np.stack([c.shape for c in pool])
    nearest = np.min([_gap(shapes, c.shape) for c in chosen], axis=0)
    picked: list[Candidate] = []
    while len(picked) < count and float(nearest.max()) > _NEWS:
        place = int(nearest.argmax())
        picked.append(pool[place])
        nearest = np.minimum(nearest, _gap(shapes, shapes[place]))
    return picked


def _gap(shapes: Array, shape: Array) -> Array:
    """Root mean square distance (N,) of the landmarks, in crop sides."""
    return np.asarray(np.sqrt(((shapes - shape) ** 2).sum(axis=-1).mean(axis=-1)), np.float32)
