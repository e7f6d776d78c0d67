"""A lane's layer: added or overriding, weighted in time, and untouched by what is generated."""

from dataclasses import replace

import numpy as np
import pytest

from studio.domain.curve import Curve, Keyframe
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Blend, Lane, Track

RATE = FrameRate()
TIMES = np.linspace(-1.0, 6.0, 141)


def generated(seed, seconds=5):
    return Track(rate=RATE, values=Samples(np.random.default_rng(seed).uniform(0, 1, 25 * seconds)))


def curve(*points):
    return Curve(keys=tuple(Keyframe(time=time, value=value) for time, value in points))


LAYER = curve((1.0, 0.2), (2.0, -0.3), (4.0, 0.5))
MASK = replace(curve((1.0, 0.0), (1.5, 1.0), (3.0, 1.0), (3.5, 0.0)), default=1.0)


@pytest.mark.parametrize("blend", Blend)
@pytest.mark.parametrize("weight", [Curve(default=1.0), Curve(default=0.4), MASK, curve((0, 7.0))])
@pytest.mark.parametrize("base", [None, generated(1)])
def test_one_instant_and_many_agree(blend, weight, base):
    lane = Lane(base=base, layer=LAYER, blend=blend, weight=weight)
    one_by_one = [lane.at(time, 0.3) for time in TIMES]
    np.testing.assert_allclose(lane.at_many(TIMES, 0.3), one_by_one, atol=1e-6)
    grounds = [lane.ground_at(time, 0.3) for time in TIMES]
    np.testing.assert_allclose(lane.ground_at_many(TIMES, 0.3), grounds, atol=1e-6)


def test_an_added_layer_rides_on_the_base_and_an_override_takes_its_place():
    before, after = generated(1), generated(2)
    added, instead = (Lane(base=before, layer=LAYER, blend=blend) for blend in Blend)
    hand = LAYER.at_many(TIMES)
    for base in (before, after):  # generated again
        np.testing.assert_allclose(
            replace(added, base=base).at_many(TIMES, 0), base.at_many(TIMES) + hand
        )
        np.testing.assert_allclose(replace(instead, base=base).at_many(TIMES, 0), hand)


def test_weight_goes_from_the_base_to_the_layer():
    base = generated(1)
    for blend in Blend:
        full = Lane(base=base, layer=LAYER, blend=blend)
        half = replace(full, weight=Curve(default=0.5)).at_many(TIMES, 0)
        np.testing.assert_allclose(half, (base.at_many(TIMES) + full.at_many(TIMES, 0)) / 2)
        nothing = replace(full, weight=Curve(default=0.0))
        np.testing.assert_array_equal(nothing.at_many(TIMES, 0), base.at_many(TIMES))


def test_a_mask_lets_an_override_act_on_one_stretch():
    base = generated(1)
    lane = Lane(base=base, layer=LAYER, blend=Blend.OVERRIDE, weight=MASK)
    outside = np.concatenate([TIMES[TIMES < 1.0], TIMES[TIMES > 3.5]])
    inside = TIMES[(TIMES >= 1.5) & (TIMES <= 3.0)]
    np.testing.assert_array_equal(lane.at_many(outside, 0), base.at_many(outside))
    np.testing.assert_allclose(lane.at_many(inside, 0), LAYER.at_many(inside))


def test_an_override_without_keys_or_muted_shows_the_base():
    base = generated(1)
    empty = Lane(base=base, blend=Blend.OVERRIDE)
    muted = Lane(base=base, blend=Blend.OVERRIDE, layer=LAYER, muted=True)
    for lane in (empty, muted):
        np.testing.assert_array_equal(lane.at_many(TIMES, 0), base.at_many(TIMES))


@pytest.mark.parametrize("blend", Blend)
def test_another_blend_leaves_every_key_where_it_is_seen(blend):
    lane = Lane(base=generated(1), layer=LAYER, blend=blend)
    for other in Blend:
        changed = lane.blended(other, 0.0)
        assert changed.blend is other
        for key, was in zip(changed.layer.keys, lane.layer.keys, strict=True):
            assert changed.key_value(key, 0.0) == pytest.approx(lane.key_value(was, 0.0))
            assert changed.at(key.time, 0.0) == pytest.approx(lane.at(key.time, 0.0), abs=1e-6)
