"""The audio panel: the voice of the project, loaded or recorded, seen and heard."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QFrame,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.app.clap_test import ClapTest
from studio.app.edits.audio import SoundLoader
from studio.app.microphone import Microphone
from studio.app.punching import PunchAndRoll
from studio.app.reporting import Reporter
from studio.app.session import Session
from studio.app.store import Store
from studio.app.transport import Transport
from studio.app.voice import Voice
from studio.domain.audio import AudioClip
from studio.domain.project import Project
from studio.io.audio_files import AUDIO_SUFFIXES
from studio.io.paths import documents_folder
from studio.io.video_files import VIDEO_SUFFIXES
from studio.ui.commands.audio import AudioBench, audio_commands
from studio.ui.shortcuts.keymap import Keymap
from studio.ui.theme import Theme
from studio.ui.widgets.bank.incoming_photos import paths_of
from studio.ui.widgets.flow_layout import FlowLayout
from studio.ui.widgets.glyphs import glyph, glyph_size
from studio.ui.widgets.time.deck import Deck
from studio.ui.widgets.voice.latency_row import LatencyRow
from studio.ui.widgets.voice.record_section import RecordSection
from studio.ui.widgets.voice.voice_header import VoiceHeader
from studio.ui.widgets.voice.voice_view import VoiceView
from studio.ui.widgets.voice.wave_choice import WaveChoice

_ROLL_MS = 30
_WIDE_PX = 900
_RECORD_PX = 360
_NARROWEST_PX, _SWITCH_PX = 352, 30
_DECK_GAP_PX, _FOOT_GAP_PX = 8, 12
_LARGEST_PX = 16777215  # Qt's word for no limit


class AudioPanel(QWidget):
    """Loads, shows, plays and records the voice; every change is one step of the store."""

    def __init__(
        self,
        *,
        store: Store,
        session: Session,
        theme: Theme,
        reporter: Reporter,
        voice: Voice,
        transport: Transport,
        loader: SoundLoader,
        microphone: Microphone,
        clap: ClapTest | None = None,
        keymap: Keymap | None = None,
    ) -> None:
        """`clap` measures how late microphones hear; without it nobody does."""
        super().__init__()
        self._store, self._session, self._reporter = store, session, reporter
        self._theme = theme
        self._voice, self._loader, self._microphone = voice, loader, microphone
        self._folder = documents_folder()
        self.setObjectName("audio")
        self.setAccessibleName(self.tr("Audio"))
        self.setAcceptDrops(True)
        self.setMinimumWidth(_NARROWEST_PX)  # else the wide layout could not become a narrow one
        self._content, self._scroll = QWidget(), QScrollArea()
        self._scroll.setAccessibleName(self.tr("Audio"))
        self._content.installEventFilter(self)
        self.voice_view = VoiceView(store=store, session=session, voice=voice, theme=theme)
        self.deck = Deck(store=store, session=session, transport=transport, theme=theme)
        self.recorder = RecordSection(microphone=microphone, session=session, theme=theme)
        self.header = VoiceHeader(store=store, voice=voice)
        self._frequencies = self._make_switch()
        self._scale = WaveChoice(session, theme)
        self._keymap = keymap or Keymap()
        self.punch = PunchAndRoll(
            store=store,
            session=session,
            transport=transport,
            microphone=microphone,
            loader=loader,
            latency=lambda: (clap.latency if clap else None) or 0.0,
        )
        self.commands = audio_commands(self.tr("&Edit"), self._bench())
        self._rolling = QTimer(self, interval=_ROLL_MS)
        self._rolling.timeout.connect(self.punch.tick)
        self.latency = (
            LatencyRow(clap=clap, microphone=microphone, reporter=reporter) if clap else None
        )
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show the voice as it is now, and what can be done with it."""
        self.header.refresh()
        self._frequencies.setEnabled(self._voice.clip is not None)

    def browse(self) -> None:
        """Ask for a sound file or a video, and load it."""
        sounds = " ".join(f"*{suffix}" for suffix in AUDIO_SUFFIXES)
        videos = " ".join(f"*{suffix}" for suffix in VIDEO_SUFFIXES)
        filters = (
            self.tr("Sounds and videos ({})").format(f"{sounds} {videos}"),
            self.tr("Sounds ({})").format(sounds),
            self.tr("Videos ({})").format(videos),
            self.tr("All files (*)"),
        )
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Load sound"), str(self._folder), ";;".join(filters)
        )
        if name:
            self.load(Path(name))

    def load(self, path: Path) -> None:
        """Load the sound of `path`."""
        self._folder = path.parent
        self._loader.load(path)

    def event(self, event: QEvent) -> bool:
        """Keys of the panel come before those of the window while it has the focus."""
        kind = event.type()
        pressed = kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if pressed and isinstance(event, QKeyEvent):
            command = self._keymap.command_for(event, self.commands)
            if command is not None and command.enabled():
                if kind is QEvent.Type.KeyPress and not event.isAutoRepeat():
                    command.run()
                event.accept()
                return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """What is inside has other needs."""
        if watched is self._content and event.type() is QEvent.Type.LayoutRequest:
            self._keep_room()
        return super().eventFilter(watched, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Welcome files."""
        if paths_of(event.mimeData()):
            self.voice_view.mark(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        """Forget the drag."""
        self.voice_view.mark(False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Load the first file; a project has one voice."""
        self.voice_view.mark(False)
        paths = paths_of(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.load(paths[0])
        if len(paths) > 1:
            self._reporter.tell(
                f"Only {paths[0].name} was loaded.", "A project has one voice: drop one file."
            )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the recorder beside the waveform where there is room."""
        super().resizeEvent(event)
        wide = event.size().width() >= _WIDE_PX
        direction = QBoxLayout.Direction
        self._body.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self.recorder.setMaximumWidth(_RECORD_PX if wide else _LARGEST_PX)
        self.recorder.setMinimumWidth(_RECORD_PX if wide else 0)
        self._keep_room()

    def _keep_room(self) -> None:
        """Let what is inside be no lower than words need that take several lines; else scroll."""
        width = self._scroll.viewport().width()
        self._content.setMinimumHeight(max(self._body.minimumHeightForWidth(width), 0))
        if self._body.direction() is QBoxLayout.Direction.TopToBottom:
            bar = self._scroll.verticalScrollBar().sizeHint().width()
            self.setMinimumWidth(max(self._body.minimumSize().width() + bar, _NARROWEST_PX))

    def _lay_out(self) -> None:
        below = QWidget()
        flow = FlowLayout(below, _DECK_GAP_PX)
        flow.setContentsMargins(0, 0, 0, 0)
        for widget in (self.deck, self._scale, self._frequencies):
            flow.addWidget(widget)
        sound = QVBoxLayout()
        sound.setSpacing(8)
        sound.addWidget(self.header)
        sound.addWidget(self.voice_view, 1)
        sound.addWidget(below)
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._content)
        self._body.setContentsMargins(12, 12, 12, 12)
        self._body.setSpacing(16)
        self._body.addLayout(sound, 1)
        recording = QVBoxLayout()
        recording.addWidget(self.recorder)
        recording.addWidget(self._make_foot())
        self._body.addLayout(recording)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._content)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll)

    def _make_foot(self) -> QWidget:
        """Count-in, pre-roll and latency, beside each other where both find room."""
        foot = QWidget()
        flow = FlowLayout(foot, _FOOT_GAP_PX)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.addWidget(self.recorder.lead)
        if self.latency is not None:
            flow.addWidget(self.latency)
        return foot

    def _connect(self) -> None:
        self.header.load_wanted.connect(self.browse)
        self.voice_view.load.clicked.connect(self.browse)
        self._frequencies.toggled.connect(self.voice_view.canvas.show_spectrogram)
        self._theme.changed.connect(self._show_theme)
        self._show_theme()
        self._store.changed.connect(self._follow)
        self._voice.changed.connect(self.refresh)
        self._microphone.changed.connect(self._hush)
        self._microphone.taken.connect(self._keep)

    def _show_theme(self) -> None:
        self._frequencies.setIcon(glyph("spectrum", self._theme))

    def _make_switch(self) -> QToolButton:
        switch = QToolButton()
        switch.setObjectName("spectrogram")
        switch.setIconSize(glyph_size())
        switch.setMinimumWidth(_SWITCH_PX)
        switch.setAccessibleName(self.tr("Spectrogram"))
        switch.setToolTip(self.tr("Show frequencies, 0 to 8 kHz, over time"))
        switch.setCheckable(True)
        return switch

    def _follow(self, old: Project, new: Project) -> None:
        if old.audio is not new.audio:
            self.refresh()

    def _hush(self) -> None:
        """What plays would be recorded as well."""
        recording = self._microphone.recording
        if recording and not self.punch.active:
            self._session.playing = False
        if not recording:
            self.punch.forget()  # what was too short to be handed over
            self._rolling.stop()
        elif self.punch.active:
            self._rolling.start()

    def _keep(self, path: Path, take: int) -> None:
        def kept(_clip: AudioClip) -> None:
            self._microphone.kept(path)

        if self.punch.active:
            self.punch.keep(path, f"Take {take}", kept)
            return
        last = self._microphone.last
        dropouts = last.dropouts if last is not None and last.path == path else ()
        self._loader.use_recording(path, take, kept, dropouts)

    def _bench(self) -> AudioBench:
        return AudioBench(
            store=self._store,
            session=self._session,
            microphone=self._microphone,
            punch=self.punch,
            view=self.voice_view,
            reporter=self._reporter,
            record=self.recorder.record,
        )
