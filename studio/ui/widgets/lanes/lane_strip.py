"""Columns of pixels next to each other, and the film that lies under them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.ui.widgets.lanes.key_symbols import BLOCK_PX, KEY_PX
from studio.ui.widgets.time.time_view import TimeView

Array = NDArray[np.float64]

_BESIDE = 2
_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Strip:
    """The columns from `begin` to `end`; at pixel x lies `start` + x * `wide` seconds."""

    start: float
    wide: float
    begin: int
    end: int
    fps: float

    @classmethod
    def of(cls, view: TimeView) -> "Strip":
        """All that `view` shows."""
        return cls(view.start, view.scale, 0, view.width, view.rate.fps)

    @property
    def coarse(self) -> bool:
        """Whether a column is more than a frame."""
        return self.wide * self.fps > 1.0

    @property
    def columns(self) -> tuple[int, int]:
        """First of the columns and their number, with some beside them.

        They count from the start of the film, so that a shape stays the same while it scrolls.
        """
        first = int(np.floor(self.start / self.wide + self.begin)) - _BESIDE
        return first, self.end - self.begin + 2 * _BESIDE + 1

    @property
    def around(self) -> tuple[float, float]:
        """Begin and end in seconds of the blocks that have a symbol here."""
        block = BLOCK_PX * self.wide
        first = np.floor((self.start + (self.begin - KEY_PX) * self.wide) / block)
        last = np.ceil((self.start + (self.end + KEY_PX) * self.wide) / block)
        return float(first * block), float(last * block)

    @property
    def span(self) -> tuple[float, float]:
        """First and last second, and a little more."""
        begin, end = self.begin - _BESIDE, self.end + _BESIDE
        return self.start + begin * self.wide, self.start + end * self.wide

    def xs_of(self, times: Array) -> Array:
        """Pixels (n,) of `times` (n,)."""
        return np.asarray((times - self.start) / self.wide + _ROUNDING)
