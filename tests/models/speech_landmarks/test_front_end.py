"""A speech network that hears a character net instead of mel bands."""

import dataclasses

import numpy as np
import pytest
import torch
from made_speech import SMALL, clip, data, rig_trained, stored
from safetensors.torch import save_file

from models.ctc29.network import Config as CharacterConfig
from models.ctc29.network import Ctc29
from models.ctc29.training.augment import Voices
from models.rig.errors import RigError
from models.speech_landmarks import features
from models.speech_landmarks.network import Config, SpeechLandmarks
from models.speech_landmarks.training.augment import Voices as MelVoices
from models.speech_landmarks.training.characters import CHANGED, character_net, heard
from models.speech_landmarks.training.checks import said
from models.speech_landmarks.training.dataset import example, load
from models.speech_landmarks.training.task import task

OTHER = dataclasses.replace(SMALL, front_end="ctc29", heads=False)


@pytest.fixture(scope="module")
def characters():
    """A small character net that was never trained."""
    torch.manual_seed(3)
    return Ctc29(CharacterConfig(width=8)).eval()


def spoken(seed, **changes):
    made = clip(seed, **changes)
    logits = np.random.default_rng(seed).normal(0.0, 4.0, (3, len(made.spectra), 29))
    return dataclasses.replace(made, heard=logits.astype(np.float16))


@pytest.fixture
def prepared():
    clips = (
        *(spoken(i) for i in range(3)),
        spoken(7, validation=True),
        spoken(8, person="s20", validation=True),
    )
    return dataclasses.replace(data(*clips), characters="ctc29")


def test_rows_are_the_named_nets_and_nobody_elses(characters):
    sound = np.random.default_rng(1).normal(0.0, 0.1, 8000).astype(np.float32)
    mel, other = SpeechLandmarks(Config()), SpeechLandmarks(Config(front_end="ctc29"))
    assert mel.characters is None and other.characters == "ctc29"
    assert np.array_equal(mel.rows(sound, 16000), features.Mel29().rows(sound, 16000))
    expected = features.characters(characters.rows(sound, 16000))
    assert np.array_equal(other.rows(sound, 16000, characters), expected)
    with pytest.raises(ValueError, match="hears ctc29"):
        other.rows(sound, 16000)
    with pytest.raises(ValueError, match="hears mel29"):
        mel.rows(sound, 16000, characters)


def test_what_softmax_does_not_see_is_not_heard_either():
    logits = np.random.default_rng(2).normal(0.0, 4.0, (20, 29)).astype(np.float32)
    shifted = logits + np.arange(20, dtype=np.float32)[:, None]
    assert np.allclose(features.characters(logits), features.characters(shifted), atol=1e-4)


def test_a_clip_is_heard_as_recorded_first_and_then_otherwise(characters):
    rng = np.random.default_rng(1)
    sound, babble = rng.normal(0.0, 0.1, 16000), rng.normal(0.0, 0.1, 900)
    voices = Voices(rng=rng, strength=CHANGED)
    found = heard(characters, sound.astype(np.float32), babble.astype(np.float32), voices, 2)
    assert found.shape == (3, 50, 29)
    assert np.allclose(found[0], characters.rows(sound.astype(np.float32), 16000), atol=1e-4)
    assert not np.allclose(found[1], found[0], atol=1e-2)
    assert not np.allclose(found[1], found[2], atol=1e-2)


def test_training_reads_the_voices_that_were_heard(prepared, tmp_path):
    path = tmp_path / "heard.npz"
    stored(prepared, path)
    with np.load(path) as file:
        arrays = dict(file)
    arrays["heard"] = np.concatenate([c.heard for c in prepared.clips], axis=1)
    np.savez_compressed(path, characters="ctc29", **arrays)
    again = load(path)
    assert again.characters == "ctc29"
    for one, other in zip(again.clips, prepared.clips, strict=True):
        assert np.array_equal(one.heard, other.heard)
    trainer = rig_trained(again, tmp_path / "run", OTHER)
    assert trainer.average.characters == "ctc29"
    assert np.isfinite(said(trainer.average, again.clips[-1])).all()
    assert task(path, OTHER, 1).config()["front_end"] == "ctc29"


def test_an_example_is_one_of_the_voices_in_time(prepared):
    made = prepared.clips[0]
    still = dataclasses.replace(
        MelVoices(np.random.default_rng(0)).strength, speed=0.0, band_mask=1, time_mask=1
    )
    rows = example(made, MelVoices(np.random.default_rng(0), still), 40, "ctc29").rows
    known = [made.characters(voice) for voice in range(3)]
    distances = [
        np.abs(voice[first : first + 40] - rows).mean()
        for voice in known
        for first in range(len(made.spectra) - 40)
    ]
    assert min(distances) < 0.5 < float(np.median(distances))


def test_clips_that_nobody_heard_are_refused(prepared, tmp_path):
    path = stored(data(clip(1)), tmp_path / "mel.npz")
    with pytest.raises(RigError, match="was not heard by"):
        task(path, OTHER, 1)
    with pytest.raises(RigError, match="No character net"):
        clip(1).rows("ctc29")


def test_a_character_net_is_a_run_or_a_file_or_one_clear_line(characters, tmp_path):
    file = tmp_path / "weights.safetensors"
    save_file(dict(characters.state_dict()), file, {"config": '{"width": 8}'})
    for path in (file, tmp_path):
        again = character_net(path).state_dict()
        assert all(
            torch.equal(value, again[name]) for name, value in characters.state_dict().items()
        )
    for wrong in (tmp_path / "none", tmp_path / "none.npz"):
        with pytest.raises(RigError, match="holds no character net"):
            character_net(wrong)
