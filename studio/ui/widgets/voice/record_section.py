"""Recording: the microphone, its level, and the keys of a tape recorder."""

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.app.microphone import Microphone, MicState
from studio.app.session import Session
from studio.ui.theme import Theme
from studio.ui.widgets.glyphs import glyph, glyph_size
from studio.ui.widgets.voice.input_choice import InputChoice
from studio.ui.widgets.voice.lead_in import LeadIn
from studio.ui.widgets.voice.level_meter import LevelMeter

_LEVEL_EVERY_MS = 33
_SIDE_PX = 30
_SECOND_MS = 1000


class RecordSection(QWidget):
    """Everything needed to record a take; says so plainly where there is no microphone."""

    def __init__(self, *, microphone: Microphone, session: Session, theme: Theme) -> None:
        super().__init__()
        self._microphone, self._theme = microphone, theme
        self.setObjectName("record_section")
        self._inputs = InputChoice()
        self._inputs.setObjectName("inputs")
        self._inputs.setAccessibleName(self.tr("Microphone"))
        self._inputs.setToolTip(self.tr("The input to record from"))
        self._refresh = _tool("refresh_inputs", self.tr("Look for microphones again"))
        self._listen = _tool("listen", self.tr("Show how loud it is without recording"))
        self._listen.setText(self.tr("Level"))
        self._listen.setCheckable(True)
        self._meter = LevelMeter(theme)
        self._make_keys()
        self.lead = LeadIn(session)
        self._left = 0
        self._second = QTimer(self, interval=_SECOND_MS)
        self._second.timeout.connect(self._count)
        self._elapsed = QLabel()
        self._elapsed.setObjectName("elapsed")
        self._elapsed.setAccessibleName(self.tr("Length of the take"))
        self._trouble = QLabel()
        self._trouble.setObjectName("no_microphone")
        self._trouble.setWordWrap(True)
        self._trouble.setProperty("muted", "true")
        self._timer = QTimer(self)
        self._timer.setInterval(_LEVEL_EVERY_MS)
        self._timer.timeout.connect(self._show_level)
        self._lay_out()
        self._connect()
        self._show_theme()
        self.refresh()

    def refresh(self) -> None:
        """Show the inputs and what can be done now."""
        state, microphone = self._microphone.state, self._microphone
        recording = microphone.recording
        with QSignalBlocker(self._inputs):
            self._inputs.clear()
            for device in microphone.inputs:
                self._inputs.addItem(device.name, device)
            if microphone.device in microphone.inputs:
                self._inputs.setCurrentIndex(microphone.inputs.index(microphone.device))
        self._show_trouble()
        self._lost.setVisible(bool(microphone.leftovers) and not recording)
        there = bool(microphone.inputs)
        self._inputs.setEnabled(there and not recording)
        self._refresh.setEnabled(not recording)
        self._listen.setEnabled(there and not recording)
        self._listen.setChecked(microphone.listening)
        self._record.setEnabled(there and not recording)
        for button in (self._pause, self._stop, self._again):
            button.setEnabled(recording)
        self._pause.setChecked(state is MicState.PAUSED)
        self._follow_level(state)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Nobody listens behind a closed panel; a running take goes on."""
        if self._microphone.state is MicState.LISTENING:
            self._microphone.listen(False)
        self._end_counting()
        super().hideEvent(event)

    def _make_keys(self) -> None:
        self._record = _push("record", self.tr("Record"))
        self._record.setToolTip(self.tr("Record a take; it replaces the voice  (R)"))
        self._pause = _tool("pause_recording", self.tr("Pause, or go on recording  (P)"))
        self._pause.setCheckable(True)
        self._stop = _tool("stop_recording", self.tr("Stop, and keep the take  (Space)"))
        self._again = _push("start_over", self.tr("Start over"))
        self._again.setToolTip(self.tr("Forget this take and record it again"))
        self._lost = QWidget()
        self._lost.setObjectName("lost_take")
        self._keep = _push("keep_lost_take", self.tr("Keep it"))
        self._keep.setToolTip(self.tr("Make it the voice of this project"))
        self._drop = _push("delete_lost_take", self.tr("Delete"))
        self._drop.setToolTip(self.tr("Remove it from the disk"))

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Record"))
        heading.setProperty("heading", "true")
        first = QHBoxLayout()
        first.addWidget(heading)
        first.addSpacing(8)
        first.addWidget(self._inputs, 100)
        first.addStretch(1)
        first.addWidget(self._refresh)
        first.addWidget(self._listen)
        keys = QHBoxLayout()
        for widget in (self._record, self._pause, self._stop, self._again):
            keys.addWidget(widget)
        keys.addStretch(1)
        keys.addWidget(self._elapsed)
        found = QHBoxLayout(self._lost)
        found.setContentsMargins(0, 0, 0, 0)
        found.addWidget(QLabel(self.tr("A take was left unfinished.")), 1)
        found.addWidget(self._keep)
        found.addWidget(self._drop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(first)
        column.addWidget(self._lost)
        column.addWidget(self._trouble)
        column.addWidget(self._meter)
        column.addLayout(keys)
        column.addStretch(1)

    def _connect(self) -> None:
        microphone = self._microphone
        self._inputs.activated.connect(self._choose)
        self._refresh.clicked.connect(lambda _: microphone.refresh())
        self._listen.clicked.connect(microphone.listen)
        self._record.clicked.connect(lambda _: self.record())
        self._pause.clicked.connect(lambda _: microphone.pause())
        self._stop.clicked.connect(lambda _: microphone.stop())
        self._again.clicked.connect(lambda _: microphone.start_over())
        self._keep.clicked.connect(lambda _: microphone.recover())
        self._drop.clicked.connect(lambda _: microphone.discard())
        microphone.changed.connect(self.refresh)
        self._theme.changed.connect(self._show_theme)

    def record(self) -> None:
        """Count in, then begin a take with the Stop key under the space bar; again cancels."""
        if self._left:
            self._end_counting()
        elif not self._microphone.recording and self.lead.count_in.value():
            self._left = self.lead.count_in.value()
            self._second.start()
            self._elapsed.setText(str(self._left))
        else:
            self._begin()

    def _begin(self) -> None:
        self._meter.reset()
        self._microphone.record()
        if self._microphone.recording:
            self._stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _count(self) -> None:
        self._left -= 1
        self._elapsed.setText(str(self._left) if self._left else "")
        if not self._left:
            self._end_counting()
            self._begin()

    def _end_counting(self) -> None:
        self._second.stop()
        self._left = 0
        self._elapsed.clear()

    def _choose(self, index: int) -> None:
        self._microphone.choose(self._microphone.inputs[index])

    def _show_trouble(self) -> None:
        problem = self._microphone.problem
        text = ""
        if problem is not None:
            text = f"{problem.message} {problem.hint}"
        elif not self._microphone.inputs:
            text = self.tr("There is no microphone. Connect one, then press Refresh.")
        self._trouble.setText(text)
        self._trouble.setVisible(bool(text))
        for widget in (self._meter, self._inputs, self._listen):
            widget.setVisible(not text)
        self._refresh.setText(self.tr("Refresh") if text else "")
        style = Qt.ToolButtonStyle
        self._refresh.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if text else style.ToolButtonIconOnly
        )

    def _follow_level(self, state: MicState) -> None:
        if state is MicState.OFF:
            self._timer.stop()
            self._meter.rest()
            if not self._left:
                self._elapsed.clear()
        elif not self._timer.isActive():
            self._timer.start()

    def _show_level(self) -> None:
        level = self._microphone.level()
        self._meter.set_level(level.peak, level.rms, level.clipped)
        if self._microphone.recording:
            minutes, seconds = divmod(self._microphone.recorded, 60)
            self._elapsed.setText(f"{int(minutes)}:{seconds:04.1f}")
        elif not self._left:
            self._elapsed.clear()

    def _show_theme(self) -> None:
        theme = self._theme
        self._record.setIcon(glyph("record", theme, theme.colours.bad))
        self._pause.setIcon(glyph("pause", theme))
        self._stop.setIcon(glyph("stop", theme))
        self._refresh.setIcon(glyph("refresh", theme))
        self._elapsed.setStyleSheet(f"color: {theme.colours.bad}; font-weight: 600;")


def _tool(name: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setAccessibleName(tip)
    button.setToolTip(tip)
    button.setIconSize(glyph_size())
    button.setMinimumWidth(_SIDE_PX)
    return button


def _push(name: str, title: str) -> QPushButton:
    button = QPushButton(title)
    button.setObjectName(name)
    button.setAccessibleName(title)
    return button
