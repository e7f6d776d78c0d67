"""Frames that are really seen, by a clock that the test turns."""

import pytest
from psygnal import Signal

from studio.app.frame_meter import FrameMeter


class Shown:
    frame_shown = Signal(int)


@pytest.fixture
def clock():
    return [0.0]


@pytest.fixture
def shown():
    return Shown()


@pytest.fixture
def meter(session, shown, clock):
    return FrameMeter(preview=shown, session=session, clock=lambda: clock[0])


def see(shown, clock, frames, every):
    for frame in frames:
        clock[0] += every
        shown.frame_shown.emit(frame)
        shown.frame_shown.emit(frame)


def test_only_what_is_played_counts(meter, session, shown, clock):
    see(shown, clock, range(5), 0.04)
    assert meter.rate == 0.0
    session.playing = True
    see(shown, clock, range(50), 0.04)
    assert meter.rate == pytest.approx(25.0) and meter.dropped == 0


def test_frames_that_are_left_out_are_counted(meter, session, shown, clock):
    session.playing = True
    see(shown, clock, range(0, 60, 3), 0.12)
    assert meter.rate == pytest.approx(1 / 0.12) and meter.dropped == 38
    session.playing = False
    assert meter.rate == 0.0 and meter.dropped == 38


def test_the_last_second_decides(meter, session, shown, clock):
    session.playing = True
    see(shown, clock, range(20), 0.2)
    see(shown, clock, range(20, 50), 0.04)
    assert meter.rate == pytest.approx(25.0)
