"""Scaled, mirrored, snapped and smoothed keys keep the shape that is asked for."""

import numpy as np
import pytest
from curve_scenes import curves, numbers
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.curve import Curve, Ease, Interp, Keyframe
from studio.domain.key_arranging import scaled, smoothed, snapped

MIRRORED = [interp for interp in Interp if interp is not Interp.HOLD]
factors = st.sampled_from([-2.0, -1.0, -0.5, 0.5, 1.0, 3.0])


@given(curves(MIRRORED), factors, factors, st.tuples(numbers, numbers))
def test_a_scaled_curve_is_the_curve_scaled(curve, time, value, pivot):
    keys = scaled(curve.keys, time, value, pivot)
    at = np.linspace(-1.05, 21.05, 97)
    moved = Curve().with_keys(keys).at_many(pivot[0] + time * (at - pivot[0]))
    wanted = pivot[1] + value * (curve.at_many(at) - pivot[1])
    np.testing.assert_allclose(moved, wanted, atol=1e-5)


@given(curves(), st.sampled_from([(-1.0, 1.0), (1.0, -1.0), (-1.0, -1.0)]))
def test_mirroring_twice_is_nothing(curve, by):
    once = scaled(curve.keys, *by, (8.0, 2.0))
    back = by[0] < 0
    twice = scaled(once[::-1] if back else once, *by, (8.0, 2.0))
    twice = twice[::-1] if back else twice
    for new, old in zip(twice, curve.keys, strict=True):
        assert (new.time, new.value) == pytest.approx((old.time, old.value))
        assert (new.interp, new.ease, new.handle_kind) == (old.interp, old.ease, old.handle_kind)
        for one, other in ((new.handle_in, old.handle_in), (new.handle_out, old.handle_out)):
            assert one == (other and pytest.approx(other))


def test_keys_come_back_one_for_one():
    keys = [Keyframe(time=t, value=v) for t, v in ((1.0, 0.0), (2.0, 5.0))]
    assert [(k.time, k.value) for k in scaled(keys, -1.0)] == [(-1.0, 0.0), (-2.0, 5.0)]
    assert scaled((), -1.0) == []


def test_what_led_from_a_key_leads_to_it_when_time_runs_back():
    ways = [(Interp.BOUNCE, Ease.IN), (Interp.LINEAR, Ease.OUT), (Interp.HOLD, Ease.IN)]
    keys = [Keyframe(time=i, value=i, interp=w, ease=e) for i, (w, e) in enumerate(ways)]
    backwards = sorted(scaled(keys, -1.0), key=lambda key: key.time)
    assert [(k.interp, k.ease) for k in backwards] == [
        (Interp.LINEAR, Ease.IN), (Interp.BOUNCE, Ease.OUT), (Interp.HOLD, Ease.IN)
    ]  # fmt: skip


def test_snapped_keys_lie_where_they_are_told():
    keys = [Keyframe(time=t, value=1.0) for t in (0.03, 0.98)]
    assert [k.time for k in snapped(keys, lambda t: round(25 * t) / 25)] == [0.04, 0.96]


def values(keys):
    return np.array([key.value for key in keys])


def noisy(count, seed=1):
    rng = np.random.default_rng(seed)
    return Curve().with_keys(
        Keyframe(time=i / 25, value=float(v)) for i, v in enumerate(rng.normal(size=count))
    )


def test_smoothing_takes_noise_away_and_leaves_lines_and_ends():
    curve = noisy(400)
    rough = np.diff(values(curve.keys)).std()
    smooth = smoothed(curve, range(400), 0.2)
    assert np.diff(values(smooth)).std() < 0.05 * rough
    assert (smooth[0], smooth[-1]) == (curve.keys[0], curve.keys[-1])
    line = Curve().with_keys(Keyframe(time=i / 25, value=3.0 * i) for i in range(50))
    np.testing.assert_allclose(values(smoothed(line, range(50), 0.1)), values(line.keys))


def test_smoothing_is_a_gaussian_mean_and_touches_chosen_keys_alone():
    curve = noisy(101)
    (key,) = smoothed(curve, [50], 0.1)
    weights = np.exp(-0.5 * ((np.arange(101) - 50) / 2.5) ** 2)
    assert key.value == pytest.approx(weights @ values(curve.keys) / weights.sum(), rel=1e-2)
    assert smoothed(curve, [50, 3], 0.1)[1] == key and len(smoothed(curve, [], 0.1)) == 0


def test_crowded_keys_do_not_outvote_lonely_ones():
    times = [0.0, 1.0, *np.linspace(1.9, 2.0, 20)]
    curve = Curve().with_keys(Keyframe(time=t, value=float(t >= 1.5)) for t in times)
    (key,) = smoothed(curve, [1], 1.0)
    assert key.value < 0.5
