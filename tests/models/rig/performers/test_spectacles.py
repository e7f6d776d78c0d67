"""Who wears glasses."""

import cv2
import numpy as np
import pytest

from models.rig.performers.spectacles import wears_glasses


@pytest.mark.parametrize("tilt", [0.0, 0.3])
def test_a_frame_across_the_bridge_is_seen(sitter, tilt):
    rgb, points = sitter
    turn = cv2.getRotationMatrix2D((350.0, 350.0), np.degrees(tilt), 1.0)
    bare = cv2.warpAffine(rgb, turn, rgb.shape[1::-1])
    points = points @ turn[:, :2].T + turn[:, 2]
    framed = bare.copy()
    for eye in (slice(36, 42), slice(42, 48)):
        centre = np.round(points[eye].mean(axis=0)).astype(int).tolist()
        cv2.circle(framed, centre, 45, (30, 20, 20), 6)
    ends = [np.round((points[39 + 3 * i] + points[27]) / 2).astype(int).tolist() for i in (0, 1)]
    cv2.line(framed, ends[0], ends[1], (30, 20, 20), 7)
    assert not wears_glasses(bare, points)
    assert wears_glasses(framed, points)
