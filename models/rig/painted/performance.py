"""Random performances: what a drawn face does over time, at 25 frames a second."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d

from .pose import Expression

Track = NDArray[np.float64]
FPS = 25.0
BLINK = (0.35, 0.85, 1.0, 1.0, 0.8, 0.5, 0.22, 0.08)
"""Closing of the lids through one blink, frame by frame."""
YAW, PITCH, ROLL = 12.0, 9.0, 15.0
"""Turns that a drawn head bears, degrees."""
WARM_UP = 25
SLOW_S, BROWS_S, HEAD_S = 0.9, 0.35, 0.45


@dataclass(frozen=True, slots=True, kw_only=True)
class Viseme:
    """The mouth of one speech sound, weights as in Expression."""

    jaw_open: float = 0.0
    wide: float = 0.0
    round: float = 0.0
    teeth: float = 0.0
    press: float = 0.0


VISEMES = (
    (Viseme(press=0.7), 0.20),
    (Viseme(jaw_open=0.62, teeth=0.25), 0.16),
    (Viseme(jaw_open=0.30, wide=0.55, teeth=0.45), 0.14),
    (Viseme(jaw_open=0.12, wide=0.75, teeth=0.75), 0.13),
    (Viseme(jaw_open=0.34, round=0.65), 0.12),
    (Viseme(jaw_open=0.10, round=0.95), 0.10),
    (Viseme(jaw_open=0.07, teeth=0.55), 0.10),
    (Viseme(jaw_open=1.0, teeth=0.4), 0.05),
)
"""m/b/p, ah, eh, ee/s, oh, oo/w, f/v, and a shout, with how often each comes."""


def perform(rng: np.random.Generator, frames: int) -> list[Expression]:
    """`frames` consecutive moments of a face that speaks, looks about, blinks and turns."""
    mouth = _speech(rng, frames)
    smile = np.clip(_wander(rng, frames, SLOW_S) * 0.5 + rng.uniform(-0.5, 0.6), 0, 1)
    calm = 1 - 0.8 * mouth[:, 2]
    left, right = _lids(rng, frames)
    gaze = _gaze(rng, frames)
    brows = rng.uniform(0, 0.7) * _wander(rng, frames, BROWS_S) + rng.normal(0, 0.25)
    frown = np.clip(_wander(rng, frames, SLOW_S) * 0.4 + rng.uniform(-0.6, 0.4), 0, 0.9)
    yaw, pitch, roll = (
        np.clip(bound * (rng.uniform(0.15, 0.6) * _wander(rng, frames, HEAD_S)
                         + rng.normal(0, 0.4)), -bound, bound)
        for bound in (YAW, PITCH, ROLL)
    )  # fmt: skip
    brows = np.clip(brows, -0.8, 1)
    return [
        Expression(
            jaw_open=float(mouth[i, 0]),
            wide=float(mouth[i, 1]),
            round=float(mouth[i, 2]),
            teeth=float(mouth[i, 3]),
            press=float(mouth[i, 4]),
            smile=float(smile[i] * calm[i]),
            lid_left=float(left[i]),
            lid_right=float(right[i]),
            gaze_x=float(gaze[i, 0]),
            gaze_y=float(gaze[i, 1]),
            brow_raise=float(brows[i]),
            brow_frown=float(frown[i]),
            yaw=float(yaw[i]),
            pitch=float(pitch[i]),
            roll=float(roll[i]),
        )
        for i in range(frames)
    ]


def _wander(rng: np.random.Generator, frames: int, seconds: float) -> Track:
    """A smooth random track (frames,) of deviation about 1 that changes over `seconds`."""
    sigma = seconds * FPS / 2
    margin = int(3 * sigma) + 1
    noise = rng.normal(0, 1, frames + 2 * margin)
    smooth = gaussian_filter1d(noise, sigma) * np.sqrt(2 * sigma * np.sqrt(np.pi))
    return np.asarray(smooth[margin : margin + frames], np.float64)


def _speech(rng: np.random.Generator, frames: int) -> Track:
    """Mouth weights (frames, 5) in Viseme order: runs of sounds with rests, eased between."""
    weights = np.array([weight for _, weight in VISEMES])
    shapes = np.array([[v.jaw_open, v.wide, v.round, v.teeth, v.press] for v, _ in VISEMES])
    track = np.zeros((frames + 2 * WARM_UP, 5))
    loud, at = float(rng.uniform(0.6, 1.25)), 0
    while at < len(track):
        if rng.random() < 0.09:
            at += int(rng.integers(8, 36))
            continue
        length = int(rng.integers(2, 6))
        shape = shapes[rng.choice(len(shapes), p=weights / weights.sum())]
        track[at : at + length] = shape * (loud, 1, 1, 1, 1) * rng.uniform(0.7, 1.1)
        at += length
    eased = gaussian_filter1d(track, 1.0, axis=0)[WARM_UP : WARM_UP + frames]
    # Pressed lips are shut: the ease must not leave a gap.
    eased[:, 0] *= np.clip(1.6 - 2.4 * eased[:, 4], 0, 1)
    return np.asarray(np.clip(eased, 0, 1), np.float64)


def _lids(rng: np.random.Generator, frames: int) -> tuple[Track, Track]:
    """Closing of both lids: blinks every few seconds, some long, over a slow resting height."""
    rest = np.clip(0.06 * _wander(rng, frames, SLOW_S) + rng.choice((0, 0, 0, 0.25)), -0.25, 0.4)
    shut = np.zeros(frames + 4 * WARM_UP)
    at = int(rng.integers(0, 2 * WARM_UP))
    while at < len(shut) - 2 * WARM_UP:
        hold = int(rng.integers(5, 20)) if rng.random() < 0.12 else 0
        blink = np.array([*BLINK[:3], *(1.0,) * hold, *BLINK[3:]])
        shut[at : at + len(blink)] = np.maximum(shut[at : at + len(blink)], blink)
        at += len(blink) + int(rng.exponential(2.2 * FPS))
    shut = shut[WARM_UP : WARM_UP + frames]
    left = rest + (1 - rest) * shut
    wink = float(rng.random() < 0.08)
    right = np.clip(rest + 0.02 * rng.normal(), -0.25, 0.4)
    return left, right + (1 - right) * shut * (1 - wink)


def _gaze(rng: np.random.Generator, frames: int) -> Track:
    """Where the eyes look (frames, 2): held for a while, then a jump of two frames."""
    gaze = np.zeros((frames, 2))
    at, home = 0, rng.normal(0, (0.2, 0.12))
    while at < frames:
        hold = 4 + int(rng.exponential(18))
        far = rng.random() < 0.3
        gaze[at : at + hold] = home + rng.normal(0, (0.55, 0.35) if far else (0.12, 0.08))
        at += hold
    eased = gaussian_filter1d(gaze, 0.5, axis=0)
    return np.asarray(np.clip(eased, (-1, -0.8), (1, 0.8)), np.float64)
