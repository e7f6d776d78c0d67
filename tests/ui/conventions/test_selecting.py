"""Conventions of selecting keys, by mouse and keys of a window."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from studio.app.session import KeyId
from studio.ui.widgets.gestures.select_view import Area

KEY, MOD = Qt.Key, Qt.KeyboardModifier
SHIFT, CTRL, ALT = MOD.ShiftModifier, MOD.ControlModifier, MOD.AltModifier
BROW = {KeyId("brow", time) for time in (2.0, 4.0, 6.0)}
LIDS = {KeyId("blink", time) for time in (3.0, 5.0)}
END = {KeyId("margin", 10.0)}


@pytest.fixture
def chosen(hand):
    """What is selected now."""
    return lambda: set(hand.session.selection)


def test_click_shift_click_and_a_click_on_nothing(hand, chosen):
    """Click selects, Shift adds, a click on nothing clears."""
    hand.click(hand.key("brow", 4.0))
    hand.click(hand.key("blink", 3.0), SHIFT)
    assert chosen() == {KeyId("brow", 4.0), KeyId("blink", 3.0)}
    hand.click(hand.place("brow", 8.0, 0.9))
    assert chosen() == set()


def test_a_box_replaces_adds_and_subtracts(hand, chosen):
    """Drag on empty = box; with Shift it adds, with Ctrl it takes away."""
    hand.drag(hand.place("brow", 1.0, 1.0), hand.place("brow", 4.5, -1.0))
    assert chosen() == {KeyId("brow", 2.0), KeyId("brow", 4.0)}
    hand.drag(hand.place("brow", 5.0, 1.0), hand.place("brow", 7.0, -1.0), SHIFT)
    assert chosen() == BROW
    hand.drag(hand.place("brow", 3.0, 1.0), hand.place("brow", 5.0, -1.0), CTRL)
    assert chosen() == BROW - {KeyId("brow", 4.0)}
    assert hand.store.undo_label is None


def test_a_lasso_selects_what_it_goes_around(hand, chosen):
    """Ctrl+Alt-drag = lasso: keys beside its way are left out, though their box is not."""
    way = [hand.place("brow", *at) for at in ((1.5, 0.9), (1.5, -0.9), (3.9, -0.9), (2.5, 0.2))]
    hand.press(way[0], CTRL | ALT)
    for at in way[1:]:
        hand.move(at, CTRL | ALT)
    hand.release(way[-1], CTRL | ALT)
    assert chosen() == {KeyId("brow", 2.0)}


def test_a_lasso_can_begin_on_a_key(hand, chosen):
    """Ctrl+Alt-drag from a key neither moves nor stretches it."""
    start = hand.key("brow", 4.0)
    hand.drag(start, start + QPoint(60, 30), CTRL | ALT)
    assert hand.store.undo_label is None


def test_b_drags_a_box_from_anywhere(hand, chosen):
    """B: the next drag is a box, even from a key; Esc ends it before."""
    hand.type(KEY.Key_B)
    hand.drag(hand.key("brow", 4.0) + QPoint(-3, -3), hand.place("brow", 7.0, -1.0))
    assert chosen() == {KeyId("brow", 4.0), KeyId("brow", 6.0)}
    assert hand.store.undo_label is None and hand.canvas.area is None
    hand.type(KEY.Key_B)
    assert hand.canvas.area is Area.BOX
    hand.type(KEY.Key_Escape)
    assert hand.canvas.area is None


def test_alt_b_selects_a_stretch_of_time_on_all_lanes(hand, chosen):
    """Alt+B: time-only box."""
    hand.type(KEY.Key_B, ALT)
    height = hand.lanes.height()
    left, right = (round(hand.panel.view.x_of(time)) for time in (2.5, 4.5))
    hand.drag(QPoint(left, height // 2), QPoint(right, height // 2 + 4))
    assert chosen() == {KeyId("blink", 3.0), KeyId("brow", 4.0)}


def test_c_brushes_over_keys_until_escape(hand, chosen):
    """C: brush; drags add, Ctrl takes away, the wheel changes its size."""
    hand.type(KEY.Key_C)
    hand.drag(hand.key("brow", 2.0), hand.key("brow", 4.0))
    assert chosen() == {KeyId("brow", 2.0), KeyId("brow", 4.0)}
    hand.click(hand.key("blink", 5.0))
    assert KeyId("blink", 5.0) in chosen()
    hand.drag(hand.key("brow", 2.0), hand.key("brow", 2.0) + QPoint(4, 0), CTRL)
    assert chosen() == {KeyId("brow", 4.0), KeyId("blink", 5.0)}
    scale, before = hand.panel.view.scale, hand.canvas._radius
    hand.wheel(QPointF(300, 100), QPoint(0, 120))
    assert hand.canvas._radius > before and hand.panel.view.scale == scale
    hand.type(KEY.Key_Escape)
    assert hand.canvas.area is None


def test_all_none_and_invert(hand, chosen):
    """A or Ctrl+A, Alt+A, Ctrl+I."""
    hand.type(KEY.Key_A)
    assert chosen() == BROW | LIDS | END
    hand.type(KEY.Key_A, ALT)
    assert chosen() == set()
    hand.type(KEY.Key_A, CTRL)
    hand.click(hand.key("brow", 4.0))
    hand.type(KEY.Key_I, CTRL)
    assert chosen() == (BROW | LIDS | END) - {KeyId("brow", 4.0)}


def test_a_column_of_keys(hand, chosen):
    """Shift+K: all keys at the times of the selected ones."""
    hand.canvas.add_key_at(QPointF(hand.place("head_pitch", 4.0, 5.0)))
    hand.click(hand.key("brow", 4.0))
    hand.type(KEY.Key_K, SHIFT)
    assert chosen() == {KeyId("brow", 4.0), KeyId("head_pitch", 4.0)}


def test_keys_at_the_playhead(hand, chosen):
    """Ctrl+K."""
    hand.session.time = 5.01
    hand.type(KEY.Key_K, CTRL)
    assert chosen() == {KeyId("blink", 5.0)}


def test_keys_left_and_right_of_the_playhead(hand, chosen):
    """[ and ]."""
    hand.session.time = 4.0
    hand.type(KEY.Key_BracketLeft)
    assert chosen() == {KeyId("brow", 2.0), KeyId("blink", 3.0), KeyId("brow", 4.0)}
    hand.type(KEY.Key_BracketRight)
    assert chosen() == {KeyId("brow", 4.0), KeyId("blink", 5.0), KeyId("brow", 6.0)} | END


def test_linked_keys_are_all_of_the_curve(hand, chosen):
    """Shift+L."""
    hand.click(hand.key("brow", 4.0))
    hand.type(KEY.Key_L, SHIFT)
    assert chosen() == BROW


def test_undo_keeps_selection_and_view(hand, chosen):
    """Undo never touches what is selected or looked at."""
    hand.panel.view.fit(1.0, 8.0)
    view = hand.panel.view.start, hand.panel.view.scale
    hand.drag(hand.key("brow", 4.0), hand.place("brow", 5.0, 0.5))
    hand.store.undo()
    assert chosen() == {KeyId("brow", 4.0)}
    assert (hand.panel.view.start, hand.panel.view.scale) == view
