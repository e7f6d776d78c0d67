import numpy as np
import pytest

from studio.domain import face
from studio.domain.hand_placing import (
    GROUPS,
    group_of,
    mean_face_at,
    mean_face_in,
    rotated,
    shifted,
)
from tests.fake_faces import face_points


def test_every_point_is_in_one_group():
    assert sorted(i for _, group in GROUPS for i in group) == list(range(74))
    assert group_of(72) == group_of(36)


def test_the_mean_face_starts_in_the_middle():
    points = mean_face_in(800, 400)
    assert points[face.NOSE_TIP] == pytest.approx((400, 200))
    assert (points > 0).all() and (points < (800, 400)).all()


def test_the_mean_face_lies_on_two_eyes():
    points = mean_face_at(np.float32([100, 120]), np.float32([180, 100]))
    assert points[list(face.EYE_A)].mean(axis=0) == pytest.approx((100, 120), abs=0.01)
    assert points[list(face.EYE_B)].mean(axis=0) == pytest.approx((180, 100), abs=0.01)
    assert points[face.CHIN, 1] > points[face.NOSE_TIP, 1]


def test_a_partner_moves_mirrored():
    before = face_points()
    after = shifted(before, {48}, (-3.0, 2.0), mirror=True)
    assert after[48] - before[48] == pytest.approx((-3, 2), abs=1e-4)
    assert after[54] - before[54] == pytest.approx((3, 2), abs=1e-3)
    assert np.count_nonzero((after != before).any(axis=1)) == 2


def test_a_pair_moves_as_it_is():
    before = face_points()
    after = shifted(before, {48, 54}, (5.0, 0.0), mirror=True)
    assert after[54] - before[54] == pytest.approx((5, 0), abs=1e-4)


def test_without_mirror_only_the_chosen_move():
    before = face_points()
    assert np.flatnonzero((shifted(before, {8}, (1.0, 1.0)) != before).any(axis=1)) == [8]


def test_a_group_turns_about_its_centre():
    before = face_points()
    brow = list(face.BROW_A)
    after = rotated(before, brow, 90.0)
    assert after[brow].mean(axis=0) == pytest.approx(before[brow].mean(axis=0), abs=1e-3)
    first, last = (before[i] - before[brow].mean(axis=0) for i in (brow[0], brow[-1]))
    turned = after[brow[-1]] - before[brow].mean(axis=0)
    assert turned == pytest.approx((-last[1], last[0]), abs=1e-2)
    assert np.linalg.norm(first) > 0
