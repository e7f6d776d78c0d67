"""Letters out of logits: the blank is none, and what follows each other is one letter."""

import numpy as np

from studio.domain.letters import CLOSED, LETTERS, HeardLetters, read_letters

BLANK = len(LETTERS)


def logits(text, sure=8.0):
    """One row per character of `text`; `_` is the blank."""
    rows = np.zeros((len(text), BLANK + 1), np.float32)
    for row, letter in enumerate(text):
        rows[row, BLANK if letter == "_" else LETTERS.index(letter)] = sure
    return rows


def test_letters_are_sure_and_blanks_are_not():
    heard = read_letters(logits("_b_"))
    assert [heard.at(row / 50)[0] for row in (1,)] == ["b"]
    assert heard.sure[1] > 0.95 and heard.sure[0] < 0.01 > heard.sure[2]
    assert heard.at(-0.1) is None and heard.at(0.2) is None


def test_a_row_of_the_same_letter_is_one_where_it_is_surest():
    rows = logits("_bbb_b_mm")
    rows[2] *= 2
    found = read_letters(rows).peaks()
    assert [LETTERS[place] for place in found.letters] == ["b", "b", "m"]
    assert np.rint(found.seconds * 50).tolist() == [2, 5, 7]


def test_closed_lips_are_those_of_b_m_and_p():
    text = "abmp o'z"
    heard = read_letters(logits(text))
    assert heard.closed.tolist() == [letter in CLOSED for letter in text]


def test_no_sound_is_no_letters():
    heard = read_letters(np.zeros((0, BLANK + 1), np.float32))
    assert len(heard.sure) == 0 and not len(heard.peaks().seconds)
    silent = HeardLetters(letters=np.zeros(5, np.uint8), sure=np.zeros(5, np.float32))
    assert not len(silent.peaks().letters)
