"""The way of `quintet animate`: a held-out voice on a face, with a still head."""

import numpy as np
import pytest
from reenact_scenes import drawn_shot

from models.rig.evaluate.speech.cast import groups
from models.rig.evaluate.speech.performing import Players, landmarks, spoken_frames
from studio.domain.face import RIGID, mouth_opening
from studio.domain.performance import person_of
from studio.engine.model_store import ModelStore
from studio.io.paths import models_folder


@pytest.fixture(scope="module")
def done(shared_data, tmp_path_factory):
    (group,) = groups(shared_data, ["s20"])
    players = Players(ModelStore(models_folder()), tmp_path_factory.mktemp("voices"))
    return players.perform(group.speakers[0].lines[0])


def test_the_lips_of_the_face_given_move_and_nothing_else_of_the_head(done):
    shots = [drawn_shot(0.02), drawn_shot(0.3)]
    project = done.on(shots)
    faces = landmarks(project, done.frames)
    assert faces.shape == (75, 74, 2)
    rest = person_of(project.sources).neutral
    np.testing.assert_allclose(faces[:, 27:31], np.repeat(rest[None, 27:31], 75, 0), atol=1e-6)
    still = [point for point in RIGID if point not in range(36, 48)]
    assert np.ptp(faces[:, still], axis=0).max() < 1e-6
    opening = mouth_opening(faces)
    assert opening[done.speech].max() > 0.05
    assert opening[:3].max() < 0.01  # nobody speaks yet


def test_speech_lies_between_the_pauses(done):
    first, last = np.flatnonzero(done.speech)[[0, -1]]
    assert 8 < first < 16
    assert 45 < last < 60
    assert done.speech[first:last].all()


def test_the_words_are_placed(done):
    pytest.importorskip("pocketsphinx")
    said = [(phone.symbol, phone.start) for phone in done.phones if phone.symbol in "PBM"]
    assert [symbol for symbol, _ in said] == ["B", "B"]  # bin, by
    assert [start for _, start in said] == pytest.approx([0.45, 0.94], abs=0.1)


def test_loud_frames_of_a_tone_between_silence():
    rate = 16000
    time = np.arange(2 * rate) / rate
    sound = np.where((time > 0.5) & (time < 1.5), 0.3 * np.sin(2 * np.pi * 220 * time), 0)
    sound += 1e-5 * np.random.default_rng(1).normal(size=len(sound))
    heard = np.flatnonzero(spoken_frames(sound.astype(np.float32), rate, 50))
    assert heard[0] == pytest.approx(12, abs=1)
    assert heard[-1] == pytest.approx(37, abs=1)
