"""Training measures face motion exactly as the studio plays it back."""

import numpy as np
import pytest

from models.rig import canonical
from studio.domain import retarget


def turned(face, degrees, scale, shift):
    a = np.radians(degrees)
    turn = np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]])
    return (scale * face @ turn + shift).astype(np.float32)


@pytest.fixture
def performance():
    rng = np.random.default_rng(5)
    mean = retarget.mean_face()
    neutral = turned(mean * (1.2, 0.9), 7.0, 250.0, (40.0, 12.0))
    moves = rng.normal(0.0, 3.0, (6, 74, 2))
    moves[:, canonical.RIGID] = 0.0
    faces = [
        turned(neutral + move, angle, scale, (3.0, -8.0))
        for move, angle, scale in zip(moves, range(-9, 9, 3), np.linspace(0.8, 1.3, 6), strict=True)
    ]
    return mean, neutral, np.array(faces)


def test_training_and_playback_agree(performance):
    mean, neutral, faces = performance
    ours = canonical.canonical_displacements(mean, neutral, faces)
    theirs = np.array([retarget.canonical_displacement(neutral, face) for face in faces])
    np.testing.assert_allclose(ours, theirs, atol=2e-6)
    assert np.abs(ours).max() > 0.01


def test_what_was_measured_gives_the_face_back(performance):
    mean, neutral, _ = performance
    face = neutral.copy()
    face[48:68] += (2.0, 5.0)
    moved = canonical.canonical_displacements(mean, neutral, face[None])[0]
    np.testing.assert_allclose(neutral + retarget.displacement_on(neutral, moved), face, atol=1e-3)


def test_head_motion_alone_is_no_displacement(performance):
    mean, neutral, _ = performance
    faces = np.array([turned(neutral, 11.0, 1.1, (5.0, -2.0)), neutral])
    moved = canonical.canonical_displacements(mean, neutral, faces)
    np.testing.assert_allclose(moved, 0.0, atol=2e-6)


def test_neutral_is_the_closed_mouth_whatever_the_head_does():
    mean = retarget.mean_face()
    shut = mean.copy()
    shut[[61, 62, 63]] = shut[[67, 66, 65]]
    wide = shut.copy()
    wide[[65, 66, 67], 1] += 0.05
    faces = np.array([turned(wide if i % 3 else shut, i, 200.0, (i, 0.0)) for i in range(12)])
    neutral = canonical.closed_lip_neutral(faces, share=0.3)
    gap = np.linalg.norm(neutral[62] - neutral[66])
    assert gap < 0.01
