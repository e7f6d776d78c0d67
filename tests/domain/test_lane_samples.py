"""Fewer samples that say the same."""

import numpy as np
import pytest

from studio.domain.lane_samples import thinned

TIMES = np.arange(500) / 60


def back(values, kept):
    return np.interp(TIMES, TIMES[kept], values[kept])


@pytest.mark.parametrize("tolerance", [0.0, 1e-3, 0.05])
def test_straight_lines_stay_within_the_tolerance(tolerance):
    source = np.random.default_rng(4)
    values = np.sin(3 * TIMES) + 0.01 * source.normal(size=len(TIMES))
    kept = thinned(TIMES, values, tolerance)
    assert kept[0] == 0 and kept[-1] == len(TIMES) - 1 and sorted(set(kept)) == kept
    assert np.abs(back(values, kept) - values).max() <= tolerance + 1e-12
    assert len(kept) < len(TIMES) or tolerance < 0.01


def test_what_does_not_move_needs_two():
    assert thinned(TIMES, np.full(len(TIMES), 0.3), 0.0) == [0, len(TIMES) - 1]


def test_nothing_and_one():
    assert thinned(TIMES[:0], TIMES[:0], 0.0) == []
    assert thinned(TIMES[:1], TIMES[:1], 0.0) == [0]
