"""Conventions of the performance panel: gains, mutes, linked eyes, a frozen and a steady head."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from desk_workers import start_workers
from PySide6.QtCore import QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QSlider,
    QStyle,
    QStyleOptionSlider,
    QToolButton,
)

from studio.app.edits import blinks
from studio.app.trembling import trembling
from studio.domain import face
from studio.domain.blinks import Blink
from studio.domain.errors import AudioDeviceLost
from studio.domain.frame_state import resolve
from studio.domain.mix import Axis, Mix
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Track
from studio.io import project_file
from studio.ui.desk import Desk
from studio.ui.services import Folders
from studio.ui.widgets.lanes.row_header import RowHeader
from tests.key_scenes import keyed

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
BRIDGE = list(face.NOSE[:4])
SAMPLE = next((Path(__file__).parents[3] / "resources").rglob("*.quintet"))


def no_player():
    """A machine without a loudspeaker."""
    raise AudioDeviceLost("There is no sound output.")


def scene(sample):
    """The people of the sample, with a head that trembles and hand work on lids, gaze, emotion."""
    shaken = np.sin(np.arange(50) / 5) + 0.3 * np.random.default_rng(1).normal(size=50)
    yaw = Track(rate=FrameRate(), values=Samples(8.0 * shaken))
    tracks = sample.tracks.with_lane("head_yaw", replace(sample.tracks.head_yaw, base=yaw))
    project = replace(sample, tracks=tracks, audio=None, motion=None, spoken=None)
    for lane, value in (("head_roll", 5.0), ("gaze_x", 10.0), ("emotion_happy", 0.5)):
        project = keyed(project, lane, (0.0, value))
    return blinks.paste(project, (Blink(time=0.0),), 1.0)[0]


@pytest.fixture(scope="module")
def opened(qapp, tmp_path_factory):
    """One studio for all tests of this file, and the project they begin with."""
    home = tmp_path_factory.mktemp("mix")
    settings = QSettings(str(home / "window.ini"), QSettings.Format.IniFormat)
    desk = Desk(qapp, Folders(state=home / "state", cache=home / "cache"), settings, no_player)
    start_workers(desk.services.jobs)
    desk.window.resize(1280, 1100)
    desk.window.show()
    dock = desk.window.findChild(QDockWidget, "performance")
    dock.show()
    dock.raise_()
    yield desk, scene(project_file.load(SAMPLE, desk.services.assets))
    desk.close()
    qapp.processEvents()


class Panel:
    """A hand on the panel."""

    def __init__(self, desk):
        self.desk, self.panel = desk, desk.performance
        self.store, self.session = desk.services.store, desk.services.session

    @property
    def mix(self):
        return self.store.project.mix

    def slider(self, name):
        slider = self.panel.findChild(QSlider, name)
        self.panel.ensureWidgetVisible(slider)
        QApplication.processEvents()
        return slider

    def handle(self, name, value=None):
        """Where the handle of a slider is, or is at `value`."""
        slider, option = self.slider(name), QStyleOptionSlider()
        slider.initStyleOption(option)
        if value is not None:
            option.sliderPosition = value
        part = QStyle.SubControl.SC_SliderHandle
        control = QStyle.ComplexControl.CC_Slider
        return slider.style().subControlRect(control, option, part, slider).center()

    def press(self, name):
        QTest.mousePress(self.slider(name), LEFT, NONE, self.handle(name))

    def move(self, name, value):
        QTest.mouseMove(self.slider(name), self.handle(name, value))

    def release(self, name, value):
        QTest.mouseRelease(self.slider(name), LEFT, NONE, self.handle(name, value))

    def drag(self, name, value):
        self.press(name)
        self.move(name, value)
        self.release(name, value)

    def click(self, name):
        """A click on what the layout made of a button."""
        button = self.panel.findChild(QToolButton, name)
        self.panel.ensureWidgetVisible(button)
        QApplication.processEvents()
        QTest.mouseClick(button, LEFT)

    def points(self, time=0.4):
        return resolve(self.store.project, time, 128).landmarks.array

    def open_eye(self, time):
        """How far the lids of one eye are apart."""
        points = self.points(time)
        return np.linalg.norm(points[37] - points[41])

    def pixels(self, group):
        QApplication.processEvents()
        return self.panel.groups[group].form.grab().toImage()


@pytest.fixture
def panel(opened):
    """A hand on the panel, with everything as it is at first."""
    desk, project = opened
    desk.services.store.open(project, saved=True)
    desk.services.session.time = 0.0
    desk.window.activateWindow()
    return Panel(desk)


def test_a_gain_is_dragged_as_one_step_and_seen_meanwhile(panel, qtbot):
    """Emotion, blinks, gaze and head have gains of 0 to 2; a drag is one named step, seen live."""
    for name in ("head", "emotion", "blink_left", "gaze_left"):
        slider = panel.slider(name)
        assert "0 to 2 ×, default 1" in slider.toolTip()
    view = panel.desk.preview.view
    panel.session.time = 0.4
    qtbot.waitUntil(lambda: view.shown is not None, timeout=30_000)
    before, picture, done = panel.points(), view.shown, panel.store.done
    panel.press("head")
    panel.move("head", 1000)
    assert panel.mix.head == 2.0 and panel.store.done == done
    assert not np.array_equal(panel.points(), before)
    qtbot.waitUntil(lambda: view.shown is not picture, timeout=30_000)
    panel.move("head", 250)
    panel.release("head", 250)
    assert panel.mix.head == pytest.approx(0.5, abs=0.05) and panel.store.done == done + 1
    assert panel.store.undo_label == "Head gain"
    panel.store.undo()
    assert np.array_equal(panel.points(), before)


def test_a_gain_is_reset_by_a_double_click_and_turned_by_a_wheel_with_the_focus(panel):
    """Double-click resets a gain; the wheel turns it only where it has the focus."""
    panel.drag("emotion", 900)
    slider = panel.slider("emotion")
    steps = panel.store.done
    QTest.mouseDClick(slider, LEFT, NONE, panel.handle("emotion"))
    assert panel.mix.emotion == 1.0 and panel.store.done == steps + 1

    def turn():
        at = QPointF(slider.rect().center())
        QApplication.sendEvent(slider, QWheelEvent(
            at, slider.mapToGlobal(at), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
            NONE, Qt.ScrollPhase.NoScrollPhase, False))  # fmt: skip

    panel.desk.timeline.canvas.setFocus()
    turn()
    assert panel.mix.emotion == 1.0
    slider.setFocus()
    turn()
    assert panel.mix.emotion > 1.0


def test_an_axis_is_muted_and_rests(panel):
    """Each axis has a mute: what was generated and what was made by hand rests; one step."""
    free = panel.points()
    for axis in (Axis.HEAD_YAW, Axis.HEAD_ROLL, Axis.GAZE_X, Axis.EMOTION):
        button = panel.panel.findChild(QToolButton, f"mute_{axis}")
        drawn, done = button.grab().toImage(), panel.store.done
        panel.click(f"mute_{axis}")
        assert panel.mix.muted == (axis,) and panel.store.done == done + 1
        assert not np.array_equal(panel.points(), free)
        assert button.isChecked() and button.grab().toImage() != drawn
        panel.store.undo()
        assert panel.mix == Mix() and np.array_equal(panel.points(), free)
    shut, headers = panel.open_eye(1.16), panel.desk.timeline.headers
    names = [headers.findChild(RowHeader, f"header_{lane}").name for lane in ("blink", "blinks")]
    assert all(name.isEnabled() for name in names)
    panel.click("mute_blinks")
    assert panel.open_eye(1.16) > 5 * shut
    assert not any(name.isEnabled() for name in names)  # dim in the timeline, too


def test_a_muted_gain_that_is_moved_is_unmuted(panel):
    """A group muted as a whole is drawn muted at its slider; moving it un-mutes, in one step."""
    heard = panel.pixels("gaze")
    for axis in ("gaze_x", "gaze_y"):
        panel.click(f"mute_{axis}")
    muted, done = panel.pixels("gaze"), panel.store.done
    assert muted != heard
    panel.drag("gaze_left", 750)
    assert not panel.mix.muted and panel.mix.gaze_left == pytest.approx(1.5, abs=0.1)
    form = panel.panel.groups["gaze"].form
    assert panel.store.done == done + 1 and not form.property("resting")
    panel.store.undo()
    assert panel.mix.muted == (Axis.GAZE_X, Axis.GAZE_Y) and form.property("resting")


def test_the_eyes_are_linked_and_go_apart(panel):
    """Left and right of gaze and lids are linked: one gain for both, until they are unlinked."""
    for group in ("gaze", "blink"):
        left, right = f"{group}_left", f"{group}_right"
        panel.drag(left, 250)
        low = getattr(panel.mix, left)
        assert getattr(panel.mix, right) == low < 1.0
        panel.click(f"link_{group}")
        panel.drag(right, 1000)
        assert getattr(panel.mix, right) == 2.0 and getattr(panel.mix, left) == low
        done = panel.store.done
        panel.click(f"link_{group}")
        assert getattr(panel.mix, right) == low and panel.store.done == done + 1


def test_a_frozen_head_leaves_the_face_alive(panel):
    """Freeze head: the pose of the frame at the playhead; mouth, blinks and gaze live on."""
    panel.session.time = 0.4
    there, elsewhere = panel.points(0.4), panel.points(1.2)
    assert not np.allclose(there[BRIDGE], elsewhere[BRIDGE])
    box = panel.panel.frozen
    panel.panel.ensureWidgetVisible(box)
    QApplication.processEvents()
    QTest.mouseClick(box, LEFT, NONE, QPoint(10, box.height() // 2))
    assert panel.mix.frozen == pytest.approx(0.4) and "0:00:10" in box.text()
    frozen = panel.points(1.2)
    np.testing.assert_allclose(frozen[BRIDGE], there[BRIDGE], atol=1e-6)
    assert panel.open_eye(1.16) < 0.5 * panel.open_eye(0.4)
    panel.store.undo()
    assert np.array_equal(panel.points(1.2), elsewhere)
    panel.desk.window.actions_by_id["freeze_head"].trigger()
    assert panel.mix.frozen == pytest.approx(0.4) and box.isChecked()


def test_the_stabiliser_lowers_the_jitter_that_is_shown(panel, qtbot):
    """Stabiliser 0 to 100 %, with a meter of px RMS per group, before and after."""
    nose = panel.panel.meter.sizes["Nose"]
    found = trembling(panel.store.project, lambda: None)
    qtbot.waitUntil(lambda: nose.text() == f"{found.steady['Nose']:.2f}", timeout=20_000)
    panel.drag("stabiliser", 400)
    found = trembling(panel.store.project, lambda: None)
    before, after = found.shaken["Nose"], found.steady["Nose"]
    assert after < 0.25 * before
    qtbot.waitUntil(lambda: nose.text() == f"{before:.2f} → {after:.2f}", timeout=20_000)
    assert panel.store.undo_label == "Stabiliser"


def test_everything_is_reset_in_one_step(panel):
    """Reset all, and the same as a command: gains 1, nothing muted, the head free; one step."""
    reset = panel.panel.reset
    assert not reset.isEnabled()
    panel.drag("head", 100)
    panel.click("mute_head_x")
    panel.panel.ensureWidgetVisible(reset)
    QApplication.processEvents()
    done = panel.store.done
    QTest.mouseClick(reset, LEFT)
    assert panel.mix == Mix() and panel.store.done == done + 1
    panel.store.undo()
    panel.desk.window.actions_by_id["reset_mix"].trigger()
    assert panel.mix == Mix() and not panel.desk.window.actions_by_id["reset_mix"].isEnabled()
