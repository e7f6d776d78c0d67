"""What is played arrives sample for sample, and the clock says which sample is heard."""

import sys
import time

import numpy as np
import pytest

from studio.domain.errors import AudioDeviceLost
from studio.io import audio_player
from studio.io.audio_device import devices
from studio.io.audio_player import DevicePlayer
from tests.io.fake_sound import FakeSound
from tests.io.media import tone

RATE = 16000


@pytest.fixture
def sound(monkeypatch):
    fake = FakeSound()
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    return fake


@pytest.fixture
def player(sound):
    with DevicePlayer() as opened:
        yield opened
    assert all(stream.closed for stream in sound.streams)


def fed(player, stream, frames, block=400):
    """Play `frames`, not faster than the feeding thread can follow."""
    parts = []
    for _ in range(frames // block):
        voice = player._voice
        for _ in range(500):
            if voice.exhausted or voice.ring.filled >= block:
                break
            time.sleep(0.005)
        parts.append(stream.play(block))
    return np.concatenate(parts)


def test_every_sample_arrives_once_on_all_channels(sound, player):
    samples = tone(2.0)
    player.play(samples, RATE, 1234)
    out = fed(player, sound.stream, 32000)
    assert out.shape[1] == 2 and (out[:, 0] == out[:, 1]).all()
    assert (out[: 32000 - 1234, 0] == samples[1234:]).all()
    assert (out[32000 - 1234 :] == 0).all()


def test_the_position_is_what_is_heard_not_what_was_handed_over(sound, player):
    player.play(tone(2.0), RATE, 1000)
    stream = sound.stream
    assert player.position == 1000
    stream.play(1600, dac_latency=0.2)  # heard 0.2 s after it was asked for; now 0.1 s later
    assert player.position == 1000
    stream.time += 0.15
    assert player.position == pytest.approx(1000 + 800, abs=2)
    stream.time += 5
    assert player.position == 1000 + 1600  # never beyond what the device has


def test_the_position_never_runs_backwards(sound, player):
    player.play(tone(2.0), RATE)
    seen = []
    for latency in np.random.default_rng(0).uniform(0.0, 0.1, 60):
        sound.stream.play(160, dac_latency=latency)
        seen.append(player.position)
    assert seen == sorted(seen) and seen[-1] > 7000


@pytest.mark.parametrize("dac_latency", [-100.0, 1e6])
def test_hosts_that_do_not_tell_their_latency(sound, player, dac_latency):
    player.play(tone(1.0), RATE)
    sound.stream.play(1600, dac_latency)
    assert player.position == pytest.approx(1600 - 0.01 * RATE, abs=2)


def test_the_clock_runs_past_the_end(sound, player):
    samples = tone(0.1)
    player.play(samples, RATE)
    for _ in range(5):
        sound.stream.play(800)
    assert player.position > len(samples)


def test_a_device_of_another_rate(sound, player):
    sound.refused_rates.add(RATE)
    player.play(tone(1.0), RATE)
    assert sound.stream.rate == 48000
    out = fed(player, sound.stream, 24000)[:, 0]
    assert np.abs(out - tone(1.0, 48000)[:24000])[300:-300].max() < 5e-3
    sound.stream.time += 1
    assert player.position == pytest.approx(8000, abs=2)


def test_a_new_sound_takes_over_without_a_click(sound, player):
    player.play(np.full(RATE, 0.8, np.float32), RATE)
    before = sound.stream.play(160)[:, 0]
    player.play(np.zeros(RATE, np.float32), RATE)
    out = np.concatenate([before, *(sound.stream.play(32)[:, 0] for _ in range(10))])
    assert len(sound.streams) == 1
    assert np.abs(np.diff(out)).max() < 0.02
    assert (out[160 + 100 :] == 0).all()
    assert player.position >= 0


def test_stop_falls_silent_within_five_milliseconds(sound, player):
    player.play(np.full(RATE, 0.8, np.float32), RATE)
    sound.stream.play(160)
    player.stop()
    out = sound.stream.play(400)[:, 0]
    assert np.abs(np.diff(out)).max() < 0.02 and (out[81:] == 0).all()
    assert player.position == 0


def test_grains_follow_each_other_on_one_stream(sound, player):
    for index in range(50):
        player.play(tone(0.08), RATE)
        assert np.abs(sound.stream.play(640)).max() > 0.1, index
    assert len(sound.streams) == 1


def test_silence_lets_the_device_rest_and_sound_wakes_it(sound, player):
    player.play(tone(0.1), RATE)
    for _ in range(40):
        if sound.stream.active:
            sound.stream.play(1600)
    assert not sound.stream.active
    assert player.position > 1600
    player.play(tone(0.1), RATE)
    assert sound.stream.active and np.abs(sound.stream.play(1600)).max() > 0.1
    assert len(sound.streams) == 1


def test_a_device_pulled_out(sound, player):
    player.play(tone(1.0), RATE)
    sound.stream.play(160)
    sound.stream.active = False
    with pytest.raises(AudioDeviceLost, match="Speaker é went away") as caught:
        _ = player.position
    assert caught.value.hint
    player.play(tone(1.0), RATE)  # it is back
    assert len(sound.streams) == 2 and sound.streams[0].closed
    assert player.position == 0


def test_a_device_that_hangs(sound, player, monkeypatch):
    player.play(tone(1.0), RATE)
    sound.stream.play(160)
    now = time.monotonic()
    monkeypatch.setattr(audio_player.time, "monotonic", lambda: now + 2.5)
    with pytest.raises(AudioDeviceLost):
        _ = player.position


def test_no_device_and_a_busy_one(sound, player):
    sound.fails_to_start = True
    with pytest.raises(AudioDeviceLost, match="cannot be started: Device unavailable"):
        player.play(tone(1.0), RATE)
    sound.fails_to_start = False
    player.play(tone(1.0), RATE)
    sound.present.clear()
    player.play(tone(1.0), RATE)  # the open one still plays
    with pytest.raises(AudioDeviceLost, match="no sound output"):
        player.play(tone(1.0), 22050)
    player.stop()


def test_a_chosen_device(sound):
    sound.present.insert(0, sound._device("HDMI", outputs=8))
    with DevicePlayer(devices()[0]) as player:
        player.play(tone(0.1), RATE)
        assert sound.stream.device == 0 and sound.stream.channels == 2


def test_closing_twice_and_unused(sound):
    player = DevicePlayer()
    player.close()
    player.close()
    assert sound.streams == []
