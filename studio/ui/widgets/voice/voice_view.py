"""The voice large: ruler, waveform or spectrogram, scroll bar; or what to do to get a voice."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from studio.app.session import Session
from studio.app.store import Store
from studio.app.voice import Voice
from studio.domain.project import Project
from studio.domain.sound_splice import nearest_crossing
from studio.ui.theme import Theme
from studio.ui.widgets.time.time_ruler import TimeRuler
from studio.ui.widgets.time.time_scroll_bar import TimeScrollBar
from studio.ui.widgets.time.time_view import TimeView
from studio.ui.widgets.voice.voice_canvas import VoiceCanvas

_REACH_S = 0.01
_CLOSEST_FRAMES = 0.05  # two thousandths of a second: single samples can be seen


class VoiceView(QWidget):
    """Shows the voice of the project on the time axis of the film."""

    def __init__(self, *, store: Store, session: Session, voice: Voice, theme: Theme) -> None:
        super().__init__()
        self._store, self._session, self._voice = store, session, voice
        project = store.project
        self.view = TimeView(project.duration, project.rate, _CLOSEST_FRAMES)
        self.ruler = TimeRuler(store=store, view=self.view, session=session, theme=theme)
        self.canvas = VoiceCanvas(view=self.view, session=session, theme=theme)
        self.load = QPushButton(self.tr("Load sound…"))
        self.load.setObjectName("load_first_sound")
        self.load.setProperty("primary", "true")
        self.bar = TimeScrollBar(self.view)
        self._waiting = QLabel(self.tr("Reading the sound …"), self.canvas)
        self._waiting.setObjectName("reading")
        self._waiting.setProperty("muted", "true")
        self._waiting.move(16, 8)
        self._invitation = QFrame()
        self._invitation.setObjectName("drop_sound")
        self._selection: tuple[float, float] | None = None
        self._pages = QStackedLayout(self)
        self._lay_out()
        self.mark(False)
        store.changed.connect(self._follow)
        voice.changed.connect(self.refresh)
        session.time_changed.connect(self.view.reveal)
        self.canvas.selected.connect(self.select)
        self.refresh()

    def refresh(self) -> None:
        """Show the voice as it is now."""
        clip, peaks = self._voice.clip, self._voice.peaks
        self._pages.setCurrentIndex(0 if clip is None else 1)
        self._waiting.setVisible(self._voice.decoding)
        self.canvas.show_voice(peaks, clip.offset if clip else 0.0)

    @property
    def selection(self) -> tuple[float, float] | None:
        """What is selected of the sound, in seconds of the film."""
        return self._selection

    def select(self, start: float, end: float) -> None:
        """Select from `start` to `end`; nothing where that is empty."""
        self._selection = (start, end) if end > start else None
        self.canvas.show_selection(self._selection)

    def select_from(self, time: float) -> None:
        """Let the selection begin at `time`; an end before that becomes the sound's."""
        end = self._selection[1] if self._selection else 0.0
        self.select(time, end if end > time else self.view.duration)

    def select_to(self, time: float) -> None:
        """Let the selection end at `time`; a start after that becomes the film's."""
        start = self._selection[0] if self._selection else 0.0
        self.select(start if start < time else 0.0, time)

    def select_nothing(self) -> None:
        """Select nothing."""
        self.select(0.0, 0.0)

    def snap_to_crossings(self) -> None:
        """Put the selection, or else the playhead, where the sound passes zero."""
        clip, samples = self._voice.clip, self._voice.samples
        if clip is None or samples is None:
            return

        def snapped(time: float) -> float:
            reach, index = round(_REACH_S * clip.rate), round((time - clip.offset) * clip.rate)
            if not 0 <= index < len(samples):
                return time
            return clip.offset + nearest_crossing(samples, index, reach) / clip.rate

        if self._selection is None:
            self._session.time = snapped(self._session.time)
        else:
            self.select(*map(snapped, self._selection))

    def mark(self, on: bool) -> None:
        """Show that a drop would be welcome."""
        colour = "palette(highlight)" if on else "palette(mid)"
        self._invitation.setStyleSheet(
            f"#drop_sound {{ border: 2px dashed {colour}; border-radius: 8px; }}"
        )

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Drop a sound file or a video here, or record"))
        heading.setObjectName("empty_audio")
        heading.setProperty("heading", "true")
        heading.setWordWrap(True)
        heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside = QVBoxLayout(self._invitation)
        inside.setSpacing(12)
        inside.addStretch(1)
        inside.addWidget(heading)
        inside.addWidget(self.load, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch(1)
        sound = QWidget()
        column = QVBoxLayout(sound)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.ruler)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.bar)
        self._pages.addWidget(self._invitation)
        self._pages.addWidget(sound)

    def _follow(self, old: Project, new: Project) -> None:
        self.view.set_film(new.duration, new.rate)
        if old.audio is not new.audio:
            self.refresh()
