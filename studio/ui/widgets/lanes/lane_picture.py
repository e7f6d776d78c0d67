"""How one lane looks: its curve over what it would be without hand work, and its keys.

It is drawn strip by strip, in as many points as there are pixels; a strip looks the same whichever
way the film was cut into strips.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from pyqtgraph import functions as fn
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QPainter, QPen

from studio.app.edits import tracks
from studio.domain.key_table import table_of
from studio.domain.lanes import LANES
from studio.domain.project import Project
from studio.domain.tracks import Lane
from studio.ui.theme import Colours
from studio.ui.widgets.lanes.key_symbols import (
    DENSE_PX,
    DIAMOND,
    KEY_PX,
    Places,
    SymbolStamp,
    crowded,
    thinned_in,
)
from studio.ui.widgets.lanes.lane_envelope import envelope_lines
from studio.ui.widgets.lanes.lane_geometry import key_values
from studio.ui.widgets.lanes.lane_layout import Row
from studio.ui.widgets.lanes.lane_looks import LaneLook, lane_look
from studio.ui.widgets.lanes.lane_strip import Strip
from studio.ui.widgets.time.time_view import TimeView

Array = NDArray[np.float64]

Drawn = tuple[Array, Array, QPen]
"""A curve: times and values (n,) and its pen."""

Down = Callable[[Array], Array]
"""From pixels below the first row (n,) to pixels of what is drawn on (n,)."""

_MOST_PER_COLUMN = 4
_FINE_SCREEN = 1.5
"""Pixels of the screen for one of the window's from which on curves are drawn two of them thick."""
_THICK = ((0, 0), (1, 0), (0, 1))
"""By how many pixels of the screen: a pen of two pixels is ten times as slow as one of one."""


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """What a lane is drawn from; `rival` has another take, and `ghost` is how the lane was."""

    row: Row
    project: Project
    rival: Project | None
    ghost: Project | None
    colours: Colours


class LanePicture:
    """Draws one lane, which `shown_of` gives while it is in view."""

    def __init__(
        self,
        lane: str,
        view: TimeView,
        stamp: SymbolStamp,
        shown_of: Callable[[str], Shown | None],
    ) -> None:
        self._lane, self._view, self._stamp = lane, view, stamp
        self._shown_of = shown_of
        self._bars = PrimitiveArray(QLineF, 4)

    @property
    def shown(self) -> Shown | None:
        """What is drawn; None while the lane is out of view."""
        return self._shown_of(self._lane)

    def draw(self, painter: QPainter, shown: Shown, strip: Strip, down: Down) -> None:
        """Draw `strip` of what is `shown`, which lies `down` the window."""
        row, tracks_ = shown.row, shown.project.tracks
        look = lane_look(shown.colours, row.group, tracks_.evaluated(self._lane))
        if not row.flat:
            spec = LANES[self._lane]
            for times, values, pen in self._curves(shown, strip, look):
                y = down(row.ys_of(np.minimum(np.maximum(values, spec.low), spec.high)))
                self._draw_curve(painter, strip.xs_of(times), y, pen, strip.coarse)
        for (times, y, ways), size in self._keys(shown, strip):
            places = strip.xs_of(times), down(y)
            self._stamp.draw(painter, places, ways, (look.key_edge, look.key), size)

    def curves(self) -> list[Drawn]:
        """Times, values and pens of what is drawn, from the back to the front."""
        shown = self.shown
        if shown is None:
            return []
        lane = shown.project.tracks.evaluated(self._lane)
        look = lane_look(shown.colours, shown.row.group, lane)
        return self._curves(shown, Strip.of(self._view), look)

    def keys(self) -> Places:
        """Times, pixels from the first row and ways (n,) of the symbols that are drawn."""
        shown = self.shown
        none: Places = np.zeros(0), np.zeros(0), np.zeros(0, np.intp)
        found = [] if shown is None else self._keys(shown, Strip.of(self._view))
        times, y, ways = zip(none, *(places for places, _ in found), strict=True)
        return np.concatenate(times), np.concatenate(y), np.concatenate(ways)

    def _curves(self, shown: Shown, strip: Strip, look: LaneLook) -> list[Drawn]:
        project, rival, ghost = shown.project, shown.rival, shown.ghost
        kept, lane = project.tracks.lane(self._lane), project.tracks.evaluated(self._lane)
        default = tracks.default_of(project, self._lane)
        drawn: list[Drawn] = []
        if kept.edited:
            other = replace(lane, muted=not lane.muted)
            drawn.append((*sampled(other, default, strip), look.other))
        if rival is not None:
            own = rival.tracks.evaluated(self._lane)
            if own.base is not lane.base and own.base != lane.base:
                theirs = tracks.default_of(rival, self._lane)
                drawn.append((*sampled(own, theirs, strip), look.rival))
        if ghost is not None and ghost.tracks.lane(self._lane) is not kept:
            was = tracks.default_of(ghost, self._lane)
            drawn.append((*sampled(ghost.tracks.evaluated(self._lane), was, strip), look.ghost))
        drawn.extend((*line, look.ghost) for line in envelope_lines(kept, *strip.span))
        drawn.append((*sampled(lane, default, strip), look.curve))
        return drawn

    def _keys(self, shown: Shown, strip: Strip) -> list[tuple[Places, float]]:
        """Symbols and their size: small ones, that stand for others, where these are crowded."""
        row = shown.row
        table = table_of(shown.project.tracks.lane(self._lane).layer.keys)
        seen = table.span(*strip.around)
        times, ways = table.times[seen], table.ways[seen]
        if not len(times):
            return []
        if row.flat:
            y, ways = np.full(len(times), row.middle), np.full(len(times), DIAMOND)
        else:
            y = row.ys_of(key_values(shown.project, self._lane, seen))
        dense = crowded(times, strip.wide)
        if dense.all() or not dense.any():
            every = times, y, ways
            return [(thinned_in(every, strip.wide), DENSE_PX) if dense[0] else (every, KEY_PX)]
        few = times[~dense], y[~dense], ways[~dense]
        many = thinned_in((times[dense], y[dense], ways[dense]), strip.wide)
        return [(few, KEY_PX), (many, DENSE_PX)]

    def _draw_curve(self, painter: QPainter, x: Array, y: Array, pen: QPen, coarse: bool) -> None:
        """Draw a line through `x`, `y` (n,), or bars where columns have two values each.

        On `coarse` columns a level line is as sharp as bars are.
        """
        painter.setPen(pen)
        paired = x[0] == x[1]
        level = coarse and len(x) == 2 and y[0] == y[1]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not (paired or level))
        if paired:
            # Two points on each column leave nothing to be smoothed, which would cost most.
            _stroke(painter, lambda: self._draw_bars(painter, x[::2], y.reshape(-1, 2)))
        elif level:
            straight = QLineF(x[0], np.floor(y[0]), x[1], np.floor(y[0]))
            _stroke(painter, lambda: painter.drawLine(straight))
        else:
            line = fn.create_qpolygonf(len(x))
            points = fn.ndarray_from_qpolygonf(line)
            points[:, 0], points[:, 1] = x, y
            _stroke(painter, lambda: painter.drawPolyline(line))

    def _draw_bars(self, painter: QPainter, x: Array, y: Array) -> None:
        """A line down each column `x` (n,) over `y` (n, 2), and on to where the last one ended."""
        top, bottom = np.minimum(y[:, 0], y[:, 1]), np.maximum(y[:, 0], y[:, 1])
        top[1:], bottom[1:] = np.minimum(top[1:], y[:-1, 1]), np.maximum(bottom[1:], y[:-1, 1])
        wide = QPen(painter.pen())
        wide.setWidth(1)
        wide.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(wide)
        self._bars.resize(len(x))
        lines = self._bars.ndarray()
        lines[:, 0] = lines[:, 2] = np.floor(x)
        lines[:, 1], lines[:, 3] = np.floor(top), np.floor(bottom) + 1
        painter.drawLines(*self._bars.drawargs())


def _stroke(painter: QPainter, draw: Callable[[], None]) -> None:
    """Draw lines, as thick on a fine screen as on any other."""
    ratio = painter.device().devicePixelRatioF()
    for right, down in _THICK if ratio >= _FINE_SCREEN else _THICK[:1]:
        painter.translate(right / ratio, down / ratio)
        draw()
        painter.translate(-right / ratio, -down / ratio)


def sampled(lane: Lane, default: float, strip: Strip) -> tuple[Array, Array]:
    """`lane` on `strip` as a polyline: a value per column, extremes where columns are coarse.

    Where a column holds several frames its lowest and highest value are drawn, so no blink is lost.
    What never changes is two points.
    """
    first, count = strip.columns
    if lane.base is None and (lane.muted or not lane.edited):
        times = np.array([first, first + count], np.float64) * strip.wide
        return times, np.full(2, default)
    if not strip.coarse:
        times = np.arange(first, first + count, dtype=np.float64) * strip.wide
        return times, lane.at_many(times, default)
    per_column = min(int(np.ceil(strip.wide * strip.fps)), _MOST_PER_COLUMN)
    times = np.arange(first * per_column, (first + count) * per_column, dtype=np.float64)
    times *= strip.wide / per_column
    values = lane.at_many(times, default).reshape(count, per_column)
    # Column by column of so narrow a table: numpy's own reduction would go row by row.
    low = high = values[:, 0]
    for place in range(1, per_column):
        low, high = np.minimum(low, values[:, place]), np.maximum(high, values[:, place])
    # Lowest first in a falling column, highest first in a rising one: the line crosses no more
    # of the column than the curve does.
    falls = values[:, -1] < values[:, 0]
    extremes = np.empty((count, 2))
    extremes[:, 0], extremes[:, 1] = np.where(falls, high, low), np.where(falls, low, high)
    return np.repeat(times[::per_column], 2), extremes.ravel()
