"""The One-Euro filter against numbers worked out by hand, and its offline use without delay."""

import math

import numpy as np
import pytest

from studio.domain.one_euro import OneEuro, OneEuroSettings, filtered, share, zero_phase

# With a cut-off of 1 / (2 pi) Hz and steps of one second half of each new sample counts.
HALF_HZ = 1.0 / (2.0 * math.pi)


def test_share_of_a_sample():
    assert share(HALF_HZ, 1.0) == pytest.approx(0.5)
    assert share(HALF_HZ, 3.0) == pytest.approx(0.75)
    assert share(1.0, 1 / 25) == pytest.approx(0.2008486, abs=1e-7)


def test_without_beta_it_is_exponential_smoothing():
    settings = OneEuroSettings(min_cutoff=HALF_HZ, speed_cutoff=HALF_HZ)
    assert filtered(np.array([0.0, 8.0, 8.0, 0.0]), 1.0, settings).tolist() == [0.0, 4.0, 6.0, 3.0]


def test_speed_opens_the_filter():
    """Speed 8, filtered to 4: cut-off (1 + 4) / (2 pi), so 5/6 of the step; then by hand again."""
    settings = OneEuroSettings(min_cutoff=HALF_HZ, beta=HALF_HZ, speed_cutoff=HALF_HZ)
    found = filtered(np.array([0.0, 8.0, 8.0]), 1.0, settings)
    first = 8.0 * 5 / 6
    speed = 4.0 + 0.5 * ((8.0 - first) - 4.0)
    second = first + (1 + speed) / (2 + speed) * (8.0 - first)
    assert found.tolist() == pytest.approx([0.0, first, second])


def test_samples_count_at_the_time_they_came():
    one = OneEuro(OneEuroSettings(min_cutoff=HALF_HZ, speed_cutoff=HALF_HZ))
    values = [float(one.at(time, np.array(v))) for time, v in ((0, 0), (1, 8), (4, 8), (4, 99))]
    assert values == pytest.approx([0.0, 4.0, 7.0, 7.0])


def test_parts_can_be_quicker():
    settings = OneEuroSettings(min_cutoff=HALF_HZ, speed_cutoff=HALF_HZ)
    steps = np.array([[0.0, 0.0], [8.0, 8.0]])
    assert filtered(steps, 1.0, settings, np.array([1.0, 3.0]))[1].tolist() == [4.0, 6.0]


@pytest.mark.parametrize("shape", [(), (74, 2)])
def test_offline_neither_direction_of_time_is_preferred(shape):
    values = np.random.default_rng(1).normal(size=(40, *shape)).cumsum(axis=0)
    settings = OneEuroSettings(min_cutoff=2.0, beta=0.3)
    found = zero_phase(values, 25.0, settings)
    np.testing.assert_allclose(zero_phase(values[::-1], 25.0, settings)[::-1], found)
    assert found.shape == values.shape


def test_offline_a_peak_stays_where_it_is():
    times = np.arange(80)
    hill = np.exp(-((times - 40.0) ** 2) / 30.0)
    settings = OneEuroSettings(min_cutoff=1.0, beta=0.5)
    assert np.argmax(zero_phase(hill, 25.0, settings)) == 40
    assert np.argmax(filtered(hill, 25.0, settings)) > 40


def test_less_noise_and_the_rest_stays():
    random = np.random.default_rng(3)
    noise = random.normal(size=2000)
    found = zero_phase(5.0 + noise, 25.0, OneEuroSettings(min_cutoff=1.0))
    assert found.std() < 0.4 * noise.std() and found.mean() == pytest.approx(5.0, abs=0.1)
    assert zero_phase(np.full(5, 2.0), 25.0, OneEuroSettings()).tolist() == [2.0] * 5


def test_nothing_and_one_sample():
    assert zero_phase(np.zeros((0, 3)), 25.0, OneEuroSettings()).shape == (0, 3)
    assert zero_phase(np.array([4.0]), 25.0, OneEuroSettings()).tolist() == [4.0]


def test_settings_that_filter_nothing_are_refused():
    for wrong in ({"min_cutoff": 0.0}, {"beta": -1.0}, {"speed_cutoff": 0.0}):
        with pytest.raises(ValueError, match="One-Euro"):
            OneEuroSettings(**wrong)
