"""A whole desk with a made-up sound card, put back before each test."""

import pytest
from audio_desk import (
    as_at_first,
    let_go,
    opened_desk,
    put_back,
    sound_card,
)


@pytest.fixture(scope="module")
def card():
    with sound_card() as card:
        yield card


@pytest.fixture(scope="module")
def studio(card, qapp, tmp_path_factory):
    with opened_desk(qapp, tmp_path_factory.mktemp("desk")) as opened:
        yield opened


@pytest.fixture
def sound(card):
    as_at_first(card)
    return card


@pytest.fixture
def desk(studio, sound):
    desk, project = studio
    put_back(desk, project)
    yield desk
    let_go(desk)
