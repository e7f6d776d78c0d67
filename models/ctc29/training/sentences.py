"""English sentences without end: a small grammar over a list of common words, our own text.

They need not make sense. What they must do is put every letter beside every other as English does,
in phrases short and long; GRID's commands are among them, for voices that GRID has not.
"""

import re
from functools import lru_cache
from pathlib import Path

import numpy as np

VOCABULARY = Path(__file__).with_name("vocabulary.txt")

GRID_COMMANDS = ("bin", "lay", "place", "set")
GRID_COLOURS = ("blue", "green", "red", "white")
GRID_PREPOSITIONS = ("at", "by", "in", "with")
GRID_LETTERS = "abcdefghijklmnopqrstuvxyz"
GRID_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
GRID_ADVERBS = ("again", "now", "please", "soon")

TEMPLATES = (
    "{determiner} {noun}",
    "{adjective} {noun}",
    "{verb} {determiner} {noun}",
    "{adverb}, {pronoun} {past}",
    "{phrase}",
    "{phrase}, {name}",
    "{number} {adjective} {noun}+s",
    "{number} {number} {number}",
    "{determiner} {noun} and {determiner} {noun}",
    "{pronoun} {auxiliary} {verb} {preposition} {determiner} {noun}",
    "{name} {past} {preposition} {determiner} {adjective} {noun}",
    "{determiner} {adjective} {noun} {past} {adverb}",
    "{verb}+ing {determiner} {noun} is {adjective}",
    "{name}'s {noun} {past} {preposition} {name}'s {noun}",
    "{pronoun} {past} {number} {noun}+s {preposition} {determiner} {noun}",
    "{adjective}, {adjective} and {adjective}",
    "why {auxiliary} {determiner} {noun} {verb} {name}",
    "{noun} {noun} {verb} {adverb} {adjective} {past}",
    "when {name} {past}, {determiner} {noun} {past} {preposition} {determiner} {adjective} {noun}",
    "{determiner} {noun} {preposition} {determiner} {noun} {auxiliary} {verb} {determiner} {noun}",
)
GRID_SHARE = 0.08


@lru_cache(maxsize=1)
def vocabulary() -> dict[str, tuple[str, ...]]:
    """The words of each kind."""
    words: dict[str, list[str]] = {}
    for line in VOCABULARY.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, listed = line.split(": ")
            words.setdefault(kind, []).extend(listed.split("|" if "|" in listed else None))
    return {kind: tuple(listed) for kind, listed in words.items()}


def sentence(random: np.random.Generator) -> str:
    """A sentence as it is written for a synthesizer, with capitals and commas."""
    if random.random() < GRID_SHARE:
        return grid_command(random)
    template = _one(TEMPLATES, random)
    words = vocabulary()
    text = re.sub(r"{(\w+)}", lambda found: _one(words[found[1]], random), template)
    return _spelled(text)


def grid_command(random: np.random.Generator) -> str:
    """A command of GRID's grammar; the letter never is A, which would be read as the article."""
    letters = tuple(GRID_LETTERS[1:].upper())
    kinds: tuple[tuple[str, ...], ...] = (GRID_COMMANDS, GRID_COLOURS, GRID_PREPOSITIONS, letters)
    kinds += (GRID_DIGITS, GRID_ADVERBS)
    return " ".join(_one(words, random) for words in kinds)


def plain(text: str) -> str:
    """`text` in the net's alphabet: lower case, nothing but letters, apostrophes, single spaces."""
    return " ".join(re.sub(r"[^a-z' ]", " ", text.lower()).split())


def grid_transcript(stem: str) -> str:
    """What is said in a GRID clip whose name ends in its code, such as `s20_brbk7n`.

    Raises ValueError where the name has no code.
    """
    code = stem.rsplit("_", 1)[-1]
    tables = (GRID_COMMANDS, GRID_COLOURS, GRID_PREPOSITIONS, tuple(GRID_LETTERS))
    if len(code) != 6:
        raise ValueError(f"{stem} does not end in a code of GRID.")
    words = [_beginning(letter, table, stem) for letter, table in zip(code, tables, strict=False)]
    digits = {"z": "zero"} | {str(i): GRID_DIGITS[i] for i in range(1, 10)}
    if code[4] not in digits:
        raise ValueError(f"{stem} does not end in a code of GRID.")
    return " ".join([*words, digits[code[4]], _beginning(code[5], GRID_ADVERBS, stem)])


def _beginning(letter: str, words: tuple[str, ...], stem: str) -> str:
    for word in words:
        if word[0] == letter:
            return word
    raise ValueError(f"{stem} does not end in a code of GRID.")


def _one(words: tuple[str, ...], random: np.random.Generator) -> str:
    return words[int(random.integers(len(words)))]


def _spelled(text: str) -> str:
    """English spelling where parts met at a plus or a space: an apple, ladies, boxes, running."""
    text = re.sub(r"\ba (?=[aeio]|u[^ns])", "an ", text)
    text = re.sub(r"([^aeiou])y\+s", r"\1ies", text)
    text = re.sub(r"(s|x|ch|sh)\+s", r"\1es", text)
    text = re.sub(r"\b([^aeiou ]*[aeiou])([bdgmnpt])\+ing", r"\1\2\2ing", text)
    text = re.sub(r"([a-df-z])e\+ing", r"\1ing", text)
    return text.replace("+", "")
