"""The 29 characters of DeepSpeech 0.1, in its order: space, a to z, apostrophe, blank."""

from itertools import groupby

import numpy as np
from numpy.typing import NDArray

CHARACTERS = " abcdefghijklmnopqrstuvwxyz'"
BLANK = len(CHARACTERS)
"""CTC's "nothing new here", the last of the 29."""

_INDEX = {character: index for index, character in enumerate(CHARACTERS)}


def encode(text: str) -> list[int]:
    """Indices of the characters of `text`; ValueError where it has others."""
    try:
        return [_INDEX[character] for character in text]
    except KeyError as e:
        raise ValueError(f"“{text}” has a character that is not in the alphabet: {e}.") from None


def greedy(logits: NDArray[np.floating]) -> str:
    """The text of the likeliest character of each row (T, 29): repeats joined, blanks left out.

    Spaces at the ends and doubled spaces are left out too.
    """
    best = (int(index) for index, _ in groupby(np.argmax(logits, axis=1)))
    text = "".join(CHARACTERS[index] for index in best if index != BLANK)
    return " ".join(text.split())
