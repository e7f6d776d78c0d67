"""The data set of every network: face crops with landmarks, prepared once, packed, sampled."""

from .clip import Clip
from .footage import Footage

__all__ = ["Clip", "Footage"]
