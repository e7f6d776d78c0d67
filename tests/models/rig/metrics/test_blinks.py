"""Blinks: counted by length and depth, both eyes together."""

import numpy as np
import pytest

from models.rig.metrics.blinks import blinks


def track(opening):
    """A face (T, 74, 2) whose eyes are open by `opening` (T,) eye widths."""
    points = np.zeros((len(opening), 74, 2))
    for corners, upper, lower in (((36, 39), (37, 38), (41, 40)), ((42, 45), (43, 44), (47, 46))):
        points[:, corners[0], 0], points[:, corners[1], 0] = 0, 10
        for index in upper:
            points[:, index, 1] = -5 * np.asarray(opening)
        for index in lower:
            points[:, index, 1] = 5 * np.asarray(opening)
    return points


def closed(*spans, frames=100):
    opening = np.full(frames, 0.3)
    for begin, end in spans:
        opening[begin:end] = 0.05
    return track(opening)


def test_rate_duration_and_interval():
    found = blinks(closed((10, 15), (40, 43), (80, 84)), 25)
    assert found.count == 3
    assert found.per_second == pytest.approx(3 / 4)
    assert found.duration == pytest.approx((5 + 3 + 4) / 3 / 25)
    assert found.interval == pytest.approx(35 / 25)


def test_flutter_and_sleep_are_no_blinks():
    assert blinks(closed((10, 11), (40, 56)), 25).count == 0
    assert blinks(closed((10, 12), (40, 55)), 25).count == 2


def test_half_shut_is_not_shut():
    opening = np.full(50, 0.3)
    opening[20:25] = 0.16
    assert blinks(track(opening), 25).count == 0
    opening[20:25] = 0.14
    assert blinks(track(opening), 25).count == 1


def test_a_clip_without_blinks():
    found = blinks(closed(), 25)
    assert (found.count, found.per_second) == (0, 0)
    assert np.isnan(found.duration)
    assert np.isnan(found.interval)
