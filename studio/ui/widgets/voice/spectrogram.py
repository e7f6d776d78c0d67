"""The spectrogram of a voice as a graphics item, filled in tile by tile."""

from collections import OrderedDict

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from studio.app.spectrogram import TILE_COLUMNS, column_s, level_for, spectrogram_tile
from studio.app.waveform import Peaks
from studio.ui.theme import Theme
from studio.ui.widgets.voice.waveform import SoundItem

_KEPT_TILES = 128
_TILES_PER_PAINT = 2

Place = tuple[int, int]
"""Level and index of a tile."""


class SpectrogramItem(SoundItem):
    """Loudness per frequency, 0 to 8 kHz from bottom to top."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._tiles: OrderedDict[Place, QImage] = OrderedDict()

    def repaint(self) -> None:
        """Forget all tiles and draw again."""
        self._tiles.clear()
        super().repaint()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw the tiles that are ready, make a few of those that are missing, and come again."""
        columns = self.visible_columns(painter)
        if columns is None or self._peaks is None:
            return
        first, count, step = columns
        level = level_for(self._peaks.rate, step)
        width = TILE_COLUMNS * column_s(self._peaks.rate, level)
        indices = range(int(first * step / width), int((first + count) * step / width) + 1)
        missing = [i for i in indices if (level, i) not in self._tiles]
        for index in missing[:_TILES_PER_PAINT]:
            self._make((level, index), self._peaks)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipRect(self.boundingRect())
        for index in indices:
            tile = self._tiles.get((level, index))
            if tile is not None:
                self._tiles.move_to_end((level, index))
                painter.drawImage(QRectF(self._offset + index * width, -1, width, 2), tile)
        if len(missing) > _TILES_PER_PAINT:
            self.update()

    def _make(self, place: Place, peaks: Peaks) -> None:
        values = spectrogram_tile(peaks.samples, peaks.rate, *place)
        bins, width = values.shape
        image = QImage(values.data, width, bins, width, QImage.Format.Format_Indexed8).copy()
        image.setColorTable(self._colour_table())
        self._tiles[place] = image.convertToFormat(QImage.Format.Format_RGB32)
        while len(self._tiles) > _KEPT_TILES:
            self._tiles.popitem(last=False)

    def _colour_table(self) -> list[int]:
        colours = self._theme.colours
        stops = [QColor(c) for c in (colours.panel, colours.waveform, colours.warning)]
        places = np.linspace(0, 255, len(stops))
        channels = [
            np.interp(np.arange(256), places, [value(stop) for stop in stops])
            for value in (QColor.red, QColor.green, QColor.blue)
        ]
        return [QColor(*map(int, rgb)).rgb() for rgb in np.stack(channels, axis=1)]
