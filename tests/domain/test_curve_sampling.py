"""Sampling a curve at many times is the same curve as asking for one time after the other."""

import random

import numpy as np
import pytest

from studio.domain.curve import Curve, Interp, Keyframe


def a_curve(seed):
    """Up to 12 random keys, a third of them with handles that reach anywhere."""
    dice = random.Random(seed)

    def handle():
        return dice.choice([None, None, (dice.uniform(-3, 3), dice.uniform(-1, 1))])

    keys = [
        Keyframe(
            time=dice.uniform(0, 9),
            value=dice.uniform(-1, 1),
            interp=dice.choice(list(Interp)),
            handle_in=handle(),
            handle_out=handle(),
        )
        for _ in range(dice.randint(0, 12))
    ]
    return Curve(default=0.3).with_keys(keys)


@pytest.mark.parametrize("seed", range(20))
def test_many_times_agree_with_single_times(seed):
    curve = a_curve(seed)
    times = np.random.default_rng(seed).uniform(-1, 10, 200)
    times[: len(curve.keys)] = [key.time for key in curve.keys]
    one_by_one = [curve.at(float(time)) for time in times]
    np.testing.assert_allclose(curve.at_many(times), one_by_one, rtol=0, atol=1e-9)


def test_no_times_give_no_values():
    assert a_curve(3).at_many(np.zeros(0)).shape == (0,)
