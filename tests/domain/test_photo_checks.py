from dataclasses import replace

import pytest

from studio.domain.photo_checks import (
    Focus,
    PhotoProblem,
    PhotoWarning,
    focus,
    problem_of,
    turn_deg,
    warnings_of,
)
from tests.fake_faces import face_points, photo


@pytest.mark.parametrize("angle", [-40.0, -10.0, 0.0, 25.0])
def test_turn_is_measured_in_degrees(angle):
    assert turn_deg(face_points(turn=angle)) == pytest.approx(angle, abs=0.1)


def test_turn_ignores_size_place_and_opening():
    points = face_points(0.08, turn=20.0, side=150.0, centre=(900.0, 80.0))
    assert turn_deg(points) == pytest.approx(20.0, abs=0.1)


def test_problems():
    assert problem_of(face_points()) is None
    assert problem_of(face_points(side=60.0)) is PhotoProblem.TOO_SMALL
    assert problem_of(face_points(turn=60.0)) is PhotoProblem.TOO_FAR_TURNED


def test_every_problem_says_what_is_wrong_and_what_to_do():
    for problem in PhotoProblem:
        assert problem.value.count(". ") == 1 and problem.value.endswith(".")


def test_focus_in_words():
    assert [focus(x) for x in (5.0, 40.0, 200.0)] == [Focus.BLURRED, Focus.SOFT, Focus.GOOD]


def test_warnings():
    sharp = replace(photo("a"), sharpness=200.0)
    assert warnings_of(sharp, [sharp]) == ()
    turned = replace(photo("b", turn=30.0), sharpness=5.0)
    assert warnings_of(turned, [sharp]) == (PhotoWarning.TURNED, PhotoWarning.BLURRED)
    same_file = replace(photo("c", 0.05, asset="a.png"), sharpness=200.0)
    assert warnings_of(same_file, [sharp]) == (PhotoWarning.DUPLICATE,)
    saved_again = replace(photo("d"), sharpness=200.0)
    assert warnings_of(saved_again, [sharp]) == (PhotoWarning.DUPLICATE,)


def test_a_photo_without_landmarks_has_a_problem_not_warnings():
    blank = replace(photo("a"), landmarks=None, crop=None)
    assert warnings_of(blank, []) == ()
