"""Keys and mouse on the window of a film of ten seconds."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studio.app.edits import tracks
from studio.domain.project import Project
from studio.ui.widgets.time.ruler_marks import ROW_TOP_PX

KEY, MOD = Qt.Key, Qt.KeyboardModifier
NONE, SHIFT, CTRL, ALT = (
    MOD.NoModifier, MOD.ShiftModifier, MOD.ControlModifier, MOD.AltModifier,
)  # fmt: skip
LEFT = Qt.MouseButton.LeftButton
LABELS_Y, MARKERS_Y, TICKS_Y = 6, ROW_TOP_PX + 5, 42


def ten_seconds():
    """Ten seconds of 25 frames each but one, with three keys on the brow."""
    project = Project()
    for time in (2.0, 4.0, 6.0):
        project = tracks.set_key(project, "brow", time, 0.2)
    return tracks.set_key(project, "blink", 9.96, 0.0)


class Player:
    """Keys and mouse on one window, and what they did."""

    def __init__(self, desk):
        self.desk, self.window, self.ruler = desk, desk.window, desk.timeline.ruler
        self.store, self.session = desk.services.store, desk.services.session
        self.transport = desk.services.transport

    def key(self, key, modifiers=NONE):
        QTest.keyClick(self.window, key, modifiers)

    def at(self, seconds, y=TICKS_Y):
        return QPoint(round(self.ruler._view.x_of(seconds)), y)

    def press(self, at):
        QTest.mousePress(self.ruler, LEFT, NONE, at)

    def move(self, to):
        event = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(to), self.ruler.mapToGlobal(QPointF(to)),
            Qt.MouseButton.NoButton, LEFT, NONE,
        )  # fmt: skip
        QApplication.sendEvent(self.ruler, event)

    def drag(self, start, end):
        self.press(start)
        for part in (0.4, 1.0):
            self.move(start + (end - start) * part)
        QTest.mouseRelease(self.ruler, LEFT, NONE, end)

    def frame(self):
        return self.store.project.rate.frame(self.session.time)

    def span(self):
        return self.store.project.frames_in_span if self.store.project.span else None

    def frames_of_markers(self):
        return [self.store.project.rate.frame(m.time) for m in self.store.project.markers]
