"""How blinks look: a block as long as each lasts, and in it how far the lids are closed."""

from collections.abc import Iterable

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from studio.app.edits.blinks import Blinks
from studio.domain.blink_lane import BlinkLane, halves
from studio.domain.blinks import Blink, Eye, profile
from studio.ui.theme import Theme
from studio.ui.widgets.blinks.blink_geometry import area_of
from studio.ui.widgets.lanes.lane_layout import Row
from studio.ui.widgets.time.time_canvas import hairline
from studio.ui.widgets.time.time_view import TimeView

_STEPS = 20
_LEAST_PX = 2.0
_SHAPED_PX = 6.0
Drawn = tuple[Blink, bool, bool]
"""A blink, whether it is by hand, and whether it is selected."""

_SHAPE = tuple((i / _STEPS, profile(i / _STEPS)) for i in range(_STEPS + 1))


class BlinkPicture(pg.GraphicsObject):  # type: ignore[misc] # pyqtgraph is untyped
    """The blinks in view, in a view box whose y is pixels from the first row."""

    def __init__(self, box: pg.ViewBox) -> None:
        self._area = QRectF()
        self._shown: tuple[Drawn, ...] = ()
        self._rival: tuple[Blink, ...] = ()
        self._pixel = 1.0
        self._row: Row | None = None
        self._lane = BlinkLane()
        self._colours: tuple[QColor, QColor, QColor] = (QColor(), QColor(), QColor())
        super().__init__()
        self.setCacheMode(self.CacheMode.DeviceCoordinateCache)
        self.setZValue(10)
        box.addItem(self, ignoreBounds=True)

    @property
    def shown(self) -> tuple[Drawn, ...]:
        """What is drawn."""
        return self._shown

    @property
    def rival(self) -> tuple[Blink, ...]:
        """What is drawn of another take."""
        return self._rival

    def show_blinks(
        self,
        row: Row | None,
        lane: BlinkLane,
        selection: Blinks,
        per_eye: bool,
        view: TimeView,
        theme: Theme,
        rival: BlinkLane | None = None,
    ) -> None:
        """Draw the visible stretch of `lane` on `row`, and what a `rival` take has instead.

        `per_eye` draws each eye of a blink for itself.
        """
        self._row, self._lane, self._pixel = row, lane, view.scale
        colours = theme.colours
        self._colours = (
            QColor(colours.muted) if lane.muted else colours.of_group("Eyes"),
            QColor(colours.text),
            QColor(colours.muted),
        )
        self.setVisible(row is not None)
        shown = () if row is None else lane.shown(view.start, view.end)
        pieces = [piece for blink in shown for piece in (halves(blink) if per_eye else (blink,))]
        own = {part for blink in lane.hand for part in (blink, *halves(blink))}
        self._shown = _thinned(
            ((piece, piece in own and not lane.muted, piece in selection) for piece in pieces),
            view.scale,
        )
        other = () if row is None or rival is None else rival.shown(view.start, view.end)
        self._rival = tuple(blink for blink in other if blink not in shown)
        if row is not None:
            area = QRectF(view.start, row.top, view.span, row.height)
            if area != self._area:
                self.prepareGeometryChange()
                self._area = area
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802
        """The row."""
        return self._area

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw what is in view; the painter's units are seconds and pixels."""
        row = self._row
        if row is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for blink in self._rival:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(hairline(self._colours[2], Qt.PenStyle.DashLine))
            painter.drawPolygon(_hump(self._wide(area_of(row, blink)), blink.strength))
        for blink, by_hand, selected in self._shown:
            self._draw(painter, self._wide(area_of(row, blink)), blink, by_hand, selected)

    def _draw(
        self, painter: QPainter, area: QRectF, blink: Blink, by_hand: bool, selected: bool
    ) -> None:
        own, text, _ = self._colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(area, _shade(own, 95 if selected else 55 if by_hand else 28))
        if area.width() >= _SHAPED_PX * self._pixel:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            hollow = self._lane.locked
            edge = hairline(_shade(own, 255 if by_hand else 170))
            painter.setPen(edge if hollow else QPen(Qt.PenStyle.NoPen))
            fill = _shade(own, 0 if hollow else 240 if by_hand else 130)
            painter.setBrush(fill)
            painter.drawPolygon(_hump(area, blink.strength))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        else:
            painter.fillRect(area, _shade(own, 240 if by_hand else 130))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if selected or by_hand:
            painter.setPen(hairline(text if selected else _shade(own, 200)))
            painter.drawRect(area)

    def _wide(self, area: QRectF) -> QRectF:
        """`area`, wide enough to be seen."""
        area.setWidth(max(area.width(), _LEAST_PX * self._pixel))
        return area


def _thinned(blinks: Iterable[Drawn], pixel: float) -> tuple[Drawn, ...]:
    """`blinks` without those that would lie on the pixel of another one, `pixel` seconds wide."""
    places: dict[tuple[int, Eye, bool, bool], Drawn] = {}
    for drawn in blinks:
        blink, by_hand, selected = drawn
        places.setdefault((round(blink.time / pixel), blink.eye, by_hand, selected), drawn)
    return tuple(places.values())


def _hump(area: QRectF, strength: float) -> QPolygonF:
    """The closure of the lids over the time of a blink."""
    return QPolygonF(
        [
            QPointF(
                area.left() + part * area.width(),
                area.bottom() - strength * height * area.height(),
            )
            for part, height in _SHAPE
        ]
    )


def _shade(colour: QColor, alpha: int) -> QColor:
    shade = QColor(colour)
    shade.setAlpha(alpha)
    return shade
