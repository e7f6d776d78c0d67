"""Name and facts of the voice, what can be done with it, and when it starts."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studio.app.edits.audio import remove_voice, set_offset
from studio.app.store import Store
from studio.app.voice import Voice
from studio.domain.audio import AudioClip
from studio.ui.widgets.plain import button

_LONGEST_OFFSET_S = 3600.0
_QUIET_MS = 400


class VoiceHeader(QWidget):
    """Two rows above the waveform; turning the start on without a pause is one undo step."""

    load_wanted = Signal()

    def __init__(self, *, store: Store, voice: Voice) -> None:
        super().__init__()
        self._store, self._voice = store, voice
        self._name = QLabel()
        self._name.setObjectName("sound_name")
        self._name.setProperty("heading", "true")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._facts = QLabel()
        self._facts.setObjectName("sound_facts")
        self._facts.setProperty("muted", "true")
        self._facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._say = ""
        self._load = button(
            "load_sound", self.tr("Load…"), self.tr("Load a sound file or the sound of a video")
        )
        self._remove = button(
            "remove_sound", self.tr("Remove"), self.tr("Take the voice out of the project")
        )
        self._offset = self._make_offset()
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._turning = False
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show the voice as it is now."""
        clip = self._voice.clip
        self._show_name()
        missing = self._voice.missing
        facts = self.tr("File missing: File > Relink media") if missing else None
        self._say = facts or (self._facts_of(clip) if clip else "")
        self._shorten()
        self._facts.setProperty("problem", missing)
        self._facts.style().polish(self._facts)
        with QSignalBlocker(self._offset):
            self._offset.setValue(clip.offset if clip else 0.0)
        for widget in (self._remove, self._offset):
            widget.setEnabled(clip is not None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The wheel turns only the control that has the focus."""
        if event.type() is QEvent.Type.Wheel and not self._offset.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Shorten name and facts to what fits."""
        super().resizeEvent(event)
        self._show_name()
        self._shorten()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Leave no gesture open."""
        self._settle()
        super().hideEvent(event)

    def _make_offset(self) -> QDoubleSpinBox:
        offset = QDoubleSpinBox()
        offset.setObjectName("voice_offset")
        offset.setAccessibleName(self.tr("Start of the voice in seconds"))
        offset.setToolTip(
            self.tr("When the voice starts on the timeline; below zero cuts its beginning off")
        )
        offset.setRange(-_LONGEST_OFFSET_S, _LONGEST_OFFSET_S)
        offset.setDecimals(2)
        offset.setSingleStep(0.04)
        offset.setSuffix(self.tr(" s"))
        offset.setKeyboardTracking(False)
        offset.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        offset.installEventFilter(self)
        return offset

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.addWidget(self._name, 1)
        for each in (self._load, self._remove):
            first.addWidget(each)
        starts = QLabel(self.tr("Starts at"))
        starts.setProperty("muted", "true")
        starts.setBuddy(self._offset)
        second = QHBoxLayout()
        second.addWidget(self._facts, 1)
        second.addWidget(starts)
        second.addWidget(self._offset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(first)
        column.addLayout(second)

    def _connect(self) -> None:
        self._load.clicked.connect(self.load_wanted)
        self._remove.clicked.connect(lambda: remove_voice(self._store))
        self._offset.valueChanged.connect(self._turn)
        self._offset.editingFinished.connect(self._settle)
        self._quiet.timeout.connect(self._settle)

    def _turn(self, seconds: float) -> None:
        if not self._turning:
            self._turning = True
            self._store.begin("Moved the voice")
        self._quiet.start()
        set_offset(self._store, seconds)

    def _settle(self) -> None:
        if self._turning:
            self._turning = False
            self._quiet.stop()
            self._store.commit()

    def _show_name(self) -> None:
        clip = self._voice.clip
        name = clip.name if clip else self.tr("No voice")
        metrics = self._name.fontMetrics()
        middle = Qt.TextElideMode.ElideMiddle
        self._name.setText(metrics.elidedText(name, middle, max(self._name.width(), 60)))
        self._name.setToolTip(clip.name if clip else "")

    def _shorten(self) -> None:
        metrics, room = self._facts.fontMetrics(), max(self._facts.width(), 60)
        self._facts.setText(metrics.elidedText(self._say, Qt.TextElideMode.ElideRight, room))
        self._facts.setToolTip(self._say)

    def _facts_of(self, clip: AudioClip) -> str:
        minutes, seconds = divmod(clip.duration, 60)
        channels = {1: self.tr("mono"), 2: self.tr("stereo")}.get(
            clip.channels, self.tr("{} channels").format(clip.channels)
        )
        return f"{int(minutes)}:{seconds:04.1f} · {clip.rate / 1000:g} kHz · {channels}"
