"""The waveform keeps its shape, its peaks and its place at every zoom."""

from itertools import pairwise

import numpy as np
import pytest

from studio.app.waveform import (
    BLOCK,
    block_energies,
    build_peaks,
    clipped_times,
    decibel_heights,
    rms_columns,
    waveform_columns,
)

RATE = 8000


@pytest.fixture
def noise():
    return np.random.default_rng(3).uniform(-0.6, 0.6, 10 * RATE + 77).astype(np.float32)


def brute(samples, start_s, end_s, width):
    edges = np.rint(np.linspace(start_s * RATE, end_s * RATE, width + 1)).astype(int)
    pairs = [samples[max(a, 0) : max(b, 0)] for a, b in pairwise(edges)]
    low = [p.min() if len(p) else 0.0 for p in pairs]
    return np.array(low), np.array([p.max() if len(p) else 0.0 for p in pairs])


@pytest.mark.parametrize(("start", "end", "width"), [(0, 10, 800), (1.3, 2.7, 333), (-1, 12, 700)])
def test_near_columns_are_exact(noise, start, end, width):
    mins, maxs = waveform_columns(build_peaks(noise, RATE), start, end, width)
    low, high = brute(noise, start, end, width)
    np.testing.assert_allclose(mins, low, atol=1e-6)
    np.testing.assert_allclose(maxs, high, atol=1e-6)


@pytest.mark.parametrize("width", [1, 3, 17, 64, 200, 1500])
def test_no_peak_is_lost_at_any_zoom(width):
    samples = np.zeros(40 * RATE, np.float32)
    place = 123_457
    samples[place] = 0.9
    _, maxs = waveform_columns(build_peaks(samples, RATE), 0, 40, width)
    column = place / RATE / 40 * width
    found = np.flatnonzero(maxs)
    assert maxs.max() == pytest.approx(0.9)
    assert len(found) == 1 and abs(found[0] + 0.5 - column) <= 0.5 + 1 / 8


def test_far_columns_come_from_blocks_and_cover_everything():
    samples = np.linspace(-1, 1, 1 << 16).repeat(64).astype(np.float32)
    peaks = build_peaks(samples, RATE)
    mins, maxs = waveform_columns(peaks, 0, peaks.duration, 10)
    assert len(peaks.levels) > 3
    assert mins[0] == -1 and maxs[-1] == 1
    assert np.all(np.diff(mins) > 0) and np.all(np.diff(maxs) > 0)


def test_between_samples_the_curve_is_linear():
    samples = np.array([0, 0.25, 0.5, 0], np.float32)
    mins, maxs = waveform_columns(build_peaks(samples, RATE), 0.5 / RATE, 1.5 / RATE, 4)
    np.testing.assert_array_equal(mins, maxs)
    np.testing.assert_allclose(mins, np.array([0.625, 0.875, 1.125, 1.375]) * 0.25, atol=1e-6)


def test_outside_the_sound_nothing_is_drawn(noise):
    peaks = build_peaks(noise, RATE)
    for start, end in ((-5, -1), (20, 30), (10.5, 10.501)):
        mins, maxs = waveform_columns(peaks, start, end, 50)
        assert not mins.any() and not maxs.any()


def test_silence_of_no_length():
    peaks = build_peaks(np.zeros(0, np.float32), RATE)
    for end in (0.001, 1.0, 1000.0):
        assert not np.any(waveform_columns(peaks, 0, end, 20))


def test_levels_are_extremes_of_their_blocks(noise):
    peaks = build_peaks(noise, RATE)
    for k, level in enumerate(peaks.levels):
        block = BLOCK * 4**k
        assert level[1, 0] == noise[block : 2 * block].min()
        assert level[-1, 1] == noise[(len(level) - 1) * block :].max()


def test_every_overload_is_marked_once_and_a_single_full_sample_is_not():
    samples = np.zeros(5 * RATE, np.float32)
    samples[RATE] = 1.0
    samples[RATE + 50 : RATE + 52] = 1.0
    places = [0, 2 * RATE, 2 * RATE + 20, 40 * BLOCK - 1, 70 * BLOCK, 90 * BLOCK - 2]
    for place in places:
        samples[place : place + 3] = -1.0
    samples[120 * BLOCK - 9 : 123 * BLOCK] = 1.0
    marks = np.array(clipped_times(build_peaks(samples, RATE))) * RATE
    assert marks.round().astype(int).tolist() == sorted([*places, 120 * BLOCK - 9])
    assert clipped_times(build_peaks(samples[RATE : RATE + 60], RATE)) == []


def test_marks_of_a_ruined_file_stay_few():
    samples = np.tile([1.0, 1.0, 1.0, 0.0], 3000).astype(np.float32)
    assert len(clipped_times(build_peaks(samples, RATE))) == 1000


def test_decibels_are_even_and_keep_the_sign():
    values = np.array([1.0, 0.1, -0.1, 0.001, 0.0, -1.0], np.float32)
    heights = decibel_heights(values)
    assert heights == pytest.approx([1.0, 2 / 3, -2 / 3, 0.0, 0.0, -1.0], abs=1e-5)


@pytest.mark.parametrize(("start", "end", "width"), [(0.0, 4.0, 100), (1.2, 1.3, 500)])
def test_rms_is_that_of_the_samples_at_every_zoom(start, end, width):
    rate = 16_000
    samples = (0.5 * np.sin(np.arange(4 * rate) / 3)).astype(np.float32)
    samples[2 * rate :] = 0.0
    peaks = build_peaks(samples, rate)
    loud = rms_columns(peaks, block_energies(samples), start, end, width)
    times = start + (np.arange(width) + 0.5) * (end - start) / width
    assert loud[times < 1.95] == pytest.approx(0.5 / np.sqrt(2), rel=0.03)
    assert not loud[times > 2.05].any()


def test_nothing_has_no_energy():
    nothing = np.zeros(0, np.float32)
    peaks = build_peaks(nothing, 16_000)
    assert not rms_columns(peaks, block_energies(nothing), -1.0, 1.0, 8).any()
