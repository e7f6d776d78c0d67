"""One row of the timeline, and the ways in which rows can be laid out."""

from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from studio.domain.lanes import LANES

PAD_PX = 6
_THOUSAND = 1000
_CLOSEST, _FURTHEST = 1e-3, 3.0  # of the range


class Layout(StrEnum):
    """How lanes share the room under the ruler."""

    ROWS = "rows"
    """Each lane's curve on a row of its own."""
    DOPE = "dope"
    """Each lane's keys on one line, each group's keys together on another."""
    GRAPH = "graph"
    """The curves of the chosen lanes over each other, with one axis of values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One lane of a group, or (`lane` None) the group's own line or its events.

    Pixels count from the first row. `low` and `high` are the values near its lower and its upper
    edge; on a `flat` row every value is in the middle.
    """

    group: str
    lane: str | None
    top: int
    height: int
    blinks: bool = False
    flat: bool = False
    low: float = 0.0
    high: float = 1.0

    @property
    def bottom(self) -> int:
        """First pixel below."""
        return self.top + self.height

    @property
    def middle(self) -> float:
        """Half way down."""
        return self.top + 0.5 * self.height

    @property
    def room(self) -> int:
        """Pixels between `low` and `high`."""
        return max(self.height - 2 * PAD_PX, 1)

    def y_of(self, value: float) -> float:
        """Where `value` of the lane lies."""
        if self.flat:
            return self.middle
        return self.bottom - PAD_PX - (value - self.low) / (self.high - self.low) * self.room

    def ys_of(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """`y_of` (n,) of `values` (n,)."""
        if self.flat:
            return np.full(len(values), self.middle)
        rise = self.room / (self.high - self.low)
        return np.asarray(self.bottom - PAD_PX + self.low * rise - values * rise)

    def value_of(self, y: float) -> float:
        """Value of the lane at `y`, within its range."""
        spec = LANES[self.lane or ""]
        return spec.clamp(self.low + (self.bottom - PAD_PX - y) * self.per_pixel)

    @property
    def per_pixel(self) -> float:
        """How much value a pixel further up is; none on a flat row."""
        return 0.0 if self.flat else (self.high - self.low) / self.room

    @property
    def share_per_pixel(self) -> float:
        """The same as a share of the lane's range."""
        if self.lane is None:
            return 1.0 / self.room
        spec = LANES[self.lane]
        return self.per_pixel / (spec.high - spec.low)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """What the graph shows of values: the shares `bottom` to `top` of a range.

    `normalised` gives every lane's range the whole height; without it all share the widest.
    """

    normalised: bool = True
    bottom: float = 0.0
    top: float = 1.0

    def values(self, low: float, high: float) -> tuple[float, float]:
        """The values at both edges, where the range is from `low` to `high`."""
        return low + self.bottom * (high - low), low + self.top * (high - low)

    def zoomed(self, factor: float, up: float) -> "Plot":
        """Showing `factor` times as much, with what is `up` of the height staying there."""
        span = self.top - self.bottom
        factor = min(max(span * factor, _CLOSEST), _FURTHEST) / span
        kept = self.bottom + up * span
        return replace(
            self, bottom=kept - (kept - self.bottom) * factor, top=kept + (self.top - kept) * factor
        )

    @property
    def bar(self) -> tuple[int, int, int, int]:
        """Range, page and place of a scroll bar in thousandths of the range, from the top down."""
        page = round((self.top - self.bottom) * _THOUSAND)
        place = round((1.0 - self.top) * _THOUSAND)
        return min(0, place), max(_THOUSAND - page, place), max(page, 1), place

    def scrolled(self, place: int) -> "Plot":
        """What is shown when the scroll bar is moved to `place`."""
        top = 1.0 - place / _THOUSAND
        return replace(self, bottom=top - (self.top - self.bottom), top=top)

    def panned(self, share: float) -> "Plot":
        """Showing what lies `share` of the height further up, never nothing of the range."""
        span = self.top - self.bottom
        bottom = min(max(self.bottom + share * span, -span), 1.0)
        return replace(self, bottom=bottom, top=bottom + span)
