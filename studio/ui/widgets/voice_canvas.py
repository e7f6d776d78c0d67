"""The voice on its own time axis: waveform or spectrogram, overloads, and scrubbing with sound."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QMouseEvent

from studio.app.session import Session
from studio.app.waveform import Peaks, clipped_times
from studio.ui.theme import Theme
from studio.ui.widgets.spectrogram import SpectrogramItem
from studio.ui.widgets.time_canvas import TimeCanvas, hairline
from studio.ui.widgets.time_view import TimeView
from studio.ui.widgets.waveform import WaveformItem

_BELOW, _ABOVE = -1, 10
_HEIGHT = 1.05


class VoiceCanvas(TimeCanvas):
    """Shows one voice; a press or drag with the left button moves the playhead."""

    def __init__(self, *, view: TimeView, session: Session, theme: Theme) -> None:
        super().__init__(view=view, session=session, theme=theme)
        self.setObjectName("voice_canvas")
        self.setAccessibleName(self.tr("Waveform"))
        self.setMinimumHeight(72)
        for widget in (self, self.viewport()):
            widget.setAcceptDrops(False)  # files dropped here are the panel's
        self.waveform = WaveformItem(theme)
        self.spectrogram = SpectrogramItem(theme)
        self.spectrogram.setVisible(False)
        self._middle = pg.InfiniteLine(pos=0, angle=0)
        self._middle.setZValue(_BELOW)
        self._overloads = pg.PlotCurveItem(connect="pairs")
        self._overloads.setZValue(_ABOVE)
        for item in (self._middle, self.waveform, self.spectrogram, self._overloads):
            self.box.addItem(item, ignoreBounds=True)
        self._offset = 0.0
        self.overloads: list[float] = []
        self.show_theme()
        self.show_view()

    def y_range(self) -> tuple[float, float]:
        """Full scale with a little air."""
        return _HEIGHT, -_HEIGHT

    def show_voice(self, peaks: Peaks | None, offset: float) -> None:
        """Show another voice, starting at `offset` seconds, or none."""
        self._offset = offset
        self.overloads = clipped_times(peaks) if peaks else []
        for item in (self.waveform, self.spectrogram):
            item.set_peaks(peaks)
            item.set_offset(offset)
        times = np.repeat(np.array(self.overloads, float) + offset, 2)
        self._overloads.setData(times, np.tile([-_HEIGHT, _HEIGHT], len(times) // 2))

    def show_spectrogram(self, on: bool) -> None:
        """Show frequencies instead of the waveform."""
        self.spectrogram.setVisible(on)
        self.waveform.setVisible(not on)

    def show_theme(self) -> None:
        """Follow the colours."""
        super().show_theme()
        self._middle.setPen(hairline(self._theme.colours.line))
        self._overloads.setPen(hairline(QColor(self._theme.colours.bad)))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Put the playhead under the mouse."""
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._scrub(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Drag the playhead, or pan."""
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._scrub(event)

    def _scrub(self, event: QMouseEvent) -> None:
        last = max(self._view.duration - self._view.rate.seconds(1), 0.0)
        self._session.time = min(max(self._view.time_of(event.position().x()), 0.0), last)
