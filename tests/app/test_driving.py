from dataclasses import replace

import numpy as np
import pytest
from engine_scenes import photo, shape

from studio.app.driving import as_motion, resting_frame, retargeted
from studio.domain import face
from studio.domain.errors import BadInput
from studio.domain.frame_state import resolve
from studio.domain.project import Project
from studio.domain.sources import SourceBank
from studio.domain.timebase import FrameRate

RATE = FrameRate()
BANK = SourceBank().with_slot(0, photo().source)


def performed(motion, frames):
    project = replace(Project(), sources=BANK, motion=motion)
    return np.stack([resolve(project, RATE.seconds(i), 224).landmarks.array for i in range(frames)])


def test_the_same_crop_is_reproduced_exactly():
    wanted = np.stack([shape(0.0), shape(0.3), shape(0.1, 0.8) + 0.02]).astype(np.float32)
    np.testing.assert_allclose(performed(as_motion(wanted, BANK, RATE), 3), wanted, atol=1e-5)


def test_another_scale_and_place_give_the_same_performance():
    driver = np.stack([shape(0.0), shape(0.3)]) * 700 + 55
    result = performed(retargeted(driver.astype(np.float32), BANK, RATE), 2)
    np.testing.assert_allclose(result, [shape(0.0), shape(0.3)], atol=2e-4)


def test_head_motion_is_relative_to_rest():
    moved = shape(0.0) + np.float32([0.1, 0])
    driver = np.stack([shape(0.0), moved]) * 300
    still, shifted = performed(retargeted(driver.astype(np.float32), BANK, RATE), 2)
    np.testing.assert_allclose(shifted - still, [[0.1, 0]] * 74, atol=1e-3)


def test_rest_is_closed_lipped_and_awake():
    frames = np.stack([shape(0.2), shape(0, 1.0), shape(0.01)])
    assert face.mouth_opening(resting_frame(frames)) == pytest.approx(0.012, abs=0.005)


def test_no_frames_is_said_plainly():
    with pytest.raises(BadInput, match="no frame"):
        retargeted(np.zeros((0, 74, 2), np.float32), BANK, RATE)


def test_a_real_clip_keeps_its_mouth(shared_data):
    from models.rig.corpus import clips

    clip = next(c for c in clips(shared_data) if c.person == "s20")
    result = performed(retargeted(clip.landmarks, BANK, RATE), len(clip.landmarks))
    wanted, found = face.mouth_opening(clip.landmarks), face.mouth_opening(result)
    assert np.corrcoef(wanted, found)[0, 1] > 0.99
    assert np.isfinite(result).all() and result.min() > 0 and result.max() < 1
