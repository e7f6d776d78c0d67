"""Strokes and samples become few keys, none of them further away than was allowed."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.domain.curve import Curve, HandleKind
from studio.domain.curve_fit import fitted, follows, stroke

TIMES = np.linspace(0.0, 10.0, 401)
SINE = np.sin(2 * TIMES)
WALK = 0.1 * np.cumsum(np.random.default_rng(2).normal(size=401))


def curve_of(values, tolerance, **how):
    return Curve(keys=tuple(fitted(TIMES, values, tolerance, **how)))


@pytest.mark.parametrize("values", [SINE, WALK, abs(TIMES - 5), TIMES % 2, 0 * TIMES])
@pytest.mark.parametrize("tolerance", [0.1, 0.02, 0.003])
def test_no_sample_is_further_away_than_the_tolerance(values, tolerance):
    curve = curve_of(values, tolerance)
    assert abs(curve.at_many(TIMES) - values).max() <= tolerance * (1 + 1e-6)
    assert (curve.keys[0].time, curve.keys[-1].time) == (0.0, 10.0)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.floats(-1, 1), min_size=2, max_size=60), st.floats(0.001, 0.5))
def test_whatever_the_samples_are(values, tolerance):
    times, values = np.arange(len(values)) / 25, np.array(values)
    keys = fitted(times, values, tolerance)
    curve = Curve(keys=tuple(keys))
    assert abs(curve.at_many(times) - values).max() <= tolerance * (1 + 1e-6)


def test_few_keys_are_needed_and_fewer_for_less_care():
    counts = [len(curve_of(SINE, tolerance).keys) for tolerance in (0.1, 0.01, 0.001)]
    assert counts == sorted(counts) and counts[0] <= 9 and counts[-1] <= 30
    assert len(curve_of(TIMES**3, 1e-3).keys) == 2


def test_what_is_smooth_gets_smooth_keys():
    inner = curve_of(SINE, 0.01).keys[1:-1]
    assert {key.handle_kind for key in inner} == {HandleKind.ALIGNED}
    for key in inner:
        into, out = key.handle_in, key.handle_out
        assert into[1] / into[0] == pytest.approx(out[1] / out[0])


def test_a_corner_is_one_key_that_breaks():
    _, corner, _ = curve_of(abs(TIMES - 5), 0.05).keys
    assert corner.time == pytest.approx(5.0, abs=0.03)
    assert corner.handle_kind is HandleKind.FREE
    assert (corner.handle_in[1] > 0) and (corner.handle_out[1] > 0)


def test_slopes_at_the_ends_are_kept_where_the_tolerance_allows():
    kept = curve_of(SINE, 0.1, ends=(2.0, 2.0 * np.cos(20.0))).keys
    for handle, slope in ((kept[0].handle_out, 2.0), (kept[-1].handle_in, 2.0 * np.cos(20.0))):
        assert handle[1] / handle[0] == pytest.approx(slope, abs=1e-3)
    assert kept[0].handle_kind is HandleKind.ALIGNED
    wild = curve_of(SINE, 0.01, ends=(-90.0, None))
    assert wild.keys[0].handle_kind is HandleKind.FREE
    assert abs(wild.at_many(TIMES) - SINE).max() <= 0.01


def test_keys_lie_on_candidates_alone():
    candidates = range(0, 401, 10)
    curve = curve_of(SINE, 0.02, candidates=candidates)
    assert {round(key.time, 6) for key in curve.keys} <= {round(TIMES[i], 6) for i in candidates}
    assert abs(curve.at_many(TIMES) - SINE).max() <= 0.02


def test_whether_one_cubic_is_enough():
    assert follows(TIMES, TIMES**3, 1e-3) and not follows(TIMES, SINE, 0.1)


def test_a_stroke_keeps_the_last_that_was_drawn():
    points = [(0, 0), (1, 1), (2, 2), (3, 3), (2.5, 9), (1.5, 8)]
    times, values = stroke(points)
    assert list(zip(times, values, strict=True)) == [(0, 0), (1, 1), (1.5, 8), (2.5, 9), (3, 3)]
    times, values = stroke([(1, 1), (1, 2), (0, 3)])
    assert list(zip(times, values, strict=True)) == [(0, 3), (1, 2)]


@given(st.lists(st.tuples(st.integers(0, 9), st.floats(-1, 1)), max_size=30))
def test_a_stroke_has_one_value_per_time_and_ends_where_the_pen_is(points):
    times, values = stroke(points)
    assert (np.diff(times) > 0).all()
    if points:
        assert values[list(times).index(points[-1][0])] == points[-1][1]
