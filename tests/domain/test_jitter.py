"""What counts as trembling: noise does, movement does not."""

import numpy as np
import pytest

from studio.domain.jitter import GROUPS, jitter, residual
from studio.domain.retarget import mean_face


def test_groups_hold_every_landmark_once():
    points = [point for group in GROUPS.values() for point in group]
    assert sorted(points) == list(range(74))


def test_by_hand():
    spike = np.array([0.0, 0.0, 1.0, 0.0, 0.0])
    assert residual(spike).tolist() == pytest.approx([6 / np.sqrt(70)])
    assert residual(np.zeros(4)).shape == (0,)


def test_smooth_motion_is_none_and_noise_keeps_its_size():
    times = np.linspace(0, 1, 500)[:, None, None]
    smooth = mean_face() * 200 + 30 * times**3 - 20 * times
    assert max(jitter(smooth).values()) < 1e-9
    shaken = smooth + np.random.default_rng(2).normal(size=(500, 74, 2)) * 0.5
    for size in jitter(shaken).values():
        assert size == pytest.approx(0.5 * np.sqrt(2), rel=0.1)


def test_groups_are_told_apart_and_gaps_do_not_count():
    track = np.tile(mean_face() * 200, (100, 1, 1)).astype(np.float64)
    track[:, [72, 73]] += np.random.default_rng(4).normal(size=(100, 2, 2))
    track[50] = np.nan
    found = jitter(track)
    assert found["Pupils"] == pytest.approx(np.sqrt(2), rel=0.2)
    assert found["Lips"] == found["Jaw"] == pytest.approx(0.0, abs=1e-9)
    assert set(jitter(np.full((9, 74, 2), np.nan)).values()) == {0.0}
