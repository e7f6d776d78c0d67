import numpy as np
import pytest

from studio.domain.keyframe import Interp, Keyframe
from studio.domain.segments import handles_of, parameter_at, segments_of, value_at


def keys(*points, **how):
    return tuple(Keyframe(time=t, value=v, **how) for t, v in points)


POINTS = ((0.0, 0.0), (1.0, 2.0), (3.0, 1.0))


def test_the_table_of_a_curve_is_made_once():
    some = keys(*POINTS)
    assert segments_of(some) is segments_of(some)
    assert segments_of(keys(*POINTS)) is not segments_of(some)


def test_the_table_holds_the_corners_of_every_segment():
    table = segments_of(keys(*POINTS))
    np.testing.assert_allclose(table.corners[:4].T, [(0, 1, 1 / 3, 2 / 3), (1, 2, 1 / 3, 2 / 3)])
    np.testing.assert_allclose(table.corners[4:].T, [(0, 0, 2, 2), (2, 2, 1, 1)])
    assert table.shapes == ((Interp.BEZIER, "in_out"),)


@pytest.mark.parametrize("interp", Interp)
def test_one_instant_of_a_segment(interp):
    some = keys(*POINTS, interp=interp)
    at = np.linspace(1.0, 2.999, 50)
    one_by_one = [value_at(some, 1, float(t)) for t in at]
    np.testing.assert_allclose(segments_of(some).at(at), one_by_one, atol=1e-12)


def test_the_outer_handles_have_a_length_although_nothing_is_there():
    assert handles_of(keys(*POINTS), 0)[0] == (-0.1, 0.0)


@pytest.mark.parametrize("x", [0.0, 0.1, 0.5, 0.9, 1.0])
@pytest.mark.parametrize(("x1", "x2"), [(1 / 3, 2 / 3), (0.0, 0.0), (1.0, 1.0), (1.0, 0.0)])
def test_the_parameter_belongs_to_the_time(x1, x2, x):
    u = parameter_at(x1, x2, x)
    assert 3 * (1 - u) ** 2 * u * x1 + 3 * (1 - u) * u**2 * x2 + u**3 == pytest.approx(x, abs=1e-8)
