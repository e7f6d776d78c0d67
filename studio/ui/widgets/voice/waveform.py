"""Sound as graphics items: x in seconds of the timeline, y from -1 to 1."""

from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from studio.app.sound_habits import WaveScale
from studio.app.waveform import (
    Energies,
    Heights,
    Peaks,
    block_energies,
    decibel_heights,
    rms_columns,
    waveform_columns,
)
from studio.ui.theme import Theme

PrimitiveArray = pg.Qt.internals.PrimitiveArray

_MARGIN_COLUMNS = 2
_FAINT_ALPHA = 90

Times = NDArray[np.float64]

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
    """The waveform of a voice: one line per pixel column from its least to its greatest value.

    `scale` says what its height means; with the root mean square there is a second, louder line.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._lines, self._core = PrimitiveArray(QLineF, 4), PrimitiveArray(QLineF, 4)
        self._drawn: Pixels | None = None
        self._scale = WaveScale.LINEAR
        self._energies: Energies | None = None

    @property
    def scale(self) -> WaveScale:
        """What the height means."""
        return self._scale

    @scale.setter
    def scale(self, scale: WaveScale) -> None:
        if scale is not self._scale:
            self._scale = scale
            self.repaint()

    def set_peaks(self, peaks: Peaks | None) -> None:
        """Show another voice, or none."""
        if peaks is not self._peaks:
            self._energies = None
        super().set_peaks(peaks)

    def repaint(self) -> None:
        """Forget the lines and draw again."""
        self._drawn = None
        super().repaint()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw what is visible; the lines are kept until zoom, place, scale or voice change."""
        columns = self.visible_columns(painter)
        if columns is None or self._peaks is None:
            return
        if self._drawn != columns:
            self._drawn = columns
            self._measure(columns, self._peaks)
        colours, rms = self._theme.colours, self._scale is WaveScale.RMS
        pen = QPen(QColor(colours.waveform))
        pen.setCosmetic(True)
        if rms:
            faint = QPen(colours.faint(colours.waveform, _FAINT_ALPHA))
            faint.setCosmetic(True)
            painter.setPen(faint)
            painter.drawLines(*self._lines.drawargs())
        painter.setPen(pen)
        painter.drawLines(*(self._core if rms else self._lines).drawargs())

    def _measure(self, columns: Pixels, peaks: Peaks) -> None:
        first, count, step = columns
        stretch = (first * step, (first + count) * step, count)
        mins, maxs = waveform_columns(peaks, *stretch)
        middles = (first + np.arange(count) + 0.5) * step
        kept = middles <= peaks.duration + step
        times = np.asarray(middles[kept] + self._offset, np.float64)
        if self._scale is WaveScale.DB:
            mins, maxs = decibel_heights(mins), decibel_heights(maxs)
        _fill(self._lines, times, *joined(mins[kept], maxs[kept]))
        if self._scale is WaveScale.RMS:
            if self._energies is None:
                self._energies = block_energies(peaks.samples)
            loud = rms_columns(peaks, self._energies, *stretch)[kept]
            _fill(self._core, times, -loud, loud)


def _fill(lines: Any, times: Times, low: Heights, high: Heights) -> None:
    """Let `lines` go at each of `times` from `low` to `high`."""
    lines.resize(len(low))
    ends = lines.ndarray()
    ends[:, 0] = ends[:, 2] = times
    ends[:, 1], ends[:, 3] = low, high


def joined(mins: Heights, maxs: Heights) -> tuple[Heights, Heights]:
    """The columns, each long enough to touch the one before it, so that the curve has no gaps."""
    low, high = mins.copy(), maxs.copy()
    low[1:] = np.minimum(mins[1:], maxs[:-1])
    high[1:] = np.maximum(maxs[1:], mins[:-1])
    return low, high
