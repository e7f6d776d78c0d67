"""The button that says what the height of waveforms means."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from studio.app.session import Session
from studio.app.sound_habits import SoundHabits, WaveScale
from studio.ui.theme import Theme
from studio.ui.widgets.glyphs import glyph, glyph_size
from studio.ui.widgets.radio_menu import radio_menu


def scale_titles() -> dict[WaveScale, tuple[str, str]]:
    """Name and explanation of each scale."""
    return {
        WaveScale.LINEAR: (_tr("Linear"), _tr("As high as the samples are")),
        WaveScale.DB: (_tr("Decibels"), _tr("Even in decibels, from -60 dB: quiet parts are seen")),
        WaveScale.RMS: (_tr("RMS"), _tr("How loud it sounds, before faint peaks")),
    }


class WaveChoice(QToolButton):
    """One of three scales, for all waveforms of the window."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session, self._theme = session, theme
        self.setObjectName("wave_scale")
        self.setAccessibleName(self.tr("Scale of the waveform"))
        group = radio_menu(self, scale_titles())
        group.triggered.connect(self._choose)
        self.setIconSize(glyph_size())
        theme.changed.connect(self._show_theme)
        self._show_theme()
        session.sound_changed.connect(self._show)
        self._show(session.sound)

    def _choose(self, action: QAction) -> None:
        self._session.sound = replace(self._session.sound, scale=WaveScale(action.data()))

    def _show(self, sound: SoundHabits) -> None:
        title, tip = scale_titles()[sound.scale]
        self.setToolTip(self.tr("Waveform: {}").format(f"{title}. {tip}"))
        for action in self.menu().actions():
            action.setChecked(action.data() == sound.scale)

    def _show_theme(self) -> None:
        self.setIcon(glyph("wave", self._theme))


def _tr(text: str) -> str:
    return QCoreApplication.translate("WaveChoice", text)
