"""Sound as graphics items: x in seconds of the timeline, y from -1 to 1."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from studio.app.waveform import Heights, Peaks, waveform_columns
from studio.ui.theme import Theme

PrimitiveArray = pg.Qt.internals.PrimitiveArray

_MARGIN_COLUMNS = 2

Pixels = tuple[int, int, float]
"""First column, number of columns, and seconds per column of what is on screen."""


class SoundItem(pg.GraphicsObject):  # type: ignore[misc] # pyqtgraph is untyped
    """Something as long as a voice, placed on the timeline by its offset."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._offset = 0.0
        self._peaks: Peaks | None = None
        theme.changed.connect(self.repaint)

    @property
    def duration(self) -> float:
        """Length of the voice in seconds; 0 without one."""
        return self._peaks.duration if self._peaks else 0.0

    def set_peaks(self, peaks: Peaks | None) -> None:
        """Show another voice, or none."""
        self.prepareGeometryChange()
        self._peaks = peaks
        self.repaint()

    def set_offset(self, seconds: float) -> None:
        """Place the start of the sound at `seconds` of the timeline."""
        if seconds != self._offset:
            self.prepareGeometryChange()
            self._offset = seconds
            self.repaint()

    def repaint(self) -> None:
        """Draw again, with the colours and the place of now."""
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """The sound from its start to its end, over the whole height."""
        return QRectF(self._offset, -1.0, self.duration, 2.0)

    def visible_columns(self, painter: QPainter) -> Pixels | None:
        """The columns of device pixels that show this item; None when it is out of sight.

        Columns lie on a grid fixed to the sound, so the shape stays as it is while scrolling.
        """
        view = self.viewRect()
        ratio = painter.device().devicePixelRatio()
        scale = abs(painter.worldTransform().m11()) * ratio
        if view is None or scale <= 0 or self.duration <= 0:
            return None
        begin = max(view.left() - self._offset, 0.0)
        end = min(view.right() - self._offset, self.duration)
        if end <= begin:
            return None
        step = 1.0 / scale
        first = max(int(begin / step) - _MARGIN_COLUMNS, 0)
        return first, int(np.ceil(end / step)) + _MARGIN_COLUMNS - first, step


class WaveformItem(SoundItem):
    """The waveform of a voice: one line per pixel column from its least to its greatest value."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._lines = PrimitiveArray(QLineF, 4)
        self._drawn: Pixels | None = None

    def repaint(self) -> None:
        """Forget the lines and draw again."""
        self._drawn = None
        super().repaint()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw what is visible; the lines are kept until zoom, place or voice change."""
        columns = self.visible_columns(painter)
        if columns is None or self._peaks is None:
            return
        if self._drawn != columns:
            self._drawn = columns
            self._measure(columns, self._peaks)
        pen = QPen(QColor(self._theme.colours.waveform))
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.drawLines(*self._lines.drawargs())

    def _measure(self, columns: Pixels, peaks: Peaks) -> None:
        first, count, step = columns
        mins, maxs = waveform_columns(peaks, first * step, (first + count) * step, count)
        middles = (first + np.arange(count) + 0.5) * step
        kept = middles <= peaks.duration + step
        low, high = joined(mins[kept], maxs[kept])
        self._lines.resize(len(low))
        lines = self._lines.ndarray()
        lines[:, 0] = lines[:, 2] = middles[kept] + self._offset
        lines[:, 1], lines[:, 3] = low, high


def joined(mins: Heights, maxs: Heights) -> tuple[Heights, Heights]:
    """The columns, each long enough to touch the one before it, so that the curve has no gaps."""
    low, high = mins.copy(), maxs.copy()
    low[1:] = np.minimum(mins[1:], maxs[:-1])
    high[1:] = np.maximum(maxs[1:], mins[:-1])
    return low, high
