"""Mouse and keys on the picture of a whole window, and the window they work on."""

import threading
from contextlib import contextmanager
from dataclasses import replace

import pytest
from engine_scenes import photo
from fake_renderers import with_painter
from PySide6.QtCore import QEvent, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studio.app.edits import tracks
from studio.app.overlay import Overlay
from studio.app.photos import PhotoBook
from studio.domain.errors import AudioDeviceLost
from studio.domain.performance import landmarks_at
from studio.domain.project import Project
from studio.domain.sources import SourceBank
from studio.ui.desk import Desk
from studio.ui.services import Folders

NONE, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


class Hand:
    """Mouse and keys on the picture of one window, and what they did."""

    def __init__(self, desk):
        self.desk, self.screen = desk, desk.preview.view
        self.layer = desk.preview.tools.layer
        self.store, self.session = desk.services.store, desk.services.session

    @property
    def points(self):
        """The landmarks of the document at the playhead, in pixels of the film."""
        return landmarks_at(self.store.project, self.session.time) * self.layer.side

    def spot(self, index):
        return self.screen.to_view(QPointF(*self.points[index].tolist())).toPoint()

    def move(self, to, modifiers=NONE, buttons=LEFT):
        place = QPointF(to)
        event = QMouseEvent(
            QEvent.Type.MouseMove, place, self.screen.mapToGlobal(place),
            Qt.MouseButton.NoButton, buttons, modifiers,
        )  # fmt: skip
        QApplication.sendEvent(self.screen, event)

    def press(self, at, modifiers=NONE, button=LEFT):
        QTest.mousePress(self.screen, button, modifiers, at)

    def drag(self, start, end, modifiers=NONE, button=LEFT):
        self.press(start, modifiers, button)
        for part in (0.3, 1.0):
            self.move(start + (end - start) * part, modifiers, button)
        QTest.mouseRelease(self.screen, button, modifiers, end)

    def pull(self, index, way, modifiers=NONE):
        """Drag one point by widget pixels."""
        start = self.spot(index)
        self.drag(start, start + QPoint(*way), modifiers)

    def wheel(self, at, delta, modifiers=NONE):
        across = QPoint(delta, 0) if modifiers & ALT else QPoint(0, delta)
        event = QWheelEvent(
            QPointF(at), self.screen.mapToGlobal(QPointF(at)), QPoint(), across,
            Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(self.screen, event)

    def key(self, key, modifiers=NONE):
        QTest.keyClick(self.screen, key, modifiers)

    def keyed(self):
        """The lanes that have keys."""
        return {key.lane for key in tracks.all_keys(self.store.project)}

    def look(self, **changes):
        self.session.overlay = replace(self.session.overlay, **changes)


def no_player():
    """A machine without a loudspeaker."""
    raise AudioDeviceLost("There is no sound output.")


def wake(jobs):
    """Let every thread of the pools start now: they outlive the first test that needs them."""
    together = threading.Barrier(3)
    for _ in range(3):
        jobs.start("Wake", lambda _context: together.wait(10) and None, quiet=True)


@contextmanager
def picture_desk(qapp, home):
    """A studio in `home` with two photos."""
    settings = QSettings(str(home / "window.ini"), QSettings.Format.IniFormat)
    shots = {shot.source.asset: shot for shot in (photo("rest"), photo("open", 0.4))}
    with pytest.MonkeyPatch.context() as patch:
        with_painter(patch)
        patch.setattr(PhotoBook, "photo", lambda self, source: shots[source.asset])
        patch.setattr(PhotoBook, "rgb", lambda self, asset: shots[asset].rgb)
        patch.setattr(PhotoBook, "has", lambda self, source: source.asset in shots)
        desk = Desk(qapp, Folders(state=home / "state", cache=home / "cache"), settings, no_player)
        desk.shots = shots
        wake(desk.services.jobs)
        desk.window.resize(1400, 1000)
        desk.window.show()
        yield desk
        desk.close()
    qapp.processEvents()


@contextmanager
def ready_hand(desk, qtbot):
    """The studio on an untouched project, the picture fitted, landmarks ready to be dragged."""
    bank = SourceBank()
    for place, shot in enumerate(desk.shots.values()):
        bank = bank.with_slot(place, shot.source)
    services, screen = desk.services, desk.preview.view
    services.session.overlay = Overlay()
    services.store.open(replace(Project(), sources=bank, renderer="painter"), saved=True)
    services.session.time = 0.0
    screen.fit()
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    qtbot.waitUntil(lambda: screen.shown is not None, timeout=20_000)
    services.session.overlay = Overlay(editing=True)
    screen.setFocus()
    yield Hand(desk)
    desk.preview.tools.layer.hand.give_up()
    screen.fit()


def apart(a, b):
    """How far two colours are apart."""
    return max(abs(x - y) for x, y in zip(a.getRgb()[:3], b.getRgb()[:3], strict=True))
