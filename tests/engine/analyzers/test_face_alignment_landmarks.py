"""The second detector: what it says offline, and how its points become ours."""

import numpy as np
import pytest

from models.rig.corpus import photos
from studio.domain import face
from studio.domain.errors import FaceNotFound, ModelMissing
from studio.engine.analyzers import face_alignment_landmarks as second
from studio.engine.analyzers.face_finder import FaceBox


class Package:
    """Answers as the package does; the package itself needs weights that are not shipped."""

    def __init__(self, shapes):
        self.shapes = shapes
        self.boxes = None

    def get_landmarks_from_image(self, image, detected_faces, return_bboxes, return_landmark_score):
        self.boxes = detected_faces
        if not self.shapes:
            return None, None, None
        return self.shapes, [np.full(68, 1.6, np.float32) for _ in self.shapes], []


@pytest.fixture
def no_weights(monkeypatch, tmp_path):
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))


def shape(scale):
    points = np.random.default_rng(0).uniform(0, 100, (68, 2)).astype(np.float32)
    points[36], points[45] = (20, 40), (80, 40)
    return points * scale


def test_offline_it_says_what_is_missing_and_what_to_do(no_weights):
    with pytest.raises(ModelMissing) as caught:
        second.FaceAlignmentDetector().detect(np.zeros((64, 64, 3), np.uint8))
    assert all(name in caught.value.message for name in second.WEIGHTS)
    assert "built-in detector" in caught.value.hint


def test_weights_on_disk_are_seen(no_weights):
    second.weights_folder().mkdir(parents=True)
    (second.weights_folder() / second.WEIGHTS[0]).write_bytes(b"x")
    assert second.missing_weights() == second.WEIGHTS[1:]


def test_largest_face_first_and_the_box_is_handed_on(monkeypatch):
    package = Package([shape(1.0), shape(2.0)])
    detector = second.FaceAlignmentDetector()
    monkeypatch.setattr(detector, "_aligner", package)
    picture = np.zeros((200, 200, 3), np.uint8)
    found = detector.detect(picture, FaceBox(x=50.0, y=60.0, side=40.0))
    assert package.boxes == [[30.0, 40.0, 70.0, 80.0]]
    assert found.points.shape == (74, 2)
    assert np.allclose(found.points[:68], shape(2.0))
    assert found.confidence == pytest.approx(0.8)
    assert [box.side for box in detector.faces(picture)] == sorted(
        (box.side for box in detector.faces(picture)), reverse=True
    )


def test_no_face(monkeypatch):
    detector = second.FaceAlignmentDetector()
    monkeypatch.setattr(detector, "_aligner", Package([]))
    with pytest.raises(FaceNotFound):
        detector.detect(np.zeros((64, 64, 3), np.uint8))
    assert list(detector.track([np.zeros((64, 64, 3), np.uint8)])) == [None]


def test_estimated_points_on_real_faces(shared_data):
    labels = np.stack([p.landmarks for p in photos(shared_data, ("london_faces",))])
    made = np.stack([second.with_estimates(points[:68]) for points in labels])
    apart = np.linalg.norm(made - labels, axis=-1) / face.eye_distance(labels)[:, None]
    assert (made[:, :68] == labels[:, :68]).all()
    assert apart[:, 68:72].mean() < 0.005
    assert apart[:, 72:].mean() < 0.02
