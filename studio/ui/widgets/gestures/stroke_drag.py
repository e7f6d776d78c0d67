"""Drawing a lane by hand: a stroke over the curve becomes as few keys as it needs."""

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPen

from studio.app.edits import curve_steps, tracks
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.lanes import LANES
from studio.ui.theme import Colours
from studio.ui.widgets.lanes.lane_geometry import LaneGeometry

_TOLERANCE_PX = 1.5
_STROKE_PX = 2
_STROKE_Z = 60

Modifier = Qt.KeyboardModifier


class StrokeDrag:
    """Follows the pen over one lane; the lane is seen along its way when it is lifted."""

    def __init__(
        self,
        store: Store,
        session: Session,
        geometry: LaneGeometry,
        box: pg.ViewBox,
        colours: Colours,
        lane: str,
        at: QPointF,
    ) -> None:
        tracks.require_unlocked(store.project, lane)
        self._store, self._session, self._geometry = store, session, geometry
        self._box, self._lane = box, lane
        self._points: list[tuple[float, float]] = []
        self._line = pg.PlotCurveItem()
        pen = QPen(QColor(colours.accent), _STROKE_PX)
        pen.setCosmetic(True)
        self._line.setPen(pen)
        self._line.setZValue(_STROKE_Z)
        box.addItem(self._line, ignoreBounds=True)
        self._add(at)

    def move(self, to: QPointF, modifiers: Modifier) -> None:
        """Draw on."""
        self._add(to)
        row = self._geometry.rows.of(self._lane)
        if row is not None:
            times, values = zip(*self._points, strict=True)
            self._line.setData(list(times), [row.y_of(value) for value in values])

    def finish(self) -> None:
        """Turn the stroke into keys."""
        self._box.removeItem(self._line)
        row = self._geometry.rows.of(self._lane)
        if row is not None:
            tolerance = _TOLERANCE_PX * row.per_pixel
            curve_steps.draw(self._store, self._session, self._lane, self._points, tolerance)

    def cancel(self) -> None:
        """Forget the stroke."""
        self._box.removeItem(self._line)

    def _add(self, at: QPointF) -> None:
        if self._geometry.rows.of(self._lane) is not None:
            time = max(self._geometry.view.time_of(at.x()), 0.0)
            value = LANES[self._lane].clamp(self._geometry.value_at(self._lane, at))
            self._points.append((time, value))
