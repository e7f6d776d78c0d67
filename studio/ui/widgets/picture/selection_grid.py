"""Which photo gives which part of the picture, photo by photo, as in FLNet's figure 5."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from studio.app.view_pictures import reduced, tint
from studio.engine.render_loop import Frame
from studio.engine.renderer import Explanation
from studio.ui.theme import Colours
from studio.ui.widgets.thumbnails import as_qimage

GAP_PX, LABEL_PX = 8, 20
_CHIP_PX = 10
_NAME_PX = 60  # less of a name says nothing
_HUES = (205, 20, 130, 280, 50, 330, 90, 240, 0, 170)
_TINT, _VEIL = 0.5, 0.88


def photo_colour(photo: int) -> QColor:
    """A colour that tells photo number `photo` from its neighbours."""
    turn, place = divmod(photo, len(_HUES))
    return QColor.fromHsv(_HUES[place], 220 - 90 * (turn % 2), 240)


def columns_for(width: float, height: float, count: int) -> tuple[int, float]:
    """How many columns show `count` labelled squares largest, and the side of one."""

    def side(columns: int) -> float:
        rows = -(-count // columns)
        across = (width - GAP_PX) / columns - GAP_PX
        down = (height - GAP_PX) / rows - GAP_PX - LABEL_PX
        return min(across, down)

    best = max(range(1, count + 1), key=side)
    return best, max(side(best), 1.0)


class SelectionGrid:
    """All photos over the warp stream, then each photo's own part of it, with its share."""

    def __init__(self, frame: Frame, told: Explanation) -> None:
        """Tiles of `frame`, which `told` explains."""
        shares = reduced(told.shares)
        colours = [photo_colour(i) for i in range(len(shares))]
        rgb = np.array([(c.red(), c.green(), c.blue()) for c in colours], np.float32)
        self._colours, self._shares = colours, shares
        self._picture, self._tint = as_qimage(told.warped), as_qimage(tint(shares, rgb))
        self._parts = shares.mean(axis=(1, 2))
        self._names = [source.name for source in frame.request.sources]

    def draw(self, painter: QPainter, room: QRectF, colours: Colours, everything: str) -> None:
        """Fill `room`; `everything` is the label of the first tile."""
        count = len(self._shares) + 1
        columns, side = columns_for(room.width(), room.height(), count)
        rows = -(-count // columns)
        step, down = side + GAP_PX, side + GAP_PX + LABEL_PX
        left = room.x() + (room.width() - columns * step + GAP_PX) / 2
        top = room.y() + (room.height() - rows * down + GAP_PX) / 2
        for i in range(count):
            tile = QRectF(left + i % columns * step, top + i // columns * down, side, side)
            painter.drawImage(tile, self._picture)
            if i == 0:
                painter.setOpacity(_TINT)
                painter.drawImage(tile, self._tint)
                painter.setOpacity(1.0)
                self._draw_label(painter, tile, everything, None, colours)
            else:
                self._draw_part(painter, tile, i - 1, colours)

    def _draw_part(self, painter: QPainter, tile: QRectF, photo: int, colours: Colours) -> None:
        """What one photo gives; the rest lies under a veil."""
        painter.drawImage(tile, veil(self._shares[photo], QColor(colours.window)))
        painter.setPen(QPen(self._colours[photo], 1.5))
        painter.drawRect(tile)
        text = f"{photo + 1}  {100 * self._parts[photo]:.0f} %"
        room = tile.width() - painter.fontMetrics().horizontalAdvance(text)
        if room > _NAME_PX:
            text = f"{text}  {self._names[photo]}"
        self._draw_label(painter, tile, text, self._colours[photo], colours)

    def _draw_label(
        self, painter: QPainter, tile: QRectF, text: str, chip: QColor | None, colours: Colours
    ) -> None:
        """`text` under a tile, behind a chip of the photo's colour."""
        line = QRectF(tile.x(), tile.bottom() + 2, tile.width(), LABEL_PX - 2)
        if chip is not None:
            middle = line.center().y()
            painter.fillRect(QRectF(line.x(), middle - _CHIP_PX / 2, _CHIP_PX, _CHIP_PX), chip)
            line.setLeft(line.x() + _CHIP_PX + 5)
        painter.setPen(QColor(colours.text))
        metrics = painter.fontMetrics()
        words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(line.width()))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)


def veil(share: NDArray[np.float32], colour: QColor) -> QImage:
    """An image of `colour` that hides where `share` (h, w) is 0 and shows where it is 1."""
    alpha = np.clip((1 - share) * (255 * _VEIL) + 0.5, 0, 255).astype(np.uint32)
    pixels = np.ascontiguousarray((alpha << 24) | np.uint32(colour.rgb() & 0xFFFFFF))
    height, width = share.shape
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32)
    return image.copy()
