"""The symbols of keys, drawn once per look and stamped in numbers."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QPolygonF

from studio.domain.curve import Interp
from studio.domain.key_table import WAYS

Array = NDArray[np.float64]
Places = tuple[Array, Array, NDArray[np.intp]]
"""Times, pixels from the first row, and ways (n,) of symbols."""

KEY_PX = 9
DENSE_PX = 5
CELL_PX = 4
BLOCK_PX = 64 * CELL_PX
_FRAGMENT_FIELDS = 10  # x, y, source (4), scale (2), rotation, opacity
_EVEN = {Interp.HOLD: 0.9, Interp.LINEAR: 1.4, Interp.BEZIER: 1.0}
_EASED_EVEN = 1.1  # sizes, to look equally large
_MOST_KEPT = 200  # looks of about 10 kB; fewer than 50 are in use in one theme on one screen
DIAMOND = WAYS.index(Interp.LINEAR)
"""The way whose symbol is a diamond."""


@dataclass(frozen=True, slots=True, eq=False)
class Stamps:
    """Symbols side by side, one for each of `WAYS`; `side` is that of one in device pixels."""

    pixmap: QPixmap
    side: int


class SymbolStamp:
    """Puts many symbols on a painter at once; it keeps those it has drawn."""

    def __init__(self) -> None:
        self._fragments = PrimitiveArray(QPainter.PixmapFragment, _FRAGMENT_FIELDS)
        self._kept: dict[tuple[int, int, float, float], Stamps] = {}

    def draw(
        self,
        painter: QPainter,
        places: tuple[Array, Array],
        ways: NDArray[np.intp],
        look: tuple[QPen, QBrush],
        size: float,
    ) -> None:
        """Stamp symbols of `ways` (n,) at the painter's pixels `places`, across and down (n,)."""
        if not len(ways):
            return
        stamps = self._stamps(look, size, painter.device().devicePixelRatioF())
        self._fragments.resize(len(ways))
        table = self._fragments.ndarray()
        table[:, 0], table[:, 1] = places
        table[:, 2], table[:, 3] = ways * stamps.side, 0.0
        table[:, 4:6] = stamps.side
        table[:, 6:8] = 1.0 / stamps.pixmap.devicePixelRatio()
        table[:, 8], table[:, 9] = 0.0, 1.0
        fragments, count = self._fragments.drawargs()
        painter.drawPixmapFragments(fragments, count, stamps.pixmap)

    def _stamps(self, look: tuple[QPen, QBrush], size: float, ratio: float) -> Stamps:
        edge, fill = look[0].color(), look[1].color()
        kept = (edge.rgba(), fill.rgba(), size, ratio)
        if kept not in self._kept:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            self._kept[kept] = _stamps(edge, fill, size, ratio)
        return self._kept[kept]


def _stamps(edge: QColor, fill: QColor, size: float, ratio: float) -> Stamps:
    side = int(np.ceil((size * max(_EVEN.values()) + 2) * ratio))
    pixmap = QPixmap(side * len(WAYS), side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, ratio))
    painter.setBrush(fill)
    for place, way in enumerate(WAYS):
        middle = QPointF((place + 0.5) * side, 0.5 * side)
        _draw(painter, way, middle, 0.5 * size * ratio * _EVEN.get(way, _EASED_EVEN))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return Stamps(pixmap, side)


def thinned(
    columns: NDArray[np.intp], y: Array, ways: NDArray[np.intp]
) -> tuple[NDArray[np.intp], Array, NDArray[np.intp]]:
    """Of keys in the same one of `columns` (n,), which rise, the lowest and the highest alone."""
    starts = np.concatenate([[0], np.flatnonzero(columns[1:] != columns[:-1]) + 1])
    low, high = np.minimum.reduceat(y, starts), np.maximum.reduceat(y, starts)
    both = high - low >= 1.0
    return (
        np.concatenate([columns[starts], columns[starts][both]]),
        np.concatenate([low, high[both]]),
        np.concatenate([ways[starts], ways[starts][both]]),
    )


def thinned_in(places: Places, wide: float) -> Places:
    """`places` thinned in cells of so many pixels, `wide` seconds each, that begin at zero."""
    times, y, ways = places
    cell = CELL_PX * wide
    columns, y, ways = thinned(np.floor(times / cell).astype(np.intp), y, ways)
    return np.asarray((columns + 0.5) * cell, np.float64), y, ways


def crowded(times: Array, wide: float) -> NDArray[np.bool_]:
    """Which of `times` (n,) lie in blocks with more keys than cells, of pixels `wide` seconds.

    Blocks begin at zero: what is drawn of one does not depend on what else is in view.
    """
    blocks = np.floor(times / (BLOCK_PX * wide)).astype(np.intp)
    blocks -= blocks[0]
    counts = np.bincount(blocks)
    return np.asarray(counts[blocks] > BLOCK_PX / CELL_PX)


def _draw(painter: QPainter, way: Interp, at: QPointF, half: float) -> None:
    """A disc for a curve, a square for a hold, a diamond for a line, a hexagon for an easing."""
    if way is Interp.BEZIER:
        painter.drawEllipse(at, half, half)
    elif way is Interp.HOLD:
        painter.drawRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half))
    else:
        corners = 4 if way is Interp.LINEAR else 6
        reach = half * (0.75 if way is Interp.LINEAR else 1.0)
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(at.x() + reach * np.cos(turn), at.y() + reach * np.sin(turn))
                    for turn in 2 * np.pi * np.arange(corners) / corners
                ]
            )
        )
