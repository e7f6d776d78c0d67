"""The pose library through the real window: pictures, applying, naming, files."""

from dataclasses import replace

import pytest
from engine_scenes import photo
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDockWidget,
    QLineEdit,
    QPushButton,
    QSlider,
    QStyle,
    QStyleOptionSlider,
)

from studio.app.edits import tracks
from studio.app.photos import PhotoBook
from studio.domain.pose import BUILT_IN, Pose
from studio.domain.sources import SourceBank

KEY, LEFT, RIGHT = Qt.Key, Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


class Library:
    """Mouse and keys on the panel of one window, and what they did."""

    def __init__(self, desk):
        self.desk, self.panel = desk, desk.poses.panel
        self.store, self.session = desk.services.store, desk.services.session
        self.list = self.panel.list

    def row(self, name):
        (item,) = self.list.findItems(name, Qt.MatchFlag.MatchExactly)
        self.list.scrollToItem(item)
        return item

    def click(self, name, modifiers=NONE):
        place = self.list.visualItemRect(self.row(name)).center()
        QTest.mouseClick(self.list.viewport(), LEFT, modifiers, place)

    def double_click(self, name):
        self.click(name)
        place = self.list.visualItemRect(self.row(name)).center()
        QTest.mouseDClick(self.list.viewport(), LEFT, NONE, place)

    def seen(self, lane):
        return tracks.seen_at(self.store.project, lane, self.session.time)


@pytest.fixture
def library(open_desk, qtbot):
    desk = open_desk()
    dock = desk.window.findChild(QDockWidget, "poses")
    dock.show()
    dock.raise_()
    qtbot.waitUntil(desk.poses.panel.isVisible)
    return Library(desk)


def test_built_in_poses_are_listed_and_marked(library):
    names = [library.list.item(i).text() for i in range(library.list.count())]
    assert names == [pose.name for pose in BUILT_IN]
    assert all("built in" in library.list.item(i).toolTip() for i in range(len(names)))
    assert not library.row("Smile").icon().isNull()


def test_a_double_click_applies_at_the_playhead_as_one_step(library):
    library.session.time = 1.0
    library.double_click("Blink")
    assert library.seen("blink") == pytest.approx(1.0)
    assert library.store.steps == ("Applied Blink",)
    assert {key.time for key in tracks.all_keys(library.store.project)} == {1.0}


def test_enter_applies_as_far_as_the_slider_says(library):
    library.panel.slider.setValue(40)
    assert library.store.steps == (), "the slider alone changes nothing"
    library.click("Blink")
    QTest.keyClick(library.list, KEY.Key_Return)
    assert library.seen("blink") == pytest.approx(0.4)


def test_the_slider_previews_live_and_is_one_step(library):
    """Apply at x %: a drag of the slider is seen at once and one undo step."""
    library.click("Blink")
    slider = library.panel.findChild(QSlider, "pose_amount")
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    grip = slider.style().subControlRect(
        QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, slider
    )
    QTest.mousePress(slider, LEFT, NONE, grip.center())
    seen = []
    for part in (0.75, 0.5, 0.25):
        QTest.mouseMove(slider, QPoint(int(slider.width() * part), grip.center().y()))
        seen.append(library.seen("blink"))
    QTest.mouseRelease(slider, LEFT, NONE, QPoint(slider.width() // 4, grip.center().y()))
    assert 1 > seen[0] > seen[1] > seen[2] > 0
    assert library.store.steps == ("Applied Blink",)
    library.store.undo()
    assert library.seen("blink") == 0


def test_shift_click_applies_mirrored(library):
    wink = Pose.of("Wink", {"lid_left": 0.8})
    library.store.edit("Pose", lambda p: replace(p, poses=(wink,)))
    library.click("Wink", SHIFT)
    assert library.seen("lid_right") == pytest.approx(0.8) and library.seen("lid_left") == 0
    assert library.store.undo_label == "Applied Wink mirrored"


def test_a_saved_pose_is_named_in_place(library, qtbot):
    library.store.edit("Brow", lambda p: tracks.set_key(p, "brow", 0.0, 0.5))
    library.desk.window.actions_by_id["pose_save"].trigger()
    editor = library.list.findChild(QLineEdit)
    editor.setText("Doubt")
    QTest.keyClick(editor, KEY.Key_Return)
    qtbot.waitUntil(lambda: [p.name for p in library.store.project.poses] == ["Doubt"])
    assert library.store.project.poses[0].lanes["brow"] == pytest.approx(0.5)
    assert library.list.current == "Doubt"
    library.store.undo()
    library.store.undo()
    assert library.store.project.poses == ()
    assert library.list.count() == len(BUILT_IN)


def test_a_pose_of_the_selected_lanes_alone(library):
    action = library.desk.window.actions_by_id["pose_save_selected"]
    library.store.edit("Brow", lambda p: tracks.set_key(p, "brow", 0.0, 0.5))
    library.session.selection = tracks.all_keys(library.store.project)
    library.desk.window.refresh()
    action.trigger()
    assert library.store.project.poses[0].lanes == {"brow": pytest.approx(0.5)}


def test_delete_removes_own_poses_and_no_built_in_one(library):
    library.store.edit("Pose", lambda p: replace(p, poses=(Pose.of("Mine", {"brow": 1.0}),)))
    library.click("Blink")
    QTest.keyClick(library.list, KEY.Key_Delete)
    assert library.list.count() == len(BUILT_IN) + 1
    library.click("Mine")
    QTest.keyClick(library.list, KEY.Key_Delete)
    assert library.store.project.poses == ()
    assert library.store.undo_label == "Deleted pose Mine"


def test_locked_lanes_refuse_with_a_reason(library):
    library.store.edit("Lock", lambda p: tracks.set_locked(p, "blink", True))
    library.double_click("Blink")
    (notice,) = library.desk.services.reporter.notices[-1:]
    assert "Blink" in notice.message and "Unlock" in notice.hint


def test_poses_go_out_and_come_in(library, tmp_path, qtbot):
    library.store.edit("Pose", lambda p: replace(p, poses=(Pose.of("Mine", {"brow": 0.3}),)))
    library.desk.poses.write(tmp_path / "mine.json")
    qtbot.waitUntil(lambda: not library.desk.services.jobs.active)
    library.desk.poses.read(tmp_path / "mine.json")
    qtbot.waitUntil(lambda: len(library.store.project.poses) == 2)
    assert library.store.project.poses[1] == Pose.of("Mine 2", {"brow": 0.3})
    assert library.store.undo_label == "Imported 1 pose"


def test_pictures_come_from_the_background(library, qtbot, monkeypatch):
    """Outlines at first; rendered faces of the bank as soon as they are there."""
    shots = {shot.source.asset: shot for shot in (photo("rest"), photo("open", 0.4))}
    monkeypatch.setattr(PhotoBook, "photo", lambda self, source: shots[source.asset])
    monkeypatch.setattr(PhotoBook, "rgb", lambda self, asset: shots[asset].rgb)
    monkeypatch.setattr(PhotoBook, "has", lambda self, source: source.asset in shots)
    monkeypatch.setattr(PhotoBook, "thumbnail", lambda self, source, side: shots[source.asset].rgb)
    drawn = library.row("AA").icon().pixmap(64).toImage()
    bank = SourceBank()
    for place, shot in enumerate(shots.values()):
        bank = bank.with_slot(place, shot.source)
    library.store.edit("Photos", lambda p: replace(p, sources=bank))
    qtbot.waitUntil(
        lambda: library.panel._pictures.picture(BUILT_IN[1]) is not None, timeout=30_000
    )
    assert library.row("AA").icon().pixmap(64).toImage() != drawn
    buttons = library.panel.findChildren(QPushButton)
    assert all(button.accessibleName() and button.toolTip() for button in buttons)
