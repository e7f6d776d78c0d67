"""The mel29 front end: windows, rates, gain, and agreement with a reference implementation."""

import numpy as np
import pytest

from models import front_ends
from models.speech_landmarks import features


def tone(rate, hertz, seconds=1.0):
    return np.sin(2 * np.pi * hertz * np.arange(int(rate * seconds)) / rate).astype(np.float32)


def chirps(rate, seconds=2.0):
    t = np.arange(int(rate * seconds)) / rate
    wave = np.sin(2 * np.pi * (300 * t + 700 * np.sin(2 * np.pi * 1.5 * t)))
    return (0.3 * wave * (1 + np.sin(2 * np.pi * 3 * t))).astype(np.float32)


def test_an_impulse_at_row_t_is_row_8_of_window_t():
    rows = np.zeros((40, features.BANDS), np.float32)
    rows[13, 4] = 1.0
    windows = front_ends.windows(rows)
    assert windows.shape == (40, 16, 29)
    assert np.argwhere(windows[13]).tolist() == [[8, 4]]
    assert np.argwhere(windows[21]).tolist() == [[0, 4]]
    assert not windows[22].any() and not windows[5].any()


def test_windows_see_silence_beyond_the_ends():
    windows = front_ends.windows(np.ones((3, features.BANDS), np.float32))
    assert windows[0, :8].sum() == 0 and windows[2, 9:].sum() == 0


def test_a_click_is_loudest_in_the_row_of_its_time():
    sound = np.zeros(16000, np.float32)
    sound[8000] = 1.0
    assert features.log_mel(sound, 16000).mean(axis=1).argmax() == 25


@pytest.mark.parametrize("rate", [22050, 44100, 48000])
def test_every_rate_hears_the_same(rate):
    here, there = (features.log_mel(chirps(r), r) for r in (16000, rate))
    loud = here > here.max() - 8.0
    assert here.shape == there.shape
    assert np.abs(here - there)[loud].max() < 0.25


def test_telephone_sound_has_no_upper_bands_and_no_warning():
    rows = features.log_mel(chirps(8000), 8000)
    assert np.isfinite(features.normalise(rows)).all()
    assert rows[:, -1].max() < rows[:, 5].max() - 10


def test_filters_agree_with_librosa():
    librosa = pytest.importorskip("librosa")
    theirs = librosa.filters.mel(
        sr=16000, n_fft=512, n_mels=29, fmin=80, fmax=7600, htk=True, norm=None
    )
    theirs = theirs / theirs.sum(axis=1, keepdims=True)
    np.testing.assert_allclose(features.filterbank(16000, 512), theirs, atol=2e-4)


def test_a_tone_is_loudest_in_its_own_band():
    filters = features.filterbank(16000, 512)
    for hertz in (250, 1000, 4000):
        expected = filters[:, round(hertz * 512 / 16000)].argmax()
        assert features.log_mel(tone(16000, hertz), 16000)[25].argmax() == expected


def test_a_shorter_vocal_tract_moves_the_filters_up():
    centres = [features.filterbank(16000, 512, warp) @ np.arange(257) for warp in (1.0, 1.2)]
    ratio = (centres[1] / centres[0])[3:20]
    np.testing.assert_allclose(ratio, 1.2, atol=0.03)


def test_gain_and_pauses_change_nothing():
    rng = np.random.default_rng(2)
    sound = chirps(16000) * rng.normal(0.0, 1.0, 32000).astype(np.float32)
    rows = features.log_mel(sound, 16000)
    quiet = features.log_mel(0.01 * sound, 16000)
    np.testing.assert_allclose(features.normalise(rows), features.normalise(quiet), atol=0.01)
    padded = np.concatenate([np.full((300, 29), rows.min(), np.float32), rows])
    np.testing.assert_allclose(features.normalise(padded)[300:], features.normalise(rows), atol=0.3)


def test_pieces_join_without_a_seam(monkeypatch):
    sound = chirps(16000)
    whole = features.log_mel(sound, 16000)
    monkeypatch.setattr(features, "_ROWS_AT_ONCE", 17)
    np.testing.assert_allclose(features.log_mel(sound, 16000), whole, atol=1e-5)


@pytest.mark.parametrize("count", [0, 1, 100])
def test_very_short_sounds_are_rows_too(count):
    rows = features.log_mel(np.zeros(count, np.float32), 16000)
    assert len(rows) == min(count, 1)
    assert np.isfinite(features.normalise(rows)).all()
