"""Text as it is spoken, and sounds by rules of spelling."""

import pytest

from studio.domain.errors import BadInput
from studio.domain.words import PHONES
from studio.engine.analyzers.pronunciation import in_words, letters_to_sounds, spoken


@pytest.mark.parametrize(
    ("token", "words"),
    [
        ("Well-known,", "well known"),
        ("1,234", "one thousand two hundred thirty four"),
        ("Don’t!", "don't"),
        ("café", "cafe"),
        ("—", ""),
        ("B2", "b two"),
    ],
)
def test_tokens_are_spoken_as_people_say_them(token, words):
    assert " ".join(spoken(token)) == words


def test_letters_that_english_does_not_have_are_refused():
    with pytest.raises(BadInput, match="only English"):
        spoken("привет")


def test_numbers_in_words():
    assert " ".join(in_words(0)) == "zero"
    assert " ".join(in_words(20_019)) == "twenty thousand nineteen"
    assert in_words(10**12)[:2] == ("one", "zero")


@pytest.mark.parametrize(
    ("word", "sounds"),
    [
        ("blorft", "B L AO R F T"),
        ("knight", "N AY T"),
        ("made", "M EY D"),
        ("quintet", "K W IH N T EH T"),
        ("nation", "N AE SH AH N"),
        ("bell", "B EH L"),
    ],
)
def test_spelling_gives_sounds(word, sounds):
    assert " ".join(letters_to_sounds(word)) == sounds


@pytest.mark.parametrize("word", ["e", "x", "zyxwv", "aaa", "hm", "o'neil", "gh"])
def test_every_spelling_gives_known_sounds(word):
    sounds = letters_to_sounds(word)
    assert sounds and PHONES.issuperset(sounds)
