"""The pixels of many curves and keys, kept while they move: only what is new is drawn.

Scrolling moves the pixels, and what comes into view was drawn beside it beforehand. Zooming shows
them stretched while others are drawn, row by row and in no more time than a frame of the window has
for it. An edit draws anew what it touched.
"""

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from studio.ui.widgets.lanes.lane_layout import Row

_FRAME_S, _BESIDE_S = 0.003, 0.002
"""Time for drawing in one frame: of what is seen stretched, and of what is not seen yet."""
_REST_MS = 8
_BESIDE_PX = 256
"""What is drawn on either side of the window."""
_BATCH_PX = 96
"""It is drawn when so much of it is missing: many narrow strips would cost more."""
_FEW_ROWS = 3
_EDGE_PX = 10
"""As far as a symbol reaches."""
_SAME = 1e-9


@dataclass(frozen=True, slots=True)
class Place:
    """What lies under the pixels: at x, y that is `start` + x * `wide`, `top` + y * `high`.

    Across these are seconds; down they are pixels from the first row or shares of a range.
    """

    start: float
    wide: float
    top: float
    high: float

    def x_of(self, time: float) -> float:
        """Pixel of `time`."""
        return (time - self.start) / self.wide

    def scales_like(self, other: "Place") -> bool:
        """Whether a pixel is as much here as in `other`."""
        across, down = abs(self.wide - other.wide), abs(self.high - other.high)
        return across < _SAME * other.wide and down < _SAME * abs(other.high)


Span = tuple[float, float]
"""First and last second."""

Cell = tuple[QRect, tuple[Row, ...]]
"""A part of the window, and the rows that lie over each other in it."""

Draw = Callable[[QPainter, Place, QRect, Row], None]
"""Draws what a row shows in a rectangle of the window, which is clipped and empty before."""


class _Pixels:
    """Pixels of the window and of what lies beside it, at one place."""

    def __init__(self, area: QRect, ratio: float, place: Place) -> None:
        self.area, self.place = area, place
        self.image = QPixmap(area.size() * ratio)
        self.image.setDevicePixelRatio(ratio)
        self.image.fill(Qt.GlobalColor.transparent)

    def painter(self) -> QPainter:
        """What draws on them in pixels of the window."""
        painter = QPainter(self.image)
        painter.translate(-self.area.topLeft())
        return painter

    def show(self, painter: QPainter, place: Place) -> None:
        """Draw them where they belong at `place`, stretched where that is another scale."""
        if place.scales_like(self.place):
            painter.drawPixmap(self.area.topLeft(), self.image)
            return
        own, area = self.place, self.area
        across, down = own.wide / place.wide, own.high / place.high
        left = (own.start - place.start) / place.wide + across * area.left()
        top = (own.top - place.top) / place.high + down * area.top()
        to = QRectF(left, top, across * area.width(), down * area.height())
        painter.drawPixmap(to, self.image, QRectF(self.image.rect()))

    def shift(self, place: Place) -> tuple[int, int]:
        """Move to `place` by whole pixels, which are returned; half a pixel at most is left."""
        old, ratio = self.place, self.image.devicePixelRatio()
        across = round((old.start - place.start) / place.wide * ratio)
        down = round((old.top - place.top) / place.high * ratio)
        if across or down:
            self.image.scroll(across, down, self.image.rect())
        x, y = across / ratio, down / ratio
        self.place = Place(
            old.start - x * place.wide, place.wide, old.top - y * place.high, place.high
        )
        return round(x), round(y)


class LaneSheet(QGraphicsItem):
    """A window's worth of rows that follow a `Place`.

    `cells` says which rows are drawn and where, and `hurried` whether drawing all of them at once
    would hold the mouse up.
    """

    def __init__(
        self,
        draw: Draw,
        cells: Callable[[], list[Cell]],
        hurried: Callable[[], bool],
        depth: int,
        scene: QObject,
    ) -> None:
        """A sheet `depth` up in `scene`, which it does not outlive."""
        super().__init__()
        self._draw, self._cells, self._hurried = draw, cells, hurried
        self._place, self._window = Place(0.0, 1.0, 0.0, 1.0), QRect()
        self._pixels: _Pixels | None = None
        self._stale = QRegion()
        self._next: _Pixels | None = None
        self._to_draw: list[tuple[QRect, Row]] = []
        self._later = QTimer(scene, interval=_REST_MS)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.update)
        self.setZValue(depth)

    @property
    def whole(self) -> bool:
        """Whether all pixels in view are as they should be."""
        kept = self._pixels is not None and self._pixels.place.scales_like(self._place)
        return kept and self._next is None and not self._stale.intersects(self._window)

    def boundingRect(self) -> QRectF:  # noqa: N802
        """The window."""
        return QRectF(self._window)

    def bring(self, place: Place, size: QSize) -> None:
        """Show what lies at `place` in a window of `size`."""
        self._place = place
        if size != self._window.size():
            self.prepareGeometryChange()
            self._window = QRect(0, 0, size.width(), size.height())
            self.forget()
        self._follow()
        self._later.stop()
        self.update()

    def spoil(self, span: Span | None, top: int, height: int) -> None:
        """Draw anew what lies between the seconds of `span`, or anywhere, `height` pixels high."""
        area = QRect(self._around.left(), top, self._around.width(), height)
        if span is not None:
            ends = (self._place.x_of(time) for time in span)
            left, right = (min(max(x, area.left()), area.right() + 1) for x in ends)
            area.setLeft(int(left) - _EDGE_PX)
            area.setRight(int(right) + _EDGE_PX)
        if area.isValid():
            self._next = None
            self._stale += area & self._around
            self.update(QRectF(area))

    def forget(self) -> None:
        """Draw everything anew, and at once: what was drawn is of no use."""
        self._pixels = self._next = None
        self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw what there is time for, and show the rest as it was."""
        ratio = painter.device().devicePixelRatioF()
        if self._pixels is None or self._pixels.image.devicePixelRatio() != ratio:
            self._pixels = _Pixels(self._around, ratio, self._place)
            self._stale, self._next = QRegion(self._window), None
            self._repair(self._pixels, self._window, None)
            self._stale = QRegion(self._around) - self._window
        elif not self.whole:
            self._go_on(self._pixels)
        elif self._missing:
            self._repair(self._pixels, self._around, perf_counter() + _BESIDE_S)
        self._pixels.show(painter, self._place)
        if self._missing or not self.whole:
            self._later.start()

    @property
    def _around(self) -> QRect:
        """The window and what lies beside it."""
        return self._window.adjusted(-_BESIDE_PX, 0, _BESIDE_PX, 0)

    @property
    def _missing(self) -> bool:
        return self._stale.boundingRect().width() >= _BATCH_PX

    def _follow(self) -> None:
        """Move the pixels where they only have to be moved."""
        if self._pixels is None or not self._place.scales_like(self._pixels.place):
            return
        x, y = self._pixels.shift(self._place)
        if x or y:
            self._stale.translate(x, y)
            kept = self._around.translated(x, y)
            # A pixel more than came into view, where those of the screen are less than ours.
            kept.adjust(x > 0, y > 0, -(x < 0), -(y < 0))
            self._stale = (self._stale & self._around) + (QRegion(self._around) - kept)

    def _go_on(self, pixels: _Pixels) -> None:
        """Draw what is stale at once where that is little, else as much as there is time for."""
        seen = (self._stale & self._window).boundingRect()
        rows = sum(len(rows) for area, rows in self._cells() if area.intersects(seen))
        little = rows <= _FEW_ROWS or seen.width() <= _BATCH_PX
        stretched = not self._place.scales_like(pixels.place)
        if self._next is None and not stretched and (little or not self._hurried()):
            self._repair(pixels, self._window, None)
            return
        self._prepare(pixels.image.devicePixelRatio(), perf_counter() + _FRAME_S)

    def _prepare(self, ratio: float, until: float) -> None:
        """Draw other pixels, row by row, and show them when they are complete."""
        if self._next is None:
            self._next = _Pixels(self._around, ratio, self._place)
            self._to_draw = [(area, row) for area, rows in self._cells() for row in rows]
        painter = self._next.painter()
        while self._to_draw:
            area, row = self._to_draw.pop(0)
            area = self._beside(area)
            painter.setClipRect(area)
            self._draw(painter, self._next.place, area, row)
            if perf_counter() > until:
                break
        painter.end()
        if not self._to_draw:
            self._pixels, self._next = self._next, None
            self._stale = QRegion()
            self._follow()

    def _repair(self, pixels: _Pixels, area: QRect, until: float | None) -> None:
        """Draw what is stale of `area`, cell by cell, as long as there is time."""
        painter = pixels.painter()
        for cell, rows in [*self._cells(), (self._window, ())]:
            for part in self._stale & self._beside(cell) & area:  # type: ignore[attr-defined]
                painter.setClipRect(part)
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
                painter.fillRect(part, Qt.GlobalColor.transparent)
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
                for row in rows:
                    self._draw(painter, pixels.place, part, row)
                self._stale -= part
            if until is not None and perf_counter() > until:
                break
        painter.end()

    def _beside(self, area: QRect) -> QRect:
        """A part of the window with what lies beside it."""
        return area.adjusted(-_BESIDE_PX, 0, _BESIDE_PX, 0)
