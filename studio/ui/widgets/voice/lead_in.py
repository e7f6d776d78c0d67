"""What comes before a recording: seconds counted down, and seconds of the film that are heard."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QWidget

from studio.app.session import Session
from studio.app.sound_habits import SoundHabits

_MOST_S = 9


class LeadIn(QWidget):
    """Two numbers of seconds, which are remembered."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setObjectName("lead_in")
        self.count_in = self._spin(
            "record_count_in",
            self.tr("Count-in"),
            self.tr("Seconds before recording starts; 0 starts at once. Record again cancels."),
        )
        self.pre_roll = self._spin(
            "record_pre_roll",
            self.tr("Pre-roll"),
            self.tr("Seconds of the film that are played before the playhead: "
                    "Record with pre-roll (Ctrl+R) and Punch and roll (Shift+D)"),
        )  # fmt: skip
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for spin in (self.count_in, self.pre_roll):
            title = QLabel(spin.accessibleName())
            title.setBuddy(spin)
            row.addWidget(title)
            row.addWidget(spin)
        self.count_in.valueChanged.connect(self._count)
        self.pre_roll.valueChanged.connect(self._roll)
        session.sound_changed.connect(self._show)
        self._show(session.sound)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The wheel turns only the control that has the focus."""
        if event.type() is QEvent.Type.Wheel and not (
            isinstance(watched, QWidget) and watched.hasFocus()
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _spin(self, name: str, title: str, tip: str) -> QSpinBox:
        spin = QSpinBox()
        spin.setObjectName(name)
        spin.setAccessibleName(title)
        spin.setToolTip(tip)
        spin.setRange(0, _MOST_S)
        spin.setSuffix(self.tr(" s"))
        spin.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        spin.installEventFilter(self)
        return spin

    def _count(self, seconds: int) -> None:
        self._session.sound = replace(self._session.sound, count_in=seconds)

    def _roll(self, seconds: int) -> None:
        self._session.sound = replace(self._session.sound, pre_roll=seconds)

    def _show(self, sound: SoundHabits) -> None:
        for spin, seconds in ((self.count_in, sound.count_in), (self.pre_roll, sound.pre_roll)):
            with QSignalBlocker(spin):
                spin.setValue(seconds)
