"""How lanes look: per lane one curve over its base and one scatter of keys, nothing per key."""

from dataclasses import replace

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

from studio.app.edits import tracks
from studio.app.edits.tracks import Keys
from studio.domain.curve import Interp
from studio.domain.lanes import LANES
from studio.domain.project import Project
from studio.domain.tracks import Lane
from studio.ui.theme import Theme
from studio.ui.widgets.lane_geometry import KeyHandle, LaneGeometry, key_values
from studio.ui.widgets.lane_looks import lane_look, selection_look
from studio.ui.widgets.lane_rows import Row
from studio.ui.widgets.time_view import TimeView

Array = NDArray[np.float64]

KEY_PX = 9
_SELECTED_PX = 12
_EVEN = {Interp.HOLD: 0.9, Interp.LINEAR: 1.4, Interp.BEZIER: 1.0}
_EASED_EVEN = 1.1  # sizes, to look equally large
_HANDLE_PX = 7
_SYMBOLS = {Interp.HOLD: "s", Interp.LINEAR: "d", Interp.BEZIER: "o"}
_EASED_SYMBOL = "h"
_MOST_PER_COLUMN = 4
_RIVAL_Z, _CURVE_Z, _KEYS_Z, _HANDLES_Z, _SELECTED_Z = 5, 10, 20, 30, 40


class _RowCurve(pg.PlotCurveItem):  # type: ignore[misc] # pyqtgraph is untyped
    """A curve whose bounds are those of its row, so that Qt need not ask all its points."""

    def __init__(self) -> None:
        self.row_area = QRectF()
        super().__init__(antialias=True, skipFiniteCheck=True)

    def boundingRect(self) -> QRectF:  # noqa: N802
        """The row."""
        return self.row_area


class _RowKeys(pg.ScatterPlotItem):  # type: ignore[misc]
    """Keys whose bounds are those of their row."""

    def __init__(self) -> None:
        self.row_area = QRectF()
        super().__init__(pxMode=True, antialias=True, useCache=True)

    def boundingRect(self) -> QRectF:  # noqa: N802
        """The row."""
        return self.row_area


class LanePicture:
    """The items of one lane in a view box whose y is pixels from the first row."""

    def __init__(self, lane: str, box: pg.ViewBox) -> None:
        self._lane = lane
        self.base, self.curve, self.keys = _RowCurve(), _RowCurve(), _RowKeys()
        self.rival = _RowCurve()
        self._items = self.base, self.rival, self.curve, self.keys
        for item, z in (
            (self.base, 0),
            (self.rival, _RIVAL_Z),
            (self.curve, _CURVE_Z),
            (self.keys, _KEYS_Z),
        ):
            item.setZValue(z)
            item.setCacheMode(item.CacheMode.DeviceCoordinateCache)
            box.addItem(item, ignoreBounds=True)

    def show(
        self,
        row: Row | None,
        project: Project,
        view: TimeView,
        theme: Theme,
        rival: Project | None = None,
    ) -> None:
        """Draw the visible stretch on `row`; nothing when there is no row in view.

        `rival` is the project with another take, whose curve is drawn where it differs.
        """
        for item in self._items:
            item.setVisible(row is not None)
        if row is not None:
            self._bound(row, view)
            lane = project.tracks.lane(self._lane)
            self._show_curves(row, lane, tracks.default_of(project, self._lane), view, theme)
            self._show_rival(row, lane, rival, view, theme)
            self._show_keys(row, project, lane, view, theme)

    def _bound(self, row: Row, view: TimeView) -> None:
        """Tell the items where they may draw: their row, and a key's width around it."""
        side = KEY_PX * view.scale
        bounds = QRectF(view.start - side, row.top - KEY_PX, view.span + 2 * side, 0)
        bounds.setHeight(row.height + 2 * KEY_PX)
        for item in self._items:
            if item.row_area != bounds:
                item.prepareGeometryChange()
                item.row_area = bounds

    def _show_curves(
        self, row: Row, lane: Lane, default: float, view: TimeView, theme: Theme
    ) -> None:
        """The curve that counts, over what it would be without, or when muted with, hand work."""
        look = lane_look(theme.colours, row.group, lane)
        self.base.setVisible(lane.edited)
        other = replace(lane, muted=not lane.muted)
        for item, shown, pen in ((self.base, other, look.other), (self.curve, lane, look.curve)):
            if item.isVisible():
                times, values = sampled(shown, default, view)
                low, high = LANES[self._lane].low, LANES[self._lane].high
                item.setData(times, _heights(row, np.clip(values, low, high)), pen=pen)

    def _show_rival(
        self, row: Row, lane: Lane, rival: Project | None, view: TimeView, theme: Theme
    ) -> None:
        """The curve of the other take."""
        other = lane if rival is None else rival.tracks.lane(self._lane)
        differs = other.base is not lane.base and other.base != lane.base
        self.rival.setVisible(differs)
        if differs and rival is not None:
            default, spec = tracks.default_of(rival, self._lane), LANES[self._lane]
            times, values = sampled(other, default, view)
            pen = lane_look(theme.colours, row.group, lane).rival
            heights = _heights(row, np.clip(values, spec.low, spec.high))
            self.rival.setData(times, heights, pen=pen)

    def _show_keys(
        self, row: Row, project: Project, lane: Lane, view: TimeView, theme: Theme
    ) -> None:
        times = np.array([key.time for key in lane.layer.keys])
        edge = KEY_PX * view.scale
        seen = (times >= view.start - edge) & (times <= view.end + edge)
        interps = [lane.layer.keys[i].interp for i in np.flatnonzero(seen)]
        look = lane_look(theme.colours, row.group, lane)
        self.keys.setData(
            x=times[seen],
            y=_heights(row, key_values(project, self._lane, times)[seen]),
            symbol=[_SYMBOLS.get(interp, _EASED_SYMBOL) for interp in interps],
            size=[KEY_PX * _EVEN.get(interp, _EASED_EVEN) for interp in interps],
            pen=look.key_edge,
            brush=look.key,
        )


class SelectionPicture:
    """The selected keys and their handles, over all lanes."""

    def __init__(self, geometry: LaneGeometry, box: pg.ViewBox) -> None:
        self._geometry = geometry
        self.keys = pg.ScatterPlotItem(pxMode=True, antialias=True)
        self.lines = pg.PlotCurveItem(antialias=True, connect="pairs")
        self.ends = pg.ScatterPlotItem(pxMode=True, antialias=True)
        for item, z in (
            (self.lines, _HANDLES_Z),
            (self.ends, _HANDLES_Z),
            (self.keys, _SELECTED_Z),
        ):
            item.setZValue(z)
            box.addItem(item, ignoreBounds=True)

    def show(self, project: Project, selection: Keys, theme: Theme) -> None:
        """Draw the selected keys that are on rows in view."""
        rows = {row.lane: row for row in self._geometry.rows.in_view()}
        x, y, interps = [], [], []
        for key in selection:
            row, frame = rows.get(key.lane), tracks.keyframe(project, key)
            if row is not None and frame is not None:
                x.append(frame.time)
                y.append(row.y_of(tracks.key_value(project, key)))
                interps.append(frame.interp)
        look = selection_look(theme.colours)
        self.keys.setData(
            x=x,
            y=y,
            symbol=[_SYMBOLS.get(interp, _EASED_SYMBOL) for interp in interps],
            size=[_SELECTED_PX * _EVEN.get(interp, _EASED_EVEN) for interp in interps],
            pen=look.key_edge,
            brush=look.key,
        )
        self._show_handles(project, selection, rows, theme)

    def _show_handles(
        self, project: Project, selection: Keys, rows: dict[str | None, Row], theme: Theme
    ) -> None:
        handles = [h for h in self._geometry.handles(project, selection) if h.key.lane in rows]
        ends = np.array([_end(h, rows[h.key.lane]) for h in handles]).reshape(-1, 2)
        roots = np.array([_root(h, rows[h.key.lane], project) for h in handles]).reshape(-1, 2)
        pairs = np.stack([roots, ends], axis=1).reshape(-1, 2)
        look = selection_look(theme.colours)
        self.lines.setData(pairs[:, 0], pairs[:, 1], connect="pairs", pen=look.handle_edge)
        self.ends.setData(
            x=ends[:, 0],
            y=ends[:, 1],
            size=_HANDLE_PX,
            pen=look.handle_edge,
            brush=look.handle,
        )


def sampled(lane: Lane, default: float, view: TimeView) -> tuple[Array, Array]:
    """The visible part of `lane` as a polyline: a value per pixel column, extremes when denser.

    Columns lie on a grid fixed to the film, so the shape stays while scrolling; where a column
    holds several frames its lowest and highest value are drawn, so no blink is lost.
    """
    step = view.scale
    first, count = int(np.floor(view.start / step)), view.width + 2
    per_column = min(int(np.ceil(step * view.rate.fps)), _MOST_PER_COLUMN)
    if per_column <= 1:
        times = np.arange(first, first + count, dtype=np.float64) * step
        return times, lane.at_many(times, default)
    times = np.arange(first * per_column, (first + count) * per_column, dtype=np.float64)
    times *= step / per_column
    values = lane.at_many(times, default).reshape(count, per_column)
    extremes = np.stack([values.min(axis=1), values.max(axis=1)], axis=1)
    # Lowest first in a falling column, highest first in a rising one: the line crosses no more
    # of the column than the curve does.
    extremes[values[:, -1] < values[:, 0]] = extremes[values[:, -1] < values[:, 0]][:, ::-1]
    return np.repeat(times[::per_column], 2), extremes.ravel()


def _heights(row: Row, values: Array) -> Array:
    """Pixels (n,) from the first row of `values` (n,)."""
    zero, one = row.y_of(0.0), row.y_of(1.0)
    return zero + values * (one - zero)


def _end(handle: KeyHandle, row: Row) -> tuple[float, float]:
    return handle.time, row.y_of(handle.value)


def _root(handle: KeyHandle, row: Row, project: Project) -> tuple[float, float]:
    return handle.key.time, row.y_of(tracks.key_value(project, handle.key))
