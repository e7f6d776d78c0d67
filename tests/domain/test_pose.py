"""Poses: parts of the way, the mirror, names, and the ones that are built in."""

import numpy as np
import pytest

from studio.domain.lanes import LANES
from studio.domain.performance import Instant
from studio.domain.pose import BUILT_IN, Pose, free_name
from studio.domain.project import Project


def test_a_part_of_the_way_goes_for_lanes_in_both():
    pose = Pose.of("a", {"brow": 1.0, "blink": 0.5})
    assert pose.towards({"brow": 0.0, "gaze_x": 3.0}, 0.25) == {"brow": 0.25}


def test_the_mirror_swaps_sides_and_turns_what_goes_across():
    pose = Pose.of("a", {"lid_left": 0.4, "head_yaw": 5.0, "brow": 0.2})
    assert pose.mirrored.lanes == {"lid_right": 0.4, "head_yaw": -5.0, "brow": 0.2}
    assert pose.mirrored.mirrored == pose


def test_unknown_lanes_and_values_out_of_range_do_no_harm():
    assert Pose.of("a", {"tail": 1.0, "blink": 7.0}).lanes == {"blink": 1.0}


def test_names_do_not_clash():
    assert free_name("Smile", ["Smile", "Smile 2"]) == "Smile 3"
    assert free_name("  ", []) == "Pose"


@pytest.mark.parametrize("pose", BUILT_IN, ids=lambda pose: pose.name)
def test_a_built_in_pose_is_symmetric_and_in_range(pose):
    assert pose.mirrored.lanes == pose.lanes
    assert all(LANES[n].low <= v <= LANES[n].high for n, v in pose.lanes.items())


def test_built_in_poses_differ():
    instant = Instant(Project(), 0.0)
    faces = {}
    for pose in BUILT_IN:
        values = {name: np.array([value]) for name, value in pose.lanes.items()}
        faces[pose.name] = instant.landmarks(values).tobytes()
    assert len(set(faces.values())) == len(BUILT_IN)
