import json
from dataclasses import replace

import librosa
import pytest
import soundfile

from studio.app.edits import tracks
from studio.app.edits.audio import import_sound, with_voice
from studio.app.voice import VoiceBook
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.tracks import Lane, Track
from studio.io.assets import AssetStore
from studio.io.paths import models_folder
from studio.io.project_file import load, save

needs_speech = pytest.mark.skipif(
    not (models_folder() / "speech_landmarks" / "weights.safetensors").is_file(),
    reason="needs the weights of speech_landmarks",
)
SLOWER = 0.8


@pytest.fixture
def assets(tmp_path):
    return AssetStore(tmp_path / "assets")


@pytest.fixture
def voices(shared_data, tmp_path):
    """Files: a sentence, the same spoken slower, and another sentence."""
    folder = shared_data / "grid_s1" / "audio"
    samples, rate = soundfile.read(folder / "s1_bbaf2n.opus", dtype="float32")
    other, _ = soundfile.read(folder / "s1_lgwa1a.opus", dtype="float32")
    sounds = (samples, librosa.effects.time_stretch(samples, rate=SLOWER), other)
    paths = [tmp_path / f"{name}.wav" for name in ("old", "slower", "other")]
    for path, sound in zip(paths, sounds, strict=True):
        soundfile.write(path, sound, rate)
    return paths


@pytest.fixture
def project(voices, tmp_path, assets):
    """A saved project: the first voice, and a key on the word that starts at 1.42 s."""
    book = VoiceBook(tmp_path / "decoded", assets)
    clip = import_sound(voices[0], assets, book, lambda: None, lambda *_: None)
    document = tracks.set_key(with_voice(Project(), clip), "brow", 1.42, 0.5)
    path = tmp_path / "film.quintet"
    save(document, path, assets)
    return path


def test_keys_follow_the_words_of_the_new_voice(quintet, project, voices, tmp_path, assets):
    out = tmp_path / "slower.quintet"
    line = ["retime", "--project", project, "--voice", voices[1], "--out", out, "--json"]
    code, text, _ = quintet(*line)
    told = json.loads(text)
    assert code == 0 and told["keys"] == 1 and not told["performed"]
    after = load(out, assets)
    assert after.audio.name == "slower.wav" and after.followed is None
    (key,) = after.tracks.brow.layer.keys
    assert key.time == pytest.approx(1.42 / SLOWER, abs=0.04) and key.value == 0.5
    assert load(project, assets).audio.name == "old.wav"
    assert quintet(*line)[0] == 2 and quintet(*line, "--overwrite")[0] == 0


@needs_speech
def test_what_was_performed_is_performed_again(quintet, project, voices, tmp_path, assets):
    document = load(project, assets)
    base = Track(rate=document.rate, values=Samples([0.1, 0.2]))
    performed = document.tracks.with_lane("mouth_open", Lane(base=base))
    save(replace(document, tracks=performed), project, assets)
    out = tmp_path / "slower.quintet"
    assert quintet("retime", "--project", project, "--voice", voices[1], "--out", out)[0] == 0
    after = load(out, assets)
    assert after.motion.end == pytest.approx(after.audio.end, abs=0.05)
    assert after.tracks.mouth_open.base.values.array.std() > 0.01
    assert after.tracks.brow.layer.keys


def test_other_words_are_refused_and_nothing_is_written(quintet, project, voices, tmp_path):
    out = tmp_path / "other.quintet"
    line = ["retime", "--project", project, "--voice", voices[2], "--out", out]
    code, text, err = quintet(*line)
    assert code == 2 and not text and not out.exists()
    assert err.count("\n") == 1 and "other.wav does not say what old.wav says" in err
    assert quintet(*line, "--anyway")[0] == 0 and out.exists()


def test_a_project_without_a_voice_is_refused(quintet, voices, tmp_path, assets):
    path = tmp_path / "mute.quintet"
    save(Project(), path, assets)
    out = tmp_path / "x.quintet"
    code, _, err = quintet("retime", "--project", path, "--voice", voices[0], "--out", out)
    assert code == 2 and "has no voice" in err and not out.exists()
