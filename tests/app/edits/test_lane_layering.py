"""Keys laid over a lane: seen as they are in their span, and nothing else changes outside of it."""

import numpy as np
import pytest

from studio.app.edits.lane_layering import laid_over
from studio.domain.curve import Curve, Interp, Keyframe
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Blend, Lane, Track

RATE = FrameRate()
FADE = 0.04
DEFAULT = 0.5
TIMES = np.arange(0, 8, FADE)
SPAN = (TIMES >= 3.0 - 1e-9) & (TIMES <= 5.0 + 1e-9)
BASE = Track(rate=RATE, values=Samples(np.random.default_rng(2).uniform(0, 1, 200)))


def line(*points, interp=Interp.LINEAR):
    return tuple(Keyframe(time=time, value=value, interp=interp) for time, value in points)


GIVEN = tuple(
    Keyframe(time=float(time), value=float(np.sin(time)), interp=Interp.LINEAR)
    for time in TIMES[SPAN]
)
OLD = line((1.0, 0.2), (2.0, 0.4), (4.0, 0.9), (6.0, 0.1), (7.0, 0.3))
MASK = Curve(keys=line((0.0, 0.0), (1.5, 1.0), (6.5, 1.0), (7.5, 0.25)), default=1.0)


def seen(lane):
    return lane.at_many(TIMES, DEFAULT)


@pytest.mark.parametrize("base", [None, BASE])
def test_an_untouched_lane_shows_the_keys_and_else_its_base(base):
    before = Lane(base=base)
    after = laid_over(before, GIVEN, FADE, DEFAULT)
    assert after.blend is Blend.OVERRIDE
    np.testing.assert_allclose(seen(after)[SPAN], np.sin(TIMES[SPAN]), atol=1e-12)
    np.testing.assert_allclose(seen(after)[~SPAN], seen(before)[~SPAN], atol=1e-12)


@pytest.mark.parametrize("base", [None, BASE])
@pytest.mark.parametrize("blend", Blend)
@pytest.mark.parametrize("weight", [Curve(default=1.0), Curve(default=0.5), MASK])
def test_hand_work_outside_stays_whatever_it_is(base, blend, weight):
    before = Lane(base=base, layer=Curve(keys=OLD), blend=blend, weight=weight, muted=False)
    after = laid_over(before, GIVEN, FADE, DEFAULT)
    assert after.blend is blend
    np.testing.assert_allclose(seen(after)[SPAN], np.sin(TIMES[SPAN]), atol=1e-9)
    np.testing.assert_allclose(seen(after)[~SPAN], seen(before)[~SPAN], atol=1e-9)
    outside = [key for key in OLD if not 3.0 <= key.time <= 5.0]
    assert all(key in after.layer.keys for key in outside)
    times = [key.time for key in after.layer.keys]
    assert times == sorted(set(times))


def test_a_lane_that_was_muted_is_heard_again():
    assert not laid_over(Lane(muted=True), GIVEN, FADE, DEFAULT).muted


def test_at_the_start_of_the_film_there_is_nothing_before():
    keys = line((0.0, 0.9), (1.0, 0.8))
    after = laid_over(Lane(), keys, FADE, DEFAULT)
    assert after.at(0.0, DEFAULT) == 0.9 and after.at(2.0, DEFAULT) == DEFAULT
    assert after.weight.keys[0].time == 0.0


def test_one_key_alone_is_a_frame():
    after = laid_over(Lane(), line((2.0, 0.9)), FADE, DEFAULT)
    assert [after.at(t, DEFAULT) for t in (1.96, 2.0, 2.04)] == [DEFAULT, 0.9, DEFAULT]


def test_twice_at_the_same_place_is_once():
    once = laid_over(Lane(base=BASE), GIVEN, FADE, DEFAULT)
    assert seen(laid_over(once, GIVEN, FADE, DEFAULT)) == pytest.approx(seen(once), abs=1e-12)
