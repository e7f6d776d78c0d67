"""Timecode: parts of frames, dropped numbers, midnight, and the rate that it was counted at."""

import pytest

from studio.domain.timebase import FrameRate
from studio.domain.timecode import Timecode, elapsed, rate_of

SIXTY, THIRTY = FrameRate(num=60), FrameRate(num=30)
NTSC = FrameRate(num=30000, den=1001)


def codes(*texts):
    return [Timecode.parse(text) for text in texts]


@pytest.mark.parametrize("nominal", [24, 25, 30, 60])
def test_text_and_back(nominal):
    rate = FrameRate(num=nominal)
    for time in (0.0, 1 / 3, 59.999, 3599.5, 40000.123):
        code = Timecode.at(time, nominal)
        assert Timecode.parse(code.text()) == code
        assert code.time(rate) == pytest.approx(time, abs=0.0005 / nominal)
        assert code.frames < nominal


def test_frames_carry_over():
    assert Timecode.at(0.99999999, 25).text() == "00:00:01:00.000"
    assert Timecode.at(1.0, 25).text(parts=False) == "00:00:01:00"


def test_dropped_numbers_keep_the_clock_true():
    # SMPTE ST 12-1: after ten minutes of 29.97 the clock is right again to a thousandth.
    assert Timecode.parse("00:10:00;00").time(NTSC) == pytest.approx(600.0, abs=0.001)
    last, first = codes("00:00:59;29", "00:01:00;02")
    assert first.time(NTSC) - last.time(NTSC) == pytest.approx(1001 / 30000)
    assert Timecode.parse("00:01:00:00").time(THIRTY) == 60.0


@pytest.mark.parametrize("text", ["", "12:00", "00:61:00:00", "aa:00:00:00", "00:00:00:00:00"])
def test_what_is_no_timecode(text):
    with pytest.raises(ValueError, match="no timecode"):
        Timecode.parse(text)


@pytest.mark.parametrize("fps", [24, 25, 30, 60])
@pytest.mark.parametrize("step", [1, 2])
def test_the_rate_is_seen_where_a_second_ends(fps, step):
    found = [Timecode.at((10.5 * fps + i * step) / fps, fps) for i in range(fps)]
    assert rate_of(found) == FrameRate(num=fps)


def test_recordings_run_at_59_94_on_a_clock_of_60():
    found = codes("00:32:09:58.867", "00:32:09:59.868", "00:32:10:00.869", "00:32:10:01.870")
    assert rate_of(found) == SIXTY
    assert elapsed(found, SIXTY)[3] == pytest.approx(3 * 1001 / 60000, abs=1e-6)


def test_dropped_numbers_tell_the_rate_too():
    assert rate_of(codes("00:00:59;28", "00:00:59;29", "00:01:00;02", "00:01:00;03")) == NTSC


def test_a_rate_that_cannot_be_seen():
    assert rate_of(codes("00:00:00:01", "00:00:00:02")) is None
    assert rate_of(codes("00:00:00:55", "00:00:00:57")) == SIXTY


def test_midnight_passes():
    times = elapsed(codes("23:59:59:59", "00:00:00:00", "00:00:00:01"), SIXTY)
    assert times == pytest.approx([0, 1 / 60, 2 / 60])
