"""Keys under the mouse: select, drag, bend, add; every gesture is one step or never happened."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton

from studio.app.edits.handles import Side
from studio.app.session import KeyId
from studio.domain.samples import Samples
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Track

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
RATE = FrameRate()


BROW_4 = KeyId("brow", 4.0)


def test_a_click_selects_shift_adds_and_an_empty_click_clears(hand, session):
    hand.click(hand.key("brow", 4.0))
    assert session.selection == {BROW_4}
    hand.click(hand.key("blink", 3.0), SHIFT)
    assert session.selection == {BROW_4, KeyId("blink", 3.0)}
    hand.click(hand.key("blink", 3.0), SHIFT)
    assert session.selection == {BROW_4}
    hand.click(hand.key("blink", 5.0))
    assert session.selection == {KeyId("blink", 5.0)}
    hand.click(hand.place("brow", 8.0, 0.9))
    assert session.selection == frozenset()


def test_a_plain_drag_moves_a_key_in_time_and_value(hand, store, session):
    start = hand.key("brow", 4.0)
    hand.drag(start, hand.place("brow", 5.0, 0.0))
    assert hand.times("brow") == [2.0, 5.0, 6.0]
    assert hand.values("brow")[1] == pytest.approx(0.0, abs=0.1)
    assert store.undo_label == "Moved 1 key"
    assert session.selection == {KeyId("brow", 5.0)}


def test_a_drag_is_one_step_of_undo_and_undo_keeps_view_and_selection(hand, store, panel):
    panel.view.fit(1.0, 8.0)
    before, view = store.project, (panel.view.start, panel.view.scale)
    hand.drag(hand.key("brow", 4.0), hand.place("brow", 5.0, -0.5))
    store.undo()
    assert store.project == before
    assert hand.session.selection == {BROW_4}
    assert (panel.view.start, panel.view.scale) == view
    assert store.undo_label is None


def test_the_selection_moves_together_across_lanes(hand):
    hand.click(hand.key("brow", 4.0))
    hand.click(hand.key("blink", 3.0), SHIFT)
    start = hand.key("brow", 4.0)
    hand.drag(start, start + QPoint(round(1.0 / hand.panel.view.scale), 0))
    assert hand.times("brow") == [2.0, 5.0, 6.0]
    assert hand.times("blink") == [4.0, 5.0]
    assert hand.store.undo_label == "Moved 2 keys"


def test_escape_takes_the_drag_back(hand, store, session):
    before = store.project
    start = hand.key("brow", 4.0)
    hand.press(start)
    hand.move(start + QPoint(60, 20))
    assert store.project != before
    hand.type(Qt.Key.Key_Escape)
    assert store.project == before and session.selection == {BROW_4}
    hand.move(start + QPoint(90, 20))
    hand.release(start + QPoint(90, 20))
    assert store.project == before and store.undo_label is None


def test_shift_after_the_start_keeps_the_main_direction(hand):
    start = hand.key("brow", 4.0)
    hand.press(start)
    hand.move(start + QPoint(50, 10))
    hand.move(start + QPoint(50, 10), SHIFT)
    hand.release(start + QPoint(50, 10), SHIFT)
    assert hand.values("brow")[1] == pytest.approx(0.5)
    assert hand.times("brow")[1] > 4.0


def test_alt_moves_a_tenth_and_ctrl_in_steps(hand):
    start = hand.key("brow", 4.0)
    hand.drag(start, start + QPoint(0, 10), ALT)
    fine = hand.values("brow")[1]
    assert 0.4 < fine < 0.5
    hand.press(hand.key("brow", 4.0))
    hand.move(start + QPoint(40, 12), CTRL)
    hand.release(start + QPoint(40, 12), CTRL)
    assert hand.times("brow")[1] * 25 % 10 == pytest.approx(0.0)
    assert hand.values("brow")[1] * 5 % 1 == pytest.approx(0.0, abs=1e-6)


def test_keys_land_on_frames_and_on_the_playhead_while_snapping(hand, panel, session):
    session.time = 4.507  # between frames
    hand.drag(hand.key("brow", 4.0), QPoint(round(panel.view.x_of(4.5)) + 2, 200))
    assert hand.times("brow")[1] == 4.507
    session.time = 0.0
    hand.drag(hand.key("brow", 4.507), hand.place("brow", 5.21, 0.0))
    frame = hand.times("brow")[1] * 25
    assert frame == pytest.approx(round(frame))
    hand.type(Qt.Key.Key_Backtab, SHIFT)
    assert not panel.canvas.snapping and not panel.corner.snap.isChecked()
    panel.view.fit(4.0, 6.0)
    hand.drag(hand.key("brow", hand.times("brow")[1]), hand.place("brow", 5.013, 0.0))
    frame = hand.times("brow")[1] * 25
    assert abs(frame - round(frame)) > 0.05


def test_a_box_selects_across_rows_and_modifiers_add_and_subtract(hand, session):
    top = hand.place("blink", 2.5, 1.0)
    bottom = hand.place("brow", 4.5, -1.0)
    hand.drag(top, bottom)
    assert session.selection == {KeyId("blink", 3.0), BROW_4}
    hand.drag(hand.place("brow", 5.5, 1.0), hand.place("brow", 6.5, -1.0), SHIFT)
    assert len(session.selection) == 3
    hand.drag(hand.place("brow", 3.5, 1.0), hand.place("brow", 4.5, -1.0), CTRL)
    assert session.selection == {KeyId("blink", 3.0), KeyId("brow", 6.0)}
    assert hand.store.undo_label is None


def test_a_double_click_or_ctrl_click_adds_a_key_on_a_frame(hand, qtbot, store):
    at = hand.place("head_pitch", 3.011, 10.0)
    hand.click(at)
    qtbot.mouseDClick(hand.lanes, LEFT, pos=at)
    assert hand.times("head_pitch")[0] * 25 == pytest.approx(75)
    assert hand.values("head_pitch")[0] == pytest.approx(10.0, abs=1.5)
    assert store.undo_label == "Added a key to head pitch"
    hand.click(hand.place("head_pitch", 5.0, -10.0), CTRL)
    assert len(hand.times("head_pitch")) == 2
    store.undo()
    store.undo()
    assert hand.times("head_pitch") == []


def test_handles_bend_the_curve_and_break_with_ctrl(hand, store):
    hand.click(hand.key("brow", 4.0))
    (into, out) = hand.canvas.geometry_of.handles(store.project, hand.session.selection)
    assert (into.side, out.side) == (Side.IN, Side.OUT)
    start = hand.place("brow", out.time, out.value)
    hand.drag(start, start + QPoint(10, 8))
    key = store.project.tracks.brow.layer.keys[1]
    assert key.handle_out[1] < 0 < key.handle_in[1]
    assert store.undo_label == "Moved a handle"
    assert hand.session.selection == {BROW_4}
    before = key.handle_in
    (_, out) = hand.canvas.geometry_of.handles(store.project, hand.session.selection)
    start = hand.place("brow", out.time, out.value)
    hand.drag(start, start + QPoint(0, -12), CTRL)
    assert store.project.tracks.brow.layer.keys[1].handle_in == before
    hand.choose(Qt.Key.Key_V, "handles.clamped")
    assert store.project.tracks.brow.layer.keys[1].handle_out is None


def test_a_locked_lane_refuses_and_says_why(hand, store, panel, qtbot, reporter):
    qtbot.mouseClick(panel.findChild(QToolButton, "lock_brow"), LEFT)
    locked = store.project
    assert locked.tracks.brow.locked and store.undo_label == "Locked brow raise"
    start = hand.key("brow", 4.0)
    hand.drag(start, start + QPoint(50, 10))
    hand.type(Qt.Key.Key_Delete)
    qtbot.mouseDClick(hand.lanes, LEFT, pos=hand.place("brow", 8.0, 0.2))
    assert store.project is locked
    assert reporter.notices[-1].message == "Brow raise is locked."
    assert reporter.notices[-1].count == 3


def test_a_base_that_arrives_during_a_drag_is_kept(hand, store):
    start = hand.key("brow", 4.0)
    hand.press(start)
    hand.move(start + QPoint(20, 0))
    base = Track(rate=RATE, values=Samples(np.full(251, 0.1)))
    lane = replace(store.project.tracks.brow, base=base)
    store.edit("Job", lambda p: replace(p, tracks=p.tracks.with_lane("brow", lane)))
    hand.move(start + QPoint(40, 0))
    hand.release(start + QPoint(40, 0))
    assert store.project.tracks.brow.base is base
