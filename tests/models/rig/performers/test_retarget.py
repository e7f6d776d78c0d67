"""A performance that is known comes back from its landmarks; real clips keep their mouths."""

import numpy as np
import pytest

from models.rig.corpus import clips
from models.rig.performers.alignment import landmark_points
from models.rig.performers.camera import Camera, rotation_matrix
from models.rig.performers.face_model import LANDMARK_VERTICES, PARTS, places, weights_of
from models.rig.performers.retarget import bridged, retarget


def filmed(model, frames=40):
    """Landmarks of somebody who turns, opens the mouth, blinks once and looks aside."""
    random = np.random.default_rng(1)
    shape = model.shape(np.r_[random.normal(0.0, 0.7, 10), np.zeros(50)])
    wave = np.sin(np.linspace(0.0, 2.0 * np.pi, frames)) ** 2
    blink = np.zeros(frames)
    blink[29:32] = 1.0
    turn = np.stack([rotation_matrix((0.0, 0.15 * w, 0.0)) for w in wave])
    look = np.where(np.arange(frames) > 33, 0.2, 0.0)
    faces = np.zeros((frames, 74, 2))
    for frame in range(frames):
        face = weights_of({"jawOpen": 0.3 * wave[frame], "eyeBlink": 1.1 * blink[frame]})
        camera = Camera(rotation=turn[frame], scale=20.0, shift=np.array([250.0, 250.0]))
        at = list(LANDMARK_VERTICES)
        faces[frame, :72] = camera.project(shape[at] + model.moved(face)[at])
        for pupil, part in ((72, "right_eye"), (73, "left_eye")):
            ball = shape[PARTS[part]]
            centre, radius = (ball.max(0) + ball.min(0)) / 2.0, np.ptp(ball[:, 1]) / 2.0
            ahead = (np.sin(look[frame]), 0.0, np.cos(look[frame]))
            faces[frame, pupil] = camera.project(centre + radius * np.array(ahead))
    return faces, wave, blink, look


@pytest.fixture(scope="module")
def known(face_model):
    faces, *truth = filmed(face_model)
    return retarget(face_model, faces), truth


def test_the_jaw_follows(known):
    motion, (wave, _, _) = known
    jaw = motion.expression[:, places("jawOpen")[0]]
    assert np.corrcoef(jaw, wave)[0, 1] > 0.97
    assert abs(jaw.max() - 0.3) < 0.1
    assert motion.expression.min() >= 0.0
    assert motion.error_px.max() < 0.5


def test_the_head_follows(known):
    motion, (wave, _, _) = known
    np.testing.assert_allclose(motion.rotation[:, 1], 0.15 * wave, atol=0.03)
    assert np.abs(motion.rotation[:, (0, 2)]).max() < 0.03
    assert np.abs(motion.shift).max() < 0.6


def test_blinks_are_kept_apart_from_the_expression(known):
    motion, (_, blink, _) = known
    assert motion.blink[blink > 0].min() > 0.9
    assert motion.blink[blink == 0].max() < 0.1
    assert (motion.expression[:, places("eyeBlink")] == 0.0).all()


def test_the_gaze_follows(known):
    motion, (_, _, look) = known
    assert motion.gaze[look == 0][:, 0].max() < 0.08
    assert abs(motion.gaze[look > 0][2:, 0].mean() - 0.2) < 0.06


def test_shut_lips_are_told(known):
    motion, (wave, _, _) = known
    assert motion.shut[wave > 0.4].max() == 0.0
    assert motion.shut[wave < 0.01].min() > 0.7


def test_real_mouths_open_alike_on_another_face(face_model, shared_data):
    points = landmark_points(face_model)
    for clip in [c for c in clips(shared_data) if c.collection == "grid"][:4]:
        motion = retarget(face_model, clip.landmarks)
        assert motion.error_px.mean() < 0.4
        weights = np.clip(motion.expression[:, points.used], 0.0, 1.2)
        face = points.mean + np.tensordot(weights, points.expression, 1)
        ours = np.linalg.norm(face[:, 62, :2] - face[:, 66, :2], axis=1)
        real = bridged(clip.landmarks.astype(float))
        theirs = np.linalg.norm(real[:, 62] - real[:, 66], axis=1)
        assert np.corrcoef(ours, theirs)[0, 1] > 0.95


def test_gaps_are_bridged():
    faces = np.arange(5.0)[:, None, None] * np.ones((5, 74, 2))
    torn = faces.copy()
    torn[2] = np.nan
    np.testing.assert_allclose(bridged(torn), faces)
    torn[1:4] = np.nan
    with pytest.raises(ValueError, match="half of the frames"):
        bridged(torn)
