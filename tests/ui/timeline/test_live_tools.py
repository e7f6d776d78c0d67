"""Tools that follow the mouse: their amount, accepting, cancelling; stretching and drawing."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton

from studio.app.session import KeyId
from studio.ui.widgets.gestures import key_tools

LEFT = Qt.MouseButton.LeftButton
RIGHT = Qt.MouseButton.RightButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
HERE = QPoint(300, 60)
HALF = QPoint(100, 0)  # pixels for half of an amount


@pytest.fixture(autouse=True)
def never_slow(monkeypatch):
    """A busy machine shall not make the tools wait for the mouse to rest."""
    monkeypatch.setattr(key_tools, "_SLOW_S", 60.0)


def begin(hand, id):
    """Start a tool and show it where the mouse is."""
    hand.run(id)
    hand.hover(HERE)


def test_a_breakdown_follows_the_mouse_and_is_one_step(hand, store, panel):
    hand.click(hand.key("brow", 4.0))
    before = store.project
    hand.choose(Qt.Key.Key_D, "between.breakdown", ALT)
    assert hand.canvas.following and hand.values("brow") == [0.0, 0.0, 0.0]
    hand.hover(HERE)
    for part in (0.2, 0.6, 1.0):
        hand.hover(HERE + HALF * part)
    assert panel.canvas.hint.isVisible() and "+50%" in panel.canvas.hint.text()
    hand.click(HERE + HALF)
    assert not hand.canvas.following and not panel.canvas.hint.isVisible()
    assert store.undo_label == "Broke down 1 key"
    store.undo()
    assert store.project == before and store.undo_label is None


def test_blending_to_a_neighbour_goes_as_far_as_the_mouse(hand):
    hand.drag(hand.key("brow", 6.0), hand.place("brow", 6.0, 1.0))
    value = hand.values("brow")[2]
    hand.click(hand.key("brow", 4.0))
    begin(hand, "between.neighbour")
    hand.hover(HERE + HALF)
    assert hand.values("brow")[1] == pytest.approx(0.5 + 0.5 * (value - 0.5))
    hand.hover(HERE - 3 * HALF)
    assert hand.values("brow")[1] == pytest.approx(0.0)
    hand.click(HERE)


def test_alt_is_fine_and_ctrl_goes_in_steps(hand, panel):
    hand.click(hand.key("brow", 4.0))
    begin(hand, "between.push")
    hand.hover(HERE + HALF, ALT)
    assert "+5%" in panel.canvas.hint.text()
    hand.hover(HERE + HALF + QPoint(15, 0), CTRL)
    assert "+10%" in panel.canvas.hint.text()
    hand.type(Qt.Key.Key_Return)
    assert not hand.canvas.following and hand.store.undo_label == "Pushed 1 key"


def test_an_amount_can_be_typed(hand, session, panel):
    session.time = 2.0
    hand.session.selection = frozenset(KeyId("brow", t) for t in (2.0, 4.0))
    begin(hand, "arrange.scale_time")
    for key in (Qt.Key.Key_1, Qt.Key.Key_Period, Qt.Key.Key_5, Qt.Key.Key_5, Qt.Key.Key_Backspace):
        hand.type(key)
    hand.hover(HERE + HALF)  # a typed amount counts before the mouse
    assert "× 1.50" in panel.canvas.hint.text()
    hand.type(Qt.Key.Key_Return)
    assert hand.times("brow") == pytest.approx([2.0, 5.0, 6.0])
    hand.click(hand.key("brow", 5.0))
    begin(hand, "between.push")
    for key in (Qt.Key.Key_5, Qt.Key.Key_0, Qt.Key.Key_Minus):
        hand.type(key)
    assert "-50%" in panel.canvas.hint.text()
    hand.type(Qt.Key.Key_Escape)


@pytest.mark.parametrize("way", ["Esc", "right", "focus"])
def test_a_tool_can_be_taken_back(hand, store, qtbot, panel, way):
    hand.click(hand.key("brow", 4.0))
    before, chosen = store.project, hand.session.selection
    begin(hand, "arrange.scale_time")
    hand.hover(HERE + HALF)
    assert store.project != before
    hand.type(Qt.Key.Key_Delete)  # no other key counts meanwhile
    if way == "Esc":
        hand.type(Qt.Key.Key_Escape)
    elif way == "right":
        qtbot.mouseClick(hand.lanes, RIGHT, pos=HERE + HALF)
    else:
        panel.canvas.clearFocus()
    assert store.project == before and hand.session.selection == chosen
    assert store.undo_label is None and not hand.canvas.following


def test_without_keys_a_tool_says_what_it_needs(hand, store, reporter):
    hand.session.selection = frozenset()
    hand.type(Qt.Key.Key_S)
    assert not hand.canvas.following
    assert reporter.notices[-1].message == "No key is selected."
    hand.click(hand.place("head_yaw", 8.0, 10.0))
    hand.run("between.breakdown")
    assert not hand.canvas.following and "before and after" in reporter.notices[-1].message


def test_a_breakdown_at_the_playhead_makes_a_key(hand, session, store):
    hand.click(hand.place("brow", 9.0, 0.0))
    session.time = 3.0
    begin(hand, "between.breakdown")
    session.time = 5.0  # as when it plays
    hand.hover(HERE)
    hand.click(HERE)
    assert hand.times("brow") == [2.0, 3.0, 4.0, 6.0]
    assert hand.values("brow")[1] == pytest.approx(0.25)
    assert session.selection == {KeyId("brow", 3.0)}


def test_locked_lanes_are_left_alone(hand, store, qtbot, panel, reporter):
    hand.click(hand.key("brow", 4.0))
    qtbot.mouseClick(panel.findChild(QToolButton, "lock_brow"), LEFT)
    before = store.project
    hand.run("between.default")
    assert store.project == before and not hand.canvas.following
    assert "locked" in reporter.notices[-1].message


def test_s_scales_about_the_playhead(hand, session):
    session.time = 2.0
    hand.session.selection = frozenset(KeyId("brow", t) for t in (2.0, 4.0))
    hand.type(Qt.Key.Key_S)
    hand.hover(HERE)
    session.time = 9.0  # as when it plays
    hand.hover(HERE - QPoint(75, 0))
    hand.click(HERE - QPoint(75, 0))
    assert hand.times("brow") == pytest.approx([2.0, 3.0, 6.0])


def test_g_moves_and_shift_d_moves_copies(hand, session, store):
    hand.click(hand.key("brow", 4.0))
    start = hand.place("brow", 4.0, 0.5)
    along = hand.place("brow", 5.0, 0.5)
    hand.type(Qt.Key.Key_G)
    hand.hover(start)
    hand.hover(along)
    hand.click(along)
    assert hand.times("brow") == pytest.approx([2.0, 5.0, 6.0])
    assert store.undo_label == "Moved 1 key"
    store.undo()
    hand.click(hand.key("brow", 4.0))
    hand.type(Qt.Key.Key_D, SHIFT)
    hand.hover(start)
    hand.hover(along)
    hand.click(along)
    assert hand.times("brow") == pytest.approx([2.0, 4.0, 5.0, 6.0])
    assert store.undo_label == "Duplicated 1 key" and session.selection == {KeyId("brow", 5.0)}


def test_keys_undone_before_the_mouse_moved_are_not_dragged(hand, store, panel):
    hand.double(hand.place("brow", 5.0, 0.5))
    assert len(hand.values("brow")) == 4
    hand.click(hand.key("brow", 5.0))
    hand.run("arrange.move")
    store.undo()
    hand.hover(HERE)
    hand.hover(HERE + HALF)
    hand.click(HERE + HALF)
    assert len(hand.values("brow")) == 3 and not hand.canvas.following


def test_rippling_takes_what_follows_along(hand):
    hand.click(hand.key("brow", 4.0))
    start, along = hand.place("brow", 4.0, 0.5), hand.place("brow", 5.0, 0.5)
    hand.run("arrange.ripple")
    for to in (start, along):
        hand.hover(to)
    hand.click(along)
    assert hand.times("brow") == pytest.approx([2.0, 5.0, 7.0])


def test_smoothing_and_decimating_show_their_amount(hand, store, panel):
    hand.session.selection = frozenset({KeyId("brow", 2.0), KeyId("brow", 4.0)})
    hand.type(Qt.Key.Key_O, ALT | SHIFT)  # keys on 51 frames
    many = len(hand.times("brow"))
    hand.run("reshape.decimate")
    hand.hover(HERE)
    hand.hover(HERE + QPoint(40, 0))
    assert "of 51 keys" in panel.canvas.hint.text()
    hand.click(HERE + QPoint(40, 0))
    assert 2 < len(hand.times("brow")) < many / 2
    hand.type(Qt.Key.Key_O, ALT)
    hand.hover(HERE)
    assert "2.0 frames" in panel.canvas.hint.text()
    hand.click(HERE)
    assert store.undo_label.startswith(("Smoothed", "Decimated"))


def test_alt_drag_of_the_last_key_stretches(hand, store):
    hand.session.selection = frozenset(KeyId("brow", t) for t in (2.0, 4.0, 6.0))
    hand.drag(hand.key("brow", 6.0), hand.place("brow", 8.0, 0.0), ALT)
    assert hand.times("brow") == pytest.approx([2.0, 5.0, 8.0], abs=0.03)
    assert store.undo_label == "Stretched 3 keys"
    hand.drag(hand.key("brow", 2.0), hand.place("brow", 4.0, 0.0), ALT)
    assert hand.times("brow") == pytest.approx([4.0, 6.0, 8.0], abs=0.03)


def test_holding_d_draws_a_lane(hand, store, qtbot, panel):
    qtbot.keyPress(hand.canvas, Qt.Key.Key_D)
    assert hand.canvas.drawing
    hand.press(hand.place("head_pitch", 2.0, 0.0))
    for time in (3.0, 4.0, 5.0, 6.0):
        hand.move(hand.place("head_pitch", time, 5.0 * (time - 2.0)))
    hand.release(hand.place("head_pitch", 6.0, 20.0))
    qtbot.keyRelease(hand.canvas, Qt.Key.Key_D)
    assert not hand.canvas.drawing and store.undo_label == "Drew head pitch"
    lane = store.project.tracks.lane("head_pitch")
    assert 2 <= len(lane.layer.keys) <= 4
    assert lane.at(4.0, 0.0) == pytest.approx(10.0, abs=2.0)


def test_the_draw_button_draws_until_it_is_released_and_esc_forgets(hand, store, qtbot, panel):
    button = panel.findChild(QToolButton, "timeline_draw")
    qtbot.mouseClick(button, LEFT)
    before = store.project
    hand.press(hand.place("brow", 2.0, 0.0))
    hand.move(hand.place("brow", 3.0, 0.5))
    hand.type(Qt.Key.Key_Escape)
    hand.release(hand.place("brow", 3.0, 0.5))
    assert store.project == before
    qtbot.mouseClick(button, LEFT)
    hand.drag(hand.key("brow", 4.0), hand.place("brow", 5.0, 0.5))
    assert hand.times("brow") == pytest.approx([2.0, 5.0, 6.0])


def test_a_slow_change_is_seen_when_the_mouse_rests_and_counts_when_accepted(
    hand, store, monkeypatch, qtbot
):
    monkeypatch.setattr(key_tools, "_SLOW_S", 0.0)
    hand.click(hand.key("brow", 4.0))
    begin(hand, "between.neighbour")
    hand.hover(HERE + HALF)
    assert hand.values("brow")[1] == 0.5
    qtbot.waitUntil(lambda: hand.values("brow")[1] == pytest.approx(0.25), timeout=5000)
    hand.hover(HERE + 2 * HALF)
    hand.click(HERE + 2 * HALF)
    assert hand.values("brow")[1] == pytest.approx(0.0)
    assert store.undo_label == "Blended to the neighbour: 1 key"
