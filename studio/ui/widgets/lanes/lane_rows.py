"""Where each lane lies: rows that fold, hide and scroll, keys on lines, or curves in one plot."""

from PySide6.QtCore import QObject, Signal

from studio.domain.lanes import BLINKS, LANES
from studio.ui.widgets.lanes.lane_layout import Layout, Plot, Row
from studio.ui.widgets.lanes.lane_listing import Listing
from studio.ui.widgets.lanes.row_stack import overlaid, stacked

LANE_PX = 40
LINE_PX = 22
LOWEST_PX = 24
HIGHEST_PX = 240
_BLINKS_PX = 34
_PER_EYE_PX = 56


class LaneRows(QObject):
    """The rows from top to bottom, which part of them is in view, and which lanes are chosen.

    `rows` are what headers stand beside; `plots` are where curves and keys are drawn. They are the
    same except in the graph, where every chosen lane has the whole window.
    """

    changed = Signal()
    chosen_changed = Signal()

    def __init__(self, folded: tuple[str, ...] = ()) -> None:
        super().__init__()
        self._heights = dict.fromkeys(LANES, LANE_PX) | {BLINKS: _BLINKS_PX}
        self._per_eye = False
        self._folded = set(folded)
        self._listing = Listing()
        self._chosen: frozenset[str] = frozenset()
        self._front = next(iter(LANES))
        self._layout, self._plot = Layout.ROWS, Plot()
        self._window = LANE_PX
        self._scroll = 0
        self._rows = self._arranged()
        self._plot_rows()

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every row that is not folded or filtered away."""
        return self._rows

    @property
    def plots(self) -> tuple[Row, ...]:
        """Where curves, keys and blinks are drawn."""
        return self._plots

    @property
    def lanes(self) -> tuple[str, ...]:
        """Lanes whose keys are drawn."""
        return tuple(row.lane for row in self._plots if row.lane)

    @property
    def blinks(self) -> Row | None:
        """The row of the blinks; None while it is not drawn."""
        return next((row for row in self._plots if row.blinks), None)

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
    def layout(self) -> Layout:
        """How the lanes share the room."""
        return self._layout

    @layout.setter
    def layout(self, layout: Layout) -> None:
        if layout is not self._layout:
            self._layout = layout
            self._arrange()

    @property
    def plot(self) -> Plot:
        """How much of the values the graph shows, and of what."""
        return self._plot

    @plot.setter
    def plot(self, plot: Plot) -> None:
        if plot != self._plot:
            self._plot = plot
            self._arrange()

    @property
    def listing(self) -> Listing:
        """Which lanes are listed."""
        return self._listing

    @listing.setter
    def listing(self, listing: Listing) -> None:
        if listing != self._listing:
            self._listing = listing
            self._arrange()

    @property
    def chosen(self) -> frozenset[str]:
        """The lanes that were chosen by their headers; the blinks may be among them."""
        return self._chosen

    @chosen.setter
    def chosen(self, lanes: frozenset[str]) -> None:
        if lanes != self._chosen:
            self._chosen = lanes
            if self._listing.isolated or self._layout is Layout.GRAPH:
                self._arrange()
            self.chosen_changed.emit()

    @property
    def front(self) -> str:
        """The lane that was touched last: it is hit first in the graph, and the axis is its own."""
        return self._front

    @front.setter
    def front(self, lane: str) -> None:
        if lane != self._front:
            self._front = lane
            if self._layout is Layout.GRAPH:
                self._arrange()

    @property
    def height(self) -> int:
        """Pixels of all rows together."""
        return self._rows[-1].bottom if self._rows else 0

    @property
    def scroll(self) -> int:
        """Pixels that are scrolled out above."""
        return self._scroll

    @scroll.setter
    def scroll(self, pixels: int) -> None:
        pixels = self._limited(pixels)
        if pixels != self._scroll:
            self._scroll = pixels
            self._plot_rows()
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
            self._arrange()

    def folded(self, group: str) -> bool:
        """Whether the lanes of `group` are hidden."""
        return group in self._folded

    def fold(self, group: str, folded: bool) -> None:
        """Hide or show the lanes of `group`."""
        (self._folded.add if folded else self._folded.discard)(group)
        self._arrange()

    def resize(self, lane: str, pixels: int) -> None:
        """Make the row of `lane`, or of the blinks, so high, within reason."""
        if self._layout is Layout.ROWS:
            self._heights[lane] = min(max(pixels, LOWEST_PX), HIGHEST_PX)
            self._arrange()

    def stretch(self, factor: float) -> None:
        """Make every lane `factor` times as high, within reason; in the graph, its values."""
        if self._layout is Layout.GRAPH:
            self.zoom_values(1 / factor, 0.5 * self._window)
            return
        for lane, height in self._heights.items():
            self._heights[lane] = min(max(round(height * factor), LOWEST_PX), HIGHEST_PX)
        self._arrange()

    def zoom_values(self, factor: float, y: float) -> None:
        """Show `factor` times as much of the graph's values, keeping those at pixel `y`."""
        self.plot = self._plot.zoomed(factor, 1.0 - y / max(self._window, 1))

    def pan(self, pixels: int) -> None:
        """Scroll down; in the graph, its values."""
        if self._layout is Layout.GRAPH:
            self.plot = self._plot.panned(-pixels / max(self._window, 1))
        else:
            self.scroll += pixels

    @property
    def down(self) -> tuple[int, int, int, int]:
        """Range, page and place of a scroll bar: of the rows, or of the graph's values."""
        if self._layout is Layout.GRAPH:
            return self._plot.bar
        return 0, self.furthest, self._window, self._scroll

    def scroll_down(self, value: int) -> None:
        """Go where a scroll bar of `down` was moved to."""
        if self._layout is Layout.GRAPH:
            self.plot = self._plot.scrolled(value)
        else:
            self.scroll = value

    def at(self, y: float) -> Row | None:
        """What is drawn at `y` pixels of the window; in the graph, the lane in front."""
        if self._layout is Layout.GRAPH:
            return self._plots[-1] if self._plots else None
        place = y + self._scroll
        return next((row for row in self._plots if row.top <= place < row.bottom), None)

    def of(self, lane: str) -> Row | None:
        """Where `lane` is drawn; None while it is not."""
        return next((row for row in self._plots if row.lane == lane), None)

    def in_list(self) -> tuple[Row, ...]:
        """The rows whose headers the window shows."""
        return _within(self._rows, self._scroll, self._window)

    def in_view(self) -> tuple[Row, ...]:
        """What the window shows of `plots`."""
        return self._seen

    def _height_of(self, lane: str) -> int:
        if self._layout is not Layout.ROWS:
            return LINE_PX if lane != BLINKS else max(LINE_PX, 2 * LINE_PX * self._per_eye)
        least = _PER_EYE_PX if lane == BLINKS and self._per_eye else 0
        return max(self._heights[lane], least)

    def _arranged(self) -> tuple[Row, ...]:
        listing = self._listing
        return stacked(
            lambda lane, title, group: listing.shows(lane, title, group, self._chosen),
            lambda group: group in self._folded and not listing.narrowed,
            self._height_of,
            flat=self._layout is Layout.DOPE,
        )

    def _plot_rows(self) -> None:
        self._plots = self._plotted()
        self._seen = _within(self._plots, self._scroll, self._window)

    def _plotted(self) -> tuple[Row, ...]:
        if self._layout is not Layout.GRAPH:
            return self._rows
        chosen = [lane for lane in LANES if lane in self._chosen] or [self._front]
        shown = [lane for lane in chosen if lane in LANES and lane not in self._listing.hidden]
        shown.sort(key=lambda lane: lane == self._front)
        return overlaid(shown, self._plot, self._scroll, self._window)

    def _arrange(self) -> None:
        self._rows = self._arranged()
        self._scroll = self._limited(self._scroll)
        self._plot_rows()
        self.changed.emit()

    def _limited(self, pixels: int) -> int:
        return min(max(pixels, 0), self.furthest)


def reveal(rows: LaneRows, lane: str) -> None:
    """Let `lane`, or the blinks, be listed, unfolded and in view, whatever was left out before."""
    title, group = (LANES[lane].title, LANES[lane].group) if lane in LANES else ("", "Eyes")
    if not rows.listing.shows(lane, title, group, rows.chosen):
        rows.listing = Listing()
    if rows.layout is Layout.GRAPH:
        rows.chosen |= {lane}
    rows.fold(group, False)
    row = next((row for row in rows.rows if lane == (BLINKS if row.blinks else row.lane)), None)
    if row is not None and not rows.scroll <= row.top <= row.bottom <= rows.scroll + rows.window:
        rows.scroll = row.top - (rows.window - (row.bottom - row.top)) // 2


def _within(rows: tuple[Row, ...], top: int, pixels: int) -> tuple[Row, ...]:
    """The rows of which something lies in `pixels` from `top`."""
    return tuple(row for row in rows if row.bottom > top and row.top < top + pixels)
