"""Banks follow the studio's rule and never hold more than asked for."""

import numpy as np
import pytest
from reenact_scenes import SIDE, drawn_shot

from models.rig.evaluate.banks import as_photo, bank
from studio.domain import face


@pytest.fixture(scope="module")
def pool():
    """Thirty shots, opening and closing; two with shut eyes."""
    openings = [*np.abs(np.sin(np.arange(28) * 0.4)) * 0.6, 0.1, 0.2]
    lids = [0.0] * 28 + [0.95, 0.95]
    return [drawn_shot(*pair, size=96) for pair in zip(openings, lids, strict=True)]


def opening(shot):
    return float(face.outer_lip_opening(shot.points))


@pytest.mark.parametrize("count", [1, 3, 5, 8])
def test_a_bank_has_as_many_different_photos_as_asked_for(pool, count):
    photos = bank(pool, count)
    assert len(photos) == len({id(photo) for photo in photos}) == count
    assert 8 < len(bank(pool, 20)) <= 20  # equal ones would be no news


def test_small_banks_go_from_closed_to_open(pool):
    five, three, one = (bank(pool, count) for count in (5, 3, 1))
    assert three == (five[0], five[2], five[4])
    assert one == (five[0],)
    assert [opening(photo) for photo in five] == sorted(opening(photo) for photo in five)
    assert opening(five[4]) > opening(five[0]) + 0.1


def test_large_banks_add_shut_eyes(pool):
    assert any(photo in bank(pool, 20)[5:] for photo in pool[28:])
    assert not any(photo in bank(pool, 5) for photo in pool[28:])


def test_few_photos_are_all_taken(pool):
    assert bank(pool[:2], 5) == tuple(pool[:2])


def test_a_shot_is_a_photo_of_its_own_crop():
    shot = drawn_shot(0.2)
    photo = as_photo(shot)
    assert photo.source.frame.side == SIDE
    assert photo.source.shape == pytest.approx(shot.points, abs=1e-6)
