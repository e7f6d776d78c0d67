"""What the window holds: which panel lies where, and every command by its menu."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from studio.ui.commands.command import Command
from studio.ui.commands.edit import edit_commands
from studio.ui.commands.language import language_commands
from studio.ui.commands.margin import margin_commands
from studio.ui.commands.mix import mix_commands
from studio.ui.commands.take import take_commands
from studio.ui.commands.theme import theme_commands
from studio.ui.commands.timeline.menus import in_menu_bar
from studio.ui.languages import Languages
from studio.ui.main_window import Dock
from studio.ui.widgets.status.device_button import DeviceButton
from studio.ui.widgets.status.status_row import StatusRow

if TYPE_CHECKING:
    from studio.ui.desk import Desk


def docks(desk: "Desk") -> list[Dock]:
    """The panels around the preview; those of one side are tabs, the first in front."""
    area = Qt.DockWidgetArea
    left, right = area.LeftDockWidgetArea, area.RightDockWidgetArea
    below = area.BottomDockWidgetArea
    return [
        Dock("source_bank", _tr("Source bank"), desk.bank, left, 320),
        Dock("poses", _tr("Poses"), desk.poses.panel, left, 320),
        Dock("history", _tr("History"), desk.history, left, 320),
        Dock("inspector", _tr("Inspector"), desk.inspector, left, 320),
        Dock("audio", _tr("Audio"), desk.audio, right, 352),
        Dock("speech", _tr("Speech"), desk.speech, right, 352),
        Dock("performance", _tr("Performance"), desk.performance, right, 352),
        Dock("render", _tr("Render"), desk.settings_panel, right, 352),
        Dock("capture", _tr("Capture"), desk.capture.panel, right, 352),
        Dock("timeline", _tr("Timeline"), desk.timeline, below, 320),
        Dock("problems", _tr("Problems"), desk.problems, below, 320),
        Dock("jobs", _tr("Jobs"), desk.job_list, below, 320),
    ]


def status(desk: "Desk") -> list[QWidget]:
    """What stands in the status bar after the jobs, from left to right."""
    s = desk.services
    row = StatusRow(
        theme=desk.theme,
        store=s.store,
        documents=s.documents,
        autosave=s.autosave,
        meter=s.meter,
        cache=s.cache,
        photos=s.photos,
    )
    return [row, DeviceButton(s.computing)]


def commands(desk: "Desk") -> list[Command]:
    """Everything that can be done, in the order of the menus."""
    s = desk.services
    return [
        *desk.files.commands(
            desk.close_window,
            [
                *desk.tracks.commands(_tr("&File")),
                *desk.relink.commands(_tr("&File")),
                *desk.start.commands(_tr("&File")),
            ],
        ),
        *edit_commands(_tr("&Edit"), s.store, desk.perform),
        *take_commands(_tr("&Edit"), s.store, s.session, desk.perform_anew),
        *mix_commands(_tr("&Edit"), s.store, s.session),
        *desk.lipsync.commands(_tr("&Edit")),
        *desk.capture.commands(_tr("&Edit")),
        *desk.audio.commands,
        *desk.poses.commands(_tr("&Edit")),
        *desk.detectors.commands(),
        *desk.help.commands(_tr("&Edit")),
        *desk.playing.commands(_tr("P&lay")),
        *margin_commands(s.margins, s.store, s.session, _tr("P&lay")),
        *in_menu_bar(_tr("&Keys"), desk.timeline.commands),
        *desk.preview.commands,
        *desk.playing.full_screen.commands(_tr("&View")),
        *theme_commands(_tr("&View"), desk.theme, desk.use_theme),
        *language_commands(_tr("&View"), Languages(desk.settings), s.reporter),
        *desk.help.in_help_menu(),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Desk", text)
