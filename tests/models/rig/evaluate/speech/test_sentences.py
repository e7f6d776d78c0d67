"""GRID's names spell what is said."""

import pytest

from models.rig.evaluate.speech.sentences import text_of


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("s20_brbk7n", "bin red by k seven now"),
        ("s1_pwizzp", "place white in z zero please"),
        ("sgaa1s", "set green at a one soon"),
        ("s2_lbwj9a", "lay blue with j nine again"),
    ],
)
def test_the_six_words(name, text):
    assert text_of(name) == text


@pytest.mark.parametrize("name", ["s10_Grid_S10_reference", "1001_DFA_ANG_XX", "brbk7", "brbkkn"])
def test_names_of_another_kind_say_nothing(name):
    assert text_of(name) is None
