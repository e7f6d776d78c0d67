"""The voice as one strip between ruler and lanes."""

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from studio.app.session import Session
from studio.app.sound_habits import SoundHabits
from studio.app.waveform import Peaks
from studio.ui.theme import Theme
from studio.ui.widgets.time.time_canvas import TimeCanvas, hairline
from studio.ui.widgets.time.time_view import TimeView
from studio.ui.widgets.voice.waveform import WaveformItem

HEIGHT_PX = 44
_AIR = 1.08


class WaveStrip(TimeCanvas):
    """Shows the waveform at its place in time, or what to do to get one."""

    def __init__(self, *, view: TimeView, session: Session, theme: Theme) -> None:
        super().__init__(view=view, session=session, theme=theme)
        self.setObjectName("wave_strip")
        self.setAccessibleName(self.tr("Waveform of the voice"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedHeight(HEIGHT_PX)
        self._empty = self.tr("No voice yet: load or record one in the Audio panel")
        self._peaks: Peaks | None = None
        self._note = self._empty
        self._waveform = WaveformItem(theme)
        self._middle = pg.InfiniteLine(pos=0, angle=0)
        self._middle.setZValue(-1)
        for item in (self._waveform, self._middle):
            self.box.addItem(item, ignoreBounds=True)
        session.sound_changed.connect(self._follow_sound)
        self._follow_sound(session.sound)
        self.show_theme()

    def y_range(self) -> tuple[float, float]:
        """Full scale and a little air."""
        return _AIR, -_AIR

    def show_voice(
        self, peaks: Peaks | None, offset: float, waiting: bool, missing: bool = False
    ) -> None:
        """Draw `peaks` from `offset` seconds on; None says that there is no voice, or not yet."""
        self._peaks = peaks
        self._note = self.tr("Reading the voice …") if waiting else self._empty
        if missing:
            self._note = self.tr("The voice is missing: File > Relink media finds it again")
        self._waveform.set_peaks(peaks)
        self._waveform.set_offset(offset)
        self.show_theme()

    def show_theme(self) -> None:
        """Follow the colours."""
        super().show_theme()
        self._middle.setPen(hairline(self._theme.colours.line))

    def _follow_sound(self, sound: SoundHabits) -> None:
        self._waveform.scale = sound.scale

    def draw_grid(self, painter: QPainter) -> None:
        """The time grid, and a note while there is nothing to see."""
        super().draw_grid(painter)
        painter.setPen(QColor(self._theme.colours.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        if self._peaks is None:
            painter.setPen(QColor(self._theme.colours.muted))
            area = QRectF(0, 0, self.width(), self.height() / 2)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._note)
