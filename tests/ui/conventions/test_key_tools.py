"""Conventions of tools that change keys: mirroring, in-betweens, thinning, poses."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QLineEdit

from studio.app.edits import reshaping, tracks
from studio.app.session import KeyId
from studio.domain.curve import Extrapolation

KEY, MOD = Qt.Key, Qt.KeyboardModifier
NONE, SHIFT, CTRL, ALT = MOD.NoModifier, MOD.ShiftModifier, MOD.ControlModifier, MOD.AltModifier
BROW = [2.0, 4.0, 6.0]


def select(hand, *times, lane="brow"):
    hand.session.selection = frozenset(KeyId(lane, time) for time in times)


def levels(project, *values):
    """The keys of the brow at these values."""
    for time, value in zip(BROW, values, strict=True):
        project = tracks.set_key(project, "brow", time, value)
    return project


def levelled(project, value):
    """The last three keys of the brow at exactly one value."""
    keys = frozenset(KeyId("brow", key.time) for key in project.tracks.brow.layer.keys[-3:])
    return reshaping.level_keys(project, keys, {"brow": value})


def test_shift_e_extrapolates(hand):
    """Shift+E: constant, linear, cyclic."""
    hand.choose(KEY.Key_E, "beyond.cyclic", SHIFT)
    assert hand.store.project.tracks.brow.layer.beyond is Extrapolation.CYCLIC


def test_mirror_by_time_and_by_value(hand):
    """Ctrl+Shift+M."""
    hand.store.edit("Lower", lambda p: p)
    select(hand, 2.0, 4.0)
    hand.choose(KEY.Key_M, "mirror.value", CTRL | SHIFT)
    assert hand.values("brow") == pytest.approx([0.5, 0.0, 0.0])
    select(hand, 2.0, 4.0)
    hand.session.time = 4.0
    hand.choose(KEY.Key_M, "mirror.playhead", CTRL | SHIFT)
    assert hand.times("brow") == pytest.approx([4.0, 6.0])


def test_smooth_bake_and_breakdown(hand):
    """Alt+O smooths, Shift+Alt+O bakes, Alt+D has in-betweens."""
    select(hand, *BROW)
    hand.type(KEY.Key_O, ALT)
    QTest.keyClicks(hand.canvas, "25")
    hand.type(KEY.Key_Return)
    assert hand.store.undo_label == "Smoothed 3 keys"
    hand.type(KEY.Key_O, ALT | SHIFT)
    assert len(hand.times("brow")) == 101
    hand.store.undo()
    select(hand, 4.0)
    hand.choose(KEY.Key_D, "between.breakdown", ALT)
    hand.type(KEY.Key_Return)
    assert hand.store.undo_label == "Broke down 1 key"


def in_between(hand, id, amount):
    """The middle key after an in-between of so many per cent."""
    select(hand, 4.0)
    hand.choose(KEY.Key_D, id, ALT)
    QTest.keyClicks(hand.canvas, amount)
    hand.type(KEY.Key_Return)
    return hand.values("brow")[1]


@pytest.mark.parametrize(
    ("tool", "amount", "value", "label"),
    [
        ("between.neighbour", "100", 0.2, "Blended to the neighbour: 1 key"),
        ("between.neighbour", "-50", 0.3, "Blended to the neighbour: 1 key"),
        ("between.default", "50", 0.25, "Blended to the default: 1 key"),
        ("between.push", "-100", 0.15, "Pushed 1 key"),
        ("between.push", "100", 0.85, "Pushed 1 key"),
        ("between.breakdown", "-100", 0.1, "Broke down 1 key"),
    ],
)
def test_in_betweens_by_a_number(hand, tool, amount, value, label):
    """Alt+D: blend to neighbour and to default, push or relax, breakdown; a number, Return."""
    hand.store.edit("Apart", lambda p: levels(p, 0.1, 0.5, 0.2))
    assert in_between(hand, tool, amount) == pytest.approx(value)
    assert hand.store.undo_label == label
    hand.store.undo()
    assert hand.values("brow") == pytest.approx([0.1, 0.5, 0.2])


def test_in_betweens_by_the_mouse(hand):
    """An in-between follows the mouse; a click accepts, Esc takes back; locked lanes refuse."""
    select(hand, 4.0)
    hand.choose(KEY.Key_D, "between.default", ALT)
    start = hand.key("brow", 4.0)
    hand.hover(start)
    hand.hover(start + QPoint(50, 0))
    quarter = hand.values("brow")[1]
    assert quarter == pytest.approx(0.375, abs=0.02)
    hand.type(KEY.Key_Escape)
    assert hand.values("brow")[1] == 0.5 and hand.store.undo_label is None
    hand.choose(KEY.Key_D, "between.default", ALT)
    hand.hover(start)
    hand.hover(start + QPoint(50, 0))
    hand.click(start + QPoint(50, 0))
    assert hand.values("brow")[1] == quarter and not hand.canvas.following
    hand.store.edit("Lock", lambda p: tracks.set_locked(p, "brow", True))
    select(hand, 4.0)
    hand.type(KEY.Key_D, ALT)
    QApplication.activePopupWidget().close()
    hand.run("between.push")
    assert not hand.canvas.following


def test_decimate_by_error_and_by_ratio(hand):
    """Decimate, found in the search: so much error, or so many keys; a number, Return."""
    select(hand, *BROW)
    hand.type(KEY.Key_O, ALT | SHIFT)
    assert len(hand.times("brow")) == 101
    seen = np.arange(2.0, 6.0, 0.02)
    before = hand.store.project.tracks.brow.at_many(seen, 0.0)
    hand.search("decimate largest error")
    QTest.keyClicks(hand.canvas, "1")
    hand.type(KEY.Key_Return)
    assert len(hand.times("brow")) < 20 and hand.store.undo_label == "Decimated 101 keys"
    after = hand.store.project.tracks.brow.at_many(seen, 0.0)
    assert abs(after - before).max() <= 0.01 * 2.0 * 1.01
    hand.store.undo()
    hand.session.selection = tracks.all_keys(hand.store.project, ["brow"])
    hand.search("decimate ratio")
    QTest.keyClicks(hand.canvas, "25")
    hand.type(KEY.Key_Return)
    assert 2 <= len(hand.times("brow")) <= 27


def test_a_pose_is_saved_named_and_recalled(hand, lane_desk, qtbot):
    """A whole pose: saved from the search, named in its list, recalled by a double click."""
    hand.session.time = 4.0
    hand.search("save pose keep lanes show", back=False)
    poses = lane_desk.poses.panel
    dock = lane_desk.window.findChild(QDockWidget, "poses")
    dock.raise_()
    QApplication.processEvents()
    name = poses.list.findChild(QLineEdit)
    name.selectAll()
    QTest.keyClicks(name, "Doubt")
    QTest.keyClick(name, KEY.Key_Return)
    qtbot.waitUntil(lambda: [pose.name for pose in hand.store.project.poses] == ["Doubt"])
    hand.session.time = 8.0
    (item,) = poses.list.findItems("Doubt", Qt.MatchFlag.MatchExactly)
    poses.list.scrollToItem(item)
    place = poses.list.visualItemRect(item).center()
    QTest.mouseClick(poses.list.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    QTest.mouseDClick(poses.list.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    assert hand.times("brow") == [*BROW, 8.0] and hand.values("brow")[-1] == pytest.approx(0.5)
    assert hand.store.undo_label == "Applied Doubt"


def test_clean_removes_keys_that_change_nothing(hand):
    """Clean, by its name in the search: what is redundant goes, the curve stays, one step."""
    for time in (8.0, 9.0, 9.6):
        hand.double(hand.place("brow", time, -0.4))
    hand.store.edit("Levelled", lambda p: levelled(p, -0.4))
    before = hand.store.project
    hand.type(KEY.Key_A)
    hand.search("clean changes nothing")
    assert hand.times("brow") == pytest.approx([*BROW, 8.0, 9.6])
    assert hand.store.undo_label == "Cleaned away 1 key"
    seen = np.arange(0.0, 10.0, 0.04)
    same = [p.tracks.brow.at_many(seen, 0.0) for p in (before, hand.store.project)]
    assert same[0] == pytest.approx(same[1])
    hand.store.undo()
    assert hand.store.project == before
