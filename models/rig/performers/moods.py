"""Faces people make: emotions that rise, hold and fall, and muscles that stir by themselves.

An emotion is a set of facial action units (Ekman & Friesen's FACS, EMFACS combinations) in the
model's expression weights. All is relative to the rest and decided by the numpy Generator alone.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from .face_model import EXPRESSIONS, places, weights_of
from .gestures import FPS, minimum_jerk, smooth_noise

Array = NDArray[np.float64]

EMOTIONS: Mapping[str, Mapping[str, float]] = {
    "neutral": {},
    "happy": {
        "mouthSmile": 0.75,
        "cheekSquint": 0.5,
        "cheekRaiser": 0.3,
        "eyeSquint": 0.2,
        "mouthUpperUp": 0.2,
        "mouthDimple": 0.1,
    },
    "sad": {
        "browInnerUp": 0.7,
        "browDown": 0.2,
        "mouthFrown": 0.6,
        "mouthShrugLower": 0.3,
        "eyeSquint": 0.15,
    },
    "angry": {
        "browDown": 0.8,
        "eyeSquint": 0.3,
        "noseSneer": 0.35,
        "mouthPress": 0.45,
        "mouthFrown": 0.2,
    },
    "fearful": {
        "browInnerUp": 0.6,
        "browOuterUp": 0.35,
        "browDown": 0.25,
        "eyeWide": 0.6,
        "mouthStretch": 0.5,
        "jawOpen": 0.13,
    },
    "disgusted": {
        "noseSneer": 0.6,
        "mouthUpperUp": 0.2,
        "mouthShrugLower": 0.2,
        "browDown": 0.4,
        "eyeSquint": 0.3,
        "mouthFrown": 0.35,
        "cheekRaiser": 0.2,
    },
    "surprised": {
        "browInnerUp": 0.7,
        "browOuterUp": 0.7,
        "eyeWide": 0.6,
        "jawOpen": 0.33,
        "mouthFunnel": 0.1,
        "mouthPucker": 0.15,
        "mouthFrown": 0.15,
        "mouthShrugLower": 0.12,
    },
}
"""The emotion classes of the sound collections, at full strength."""

_STIRRING = {
    ("browDown", ""): 0.7,
    ("browInnerUp", ""): 0.8,
    ("browOuterUp", ""): 0.7,
    ("cheekSquint", "eyeWide"): 0.6,
    ("eyeSquint", ""): 0.6,
    ("noseSneer", ""): 0.5,
    ("mouthSmile", "mouthFrown"): 0.7,
    ("mouthPucker", "mouthStretch"): 0.6,
    ("mouthPress", "mouthUpperUp"): 0.5,
    ("mouthRollLower", "mouthLowerDown"): 0.5,
    ("mouthShrugLower", "mouthDimple"): 0.5,
    ("mouthShrugUpper", "mouthRollUpper"): 0.35,
    ("mouthFunnel", ""): 0.4,
    ("jawOpen", ""): 0.3,
    ("jawLeft", "jawRight"): 0.3,
    ("mouthLeft", "mouthRight"): 0.2,
}
"""Groups and their antagonists (never at once), with the weight they seldom exceed."""


def emotion(random: np.random.Generator, frames: int, name: str) -> Array:
    """Weights (frames, 57) of the emotion `name` coming and going; see `EMOTIONS`."""
    strength = random.uniform(0.35, 1.1)
    face = weights_of(EMOTIONS[name]) * _uneven(random, 0.25)
    rise, hold, fall = random.uniform(0.25, 0.9), random.uniform(0.4, 2.5), random.uniform(0.4, 1.2)
    start = random.uniform(-rise - 0.5 * hold, max(frames / FPS - rise, 0.0))
    time = np.arange(frames) / FPS - start
    level = minimum_jerk(time / rise) * (1.0 - minimum_jerk((time - rise - hold) / fall))
    # What an emotion holds still lives a little.
    level *= 1.0 + 0.07 * smooth_noise(random, frames, 8.0, 1)[:, 0]
    return np.asarray(np.clip(strength * level[:, None] * face, 0.0, 1.0))


def stirring(random: np.random.Generator, frames: int, liveliness: float) -> Array:
    """Weights (frames, 57) of a smooth random walk in which most muscles rest most of the time.

    `liveliness` 0 to 1 decides how many of them move.
    """
    moved = np.zeros((frames, len(EXPRESSIONS)))
    for (group, antagonist), most in _STIRRING.items():
        if random.uniform() > 0.25 + 0.75 * liveliness:
            continue
        noise = smooth_noise(random, frames, random.uniform(5.0, 18.0), 1)[:, 0]
        noise += random.normal(0.0, 0.5)
        still = random.uniform(0.4, 1.2) - 0.5 * liveliness
        for sign, one in ((1.0, group), (-1.0, antagonist)):
            if one:
                level = np.maximum(sign * noise - still, 0.0)
                moved[:, places(one)] = (most * np.tanh(0.6 * level**1.5))[:, None]
    return np.asarray(moved * _uneven(random, 0.35))


def _uneven(random: np.random.Generator, most: float) -> Array:
    """Factors (57,) that make the two sides of the face differ; one sided now and then."""
    factors = 1.0 + random.uniform(-most, most, len(EXPRESSIONS))
    if random.uniform() < 0.1:
        weak = "_L" if random.uniform() < 0.5 else "_R"
        weaker = [i for i, name in enumerate(EXPRESSIONS) if name.endswith(weak)]
        factors[weaker] *= random.uniform(0.1, 0.6)
    return factors
