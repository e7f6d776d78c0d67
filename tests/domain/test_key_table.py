"""Keys as columns."""

import numpy as np
import pytest
from hypothesis import given
from msgspec.structs import replace as rekeyed

from studio.domain.curve import Curve, Ease, HandleKind, Interp, Keyframe
from studio.domain.key_table import WAYS, table_of
from tests.curve_scenes import curves


@given(curves())
def test_columns_say_what_the_keys_say(curve):
    table = table_of(curve.keys)
    assert table.times.tolist() == [key.time for key in curve.keys]
    assert table.values.tolist() == [key.value for key in curve.keys]
    assert [WAYS[way] for way in table.ways] == [key.interp for key in curve.keys]
    assert table_of(curve.keys) is table


@given(curves())
def test_a_span_holds_the_keys_in_it(curve):
    table = table_of(curve.keys)
    inside = [key.time for key in curve.keys if 3.0 <= key.time < 12.0]
    assert table.times[table.span(3.0, 12.0)].tolist() == inside


def random_keys(seed, count, step=0.01):
    random = np.random.default_rng(seed)
    times = np.sort(random.choice(1000, count, replace=False)) * step
    return [Keyframe(time=float(t), value=float(random.normal())) for t in times]


@pytest.mark.parametrize("step", [0.01, 0.0005])
def test_many_keys_are_put_in_as_if_one_by_one(step):
    """Closer than a millisecond they replace each other, whichever way they come in."""
    own, added = random_keys(1, 200, step), random_keys(2, 100, step)
    one_by_one = Curve(keys=tuple(own))
    for key in added:
        one_by_one = one_by_one.with_key(key)
    assert Curve(keys=tuple(own)).with_keys(added) == one_by_one


def test_a_key_is_placed_with_all_that_it_is():
    key = Keyframe(
        time=1.0, value=2.0, interp=Interp.BOUNCE, ease=Ease.IN, handle_kind=HandleKind.FREE,
        handle_in=(-0.1, 0.2), handle_out=(0.3, 0.4),
    )  # fmt: skip
    assert key.placed(3.0, 4.0) == rekeyed(key, time=3.0, value=4.0)
