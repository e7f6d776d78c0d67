import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.timebase import FrameRate


@given(st.integers(0, 10**7), st.sampled_from(["24000/1001", "25", "30000/1001", "60", "12.5"]))
def test_frame_of_its_own_start(frame, rate):
    fps = FrameRate.of(rate)
    assert fps.frame(fps.seconds(frame)) == frame
    assert fps.count(fps.seconds(frame)) == frame


def test_broadcast_rates_are_exact():
    assert FrameRate.of(29.97) == FrameRate(num=30000, den=1001)
    assert FrameRate.of(23.976) == FrameRate(num=24000, den=1001)
    assert FrameRate.of(25) == FrameRate(num=25, den=1)


def test_count_covers_the_end():
    assert FrameRate().count(1.0) == 25
    assert FrameRate().count(1.01) == 26
    assert FrameRate().count(0) == 0


@pytest.mark.parametrize(("num", "den"), [(0, 1), (25, 0), (-25, 1)])
def test_refuses_nonsense(num, den):
    with pytest.raises(ValueError, match="not positive"):
        FrameRate(num=num, den=den)
