"""Closed lids are measured under any gaze; what is short is a blink."""

import numpy as np
import pytest

from studio.domain.blinks import Blink, closures
from studio.domain.gaze import look
from studio.domain.lid_motion import SEEN_SHUT, closures_of, parted
from studio.domain.performance import close_lids
from studio.domain.retarget import mean_face

RATE = 25.0
TIMES = np.arange(75) / RATE


def test_closures_of_each_eye_whatever_the_gaze():
    gaze = np.array([0.0, 10.0, 0.0]), np.array([0.0, 0.0, 12.0])
    faces = close_lids(look(mean_face(), gaze, gaze), np.full(3, 0.5), np.full(3, 0.2))
    np.testing.assert_allclose(closures_of(mean_face(), faces, *gaze), [[0.5, 0.2]] * 3, atol=2e-3)


@pytest.mark.parametrize("start", [0.0, 2.0])
def test_a_blink_is_found_again(start):
    made = Blink(time=1.02, duration=0.36)
    blinks, rest = parted(SEEN_SHUT * closures([made], TIMES), RATE, start)
    assert len(blinks) == 1
    assert blinks[0].time == pytest.approx(start + 1.02, abs=0.04)
    assert blinks[0].duration == pytest.approx(0.36, abs=0.06)
    assert blinks[0].strength == pytest.approx(1.0, abs=0.05)
    assert rest.max() < 0.05


def test_closed_eyes_half_closed_ones_and_winks_stay_on_the_lanes():
    closed = np.zeros((75, 2))
    closed[5:30] = 1.0
    closed[40:44] = 0.4
    closed[50:54, 0] = 0.9
    blinks, rest = parted(closed, RATE)
    assert not blinks
    np.testing.assert_array_equal(rest, closed)


def test_a_blink_at_the_edge_of_the_film():
    blinks, _ = parted(np.concatenate([np.full((2, 2), 0.8), np.zeros((20, 2))]), RATE)
    assert len(blinks) == 1 and blinks[0].duration < 0.4
    assert parted(np.zeros((0, 2)), RATE)[0] == ()
