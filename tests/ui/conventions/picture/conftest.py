"""A studio that stays open for all tests of a file, and a hand at its picture."""

import pytest
from picture_hand import picture_desk, ready_hand


@pytest.fixture(scope="module")
def desk(qapp, tmp_path_factory):
    """A studio that stays open for all tests of this file."""
    with picture_desk(qapp, tmp_path_factory.mktemp("home")) as desk:
        yield desk


@pytest.fixture
def hand(desk, qtbot):
    with ready_hand(desk, qtbot) as hand:
        yield hand
