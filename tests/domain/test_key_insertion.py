import numpy as np
from curve_scenes import curves
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.curve import Curve, HandleKind, Interp, Keyframe
from studio.domain.key_insertion import frozen, inserted

AT = np.linspace(-1.0, 21.0, 221)
GENTLE = curves((Interp.HOLD, Interp.LINEAR, Interp.BEZIER), gentle=True)


@given(GENTLE, st.floats(-1.0, 21.0))
def test_an_inserted_key_leaves_the_shape(curve, time):
    more = inserted(curve, time)
    assert more.index_near(time) is not None
    np.testing.assert_allclose(more.at_many(AT), curve.at_many(AT), atol=1e-4)


def test_a_key_that_is_there_stays():
    curve = Curve().with_keys(Keyframe(time=t, value=t) for t in (0.0, 1.0))
    assert inserted(curve, 1.0) is curve


def test_on_an_easing_the_key_is_on_the_curve():
    curve = Curve().with_keys(Keyframe(time=t, value=t, interp=Interp.BOUNCE) for t in (0.0, 1.0))
    more = inserted(curve, 0.3)
    assert more.keys[1].value == curve.at(0.3) and more.keys[1].interp is Interp.BOUNCE


def test_on_no_keys_it_is_the_default():
    assert inserted(Curve(default=0.4), 2.0).keys[0].value == 0.4


@given(curves(least=2), st.data())
def test_a_frozen_key_goes_through_the_same_shape(curve, data):
    i = data.draw(st.sampled_from(range(len(curve.keys))))
    key = frozen(curve, i)
    same = curve.with_key(key)
    np.testing.assert_allclose(same.at_many(AT), curve.at_many(AT), atol=1e-6)
    assert key.handle_kind in (HandleKind.ALIGNED, HandleKind.FREE)
