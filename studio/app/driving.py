"""Motion from landmarks of the very same face crop."""

import numpy as np
from numpy.typing import NDArray

from studio.domain.performance import person_of
from studio.domain.samples import Samples
from studio.domain.sources import SourceBank
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Track

Landmarks = NDArray[np.float32]


def as_motion(landmarks: Landmarks, bank: SourceBank, rate: FrameRate) -> Track:
    """The motion that poses the bank's person exactly as `landmarks` (T, 74, 2), in crop sides."""
    person = person_of(bank)
    return Track(rate=rate, values=Samples(person.canonical(landmarks - person.closed)))
