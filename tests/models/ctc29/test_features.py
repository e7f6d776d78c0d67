"""DeepSpeech's features: a reference written out, any rate, any cut, any length."""

import numpy as np
import pytest

from models.ctc29 import features
from models.front_ends import row_count


def speech(rate, seconds=2.0):
    """A voice of sorts: harmonics of a gliding pitch with a syllable rhythm."""
    t = np.arange(int(rate * seconds)) / rate
    phase = 2 * np.pi * (140 * t + 4 * np.sin(2 * np.pi * 1.5 * t))
    wave = sum(np.sin(k * phase) / k for k in range(1, 20))
    return (0.1 * wave * (1.1 + np.sin(2 * np.pi * 4 * t))).astype(np.float32)


def reference(sound):
    """The cepstra of METHODS 3.1 step 2, one row at a time, from sound with 200 zeros before it."""
    x = np.concatenate([np.zeros(200), np.rint(np.clip(sound * 32768, -32768, 32767))])
    x = np.concatenate([x[:1], x[1:] - 0.97 * x[:-1]])
    count = int(np.ceil(len(sound) / 320))
    x = np.concatenate([x, np.zeros(max(320 * count + 400 - len(x), 0))])
    mel = np.linspace(0, 2595 * np.log10(1 + 8000 / 700), 28)
    edge = np.floor(513 * 700 * (10 ** (mel / 2595) - 1) / 16000).astype(int)
    rows = []
    for i in range(count):
        power = np.abs(np.fft.rfft(x[320 * i : 320 * i + 400], 512)) ** 2 / 512
        bands = []
        for a, b, c in zip(edge, edge[1:], edge[2:], strict=False):
            up = sum(power[k] * (k - a) / (b - a) for k in range(a, b))
            bands.append(up + sum(power[k] * (c - k) / (c - b) for k in range(b, c)))
        logs = np.log(np.maximum(bands, np.finfo(float).eps))
        row = [
            np.sqrt((1 if n == 0 else 2) / 26)
            * sum(logs[m] * np.cos(np.pi * n * (m + 0.5) / 26) for m in range(26))
            * (1 + 11 * np.sin(np.pi * n / 22))
            for n in range(26)
        ]
        row[0] = np.log(max(power.sum(), np.finfo(float).eps))
        rows.append(row)
    return np.array(rows)


def test_cepstra_are_those_of_the_recipe():
    sound = speech(16000, 0.5)
    np.testing.assert_allclose(features.cepstra_of(sound, 16000), reference(sound), atol=5e-3)


def test_whitening_is_that_of_all_windows_with_zeros_beyond_the_ends():
    for count in (1, 4, 60):
        rows = np.random.default_rng(count).normal(3.0, 5.0, (count, 26)).astype(np.float32)
        padded = np.pad(rows, ((9, 9), (0, 0)))
        windows = np.stack([padded[i : i + 19].ravel() for i in range(count)])
        assert windows.shape[1] == features.INPUTS == 494
        white = (windows - windows.mean()) / windows.std()
        made = features.whitened(rows)
        theirs = np.stack([made[i : i + 19].ravel() for i in range(count)])
        np.testing.assert_allclose(theirs, white, atol=1e-5)


@pytest.mark.parametrize("rate", [8000, 16000, 22050, 44100, 48000])
def test_however_sound_is_cut_the_rows_are_the_same(rate):
    sound = speech(rate, 1.3)
    whole = features.cepstra_of(sound, rate)
    stream, parts, random, place = features.Cepstra(rate), [], np.random.default_rng(4), 0
    while place < len(sound):
        size = int(random.integers(0, 3000))
        parts.append(stream.push(sound[place : place + size]))
        place += size
    parts.append(stream.finish())
    assert len(whole) == row_count(len(sound), rate)
    np.testing.assert_allclose(np.concatenate(parts), whole, atol=1e-4)


@pytest.mark.parametrize("rate", [22050, 32000, 44100, 48000])
def test_every_rate_hears_the_same(rate):
    here, there = (features.cepstra_of(speech(r), r) for r in (16000, rate))
    # The last band is where resampling rolls off; it bends all cepstra a little.
    assert np.abs(here - there)[2:-2, 0].max() < 0.05
    assert np.corrcoef(here[2:-2].ravel(), there[2:-2].ravel())[0, 1] > 0.99


def test_a_stream_holds_no_more_than_a_window():
    stream = features.Cepstra(16000)
    for _ in range(20):
        stream.push(speech(16000, 1.0))
    assert len(stream._held) < 2 * features.FRAME


def test_channels_are_averaged():
    left, right = speech(16000), speech(16000)[::-1]
    both = features.cepstra_of(np.stack([left, right], axis=1), 16000)
    np.testing.assert_allclose(both, features.cepstra_of((left + right) / 2, 16000), atol=1e-5)


@pytest.mark.parametrize("rate", [8000, 16000, 44100])
@pytest.mark.parametrize("count", [0, 1, 100, 700])
def test_very_short_and_silent_sounds_are_rows_too(rate, count):
    rows = features.cepstra_of(np.zeros(count, np.float32), rate)
    assert len(rows) == row_count(count, rate)
    white = features.whitened(rows)
    assert white.shape == (len(rows) + 18, 26) and np.isfinite(white).all()


def test_a_click_is_loudest_in_the_row_of_its_time():
    sound = np.zeros(16000, np.float32)
    sound[8000] = 1.0
    assert features.cepstra_of(sound, 16000)[:, 0].argmax() == 25


def test_a_shout_beyond_full_scale_is_clipped_as_16_bits_clip():
    loud = features.cepstra_of(4 * speech(16000), 16000)
    np.testing.assert_allclose(
        loud, features.cepstra_of(np.clip(4 * speech(16000), -1, 1), 16000), atol=1e-4
    )


def test_a_longer_vocal_tract_moves_peaks_down():
    peak = np.full((1, features.BINS), 1.0, np.float32)
    peak[0, 96:100] = 1e6  # 3 kHz
    lower = np.full_like(peak, 1.0)
    lower[0, 78:82] = 1e6  # 2.5 kHz
    moved, there, here = (
        features.cepstra(power, warp)[0, 1:12]
        for power, warp in ((peak, 1.2), (lower, 1.0), (peak, 1.0))
    )
    assert np.linalg.norm(moved - there) < 0.4 * np.linalg.norm(here - there)
