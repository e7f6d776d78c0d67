"""Takes are kept whatever happens to the device, the disk or the program."""

import errno
import sys

import numpy as np
import pytest

from studio.app.microphone import Microphone, MicState
from studio.app.voice import Voice, VoiceBook
from studio.app.voice_output import VoiceOutput
from studio.io.audio_files import read_audio
from tests.io.fake_sound import FakeSound

RATE = 48000


@pytest.fixture
def sound(monkeypatch):
    fake = FakeSound()
    fake.present.append(fake._device("Headset", inputs=1))
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    return fake


@pytest.fixture
def output(store, jobs, reporter, assets, tmp_path):
    book = VoiceBook(tmp_path / "voices", assets)
    voice = Voice(store=store, jobs=jobs, reporter=reporter, book=book)
    output = VoiceOutput(voice=voice, open_player=lambda: None, reporter=reporter)
    yield output
    output.close()


@pytest.fixture
def make(output, reporter, loop, tmp_path):
    made = []

    def make():
        mic = Microphone(
            folder=tmp_path / "takes", output=output, reporter=reporter, dispatch=loop.dispatch
        )
        made.append(mic)
        return mic

    yield make
    for mic in made:
        mic.close()


@pytest.fixture
def mic(sound, make):
    return make()


@pytest.fixture
def taken(mic):
    takes = []
    mic.taken.connect(lambda path, number: takes.append((path, number)))
    return takes


def speak(sound, seconds=0.5, level=0.4):
    samples = level * np.sin(np.arange(round(seconds * RATE)) / 10)
    for begin in range(0, len(samples), 480):
        sound.stream.hear(samples[begin : begin + 480])


def test_take_is_handed_over_and_the_microphone_let_go(mic, sound, taken):
    mic.record()
    assert mic.state is MicState.RECORDING
    speak(sound)
    mic.stop()
    assert mic.state is MicState.OFF and sound.stream.closed
    [(path, number)] = taken
    samples, rate = read_audio(path)
    assert number == 1 and rate == RATE and len(samples) == RATE // 2
    mic.kept(path)
    assert not path.exists()


def test_pause_leaves_out_what_is_said_meanwhile(mic, sound, taken):
    mic.record()
    speak(sound, 0.2)
    mic.pause()
    assert mic.state is MicState.PAUSED
    speak(sound, 1.0)
    mic.pause()
    speak(sound, 0.3)
    mic.stop()
    assert len(read_audio(taken[0][0])[0]) == pytest.approx(0.5 * RATE)


def test_start_over_forgets_the_unfinished_take(mic, sound, taken, tmp_path):
    mic.record()
    speak(sound, 1.0)
    mic.start_over()
    assert mic.state is MicState.RECORDING
    speak(sound, 0.25)
    mic.stop()
    assert len(taken) == 1 and len(read_audio(taken[0][0])[0]) == 0.25 * RATE
    assert len(list((tmp_path / "takes").iterdir())) == 1


def test_nothing_recorded_is_said(mic, sound, taken, reporter, tmp_path):
    mic.record()
    mic.stop()
    assert not taken and reporter.notices[-1].message == "Nothing was recorded."
    assert not list((tmp_path / "takes").iterdir())


def test_overloads_and_gaps_are_said(mic, sound, taken, reporter):
    mic.record()
    speak(sound, 0.5, level=1.2)
    sound.stream.hear(np.zeros(480), overflow=True)
    mic.stop()
    messages = [n.message for n in reporter.notices]
    assert any("too loud" in m for m in messages) and any("gaps" in m for m in messages)
    assert len(taken) == 1


def test_level_is_heard_without_recording(mic, sound, loop, taken):
    mic.listen(True)
    assert mic.state is MicState.LISTENING
    speak(sound)
    levels = []

    def heard():
        levels.append(mic.level())
        return levels[-1].peak > 0.3

    loop.until(heard)
    assert 0.2 < levels[-1].rms < levels[-1].peak
    mic.record()
    speak(sound, 0.3)
    mic.stop()
    assert mic.state is MicState.LISTENING, "it goes on listening after the take"
    mic.listen(False)
    assert mic.state is MicState.OFF and sound.stream.closed


def test_device_pulled_out_keeps_the_take(mic, sound, taken, reporter, loop):
    mic.record()
    speak(sound, 0.5)
    sound.stream.active = False
    loop.until(lambda: taken)
    assert mic.state is MicState.OFF
    assert "went away" in reporter.notices[-1].message
    assert len(read_audio(taken[0][0])[0]) == RATE // 2


def test_full_disk_keeps_what_fitted(mic, sound, taken, reporter, loop, monkeypatch):
    mic.record()
    speak(sound, 0.5)
    loop.until(lambda: mic.recorded > 0.4)

    class Full:
        """The rest of the file: writing the header still works, growing it does not."""

        def __init__(self, file):
            self._file = file

        def write(self, data):
            if len(data) > 44:
                raise OSError(errno.ENOSPC, "No space left on device")
            return self._file.write(data)

        def __getattr__(self, name):
            return getattr(self._file, name)

    wav = mic._recorder._take._wav
    wav._file = Full(wav._file)
    speak(sound, 0.5)
    loop.until(lambda: taken)
    assert "no room left" in reporter.notices[-1].message
    assert len(read_audio(taken[0][0])[0]) == RATE // 2


def test_failed_switch_restores_the_device_before(mic, sound, reporter):
    microphone, headset = mic.inputs
    assert mic.device == microphone
    mic.listen(True)
    sound.present.pop()  # the headset is gone, but still in our list
    mic.choose(headset)
    assert mic.device == microphone and mic.state is MicState.LISTENING
    assert not sound.stream.closed
    assert "Headset" in reporter.notices[-1].message


def test_switch_while_off_leaves_it_off(mic, sound):
    mic.choose(mic.inputs[1])
    assert mic.device.name == "Headset"
    assert mic.state is MicState.OFF and all(stream.closed for stream in sound.streams)


def test_refresh_finds_what_was_plugged_in(mic, sound):
    sound.present.append(sound._device("USB", inputs=2))
    mic.choose(mic.inputs[1])
    mic.refresh()
    assert [d.name for d in mic.inputs] == ["Microphone", "Headset", "USB"]
    assert mic.device.name == "Headset"
    del sound.present[2]
    mic.refresh()
    assert mic.device.name == "Microphone"


def test_no_device_at_all(sound, make, reporter):
    sound.present.clear()
    mic = make()
    assert mic.inputs == () and mic.device is None
    mic.record()
    assert mic.state is MicState.OFF
    assert reporter.notices[-1].message == "There is no microphone."


def test_without_portaudio(monkeypatch, make):
    monkeypatch.setitem(sys.modules, "sounddevice", None)

    def missing(name, *rest, **options):
        if name == "sounddevice":
            raise OSError("PortAudio library not found")
        return original(name, *rest, **options)

    original = __import__
    monkeypatch.setattr("builtins.__import__", missing)
    mic = make()
    assert mic.inputs == () and "PortAudio" in mic.problem.message


def test_takes_of_a_run_that_died_are_found(mic, sound, make, tmp_path):
    for seconds in (0.5, 0.25):
        mic.record()
        speak(sound, seconds)
        mic.close()
    later = make()
    first, second = later.leftovers
    assert len(read_audio(first)[0]) == RATE // 2
    taken = []
    later.taken.connect(lambda path, number: taken.append((path, number)))
    later.recover()
    assert taken == [(first, 1)] and later.leftovers == [second]
    later.discard()
    later.discard()
    assert list((tmp_path / "takes").iterdir()) == [first]
