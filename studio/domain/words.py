"""What a voice says and when: words and their phones, and every edit of them as a pure function.

Times are seconds of the voice itself, so the words move with it when its start is moved.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from studio.domain.errors import BadInput

PHONES = frozenset({
    "AA", "AE", "AH", "AO", "AW", "AY", "B", "CH", "D", "DH", "EH", "ER", "EY", "F", "G", "HH",
    "IH", "IY", "JH", "K", "L", "M", "N", "NG", "OW", "OY", "P", "R", "S", "SH", "T", "TH", "UH",
    "UW", "V", "W", "Y", "Z", "ZH",
})  # fmt: skip
"""The sounds of English as ARPABET writes them, without stress."""
CLOSED_LIPS = frozenset("PBM")
"""The phones during which the lips touch."""

SHORTEST_S = 0.01
"""No phone, and no word without phones, is shorter than this."""

_TOUCHING_S = 1e-6
_GONE = "The words have changed meanwhile: try again."


class Side(StrEnum):
    """Which border of a word."""

    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """One sound, an ARPABET `symbol`, from `start` to `end`."""

    symbol: str
    start: float
    end: float

    def __post_init__(self) -> None:
        """Refuse what is no sound and what has no length."""
        if self.symbol not in PHONES:
            raise ValueError(f"{self.symbol!r} is no ARPABET phone")
        _require_span(self.symbol, self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word as it was typed, from `start` to `end`; its phones, where known, fill it."""

    text: str
    start: float
    end: float
    phones: tuple[Phone, ...] = ()

    def __post_init__(self) -> None:
        """Refuse empty words, and phones that leave gaps or stick out."""
        if not self.text.strip():
            raise ValueError("a word without letters")
        _require_span(self.text, self.start, self.end)
        if self.phones:
            ends = (self.start, *(phone.end for phone in self.phones))
            starts = (*(phone.start for phone in self.phones), self.end)
            if starts != ends:
                raise ValueError(f"the phones of {self.text!r} do not fill it")

    @property
    def shortest(self) -> float:
        """How short it may become, in seconds."""
        return SHORTEST_S * max(len(self.phones), 1)

    def fitted(self, start: float, end: float) -> "Word":
        """The word from `start` to `end`, its phones stretched alike."""
        share = (end - start) / (self.end - self.start)
        inner = [start + (phone.end - self.start) * share for phone in self.phones[:-1]]
        return self.with_borders((start, *inner, end))

    def with_borders(self, borders: tuple[float, ...]) -> "Word":
        """The word with its phones between `borders`: one more than phones, first to last."""
        phones = tuple(
            replace(phone, start=a, end=b)
            for phone, (a, b) in zip(self.phones, pairwise(borders), strict=False)
        )
        return replace(self, start=borders[0], end=borders[-1], phones=phones)


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """The words of one voice in their order; `asset` names the voice they were aligned with."""

    asset: str
    words: tuple[Word, ...] = ()

    def __post_init__(self) -> None:
        """Refuse words that overlap."""
        for before, after in pairwise(self.words):
            if after.start < before.end:
                raise ValueError(f"{before.text!r} and {after.text!r} overlap")

    @property
    def text(self) -> str:
        """What is said, as one line."""
        return " ".join(word.text for word in self.words)

    @property
    def phones(self) -> tuple[Phone, ...]:
        """Every phone, in its order."""
        return tuple(phone for word in self.words for phone in word.phones)

    def word_at(self, time: float) -> int | None:
        """Place of the word that is said at `time`; None in a pause."""
        for i, word in enumerate(self.words):
            if word.start <= time < word.end:
                return i
        return None


def move_border(said: Transcript, index: int, side: Side, time: float) -> Transcript:
    """Move one border of a word to `time`, as far as its neighbour leaves room.

    A neighbour that touches it there gives or takes; phones stretch with their word.
    """
    word = _word(said, index)
    at, beside = (word.start, index - 1) if side is Side.START else (word.end, index + 1)
    other = said.words[beside] if 0 <= beside < len(said.words) else None
    edge = None if other is None else other.end if side is Side.START else other.start
    touching = edge is not None and abs(edge - at) < _TOUCHING_S
    if side is Side.START:
        low = 0.0 if other is None else other.start + other.shortest if touching else other.end
        high = word.end - word.shortest
    else:
        low = word.start + word.shortest
        high = (
            math.inf if other is None else other.end - other.shortest if touching else other.start
        )
    time = min(max(time, low), max(low, high))
    here = (time, word.end) if side is Side.START else (word.start, time)
    words = list(said.words)
    words[index] = word.fitted(*here)
    if other is not None and touching:
        there = (other.start, time) if side is Side.START else (time, other.end)
        words[beside] = other.fitted(*there)
    return replace(said, words=tuple(words))


def move_phone_border(said: Transcript, index: int, phone: int, time: float) -> Transcript:
    """Move the border between `phone` of a word and the next one; BadInput if there is none."""
    word = _word(said, index)
    if not 0 <= phone < len(word.phones) - 1:
        raise BadInput("There is no such border between two sounds.", _GONE)
    low, high = word.phones[phone].start, word.phones[phone + 1].end
    time = min(max(time, low + SHORTEST_S), max(high - SHORTEST_S, low + SHORTEST_S))
    borders = [word.start, *(p.end for p in word.phones)]
    if low + SHORTEST_S < high:
        borders[phone + 1] = time
    return _with(said, index, index + 1, word.with_borders(tuple(borders)))


def rename(said: Transcript, index: int, text: str) -> Transcript:
    """Write a word differently; its sounds and times stay. BadInput for no text."""
    text = " ".join(text.split())
    if not text:
        raise BadInput("A word needs letters.", "Delete the word instead.")
    return _with(said, index, index + 1, replace(_word(said, index), text=text))


def set_symbol(said: Transcript, index: int, phone: int, symbol: str) -> Transcript:
    """Say that a phone of a word is another sound; BadInput when ARPABET does not know it."""
    word, symbol = _word(said, index), symbol.strip().upper()
    if symbol not in PHONES:
        raise BadInput(f"{symbol!r} is no sound.", f"Known: {' '.join(sorted(PHONES))}.")
    if not 0 <= phone < len(word.phones):
        raise BadInput("There is no such sound.", _GONE)
    phones = list(word.phones)
    phones[phone] = replace(phones[phone], symbol=symbol)
    return _with(said, index, index + 1, replace(word, phones=tuple(phones)))


def split(said: Transcript, index: int, time: float) -> Transcript:
    """Cut a word in two at `time`, at the nearest border of its phones where it has several.

    Its letters are shared out by length; a word of one letter is written twice. BadInput when it
    is too short.
    """
    word = _word(said, index)
    count = 0
    if len(word.phones) > 1:
        inner = [phone.end for phone in word.phones[:-1]]
        count = min(range(len(inner)), key=lambda i: abs(inner[i] - time)) + 1
        time = inner[count - 1]
    elif word.end - word.start < 2 * SHORTEST_S:
        raise BadInput(f"{word.text!r} is too short to be cut.", "Stretch it first.")
    else:
        time = min(max(time, word.start + SHORTEST_S), word.end - SHORTEST_S)
    letters = round(len(word.text) * (time - word.start) / (word.end - word.start))
    letters = min(max(letters, 1), max(len(word.text) - 1, 1))
    head, tail = word.text[:letters].strip(), word.text[letters:].strip()
    # One sound alone belongs to both halves.
    left = word.phones[:count] or tuple(replace(p, end=time) for p in word.phones)
    right = word.phones[count:] if count else tuple(replace(p, start=time) for p in word.phones)
    first = replace(word, text=head or word.text, end=time, phones=left)
    second = replace(word, text=tail or word.text, start=time, phones=right)
    return _with(said, index, index + 1, first, second)


def merge(said: Transcript, index: int) -> Transcript:
    """Join a word with the next; a pause between them goes to the first. BadInput for the last."""
    first = _word(said, index)
    if index + 1 >= len(said.words):
        raise BadInput(f"Nothing is said after {first.text!r}.", "Join the word before it instead.")
    second = said.words[index + 1]
    return _with(said, index, index + 2, joined(f"{first.text} {second.text}", (first, second)))


def joined(text: str, parts: Sequence[Word]) -> Word:
    """The words `parts` as one, written `text`; a pause among them goes to the sound before it.

    It has phones where all of them have.
    """
    phones: list[Phone] = []
    for part in parts if all(part.phones for part in parts) else ():
        if phones:
            phones[-1] = replace(phones[-1], end=part.start)
        phones.extend(part.phones)
    return Word(text=text, start=parts[0].start, end=parts[-1].end, phones=tuple(phones))


def delete(said: Transcript, index: int) -> Transcript:
    """Take a word out; its time becomes a pause."""
    _word(said, index)
    return _with(said, index, index + 1)


def _word(said: Transcript, index: int) -> Word:
    if not 0 <= index < len(said.words):
        raise BadInput("There is no such word.", _GONE)
    return said.words[index]


def _with(said: Transcript, first: int, end: int, *words: Word) -> Transcript:
    return replace(said, words=(*said.words[:first], *words, *said.words[end:]))


def _require_span(name: str, start: float, end: float) -> None:
    if not (math.isfinite(start) and math.isfinite(end) and 0 <= start < end):
        raise ValueError(f"{name!r} lasts from {start} to {end}")
