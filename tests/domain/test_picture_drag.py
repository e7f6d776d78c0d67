"""Dragged landmarks become few lanes, within their ranges, that put the points where they are."""

import numpy as np
import pytest

from studio.app.edits.tracks import set_key
from studio.domain import face
from studio.domain.hand_placing import shifted
from studio.domain.lanes import LANES
from studio.domain.performance import Instant
from studio.domain.picture_drag import solve, uncrossed
from studio.domain.project import Project

REST = {name: spec.default for name, spec in LANES.items()}
REST_NOW = Instant(Project(), 0.0)
START = REST_NOW.landmarks({})[0]


def dragged(points, way, mirror=True, usable=REST):
    """The lanes that a drag of `points` by `way` changes, and how far off the points then are."""
    wanted = shifted(START, points, way, mirror)
    values = solve(REST_NOW, wanted, usable)
    posed = REST_NOW.landmarks({name: np.array([value]) for name, value in values.items()})[0]
    return values, float(np.abs(posed - wanted)[list(points)].max())


@pytest.mark.parametrize(
    ("points", "way", "lanes"),
    [
        ([57], (0, 0.06), {"mouth_open"}),
        ([48], (-0.02, -0.03), {"mouth_corners", "mouth_width"}),
        ([8], (0, 0.02), {"jaw_drop"}),
        ([8], (0.02, 0.1), {"jaw_drop", "mouth_open", "jaw_x"}),
        ([19], (0, -0.03), {"brow"}),
        ([51], (0, -0.02), {"upper_lip_y"}),
        ([30], (0.05, 0.03), {"head_yaw", "head_pitch"}),
        (range(face.COUNT), (0.05, -0.03), {"head_x", "head_y"}),
    ],
)
def test_a_drag_is_said_by_the_lanes_that_mean_it(points, way, lanes):
    values, off = dragged(points, way)
    assert set(values) == lanes
    assert off < 0.001


@pytest.mark.parametrize(
    ("points", "way", "lanes"),
    [
        ([19], (0, -0.03), {"brow_left"}),
        ([54], (0.02, -0.03), {"corner_x_right", "corner_y_right"}),
        ([68], (0, 0.01), {"lid_left"}),
        ([73], (0.01, 0.01), {"gaze_x_right", "gaze_y_right"}),
    ],
)
def test_without_mirror_one_side_moves(points, way, lanes):
    assert set(dragged(points, way, mirror=False)[0]) == lanes


def test_eyes_look_the_same_way_with_mirror():
    assert set(dragged([72], (0.01, 0.01))[0]) == {"gaze_x", "gaze_y"}


def test_lanes_stay_in_their_ranges():
    values, off = dragged([19], (0, -0.2))
    assert off > 0.01, "no brow goes so far"
    assert all(LANES[n].low <= v <= LANES[n].high for n, v in values.items())


def test_what_may_not_be_changed_is_left_alone():
    usable = {name: value for name, value in REST.items() if name != "mouth_open"}
    values, off = dragged([57], (0, 0.04), usable=usable)
    assert "mouth_open" not in values and off < 0.001, "the lower lip has lanes of its own"
    assert solve(REST_NOW, START, REST) == {}
    assert dragged([57], (0, 0.04), usable={})[0] == {}


def test_lips_and_lids_cannot_cross():
    for upper, lower, way in ((62, 66, -0.1), (68, 69, -0.1)):
        wanted = shifted(START, [lower], (0, way))
        mended = uncrossed(START, wanted)
        assert mended[lower, 1] == pytest.approx(START[upper, 1]) == mended[upper, 1]
    pinched = shifted(shifted(START, [66], (0, -0.05)), [62], (0, 0.05))
    mended = uncrossed(START, pinched)
    assert mended[62, 1] == mended[66, 1]


def test_a_turned_head_is_dragged_as_it_is_seen():
    tilted = Instant(set_key(Project(), "head_roll", 0.0, 20.0), 0.0)
    down = np.array([-np.sin(np.radians(20)), np.cos(np.radians(20))]) * 0.05
    wanted = shifted(tilted.landmarks({})[0], [57], tuple(down))
    assert set(solve(tilted, wanted, REST)) == {"mouth_open"}
