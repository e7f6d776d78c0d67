import pytest
from curve_scenes import chosen, curves
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.curve import Curve, Keyframe
from studio.domain.inbetween import blended_to, blended_to_neighbour, breakdown, pushed

CURVE = Curve().with_keys(
    Keyframe(time=t, value=v) for t, v in ((0.0, 1.0), (1.0, 5.0), (2.0, 4.0), (4.0, 3.0))
)


def near(values):
    return {i: pytest.approx(value) for i, value in values.items()}


@pytest.mark.parametrize(("amount", "value"), [(-1, 1.0), (0, 2.0), (0.5, 2.5), (1, 3.0)])
def test_a_breakdown_lies_between_the_keys_outside(amount, value):
    assert breakdown(CURVE, [1, 2], amount) == near({1: value, 2: value})


def test_blending_to_a_neighbour():
    assert blended_to_neighbour(CURVE, [1, 2], -0.5) == near({1: 3.0, 2: 2.5})
    assert blended_to_neighbour(CURVE, [1, 2], 1.0) == near({1: 3.0, 2: 3.0})


def test_pushing_and_pulling_from_the_line():
    assert pushed(CURVE, [1, 2], -1.0) == near({1: 1.5, 2: 2.0})
    assert pushed(CURVE, [1, 2], 1.0) == near({1: 8.5, 2: 6.0})


def test_blending_to_targets():
    assert blended_to(CURVE, {1: 0.0, 3: 4.0}, 0.5) == near({1: 2.5, 3: 3.5})
    assert blended_to(CURVE, {1: 0.0}, -1.0) == near({1: 10.0})


def test_at_an_end_the_outer_key_is_its_own_neighbour():
    assert blended_to_neighbour(CURVE, [0], -1.0) == near({0: 1.0})
    assert blended_to_neighbour(CURVE, [0], 1.0) == near({0: 5.0})
    only = Curve(keys=CURVE.keys[:1])
    for tool in (breakdown, blended_to_neighbour, pushed):
        assert tool(only, [0], 0.7) == near({0: 1.0})


@given(curves(), st.data())
def test_no_amount_is_no_change_and_breakdowns_stay_between(curve, data):
    indices = chosen(curve, data)
    was = {i: curve.keys[i].value for i in indices}
    assert blended_to_neighbour(curve, indices, 0.0) == was
    assert pushed(curve, indices, 0.0) == near(was)
    values = [key.value for key in curve.keys]
    for value in breakdown(curve, indices, data.draw(st.floats(-1, 1))).values():
        assert min(values) - 1e-9 <= value <= max(values) + 1e-9
