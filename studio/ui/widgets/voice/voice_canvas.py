"""The voice on its own time axis: waveform or spectrogram, overloads, and scrubbing with sound."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent

from studio.app.session import Session
from studio.app.sound_habits import SoundHabits
from studio.app.waveform import Peaks, clipped_times
from studio.ui.theme import Theme
from studio.ui.widgets.time.time_canvas import TimeCanvas, hairline
from studio.ui.widgets.time.time_view import TimeView
from studio.ui.widgets.voice.spectrogram import SpectrogramItem
from studio.ui.widgets.voice.waveform import WaveformItem

_BELOW, _ABOVE = -1, 10
_HEIGHT = 1.05
_LOWEST_PX = 56


class VoiceCanvas(TimeCanvas):
    """Shows one voice; a press or drag with the left button moves the playhead.

    With Shift it selects; `selected` tells from when to when, in seconds of the film.
    """

    selected = Signal(float, float)

    def __init__(self, *, view: TimeView, session: Session, theme: Theme) -> None:
        super().__init__(view=view, session=session, theme=theme)
        self.setObjectName("voice_canvas")
        self.setAccessibleName(self.tr("Waveform"))
        self.setMinimumHeight(_LOWEST_PX)
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
        self._chosen = pg.LinearRegionItem(movable=False)
        self._chosen.setZValue(_ABOVE)
        self._chosen.setVisible(False)
        self.box.addItem(self._chosen, ignoreBounds=True)
        self._anchor: float | None = None
        self._offset = 0.0
        self.overloads: list[float] = []
        session.sound_changed.connect(self._follow_sound)
        self._follow_sound(session.sound)
        self.show_theme()
        self.show_view()

    def sizeHint(self) -> QSize:  # noqa: N802
        """No higher than it must be: it takes what room others leave."""
        return QSize(super().sizeHint().width(), _LOWEST_PX)

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

    def show_selection(self, selection: tuple[float, float] | None) -> None:
        """Shade `selection`, from one second of the film to another; None for nothing."""
        if selection is not None:
            self._chosen.setRegion(selection)
        self._chosen.setVisible(selection is not None)
        self.resetCachedContent()
        self.viewport().update()

    def show_spectrogram(self, on: bool) -> None:
        """Show frequencies instead of the waveform."""
        self.spectrogram.setVisible(on)
        self.waveform.setVisible(not on)

    def show_theme(self) -> None:
        """Follow the colours."""
        super().show_theme()
        self._middle.setPen(hairline(self._theme.colours.line))
        self._overloads.setPen(hairline(QColor(self._theme.colours.bad)))
        self._chosen.setBrush(self._faint(self._theme.colours.accent, 70))
        for edge in self._chosen.lines:
            edge.setPen(hairline(QColor(self._theme.colours.accent)))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Put the playhead under the mouse; with Shift begin to select."""
        super().mousePressEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._anchor = self._time_at(event)
        else:
            self._scrub(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Drag the playhead, select, or pan."""
        super().mouseMoveEvent(event)
        if not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if self._anchor is None:
            self._scrub(event)
        else:
            here = self._time_at(event)
            self.selected.emit(min(here, self._anchor), max(here, self._anchor))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """End selecting and panning."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._anchor = None

    def _follow_sound(self, sound: SoundHabits) -> None:
        self.waveform.scale = sound.scale

    def _time_at(self, event: QMouseEvent) -> float:
        return min(max(self._view.time_of(event.position().x()), 0.0), self._view.duration)

    def _scrub(self, event: QMouseEvent) -> None:
        last = max(self._view.duration - self._view.rate.seconds(1), 0.0)
        self._session.time = min(max(self._view.time_of(event.position().x()), 0.0), last)
