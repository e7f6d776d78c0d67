"""What the height of waveforms means, as commands."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from studio.app.session import Session
from studio.app.sound_habits import WaveScale
from studio.ui.commands.command import Command
from studio.ui.widgets.voice.wave_choice import scale_titles


def waveform_commands(session: Session, menu: str) -> list[Command]:
    """One switch per scale, in a submenu of `menu`."""

    def use(scale: WaveScale) -> None:
        session.sound = replace(session.sound, scale=scale)

    return [
        Command(
            id=f"wave_{scale}",
            menu=menu,
            section=_tr("Waveform"),
            title=title,
            tip=tip,
            run=lambda scale=scale: use(scale),  # type: ignore[misc]
            checked=lambda scale=scale: session.sound.scale is scale,  # type: ignore[misc]
        )
        for scale, (title, tip) in scale_titles().items()
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("WaveformActions", text)
