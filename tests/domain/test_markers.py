"""Markers in order, and the frames from in to out."""

from dataclasses import replace

import pytest

from studio.domain.markers import Marker, TimeRange, in_order
from studio.domain.project import Project
from studio.domain.timebase import FrameRate

RATE = FrameRate()


def test_markers_are_in_order_and_one_per_moment():
    first, second, other = Marker(time=2.0), Marker(time=1.0), Marker(time=2.0, name="again")
    assert in_order((first, second, other)) == (second, other)


def test_a_range_holds_its_in_and_its_out_frame():
    assert TimeRange(start=0.4, end=1.0).frames(RATE, 100) == range(10, 25)
    assert TimeRange(start=0.4, end=9.0).frames(RATE, 100) == range(10, 100)
    assert len(TimeRange(start=5.0, end=9.0).frames(RATE, 100)) == 0


def test_a_range_of_a_rate_that_is_no_whole_number_keeps_its_frames():
    rate = FrameRate(num=30000, den=1001)
    for first, end in [(0, 1), (17, 18), (100, 1001), (7, 29)]:
        span = TimeRange(start=rate.seconds(first), end=rate.seconds(end))
        assert span.frames(rate, 2000) == range(first, end)


def test_a_range_that_holds_nothing_is_refused():
    with pytest.raises(ValueError, match="before it starts"):
        TimeRange(start=1.0, end=1.0)


def test_without_a_range_or_with_one_beyond_the_film_all_frames_count():
    project = Project()
    assert project.frames_in_span == range(125)
    within = replace(project, span=TimeRange(start=1.0, end=2.0))
    beyond = replace(project, span=TimeRange(start=90.0, end=99.0))
    assert within.frames_in_span == range(25, 50) and beyond.frames_in_span == range(125)
