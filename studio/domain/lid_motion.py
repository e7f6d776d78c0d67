"""How far lids are closed in a captured face, and which of that are blinks."""

import numpy as np
from numpy.typing import NDArray

from studio.domain import face
from studio.domain.blinks import SHORTEST, Blink, profiles
from studio.domain.gaze import look

Array = NDArray[np.float64]
Points = NDArray[np.float32]

LEAST_CLOSURE = 0.6
"""How far both eyes close in what counts as a blink."""
LONGEST_S = 0.4
"""Seconds for which a blink is half closed at most; longer ones are eyes that were closed."""

SEEN_SHUT = 0.78
"""What is seen of a blink that shuts the eye: landmarks of lids that meet keep a gap (14 clips)."""

_PHASES = np.linspace(0.0, 1.0, 2001)
_HALF = _PHASES[profiles(_PHASES) >= 0.5][[0, -1]]
_AHEAD, _WIDTH = float(_HALF[0]), float(_HALF[1] - _HALF[0])


def closures_of(resting: Points, faces: Points, across: Array, down: Array) -> Array:
    """How far the left and the right eye of `faces` (T, 74, 2) are closed, (T, 2).

    0 is as open as in `resting` under that gaze (degrees (T,)), 1 shut, less than 0 wider open.
    """
    gaze = (across, down)
    opened = face.eye_opening(look(resting, gaze, gaze))
    return np.asarray(1.0 - face.eye_opening(faces) / np.maximum(opened, 1e-6), np.float64)


def parted(closed: Array, rate: float, start: float = 0.0) -> tuple[tuple[Blink, ...], Array]:
    """The blinks in `closed` (T, 2) at `rate` per second, and what is left without them (T, 2)."""
    rest = closed.copy()
    blinks = []
    both = closed.min(axis=1)
    for begin, end in _runs(both > 0.5 * LEAST_CLOSURE):
        peak = float(both[begin:end].max())
        first, last = _half_way(both, begin + int(np.argmax(both[begin:end])), 0.5 * peak)
        if peak < LEAST_CLOSURE or (last - first) / rate > LONGEST_S:
            continue
        length = max((last - first) / _WIDTH, SHORTEST * rate)
        opening = first - _AHEAD * length
        left, right = max(int(opening), 0), min(int(np.ceil(opening + length)), len(both) - 1)
        # At an end of the film there is an open eye on one side alone.
        before = rest[left if opening >= 0.0 else right]
        after = rest[right if opening + length <= len(both) - 1 else left]
        rest[left : right + 1] = np.linspace(before, after, right - left + 1)
        open_part = 1.0 - float(np.clip(rest[(left + right) // 2].min(), 0.0, 0.9))
        strength = 1.0 - (1.0 - min(peak, 1.0)) / open_part
        blinks.append(
            Blink(
                time=start + opening / rate,
                duration=length / rate,
                strength=float(np.clip(strength / SEEN_SHUT, 0.0, 1.0)),
            )
        )
    return tuple(blinks), rest


def _runs(on: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Half-open ranges of consecutive True."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], on, [False]]).astype(np.int8)))
    return [(int(a), int(b)) for a, b in edges.reshape(-1, 2)]


def _half_way(values: Array, peak: int, level: float) -> tuple[float, float]:
    """Where `values` (T,) pass `level` before and after `peak`, between samples."""

    def crossing(step: int) -> float:
        i = peak
        while 0 <= i + step < len(values) and values[i + step] > level:
            i += step
        if not 0 <= i + step < len(values):
            return float(i)
        return i + step * float((values[i] - level) / (values[i] - values[i + step]))

    return crossing(-1), crossing(1)
