"""What is left of a piece of work: narrow where it goes evenly, wide where it does not."""

import numpy as np
import pytest

from studio.app.pace import Pace


def heard(*parts):
    """A pace that heard of parts (seconds, share), each done evenly, and the time of its end."""
    pace, now, done = Pace(), 0.0, 0.0
    pace.note(0.0, 0.0)
    for seconds, share in parts:
        for step in np.linspace(0.0, 1.0, 101)[1:]:
            pace.note(done + step * share, now + step * seconds)
        now, done = now + seconds, done + share
    return pace, now


def test_nothing_is_said_before_something_is_known():
    assert Pace().left(1.0) is None
    pace, now = heard((1.0, 0.5))
    assert pace.left(now) is None
    pace, now = heard((30.0, 0.01))
    assert pace.left(now) is None


def test_even_work_has_a_narrow_range():
    pace, now = heard((20.0, 0.4))
    least, most = pace.left(now)
    assert least == pytest.approx(30.0, rel=0.03) and most == pytest.approx(30.0, rel=0.03)
    assert pace.left(now + 10.0)[1] == pytest.approx(20.0, rel=0.04)
    assert pace.left(now + 60.0) == (0.0, 0.0)


def test_uneven_work_has_a_wide_range_with_the_true_end_inside():
    pace, now = heard((10.0, 0.4), (10.0, 0.1))
    least, most = pace.left(now)
    assert least == pytest.approx(20.0, rel=0.1) and most == pytest.approx(50.0, rel=0.1)


def test_a_stage_that_begins_anew_is_counted_anew():
    pace, now = heard((10.0, 0.9))
    pace.note(0.0, now)
    assert pace.left(now) is None
