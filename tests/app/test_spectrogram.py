"""Spectrogram tiles show the right tone at the right time."""

import numpy as np
import pytest

from studio.app.spectrogram import (
    TILE_COLUMNS,
    column_s,
    level_for,
    spectrogram_tile,
    top_hz,
)

RATE = 16000


def tone(hz, seconds, rate=RATE):
    return 0.4 * np.sin(2 * np.pi * hz / rate * np.arange(int(seconds * rate))).astype(np.float32)


@pytest.mark.parametrize("rate", [8000, 16000, 44100, 48000])
@pytest.mark.parametrize("hz", [250, 1000, 3000])
def test_a_tone_is_bright_at_its_frequency(rate, hz):
    tile = spectrogram_tile(tone(hz, 3, rate), rate, 1, 0)
    brightest = tile[:, 100].argmax() / tile.shape[0] * top_hz(rate)
    assert brightest == pytest.approx(hz, abs=60)


@pytest.mark.parametrize("level", [0, 3, 6, 9])
def test_a_tone_starts_when_it_starts_at_every_level(level):
    start_column = 100
    start_s = start_column * column_s(RATE, level)
    samples = np.concatenate([np.zeros(int(start_s * RATE), np.float32), tone(1000, 60)])
    loud = spectrogram_tile(samples, RATE, level, 0).max(axis=0) > 128
    assert abs(int(loud.argmax()) - start_column) <= max(1, 0.016 / column_s(RATE, level))
    assert loud[start_column + 3 : start_column + 25].all()


def test_tiles_continue_each_other():
    rng = np.random.default_rng(0)
    samples = rng.uniform(-0.3, 0.3, 5 * RATE).astype(np.float32)
    whole = spectrogram_tile(samples, RATE, 1, 0)
    shifted = spectrogram_tile(samples[128 * TILE_COLUMNS :], RATE, 1, 0)
    following = spectrogram_tile(samples, RATE, 1, 1)
    assert not np.array_equal(whole, following)
    np.testing.assert_array_equal(shifted[:, 4:], following[:, 4:])


def test_beyond_the_end_is_dark():
    assert not spectrogram_tile(tone(500, 1), RATE, 0, 50).any()


def test_level_never_is_coarser_than_a_pixel():
    for step in (1e-5, 0.004, 0.1, 7.2):
        level = level_for(RATE, step)
        assert level == 0 or column_s(RATE, level) <= step < column_s(RATE, level + 1)
