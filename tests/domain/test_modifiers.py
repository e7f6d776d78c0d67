"""Noise, limits and offsets: where they count, how much, and what a lane makes of them."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.curve import Curve, Keyframe
from studio.domain.modifiers import Limit, Modifier, Noise, Offset
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Blend, Lane, Track

TIMES = np.linspace(-2.0, 12.0, 1401)
ZERO = np.zeros(len(TIMES))
BASE = Track(rate=FrameRate(), values=Samples(np.random.default_rng(1).uniform(0, 1, 250)))
LAYER = Curve(keys=tuple(Keyframe(time=t, value=v) for t, v in ((1.0, 0.2), (2.0, -0.3), (4, 0.5))))
STACK = (
    Modifier(noise=Noise(amount=0.3, seed=5), start=1.0, end=8.0, blend_in=1.0),
    Modifier(offset=Offset(amount=0.1), influence=0.5),
    Modifier(limit=Limit(low=0.1, high=0.6)),
)


@given(st.integers(0, 2**31 - 1), st.floats(0.02, 30), st.integers(1, 6))
def test_noise_stays_within_its_amount(seed, period, detail):
    noise = Noise(amount=0.4, seed=seed, period=period, detail=detail)
    assert abs(noise.applied(TIMES, ZERO)).max() <= 0.4


def test_noise_is_the_same_again_smooth_and_about_zero():
    one, same, other = (Noise(amount=1.0, seed=s).applied(TIMES, ZERO) for s in (3, 3, 4))
    np.testing.assert_array_equal(one, same)
    assert abs(np.corrcoef(one, other)[0, 1]) < 0.6
    assert abs(np.diff(one)).max() < 0.05
    long = np.arange(0.0, 2000.0, 0.5)
    values = Noise(amount=1.0, detail=1).applied(long, np.zeros(len(long)))
    assert abs(values.mean()) < 0.03 and 0.3 < values.std() < 0.5


def test_noise_at_a_time_is_the_same_whatever_else_is_asked_for():
    noise = Noise(amount=1.0)
    whole = noise.applied(TIMES, ZERO)
    assert noise.applied(TIMES[700:701], ZERO[:1])[0] == whole[700]


def test_a_limit_may_be_open_on_one_side():
    values = np.array([-1.0, 0.2, 3.0])
    assert Limit(low=0.0).applied(values, values).tolist() == [0.0, 0.2, 3.0]
    assert Limit(high=1.0).applied(values, values).tolist() == [-1.0, 0.2, 1.0]


def test_the_effect_comes_and_goes_within_its_range():
    modifier = Modifier(
        offset=Offset(amount=2.0), influence=0.5, start=1.0, end=5.0, blend_in=2.0, blend_out=1.0
    )
    at = np.array([0.9, 1.0, 2.0, 3.0, 4.0, 4.5, 5.0, 5.1])
    assert modifier.applied(at, np.zeros(8)) == pytest.approx([0, 0, 0.5, 1, 1, 0.5, 0, 0])
    sudden = replace(modifier, blend_in=0.0, blend_out=0.0)
    assert sudden.applied(at, np.zeros(8)) == pytest.approx([0, 1, 1, 1, 1, 1, 1, 0])
    assert replace(sudden, muted=True).applied(at, at) is at


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"noise": Noise(), "limit": Limit()},
        {"offset": Offset(), "start": 2.0, "end": 1.0},
    ],
)
def test_what_makes_no_sense_is_refused(wrong):
    with pytest.raises(ValueError, match="modifier"):
        Modifier(**wrong)


@pytest.mark.parametrize("blend", Blend)
@pytest.mark.parametrize("layer", [Curve(), LAYER])
@pytest.mark.parametrize("base", [None, BASE])
def test_one_instant_and_many_agree_and_keys_can_say_the_same(blend, layer, base):
    lane = Lane(base=base, layer=layer, blend=blend, modifiers=STACK, weight=Curve(default=0.7))
    many = lane.at_many(TIMES, 0.3)
    np.testing.assert_allclose([lane.at(float(t), 0.3) for t in TIMES], many, atol=1e-6)
    hand, full = lane.hand_at_many(TIMES, 0.3), replace(lane, weight=Curve(default=1.0))
    seen = lane.ground_at_many(TIMES, 0.3) + hand
    np.testing.assert_allclose(seen, full.at_many(TIMES, 0.3), atol=1e-12)


def test_a_limit_counts_for_what_is_seen_on_top_of_what_was_generated():
    lane = Lane(base=BASE, layer=LAYER, modifiers=STACK)
    seen = lane.at_many(TIMES, 0.0)
    assert seen.min() >= 0.1 and seen.max() <= 0.6
    np.testing.assert_array_equal(
        replace(lane, muted=True).at_many(TIMES, 0.0), BASE.at_many(TIMES)
    )


def test_the_order_counts():
    lane = Lane(layer=LAYER, modifiers=STACK[1:])
    turned = replace(lane, modifiers=lane.modifiers[::-1])
    assert lane.at(4.0, 0.0) == pytest.approx(0.55)
    assert turned.at(1.0, 0.0) == pytest.approx(0.25) and turned.at(2.0, 0.0) < 0.2


def test_an_override_without_keys_lets_modifiers_work_on_what_was_generated():
    lane = Lane(base=BASE, blend=Blend.OVERRIDE, modifiers=(Modifier(offset=Offset(amount=0.5)),))
    np.testing.assert_allclose(lane.at_many(TIMES, 0.0), BASE.at_many(TIMES) + 0.5)
