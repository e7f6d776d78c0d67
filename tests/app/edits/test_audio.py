"""Loading, replacing, moving and removing the voice; nothing is lost by a bad file."""

import wave

import numpy as np
import pytest

from studio.app.edits.audio import SoundLoader, remove_voice, set_offset
from studio.app.voice import VoiceBook
from studio.io.audio_files import probe_audio
from tests.io.media import ffmpeg


def write_wav(path, seconds, rate=8000):
    with wave.open(str(path), "wb") as file:
        file.setparams((2, 2, rate, 0, "NONE", ""))
        samples = np.random.default_rng(0).integers(-9000, 9000, (int(seconds * rate), 2), "<i2")
        file.writeframes(samples.tobytes())
    return path


@pytest.fixture
def loader(tmp_path, store, jobs, assets):
    book = VoiceBook(tmp_path / "voices", assets)
    return SoundLoader(store=store, jobs=jobs, assets=assets, book=book)


@pytest.fixture
def loaded(tmp_path, loader, store, loop):
    loader.load(write_wav(tmp_path / "Grüße aus Köln.wav", 1.5))
    loop.until(lambda: store.project.audio is not None)
    return store


def test_load_is_one_named_step(loaded):
    clip = loaded.project.audio
    assert (clip.name, clip.rate, clip.duration) == ("Grüße aus Köln.wav", 8000, 1.5)
    assert clip.channels == 2
    assert loaded.undo_label == "Loaded Grüße aus Köln.wav"
    loaded.undo()
    assert loaded.project.audio is None


def test_a_recording_replaces_it_in_place_and_undo_restores(loaded, loader, tmp_path, loop):
    set_offset(loaded, 0.75)
    before = loaded.project.audio
    told = []
    loader.use_recording(write_wav(tmp_path / "take.wav", 0.5), 2, told.append)
    loop.until(lambda: told)
    assert loaded.project.audio.duration == 0.5
    assert loaded.project.audio.offset == 0.75
    assert loaded.undo_label == "Recorded take 2"
    loaded.undo()
    assert loaded.project.audio == before


@pytest.mark.parametrize(
    "make",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_text("Dear diary, this is no sound. " * 50),
        lambda path: write_wav(path, 0),
        lambda path: path.mkdir(),
        lambda path: None,
    ],
    ids=["empty file", "text", "0 seconds", "folder", "missing"],
)
def test_a_bad_file_changes_nothing_and_is_named(loaded, loader, tmp_path, loop, reporter, make):
    bad = tmp_path / "bad.wav"
    make(bad)
    before = loaded.project
    loader.load(bad)
    loop.until(lambda: reporter.notices)
    notice = reporter.notices[-1]
    assert loaded.project is before
    assert "bad.wav" in notice.message and notice.hint and "\n" not in notice.message


def test_offset_and_removal(loaded):
    set_offset(loaded, 2.0)
    assert loaded.undo_label == "Voice starts at 2.00 s"
    assert loaded.project.audio.end == 3.5
    set_offset(loaded, -99)
    assert loaded.project.audio.end == 0.0
    remove_voice(loaded)
    assert loaded.project.audio is None
    loaded.undo()
    assert loaded.project.audio is not None


def test_without_a_voice_nothing_happens(store):
    set_offset(store, 1.0)
    remove_voice(store)
    assert store.undo_label is None


def test_of_a_video_only_the_sound_is_kept(loader, store, loop, assets, shared_data):
    video = next(
        path
        for path in sorted((shared_data / "grid").rglob("*"))
        if path.suffix in (".mp4", ".mpg", ".webm")
    )
    loader.load(video)
    loop.until(lambda: store.project.audio is not None)
    clip = store.project.audio
    assert clip.name == video.name and clip.asset.endswith(".flac")
    assert clip.duration == pytest.approx(probe_audio(video).duration, abs=0.1)
    assert probe_audio(assets.path(clip.asset)).channels == probe_audio(video).channels


def test_a_video_without_sound_changes_nothing(loader, store, loop, tmp_path, reporter):
    silent = tmp_path / "silent.mp4"
    ffmpeg("-f", "lavfi", "-i", "color=s=64x64:d=0.2", silent)
    loader.load(silent)
    loop.until(lambda: reporter.notices)
    assert "holds no sound" in reporter.notices[-1].message
    assert store.project.audio is None
