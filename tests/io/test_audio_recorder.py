"""What is heard is on the disk at once, and stays there whatever happens."""

import multiprocessing
import os
import resource
import signal
import sys
import time

import numpy as np
import pytest

from studio.domain.errors import AudioDeviceLost, BadInput, DiskFull
from studio.io import audio_recorder
from studio.io.audio_files import read_audio
from studio.io.audio_recorder import Recorder
from tests.io.fake_sound import FakeSound
from tests.io.media import tone

RATE = 48000
BLOCK = 480


@pytest.fixture
def sound(monkeypatch):
    fake = FakeSound()
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    return fake


def speak(stream, samples, **options):
    for begin in range(0, len(samples), BLOCK):
        stream.hear(samples[begin : begin + BLOCK], **options)


def wait_for(condition):
    for _ in range(500):
        if condition():
            return
        time.sleep(0.01)
    raise AssertionError("it never happened")


def test_a_take_is_what_was_heard(sound, tmp_path):
    path = tmp_path / "Aufnahme 1 – é.wav"
    voice = tone(1.0, RATE)
    with Recorder() as recorder:
        speak(sound.stream, tone(0.3, RATE))  # before the take
        recorder.start(path)
        speak(sound.stream, voice)
        take = recorder.stop()
        speak(sound.stream, tone(0.3, RATE))  # after it
    samples, rate = read_audio(path)
    assert rate == RATE and len(samples) == len(voice)
    assert np.abs(samples - voice).max() < 1e-6
    assert (take.path, take.rate, take.duration) == (path, RATE, 1.0)
    assert take.clips == take.dropouts == ()
    assert sound.stream.closed


def test_it_is_on_the_disk_while_it_is_spoken(sound, tmp_path):
    path = tmp_path / "take.wav"
    with Recorder() as recorder:
        recorder.start(path)
        for second in range(1, 4):
            speak(sound.stream, tone(1.0, RATE))
            wait_for(lambda wanted=second: recorder.recorded == wanted)
            assert len(read_audio(path)[0]) == second * RATE


def test_pause_leaves_no_gap(sound, tmp_path):
    first, unheard, second = (tone(0.5, RATE, hertz) for hertz in (300, 500, 700))
    with Recorder() as recorder:
        recorder.start(tmp_path / "take.wav")
        speak(sound.stream, first)
        recorder.pause()
        speak(sound.stream, unheard)
        recorder.resume()
        speak(sound.stream, second)
        take = recorder.stop()
    samples, _ = read_audio(take.path)
    np.testing.assert_allclose(samples, np.concatenate([first, second]), atol=1e-6)


def test_level_and_clip_marks(sound, tmp_path):
    with Recorder() as recorder:
        assert recorder.level().peak == 0
        speak(sound.stream, tone(0.5, RATE, level=0.25))
        wait_for(lambda: (level := recorder.level()).peak and level.rms > 0.17)
        speak(sound.stream, tone(0.5, RATE, level=0.25))
        time.sleep(0.1)
        level = recorder.level()
        assert level.peak == pytest.approx(0.25, abs=1e-3) and not level.clipped
        assert level.rms == pytest.approx(0.25 / 2**0.5, abs=1e-3)
        recorder.start(tmp_path / "take.wav")
        loud = tone(1.0, RATE)
        loud[round(0.4 * RATE) : round(0.42 * RATE)] = 1.0
        loud[round(0.8 * RATE)] = -1.0
        speak(sound.stream, loud)
        take = recorder.stop()
    assert take.clips == pytest.approx([0.4, 0.8], abs=1e-4)


def test_dropouts_are_marked(sound, tmp_path):
    with Recorder() as recorder:
        recorder.start(tmp_path / "take.wav")
        speak(sound.stream, tone(0.5, RATE))
        wait_for(lambda: recorder.recorded == 0.5)
        sound.stream.hear(tone(0.01, RATE), overflow=True)
        take = recorder.stop()
    assert take.dropouts == (0.5,)


def test_a_second_take_replaces_the_first(sound, tmp_path):
    with Recorder() as recorder:
        for seconds in (1.0, 0.25):
            recorder.start(tmp_path / "take.wav")
            speak(sound.stream, tone(seconds, RATE))
            assert recorder.stop().duration == seconds
    assert len(read_audio(tmp_path / "take.wav")[0]) == RATE // 4


def test_a_microphone_pulled_out_keeps_the_take(sound, tmp_path):
    problems = []
    with Recorder(on_stopped=problems.append) as recorder:
        recorder.start(tmp_path / "take.wav")
        speak(sound.stream, tone(0.5, RATE))
        sound.stream.active = False
        wait_for(lambda: problems)
        assert isinstance(problems[0], AudioDeviceLost) and "Microphone" in str(problems[0])
        assert recorder.stop().duration == 0.5
        with pytest.raises(AudioDeviceLost):
            recorder.start(tmp_path / "other.wav")
    assert len(problems) == 1 and len(read_audio(tmp_path / "take.wav")[0]) == RATE // 2


def test_a_disk_that_fills_keeps_the_take(sound, tmp_path, monkeypatch):
    problems = []
    room = [3 * 24000 + 1000]
    write = audio_recorder.WavWriter.write

    def limited(self, samples):
        room[0] -= 3 * len(samples)
        if room[0] < 0:
            raise DiskFull("There is no room left.")
        write(self, samples)

    monkeypatch.setattr(audio_recorder.WavWriter, "write", limited)
    with Recorder(on_stopped=problems.append) as recorder:
        recorder.start(tmp_path / "take.wav")
        for _ in range(10):
            speak(sound.stream, tone(0.1, RATE))
            time.sleep(0.05)
        wait_for(lambda: problems)
        take = recorder.stop()
    assert isinstance(problems[0], DiskFull) and len(problems) == 1
    assert 0.2 < take.duration <= 0.51
    assert len(read_audio(take.path)[0]) == round(take.duration * RATE)


def test_where_nothing_can_be_written(sound, tmp_path):
    (tmp_path / "file").touch()
    with Recorder() as recorder:
        for path in (tmp_path / "file" / "take.wav", tmp_path / "nowhere" / "take.wav"):
            with pytest.raises(BadInput):
                recorder.start(path)
        with pytest.raises(ValueError, match="nothing"):
            recorder.stop()


def test_closing_keeps_the_take(sound, tmp_path):
    recorder = Recorder()
    recorder.start(tmp_path / "take.wav")
    speak(sound.stream, tone(0.5, RATE))
    recorder.close()
    assert len(read_audio(tmp_path / "take.wav")[0]) == RATE // 2


def test_no_microphone_and_a_busy_one(sound):
    sound.fails_to_start = True
    with pytest.raises(AudioDeviceLost, match="cannot be opened"):
        Recorder()
    assert sound.stream.closed
    sound.present.pop()
    with pytest.raises(AudioDeviceLost, match="no microphone"):
        Recorder()


def _record(path, limit, answers):
    """Runs in a child: speaks three seconds, then dies; `limit` bytes per file if not 0."""
    sys.modules["sounddevice"] = fake = FakeSound()
    problems = []
    recorder = Recorder(on_stopped=problems.append)
    if limit:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    recorder.start(path)
    for _ in range(30):
        speak(fake.stream, tone(0.1, RATE))
        time.sleep(0.01)
    time.sleep(0.2)
    if limit:
        wait_for(lambda: problems)
        answers.put(f"{type(problems[0]).__name__} {recorder.stop().duration}")
        recorder.close()
    else:
        os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize("limit", [0, 200_000])
def test_a_killed_program_and_a_really_full_disk_keep_the_take(tmp_path, limit):
    context = multiprocessing.get_context("spawn")
    answers = context.SimpleQueue()
    child = context.Process(target=_record, args=(tmp_path / "take.wav", limit, answers))
    child.start()
    child.join()
    samples, _ = read_audio(tmp_path / "take.wav")
    if limit:
        kind, duration = answers.get().split()
        assert kind == "DiskFull"
        assert len(samples) == round(float(duration) * RATE) == (limit - 44) // 3
    else:
        assert child.exitcode == -signal.SIGKILL and len(samples) == 3 * RATE
    assert np.abs(samples - np.tile(tone(0.1, RATE), 30)[: len(samples)]).max() < 1e-6
    child.close()
