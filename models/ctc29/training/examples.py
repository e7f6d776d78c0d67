"""Examples of one length: as many phrases of one voice as fit, pauses between them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...rig.errors import RigError
from ..features import RATE
from .augment import Voices
from .dataset import Clip, Piece, Prepared

Array = NDArray[np.float32]

LETTERS_PER_ROW = 0.5
_PAUSE_SECONDS = (0.04, 0.3)
_FADE = 80
"""Samples in which a phrase that was cut out of a sentence begins and ends: 5 ms."""
_TRIES = 10
MAIN_PERSON = "s1"
RECORDED = ("grid", "cremad")
"""Sources that are people; the others are synthesizers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """Draws phrases of the training clips: first a group by its share, then a clip of it."""

    data: Prepared
    groups: tuple[tuple[Clip, ...], ...]
    shares: tuple[float, ...]
    by_person: dict[str, tuple[Clip, ...]]

    @classmethod
    def of(cls, data: Prepared, main: float, others: float) -> "Phrases":
        """Those of `data`: the share `main` of the examples is of the person with most clips,
        `others` of other people, the rest of synthesizers.

        Raises RigError where there is nothing to train on.
        """
        clips = [clip for clip in data.clips if not clip.validation]
        if not clips:
            raise RigError("There is nobody to train on.", "Prepare speech of training people.")
        by_person: dict[str, list[Clip]] = {}
        for clip in clips:
            by_person.setdefault(clip.person, []).append(clip)
        groups: dict[str, list[Clip]] = {"main": [], "others": [], "machines": []}
        for clip in clips:
            person = "main" if clip.person == MAIN_PERSON else "others"
            groups[person if clip.source in RECORDED else "machines"].append(clip)
        shares = {"main": main, "others": others, "machines": 1 - main - others}
        there = [name for name, group in groups.items() if group and shares[name] > 0]
        total = sum(shares[name] for name in there)
        return cls(
            data=data,
            groups=tuple(tuple(groups[name]) for name in there),
            shares=tuple(shares[name] / total for name in there),
            by_person={person: tuple(theirs) for person, theirs in by_person.items()},
        )

    def example(self, voices: Voices, rows: int) -> tuple[Array, str]:
        """Whitened cepstra with context (rows + 18, 26), and what is said in them."""
        spacing = voices.spacing()
        sound, text = self._spoken(voices.rng, int(rows * spacing), int(rows * LETTERS_PER_ROW))
        return voices.rows(sound, self._babble(voices.rng, len(sound)), spacing, rows), text

    def _spoken(self, random: np.random.Generator, size: int, letters: int) -> tuple[Array, str]:
        """Sound (size,) of phrases of one voice, and their text of at most so many letters."""
        sound, said = np.zeros(size, np.float32), ""
        group = self.groups[int(random.choice(len(self.groups), p=self.shares))]
        clips: Sequence[Clip] = group
        place, tries = _pause(random), 0
        while tries < _TRIES:
            clip = clips[int(random.integers(len(clips)))]
            part = _run(clip.pieces, random)
            length = part[-1].end - part[0].start
            text = " ".join([*([said] if said else []), *(piece.text for piece in part)])
            if place + length > size or len(text) > letters:
                tries += 1
                continue
            sound[place : place + length] = _faded(self.data.heard(part[0].start, part[-1].end))
            place, said = place + length + _pause(random), text
            clips = self.by_person[clip.person]
        return sound, said

    def _babble(self, random: np.random.Generator, size: int) -> Array:
        """Sound (size,) of three voices that talk backwards."""
        total = len(self.data.sound)
        talk = np.zeros(size, np.float32)
        for first in random.integers(0, max(total - size, 1), 3):
            part = self.data.heard(int(first), int(first) + size)[::-1]
            talk[: len(part)] += part
        return talk


def _run(pieces: Sequence[Piece], random: np.random.Generator) -> Sequence[Piece]:
    """A run of neighbouring pieces, as likely long as short."""
    count = int(random.integers(1, len(pieces) + 1))
    first = int(random.integers(0, len(pieces) - count + 1))
    return pieces[first : first + count]


def _pause(random: np.random.Generator) -> int:
    return int(random.uniform(*_PAUSE_SECONDS) * RATE)


def _faded(sound: Array) -> Array:
    """`sound` whose first and last 5 ms rise and fall."""
    size = min(_FADE, len(sound) // 2)
    if size:
        slope = np.linspace(0.0, 1.0, size, dtype=np.float32)
        sound[:size] *= slope
        sound[-size:] *= slope[::-1]
    return sound
