from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace as rekeyed

from studio.domain.curve import Curve, Ease, Extrapolation, HandleKind, Interp, Keyframe

numbers = st.floats(-10, 10, allow_nan=False)
handle = st.none() | st.tuples(numbers, numbers)
keys = st.lists(
    st.builds(
        Keyframe,
        time=st.integers(0, 200).map(lambda n: n / 10),
        value=numbers,
        interp=st.sampled_from(Interp),
        ease=st.sampled_from(Ease),
        handle_kind=st.sampled_from(HandleKind),
        handle_in=handle,
        handle_out=handle,
    ),
    min_size=1,
    max_size=8,
)


def curve_of(keyframes):
    return Curve().with_keys(keyframes)


@given(keys)
def test_hits_every_key_and_holds_outside(keyframes):
    curve = curve_of(keyframes)
    for key in curve.keys:
        assert curve.at(key.time) == pytest.approx(key.value, abs=1e-6)
    assert curve.at(-5) == curve.keys[0].value
    assert curve.at(99) == curve.keys[-1].value


@given(keys)
def test_one_time_and_many_times_agree(keyframes):
    curve = curve_of(keyframes)
    times = np.linspace(-1, 21, 97)
    expected = [curve.at(float(t)) for t in times]
    np.testing.assert_allclose(curve.at_many(times), expected, atol=1e-6)


@given(keys)
def test_times_are_sorted_and_unique(keyframes):
    curve = curve_of(keyframes)
    assert all(a.time < b.time for a, b in pairwise(curve.keys))


def test_wild_handles_stay_single_valued():
    curve = curve_of(
        [
            Keyframe(time=0, value=0, handle_out=(9, 0)),
            Keyframe(time=1, value=1, handle_in=(-9, 0)),
        ]
    )
    values = [curve.at(i / 100) for i in range(101)]
    assert all(a <= b + 1e-9 for a, b in pairwise(values))


def test_automatic_handles_never_overshoot():
    curve = curve_of([Keyframe(time=t, value=v) for t, v in ((0, 0), (1, 0.1), (2, 5), (3, 5))])
    values = curve.at_many(np.linspace(0, 3, 301))
    assert (np.diff(values) >= -1e-9).all() and values.max() <= 5 + 1e-9


def test_a_peak_is_flat():
    curve = curve_of([Keyframe(time=t, value=v) for t, v in ((0, 0), (1, 1), (2, 0))])
    assert curve.handles(1)[0][1] == 0 == curve.handles(1)[1][1]
    assert curve.at_many(np.linspace(0, 2, 99)).max() <= 1


def test_hold_and_linear():
    a, b = Keyframe(time=0, value=1, interp=Interp.HOLD), Keyframe(time=1, value=3)
    assert curve_of([a, b]).at(0.999) == 1
    linear = Keyframe(time=0, value=1, interp=Interp.LINEAR)
    assert curve_of([linear, b]).at(0.25) == pytest.approx(1.5)


def test_moved_key_replaces_the_one_it_lands_on():
    curve = curve_of([Keyframe(time=t, value=t) for t in (0.0, 1.0, 2.0)])
    moved = curve.moved([0], seconds=1.0, value=10)
    assert [(k.time, k.value) for k in moved.keys] == [(1.0, 10.0), (2.0, 2.0)]


def test_without_and_index_near():
    curve = curve_of([Keyframe(time=t, value=0) for t in (0.0, 1.0, 2.0)])
    assert [k.time for k in curve.without({1}).keys] == [0.0, 2.0]
    assert curve.index_near(1.04, within=0.05) == 1
    assert curve.index_near(1.2, within=0.05) is None


def test_empty_curve_is_its_default():
    assert Curve(default=0.3).at(4) == 0.3
    np.testing.assert_array_equal(Curve(default=0.3).at_many(np.arange(3.0)), [0.3] * 3)


@given(keys, st.sampled_from(Extrapolation))
def test_one_time_and_many_times_agree_beyond_the_keys(keyframes, beyond):
    curve = Curve(beyond=beyond).with_keys(keyframes)
    times = np.linspace(-30.05, 50.05, 97)
    expected = [curve.at(float(t)) for t in times]
    np.testing.assert_allclose(curve.at_many(times), expected, atol=1e-6)


def test_a_cycle_repeats_and_a_line_goes_straight_on():
    line = curve_of([Keyframe(time=t, value=t * t) for t in (1.0, 2.0, 4.0)])
    line = replace(line, beyond=Extrapolation.LINEAR)
    assert (line.at(0.0), line.at(5.0)) == (pytest.approx(-2.0), pytest.approx(22.0))
    cycle = replace(line, beyond=Extrapolation.CYCLIC)
    assert cycle.at(4.5) == pytest.approx(cycle.at(1.5))
    assert cycle.at(0.5) == pytest.approx(cycle.at(3.5))


def test_a_line_goes_on_along_a_dragged_handle():
    dragged = Keyframe(time=1.0, value=0.0, handle_in=(-0.1, -0.3))
    line = Curve(keys=(Keyframe(time=0.0, value=1.0), dragged), beyond=Extrapolation.LINEAR)
    assert line.at(3.0) == pytest.approx(6.0)
    wrong_side = rekeyed(dragged, handle_in=(0.1, -0.3))
    assert replace(line, keys=(line.keys[0], wrong_side)).at(3.0) == pytest.approx(-2.0)


POINTS = ((0, 0.0), (1, 0.5), (2, 0.2), (4, 3.0), (5, 3.0))


def of_kind(kind):
    return curve_of([Keyframe(time=t, value=v, handle_kind=kind) for t, v in POINTS])


def test_vector_handles_make_straight_lines():
    straight = curve_of([Keyframe(time=t, value=v, interp=Interp.LINEAR) for t, v in POINTS])
    times = np.linspace(0, 5, 99)
    vector = of_kind(HandleKind.VECTOR)
    np.testing.assert_allclose(vector.at_many(times), straight.at_many(times), atol=1e-9)


def test_automatic_handles_are_smooth_and_may_overshoot():
    auto = of_kind(HandleKind.AUTO)
    for i in range(1, 4):
        (before, after), (x, y) = (
            auto.handles(i),
            np.diff([POINTS[i - 1], POINTS[i + 1]], axis=0)[0],
        )
        assert before[1] / before[0] == pytest.approx(y / x) == after[1] / after[0]
    times = np.linspace(0, 5, 501)
    assert auto.at_many(times).max() > 3.01
    assert of_kind(HandleKind.CLAMPED).at_many(times).max() <= 3 + 1e-9


@pytest.mark.parametrize("kind", [HandleKind.AUTO, HandleKind.VECTOR, HandleKind.CLAMPED])
def test_handles_that_become_free_stay_where_they_are(kind):
    before, times = of_kind(kind), np.linspace(0, 5, 99)
    free = before.with_handle_kind(range(5), HandleKind.FREE)
    assert {key.handle_kind for key in free.keys} == {HandleKind.FREE}
    np.testing.assert_allclose(free.at_many(times), before.at_many(times), atol=1e-9)
    assert free.with_handle_kind(range(5), kind) == before


def test_handles_that_become_aligned_are_put_in_line():
    aligned = of_kind(HandleKind.VECTOR).with_handle_kind([1], HandleKind.ALIGNED)
    into, out = aligned.handles(1)
    assert into[1] / into[0] == pytest.approx(out[1] / out[0])
    assert (into[0], out[0]) == pytest.approx((-1 / 3, 1 / 3))
    assert aligned.keys[2].handle_kind is HandleKind.VECTOR


def test_indices_between_two_times():
    curve = curve_of([Keyframe(time=t, value=0) for t in (0.0, 1.0, 2.0)])
    assert list(curve.between(1.0, 2.0)) == [1, 2]
    assert list(curve.between(1.1, 1.9)) == []


def test_whole_numbers_are_numbers():
    curve = curve_of([Keyframe(time=0, value=0), Keyframe(time=1, value=1)])
    assert curve.at_many(np.array([0.5]))[0] == pytest.approx(0.5)
