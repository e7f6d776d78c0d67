"""Landmarks of real validation photos and of pictures without a usable face."""

from itertools import islice

import cv2
import numpy as np
import pytest

from models.rig.corpus import photos
from studio.domain import face
from studio.domain.errors import FaceNotFound, ModelMissing
from studio.engine.analyzers.face_finder import FaceBox, FaceFinder, distinct
from studio.engine.analyzers.image_landmarks import LandmarkDetector
from studio.engine.model_store import ModelStore
from studio.io.paths import models_folder


@pytest.fixture(scope="module")
def detector():
    return LandmarkDetector(ModelStore(models_folder()))


def read(path):
    return cv2.cvtColor(cv2.imread(str(path)), cv2.COLOR_BGR2RGB)


@pytest.fixture(scope="module")
def people(shared_data):
    """One validation photo of each of three collections: pixels and labels."""
    chosen = {}
    for photo in photos(shared_data, ("london_faces", "canada_faces", "caltech_faces")):
        if photo.validation:
            chosen.setdefault(photo.collection, photo)
    return [(read(photo.path), photo.landmarks) for photo in chosen.values()]


@pytest.fixture(scope="module")
def person(people):
    return people[-1]


def error(found, labels):
    """Mean distance in eye distances."""
    apart = np.linalg.norm(found.points - labels, axis=-1).mean()
    return float(apart / face.eye_distance(labels))


def test_photos_of_people_it_never_saw(detector, people):
    errors = []
    for rgb, labels in people:
        found = detector.detect(rgb)
        errors.append(error(found, labels))
        assert found.points.dtype == np.float32
        assert found.confidence > 0.8
        assert abs(found.yaw_deg) < 15
    assert np.mean(errors) < 0.035


def test_box_holds_the_face(detector, person):
    rgb, labels = person
    (box,) = detector.faces(rgb)
    middle = (labels[:68].min(0) + labels[:68].max(0)) / 2
    assert np.hypot(box.x - middle[0], box.y - middle[1]) < 0.1 * box.side
    assert box.side == pytest.approx(np.ptp(labels[:68], axis=0).max(), rel=0.12)


def test_any_rough_box_leads_to_the_same_points(detector, person):
    rgb, _ = person
    straight = detector.detect(rgb)
    box = straight.box
    for shift, scale in ((0.1, 1.15), (-0.1, 0.85)):
        rough = FaceBox(x=box.x + shift * box.side, y=box.y, side=scale * box.side)
        assert error(detector.detect(rgb, rough), straight.points) < 0.012


@pytest.mark.parametrize("scale", [0.6, 4.0])
def test_small_and_large_photos(detector, person, scale):
    rgb, labels = person
    resized = cv2.resize(rgb, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    assert error(detector.detect(resized), labels * scale) < 0.05


def test_tilted_head(detector, person):
    rgb, labels = person
    height, width = rgb.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), 30, 1.0)
    turned = cv2.warpAffine(rgb, matrix, (width, height), borderMode=cv2.BORDER_REPLICATE)
    found = detector.detect(turned)
    assert error(found, labels @ matrix[:, :2].T + matrix[:, 2]) < 0.05
    assert found.box.angle_deg == pytest.approx(-30, abs=8)


def test_face_partly_outside_the_picture(detector, person):
    rgb, labels = person
    left = int(labels[:68, 0].min() + 0.08 * np.ptp(labels[:68, 0]))
    cut = np.ascontiguousarray(rgb[:, left:])
    inside = labels[:, 0] > left
    found = detector.detect(cut)
    apart = np.linalg.norm(found.points - labels + np.float32([left, 0]), axis=-1)[inside].mean()
    assert apart / face.eye_distance(labels) < 0.05


def test_two_faces_the_larger_first(detector, person):
    rgb, _ = person
    small = cv2.resize(rgb, None, fx=0.7, fy=0.7, interpolation=cv2.INTER_AREA)
    both = np.zeros((rgb.shape[0], rgb.shape[1] + small.shape[1], 3), np.uint8)
    both[:, : rgb.shape[1]] = rgb
    both[: small.shape[0], rgb.shape[1] :] = small
    boxes = detector.faces(both)
    assert len(boxes) == 2
    assert boxes[1].side == pytest.approx(0.7 * boxes[0].side, rel=0.1)
    assert detector.detect(both, boxes[1]).points[:, 0].min() > rgb.shape[1] - 30


@pytest.mark.parametrize("kind", ["blank", "noise", "tiny", "stripes"])
def test_pictures_without_a_face(detector, kind):
    random = np.random.default_rng(5)
    picture = {
        "blank": np.full((240, 320, 3), 128, np.uint8),
        "noise": random.integers(0, 256, (240, 320, 3)).astype(np.uint8),
        "tiny": np.full((1, 1, 3), 200, np.uint8),
        "stripes": np.tile(np.arange(320)[None, :, None] % 64 * 4, (240, 1, 3)).astype(np.uint8),
    }[kind]
    assert detector.faces(picture) == []
    with pytest.raises(FaceNotFound, match="No face") as caught:
        detector.detect(picture)
    assert caught.value.hint


def test_a_box_beside_the_face_is_refused(detector, person):
    rgb, _ = person
    corner = FaceBox(x=30.0, y=30.0, side=50.0)
    with pytest.raises(FaceNotFound):
        detector.detect(rgb, corner)


def test_blur_and_cover_cost_confidence(detector, person):
    """What the studio warns of: the worse the picture, the lower the number."""
    rgb, labels = person
    unit = float(face.eye_distance(labels))
    box = detector.detect(rgb).box
    covered = rgb.copy()
    covered[int(labels[33, 1]) :] = (90, 60, 50)
    half_blind = cv2.GaussianBlur(rgb, (0, 0), 0.1 * unit)
    clear = detector.detect(rgb, box).confidence
    assert detector.detect(half_blind, box).confidence < 0.9 * clear
    try:
        left = detector.detect(covered, box).confidence
    except FaceNotFound:
        left = 0.0
    assert left < 0.7 * clear


def test_face_too_small(detector, person):
    rgb, labels = person
    scale = 18 / float(face.eye_distance(labels))
    small = cv2.resize(rgb, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    low, high = labels[:68].min(0) * scale, labels[:68].max(0) * scale
    x, y = (low + high) / 2
    with pytest.raises(FaceNotFound, match="too small"):
        detector.detect(small, FaceBox(x=float(x), y=float(y), side=float((high - low).max())))


def test_tracking_loses_and_finds_again(detector, person):
    rgb, labels = person
    blank = np.full_like(rgb, 128)
    moved = np.roll(rgb, 6, axis=1)
    track = list(detector.track([rgb, moved, blank, blank, moved]))
    assert [t is None for t in track] == [False, False, True, True, False]
    assert error(track[1], labels + np.float32([6, 0])) < 0.05
    assert error(track[4], labels + np.float32([6, 0])) < 0.05


def test_tracking_a_clip_of_a_person_it_never_saw(detector, shared_data):
    with np.load(shared_data / "grid" / "landmarks74.npz") as stored:
        path = next((shared_data / "grid").glob("s22*.mp[4g]"))
        labels = stored[path.stem].astype(np.float32) / 16
    video = cv2.VideoCapture(str(path))
    pictures = [cv2.cvtColor(video.read()[1], cv2.COLOR_BGR2RGB) for _ in range(10)]
    video.release()
    for found, label in zip(detector.track(pictures), labels, strict=False):
        assert error(found, label) < 0.05


def test_without_weights_it_says_so(tmp_path):
    with pytest.raises(ModelMissing):
        LandmarkDetector(ModelStore(tmp_path)).detect(np.zeros((64, 64, 3), np.uint8))


def test_finder_goes_from_cheap_to_hard(person):
    rgb, _ = person
    rounds = list(islice(FaceFinder().rounds(rgb), 4))
    assert rounds[0]
    assert any(guess.angle_deg for guesses in rounds for guess in guesses) or len(rounds) >= 3


def test_guesses_about_one_face_are_asked_once():
    here = FaceBox(x=100.0, y=100.0, side=80.0)
    near = FaceBox(x=104.0, y=98.0, side=85.0)
    far = FaceBox(x=300.0, y=100.0, side=80.0)
    assert distinct([here, near, far]) == [here, far]
