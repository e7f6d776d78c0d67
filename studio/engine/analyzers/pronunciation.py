"""English text as it is spoken: numbers in words, and sounds for words of no dictionary."""

import re
import unicodedata

from studio.domain.errors import BadInput

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = (
    "zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
_SCALES = ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))
_LARGEST = 10**12

_PARTS = re.compile(r"\d+|[a-z]+(?:'[a-z]+)*")

# Spelling -> sounds; the longest spelling that fits is taken, "^" and "$" are the word's ends.
_RULES = {
    "^kn": "N", "^wr": "R", "^ps": "S", "^x": "Z", "^y": "Y", "e$": "", "le$": "AH L",
    "es$": "Z", "ed$": "D", "y$": "IY", "o$": "OW", "i$": "IY", "a$": "AH",
    "tion": "SH AH N", "sion": "ZH AH N", "ture": "CH ER", "ough": "AO", "augh": "AO",
    "eigh": "EY", "igh": "AY", "tch": "CH", "dge": "JH", "sch": "SH", "ch": "CH", "sh": "SH",
    "th": "TH", "ph": "F", "wh": "W", "ck": "K", "ng": "NG", "qu": "K W", "gh": "G", "gn": "N",
    "mb$": "M", "ce": "S EH", "ci": "S IH", "cy": "S IY", "ce$": "S", "ge$": "JH", "ge": "JH EH",
    "gi": "JH IH", "se$": "Z", "ee": "IY", "ea": "IY", "oo": "UW", "ou": "AW", "ow": "OW",
    "oi": "OY", "oy": "OY", "ai": "EY", "ay": "EY", "au": "AO", "aw": "AO", "ie": "IY",
    "ei": "EY", "ey": "IY", "oa": "OW", "ue": "UW", "ui": "UW", "eu": "Y UW", "ew": "Y UW",
    "ar": "AA R", "er": "ER", "ir": "ER", "ur": "ER", "or": "AO R", "a": "AE", "b": "B",
    "c": "K", "d": "D", "e": "EH", "f": "F", "g": "G", "h": "HH", "i": "IH", "j": "JH",
    "k": "K", "l": "L", "m": "M", "n": "N", "o": "AA", "p": "P", "q": "K", "r": "R", "s": "S",
    "t": "T", "u": "AH", "v": "V", "w": "W", "x": "K S", "y": "IH", "z": "Z",
}  # fmt: skip
_LONGEST = max(map(len, _RULES))
_LONG_VOWELS = {"a": "EY", "e": "IY", "i": "AY", "o": "OW", "u": "UW", "y": "AY"}
_MAGIC_E = re.compile(r"([aeiouy])([bcdfgjklmnpqstvz])e$")


def spoken(token: str) -> tuple[str, ...]:
    """The lower-case words in which `token` is spoken: "Well-known" is two, "42" is two.

    Empty for punctuation. BadInput for letters that English does not have.
    """
    folded = unicodedata.normalize("NFKD", token.replace("’", "'")).casefold()
    plain = "".join(letter for letter in folded if not unicodedata.combining(letter))
    words: list[str] = []
    for part in _PARTS.findall(re.sub(r"(?<=\d),(?=\d)", "", plain)):
        words.extend(in_words(int(part)) if part.isdigit() else (part,))
    if not words and any(letter.isalpha() for letter in plain):
        raise BadInput(
            f"“{token}” cannot be aligned: only English is known.", "Write it with Latin letters."
        )
    return tuple(words)


def in_words(number: int) -> tuple[str, ...]:
    """A whole number as it is said; digit by digit from a million millions on."""
    if number >= _LARGEST:
        return tuple(_ONES[int(digit)] for digit in str(number))
    for size, name in _SCALES:
        if number >= size:
            rest = in_words(number % size) if number % size else ()
            return (*in_words(number // size), name, *rest)
    if number < len(_ONES):
        return (_ONES[number],)
    rest = (_ONES[number % 10],) if number % 10 else ()
    return (_TENS[number // 10], *rest)


def letters_to_sounds(word: str) -> tuple[str, ...]:
    """ARPABET sounds of a lower-case `word` by rules of spelling, good enough to find its place."""
    word = re.sub(r"([^aeiou])\1", r"\1", word.replace("'", ""))
    magic = _MAGIC_E.search(word)
    sounds: list[str] = []
    spelled, i = f"^{word}$", 1
    while i <= len(word):
        if magic and i == magic.start() + 1:
            sounds.append(_LONG_VOWELS[magic[1]])
            i += 1
            continue
        length = next(n for n in range(_LONGEST, 0, -1) if _rule(spelled, i, n) is not None)
        sounds.extend((_rule(spelled, i, length) or "").split())
        i += length
    return tuple(sounds) or ("AH",)


def _rule(spelled: str, i: int, length: int) -> str | None:
    """The sounds of `length` letters of `spelled` from `i` on, rules of the word's ends first."""
    part = spelled[i : i + length]
    if "$" in part or not part:
        return None
    if i + length == len(spelled) - 1 and i > 1 and part + "$" in _RULES:
        return _RULES[part + "$"]
    if i == 1 and "^" + part in _RULES:
        return _RULES["^" + part]
    return _RULES.get(part)
