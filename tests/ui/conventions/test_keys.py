"""Conventions of moving and shaping keys, by mouse and keys of a window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from studio.app.session import KeyId
from studio.domain.curve import Ease, HandleKind, Interp
from studio.domain.markers import Marker, TimeRange

KEY, MOD = Qt.Key, Qt.KeyboardModifier
NONE, SHIFT, CTRL, ALT = MOD.NoModifier, MOD.ShiftModifier, MOD.ControlModifier, MOD.AltModifier
BROW = [2.0, 4.0, 6.0]


def across(hand, seconds):
    """So many seconds as pixels to the right."""
    return QPoint(round(seconds / hand.panel.view.scale), 0)


def select(hand, *times, lane="brow"):
    hand.session.selection = frozenset(KeyId(lane, time) for time in times)


def brow(hand, index=1):
    return hand.store.project.tracks.brow.layer.keys[index]


def test_a_plain_drag_moves_and_shift_keeps_one_axis(hand):
    """Plain drag; Shift after the start locks the main direction."""
    start = hand.key("brow", 4.0)
    hand.drag(start, hand.place("brow", 5.0, 0.0))
    assert hand.times("brow") == [2.0, 5.0, 6.0]
    assert hand.values("brow")[1] == pytest.approx(0.0, abs=0.1)
    start = hand.key("brow", 5.0)
    hand.press(start)
    hand.move(start + QPoint(60, 9))
    hand.move(start + QPoint(60, 9), SHIFT)
    hand.release(start + QPoint(60, 9), SHIFT)
    assert hand.values("brow")[1] == pytest.approx(0.0, abs=0.1)
    assert hand.times("brow")[1] > 5.0


def test_g_moves_without_a_button_and_x_and_y_keep_one_axis(hand):
    """G, then X or Y; a click accepts, Esc takes back."""
    select(hand, 4.0)
    before = hand.store.project
    hand.type(KEY.Key_G)
    start = hand.key("brow", 4.0)
    hand.hover(start)
    hand.hover(start + QPoint(80, 12))
    hand.type(KEY.Key_X)
    assert hand.values("brow")[1] == 0.5 and hand.times("brow")[1] > 4.0
    hand.type(KEY.Key_Y)
    assert hand.times("brow")[1] == 4.0 and hand.values("brow")[1] < 0.5
    hand.type(KEY.Key_Escape)
    assert hand.store.project == before
    hand.type(KEY.Key_G)
    hand.hover(start)
    hand.hover(start + across(hand, 1.0))
    hand.click(start + across(hand, 1.0))
    assert hand.times("brow") == [2.0, 5.0, 6.0] and hand.store.undo_label == "Moved 1 key"


def test_alt_is_fine_and_ctrl_is_coarse(hand):
    """Alt moves a tenth, Ctrl in steps of ten frames."""
    start = hand.key("brow", 4.0)
    hand.drag(start, start + QPoint(0, 10), ALT)
    assert 0.4 < hand.values("brow")[1] < 0.5
    hand.press(start)
    hand.move(start + QPoint(47, 0), CTRL)
    hand.release(start + QPoint(47, 0), CTRL)
    assert hand.times("brow")[1] * 25 % 10 == pytest.approx(0.0)


def test_alt_drag_of_an_end_stretches_the_group(hand):
    """From two selected keys on; the others keep their share of the way."""
    select(hand, *BROW)
    start = hand.key("brow", 6.0)
    hand.drag(start, start + across(hand, 2.0), ALT)
    assert hand.times("brow") == pytest.approx([2.0, 5.0, 8.0])
    assert hand.store.undo_label == "Stretched 3 keys"


def test_s_scales_time_about_the_playhead_by_a_typed_number(hand):
    """S, a number, Return."""
    select(hand, *BROW)
    hand.session.time = 2.0
    hand.type(KEY.Key_S)
    QTest.keyClicks(hand.canvas, "1.5")
    hand.type(KEY.Key_Return)
    assert hand.times("brow") == pytest.approx([2.0, 5.0, 8.0])


def test_alt_arrows_nudge_what_is_selected(hand):
    """Alt+Left and Right one frame, Alt+Up and Down the value, with Shift ten times; one step."""
    select(hand, 4.0)
    hand.type(KEY.Key_Right, ALT)
    hand.type(KEY.Key_Right, ALT | SHIFT)
    hand.type(KEY.Key_Up, ALT)
    hand.panel.actions_of.settle()
    assert hand.times("brow")[1] == pytest.approx(4.0 + 11 / 25)
    assert hand.values("brow")[1] > 0.5
    hand.store.undo()
    assert hand.times("brow") == BROW and hand.store.undo_label is None


def test_duplicate_copy_paste_and_paste_flipped(hand):
    """Shift+D, Ctrl+C, Ctrl+V at the playhead, Ctrl+Shift+V in the mirror."""
    select(hand, 4.0)
    start = hand.key("brow", 4.0)
    hand.type(KEY.Key_D, SHIFT)
    hand.hover(start)
    hand.hover(start + across(hand, 1.0))
    hand.click(start + across(hand, 1.0))
    assert hand.times("brow") == [2.0, 4.0, 5.0, 6.0]
    assert hand.values("brow")[2] == 0.5
    hand.type(KEY.Key_C, CTRL)
    assert "quintet_keys" in QGuiApplication.clipboard().text()
    hand.session.time = 8.0
    hand.type(KEY.Key_V, CTRL)
    assert hand.times("brow")[-1] == 8.0
    hand.store.edit("Key", lambda p: p)
    select(hand, 3.0, lane="blink")
    hand.type(KEY.Key_C, CTRL)
    hand.type(KEY.Key_V, CTRL | SHIFT)
    assert 8.0 in hand.times("blink")


def test_del_deletes_without_asking_and_x_asks_what(hand):
    """Del; X pops a menu: keys, keys with their gap, their time on all lanes."""
    select(hand, 4.0)
    hand.type(KEY.Key_Delete)
    assert hand.times("brow") == [2.0, 6.0]
    assert QApplication.activePopupWidget() is None
    select(hand, 2.0)
    hand.choose(KEY.Key_X, "delete.keys")
    assert hand.times("brow") == [6.0]


def test_ripple_move_and_delete_take_along_what_follows(hand):
    """Shift+Del closes the gap; Ripple moves with all that follows."""
    select(hand, 4.0)
    hand.type(KEY.Key_Delete, SHIFT)
    assert hand.times("brow") == [2.0, 4.0] and hand.times("blink") == [3.0, 5.0]
    hand.store.undo()
    select(hand, 4.0)
    start = hand.key("brow", 4.0)
    hand.run("arrange.ripple")
    hand.hover(start)
    hand.hover(start + across(hand, 1.0))
    hand.click(start + across(hand, 1.0))
    assert hand.times("brow") == [2.0, 5.0, 7.0] and hand.store.undo_label == "Rippled 1 key"


def test_semicolon_toggles_a_key_and_with_shift_keys_the_pose(hand):
    """; at the playhead on the active lane; Shift+; on every unlocked lane."""
    hand.session.time = 5.0
    hand.type(KEY.Key_Semicolon)
    assert 5.0 in hand.times("brow")
    hand.type(KEY.Key_Semicolon)
    assert hand.times("brow") == BROW
    QTest.keyClick(hand.canvas, KEY.Key_Colon, SHIFT)
    tracks = hand.store.project.tracks
    assert tracks.head_yaw.layer.index_near(5.0) is not None
    assert tracks.brow.layer.index_near(5.0) is not None


def test_ctrl_click_and_double_click_insert(hand):
    """On a lane: a key where the mouse is, on a frame."""
    hand.click(hand.place("brow", 8.013, 0.5), CTRL)
    assert hand.times("brow")[-1] * 25 == pytest.approx(200)
    at = hand.place("head_pitch", 3.0, 10.0)
    hand.click(at)
    hand.double(at)
    assert hand.times("head_pitch") == pytest.approx([3.0], abs=0.04)


def test_interpolation_easing_and_handle_menus(hand):
    """T, Ctrl+E, V at the mouse; new keys are auto-clamped."""
    assert brow(hand).handle_kind is HandleKind.CLAMPED
    select(hand, 4.0)
    hand.choose(KEY.Key_T, "keys.bounce")
    assert brow(hand).interp is Interp.BOUNCE
    hand.choose(KEY.Key_E, "ease.in", CTRL)
    assert brow(hand).ease is Ease.IN
    hand.choose(KEY.Key_V, "handles.vector")
    assert brow(hand).handle_kind is HandleKind.VECTOR


def test_a_handle_takes_the_other_along_and_ctrl_breaks_them(hand):
    """An automatic handle that is dragged becomes aligned, with Ctrl free."""
    select(hand, 4.0)
    (_, out) = hand.canvas.geometry_of.handles(hand.store.project, hand.session.selection)
    start = hand.place("brow", out.time, out.value)
    hand.drag(start, start + QPoint(0, 9))
    key = brow(hand)
    assert key.handle_kind is HandleKind.ALIGNED
    assert key.handle_in[1] / key.handle_in[0] == pytest.approx(
        key.handle_out[1] / key.handle_out[0]
    )
    hand.store.undo()
    hand.drag(start, start + QPoint(0, 9), CTRL)
    assert brow(hand).handle_kind is HandleKind.FREE


def test_handles_are_linked_unlinked_and_reset(hand):
    """Alt+V: each moves alone; Shift+V: one tangent; Alt+Shift+V or a double click: as new."""
    select(hand, 4.0)
    hand.type(KEY.Key_V, ALT)
    assert brow(hand).handle_kind is HandleKind.FREE
    assert hand.store.undo_label == "Unlinked the handles of 1 key"
    (_, out) = hand.canvas.geometry_of.handles(hand.store.project, hand.session.selection)
    start, into = hand.place("brow", out.time, out.value), brow(hand).handle_in
    hand.drag(start, start + QPoint(0, 9))
    assert brow(hand).handle_in == into and brow(hand).handle_out[1] < 0
    hand.type(KEY.Key_V, SHIFT)
    key = brow(hand)
    assert key.handle_kind is HandleKind.ALIGNED
    assert key.handle_in[1] * key.handle_out[0] == pytest.approx(
        key.handle_out[1] * key.handle_in[0]
    )
    hand.type(KEY.Key_V, ALT | SHIFT)
    assert brow(hand).handle_kind is HandleKind.CLAMPED and brow(hand).handle_out is None
    hand.store.undo()
    assert brow(hand) == key
    (_, out) = hand.canvas.geometry_of.handles(hand.store.project, hand.session.selection)
    at = hand.place("brow", out.time, out.value)
    hand.click(at)
    hand.double(at)
    assert brow(hand).handle_kind is HandleKind.CLAMPED and hand.times("brow") == BROW


def test_shift_tab_toggles_snapping_to_frames(hand):
    """Keys land on frames, or anywhere without."""
    hand.type(KEY.Key_Backtab, SHIFT)
    assert not hand.canvas.snapping
    assert not hand.panel.findChild(QToolButton, "timeline_snap").isChecked()
    hand.type(KEY.Key_Backtab, SHIFT)
    hand.drag(hand.key("brow", 4.0), hand.place("brow", 4.513, 0.5))
    assert hand.times("brow")[1] * 25 == pytest.approx(round(hand.times("brow")[1] * 25))


def marked(project):
    """A marker and an in point between frames."""
    return replace(
        project,
        markers=(Marker(time=4.613),),
        span=TimeRange(start=5.217, end=8.0),
    )


def test_keys_snap_to_markers_in_and_out_and_other_keys(hand):
    """Within a few pixels of one, a dragged key lands on it and on no frame."""
    hand.store.edit("Marked", marked)
    start = hand.key("brow", 4.0)
    hand.drag(start, start + across(hand, 0.6))
    assert hand.times("brow")[1] == 4.613
    hand.drag(hand.key("brow", 4.613), start + across(hand, 1.2))
    assert hand.times("brow")[1] == 5.217
    hand.drag(hand.key("brow", 5.217), start + across(hand, 0.99))
    assert hand.times("brow")[1] == 5.0  # the key on the lids


def test_shift_s_snaps_keys_that_are_there(hand):
    """Shift+S: playhead, second, marker, level; flat handles are under V."""
    hand.store.edit("Marked", marked)
    select(hand, 4.0)
    hand.choose(KEY.Key_S, "snap.marker", SHIFT)
    assert hand.times("brow")[1] == 4.613
    hand.choose(KEY.Key_S, "snap.second", SHIFT)
    assert hand.times("brow")[1] == 5.0
    hand.session.time = 4.6
    hand.choose(KEY.Key_S, "snap.playhead", SHIFT)
    assert hand.times("brow")[1] == 4.6
    select(hand, 6.0)
    hand.choose(KEY.Key_S, "snap.level", SHIFT)
    assert hand.values("brow")[2] == pytest.approx(0.5)


def test_f_fits_the_selection_shift_f_all_and_num_0_shows_the_playhead(hand):
    """F, Shift+F, Num0; - and = zoom."""
    view = hand.panel.view
    select(hand, 4.0, 6.0)
    hand.type(KEY.Key_F)
    assert 3.0 < view.start < 4.0 and 6.0 < view.end < 7.0
    hand.session.time = 5.5
    view.scroll_to(1.0)
    hand.type(KEY.Key_0, MOD.KeypadModifier)
    assert 0.5 * (view.start + view.end) == pytest.approx(5.5)
    span = view.span
    hand.type(KEY.Key_Minus)
    assert view.span > span
    hand.type(KEY.Key_F, SHIFT)
    assert view.start < 0.0 and view.end > 10.0


def test_the_wheel_zooms_at_the_mouse_and_scroll_bars_follow(hand):
    """Wheel zooms, middle drag pans, Shift+wheel scrolls rows; bars show where one is."""
    view = hand.panel.view
    before = view.time_of(400)
    hand.wheel(QPointF(400, 100), QPoint(0, 240))
    assert view.time_of(400) == pytest.approx(before)
    start = view.start
    QTest.mousePress(hand.lanes, Qt.MouseButton.MiddleButton, NONE, QPoint(400, 100))
    hand.move(QPoint(350, 100), NONE, Qt.MouseButton.MiddleButton)
    QTest.mouseRelease(hand.lanes, Qt.MouseButton.MiddleButton, NONE, QPoint(350, 100))
    assert view.start == pytest.approx(start + 50 * view.scale)
    assert hand.panel._across.value() == pytest.approx(1000 * view.start, abs=1)
    hand.wheel(QPointF(400, 100), QPoint(0, -120), SHIFT)
    assert hand.panel._down.value() == hand.panel.rows.scroll == 60


def test_up_and_down_step_by_keys(hand):
    """Down or comma the key before, Up or full stop the next."""
    hand.session.time = 2.0
    hand.type(KEY.Key_Up)
    assert hand.session.time == 3.0
    hand.type(KEY.Key_Period)
    assert hand.session.time == 4.0
    hand.type(KEY.Key_Down)
    assert hand.session.time == 3.0


def test_d_held_draws_a_curve_with_few_keys(hand):
    """Freehand: a stroke over the lane, reduced to the keys it needs."""
    QTest.keyPress(hand.canvas, KEY.Key_D)
    way = [hand.place("head_pitch", t, 20.0 * ((t - 5.0) / 4) ** 2 - 10.0) for t in range(1, 10)]
    hand.press(way[0])
    for at in way[1:]:
        hand.move(at)
    hand.release(way[-1])
    QTest.keyRelease(hand.canvas, KEY.Key_D)
    assert 2 <= len(hand.times("head_pitch")) <= 9
    assert hand.store.undo_label == "Drew head pitch"


def test_edits_and_undo_while_it_plays(hand):
    """A drag while the playhead runs is a step; undo then moves neither view nor selection."""
    hand.session.playing = True
    hand.drag(hand.key("brow", 4.0), hand.place("brow", 5.0, 0.5))
    assert hand.times("brow") == [2.0, 5.0, 6.0]
    hand.store.undo()
    assert hand.times("brow") == BROW and hand.session.selection == {KeyId("brow", 4.0)}
    hand.session.playing = False
