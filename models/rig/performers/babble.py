"""Mouths that move as if they spoke: syllables, closures that shut, rounding, wide vowels."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d

from .face_model import EXPRESSIONS, weights_of
from .gestures import FPS, smooth_noise

Array = NDArray[np.float64]

SYLLABLES_PER_SECOND = (3.0, 7.0)
PHRASE, PAUSE = (0.8, 2.6), (0.25, 1.2)
"""Ranges in seconds."""
CLOSURE = (0.07, 0.12)
"""How long lips stay shut for b, m, p, seconds: at 25 fps never less than one frame."""
CONSONANT_SHARE = 0.35
CODA_CHANCE = 0.3

# Jaws that open draw the corners in and down: in clips pucker, frown and the shrug of the chin come
# with about half of the jaw's weight. Without them a wide mouth is heart-shaped.
VOWELS: Mapping[str, Mapping[str, float]] = {
    "a": {
        "jawOpen": 0.38,
        "mouthLowerDown": 0.2,
        "mouthUpperUp": 0.1,
        "mouthPucker": 0.16,
        "mouthFrown": 0.14,
        "mouthShrugLower": 0.14,
    },
    "ae": {
        "jawOpen": 0.3,
        "mouthStretch": 0.25,
        "mouthSmile": 0.12,
        "mouthLowerDown": 0.3,
        "mouthFrown": 0.12,
        "mouthShrugLower": 0.1,
    },
    "e": {
        "jawOpen": 0.2,
        "mouthStretch": 0.15,
        "mouthLowerDown": 0.25,
        "mouthUpperUp": 0.08,
        "mouthPucker": 0.06,
        "mouthFrown": 0.08,
    },
    "i": {
        "jawOpen": 0.08,
        "mouthSmile": 0.25,
        "mouthStretch": 0.3,
        "mouthLowerDown": 0.35,
        "mouthUpperUp": 0.15,
    },
    "o": {"jawOpen": 0.24, "mouthFunnel": 0.45, "mouthPucker": 0.15},
    "u": {"jawOpen": 0.06, "mouthPucker": 0.65, "mouthFunnel": 0.2},
    "schwa": {"jawOpen": 0.15, "mouthLowerDown": 0.1, "mouthPucker": 0.06, "mouthFrown": 0.06},
}
CONSONANTS: Mapping[str, Mapping[str, float]] = {
    "b": {"mouthPress": 0.3, "mouthRollLower": 0.1},
    "m": {"mouthPress": 0.15, "mouthRollLower": 0.2, "mouthRollUpper": 0.15},
    "p": {"mouthPress": 0.4},
    "f": {"mouthRollLower": 0.4, "mouthUpperUp": 0.2, "jawOpen": 0.06},
    "th": {"jawOpen": 0.12, "mouthLowerDown": 0.25},
    "s": {"jawOpen": 0.04, "mouthStretch": 0.2, "mouthLowerDown": 0.3, "mouthUpperUp": 0.12},
    "sh": {"jawOpen": 0.07, "mouthFunnel": 0.45, "mouthPucker": 0.2},
    "k": {"jawOpen": 0.15, "mouthLowerDown": 0.1},
    "n": {"jawOpen": 0.09, "mouthLowerDown": 0.15},
    "w": {"jawOpen": 0.04, "mouthPucker": 0.75},
}
SHUT = ("b", "m", "p")
_INERTIA, _LIPS_INERTIA, _FIRMLY = 0.55, 1.0, 1.35
"""Sigmas in frames by which muscles are late, and what makes up for it where lips shut: with them
lips part about as fast as in clips, at most .18 of the eyes' width in a frame."""
_CAREFUL = 4.5
"""Syllables per second up to which mouths open as far as they like; faster speech opens less."""
_SHUT_ODDS = 2.0
"""How much more often lips shut than they do in English: shut lips are what films are judged by."""


@dataclass(frozen=True, slots=True)
class _Key:
    """The mouth holds `face` (57,) from `start` to `end` seconds; `shut` where the lips touch."""

    start: float
    end: float
    face: Array
    shut: float


def babble(random: np.random.Generator, frames: int) -> tuple[Array, Array]:
    """Weights (frames, 57) of a speaking mouth, and how firmly its lips are shut (frames,) 0 to 1.

    Shut lips are wanted whatever else the face does: see `performance.with_lips_shut`.
    """
    keys = _sentence(random, frames / FPS)
    time = np.arange(frames) / FPS
    ends = np.maximum.accumulate([edge for key in keys for edge in (key.start, key.end)])
    place = np.clip(np.searchsorted(ends, time, "right") - 1, 0, len(ends) - 2)
    share = np.clip((time - ends[place]) / np.maximum(ends[place + 1] - ends[place], 1e-6), 0, 1)
    share = 0.5 - 0.5 * np.cos(np.pi * share)
    faces = np.stack([key.face for key in keys]).repeat(2, axis=0)
    shut = np.array([key.shut for key in keys]).repeat(2)
    said = faces[place] + share[:, None] * (faces[place + 1] - faces[place])
    level = shut[place] + share * (shut[place + 1] - shut[place])
    said = gaussian_filter1d(said, _INERTIA, axis=0)
    emphasis = 1.0 + 0.15 * smooth_noise(random, frames, 10.0, 1)
    return np.clip(said * emphasis, 0.0, 1.0), unhurried(level)


def unhurried(shut: Array) -> Array:
    """`shut` (T,) 0 to 1 with lips that take their time to part, and yet shut firmly."""
    return np.asarray(np.minimum(_FIRMLY * gaussian_filter1d(shut, _LIPS_INERTIA), 1.0))


def _sentence(random: np.random.Generator, seconds: float) -> list[_Key]:
    """Keys over `seconds`: phrases of syllables with pauses between."""
    rest = np.zeros(len(EXPRESSIONS))
    style = np.clip(1.0 + random.normal(0.0, 0.15, len(EXPRESSIONS)), 0.6, 1.4)
    gain, rate = random.uniform(0.65, 1.2), random.uniform(*SYLLABLES_PER_SECOND)
    gain *= min(1.0, _CAREFUL / rate) ** 0.5
    at = random.uniform(-0.5, 0.4)
    keys = [_Key(min(at, 0.0) - 1.0, at, rest, 0.0)]
    while at < seconds:
        for _ in range(max(1, round(random.uniform(*PHRASE) * rate))):
            length = random.uniform(0.75, 1.3) / rate
            keys += _syllable(random, at, length, gain * random.uniform(0.6, 1.15) * style)
            at += length
        pause = random.uniform(*PAUSE)
        keys.append(_Key(at + 0.1, at + pause - 0.05, rest, 0.0))
        at += pause
    keys.append(_Key(at, at + 1.0, rest, 0.0))
    return keys


def _syllable(random: np.random.Generator, start: float, length: float, gain: Array) -> list[_Key]:
    """A consonant, a vowel and at times another consonant."""
    sounds = [(_consonant(random), CONSONANT_SHARE)]
    coda = random.uniform() < CODA_CHANCE
    vowel = 1.0 - CONSONANT_SHARE * (2 if coda else 1)
    sounds.append((str(random.choice(list(VOWELS))), vowel))
    if coda:
        sounds.append((_consonant(random), CONSONANT_SHARE))
    keys = []
    for name, share in sounds:
        lasts = share * length
        middle = start + 0.5 * lasts
        shut = name in SHUT
        held = random.uniform(*CLOSURE) if shut else 0.3 * lasts
        held = min(held, 0.9 * lasts) if not shut else min(held, lasts + 0.03)
        face = weights_of(CONSONANTS[name] if name in CONSONANTS else VOWELS[name]) * gain
        keys.append(_Key(middle - 0.5 * held, middle + 0.5 * held, face, float(shut)))
        start += lasts
    return keys


def _consonant(random: np.random.Generator) -> str:
    names = list(CONSONANTS)
    odds = np.array([_SHUT_ODDS if name in SHUT else 1.0 for name in names])
    return str(random.choice(names, p=odds / odds.sum()))
