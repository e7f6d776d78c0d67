"""Actors who are seen: drawn ones whose landmarks are exact, with trembling and gaps on demand."""

from dataclasses import replace

import numpy as np
from drawn_clip import landmarks

from studio.domain.capture import Capture, CaptureSettings
from studio.domain.performance import place_head, resting, turn_head
from studio.domain.retarget import mean_face
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate

RATE = FrameRate()
AS_SEEN = CaptureSettings(smooth=0.0)


def acted(frames=50, noise=0.0, absent=(), settings=AS_SEEN, name="actor.mkv"):
    """A capture of the drawn person, trembling by `noise` pixels and missing in frames `absent`."""
    points = np.stack([landmarks(number) for number in range(frames)]).astype(np.float32)
    points += np.random.default_rng(5).normal(size=points.shape).astype(np.float32) * noise
    points[list(absent)] = np.nan
    return Capture(name=name, rate=RATE, points=Samples(points), settings=settings)


def turning(yaw, roll=0.0, across=0.0):
    """A capture of somebody who turns by `yaw` (T,) degrees and otherwise rests."""
    person = resting(mean_face())
    zero = np.zeros(len(yaw))
    faces = turn_head(person.neutral, person.depth, yaw, zero, zero + roll)
    faces = place_head(faces, zero + across, zero, zero + 1)
    capture = Capture(name="turns", rate=RATE, points=Samples(faces * 256), settings=AS_SEEN)
    return replace(capture, rest=Samples(person.neutral * 256))
