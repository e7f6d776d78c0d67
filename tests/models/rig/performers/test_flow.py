"""The flow between two shots."""

import cv2
import numpy as np
import pytest

from models.rig.performers.face_model import weights_of
from models.rig.performers.flow import flow
from models.rig.performers.performance import Pose
from models.rig.performers.shot import Part

SIZE = 160


@pytest.fixture(scope="module")
def shots(performer):
    pose = Pose(
        expression=weights_of({"jawOpen": 0.3, "browInnerUp": 0.6}),
        rotation=np.radians([4.0, 12.0, 5.0]).astype(np.float32),
        zoom=1.1,
        pan=np.array([0.04, 0.02], np.float32),
    )
    return performer.render(Pose(), SIZE), performer.render(pose, SIZE)


def test_no_flow_to_itself(shots):
    field, valid = flow(shots[1], shots[1])
    assert np.abs(field).max() < 1e-2
    assert valid.mean() > 0.999


def test_a_shot_warped_by_the_flow_is_the_other(shots):
    a, b = shots
    field, valid = flow(a, b)
    grid = np.stack(np.meshgrid(np.arange(SIZE), np.arange(SIZE)), axis=2).astype(np.float32)
    place = grid + field
    warped = cv2.remap(a.rgb, place[..., 0], place[..., 1], cv2.INTER_LINEAR)
    off = np.abs(warped.astype(float) - b.rgb)[valid].mean()
    assert off < 0.25 * np.abs(a.rgb.astype(float) - b.rgb)[valid].mean()
    assert valid.mean() > 0.85


def test_the_flow_carries_landmarks(shots):
    a, b = shots
    field, valid = flow(a, b)
    off = []
    for i in range(17, 60):
        x, y = np.round(b.landmarks[i]).astype(int)
        if valid[y, x] and a.visible[i] and b.visible[i]:
            off.append(np.linalg.norm(b.landmarks[i] + field[y, x] - a.landmarks[i]))
    assert len(off) > 30
    assert np.median(off) < 0.3


def test_what_the_other_shot_hides_is_not_valid(shots):
    a, b = shots
    _, valid = flow(a, b)
    mouth = b.parts == Part.MOUTH
    assert mouth.sum() > 20
    assert not valid[mouth].any()
