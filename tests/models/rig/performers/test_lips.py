"""Shut lips show nothing between them, open ones stay as they are."""

import numpy as np
import pytest

from models.rig.performers.face_model import LANDMARK_VERTICES, weights_of
from models.rig.performers.lips import MOST_OVERLAP, OPEN_ABOVE, SHUT_BELOW, LipSeam


@pytest.fixture(scope="module")
def seam(face_model):
    return LipSeam.of(face_model)


def test_the_mean_face_has_a_slit_that_is_shut(face_model, seam):
    assert seam.gaps(face_model.vertices).max() > 0.04
    settled = seam.gaps(seam.settled(face_model.vertices))
    assert settled.max() < 0.0


@pytest.mark.parametrize("face", [{"mouthPress": 1.0}, {"mouthPucker": 0.8}, {"mouthSmile": 0.8}])
def test_lips_neither_gape_nor_cross(face_model, seam, face):
    shape = face_model.vertices + face_model.moved(weights_of(face))
    settled = seam.gaps(seam.settled(shape))
    assert settled.max() < 0.5 * SHUT_BELOW
    assert settled.min() > -2.0 * MOST_OVERLAP


def test_an_open_mouth_stays_as_it_is(face_model, seam):
    shape = face_model.vertices + face_model.moved(weights_of({"jawOpen": 0.3}))
    middle = slice(8, 16)
    assert seam.gaps(shape)[middle].min() > OPEN_ABOVE
    at = [LANDMARK_VERTICES[i] for i in (51, 57, 62, 66)]
    np.testing.assert_array_equal(seam.settled(shape)[at], shape[at])


def test_opening_is_continuous(face_model, seam):
    jaw = face_model.moved(weights_of({"jawOpen": 1.0}))
    shapes = [face_model.vertices + share * jaw for share in np.linspace(0.0, 0.12, 60)]
    gaps = np.array([seam.gaps(seam.settled(shape)) for shape in shapes])
    raw = np.array([seam.gaps(shape) for shape in shapes])
    assert np.diff(gaps, axis=0).max() < 4.0 * np.diff(raw, axis=0).max()


def test_nothing_but_the_lips_moves(face_model, seam):
    moved = np.flatnonzero(
        np.abs(seam.settled(face_model.vertices) - face_model.vertices).max(axis=1)
    )
    lips = face_model.vertices[[LANDMARK_VERTICES[i] for i in range(48, 60)]]
    low, high = lips.min(axis=0) - 0.8, lips.max(axis=0) + 0.8
    assert ((face_model.vertices[moved] > low) & (face_model.vertices[moved] < high)).all()
