"""Times as they are written, and what may be typed."""

import pytest

from studio.domain.time_text import TimeUnit, clock, time_text, typed_frame
from studio.domain.timebase import FrameRate

RATE = FrameRate()
CODE, SECONDS, FRAMES = TimeUnit.TIMECODE, TimeUnit.SECONDS, TimeUnit.FRAMES


def test_the_clock_counts_hours_minutes_seconds_and_frames():
    assert clock(RATE, 25 * 62 + 7) == "1:02:07"
    assert clock(FrameRate(num=24000, den=1001), 25) == "0:01:01"
    assert clock(RATE, 25 * 3661 + 3) == "1:01:01:03"


def test_the_same_frame_in_three_units():
    assert [time_text(unit, RATE, 55) for unit in TimeUnit] == ["0:02:05", "2.20 s", "55"]


@pytest.mark.parametrize(
    ("text", "unit", "frame"),
    [
        ("0:02:05", FRAMES, 55),
        ("2:05", SECONDS, 55),
        ("1:00:00:01", CODE, 90_001),
        ("1205", CODE, 305),
        ("5", CODE, 5),
        ("5", SECONDS, 125),
        ("5", FRAMES, 5),
        ("2.2", CODE, 55),
        ("2,2 s", FRAMES, 55),
        ("60 f", SECONDS, 60),
        ("+10", FRAMES, 110),
        ("-1s", CODE, 75),
        ("- 2:00", CODE, 50),
        ("-500", FRAMES, 0),
    ],
)
def test_what_is_typed(text, unit, frame):
    assert typed_frame(text, unit, RATE, 100) == frame


@pytest.mark.parametrize(
    "text", ["", "x", "+", "1:x", "1:2:3:4:5", "nan", "inf s", "1e9s", "--3", "999999999"]
)
def test_what_is_no_time(text):
    with pytest.raises(ValueError):  # noqa: PT011 - whatever it says, it says it as one
        typed_frame(text, CODE, RATE, 0)


@pytest.mark.parametrize("unit", list(TimeUnit))
@pytest.mark.parametrize("rate", [RATE, FrameRate(num=30), FrameRate(num=24)])
def test_what_is_written_can_be_typed(unit, rate):
    for frame in (0, 1, 29, 61, 1801, 100_000):
        assert typed_frame(time_text(unit, rate, frame), unit, rate, 7) == frame
