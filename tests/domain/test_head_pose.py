"""A head turned by the studio is found turned by as much, and turned back it is as it was."""

import numpy as np
import pytest

from studio.domain.expressions import movement
from studio.domain.head_pose import facing, head_poses
from studio.domain.performance import place_head, resting, turn_head
from studio.domain.retarget import mean_face

PERSON = resting(mean_face())
YAW, PITCH, ROLL = (np.array(v, float) for v in ([0, 15, -8, 20], [0, -5, 10, 4], [0, 3, -25, 9]))
ACROSS, DOWN = np.array([0, 0.1, -0.2, 0]), np.array([0, 0.05, 0, -0.1])
SCALE = np.array([1, 1.2, 0.8, 1])


def moved(face):
    turned = turn_head(face, PERSON.depth, YAW, PITCH, ROLL)
    return place_head(turned, ACROSS, DOWN, SCALE)


def test_the_pose_is_found():
    found = head_poses(PERSON, moved(PERSON.neutral))
    for name, wanted, off in (
        ("yaw", YAW, 0.6),
        ("pitch", PITCH, 0.6),
        ("roll", ROLL, 0.2),
        ("across", ACROSS, 0.004),
        ("down", DOWN, 0.004),
        ("scale", SCALE, 0.01),
    ):
        np.testing.assert_allclose(getattr(found, name), wanted, atol=off, err_msg=name)


def test_expressions_do_not_turn_the_head():
    smiling = PERSON.neutral + 0.2 * movement("mouth_open") + 0.5 * movement("emotion_happy")
    found = head_poses(PERSON, smiling[None])
    assert abs(found.yaw[0]) < 0.3 and abs(found.pitch[0]) < 1.0
    assert found.scale[0] == pytest.approx(1.0, abs=0.01)


def test_turned_back_the_expression_is_left():
    open_mouth = PERSON.neutral + np.float32(0.2) * movement("mouth_open")
    faces = moved(open_mouth)
    np.testing.assert_allclose(
        facing(PERSON, faces, head_poses(PERSON, faces)), np.tile(open_mouth, (4, 1, 1)), atol=4e-3
    )
