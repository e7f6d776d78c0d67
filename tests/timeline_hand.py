"""A hand on the mouse and the keyboard of a timeline, and a document to move."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from studio.app.edits import tracks
from studio.app.session import KeyId
from studio.domain.audio import AudioClip
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Lane, Track

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
RATE = FrameRate()


class Hand:
    """Mouse and keyboard on the lanes of one panel."""

    def __init__(self, panel, store, session):
        self.panel, self.store, self.session = panel, store, session
        self.canvas, self.lanes = panel.canvas, panel.canvas.viewport()

    def place(self, lane, time, value):
        """Pixel of a value at a time."""
        return self.canvas.geometry_of.point(lane, time, value).toPoint()

    def key(self, lane, time):
        """Pixel of a key."""
        return self.canvas.geometry_of.place_of(self.store.project, KeyId(lane, time)).toPoint()

    def click(self, at, modifiers=NONE):
        QTest.mouseClick(self.lanes, LEFT, modifiers, at)

    def press(self, at, modifiers=NONE):
        QTest.mousePress(self.lanes, LEFT, modifiers, at)

    def move(self, to, modifiers=NONE, buttons=LEFT):
        """A move with modifiers held, which the test library cannot send itself."""
        place = QPointF(to)
        event = QMouseEvent(
            QEvent.Type.MouseMove, place, self.lanes.mapToGlobal(place),
            Qt.MouseButton.NoButton, buttons, modifiers,
        )  # fmt: skip
        QApplication.sendEvent(self.lanes, event)

    def double(self, at, modifiers=NONE):
        QTest.mouseDClick(self.lanes, LEFT, modifiers, at)

    def release(self, at, modifiers=NONE):
        QTest.mouseRelease(self.lanes, LEFT, modifiers, at)

    def drag(self, start, end, modifiers=NONE):
        """Press, move in steps, release."""
        self.press(start, modifiers)
        for part in (0.3, 0.6, 1.0):
            self.move(start + (end - start) * part, modifiers)
        self.release(end, modifiers)

    def wheel(self, at, delta, modifiers=NONE):
        """Turn the wheel by eighths of a degree (across, along)."""
        event = QWheelEvent(
            at, self.lanes.mapToGlobal(at), QPoint(), delta, Qt.MouseButton.NoButton, modifiers,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(self.lanes, event)

    def type(self, key, modifiers=NONE):
        QTest.keyClick(self.canvas, key, modifiers)

    def choose(self, key, id, modifiers=NONE):
        """Pop a menu up with a key and choose from it."""
        self.type(key, modifiers)
        menu = QApplication.activePopupWidget()
        (action,) = (a for a in menu.actions() if a.objectName() == id)
        assert action.isEnabled()
        action.trigger()
        menu.close()

    def run(self, id):
        """Do what the command of the menu called `id` does."""
        (command,) = (c for c in self.panel.commands if c.id == id)
        assert command.enabled()
        command.run()

    def search(self, words, back=True):
        """Find an action by its words and do it; then go `back` to the lanes."""
        self.type(Qt.Key.Key_Slash)
        QApplication.processEvents()
        (palette,) = (
            dialog
            for dialog in self.panel.window().findChildren(QDialog, "command_palette")
            if dialog.isVisible()
        )
        QTest.keyClicks(palette.query, words)
        QTest.keyClick(palette.query, Qt.Key.Key_Return)
        QApplication.processEvents()
        if back:
            self.canvas.setFocus()

    def hover(self, to, modifiers=NONE):
        """Move the mouse with no button pressed."""
        self.move(to, modifiers, Qt.MouseButton.NoButton)

    def times(self, lane):
        return [key.time for key in self.store.project.tracks.lane(lane).layer.keys]

    def values(self, lane):
        return [key.value for key in self.store.project.tracks.lane(lane).layer.keys]


def some_keys():
    """Ten seconds: three keys on the brow, two on the blink, a generated head turn."""
    project = Project(audio=AudioClip(asset="v", name="v.wav", rate=8000, duration=10.0))
    for lane, points in {
        "brow": ((2.0, 0.0), (4.0, 0.5), (6.0, 0.0)),
        "blink": ((3.0, 0.2), (5.0, 0.6)),
    }.items():
        for time, value in points:
            project = tracks.set_key(project, lane, time, value)
    turn = Track(rate=RATE, values=Samples(np.linspace(-10, 10, 251)))
    return replace(project, tracks=project.tracks.with_lane("head_yaw", Lane(base=turn)))


def still():
    """The same keys without a voice; a key at the end keeps the film ten seconds long."""
    return tracks.set_key(replace(some_keys(), audio=None), "margin", 10.0, 0.18)
