"""What the keyboard, the menu and the switches of a lane do."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QToolButton

from studio.app.session import KeyId
from studio.domain.curve import Interp

LEFT = Qt.MouseButton.LeftButton
RIGHT = Qt.MouseButton.RightButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def test_a_semicolon_toggles_the_key_at_the_playhead(hand, session):
    hand.click(hand.place("head_yaw", 8.0, 20.0))
    session.time = 5.0
    hand.type(Qt.Key.Key_Semicolon)
    assert hand.times("head_yaw") == [5.0] and hand.values("head_yaw") == [0.0]
    hand.type(Qt.Key.Key_Semicolon)
    assert hand.times("head_yaw") == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_removes_the_selection_and_undo_brings_it_back(hand, store, session, key):
    before = store.project
    hand.type(Qt.Key.Key_A)
    assert len(session.selection) == 5
    hand.type(key)
    assert hand.times("brow") == [] and store.undo_label == "Deleted 5 keys"
    assert session.selection == frozenset()
    store.undo()
    assert store.project == before


def test_alt_a_selects_none_and_ctrl_i_inverts(hand, session):
    hand.click(hand.key("brow", 4.0))
    hand.type(Qt.Key.Key_I, CTRL)
    assert len(session.selection) == 4 and KeyId("brow", 4.0) not in session.selection
    hand.type(Qt.Key.Key_A, ALT)
    assert session.selection == frozenset()


def test_a_series_of_nudges_is_one_step(hand, store, qtbot):
    before = store.project
    hand.click(hand.key("brow", 4.0))
    for _ in range(3):
        hand.type(Qt.Key.Key_Right, ALT)
    hand.type(Qt.Key.Key_Up, ALT)
    assert hand.times("brow")[1] == pytest.approx(4.12)
    assert hand.values("brow")[1] > 0.5
    hand.type(Qt.Key.Key_Delete)
    assert store.undo_label == "Deleted 1 key"
    store.undo()
    assert store.undo_label == "Nudged 1 key"
    store.undo()
    assert store.project == before


def test_nudges_end_by_themselves(hand, store, qtbot):
    hand.click(hand.key("brow", 4.0))
    hand.type(Qt.Key.Key_Left, ALT)
    assert store.undo_label is None
    qtbot.waitUntil(lambda: store.undo_label == "Nudged 1 key", timeout=3000)


def test_up_and_down_go_from_key_to_key(hand, session):
    session.time = 3.5
    hand.type(Qt.Key.Key_Up)
    assert session.time == 4.0
    hand.type(Qt.Key.Key_Period)
    assert session.time == 5.0
    hand.type(Qt.Key.Key_Down)
    hand.type(Qt.Key.Key_Comma)
    assert session.time == 3.0


def test_copied_keys_are_pasted_at_the_playhead_on_the_active_lane(hand, session):
    hand.click(hand.key("brow", 4.0))
    hand.click(hand.key("brow", 6.0), SHIFT)
    hand.type(Qt.Key.Key_C, CTRL)
    hand.click(hand.place("head_pitch", 9.0, 20.0))
    session.time = 1.0
    hand.type(Qt.Key.Key_V, CTRL)
    assert hand.times("head_pitch") == [1.0, 3.0]
    assert session.selection == {KeyId("head_pitch", 1.0), KeyId("head_pitch", 3.0)}


def test_muting_leaves_the_hand_work_out(hand, store, panel, qtbot, session):
    session.time = 4.0
    value = panel.findChild(QLabel, "value_brow")
    assert value.text() == "50 %"
    qtbot.mouseClick(panel.findChild(QToolButton, "mute_brow"), LEFT)
    assert value.text() == "0 %"
    store.undo()
    assert value.text() == "50 %"


def test_the_menu_of_a_lane_sets_interpolation_and_resets(hand, store, panel, qtbot):
    qtbot.mouseClick(hand.lanes, RIGHT, pos=hand.key("brow", 4.0))
    menu = panel.canvas.findChild(QMenu, "lane_menu")
    (hold,) = [
        a for a in menu.findChildren(type(menu.menuAction())) if a.objectName() == "keys.hold"
    ]
    hold.trigger()
    assert store.project.tracks.brow.layer.keys[1].interp is Interp.HOLD
    (reset,) = [a for a in menu.actions() if a.text() == "Reset lane"]
    reset.trigger()
    assert hand.times("brow") == []
    store.undo()
    assert len(hand.times("brow")) == 3
    menu.close()


def test_keys_of_the_panel_come_before_those_of_the_window(hand, qtbot, panel, session):
    stolen = QAction("steal", panel)
    stolen.setShortcut("Up")
    stolen.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    stolen.triggered.connect(lambda: pytest.fail("the window took the key"))
    panel.addAction(stolen)
    session.time = 3.5
    hand.type(Qt.Key.Key_Up)
    assert session.time == 4.0
