"""What a character net hears in a voice: letters and how sure it is of them."""

from dataclasses import dataclass

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

    def peaks(self) -> list[tuple[float, str, float]]:
        """Every letter that is heard, where it is surest: seconds, letter, probability.

        Rows of the same letter that follow each other are one letter, as CTC reads them.
        """
        named = self.sure >= LEAST
        edges = np.flatnonzero(np.diff(self.letters.astype(np.int16) * named + ~named * -1)) + 1
        found = []
        for run in np.split(np.arange(len(self.sure)), edges):
            if len(run) and named[run[0]]:
                at = int(run[self.sure[run].argmax()])
                found.append((at / RATE, LETTERS[self.letters[at]], float(self.sure[at])))
        return found

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
