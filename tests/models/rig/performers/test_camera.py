"""What the camera sees, lifted back, is where it was."""

import numpy as np
import pytest

from models.rig.performers.camera import Camera, rotation_matrix, rotation_vector


@pytest.fixture
def camera():
    return Camera(
        rotation=rotation_matrix((0.1, -0.3, 0.2)), scale=9.0, shift=np.array([100.0, 80.0])
    )


def test_axes():
    plain = Camera(rotation=np.eye(3), scale=10.0, shift=np.zeros(2))
    right_up = plain.project([[2.0, 3.0, 0.0]])[0]
    np.testing.assert_allclose(right_up, (20.0, -30.0))
    assert plain.project([[1.0, 0.0, 11.0]])[0, 0] == pytest.approx(10.0 / 0.9)


def test_positive_turns_move_the_nose_down_and_right():
    nose = np.array([0.0, 0.0, 10.0])
    assert (rotation_matrix((0.2, 0.0, 0.0)) @ nose)[1] < 0.0
    assert (rotation_matrix((0.0, 0.2, 0.0)) @ nose)[0] > 0.0


def test_lifting_undoes_seeing(camera):
    points = np.random.default_rng(3).normal(0.0, 5.0, (20, 3))
    turned = camera.turned(points)
    np.testing.assert_allclose(camera.lifted(camera.seen(turned), turned[:, 2]), turned)


def test_a_crop_shows_the_same_points(camera):
    points = np.random.default_rng(4).normal(0.0, 5.0, (20, 3))
    crop = camera.cropped(2.5, (30.0, 12.0))
    np.testing.assert_allclose(crop.project(points), (camera.project(points) - (30.0, 12.0)) * 2.5)


def test_rotation_vector_undoes_rotation_matrix():
    np.testing.assert_allclose(rotation_vector(rotation_matrix((0.1, 0.5, -0.4))), (0.1, 0.5, -0.4))
