"""Splices by hand: where the new sound begins, how it fades, where the old one comes back."""

import numpy as np
import pytest

from studio.domain.sound_splice import delay_of, nearest_crossing, punched

OLD, NEW = np.ones(100, np.float32), np.full(40, 3.0, np.float32)


def test_from_the_punch_on_the_new_sound_alone():
    found = punched(OLD, NEW, at=50, end=None, fade=4)
    assert len(found) == 86
    assert (found[:46] == 1).all() and (found[50:] == 3).all()
    assert found[46:50].tolist() == pytest.approx([1.4, 1.8, 2.2, 2.6])


def test_between_two_points_the_old_sound_comes_back():
    found = punched(OLD, NEW, at=50, end=70, fade=4)
    assert len(found) == 100
    assert (found[50:66] == 3).all() and (found[70:] == 1).all()
    assert found[66:70].tolist() == pytest.approx([2.6, 2.2, 1.8, 1.4])


def test_a_punch_that_ends_early_gives_the_rest_back():
    found = punched(OLD, NEW[:14], at=50, end=90, fade=4)
    assert len(found) == 100 and (found[50:56] == 3).all() and (found[60:] == 1).all()


def test_at_the_very_start_and_behind_the_end():
    assert (punched(OLD, NEW, at=0, end=None, fade=4) == 3).all()
    found = punched(OLD, NEW, at=500, end=None, fade=0)
    assert len(found) == 140 and (found[:100] == 1).all() and (found[100:] == 3).all()
    assert len(punched(OLD, NEW[:0], at=50, end=60, fade=4)) == 100


def test_no_step_is_louder_than_the_fade_allows():
    times = np.arange(4800) / 48000
    old = np.sin(2 * np.pi * 200 * times).astype(np.float32)
    new = np.sin(2 * np.pi * 200 * times + 2.0).astype(np.float32)
    found = punched(old, new, at=2400, end=3600, fade=480)
    assert np.abs(np.diff(found)).max() < 0.035


def test_the_nearest_crossing():
    samples = np.array([1, 1, 0.1, -0.9, -1, -0.2, 0.5, 1], np.float32)
    assert nearest_crossing(samples, 3, 5) == 2
    assert nearest_crossing(samples, 6, 5) == 5
    assert nearest_crossing(samples, 0, 1) == 0
    assert nearest_crossing(np.ones(9, np.float32), 4, 9) == 4


def test_delays_are_found_in_noise_and_not_in_silence():
    random = np.random.default_rng(1)
    clicks = np.zeros(8000, np.float32)
    clicks[[100, 2600, 5900]] = 1.0
    heard = (
        np.concatenate([np.zeros(437), clicks, np.zeros(1000)]) + random.normal(size=9437) * 0.05
    )
    assert delay_of(clicks, heard.astype(np.float32), 8000, 0.5) == pytest.approx(437 / 8000)
    assert delay_of(clicks, random.normal(size=9437).astype(np.float32), 8000, 0.5) is None
    assert delay_of(clicks, np.zeros(9437, np.float32), 8000, 0.5) is None
