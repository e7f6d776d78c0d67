"""Clips on their way into a pack, gathered into reels that share one video file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .clip import Clip
from .coding import coarse_trust
from .footage import FULL_TRUST, MASK_STRIDE, UNKNOWN_PART, Footage

Image = NDArray[np.uint8]

REEL_ROWS = 3000
"""Frames of one video file; several are decoded side by side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """One clip of some footage."""

    footage: Footage
    clip: Clip

    def frames(self) -> Iterator[Image]:
        """Its pictures, read one by one."""
        return (self.footage.frames[row] for row in self.clip.rows)

    def landmarks(self) -> NDArray[np.float32]:
        """(T, 74, 2)."""
        return self.footage.landmarks[self.clip.start : self.clip.rows.stop]

    def trust(self) -> NDArray[np.uint8]:
        """(T, h, w), in the few steps that are kept."""
        return coarse_trust(self._masks(self.footage.trust, FULL_TRUST))

    def parts(self) -> NDArray[np.uint8]:
        """(T, h, w)."""
        return self._masks(self.footage.parts, UNKNOWN_PART)

    def _masks(self, masks: NDArray[np.uint8] | None, missing: int) -> NDArray[np.uint8]:
        if masks is None:
            side = self.footage.size // MASK_STRIDE
            return np.full((self.clip.length, side, side), missing, np.uint8)
        return masks[self.clip.start : self.clip.rows.stop]


def cuts_by_source(footages: Sequence[Footage]) -> dict[str, list[Cut]]:
    """The clips of each source in order."""
    found: dict[str, list[Cut]] = {}
    for footage in footages:
        for clip in footage.clips:
            found.setdefault(clip.source, []).append(Cut(footage=footage, clip=clip))
    return dict(sorted(found.items()))


def reels(cuts: Sequence[Cut]) -> Iterator[list[Cut]]:
    """The cuts in groups of about `REEL_ROWS` frames."""
    group: list[Cut] = []
    for cut in cuts:
        group.append(cut)
        if sum(one.clip.length for one in group) >= REEL_ROWS:
            yield group
            group = []
    if group:
        yield group
