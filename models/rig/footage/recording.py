"""What can be prepared: recordings of people with landmarks, and clips that were rendered."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.uint8]
Points = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """Pictures of one person as they were taken; the crop is still to be made."""

    name: str
    person: str
    validation: bool
    pictures: Callable[[], Iterator[Image]]
    """The frames or photos, (H, W, 3) RGB, from the first."""
    landmarks: Points
    """(T, 74, 2) pixels of the pictures, NaN where there is no face."""
    fps: float
    """Frames per second; 0 = unrelated photos, each with a crop of its own."""
    step: int = 1
    """Keep every so many frames: neighbours add little."""
    emotion: str = ""
    sharp: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedClip:
    """A clip that was rendered as crops, with everything known of it."""

    name: str
    person: str
    frames: NDArray[np.uint8]
    """(T, S, S, 3)."""
    landmarks: Points
    """(T, 74, 2) pixels of the frames."""
    trust: NDArray[np.uint8] | None = None
    """(T, S, S) or (T, S // 4, S // 4); None = full."""
    parts: NDArray[np.uint8] | None = None
    """(T, S, S) or (T, S // 4, S // 4); None = unknown."""
    fps: float = 25.0
    validation: bool = False
    emotion: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A collection of recordings, and whom to credit for it."""

    name: str
    recordings: Callable[[], Iterator[Recording | RenderedClip]]
    credit: str = ""
