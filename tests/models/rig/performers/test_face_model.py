"""The model's parts are where their names say, and its weights do what they are called."""

import numpy as np
import pytest

from models.rig.performers.face_model import (
    EXPRESSIONS,
    LANDMARK_VERTICES,
    PARTS,
    FaceModel,
    places,
    weights_of,
)


def test_every_triangle_belongs_to_one_part(face_model):
    assert sum(len(face_model.triangles_of(part)) for part in PARTS) == len(face_model.triangles)
    for part, vertices in PARTS.items():
        corners = face_model.triangles_of(part)
        assert corners.max() < vertices.stop
        # Seams to earlier parts are allowed, whole triangles of them are not.
        assert (corners.max(axis=1) >= vertices.start).all()


def test_eyes_are_spheres_on_their_side(face_model):
    for part, side in (("left_eye", 1.0), ("right_eye", -1.0)):
        ball = face_model.vertices[PARTS[part]][:770]
        fit = np.linalg.lstsq(
            np.column_stack([2.0 * ball, np.ones(len(ball))]), (ball**2).sum(axis=1)
        )[0]
        radius = np.sqrt(fit[3] + (fit[:3] ** 2).sum())
        off = np.abs(np.linalg.norm(ball - fit[:3], axis=1) - radius)
        assert side * fit[0] > 2.0
        assert off.mean() < 0.05 * radius


def test_teeth_lie_behind_the_lips(face_model):
    teeth = face_model.vertices[PARTS["teeth"]]
    lips = face_model.vertices[[LANDMARK_VERTICES[i] for i in range(48, 68)]]
    assert teeth[:, 2].max() < lips[:, 2].max()
    assert lips[:, 1].min() - 2.0 < teeth[:, 1].mean() < lips[:, 1].max()


def test_landmarks_are_nearly_symmetric(face_model):
    mirror = {0: 16, 3: 13, 17: 26, 31: 35, 36: 45, 39: 42, 48: 54, 61: 63, 68: 70}
    points = face_model.vertices[list(LANDMARK_VERTICES)]
    for a, b in mirror.items():
        assert np.linalg.norm(points[a] * (-1, 1, 1) - points[b]) < 0.7, (a, b)
    assert points[36, 0] < 0 < points[45, 0]


def test_jaw_opens_and_left_is_left(face_model):
    opened = face_model.moved(weights_of({"jawOpen": 0.5}))
    assert opened[LANDMARK_VERTICES[8], 1] < -1.0
    assert abs(opened[LANDMARK_VERTICES[27], 1]) < 0.05
    winked = face_model.moved(weights_of({"eyeBlink_L": 1.0}))
    assert winked[LANDMARK_VERTICES[70], 1] < -0.5
    assert abs(winked[LANDMARK_VERTICES[68], 1]) < 1e-3


def test_groups_have_two_sides_or_none():
    assert [EXPRESSIONS[i] for i in places("mouthSmile")] == ["mouthSmile_L", "mouthSmile_R"]
    assert [EXPRESSIONS[i] for i in places("jawOpen")] == ["jawOpen"]
    with pytest.raises(KeyError):
        places("grin")


def test_another_model_is_refused(tmp_path):
    np.savez(tmp_path / "other.npz", expression_names=np.array(["smile"]))
    with pytest.raises(ValueError, match="another face model"):
        FaceModel.load(tmp_path / "other.npz")
