"""Known faces are found again, real ones within the error that is promised."""

import numpy as np
import pytest

from models.rig.corpus import photos
from models.rig.performers.alignment import MOST_EXPRESSION, landmark_points
from models.rig.performers.camera import Camera, rotation_matrix, rotation_vector
from models.rig.performers.correction import in_plane_correction
from models.rig.performers.face_model import LANDMARK_VERTICES, weights_of
from models.rig.performers.fit import PhotoFit, crop_scale, fault, fit_person


def seen(model, identity, turn, face):
    camera = Camera(rotation=rotation_matrix(turn), scale=20.0, shift=np.array([300.0, 260.0]))
    shape = model.shape(identity) + model.moved(face)
    return camera, camera.project(shape[list(LANDMARK_VERTICES)])


@pytest.fixture(scope="module")
def london(shared_data):
    return photos(shared_data, ["london_faces"])


def test_a_rendered_person_is_found_again(face_model):
    random = np.random.default_rng(2)
    identity = np.zeros(60)
    identity[:12] = random.normal(0.0, 0.8, 12)
    poses = [((0.05, 0.0, 0.0), {}), ((0.0, 0.2, 0.1), {"jawOpen": 0.3, "browInnerUp": 0.5})]
    made = [seen(face_model, identity, turn, weights_of(face)) for turn, face in poses]
    fit = fit_person(face_model, [points for _, points in made])
    for photo, (camera, points), (_, face) in zip(fit.photos, made, poses, strict=True):
        assert photo.error_px[17:].mean() < 0.25
        found, true = (rotation_vector(c.rotation) for c in (photo.camera, camera))
        assert np.degrees(np.abs(found - true)).max() < 3.0
        shape = face_model.shape(fit.identity) + face_model.moved(photo.expression)
        apart = photo.camera.project(shape[list(LANDMARK_VERTICES)]) - points
        np.testing.assert_allclose(
            np.linalg.norm(apart, axis=1) * crop_scale(points), photo.error_px, atol=2e-3
        )
        if "jawOpen" in face:
            assert abs(photo.expression @ (weights_of({"jawOpen": 1.0}) > 0) - 0.3) < 0.12


def test_weights_stay_inside_their_bounds(face_model, london):
    fit = fit_person(face_model, [photo.landmarks for photo in london[:2]])
    for photo in fit.photos:
        assert photo.expression.shape == (57,)
        assert photo.expression.min() >= 0.0
        assert photo.expression.max() <= MOST_EXPRESSION


def test_real_photos_fit(face_model, london):
    by_person = {}
    for photo in london[:40]:
        by_person.setdefault(photo.person, []).append(photo.landmarks)
    errors = np.stack(
        [
            photo.error_px
            for faces in by_person.values()
            for photo in fit_person(face_model, faces).photos
        ]
    )
    assert errors[:, :17].mean() < 1.15
    assert errors[:, 17:27].mean() < 0.9
    assert errors[:, 27:36].mean() < 0.65
    assert errors[:, 36:48].mean() < 0.35
    assert errors[:, 48:68].mean() < 0.5


def test_the_correction_brings_inner_points_home(face_model, london):
    face = london[0].landmarks
    fit = fit_person(face_model, [face])
    photo = fit.photos[0]
    bent = in_plane_correction(face_model, fit.identity, photo, face)
    shape = face_model.shape(fit.identity) + face_model.moved(photo.expression) + bent
    off = np.linalg.norm(
        photo.camera.project(shape[list(LANDMARK_VERTICES)]) - face[:72], axis=1
    ) * crop_scale(face)
    assert off[17:].mean() < 0.6 * photo.error_px[17:].mean()
    assert np.abs((photo.camera.rotation @ bent.T)[2]).max() < 1e-9


def test_missing_landmarks_are_refused(face_model):
    with pytest.raises(ValueError, match="all its landmarks"):
        fit_person(face_model, [np.full((74, 2), np.nan)])


def test_bad_fits_name_their_fault():
    def photo(turn=(0.0, 0.0, 0.0), inner=0.3, outline=1.0):
        camera = Camera(rotation=rotation_matrix(turn), scale=9.0, shift=np.zeros(2))
        error = np.full(72, inner)
        error[:17] = outline
        return PhotoFit(camera=camera, expression=np.zeros(57), error_px=error)

    assert fault(photo()) is None
    assert fault(photo(turn=(0.0, 0.0, 0.6))) is None
    assert fault(photo(turn=(0.0, -0.3, 0.0))) == "head turned 17 degrees"
    assert fault(photo(turn=(0.3, 0.0, 0.0))) == "head nodded 17 degrees"
    assert "0.90 px off" in fault(photo(inner=0.9))
    assert "3.1 px off" in fault(photo(outline=3.1))


def test_only_landmarks_with_a_say_are_used(face_model):
    points = landmark_points(face_model)
    assert points.mean.shape == (72, 3)
    assert np.abs(points.expression).max(axis=(1, 2)).min() > 0.1
