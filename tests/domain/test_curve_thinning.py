import numpy as np
import pytest
from curve_scenes import chosen, curves
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.domain.curve import Curve, Interp, Keyframe
from studio.domain.curve_thinning import baked, cleaned, decimated, decimated_to

AT = np.linspace(-1.0, 21.0, 2201)
GENTLE = curves((Interp.HOLD, Interp.LINEAR, Interp.BEZIER), gentle=True)


def sampled(f, count=251):
    times = np.arange(count) / 25
    return Curve().with_keys(
        Keyframe(time=float(t), value=float(f(t)), interp=Interp.LINEAR) for t in times
    )


@settings(max_examples=60, deadline=None)
@given(curves(least=3, most=20), st.data(), st.sampled_from([0.01, 0.3, 3.0]))
def test_a_thinned_curve_is_within_the_tolerance(curve, data, tolerance):
    indices = chosen(curve, data)
    thin = decimated(curve, indices, tolerance)
    assert abs(thin.at_many(AT) - curve.at_many(AT)).max() <= 1.05 * tolerance
    kept = {key.time for key in thin.keys}
    assert kept <= {key.time for key in curve.keys}
    assert kept >= {key.time for i, key in enumerate(curve.keys) if i not in indices}


@settings(max_examples=60, deadline=None)
@given(curves(least=3, most=20), st.data())
def test_a_cleaned_curve_is_the_same_curve(curve, data):
    indices = chosen(curve, data)
    clean = cleaned(curve, indices, 1e-4)
    assert abs(clean.at_many(AT) - curve.at_many(AT)).max() <= 1.1e-4
    assert {curve.keys[0], curve.keys[-1]} <= set(clean.keys) <= set(curve.keys)
    assert {key for i, key in enumerate(curve.keys) if i not in indices} <= set(clean.keys)


@pytest.mark.parametrize(
    ("values", "interp", "kept"),
    [
        ([1, 1, 1, 1, 1], Interp.BEZIER, [0, 4]),
        ([0, 0, 0, 1, 1, 1, 0], Interp.BEZIER, [0, 2, 3, 5, 6]),
        ([0, 1, 2, 3, 1], Interp.LINEAR, [0, 3, 4]),
        ([1, 1, 2, 2, 2, 1], Interp.HOLD, [0, 2, 5]),
        ([0, 1, 0, 1, 0], Interp.BEZIER, [0, 1, 2, 3, 4]),
    ],
)
def test_keys_that_change_nothing_are_cleaned_away(values, interp, kept):
    keys = (Keyframe(time=float(t), value=float(v), interp=interp) for t, v in enumerate(values))
    clean = cleaned(Curve().with_keys(keys), range(len(values)), 1e-4)
    assert [key.time for key in clean.keys] == kept


def test_a_cleaned_curve_keeps_what_decimating_would_leave_out():
    curve = sampled(lambda t: 0.01 * np.sin(2 * t))
    assert len(decimated(curve, range(251), 0.01).keys) < 10
    assert len(cleaned(curve, range(251), 1e-6).keys) > 200


def test_dense_keys_become_few():
    curve = sampled(lambda t: np.sin(2 * t))
    thin = decimated(curve, range(251), 0.01)
    assert len(thin.keys) <= 20
    assert abs(thin.at_many(AT) - curve.at_many(AT)).max() <= 0.01 * 1.01


def test_keys_that_are_needed_stay_as_they_are():
    curve = Curve().with_keys(Keyframe(time=t, value=(-1.0) ** t) for t in range(9))
    assert decimated(curve, range(9), 0.01) == curve


def test_holds_stay_but_not_those_that_say_the_same_again():
    values = [1.0, 1.0, 1.0, 2.0, 2.0, 0.0]
    steps = Curve().with_keys(
        Keyframe(time=float(i), value=v, interp=Interp.HOLD) for i, v in enumerate(values)
    )
    thin = decimated(steps, range(6), 0.01)
    assert [key.time for key in thin.keys] == [0.0, 3.0, 5.0]
    np.testing.assert_array_equal(thin.at_many(AT), steps.at_many(AT))


def test_a_bounce_among_dense_keys_stays():
    dense = sampled(lambda t: t * t)
    curve = dense.with_key(Keyframe(time=10.4, value=100.0, interp=Interp.BOUNCE)).with_key(
        Keyframe(time=11.4, value=90.0)
    )
    thin = decimated(curve, range(len(curve.keys)), 0.05)
    assert [key.time for key in thin.keys[-2:]] == [10.4, 11.4] and len(thin.keys) < 8
    assert abs(thin.at_many(AT) - curve.at_many(AT)).max() <= 0.05 * 1.01


@pytest.mark.parametrize("share", [0.5, 0.2, 0.05])
def test_a_share_of_the_keys_is_kept(share):
    curve = sampled(lambda t: np.sin(2 * t) + 0.05 * np.sin(23 * t), 101)
    thin = decimated_to(curve, range(101), share)
    assert 2 <= len(thin.keys) <= round(share * 101)
    rough = decimated_to(curve, range(101), share / 2)
    errors = [abs(c.at_many(AT) - curve.at_many(AT)).max() for c in (thin, rough)]
    assert errors[0] <= errors[1]


@given(GENTLE, st.integers(0, 300), st.integers(1, 99))
def test_a_baked_curve_is_the_curve_on_frames_and_outside(curve, start, count):
    times = np.arange(start, start + count) / 25
    bake = baked(curve, times)
    np.testing.assert_allclose(bake.at_many(times), curve.at_many(times), atol=1e-6)
    outside = AT[(times[0] > AT) | (times[-1] + 1e-3 < AT)]
    np.testing.assert_allclose(bake.at_many(outside), curve.at_many(outside), atol=1e-4)


def test_other_values_can_be_baked_in():
    curve = Curve().with_keys(Keyframe(time=t, value=0.0) for t in (0.0, 1.0, 2.0))
    bake = baked(curve, np.array([0.5, 1.0, 1.5]), np.array([1.0, 2.0, 3.0]))
    assert [(k.time, k.value) for k in bake.keys[1:-1]] == [(0.5, 1.0), (1.0, 2.0), (1.5, 3.0)]
    assert baked(curve, np.zeros(0)) is curve
