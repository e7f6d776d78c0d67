"""What keys snap to."""

from dataclasses import replace

import numpy as np
from key_scenes import keyed

from studio.app.edits.magnets import magnets, marks, nearest, pulled
from studio.domain.markers import Marker, TimeRange
from studio.domain.project import Project


def scene():
    project = keyed(keyed(Project(), "brow", (1.0, 0.1), (2.0, 0.2)), "gaze_x", (3.0, 5.0))
    return replace(project, markers=(Marker(time=2.5),), span=TimeRange(start=0.5, end=4.0))


def test_playhead_and_marks_pull_stronger_than_keys():
    pull = magnets(scene(), 2.02)
    assert pulled(pull, 2.01, 0.1) == 2.02
    assert pulled(pull, 1.05, 0.1) == 1.0
    assert pulled(pull, 1.5, 0.1) is None


def test_keys_of_moving_lanes_do_not_pull():
    strong, weak = magnets(scene(), 0.0, {"brow"})
    np.testing.assert_array_equal(strong, [0.0, 0.5, 2.5, 4.0])
    np.testing.assert_array_equal(weak, [3.0])


def test_the_nearest_mark():
    assert nearest(marks(scene()), 2.4) == 2.5
    assert nearest([], 2.4) == 2.4
