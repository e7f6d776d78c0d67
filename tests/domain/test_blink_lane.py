"""Generated blinks and hand work side by side: which of them count, for which eye."""

from dataclasses import replace

import numpy as np
import pytest

from studio.domain.blink_lane import BlinkLane, halves
from studio.domain.blinks import Blink, closures, found_in, generate_blinks, profile, profiles

A, B, C = Blink(time=1.0), Blink(time=3.0), Blink(time=5.0)
LANE = BlinkLane(base=(A, B, C))


def test_without_hand_work_the_generated_ones_count():
    assert LANE.shown() == (A, B, C) and not LANE.edited
    assert LANE.shown(1.2, 3.0) == (A, B) and LANE.shown(1.5, 2.0) == ()


def test_a_blink_that_was_moved_stays_where_it_was_put_whatever_is_generated():
    moved = replace(B, time=3.5)
    lane = LANE.without((B,)).with_blinks((moved,))
    assert lane.shown() == (A, moved, C)
    again = replace(lane, base=tuple(replace(b, time=b.time + 0.1) for b in lane.base))
    assert [b.time for b in again.shown()] == pytest.approx([1.1, 3.5, 5.1])


def test_a_deleted_blink_does_not_come_back_and_a_reset_brings_it():
    lane = LANE.without((B,))
    assert lane.shown() == (A, C)
    assert replace(lane, base=(replace(B, time=3.1, strength=0.7),)).shown() == ()
    assert lane.cleared().shown() == (A, B, C)


def test_a_blink_by_hand_hides_the_generated_one_under_it_and_leaves_it_unharmed():
    lane = LANE.with_blinks((replace(B, time=2.8),))
    assert [b.time for b in lane.shown()] == [1.0, 2.8, 5.0]
    assert lane.without((replace(B, time=2.8),)).shown() == (A, B, C)


def test_a_wink_over_a_blink_of_both_eyes_leaves_it_whole():
    wink = Blink(time=2.8, eye="left")
    lane = LANE.with_blinks((wink,))
    assert lane.shown() == (A, wink, B, C)
    both = LANE.without(halves(B)[:1]).with_blinks((Blink(time=2.8, eye="right"),))
    assert B not in both.shown() and halves(B)[1] not in both.shown()


def test_each_eye_is_edited_alone():
    left, right = halves(B)
    wink = replace(left, time=3.6)
    lane = LANE.without((left,)).with_blinks((wink,))
    assert lane.shown() == (A, right, wink, C)
    assert lane.closure(B.shut) == (0.0, 1.0) and lane.closure(wink.shut) == (1.0, 0.0)
    assert lane.by_hand(wink) and not lane.by_hand(right)


def test_one_eye_of_a_blink_by_hand_and_back_again():
    both = Blink(time=7.0)
    left, right = halves(both)
    lane = LANE.with_blinks((both,)).without((left,))
    assert lane.hand == (right,)
    assert lane.with_blinks((left,)).hand == (both,)


def test_muted_hand_work_shows_what_was_generated():
    lane = replace(LANE.without((A, B)), muted=True)
    assert lane.shown() == (A, B, C)


def test_instants_and_many_times_agree():
    lane = LANE.without(halves(B)[:1]).with_blinks((Blink(time=1.1, eye="right", strength=0.4),))
    times = np.random.default_rng(1).uniform(0.0, 6.0, 300)
    np.testing.assert_allclose(lane.closures(times), [lane.closure(t) for t in times], atol=1e-12)
    assert lane.closures(np.zeros(0)).shape == (0, 2)


def test_profiles_are_the_profile():
    phases = np.linspace(-0.2, 1.2, 141)
    np.testing.assert_allclose(profiles(phases), [profile(p) for p in phases], atol=1e-12)


def test_blinks_are_found_again_in_the_curve_they_made():
    blinks = generate_blinks(30.0, 3)
    curve = closures(blinks, np.arange(3000) / 100).max(axis=1)
    found = found_in(curve, 100.0, start=2.0)
    assert len(found) == len(blinks) > 5
    for one, other in zip(found, blinks, strict=True):
        assert one.time - 2.0 == pytest.approx(other.time, abs=0.012)
        assert one.duration == pytest.approx(other.duration, abs=0.025)
        assert one.strength == pytest.approx(other.strength, abs=0.01) and one.eye == "both"
    assert found_in(np.zeros(100), 100.0) == ()
    assert found_in(np.ones(1000), 100.0) is None
