"""The composition root of the window: services, panels, menus, timers."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from studio.app.clap_test import ClapTest
from studio.app.comparison import compare
from studio.app.edits.sources import place_with
from studio.app.retiming import Retiming
from studio.app.voice_output import Player
from studio.app.waveform import Peaks
from studio.domain.audio import AudioClip
from studio.domain.errors import StudioError
from studio.engine.render_loop import Frame
from studio.engine.renderer import installed
from studio.io.atomic import sweep
from studio.io.audio_player import DevicePlayer
from studio.ui.bridge import Bridge
from studio.ui.commands.adapt import AdaptActions
from studio.ui.commands.capture import CaptureActions
from studio.ui.commands.detector import DetectorActions
from studio.ui.commands.file import FileActions
from studio.ui.commands.help import HelpActions
from studio.ui.commands.lipsync import LipSyncActions
from studio.ui.commands.pose import PoseActions
from studio.ui.commands.relink import RelinkActions
from studio.ui.commands.start import StartActions
from studio.ui.commands.track import TrackActions
from studio.ui.desk_contents import commands, docks, status
from studio.ui.main_window import MainWindow
from studio.ui.panels.audio import AudioPanel
from studio.ui.panels.history import HistoryPanel
from studio.ui.panels.inspector import InspectorPanel
from studio.ui.panels.jobs import JobsPanel
from studio.ui.panels.performance import PerformancePanel
from studio.ui.panels.preview import PreviewPanel
from studio.ui.panels.problems import ProblemsPanel
from studio.ui.panels.render_settings import RenderSettingsPanel
from studio.ui.panels.source_bank import SourceBankPanel
from studio.ui.panels.speech import SpeechPanel
from studio.ui.panels.timeline import TimelinePanel
from studio.ui.playback.playing import Playing
from studio.ui.services import Folders, Services
from studio.ui.shortcuts.keymap import Keymap
from studio.ui.theme import Theme, ThemeName
from studio.ui.widgets.job_bar import JobBar
from studio.ui.widgets.lanes.lane_rows import reveal
from studio.ui.widgets.toast import Toast
from studio.ui.widgets.voice.latency_row import LatencyMemory
from studio.ui.workspaces import Workspaces

_AUTOSAVE_MS = 500
_ERRORS_BEFORE_REST = 3


class Desk(QObject):
    """One open studio; `close` ends it with every thread."""

    def __init__(
        self,
        app: QApplication,
        folders: Folders,
        settings: QSettings,
        open_player: Callable[[], Player] = DevicePlayer,
    ) -> None:
        super().__init__()
        self.settings = settings
        self._errors = 0
        self.theme = Theme(app, str(settings.value("theme", ThemeName.DARK)))
        self.keymap = Keymap(settings)
        self.help = HelpActions(self.keymap, settings, self.theme)
        self._bridge = Bridge()
        self.services = Services(
            folders=folders,
            dispatch=self._bridge.dispatch,
            open_player=open_player,
            on_frame=self._show_frame,
            on_frame_error=self._show_error,
        )
        self._build_panels()
        self.files = FileActions(self.preview, self.services, settings)
        self.start = StartActions(self.preview, self.files, self.services, settings, self.theme)
        self.tracks = TrackActions(self.preview, self.services, settings)
        self.relink = RelinkActions(self.preview, self.services, self.bank.look_again)
        self.timeline.files_dropped.connect(self._import_curves)
        s = self.services
        self.lipsync = LipSyncActions(self.preview, s.lips, s.problems, s.reporter)
        self.speech.transcript_requested.connect(self.lipsync.ask)
        self.problems.check_requested.connect(self.lipsync.check)
        self.problems.relink_requested.connect(self.relink.ask)
        self.relink.relinking.restored.connect(lambda _assets: s.problems.look_again())
        self.detectors = DetectorActions(self.preview, self.services.detector, settings)
        self.window = self._build_window()
        self.preview.view.setFocus()
        self.workspaces = Workspaces(self.window, settings)
        self.toast = Toast(self.window, self.services.reporter, self.theme)
        self._start_timers()

    def close(self) -> None:
        """Stop timers and services, then destroy the window."""
        self.playing.stop()
        self._saving.stop()
        self.performance.meter.stop()
        if not self.services.store.dirty:
            self.services.autosave.discard()
        self.capture.close()
        self.services.close()
        self._bridge.close()
        self.window.deleteLater()

    def clear_up(self) -> None:
        """Remove what a studio that was killed left half written, exports included."""
        folders = self.services.folders
        used = (self.settings.value(name) for name in (*FileActions.FOLDERS, TrackActions.FOLDER))
        for folder in (
            folders.state / "assets",
            folders.cache / "voices",
            *(Path(str(name)) for name in used if name),
        ):
            sweep(folder)

    def perform(self) -> None:
        """Generate the performance from the voice."""
        try:
            self.services.takes.perform()
        except StudioError as error:
            self.services.reporter.report(error, "Performing")

    def perform_anew(self) -> None:
        """Generate another take from the voice, and compare it with the one of now."""
        session = self.services.session
        try:
            self.services.takes.perform_anew(lambda take: compare(session, take.note.number))
        except StudioError as error:
            self.services.reporter.report(error, "Performing")

    def close_window(self) -> None:
        """Close the window, which asks what becomes of unsaved work."""
        self.window.close()

    def use_theme(self, name: str) -> None:
        """Dress the window in the theme called `name`, and remember it."""
        self.theme.choose(name)
        self.settings.setValue("theme", str(name))
        self.window.refresh()

    def _import_curves(self, paths: list[Path]) -> None:
        for path in paths:
            self.tracks.read(path)

    def _show_lane(self, lane: str) -> None:
        self.window.bring_up("timeline")
        reveal(self.timeline.rows, lane)
        self.timeline.canvas.active = lane

    def _show_photo(self, asset: str) -> None:
        self.window.bring_up("source_bank")
        place = place_with(self.services.store.project.sources, asset)
        if place is not None:
            self.bank.focus_place(place)

    def _build_panels(self) -> None:
        s, theme = self.services, self.theme
        self.bank = SourceBankPanel(
            store=s.store,
            theme=theme,
            jobs=s.jobs,
            reporter=s.reporter,
            book=s.photos,
            intake=s.intake,
        )
        self.adapting = AdaptActions(
            self.bank, adapting=s.adapting, store=s.store, jobs=s.jobs, reporter=s.reporter
        )
        self._build_voice_panels()
        self.capture = CaptureActions(s, self._bridge.dispatch, theme)
        self.playing = Playing(s, theme, self.settings, lambda: self.audio.punch.here)
        self.preview = PreviewPanel(
            preview=s.preview,
            store=s.store,
            session=s.session,
            theme=theme,
            deck=self.playing.deck,
            rate=self.playing.rate,
            reporter=s.reporter,
            keymap=self.keymap,
        )
        self.performance = PerformancePanel(store=s.store, session=s.session, jobs=s.jobs)
        self.settings_panel = RenderSettingsPanel(store=s.store, renderers=installed(s.models))
        self.history = HistoryPanel(store=s.store, theme=theme)
        self.inspector = InspectorPanel(
            store=s.store,
            session=s.session,
            theme=theme,
            preview=s.preview,
            margins=s.margins,
            renderers=installed(s.models),
        )
        self.inspector.lane_requested.connect(self._show_lane)
        self.poses = PoseActions(s, theme, self.settings)
        self._build_timeline()

    def _build_voice_panels(self) -> None:
        """The voice, what is said in it, and what is wrong about the lips."""
        s, theme = self.services, self.theme
        self.audio = AudioPanel(
            store=s.store,
            session=s.session,
            theme=theme,
            reporter=s.reporter,
            voice=s.voice,
            transport=s.transport,
            loader=s.loader,
            microphone=s.microphone,
            clap=ClapTest(
                output=s.output, microphone=s.microphone, kept=LatencyMemory(self.settings)
            ),
            keymap=self.keymap,
        )
        self.speech = SpeechPanel(
            store=s.store,
            session=s.session,
            theme=theme,
            voice=s.voice,
            retiming=Retiming(store=s.store, jobs=s.jobs, voices=s.voices),
        )
        self.problems = ProblemsPanel(
            problems=s.problems, lips=s.lips, store=s.store, session=s.session, theme=theme
        )
        self.problems.photo_requested.connect(self._show_photo)
        self.speech.perform_requested.connect(self.perform)
        self.speech.another_requested.connect(self.perform_anew)

    def _build_timeline(self) -> None:
        """The timeline, and whoever tells it what to show beside the document."""
        s = self.services
        self.timeline = TimelinePanel(
            store=s.store,
            session=s.session,
            theme=self.theme,
            reporter=s.reporter,
            peaks_of=self._peaks_of,
            keymap=self.keymap,
        )
        self.timeline.takes.another_wanted.connect(self.perform_anew)
        s.voice.changed.connect(lambda: self.timeline.show_voice(s.voice.missing))
        s.letters.changed.connect(lambda: self.timeline.show_letters(s.letters.heard))
        s.margins.changed.connect(lambda: self.timeline.show_margin(s.margins.report))
        s.lips.changed.connect(lambda: self.timeline.show_problems(s.lips.report))

    def _build_window(self) -> MainWindow:
        s = self.services
        self.job_list, bar = JobsPanel(s.jobs), JobBar(s.jobs)
        bar.clicked.connect(lambda: self.window.bring_up("jobs"))
        window = MainWindow(
            centre=self.start.place,
            docks=docks(self),
            commands=commands(self),
            status=[bar, *status(self)],
            store=s.store,
            documents=s.documents,
            settings=self.settings,
            keymap=self.keymap,
        )
        self.help.window = window
        self.playing.follow(window, self.preview.view, self.timeline.ruler)
        window.on_save_wanted(lambda: self.files.save(window.close_without_asking))
        s.session.look_changed.connect(lambda _look: window.actions_by_id.refresh())
        s.session.overlay_changed.connect(lambda _overlay: window.actions_by_id.refresh())
        s.margins.changed.connect(window.actions_by_id.refresh)
        s.problems.changed.connect(window.actions_by_id.refresh)
        s.microphone.changed.connect(window.actions_by_id.refresh)
        return window

    def _start_timers(self) -> None:
        self._saving = QTimer(self, interval=_AUTOSAVE_MS)
        self._saving.timeout.connect(self.services.autosave.tick)
        self._saving.start()

    def _peaks_of(self, clip: AudioClip) -> Peaks | None:
        voice = self.services.voice
        return voice.peaks if voice.clip == clip else None

    def _show_frame(self, frame: Frame) -> None:
        self.preview.show_frame(frame)
        self.inspector.show_frame(frame)
        if frame.trouble is not None:
            self._show_error(frame.trouble)
        else:
            self._errors = 0

    def _show_error(self, error: Exception) -> None:
        """The last good picture stays; the same error three times in a row is told once."""
        self._errors += 1
        notice = self.services.reporter
        if self._errors <= _ERRORS_BEFORE_REST:
            self.preview.show_error(notice.report(error, "Rendering").message)
