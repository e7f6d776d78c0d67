from itertools import pairwise

import pytest

from studio.domain.curve import Curve, Interp, Keyframe
from studio.domain.time_map import TimeMap

MAP = TimeMap(old=(1.0, 2.0, 4.0), new=(1.5, 3.5, 4.5))


@pytest.mark.parametrize(
    ("old", "new"), [(0.0, 0.5), (1.0, 1.5), (1.5, 2.5), (3.0, 4.0), (4.0, 4.5), (6.0, 6.5)]
)
def test_time_runs_evenly_between_moments_and_as_before_beyond(old, new):
    assert MAP.at(old) == pytest.approx(new)


def test_time_never_runs_back():
    times = [MAP.at(0.01 * i) for i in range(600)]
    assert all(b > a for a, b in pairwise(times))


@pytest.mark.parametrize(
    ("old", "new"), [((), ()), ((1.0,), (1.0, 2.0)), ((1.0, 1.0), (1, 2)), ((1.0, 2.0), (2.0, 1.0))]
)
def test_what_is_no_map_is_refused(old, new):
    with pytest.raises(ValueError, match="map of time"):
        TimeMap(old=old, new=new)


def test_recordings_may_start_elsewhere_on_the_timeline():
    shifted = MAP.shifted(10.0, -1.0)
    assert shifted.at(11.5) == pytest.approx(MAP.at(1.5) - 1.0)


def test_keys_and_handles_go_where_their_moments_go():
    key = Keyframe(
        time=2.0, value=0.3, interp=Interp.LINEAR, handle_in=(-0.5, 0.1), handle_out=(1.0, -0.2)
    )
    curve = MAP.curve(Curve(keys=(Keyframe(time=1.0, value=0.1), key), default=1.0))
    assert [k.time for k in curve.keys] == pytest.approx([1.5, 3.5]) and curve.default == 1.0
    moved = curve.keys[1]
    assert (moved.value, moved.interp) == (0.3, Interp.LINEAR)
    assert moved.handle_in == pytest.approx((-1.0, 0.1))
    assert moved.handle_out == pytest.approx((0.5, -0.2))
    assert curve.keys[0].handle_in is None


def test_nothing_goes_before_the_start_of_the_film():
    early = TimeMap(old=(2.0,), new=(0.5,))
    curve = Curve(keys=tuple(Keyframe(time=t, value=t) for t in (0.0, 1.0, 2.0)))
    assert [(k.time, k.value) for k in early.curve(curve).keys] == [(0.0, 1.0), (0.5, 2.0)]
