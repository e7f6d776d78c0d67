"""The time of the playhead as a number: click it, type another one, and be there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from studio.app.playback import Playback
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.project import Project
from studio.domain.time_text import time_text, typed_frame

_ROOM_PX = 10


class TimeField(QLineEdit):
    """Follows the playhead until it is clicked; Enter goes to what was typed, Escape leaves it."""

    def __init__(self, *, store: Store, session: Session) -> None:
        super().__init__()
        self._store, self._session = store, session
        self._before: QWidget | None = None
        self._fresh = False
        self.setAccessibleName(self.tr("Time of the playhead"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAcceptDrops(False)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.returnPressed.connect(self._go)
        store.changed.connect(self._project_changed)
        session.time_changed.connect(self._time_changed)
        session.playback_changed.connect(self._playback_changed)
        self._fit()

    def begin(self) -> None:
        """Let the user type."""
        self._before = QApplication.focusWidget()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Select what is there, so that typing replaces it."""
        super().focusInEvent(event)
        self._fresh = event.reason() is Qt.FocusReason.MouseFocusReason
        self.selectAll()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The click that begins selects everything as well."""
        super().mouseReleaseEvent(event)
        if self._fresh and not self.hasSelectedText():
            self.selectAll()
        self._fresh = False

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show the playhead again."""
        super().focusOutEvent(event)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape gives the keys back."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _go(self) -> None:
        """Put the playhead where the user says; what is no time is selected again."""
        project = self._store.project
        now = project.rate.frame(self._session.time)
        try:
            unit = self._session.playback.unit
            frame = typed_frame(self.text(), unit, project.rate, now)
        except ValueError:
            self.selectAll()
            return
        self._session.time = project.rate.seconds(min(frame, project.frame_count - 1))
        self._leave()

    def _leave(self) -> None:
        before, self._before = self._before, None
        if before is not None and before.isVisible():
            before.setFocus()
        else:
            self.clearFocus()
        self._show()

    def _show(self) -> None:
        if not self.hasFocus():
            project = self._store.project
            unit, frame = self._session.playback.unit, project.rate.frame(self._session.time)
            self.setText(time_text(unit, project.rate, frame))

    def _fit(self) -> None:
        """As wide as the last time of the film."""
        project, unit = self._store.project, self._session.playback.unit
        whole = time_text(unit, project.rate, project.frame_count)
        self.setFixedWidth(self.fontMetrics().horizontalAdvance(f"0{whole}") + _ROOM_PX)
        tip = self.tr("Time of the playhead; the film has {}.\nClick to type another (Ctrl+J): ")
        ways = self.tr("1:02:05, 2.5 s, 60 f, or +10 and -10 from here")
        self.setToolTip(tip.format(whole) + ways)
        self._show()

    def _project_changed(self, old: Project, new: Project) -> None:
        if (old.duration, old.rate) != (new.duration, new.rate):
            self._fit()

    def _time_changed(self, _: float) -> None:
        self._show()

    def _playback_changed(self, _: Playback) -> None:
        self._fit()
