"""Head motion from the onsets of speech, over a slow sway that never stops (METHODS 5.4)."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.domain.timebase import FrameRate
from studio.engine.analyzers.spectrum import ROW_RATE, at_frames, band_levels, hann_smooth
from studio.engine.analyzers.voice_activity import activity_rows

Array = NDArray[np.float32]

LIMIT_DEGREES = 8.0

_ONSET_THRESHOLD = 0.25
_PUSH_DEGREES_PER_SECOND = 110.0
_DECAY_SECONDS = 0.78
"""0.95 per frame at 25 frames/s, as METHODS has it, at any rate."""
_SMOOTH_SECONDS = 0.4
_PUSH_WEIGHTS = (0.6, 1.0, 0.5)
_SWAY_DEGREES = (1.4, 0.9, 0.8)
_SWAY_SECONDS = 2.5
_SHIFT_CROPS = 0.006
_REST_SECONDS = 0.6
_REDRAW_ROWS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadMotion:
    """Pose of the head for every frame: angles (T,) in degrees, shifts (T,) in crop sides.

    Plus yaw turns to the right of the picture, plus pitch nods, plus roll leans clockwise.
    """

    yaw: Array
    pitch: Array
    roll: Array
    x: Array
    y: Array


def head_motion(
    samples: Array, rate: int, fps: FrameRate, seed: int, *, strength: float = 1.0
) -> HeadMotion:
    """Head motion for mono `samples`; the same seed gives the same motion at every frame rate.

    Angles stay within +-8 degrees and start and end at rest; `strength` 0 keeps the head still.
    """
    levels = band_levels(samples, rate)
    rng = np.random.default_rng(seed)
    if not (rows := len(levels)):
        nothing = np.zeros(0, np.float32)
        return HeadMotion(yaw=nothing, pitch=nothing, roll=nothing, x=nothing, y=nothing)
    nods = _nods(_onsets(levels), rng)
    rest = _rest(rows)
    angles = [
        LIMIT_DEGREES * np.tanh(strength * (nod + _sway(rows, rng, size)) / LIMIT_DEGREES) * rest
        for nod, size in zip(nods, _SWAY_DEGREES, strict=True)
    ]
    shifts = [strength * _sway(rows, rng, _SHIFT_CROPS) * rest for _ in range(2)]
    yaw, pitch, roll, x, y = (at_frames(t, len(samples), rate, fps) for t in (*angles, *shifts))
    return HeadMotion(yaw=yaw, pitch=pitch, roll=roll, x=x, y=y)


def _onsets(levels: Array) -> Array:
    """Onset strength (R,) 0 to 1 of voiced rows; what lies below the threshold is 0."""
    if len(levels) < 2:
        return np.zeros(len(levels), np.float32)
    rise = np.maximum(np.diff(levels, axis=0, prepend=levels[:1]), 0.0).mean(axis=1)
    rise *= activity_rows(levels)
    # The loudest click of a long take must not silence all the others.
    onset = np.clip(rise / max(float(np.percentile(rise, 99.5)), 3.0), 0.0, 1.0)
    return np.where(onset > _ONSET_THRESHOLD, onset, 0.0).astype(np.float32)


def _nods(onsets: Array, rng: np.random.Generator) -> list[Array]:
    """Yaw, pitch and roll (R,) in degrees: every onset pushes one way, and the head comes back."""
    directions = np.zeros((len(onsets), 3), np.float32)
    way, since = np.zeros(3), _REDRAW_ROWS
    for row in np.flatnonzero(onsets).tolist():
        if row - since >= _REDRAW_ROWS:
            draw = rng.normal(size=3)
            way = draw / np.linalg.norm(draw) * _PUSH_WEIGHTS
        since = row
        directions[row] = way
    decay = np.exp(-np.arange(round(5 * _DECAY_SECONDS * ROW_RATE)) / (_DECAY_SECONDS * ROW_RATE))
    push = _PUSH_DEGREES_PER_SECOND / ROW_RATE * onsets[:, None] * directions
    return [
        hann_smooth(np.convolve(axis, decay)[: len(onsets)], _SMOOTH_SECONDS) for axis in push.T
    ]


def _sway(rows: int, rng: np.random.Generator, size: float) -> Array:
    """Slow random motion (R,) with standard deviation `size`."""
    knots = rng.normal(0.0, size, int(rows / (_SWAY_SECONDS * ROW_RATE)) + 3)
    places = np.arange(rows) / (_SWAY_SECONDS * ROW_RATE)
    return hann_smooth(np.interp(places, np.arange(len(knots)), knots), _SWAY_SECONDS)


def _rest(rows: int) -> Array:
    """Factor (R,) that lets the take start and end at rest."""
    edge = np.minimum(np.arange(rows), np.arange(rows)[::-1]) / (_REST_SECONDS * ROW_RATE)
    part = np.clip(edge, 0.0, 1.0)
    return np.asarray(part * part * (3.0 - 2.0 * part), np.float32)
