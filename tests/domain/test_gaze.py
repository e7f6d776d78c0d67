import numpy as np
import pytest

from studio.domain import face
from studio.domain.gaze import gaze_of, look
from studio.domain.retarget import mean_face

PUPILS = [face.PUPIL_A, face.PUPIL_B]


def looking(across, down):
    return look(mean_face(), (across, down), (across, down))


@pytest.mark.parametrize(
    ("angles", "direction"), [((20, 0), (1, 0)), ((-20, 0), (-1, 0)), ((0, 15), (0, 1))]
)
def test_pupils_go_where_the_eyes_look(angles, direction):
    ways = looking(*angles)[PUPILS] - mean_face()[PUPILS]
    assert (ways @ np.array(direction) > 0.005).all()
    # Corners of the mean face are not quite level, so the way is not quite along an axis.
    assert (np.abs(ways @ np.array(direction[::-1])) < 0.002).all()


def test_lids_follow_eyes_that_look_down_and_stay_for_those_that_look_aside():
    upper, lower = [37, 68, 38, 43, 70, 44], [41, 69, 40, 47, 71, 46]
    down, rest = looking(0, 20), mean_face()
    fall = (down - rest)[..., 1]
    assert 0 < fall[lower].max() < fall[upper].min() < fall[PUPILS].min()
    assert face.eye_opening(down).max() < face.eye_opening(rest).min()
    np.testing.assert_array_equal(looking(25, 0)[upper + lower], rest[upper + lower])


def test_pupils_stay_between_the_corners():
    turned = looking(35, 0)
    assert (turned[PUPILS, 0] < turned[[39, 45], 0]).all()


def test_each_eye_looks_for_itself():
    crossed = look(mean_face(), (10, 0), (-10, 0))
    before, after = (
        points[face.PUPIL_B] - points[face.PUPIL_A] for points in (mean_face(), crossed)
    )
    assert after[0] < before[0]


def test_many_instants_are_as_each_alone():
    across, down = np.array([0.0, 5.0, -20.0]), np.array([3.0, 0.0, -9.0])
    faces = look(mean_face(), (across, down), (across, down))
    for one, x, y in zip(faces, across, down, strict=True):
        np.testing.assert_allclose(one, looking(x, y), atol=1e-6)


def test_the_gaze_of_a_face_is_found_again():
    across, down = np.array([-20.0, 0.0, 12.0]), np.array([5.0, 0.0, -10.0])
    faces = look(mean_face(), (across, down), (across, down)) * 300 + 40
    found = gaze_of(mean_face(), faces)
    np.testing.assert_allclose(found, (across, down), atol=0.01)
