"""Devices are listed and found again, and their absence is said in one line."""

import builtins
import sys

import pytest

from studio.domain.errors import AudioDeviceLost
from studio.io.audio_device import AudioDevice, devices, number_of, portaudio, refresh
from tests.io.fake_sound import FakeSound, PortAudioError


@pytest.fixture
def sound(monkeypatch):
    fake = FakeSound()
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    return fake


def test_devices(sound):
    speaker, microphone = devices()
    assert speaker == AudioDevice(
        name="Speaker é", host="Fake host", inputs=0, outputs=2, rate=48000, default_output=True
    )
    assert microphone.default_input and microphone.inputs == 1


def test_a_device_is_found_again_under_another_number(sound):
    speaker, microphone = devices()
    sound.present.insert(0, sound._device("HDMI", outputs=8))
    assert number_of(speaker, "output") == 1 and number_of(microphone, "input") == 2
    assert number_of(None, "output") is None
    del sound.present[1]
    with pytest.raises(AudioDeviceLost, match="Speaker é is not connected"):
        number_of(speaker, "output")


def test_no_device_at_all(sound):
    sound.present.clear()
    assert devices() == []
    for direction, word in (("input", "microphone"), ("output", "sound output")):
        with pytest.raises(AudioDeviceLost, match=f"no {word}") as caught:
            number_of(None, direction)
        assert caught.value.hint


def test_refresh_asks_the_system_again(sound):
    assert len(refresh()) == 2 and sound.restarts == 2


def test_errors_of_portaudio_become_one_line(sound, monkeypatch):
    def fails():
        raise PortAudioError("Internal PortAudio error [PaErrorCode -9986]", -9986)

    monkeypatch.setattr(sound, "query_hostapis", fails)
    with pytest.raises(AudioDeviceLost, match="cannot be listed: Internal"):
        devices()


def test_a_machine_without_portaudio(monkeypatch):
    ordinary = builtins.__import__

    def without(name, *args, **options):
        if name == "sounddevice":
            raise OSError("PortAudio library not found")
        return ordinary(name, *args, **options)

    monkeypatch.delitem(sys.modules, "sounddevice", raising=False)
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(AudioDeviceLost, match="PortAudio") as caught:
        portaudio()
    assert "Install" in caught.value.hint
