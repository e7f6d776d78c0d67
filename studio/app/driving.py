"""Motion from landmarks: of a film of somebody else, or of the very same face crop."""

import numpy as np
from numpy.typing import NDArray

from studio.domain import face
from studio.domain.errors import BadInput
from studio.domain.performance import close_lips, person_of
from studio.domain.retarget import canonical_displacement, procrustes
from studio.domain.samples import Samples
from studio.domain.sources import SHUT_EYE, SourceBank
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Track

Landmarks = NDArray[np.float32]


def as_motion(landmarks: Landmarks, bank: SourceBank, rate: FrameRate) -> Track:
    """The motion that poses the bank's person exactly as `landmarks` (T, 74, 2), in crop sides."""
    person = person_of(bank)
    return Track(rate=rate, values=Samples(person.canonical(landmarks - person.closed)))


def retargeted(landmarks: Landmarks, bank: SourceBank, rate: FrameRate) -> Track:
    """The motion of somebody else's `landmarks` (T, 74, 2) in pixels, on the bank's person.

    The shape change goes through the mean face (eq. 1); rotation, scale and shift of the head are
    taken relative to the driver's resting frame.
    """
    if not len(landmarks):
        raise BadInput("The driving landmarks have no frame.", "Give at least one frame.")
    person = person_of(bank)
    rest = resting_frame(landmarks)
    rigid = list(face.RIGID)
    unit = float(face.eye_distance(person.neutral) / face.eye_distance(rest))
    posed = []
    shut = close_lips(rest)
    for frame in landmarks:
        shape = person.closed + person.moved(canonical_displacement(shut, frame))
        turn, scale, _ = procrustes(rest[rigid], frame[rigid])
        centre = shape[rigid].mean(axis=0)
        shift = (frame[rigid].mean(axis=0) - rest[rigid].mean(axis=0)) * unit
        posed.append((shape - centre) @ turn * scale + centre + shift)
    return as_motion(np.array(posed, np.float32), bank, rate)


def resting_frame(landmarks: Landmarks) -> Landmarks:
    """The frame (74, 2) of `landmarks` (T, 74, 2) with the most closed lips and open eyes."""
    area = face.inner_lip_area(landmarks)
    shut = face.eye_opening(landmarks).min(axis=-1) < SHUT_EYE
    return np.asarray(landmarks[int(np.argmin(area + 10.0 * shut))])
