import numpy as np
import pytest

from studio.domain.retarget import (
    canonical_displacement,
    displacement_on,
    mean_face,
    procrustes,
    proportions,
)


def turned(points, degrees, scale=1.0, shift=(0.0, 0.0)):
    angle = np.radians(degrees)
    matrix = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    return ((points - 0.5) @ matrix * scale + 0.5 + shift).astype(np.float32)


def smile():
    displacement = np.zeros((74, 2), np.float32)
    displacement[48], displacement[54], displacement[8] = (-0.02, -0.03), (0.02, -0.03), (0, 0.05)
    return displacement


def test_procrustes_recovers_a_similarity():
    target = turned(mean_face(), 12, 1.4, (0.1, -0.2))
    rotation, scale, shift = procrustes(mean_face(), target)
    assert scale == pytest.approx(1.4, rel=1e-4)
    np.testing.assert_allclose(scale * mean_face() @ rotation + shift, target, atol=1e-5)


def test_procrustes_never_mirrors():
    rotation, _, _ = procrustes(mean_face(), mean_face() * (-1, 1))
    assert np.linalg.det(rotation) == pytest.approx(1)


def test_no_displacement_gives_the_neutral_exactly():
    neutral = turned(mean_face(), 5, 1.2)
    assert (displacement_on(neutral, np.zeros((74, 2), np.float32)) == 0).all()


def test_mean_to_mean_leaves_the_displacement_alone():
    np.testing.assert_allclose(displacement_on(mean_face(), smile()), smile(), atol=1e-6)


def test_ratio_contains_the_scale_once():
    _, ratio = proportions(turned(mean_face(), 0, 2.0))
    np.testing.assert_allclose(ratio, 2, rtol=1e-4)
    np.testing.assert_allclose(
        displacement_on(turned(mean_face(), 0, 2.0), smile()), 2 * smile(), atol=1e-5
    )


@pytest.mark.parametrize("degrees", [-20, 0, 9])
def test_displacement_turns_with_the_person_and_comes_back(degrees):
    neutral = turned(mean_face(), degrees, 1.3, (0.05, 0))
    moved = neutral + displacement_on(neutral, smile())
    np.testing.assert_allclose(
        moved, turned(mean_face() + smile(), degrees, 1.3, (0.05, 0)), atol=1e-5
    )
    np.testing.assert_allclose(canonical_displacement(neutral, moved), smile(), atol=1e-5)


def test_head_motion_drops_out():
    neutral = mean_face()
    moved = turned(neutral + smile(), 15, 1.1, (0.1, 0.1))
    np.testing.assert_allclose(canonical_displacement(neutral, moved), smile(), atol=1e-5)
