"""What every front end shares: rows, channels, windows around a time."""

import numpy as np
import pytest

from models.ctc29.network import Config, Ctc29
from models.front_ends import (
    BEFORE,
    CHANNELS,
    ROW_RATE,
    FrontEnd,
    mono,
    row_count,
    windows,
    windows_at,
)
from models.speech_landmarks.features import Mel29


def numbers(count):
    return np.random.default_rng(1).normal(0.0, 1.0, (count, CHANNELS)).astype(np.float32)


def front_ends() -> list[FrontEnd]:
    return [Mel29(), Ctc29(Config(width=8)).eval()]


@pytest.mark.parametrize("front_end", front_ends(), ids=lambda f: f.name)
@pytest.mark.parametrize("rate", [8000, 16000, 44100])
def test_every_front_end_gives_the_same_rows_for_a_sound(front_end, rate):
    sound = np.random.default_rng(0).normal(0.0, 0.1, (int(0.31 * rate), 2)).astype(np.float32)
    rows = front_end.rows(sound, rate)
    assert rows.shape == (row_count(len(sound), rate), CHANNELS) == (16, 29)
    assert rows.dtype == np.float32 and np.isfinite(rows).all()
    np.testing.assert_allclose(front_end.rows(mono(sound), rate), rows, atol=1e-5)


def test_reading_b_at_the_rows_own_times_is_vocas_window():
    rows = numbers(30)
    made = windows_at(rows, np.arange(30) / ROW_RATE)
    np.testing.assert_allclose(made, windows(rows), atol=1e-5)


@pytest.mark.parametrize("spacing", [1 / ROW_RATE, 1 / 25])
def test_an_impulse_at_a_frame_is_row_8_of_its_window(spacing):
    rows = np.zeros((80, CHANNELS), np.float32)
    rows[40, 3] = 1.0
    made = windows_at(rows, np.arange(40) / 25, spacing)
    assert made.shape == (40, 16, 29)
    assert np.argwhere(made[20] > 0.99).tolist() == [[BEFORE, 3]]


def test_reading_a_spans_twice_the_time():
    rows = np.arange(100, dtype=np.float32)[:, None] * np.ones(CHANNELS, np.float32)
    at = np.array([1.0])
    assert windows_at(rows, at)[0, [0, 15], 0].tolist() == [42, 57]
    assert windows_at(rows, at, 1 / 25)[0, [0, 15], 0].tolist() == pytest.approx([34, 64])


def test_beyond_the_ends_there_is_nothing():
    made = windows_at(np.ones((3, CHANNELS), np.float32), np.array([0.0, 10.0]))
    assert not made[0, :BEFORE].any() and made[0, BEFORE].all() and not made[1].any()
