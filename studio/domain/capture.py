"""What was seen of somebody who acts: landmarks of a film or a camera, and how they are read."""

from dataclasses import dataclass, field
from typing import Annotated, Literal

import numpy as np
from msgspec import Meta
from numpy.typing import NDArray

from studio.domain import face
from studio.domain.one_euro import OneEuro, OneEuroSettings, zero_phase
from studio.domain.samples import Samples
from studio.domain.settings import bounded
from studio.domain.sources import SHUT_EYE
from studio.domain.timebase import FrameRate

Points = NDArray[np.float32]
Values = NDArray[np.float64]

_TURN_COUNTS = 0.2
"""How much a turned head speaks against a frame as the resting one, beside the area of the lips."""
_STEADY_HZ, _LOOSE_HZ = 0.6, 12.0
_QUICK = 14.0
_LIVELY = (*face.LIPS, *face.EYE_A, *face.EYE_B, face.PUPIL_A, face.PUPIL_B)
_LIVELIER = 3.0
"""How much quicker lips, lids and pupils are than the rest of a face, and so their filter."""
_QUICKER = np.where(np.isin(np.arange(face.COUNT), _LIVELY), _LIVELIER, 1.0)[:, None]
LONGEST_STEP_S = 1.0
"""Seconds between two pictures of a camera over which a face is still followed."""
LID_WAY = 0.1
"""Eye distances that the lids of an open eye are apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureSettings:
    """How a captured performance is read; changing one reads it again, without looking again.

    `lids` says whether short closures of both eyes become blinks or stay on the lanes of the lids.
    `neutral` is the frame in which the actor rests; None lets it be found.
    """

    smooth: Annotated[
        float,
        bounded("Smoothing", 0.0, 100.0, 1.0, "Takes trembling out; 0 leaves all as it was seen."),
    ] = 60.0
    head: Annotated[
        float, bounded("Head gain", 0.0, 2.0, 0.01, "How much of the actor's head motion.", "×")
    ] = 1.0
    lids: Literal["blinks", "lanes"] = "blinks"
    neutral: Annotated[int, Meta(ge=0)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """Landmarks of one actor as they were detected, kept so that settings can be changed later.

    `points` (T, 74, 2) are pixels of the picture, NaN in frames without a face; `start` is the
    second of the film at which they begin. `rest` (74, 2) is the resting face where the actor
    showed it beforehand.
    """

    name: str
    rate: FrameRate
    points: Samples
    start: float = 0.0
    camera: bool = False
    rest: Samples | None = None
    settings: CaptureSettings = field(default_factory=CaptureSettings)

    @property
    def missing(self) -> NDArray[np.bool_]:
        """Which frames (T,) show no face."""
        return np.asarray(~np.isfinite(self.points.array).all(axis=(1, 2)))

    @property
    def gaps(self) -> tuple[tuple[int, int], ...]:
        """First frame and the one after the last of each run of frames without a face."""
        missing = np.concatenate([[False], self.missing, [False]])
        edges = np.flatnonzero(np.diff(missing.astype(np.int8)))
        return tuple((int(a), int(b)) for a, b in edges.reshape(-1, 2))


def bridged(points: Points) -> Points:
    """`points` (T, 74, 2) with frames of NaN between their neighbours; the ends are held.

    ValueError where no frame shows a face.
    """
    seen = np.flatnonzero(np.isfinite(points).all(axis=(1, 2)))
    if not len(seen):
        raise ValueError("no frame shows a face")
    if len(seen) == len(points):
        return points
    place = np.interp(np.arange(len(points)), seen, np.arange(len(seen)))
    before = place.astype(int)
    after = np.minimum(before + 1, len(seen) - 1)
    part = (place - before)[:, None, None]
    known = points[seen].astype(np.float64)
    return np.asarray(known[before] + (known[after] - known[before]) * part, np.float32)


def resampled(stamps: Values, points: Points, rate: FrameRate) -> Points:
    """`points` (n, 74, 2) that came at `stamps` (n,) seconds, rising, as frames (T, 74, 2).

    The first came at the first frame. Between neighbours further apart than `LONGEST_STEP_S`, or
    one of which shows no face, there is no face (NaN).
    """
    if not len(stamps):
        return np.zeros((0, face.COUNT, 2), np.float32)
    since = stamps - stamps[0]
    times = np.arange(rate.frame(float(since[-1])) + 1) / rate.fps
    after = np.clip(np.searchsorted(since, times), 0, len(since) - 1)
    before = np.where(since[after] > times, np.maximum(after - 1, 0), after)
    span = since[after] - since[before]
    part = np.divide(times - since[before], span, out=np.zeros(len(times)), where=span > 0)
    part = part[:, None, None]
    # Next to a sample that came just then, the other neighbour does not count.
    found = np.where(part > 0, points[before] * (1 - part) + points[after] * part, points[before])
    found[span > LONGEST_STEP_S] = np.nan
    return np.asarray(found, np.float32)


def smoothing(amount: float) -> OneEuroSettings | None:
    """The filter of `amount` 0 to 100 for positions in eye distances; None for nothing."""
    if amount <= 0.0:
        return None
    cutoff = _LOOSE_HZ * (_STEADY_HZ / _LOOSE_HZ) ** (amount / 100.0)
    return OneEuroSettings(min_cutoff=cutoff, beta=_QUICK * (1.0 - 0.5 * amount / 100.0))


def smoothed(points: Points, rate: float, amount: float) -> Points:
    """`points` (T, 74, 2), none missing, at `rate` per second, smoothed by `amount` 0 to 100."""
    settings = smoothing(amount)
    if settings is None:
        return points
    unit = float(np.median(face.eye_distance(points)))
    return np.asarray(zero_phase(points / unit, rate, settings, _QUICKER) * unit, np.float32)


def smoothed_lids(closed: Values, rate: float, amount: float) -> Values:
    """Closures (T, 2) of lids smoothed as their landmarks are."""
    settings = smoothing(amount)
    if settings is None:
        return closed
    return zero_phase(closed * LID_WAY, rate, settings, _LIVELIER) / LID_WAY


def neutral_frame(points: Points) -> int:
    """The frame of `points` (T, 74, 2), none missing: lips closed, eyes open, seen frontally."""
    area = face.inner_lip_area(points)
    opened = face.eye_opening(points).min(axis=-1)
    closing = np.maximum(1.0 - opened / max(float(np.median(opened)), 1e-6), 0.0)
    turned = np.abs(face.turn(points))
    return int(np.argmin(area + _TURN_COUNTS * turned**2 + closing**2 + 10.0 * (opened < SHUT_EYE)))


class Steady:
    """Smooths landmarks online, as they come from a camera."""

    def __init__(self, amount: float) -> None:
        """`amount` is 0 to 100."""
        settings = smoothing(amount)
        self._filter = None if settings is None else OneEuro(settings, _QUICKER)
        self._unit = 0.0

    def at(self, stamp: float, points: Points) -> Points:
        """`points` (74, 2) seen at `stamp` seconds, smoothed."""
        if self._filter is None:
            return points
        self._unit = self._unit or float(face.eye_distance(points))
        return np.asarray(self._filter.at(stamp, points / self._unit) * self._unit, np.float32)
