"""Words and phones: what they refuse, and every edit."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.errors import BadInput
from studio.domain.words import (
    Phone,
    Side,
    Transcript,
    Word,
    delete,
    merge,
    move_border,
    move_phone_border,
    rename,
    set_symbol,
    split,
)


def word(text, start, end, symbols=""):
    names = symbols.split()
    borders = [start + (end - start) * i / max(len(names), 1) for i in range(len(names))] + [end]
    phones = [
        Phone(symbol=n, start=a, end=b) for n, (a, b) in zip(names, pairwise(borders), strict=True)
    ]
    return Word(text=text, start=start, end=end, phones=tuple(phones))


@pytest.fixture
def said():
    """Two words that touch, a pause, and a third."""
    words = (
        word("big", 0.5, 0.8, "B IH G"),
        word("map", 0.8, 1.1, "M AE P"),
        word("now", 1.5, 1.9, "N AW"),
    )
    return Transcript(asset="voice.wav", words=words)


def texts(said):
    return [w.text for w in said.words]


def test_borders_of_words_that_touch_move_together(said):
    moved = move_border(said, 0, Side.END, 0.9)
    assert (moved.words[0].end, moved.words[1].start) == (0.9, 0.9)
    assert moved == move_border(said, 1, Side.START, 0.9)
    assert moved.words[2] is said.words[2]
    assert [p.symbol for p in moved.phones] == [p.symbol for p in said.phones]


def test_a_border_at_a_pause_moves_alone_and_stops_at_the_neighbour(said):
    moved = move_border(said, 2, Side.START, 1.2)
    assert moved.words[2].start == 1.2
    assert moved.words[1] is said.words[1]
    assert move_border(said, 2, Side.START, 0.2).words[2].start == said.words[1].end
    assert move_border(said, 1, Side.END, 9.0).words[1].end == said.words[2].start


def test_phones_stretch_with_their_word(said):
    moved = move_border(said, 2, Side.END, 2.3)
    assert [p.end for p in moved.words[2].phones] == pytest.approx([1.9, 2.3])


@given(index=st.integers(0, 2), side=st.sampled_from(Side), time=st.floats(-5, 5, allow_nan=False))
def test_no_drag_breaks_a_transcript(index, side, time):
    words = (word("a", 0.5, 0.8, "AH"), word("map", 0.8, 1.1, "M AE P"), word("now", 1.5, 1.9))
    moved = move_border(Transcript(asset="", words=words), index, side, time)
    assert all(w.end - w.start >= w.shortest - 1e-9 for w in moved.words)
    assert len(moved.words) == 3


def test_a_border_between_phones_stays_between_its_neighbours(said):
    assert move_phone_border(said, 1, 0, 0.95).words[1].phones[0].end == 0.95
    squeezed = move_phone_border(said, 1, 0, 5.0).words[1]
    assert squeezed.phones[0].end < squeezed.phones[1].end
    assert (squeezed.start, squeezed.end) == (0.8, 1.1)
    with pytest.raises(BadInput, match="no such border"):
        move_phone_border(said, 1, 2, 1.0)


def test_renaming_keeps_times_and_sounds(said):
    renamed = rename(said, 1, "  mop ")
    assert texts(renamed) == ["big", "mop", "now"]
    assert renamed.words[1].phones == said.words[1].phones
    with pytest.raises(BadInput, match="needs letters"):
        rename(said, 1, " ")


def test_a_phone_may_be_another_known_sound(said):
    assert set_symbol(said, 1, 0, "n").words[1].phones[0].symbol == "N"
    with pytest.raises(BadInput, match="no sound"):
        set_symbol(said, 1, 0, "QQ")


def test_splitting_cuts_at_the_nearest_sound_and_merging_undoes_it(said):
    cut = split(said, 1, 0.88)
    assert texts(cut) == ["big", "m", "ap", "now"]
    assert [len(w.phones) for w in cut.words[1:3]] == [1, 2]
    back = merge(cut, 1)
    assert back.words[1].phones == said.words[1].phones
    assert back.words[1].text == "m ap"


def test_splitting_what_has_one_sound_or_none():
    said = Transcript(asset="", words=(word("a", 0.0, 0.2, "AH"), word("bee", 0.3, 0.5)))
    one, two = split(said, 0, 0.1).words[:2]
    assert (one.text, two.text, two.phones[0].symbol) == ("a", "a", "AH")
    assert split(said, 1, 9.0).words[2].end == 0.5
    with pytest.raises(BadInput, match="too short"):
        split(Transcript(asset="", words=(word("a", 0.0, 0.015),)), 0, 0.01)


def test_merging_over_a_pause_stretches_the_sound_before_it(said):
    joined = merge(said, 1)
    assert texts(joined) == ["big", "map now"]
    assert joined.words[1].phones[2].end == 1.5
    with pytest.raises(BadInput, match="Nothing is said after"):
        merge(said, 2)


def test_deleting_leaves_a_pause(said):
    gone = delete(said, 1)
    assert texts(gone) == ["big", "now"]
    assert gone.word_at(0.9) is None and said.word_at(0.9) == 1
    with pytest.raises(BadInput, match="no such word"):
        delete(said, 3)


@pytest.mark.parametrize(
    "make",
    [
        lambda: word("a", 0.5, 0.5),
        lambda: word("a", -0.1, 0.5),
        lambda: word("a", 0.0, float("nan")),
        lambda: word(" ", 0.0, 1.0),
        lambda: word("a", 0.0, 1.0, "XX"),
        lambda: Word(text="a", start=0.0, end=1.0, phones=(Phone(symbol="B", start=0, end=0.5),)),
        lambda: Transcript(asset="", words=(word("a", 0.0, 1.0), word("b", 0.9, 2.0))),
    ],
)
def test_what_is_no_transcript_is_refused(make):
    with pytest.raises(ValueError, match=r"."):
        make()
