"""Voices are decoded once, whatever their format or length, and follow the project."""

import contextlib
import os
import subprocess
import wave
from dataclasses import replace

import numpy as np
import pytest

from studio.app.voice import Voice, VoiceBook
from studio.domain.audio import AudioClip
from studio.domain.errors import DecodeError, DiskFull
from studio.io.ffmpeg import executable

RATE = 16000


def write_wav(path, samples, rate=RATE):
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, rate, 0, "NONE", ""))
        file.writeframes((np.asarray(samples) * 32767).astype("<i2").tobytes())
    return path


def tone(seconds, hz=440.0, rate=RATE):
    return 0.5 * np.sin(2 * np.pi * hz / rate * np.arange(int(seconds * rate)))


@pytest.fixture
def book(tmp_path, assets):
    return VoiceBook(tmp_path / "voices", assets)


@pytest.fixture
def asset(tmp_path, assets):
    return assets.put_file(write_wav(tmp_path / "tone.wav", tone(2)))


def clip_of(asset, duration=2.0, **kw):
    return AudioClip(asset=asset, name="tone.wav", rate=RATE, duration=duration, **kw)


def test_voice_holds_the_samples_of_the_file(book, asset):
    voice = book.voice(asset)
    assert (voice.rate, voice.duration) == (RATE, 2.0)
    assert isinstance(voice.samples, np.memmap) and not voice.samples.flags.writeable
    np.testing.assert_allclose(voice.samples, tone(2), atol=2e-4)


def test_it_is_decoded_only_once(book, asset, assets):
    first = book.voice(asset)
    (assets.root / asset).unlink()
    again = book.voice(asset)
    np.testing.assert_array_equal(first.samples, again.samples)
    np.testing.assert_array_equal(first.levels[0], again.levels[0])


def test_what_is_damaged_on_disk_is_decoded_again(book, asset, tmp_path):
    book.voice(asset)
    for name, content in ((f"{asset}.npz", b"rubbish"), (f"{asset}.f32", b"1234")):
        (tmp_path / "voices" / name).write_bytes(content)
        assert book.kept(asset) is None
        assert len(book.voice(asset).samples) == 2 * RATE


@pytest.mark.parametrize("suffix", [".flac", ".ogg", ".opus", ".mp3", ".m4a", ".mp4"])
def test_every_format_gives_the_same_sound(book, assets, tmp_path, suffix):
    source = write_wav(tmp_path / "tone.wav", tone(2))
    target = tmp_path / f"tone{suffix}"
    subprocess.run(
        [executable(), "-loglevel", "error", "-i", source, "-strict", "-2", target], check=True
    )
    voice = book.voice(assets.put_file(target))
    assert voice.duration == pytest.approx(2.0, abs=0.08)
    assert np.abs(voice.samples[voice.rate // 2 : voice.rate]).max() == pytest.approx(0.5, abs=0.05)


def test_sound_of_a_real_video(book, assets, shared_data):
    videos = sorted((shared_data / "grid").rglob("*.mp4")) + sorted(
        (shared_data / "grid").rglob("*.mpg")
    )
    voice = book.voice(assets.put_file(videos[0]))
    assert 2.5 < voice.duration < 3.5
    assert 0.01 < np.abs(voice.samples).max() <= 1.0


def test_cancel_leaves_no_file(book, asset, tmp_path):
    class Stop(Exception):
        pass

    def check():
        raise Stop

    with pytest.raises(Stop):
        book.voice(asset, check)
    assert not list((tmp_path / "voices").iterdir())


def test_full_disk_is_said_before_anything_is_written(book, asset, tmp_path, monkeypatch):
    usage = type("Usage", (), {"free": 1000})
    monkeypatch.setattr("studio.app.voice.shutil.disk_usage", lambda _path: usage)
    with pytest.raises(DiskFull):
        book.voice(asset)
    assert not list((tmp_path / "voices").iterdir())


def test_the_folder_keeps_to_its_limit(tmp_path, assets):
    book = VoiceBook(tmp_path / "voices", assets, limit_bytes=5 * RATE * 4)
    ids = []
    for place, hz in enumerate((200, 300, 400)):
        path = write_wav(tmp_path / f"{hz}.wav", tone(2, hz))
        ids.append(assets.put_file(path))
        book.voice(ids[-1])
        os.utime(tmp_path / "voices" / f"{ids[-1]}.f32", (place, place))
    assert [book.kept(asset) is not None for asset in ids] == [False, True, True]


def test_two_hours_need_little_memory(tmp_path, assets):
    """8 kHz, 8 bit: 58 MB of file, 230 MB decoded; a process that opens it stays small."""
    path = tmp_path / "two hours.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 1, 8000, 0, "NONE", ""))
        minute = (128 + 100 * np.sin(np.arange(8000 * 60) / 20)).astype(np.uint8).tobytes()
        for _ in range(120):
            file.writeframesraw(minute)
    asset = assets.put_file(path)
    with _peak_memory() as peak:
        voice = VoiceBook(tmp_path / "voices", assets).voice(asset)
    assert voice.duration == pytest.approx(7200)
    assert peak() < len(voice.samples) * 4 / 8


@contextlib.contextmanager
def _peak_memory():
    """What Python and numpy allocate inside the block at most, in bytes."""
    import tracemalloc

    tracemalloc.start()
    peaks = []
    try:
        yield lambda: peaks[0]
        peaks.append(tracemalloc.get_traced_memory()[1])
    finally:
        tracemalloc.stop()


def test_voice_follows_the_project(book, asset, store, jobs, reporter, loop):
    voice = Voice(store=store, jobs=jobs, reporter=reporter, book=book)
    told = []
    voice.changed.connect(lambda: told.append(voice.peaks))
    assert voice.peaks is None and not voice.decoding

    store.edit("Load", lambda p: replace(p, audio=clip_of(asset)))
    assert voice.decoding
    loop.until(lambda: voice.peaks is not None)
    assert not voice.decoding and len(voice.samples) == 2 * RATE

    store.edit("Move", lambda p: replace(p, audio=replace(p.audio, offset=1.0)))
    assert len(told) == 2, "a moved clip is the same voice"
    store.undo()
    store.undo()
    assert voice.peaks is None
    store.redo()
    assert voice.peaks is not None, "what was decoded is there at once"
    voice.close()


def test_an_asset_that_cannot_be_read_is_reported(book, assets, store, jobs, reporter, loop):
    asset = assets.put_bytes(b"no sound at all", ".wav")
    voice = Voice(store=store, jobs=jobs, reporter=reporter, book=book)
    store.edit("Load", lambda p: replace(p, audio=clip_of(asset)))
    loop.until(lambda: reporter.notices)
    assert voice.peaks is None and not voice.decoding
    assert reporter.notices[0].hint
    with pytest.raises(DecodeError):
        book.voice(asset)
    voice.close()


def test_a_replaced_voice_does_not_arrive_late(book, asset, assets, store, jobs, reporter, loop):
    other = assets.put_file(write_wav(assets.root.parent / "b.wav", tone(3)))
    voice = Voice(store=store, jobs=jobs, reporter=reporter, book=book)
    store.edit("Load", lambda p: replace(p, audio=clip_of(asset)))
    store.edit("Load", lambda p: replace(p, audio=clip_of(other, 3.0)))
    loop.until(lambda: not jobs.active)
    assert voice.peaks is not None and voice.peaks.duration == 3.0
    voice.close()
