"""The same crop's landmarks are performed exactly."""

from dataclasses import replace

import numpy as np
from engine_scenes import photo, shape

from studio.app.driving import as_motion
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
