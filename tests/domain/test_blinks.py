"""Blinks: rate, reproducibility, shape, and that each eye answers for itself."""

import math
from itertools import pairwise

import pytest

from studio.domain.blinks import (
    LIMIT,
    MARGIN,
    Blink,
    Pace,
    closure,
    generate_blinks,
    profile,
    retimed,
)


@pytest.mark.parametrize("seed", range(5))
def test_long_runs_blink_as_often_as_people(seed):
    rate = len(generate_blinks(1800.0, seed)) / 1800.0
    assert 0.25 <= rate <= 0.45


def test_interval_sets_the_rate():
    often, seldom = (len(generate_blinks(1200.0, 3, mean_interval=i)) for i in (1.5, 6.0))
    assert 3.0 < often / seldom < 5.0


def test_same_seed_same_blinks_other_seed_others():
    assert generate_blinks(60.0, 7) == generate_blinks(60.0, 7)
    assert generate_blinks(60.0, 7) != generate_blinks(60.0, 8)


def test_a_longer_take_starts_with_the_same_blinks():
    short, long = generate_blinks(30.0, 4), generate_blinks(60.0, 4)
    assert long[: len(short)] == short


@pytest.mark.parametrize("seed", range(20))
def test_blinks_keep_off_the_ends_and_each_other(seed):
    blinks = generate_blinks(20.0, seed)
    assert all(b.time >= MARGIN and b.time + b.duration <= 20.0 - MARGIN for b in blinks)
    assert all(a.time + a.duration < b.time for a, b in pairwise(blinks))
    assert all(0.3 <= b.duration <= 0.5 for b in blinks)


def test_without_randomness_intervals_are_equal():
    times = [b.time for b in generate_blinks(60.0, 1, mean_interval=4.0, randomness=0.0)]
    assert all(math.isclose(b - a, 4.0) for a, b in pairwise(times))


@pytest.mark.parametrize("mean", [0.2, 0.8])
def test_duration_is_the_mean_that_was_asked_for(mean):
    lengths = [b.duration for b in generate_blinks(900.0, 1, mean_duration=mean)]
    assert sum(lengths) / len(lengths) == pytest.approx(mean, rel=0.03)
    assert min(lengths) >= 0.75 * mean and max(lengths) <= 1.25 * mean


@pytest.mark.parametrize(
    "wrong", [{"mean_interval": 0.0}, {"mean_duration": -1.0}, {"randomness": -0.1}]
)
def test_impossible_habits_are_refused(wrong):
    with pytest.raises(ValueError, match="positive"):
        generate_blinks(10.0, 1, **wrong)
    with pytest.raises(ValueError, match="positive"):
        retimed((), Pace(intervals=(1.0,), duration=0.4), **wrong)


OWN = Pace(intervals=(1.0, 4.0, 1.0), duration=0.2)
RHYTHM = tuple(Blink(time=t, duration=0.2, strength=0.9) for t in (1.0, 2.0, 6.0, 8.0))


def test_another_pace_keeps_the_rhythm():
    slow = retimed(RHYTHM, OWN, mean_interval=4.0, mean_duration=0.5)
    assert [b.time for b in slow] == pytest.approx([2.0, 4.0, 12.0, 16.0])
    assert all(b.duration == pytest.approx(0.5) and b.strength == 0.9 for b in slow)


def test_randomness_calms_and_drives_a_rhythm():
    clock = [b.time for b in retimed(RHYTHM, OWN, mean_interval=2.0, randomness=0.0)]
    assert [b - a for a, b in pairwise(clock)] == pytest.approx([2.0, 2.0, 2.0])
    wild = [
        b.time for b in retimed(RHYTHM, OWN, mean_interval=2.0, mean_duration=0.1, randomness=2.0)
    ]
    a, b, c = (after - before for before, after in pairwise(wild))
    assert (b / a, b / c) == (pytest.approx(16.0), pytest.approx(4.0))
    assert b == pytest.approx(2.0 * 16 / 6)  # 1, 16 and 1 have a mean of 6


def test_retimed_eyes_stay_together_and_blinks_apart():
    pair = (
        Blink(time=1.0, duration=0.3, eye="left"),
        Blink(time=1.0, duration=0.3, eye="right", strength=0.5),
        Blink(time=1.4, duration=9.0 / 2),
    )
    left, right, last = retimed(pair, OWN, mean_interval=0.5, mean_duration=0.4)
    assert left.time == right.time and (left.eye, right.eye) == ("left", "right")
    assert last.time == pytest.approx(left.time + 0.6) and last.duration == LIMIT


def test_a_short_take_has_no_blink():
    assert generate_blinks(0.5, 1) == ()
    assert generate_blinks(0.0, 1) == ()


def test_closing_is_faster_than_opening_and_both_are_smooth():
    curve = [profile(i / 400) for i in range(401)]
    assert curve[0] == curve[-1] == 0.0
    assert max(curve) == 1.0
    peak = curve.index(1.0)
    assert peak * 1.5 < curve[::-1].index(1.0)
    assert max(abs(b - a) for a, b in pairwise(curve)) < 0.02


def test_each_eye_answers_for_itself():
    blinks = (Blink(time=1.0, eye="left"), Blink(time=3.0, eye="right"), Blink(time=5.0))
    assert closure(blinks, 1.12) == (1.0, 0.0)
    assert closure(blinks, 3.12) == (0.0, 1.0)
    assert closure(blinks, 5.12) == (1.0, 1.0)
    assert closure(blinks, 4.0) == (0.0, 0.0)
    assert closure((), 4.0) == (0.0, 0.0)


def test_a_long_blink_is_seen_behind_a_short_one():
    blinks = (Blink(time=0.0, duration=4.0), Blink(time=0.2, duration=0.3, strength=0.5))
    assert closure(blinks, 1.2)[0] == 1.0


@pytest.mark.parametrize("wrong", [{"duration": 0.0}, {"duration": 9.0}, {"strength": 1.5}])
def test_impossible_blinks_are_refused(wrong):
    with pytest.raises(ValueError, match="blink"):
        Blink(time=0.0, **wrong)
