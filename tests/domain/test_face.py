import numpy as np
import pytest

from models.landmarks74.layout import MIRROR
from studio.domain import face
from studio.domain.retarget import mean_face


def test_mirror_is_an_involution_with_the_midline_fixed():
    order = np.array(face.MIRROR)
    np.testing.assert_array_equal(order[order], np.arange(74))
    fixed = set(np.flatnonzero(order == np.arange(74)))
    assert fixed == {8, 27, 28, 29, 30, 33, 51, 57, 62, 66}


def test_training_and_studio_mirror_alike():
    np.testing.assert_array_equal(MIRROR, face.MIRROR)


def test_mean_face_is_symmetric_at_rest_and_centred():
    points = mean_face()
    mirrored = points[list(face.MIRROR)] * (-1, 1) + (1, 0)
    np.testing.assert_allclose(mirrored, points, atol=2e-4)
    np.testing.assert_allclose(points[face.NOSE_TIP], (0.5, 0.5), atol=1e-4)
    assert face.face_height(points) == pytest.approx(1 / 2.2, rel=0.01)
    assert face.mouth_opening(points) < 0.01
    assert 0.25 < face.eye_opening(points).min() < 0.4


def test_openness_reads_the_middle_of_the_outer_lip():
    points = mean_face().copy()
    before = face.outer_lip_opening(points)
    points[57, 1] += 0.1
    assert face.outer_lip_opening(points) == pytest.approx(
        before + 0.1 / face.face_height(points), rel=1e-4
    )


def test_measures_take_any_number_of_faces():
    faces = np.stack([mean_face()] * 3)
    assert face.mouth_width(faces).shape == (3,)
    assert face.eye_opening(faces).shape == (3, 2)


def test_turn_is_signed():
    points = mean_face().copy()
    assert face.turn(points) == pytest.approx(0, abs=1e-3)
    points[face.NOSE_TIP, 0] += 0.1
    assert face.turn(points) > 0.1


def test_the_area_of_the_inner_lips_is_that_of_their_polygon():
    points = mean_face().copy()
    unit = face.eye_distance(points)
    square = [(0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (3, 1), (2, 1), (1, 1)]
    points[60:68] = np.array(square) * 0.1 * unit
    assert face.inner_lip_area(points) == pytest.approx(0.03, rel=1e-4)
    points[65:68, 1] = 0
    assert face.inner_lip_area(np.stack([points, points])) == pytest.approx([0, 0], abs=1e-6)
