"""Where each lane lies: groups that fold, rows that can be resized and scrolled."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from studio.domain.lanes import BLINKS, LANES

GROUP_PX = 22
LANE_PX = 40
LOWEST_PX = 24
HIGHEST_PX = 240
_PAD_PX = 6
_BLINKS_GROUP = "Eyes"
_BLINKS_PX = 34
_PER_EYE_PX = 56


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One lane of a group, or (`lane` None) the group's own line or its events.

    Pixels count from the first row.
    """

    group: str
    lane: str | None
    top: int
    height: int
    blinks: bool = False

    @property
    def bottom(self) -> int:
        """First pixel below."""
        return self.top + self.height

    @property
    def room(self) -> int:
        """Pixels between the lowest and the highest value of the lane."""
        return self.height - 2 * _PAD_PX

    def y_of(self, value: float) -> float:
        """Where `value` of the lane lies."""
        spec = LANES[self.lane or ""]
        share = (value - spec.low) / (spec.high - spec.low)
        return self.bottom - _PAD_PX - share * self.room

    def value_of(self, y: float) -> float:
        """Value of the lane at `y`, within its range."""
        spec = LANES[self.lane or ""]
        share = (self.bottom - _PAD_PX - y) / self.room
        return spec.clamp(spec.low + share * (spec.high - spec.low))


class LaneRows(QObject):
    """The rows from top to bottom, and which part of them is scrolled into view."""

    changed = Signal()

    def __init__(self, folded: tuple[str, ...] = ()) -> None:
        super().__init__()
        self._heights = dict.fromkeys(LANES, LANE_PX) | {BLINKS: _BLINKS_PX}
        self._per_eye = False
        self._folded = set(folded)
        self._window = LANE_PX
        self._scroll = 0
        self._rows = self._arranged()

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every row that is not folded away."""
        return self._rows

    @property
    def groups(self) -> tuple[str, ...]:
        """Names of the groups, from top to bottom."""
        return tuple(dict.fromkeys(spec.group for spec in LANES.values()))

    @property
    def lanes(self) -> tuple[str, ...]:
        """Lanes that are not folded away."""
        return tuple(row.lane for row in self._rows if row.lane)

    @property
    def blinks(self) -> Row | None:
        """The row of the blinks; None while its group is folded."""
        return next((row for row in self._rows if row.blinks), None)

    @property
    def per_eye(self) -> bool:
        """Whether the blinks of each eye are edited alone, the left one above the right one."""
        return self._per_eye

    @per_eye.setter
    def per_eye(self, on: bool) -> None:
        if on != self._per_eye:
            self._per_eye = on
            self._arrange()

    @property
    def height(self) -> int:
        """Pixels of all rows together."""
        return self._rows[-1].bottom

    @property
    def scroll(self) -> int:
        """Pixels that are scrolled out above."""
        return self._scroll

    @scroll.setter
    def scroll(self, pixels: int) -> None:
        pixels = self._limited(pixels)
        if pixels != self._scroll:
            self._scroll = pixels
            self.changed.emit()

    @property
    def furthest(self) -> int:
        """Greatest value of `scroll`."""
        return max(self.height - self._window, 0)

    @property
    def window(self) -> int:
        """Pixels that are in view."""
        return self._window

    @window.setter
    def window(self, pixels: int) -> None:
        if pixels != self._window:
            self._window = pixels
            self._scroll = self._limited(self._scroll)
            self.changed.emit()

    def folded(self, group: str) -> bool:
        """Whether the lanes of `group` are hidden."""
        return group in self._folded

    def fold(self, group: str, folded: bool) -> None:
        """Hide or show the lanes of `group`."""
        (self._folded.add if folded else self._folded.discard)(group)
        self._arrange()

    def resize(self, lane: str, pixels: int) -> None:
        """Make the row of `lane`, or of the blinks, so high, within reason."""
        self._heights[lane] = min(max(pixels, LOWEST_PX), HIGHEST_PX)
        self._arrange()

    def stretch(self, factor: float) -> None:
        """Make every lane `factor` times as high, within reason."""
        for lane, height in self._heights.items():
            self._heights[lane] = min(max(round(height * factor), LOWEST_PX), HIGHEST_PX)
        self._arrange()

    def at(self, y: float) -> Row | None:
        """The row at `y` pixels of the window."""
        place = y + self._scroll
        return next((row for row in self._rows if row.top <= place < row.bottom), None)

    def of(self, lane: str) -> Row | None:
        """The row of `lane`; None while its group is folded."""
        return next((row for row in self._rows if row.lane == lane), None)

    def in_view(self) -> tuple[Row, ...]:
        """Rows of which the window shows something."""
        low, high = self._scroll, self._scroll + self._window
        return tuple(row for row in self._rows if row.bottom > low and row.top < high)

    def _arranged(self) -> tuple[Row, ...]:
        rows: list[Row] = []
        top = 0
        for group in self.groups:
            rows.append(Row(group=group, lane=None, top=top, height=GROUP_PX))
            top += GROUP_PX
            if group == _BLINKS_GROUP and group not in self._folded:
                height = max(self._heights[BLINKS], _PER_EYE_PX if self._per_eye else 0)
                rows.append(Row(group=group, lane=None, top=top, height=height, blinks=True))
                top += height
            for spec in LANES.values():
                if spec.group == group and group not in self._folded:
                    height = self._heights[spec.id]
                    rows.append(Row(group=group, lane=spec.id, top=top, height=height))
                    top += height
        return tuple(rows)

    def _arrange(self) -> None:
        self._rows = self._arranged()
        self._scroll = self._limited(self._scroll)
        self.changed.emit()

    def _limited(self, pixels: int) -> int:
        return min(max(pixels, 0), self.furthest)
