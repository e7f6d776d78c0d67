"""Voice activity: finds bursts of speech-like sound at any gain, in any steady noise."""

import numpy as np
import pytest

from studio.domain.timebase import FrameRate
from studio.engine.analyzers.voice_activity import voice_activity

RATE, FPS = 16000, FrameRate(num=25)
SPOKEN = ((1.0, 2.2), (3.5, 5.0))


def speech(seconds=6.0, rate=RATE):
    """Harmonic syllables, four a second, in the `SPOKEN` stretches; silence between."""
    t = np.arange(int(seconds * rate)) / rate
    voice = sum(np.sin(2 * np.pi * 120 * k * t) / k for k in range(1, 25))
    syllables = 0.15 + 0.85 * np.sin(np.pi * 4 * t) ** 2
    on = sum((t >= a) & (t < b) for a, b in SPOKEN)
    return (0.1 * voice * syllables * on).astype(np.float32)


def truth(frames):
    middles = (np.arange(frames) + 0.5) / FPS.fps
    return np.array([any(a <= m < b for a, b in SPOKEN) for m in middles])


def agreement(found):
    """Share of frames that agree, the edges (lead and hold) left out."""
    true = truth(len(found))
    edge = np.convolve(np.abs(np.diff(true.astype(float), prepend=0)), np.ones(15), "same") > 0
    return np.mean((found > 0.5)[~edge] == true[~edge])


def test_speech_is_found_and_pauses_are_silent():
    found = voice_activity(speech(), RATE, FPS)
    assert found.shape == (150,) and found.dtype == np.float32
    assert agreement(found) == 1.0
    assert found[:15].max() < 0.05 and found[truth(150)][3:-3].min() > 0.8


@pytest.mark.parametrize("gain", [0.003, 0.1, 3.0])
def test_gain_does_not_matter(gain):
    loud = voice_activity(speech(), RATE, FPS)
    np.testing.assert_allclose(voice_activity(gain * speech(), RATE, FPS), loud, atol=1e-3)


@pytest.mark.parametrize("snr_db", [20.0, 10.0])
def test_steady_noise_does_not_matter(snr_db):
    sound = speech()
    level = np.sqrt(np.mean(sound[sound != 0] ** 2)) * 10 ** (-snr_db / 20)
    noise = np.random.default_rng(1).normal(0, level, len(sound)).astype(np.float32)
    assert agreement(voice_activity(sound + noise, RATE, FPS)) > 0.97


def test_noise_alone_and_silence_are_no_voice():
    noise = np.random.default_rng(2).normal(0, 0.1, 6 * RATE).astype(np.float32)
    assert voice_activity(noise, RATE, FPS).mean() < 0.1
    assert voice_activity(np.zeros(6 * RATE, np.float32), RATE, FPS).max() < 0.02


def test_short_pauses_are_bridged_long_ones_not():
    sound = speech()
    sound[int(4.0 * RATE) : int(4.08 * RATE)] = 0.0
    bridged = voice_activity(sound, RATE, FPS)
    assert bridged[95:110].min() > 0.5
    sound[int(4.0 * RATE) : int(4.6 * RATE)] = 0.0
    assert voice_activity(sound, RATE, FPS)[100:115].min() < 0.1


def test_edges_are_faded():
    found = voice_activity(speech(), RATE, FrameRate(num=100))
    assert np.abs(np.diff(found)).max() < 0.2


@pytest.mark.parametrize("rate", [8000, 22050, 48000])
@pytest.mark.parametrize("num", [24, 60])
def test_any_rates(rate, num):
    found = voice_activity(speech(rate=rate), rate, FrameRate(num=num))
    assert len(found) == 6 * num
    assert found[int(1.6 * num)] > 0.8 and found[int(0.4 * num)] < 0.05


@pytest.mark.parametrize("count", [0, 1, 50])
def test_very_short_sounds(count):
    found = voice_activity(np.zeros(count, np.float32), RATE, FPS)
    assert len(found) == min(count, 1) and not (found > 0.02).any()


@pytest.mark.parametrize("lead_ms", [80.0, 400.0])
def test_it_begins_before_the_first_sound(lead_ms):
    sound = np.zeros(4 * RATE, np.float32)
    sound[2 * RATE :] = speech()[: 2 * RATE]
    first = int(np.flatnonzero(speech()[: 2 * RATE])[0]) / RATE
    found = voice_activity(sound, RATE, FrameRate(num=100), lead_ms=lead_ms)
    start = np.flatnonzero(found > 0.5)[0] / 100
    assert start == pytest.approx(2.0 + first - lead_ms / 1000, abs=0.06)


def test_hold_release_and_threshold_say_when_it_ends():
    def seconds(**gate):
        return float((voice_activity(speech(), RATE, FPS, **gate) > 0.5).sum()) / FPS.fps

    usual = seconds()
    assert seconds(hold_ms=520.0) == pytest.approx(usual + 0.8, abs=0.1)  # behind both stretches
    assert seconds(threshold_db=12.0) < usual < seconds(threshold_db=-6.0) + 0.01
    quick, slow = (
        voice_activity(speech(), RATE, FPS, release_ms=ms)[50:65] for ms in (20.0, 600.0)
    )
    assert np.abs(np.diff(slow)).max() < 0.5 * np.abs(np.diff(quick)).max()
