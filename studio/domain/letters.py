"""What a character net hears in a voice: letters and how sure it is of them."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

LETTERS = " abcdefghijklmnopqrstuvwxyz'"
"""Characters in the order of the net's logits; behind them comes the blank, “nothing new”."""
CLOSED = frozenset("bmp")
"""Letters that are said with closed lips."""
RATE = 50.0
"""Rows per second; row i is centred on i / RATE seconds of the voice."""
LEAST = 0.2
"""Confidence below which a letter is not worth being named."""


class Peaks(NamedTuple):
    """Single letters: when (n,), in seconds of the voice and in order, and which, as places in
    LETTERS.
    """

    seconds: NDArray[np.float64]
    letters: NDArray[np.uint8]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class HeardLetters:
    """The likeliest letter of every row (T,), as a place in LETTERS, and its probability 0..1.

    The blank is no letter: between two letters, and in silence, nothing is likely.
    """

    letters: NDArray[np.uint8]
    sure: NDArray[np.float32]

    @property
    def closed(self) -> NDArray[np.bool_]:
        """Rows (T,) whose likeliest letter is said with closed lips."""
        places = [LETTERS.index(letter) for letter in sorted(CLOSED)]
        return np.isin(self.letters, places)

    def peaks(self) -> Peaks:
        """Every letter that is heard, where it is surest.

        Rows of the same letter that follow each other are one letter, as CTC reads them.
        """
        named = self.sure >= LEAST
        if not named.any():
            return Peaks(np.zeros(0), self.letters[:0])
        kinds = np.where(named, self.letters, -1)
        starts = np.concatenate([[0], np.flatnonzero(np.diff(kinds)) + 1])
        run = np.repeat(np.arange(len(starts)), np.diff([*starts, len(kinds)]))
        surest = np.maximum.reduceat(self.sure, starts)[run] == self.sure
        rows = np.flatnonzero(surest & named)
        first = np.unique(run[rows], return_index=True)[1]
        return Peaks(rows[first] / RATE, self.letters[rows[first]])

    def at(self, seconds: float) -> tuple[str, float] | None:
        """The likeliest letter and its probability at a time of the voice; None outside of it."""
        row = round(seconds * RATE)
        if not 0 <= row < len(self.sure):
            return None
        return LETTERS[self.letters[row]], float(self.sure[row])


def read_letters(logits: NDArray[np.float32]) -> HeardLetters:
    """Letters of a character net's logits (T, 29) before softmax."""
    shifted = logits - logits.max(axis=1, keepdims=True, initial=-np.inf)
    chances = np.exp(shifted)
    chances /= chances.sum(axis=1, keepdims=True)
    letters = chances[:, : len(LETTERS)].argmax(axis=1)
    sure = chances[np.arange(len(chances)), letters]
    return HeardLetters(letters=letters.astype(np.uint8), sure=sure.astype(np.float32))
