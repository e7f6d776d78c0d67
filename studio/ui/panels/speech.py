"""The speech panel: what the face says, how far generated lips go, and the words of the voice."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studio.app.retiming import Retiming
from studio.app.session import Session
from studio.app.store import Store
from studio.app.voice import Voice
from studio.domain.mouth_shaping import with_mouth
from studio.domain.project import Project
from studio.domain.settings import GateSettings, MouthSettings
from studio.ui.languages import said
from studio.ui.theme import Theme
from studio.ui.widgets.param_form import ParamForm
from studio.ui.widgets.plain import button, heading, note
from studio.ui.widgets.voice.retime_bar import RetimeBar
from studio.ui.widgets.voice.word_list import WordList


class SpeechPanel(QScrollArea):
    """Performs the voice, says when it speaks, shapes its lips, lists its words; all undoable."""

    perform_requested = Signal()
    another_requested = Signal()
    transcript_requested = Signal()

    def __init__(
        self, *, store: Store, session: Session, theme: Theme, voice: Voice, retiming: Retiming
    ) -> None:
        super().__init__()
        self._store, self._voice = store, voice
        self.setObjectName("speech")
        self.setAccessibleName(self.tr("Speech"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.retime = RetimeBar(store=store, retiming=retiming)
        self.words = WordList(store=store, session=session, theme=theme)
        self._performed, self._said = note("speech_take"), note("speech_words")
        self._perform = button(
            "perform", self.tr("Perform"), self.tr("Let the face speak this voice")
        )
        self._perform.setProperty("primary", "true")
        self._another = button(
            "another_take",
            self.tr("Another take"),
            self.tr("With other blinks and head motion; the take of now is kept"),
        )
        self._transcript = button(
            "ask_transcript",
            self.tr("Transcript…"),
            self.tr("Type what the voice says, and find every word in it"),
        )
        self._lay_out()
        self._perform.clicked.connect(self.perform_requested)
        self._another.clicked.connect(self.another_requested)
        self._transcript.clicked.connect(self.transcript_requested)
        store.changed.connect(self._follow)
        voice.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what can be done with the voice, and what is known of it."""
        project, ready = self._store.project, self._voice.peaks is not None
        for generates in (self._perform, self._another):
            generates.setEnabled(ready)
        self._transcript.setEnabled(project.audio is not None)
        self._performed.setText(self._told(project))
        words = project.said.words if project.said else ()
        if words:
            self._said.setText(
                self.tr("1 word") if len(words) == 1 else self.tr("{} words").format(len(words))
            )
        else:
            self._said.setText(self.tr("No words yet: give the voice its transcript."))
        self.words.setVisible(bool(words))

    def _told(self, project: Project) -> str:
        """What the lips follow now."""
        if project.audio is None:
            return self.tr("There is no voice yet: load or record one in Audio.")
        take = project.performed
        if take is None or not take.voice:
            return self.tr("{} has not been performed.").format(project.audio.name)
        return self.tr("{} of {}").format(said(take.title), take.voice)

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        column.addWidget(heading(self.tr("Performance")))
        column.addLayout(_row(self._perform, self._another))
        column.addWidget(self._performed)
        column.addWidget(self.retime)
        column.addSpacing(8)
        column.addWidget(heading(self.tr("Generated lips")))
        column.addWidget(
            ParamForm(self._store, MouthSettings, _read_mouth, _write_mouth, self._of_lips)
        )
        column.addSpacing(8)
        column.addWidget(heading(self.tr("Voice gate")))
        column.addWidget(
            ParamForm(self._store, GateSettings, _read_gate, _write_gate, self._of_gate)
        )
        again = note("gate_note")
        again.setText(self.tr("Takes effect when you press Perform again."))
        column.addWidget(again)
        column.addSpacing(8)
        column.addWidget(heading(self.tr("Words")))
        column.addLayout(_row(self._transcript))
        column.addWidget(self._said)
        column.addWidget(self.words, 1)
        column.addStretch(0)
        self.setWidget(content)

    def _of_lips(self, title: str) -> str:
        """Name of an undo step of the lips."""
        return self.tr("Generated lips: {}").format(title.lower())

    def _of_gate(self, title: str) -> str:
        """Name of an undo step of the gate."""
        return self.tr("Voice gate: {}").format(title.lower())

    def _follow(self, old: Project, new: Project) -> None:
        if (
            old.audio is not new.audio
            or old.performed is not new.performed
            or old.transcript is not new.transcript
        ):
            self.refresh()


def _read_mouth(project: Project, name: str) -> float:
    return float(getattr(project.mouth, name))


def _write_mouth(project: Project, name: str, value: float) -> Project:
    changed: dict[str, float] = {name: value}
    return with_mouth(project, replace(project.mouth, **changed))


def _read_gate(project: Project, name: str) -> float:
    return float(getattr(project.performance.gate, name))


def _write_gate(project: Project, name: str, value: float) -> Project:
    changed: dict[str, float] = {name: value}
    gate = replace(project.performance.gate, **changed)
    return replace(project, performance=replace(project.performance, gate=gate))


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    for each in buttons:
        row.addWidget(each)
    row.addStretch(1)
    return row
