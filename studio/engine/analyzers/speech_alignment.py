"""Which moments of two recordings of the same words belong together, and whether they are those.

Pauses may last as long as they like: only rows in which somebody speaks are aligned, and time runs
evenly from the end of a stretch of speech to the start of the next.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, cast

import numpy as np
from numpy.typing import NDArray

from studio.domain.time_map import TimeMap
from studio.engine.analyzers.spectrum import ROW_RATE, band_levels
from studio.engine.analyzers.time_warping import Rows, warp
from studio.engine.analyzers.voice_activity import activity_rows
from studio.engine.model_store import model_code

Array = NDArray[np.float32]
Sound = tuple[NDArray[np.float32], int]
"""Mono samples (n,) in [-1, 1] and their rate in Hz."""

ALIKE = 0.7
"""Unlikeness up to which two recordings are taken to say the same."""

_LEAST_ROWS = 15  # of speech
_HOLD_MS, _RELEASE_MS = 60.0, 40.0
_LEAST_SPREAD = 0.25  # of a band, else one that holds nothing would count
_KNOT_ROWS = 5  # between the points of the map
_EXCERPTS, _EXCERPT_ROWS = 8, 300


class _FrontEnd(Protocol):
    """What the analysis asks of `mel29`."""

    def rows(self, samples: Array, rate: int) -> Array: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """Where the moments of one recording are in another.

    `unlikeness` is the cost of the alignment in units of what it would cost to align other words
    of the same voices: 0 is the same sound, about 1 has nothing in common.
    """

    map: TimeMap
    unlikeness: float

    @property
    def alike(self) -> bool:
        """Whether both say the same, as far as this can be heard."""
        return self.unlikeness <= ALIKE


def _never() -> None:
    """The check of somebody who cannot cancel."""


def align(old: Sound, new: Sound, check: Callable[[], None] = _never) -> Alignment | None:
    """How `new` says what `old` says; None if one lacks speech or has about twice as much of it.

    `check` may raise to stop. Raises ModelMissing when the code of the features is not installed.
    """
    rows_old, heard_old = _speech(*old)
    rows_new, heard_new = _speech(*new)
    check()
    if min(len(heard_old), len(heard_new)) < _LEAST_ROWS:
        return None
    try:
        path, _ = warp(rows_old, rows_new, check)
    except ValueError:
        return None
    return Alignment(
        map=_map(heard_old[path[:, 0]], heard_new[path[:, 1]], _seconds(old), _seconds(new)),
        unlikeness=_unlikeness(rows_old, rows_new, path),
    )


def _speech(samples: Array, rate: int) -> tuple[Array, Rows]:
    """Rows of speech (n, 29) of length 1, and which rows of the sound they are.

    Every band has mean 0 and spread 1 beforehand, which takes most of the voice's own colour away.
    """
    front_end = cast("_FrontEnd", model_code("speech_landmarks", "features").Mel29())
    rows = front_end.rows(samples, rate)
    activity = activity_rows(band_levels(samples, rate), hold_ms=_HOLD_MS, release_ms=_RELEASE_MS)
    heard = np.flatnonzero(activity[: len(rows)] > 0.5)
    if not len(heard):
        return np.zeros((0, rows.shape[1]), np.float32), heard
    spoken = rows[heard] - rows[heard].mean(axis=0)
    spoken /= np.maximum(spoken.std(axis=0), _LEAST_SPREAD)
    length = np.maximum(np.linalg.norm(spoken, axis=1, keepdims=True), 1e-6)
    return np.asarray(spoken / length, np.float32), heard


def _seconds(sound: Sound) -> float:
    return len(sound[0]) / sound[1]


def _map(old: Rows, new: Rows, old_seconds: float, new_seconds: float) -> TimeMap:
    """The map through rows that belong together (P,); the ends of both sounds do as well."""
    pauses = (np.diff(old) > 2) | (np.diff(new) > 2)
    edge = np.concatenate([[True], pauses]) | np.concatenate([pauses, [True]])
    kept = edge | (np.arange(len(old)) % _KNOT_ROWS == 0)
    pairs = np.column_stack([old, new])[kept] / ROW_RATE
    if pairs[0].min() > 0:
        pairs = np.vstack([[0.0, 0.0], pairs])
    if (pairs[-1] < (old_seconds, new_seconds)).all():
        pairs = np.vstack([pairs, [old_seconds, new_seconds]])
    return TimeMap(old=tuple(pairs[:, 0].tolist()), new=tuple(pairs[:, 1].tolist()))


def _unlikeness(old: Array, new: Array, path: Rows) -> float:
    """Mean over excerpts of what aligning costs, beside the same with the new one disordered."""
    count = min(max(len(path) // _EXCERPT_ROWS, 1), _EXCERPTS)
    length = min(_EXCERPT_ROWS, len(path))
    found = []
    for start in np.linspace(0, len(path) - length, count).astype(int):
        (a, b), (c, d) = path[start], path[start + length - 1] + 1
        here, there = old[a:c], new[b:d]
        usual = np.mean([warp(here, other)[1] for other in _disordered(there)])
        found.append(warp(here, there)[1] / max(float(usual), 1e-6))
    return float(np.mean(found))


def _disordered(rows: Array) -> list[Array]:
    """The same sounds in other orders: what another sentence of this voice may look like."""
    third = len(rows) // 3
    backward = np.ascontiguousarray(rows[::-1])
    return [
        backward,
        np.roll(rows, third, axis=0),
        np.roll(rows, 2 * third, axis=0),
        np.roll(backward, third, axis=0),
    ]
