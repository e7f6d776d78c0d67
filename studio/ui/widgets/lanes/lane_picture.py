"""How one lane looks: its curve over what it would be without hand work, and its keys.

A picture is worked out when it is painted, for what is in view alone, in as many points as there
are pixels; Qt keeps its pixels until something of it changes.
"""

from dataclasses import dataclass, replace

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from pyqtgraph import functions as fn
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from studio.app.edits import tracks
from studio.domain.key_table import table_of
from studio.domain.lanes import LANES
from studio.domain.project import Project
from studio.domain.tracks import Lane
from studio.ui.theme import Colours
from studio.ui.widgets.lanes.key_symbols import (
    CELL_PX,
    DENSE_PX,
    DIAMOND,
    KEY_PX,
    SymbolStamp,
    thinned,
)
from studio.ui.widgets.lanes.lane_envelope import envelope_lines
from studio.ui.widgets.lanes.lane_geometry import key_values
from studio.ui.widgets.lanes.lane_layout import Row
from studio.ui.widgets.lanes.lane_looks import lane_look
from studio.ui.widgets.time.time_view import TimeView

Array = NDArray[np.float64]

Drawn = tuple[Array, Array, QPen]
"""A curve: times and values (n,) and its pen."""

_MOST_PER_COLUMN = 4
_MOST_KEPT = 4
_DRAFT_PX = 3
"""Width of a column while the view moves and few would see more."""
_LANE_Z = 10


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """What a lane is drawn from; `rival` has another take, and `ghost` is how the lane was."""

    row: Row
    project: Project
    rival: Project | None
    ghost: Project | None
    colours: Colours


class LanePicture(QGraphicsItem):
    """The picture of one lane in a view box whose y is pixels from the first row."""

    def __init__(self, lane: str, box: pg.ViewBox, view: TimeView, stamp: SymbolStamp) -> None:
        super().__init__()
        self._lane, self._view, self._stamp = lane, view, stamp
        self._shown: Shown | None = None
        self._area = QRectF()
        self._bars = PrimitiveArray(QLineF, 4)
        self._kept: list[tuple[object, tuple[float, ...], tuple[Array, Array]]] = []
        self.draft = False
        self.setZValue(_LANE_Z)
        self.setCacheMode(self.CacheMode.DeviceCoordinateCache)
        box.addItem(self, ignoreBounds=True)

    @property
    def shown(self) -> Shown | None:
        """What is drawn; None while the lane is out of view."""
        return self._shown

    def show_lane(self, shown: Shown | None) -> None:
        """Draw the visible stretch of what is `shown`."""
        self._shown = shown
        self.setVisible(shown is not None)
        if shown is not None:
            self._bound(shown.row)
            self.update()

    def refine(self) -> None:
        """Draw what was drafted as it is."""
        if self.draft:
            self.draft = False
            self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802
        """The row, and a key's width around it."""
        return self._area

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw in pixels; the painter's units are seconds and pixels from the first row."""
        if self._shown is None:
            return
        to_pixels = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        if not self._shown.row.flat:
            for curve in self.curves():
                self._draw_curve(painter, to_pixels, self._shown.row, curve)
        self._draw_keys(painter, to_pixels, self._shown)
        painter.restore()

    def _sampled(self, lane: Lane, default: float) -> tuple[Array, Array]:
        """`sampled`, kept for what stays the same while a key is dragged."""
        view = self._view
        same: object = lane if lane.edited and not lane.muted else lane.base
        place = (default, view.start, view.scale, view.width, self.draft)
        for kept, where, curve in self._kept:
            if kept is same and where == place:
                return curve
        curve = sampled(lane, default, view, _DRAFT_PX if self.draft else 1)
        self._kept = [*self._kept[1 - _MOST_KEPT :], (same, place, curve)]
        return curve

    def curves(self) -> list[Drawn]:
        """Times, values and pens of what is drawn, from the back to the front."""
        if self._shown is None:
            return []
        project, rival, row = self._shown.project, self._shown.rival, self._shown.row
        kept, lane = project.tracks.lane(self._lane), project.tracks.evaluated(self._lane)
        look = lane_look(self._shown.colours, row.group, lane)
        default = tracks.default_of(project, self._lane)
        drawn: list[Drawn] = []
        if kept.edited:
            other = replace(lane, muted=not lane.muted)
            drawn.append((*self._sampled(other, default), look.other))
        if rival is not None:
            own = rival.tracks.evaluated(self._lane)
            if own.base is not lane.base and own.base != lane.base:
                theirs = tracks.default_of(rival, self._lane)
                drawn.append((*self._sampled(own, theirs), look.rival))
        ghost = self._shown.ghost
        if ghost is not None and ghost.tracks.lane(self._lane) is not kept:
            was = tracks.default_of(ghost, self._lane)
            drawn.append((*self._sampled(ghost.tracks.evaluated(self._lane), was), look.ghost))
        drawn.extend((*line, look.ghost) for line in envelope_lines(kept, self._view))
        drawn.append((*self._sampled(lane, default), look.curve))
        return drawn

    def keys(self) -> tuple[Array, Array, NDArray[np.intp], bool]:
        """Times, pixels from the first row and ways (n,) of the symbols that are drawn.

        Also whether there are so many that some stand for others.
        """
        if self._shown is None:
            return np.zeros(0), np.zeros(0), np.zeros(0, np.intp), False
        project, row, view = self._shown.project, self._shown.row, self._view
        table = table_of(project.tracks.lane(self._lane).layer.keys)
        edge = KEY_PX * view.scale
        seen = table.span(view.start - edge, view.end + edge)
        times, ways = table.times[seen], table.ways[seen]
        if row.flat:
            y, ways = np.full(len(times), row.middle), np.full(len(times), DIAMOND)
        else:
            y = row.ys_of(key_values(project, self._lane, seen))
        dense = len(times) > view.width / CELL_PX
        if dense:
            cell = CELL_PX * view.scale * (_DRAFT_PX if self.draft else 1)
            columns, y, ways = thinned(np.floor(times / cell).astype(np.intp), y, ways)
            times = np.asarray((columns + 0.5) * cell, np.float64)
        return times, y, ways, dense

    def _bound(self, row: Row) -> None:
        view = self._view
        side = KEY_PX * view.scale
        bounds = QRectF(view.start - side, row.top - KEY_PX, view.span + 2 * side, 0)
        bounds.setHeight(row.height + 2 * KEY_PX)
        if bounds != self._area:
            self.prepareGeometryChange()
            self._area = bounds

    def _draw_curve(self, painter: QPainter, to_pixels: QTransform, row: Row, curve: Drawn) -> None:
        times, values, pen = curve
        spec = LANES[self._lane]
        x = times * to_pixels.m11() + to_pixels.dx()
        heights = row.ys_of(np.clip(values, spec.low, spec.high))
        y = heights * to_pixels.m22() + to_pixels.dy()
        painter.setPen(pen)
        # Two points on each column of pixels leave nothing to be smoothed, which would cost most.
        if len(times) > 1 and times[0] == times[1]:
            self._draw_bars(painter, x[::2], y.reshape(-1, 2))
            return
        line = fn.create_qpolygonf(len(times))
        points = fn.ndarray_from_qpolygonf(line)
        points[:, 0], points[:, 1] = x, y
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPolyline(line)

    def _draw_bars(self, painter: QPainter, x: Array, y: Array) -> None:
        """A line down each column `x` (n,) over `y` (n, 2), and on to where the last one ended."""
        top, bottom = np.minimum(y[:, 0], y[:, 1]), np.maximum(y[:, 0], y[:, 1])
        top[1:], bottom[1:] = np.minimum(top[1:], y[:-1, 1]), np.maximum(bottom[1:], y[:-1, 1])
        wide = QPen(painter.pen())
        wide.setWidth(_DRAFT_PX if self.draft else 1)
        wide.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(wide)
        self._bars.resize(len(x))
        lines = self._bars.ndarray()
        lines[:, 0] = lines[:, 2] = np.floor(x)
        lines[:, 1], lines[:, 3] = np.floor(top), np.floor(bottom) + 1
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.drawLines(*self._bars.drawargs())

    def _draw_keys(self, painter: QPainter, to_pixels: QTransform, shown: Shown) -> None:
        times, y, ways, dense = self.keys()
        lane = shown.project.tracks.evaluated(self._lane)
        look = lane_look(shown.colours, shown.row.group, lane)
        places = (
            times * to_pixels.m11() + to_pixels.dx(),
            y * to_pixels.m22() + to_pixels.dy(),
        )
        size = DENSE_PX if dense else KEY_PX
        self._stamp.draw(painter, places, ways, (look.key_edge, look.key), size)


def sampled(lane: Lane, default: float, view: TimeView, wide: int = 1) -> tuple[Array, Array]:
    """The visible part of `lane` as a polyline: a value per column, extremes when denser.

    Columns are `wide` pixels and lie on a grid fixed to the film, so the shape stays while
    scrolling; where a column holds several frames its lowest and highest value are drawn, so no
    blink is lost.
    """
    step = view.scale * wide
    first, count = int(np.floor(view.start / step)), view.width // wide + 2
    per_column = min(int(np.ceil(step * view.rate.fps)), _MOST_PER_COLUMN)
    if per_column <= 1:
        times = np.arange(first, first + count, dtype=np.float64) * step
        return times, lane.at_many(times, default)
    times = np.arange(first * per_column, (first + count) * per_column, dtype=np.float64)
    times *= step / per_column
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
