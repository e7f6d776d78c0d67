"""Noise, limits, cycles and others: where they count, how much, and what a lane makes of them."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.curve import Curve, Keyframe
from studio.domain.effects import (
    Cycles,
    Envelope,
    EnvelopePoint,
    Limit,
    Noise,
    Offset,
    Repeat,
    Stepped,
    Under,
)
from studio.domain.modifiers import Modifier, stacked
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Blend, Lane, Track

TIMES = np.linspace(-2.0, 12.0, 1401)
ZERO = np.zeros(len(TIMES))
NOTHING = Under(at=np.zeros_like, ground=np.zeros_like)
BASE = Track(rate=FrameRate(), values=Samples(np.random.default_rng(1).uniform(0, 1, 250)))
LAYER = Curve(keys=tuple(Keyframe(time=t, value=v) for t, v in ((1.0, 0.2), (2.0, -0.3), (4, 0.5))))
STACK = (
    Modifier(noise=Noise(amount=0.3, seed=5), start=1.0, end=8.0, blend_in=1.0),
    Modifier(offset=Offset(amount=0.1), influence=0.5),
    Modifier(stepped=Stepped(step=0.25)),
    Modifier(limit=Limit(low=0.1, high=0.6)),
)


@given(st.integers(0, 2**31 - 1), st.floats(0.02, 30), st.integers(1, 6))
def test_noise_stays_within_its_amount(seed, period, detail):
    noise = Noise(amount=0.4, seed=seed, period=period, detail=detail)
    assert abs(noise.applied(TIMES, ZERO, NOTHING)).max() <= 0.4


def test_noise_is_the_same_again_smooth_and_about_zero():
    one, same, other = (Noise(amount=1.0, seed=s).applied(TIMES, ZERO, NOTHING) for s in (3, 3, 4))
    np.testing.assert_array_equal(one, same)
    assert abs(np.corrcoef(one, other)[0, 1]) < 0.6
    assert abs(np.diff(one)).max() < 0.05
    long = np.arange(0.0, 2000.0, 0.5)
    values = Noise(amount=1.0, detail=1).applied(long, np.zeros(len(long)), NOTHING)
    assert abs(values.mean()) < 0.03 and 0.3 < values.std() < 0.5


def test_noise_at_a_time_is_the_same_whatever_else_is_asked_for():
    noise = Noise(amount=1.0)
    whole = noise.applied(TIMES, ZERO, NOTHING)
    assert noise.applied(TIMES[700:701], ZERO[:1], NOTHING)[0] == whole[700]


def test_a_limit_may_be_open_on_one_side():
    values = np.array([-1.0, 0.2, 3.0])
    assert Limit(low=0.0).applied(values, values, NOTHING).tolist() == [0.0, 0.2, 3.0]
    assert Limit(high=1.0).applied(values, values, NOTHING).tolist() == [-1.0, 0.2, 1.0]


def test_the_effect_comes_and_goes_within_its_range():
    modifier = Modifier(
        offset=Offset(amount=2.0), influence=0.5, start=1.0, end=5.0, blend_in=2.0, blend_out=1.0
    )
    at = np.array([0.9, 1.0, 2.0, 3.0, 4.0, 4.5, 5.0, 5.1])
    assert modifier.applied(at, NOTHING) == pytest.approx([0, 0, 0.5, 1, 1, 0.5, 0, 0])
    sudden = replace(modifier, blend_in=0.0, blend_out=0.0)
    assert sudden.applied(at, NOTHING) == pytest.approx([0, 1, 1, 1, 1, 1, 1, 0])
    assert not replace(sudden, muted=True).applied(at, NOTHING).any()


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"noise": Noise(), "limit": Limit()},
        {"cycles": Cycles(), "stepped": Stepped()},
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


RISE = Curve(keys=(Keyframe(time=1.0, value=0.0), Keyframe(time=3.0, value=1.0)))


def cycled(times, blend=Blend.OVERRIDE, base=None, **numbers):
    lane = Lane(base=base, layer=RISE, blend=blend, modifiers=(Modifier(cycles=Cycles(**numbers)),))
    return lane.at_many(np.array(times), 0.0)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (Repeat.NONE, [0.0, 0.0, 0.5, 1.0, 1.0, 1.0]),
        (Repeat.SAME, [0.5, 0.0, 0.5, 1.0, 0.5, 0.5]),
        (Repeat.OFFSET, [-0.5, 0.0, 0.5, 1.0, 1.5, 2.5]),
        (Repeat.MIRROR, [0.5, 0.0, 0.5, 1.0, 0.5, 0.5]),
    ],
)
def test_keys_come_over_and_over_again(kind, expected):
    assert cycled([0.0, 1.0, 2.0, 3.0, 4.0, 6.0], before=kind, after=kind) == pytest.approx(
        expected
    )


def test_a_mirrored_cycle_goes_back_and_every_second_one_forth():
    late = cycled([3.0, 3.5, 4.5, 5.0, 5.5], after=Repeat.MIRROR)
    forth = cycled([3.0, 2.5, 1.5, 1.0, 1.5])
    assert late == pytest.approx(forth)
    assert cycled([0.5, -1.5], before=Repeat.MIRROR) == pytest.approx(cycled([1.5, 2.5]))


def test_cycles_can_be_counted_and_hold_their_end():
    twice = {"after": Repeat.SAME, "after_count": 2, "before": Repeat.SAME, "before_count": 1}
    assert cycled([6.0, 7.0, 9.0], **twice) == pytest.approx([0.5, 1.0, 1.0])
    assert cycled([0.0, -1.0, -9.0], **twice) == pytest.approx([0.5, 0.0, 0.0])
    stairs = {"after": Repeat.OFFSET, "after_count": 1}
    assert cycled([5.0, 50.0], **stairs) == pytest.approx([2.0, 2.0])
    back = {"after": Repeat.MIRROR, "after_count": 1}
    assert cycled([5.0, 50.0], **back) == pytest.approx([0.0, 0.0])


def test_what_was_generated_is_not_repeated_with_added_keys():
    times = np.linspace(-2.0, 9.0, 301)
    added = cycled(times, Blend.ADD, BASE)
    np.testing.assert_allclose(added - BASE.at_many(times), cycled(times), atol=1e-9)


def test_one_key_or_none_has_nothing_to_repeat():
    one = Lane(layer=replace(RISE, keys=RISE.keys[:1]), modifiers=(Modifier(cycles=Cycles()),))
    assert one.at_many(TIMES, 0.0) == pytest.approx(ZERO)
    only = Lane(base=BASE, modifiers=(Modifier(cycles=Cycles()),))
    np.testing.assert_array_equal(only.at_many(TIMES, 0.0), BASE.at_many(TIMES))


@pytest.mark.parametrize("rate", [FrameRate(), FrameRate(num=24000, den=1001), FrameRate(num=60)])
@pytest.mark.parametrize("frames", [1, 2, 3, 7])
def test_steps_hold_every_so_many_frames(rate, frames):
    times = np.array([rate.seconds(i) for i in range(-20, 200)])
    stepped = Stepped(step=rate.seconds(frames), offset=rate.seconds(1))
    lane = Lane(layer=RISE, modifiers=(Modifier(stepped=stepped),))
    held = [rate.seconds((i - 1) // frames * frames + 1) for i in range(-20, 200)]
    np.testing.assert_allclose(lane.at_many(times, 0.0), RISE.at_many(np.array(held)), atol=1e-9)


def test_an_envelope_scales_between_its_limits_over_time():
    points = (
        EnvelopePoint(time=1.0, low=-1.0, high=1.0),
        EnvelopePoint(time=3.0, low=0.0, high=0.5),
    )
    envelope = Envelope(points=points)
    at, ones = np.array([0.0, 1.0, 2.0, 3.0, 9.0]), np.ones(5)
    assert envelope.applied(at, ones, NOTHING) == pytest.approx([1.0, 1.0, 0.75, 0.5, 0.5])
    assert envelope.applied(at, -ones, NOTHING) == pytest.approx([-1.0, -1.0, -0.5, 0.0, 0.0])
    assert envelope.applied(at, 0.0 * ones, NOTHING) == pytest.approx([0, 0, 0.125, 0.25, 0.25])
    assert Envelope().applied(at, at, NOTHING).tolist() == at.tolist()
    assert replace(envelope, low=1.0).applied(at, at, NOTHING).tolist() == at.tolist()
    with pytest.raises(ValueError, match="order"):
        Envelope(points=points[::-1])


def test_effects_that_look_at_other_times_see_what_those_before_them_made():
    double = Modifier(envelope=Envelope(points=(EnvelopePoint(time=0.0, low=-2.0, high=2.0),)))
    shake = Modifier(noise=Noise(amount=0.1, seed=4))
    hold = Modifier(stepped=Stepped(step=1.0))
    under = Under(at=RISE.at_many, ground=np.zeros_like, span=(1.0, 3.0))
    seen = stacked((double, shake, hold), under)(TIMES)
    inner = stacked((double, shake), under)(np.floor(TIMES + 1e-6))
    np.testing.assert_allclose(seen, inner)


def test_moments_of_a_modifier_move_together():
    points = (EnvelopePoint(time=1.0, low=0.0, high=1.0),)
    modifier = Modifier(envelope=Envelope(points=points), start=0.5, end=4.0)
    moved = modifier.at_times(lambda time: time + 2.0)
    assert (moved.start, moved.end, moved.envelope.points[0].time) == (2.5, 6.0, 3.0)
    assert modifier.timed and not Modifier(cycles=Cycles()).timed
