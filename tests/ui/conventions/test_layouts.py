"""Conventions of lanes and their layouts, by mouse and keys of a window."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QToolButton

from studio.app.edits import tracks
from studio.app.session import KeyId
from studio.domain.lanes import LANES, LaneColour
from studio.ui.widgets.lanes.lane_layout import Layout

KEY, MOD = Qt.Key, Qt.KeyboardModifier
NONE, SHIFT, CTRL, ALT = MOD.NoModifier, MOD.ShiftModifier, MOD.ControlModifier, MOD.AltModifier
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton


@pytest.fixture
def button(hand):
    """A button of the timeline by its name."""
    return lambda name: hand.panel.findChild(QToolButton, name)


def name_click(hand, lane, modifiers=NONE):
    """Click the name of a lane."""
    QTest.mouseClick(hand.panel.headers._lanes[lane], LEFT, modifiers, QPoint(40, 5))


def listed(hand):
    return {row.lane for row in hand.panel.rows.rows if row.lane}


def test_tab_goes_from_rows_to_dope_sheet_to_graph(hand, button):
    """Tab or a button; the selection stays."""
    hand.click(hand.key("brow", 4.0))
    seen = []
    for _ in Layout:
        hand.type(KEY.Key_Tab)
        seen.append(hand.panel.rows.layout)
        assert hand.session.selection == {KeyId("brow", 4.0)}
    assert seen == [Layout.DOPE, Layout.GRAPH, Layout.ROWS]
    QTest.mouseClick(button("layout_dope"), LEFT)
    assert hand.panel.rows.layout is Layout.DOPE and button("layout_dope").isChecked()


def test_keys_of_the_dope_sheet_move_in_time_alone(hand):
    """One line per lane; the same drag as in rows, no value to change."""
    hand.panel.rows.layout = Layout.DOPE
    start = hand.key("brow", 4.0)
    hand.drag(start, start + QPoint(round(1.0 / hand.panel.view.scale), 15))
    assert hand.times("brow") == [2.0, 5.0, 6.0] and hand.values("brow")[1] == 0.5
    assert hand.store.undo_label == "Moved 1 key"


def test_a_key_of_a_group_moves_all_keys_below(hand):
    """The group's line: click selects, drag moves the keys of all its lanes at that time."""
    for lane in ("brow", "blink"):
        hand.store.edit("Key", lambda p, to=lane: tracks.set_key(p, to, 7.0, 0.3))
    hand.panel.rows.layout = Layout.DOPE
    row = next(row for row in hand.panel.rows.rows if row.group == "Eyes" and row.lane is None)
    view = hand.panel.view
    at = QPoint(round(view.x_of(7.0)), round(row.middle) - hand.panel.rows.scroll)
    hand.click(at)
    assert hand.session.selection == {KeyId("brow", 7.0), KeyId("blink", 7.0)}
    hand.drag(at, at + QPoint(round(1.0 / view.scale), 0))
    assert hand.times("brow")[-1] == hand.times("blink")[-1] == 8.0
    assert hand.store.undo_label == "Moved 2 keys"


def test_a_double_click_in_the_dope_sheet_keys_the_value_that_is_there(hand):
    """A line has no height for values."""
    hand.panel.rows.layout = Layout.DOPE
    before = tracks.seen_at(hand.store.project, "brow", 3.0)
    at = hand.place("brow", 3.0, 0.0)
    hand.click(at)
    hand.double(at)
    assert 3.0 in hand.times("brow")
    assert tracks.seen_at(hand.store.project, "brow", 3.0) == pytest.approx(before)


def test_the_graph_shows_the_chosen_lanes_over_each_other(hand):
    """Ctrl+click on names chooses several; keys of all of them are hit and dragged there."""
    name_click(hand, "brow")
    name_click(hand, "blink", CTRL)
    hand.panel.rows.layout = Layout.GRAPH
    assert {row.lane for row in hand.panel.rows.plots} == {"brow", "blink"}
    hand.click(hand.key("blink", 5.0))
    assert hand.session.selection == {KeyId("blink", 5.0)}
    hand.drag(hand.key("brow", 4.0), hand.place("brow", 4.0, 0.1))
    assert hand.values("brow")[1] == pytest.approx(0.1, abs=0.02)


def test_the_graph_without_normalising_has_one_scale(hand):
    """Alt+N: every lane its own range, or all the same values at the same height."""
    hand.panel.rows.chosen = frozenset({"brow", "blink"})
    hand.panel.rows.layout = Layout.GRAPH
    assert hand.place("brow", 1.0, 1.0) == hand.place("blink", 1.0, 1.0)
    assert hand.place("brow", 1.0, 0.0).y() < hand.place("blink", 1.0, 0.0).y()
    hand.type(KEY.Key_N, ALT)
    assert hand.place("brow", 1.0, 0.0) == hand.place("blink", 1.0, 0.0)


def right_drag(hand, start, end):
    """Shift and the right button, pressed, moved, released."""
    QTest.mousePress(hand.lanes, Qt.MouseButton.RightButton, SHIFT, start)
    hand.move(end, SHIFT, Qt.MouseButton.RightButton)
    QTest.mouseRelease(hand.lanes, Qt.MouseButton.RightButton, SHIFT, end)


def test_a_value_cursor_stands_in_the_graph(hand):
    """Shift and the right button, its tag, Alt+C at the curve, Ctrl+G at the keys: no step."""
    values = hand.canvas.values
    hand.type(KEY.Key_C, ALT)
    assert not values.shown  # it belongs to the graph
    hand.panel.rows.chosen = frozenset({"brow"})
    hand.panel.rows.layout = Layout.GRAPH
    right_drag(hand, hand.place("brow", 3.0, -0.8), hand.place("brow", 3.0, 0.7))
    assert values.shown and values.at("brow") == pytest.approx(0.7, abs=0.02)
    drawn = hand.canvas.grab().toImage()
    line, off = (drawn.pixelColor(hand.place("brow", 1.0, v) + QPoint(0, 0)) for v in (0.7, 0.8))
    assert values.tag.isVisible() and values.tag.text().endswith(" %") and line != off
    end = QPoint(5, values.tag.height() // 2 + 40)
    QTest.mousePress(values.tag, LEFT, NONE, QPoint(5, values.tag.height() // 2))
    QTest.mouseMove(values.tag, end)
    QTest.mouseRelease(values.tag, LEFT, NONE, end)
    assert values.at("brow") < 0.65
    hand.session.time = 4.0
    hand.type(KEY.Key_C, ALT)
    assert values.at("brow") == pytest.approx(0.5)
    hand.session.selection = frozenset({KeyId("brow", 4.0), KeyId("brow", 6.0)})
    hand.type(KEY.Key_G, CTRL)
    assert values.at("brow") == pytest.approx(0.25) and hand.store.undo_label is None
    hand.type(KEY.Key_Tab)
    assert not values.shown and not values.tag.isVisible()
    hand.panel.rows.layout = Layout.GRAPH
    hand.search("value cursor line snap mirror")
    assert not values.shown


def test_keys_snap_mirror_and_scale_at_the_value_cursor(hand):
    """Shift+S, Ctrl+Shift+M, Alt+Shift+S; other lanes at what is drawn at its height."""
    hand.panel.rows.chosen = frozenset({"brow", "blink"})
    hand.panel.rows.layout = Layout.GRAPH
    hand.canvas.active = "brow"
    at = hand.place("brow", 1.0, 0.2)
    right_drag(hand, at, at)
    height = hand.canvas.values.at("brow")
    lids = hand.canvas.values.at("blink")
    assert hand.place("blink", 1.0, lids).y() == pytest.approx(at.y(), abs=1)
    hand.session.selection = frozenset({KeyId("brow", 4.0), KeyId("blink", 3.0)})
    hand.choose(KEY.Key_S, "snap.cursor", SHIFT)
    assert hand.values("brow") == pytest.approx([0.0, height, 0.0])
    assert hand.values("blink")[0] == pytest.approx(lids)
    hand.store.undo()
    hand.session.selection = frozenset({KeyId("brow", 4.0)})
    hand.choose(KEY.Key_M, "mirror.cursor", CTRL | SHIFT)
    assert hand.values("brow")[1] == pytest.approx(2 * height - 0.5)
    hand.store.undo()
    hand.type(KEY.Key_S, ALT | SHIFT)
    QTest.keyClicks(hand.canvas, "2")
    hand.type(KEY.Key_Return)
    assert hand.values("brow")[1] == pytest.approx(height + 2 * (0.5 - height))
    hand.canvas.values.leave()
    hand.type(KEY.Key_S, ALT | SHIFT)
    assert not hand.canvas.following


def test_values_of_the_graph_zoom_scroll_and_fit(hand):
    """Ctrl+wheel zooms values, Ctrl+middle scales both axes, the bar scrolls, F fits."""
    hand.panel.rows.chosen = frozenset({"brow"})
    hand.panel.rows.layout = Layout.GRAPH
    row = hand.panel.rows.of("brow")
    kept = row.value_of(100 + hand.panel.rows.scroll)
    hand.wheel(QPointF(300, 100), QPoint(0, 240), CTRL)
    near = hand.panel.rows.of("brow")
    assert near.per_pixel < row.per_pixel
    assert near.value_of(100 + hand.panel.rows.scroll) == pytest.approx(kept, abs=0.02)
    bar = hand.panel._down
    low = near.low
    bar.setValue(bar.value() - 50)
    assert hand.panel.rows.of("brow").low > low
    scale = hand.panel.view.scale
    QTest.mousePress(hand.lanes, MIDDLE, CTRL, QPoint(300, 100))
    hand.move(QPoint(340, 60), CTRL, MIDDLE)
    QTest.mouseRelease(hand.lanes, MIDDLE, CTRL, QPoint(340, 60))
    assert hand.panel.view.scale < scale
    hand.type(KEY.Key_F, SHIFT)
    assert hand.panel.rows.of("brow").low == LANES["brow"].low
    hand.session.selection = frozenset({KeyId("brow", 4.0), KeyId("brow", 6.0)})
    hand.type(KEY.Key_F)
    fitted = hand.panel.rows.of("brow")
    assert -0.2 < fitted.low < 0.0 and 0.5 < fitted.high < 0.7


def test_handles_bend_in_the_graph(hand):
    """The same handles and gestures as in rows."""
    hand.panel.rows.chosen = frozenset({"brow"})
    hand.panel.rows.layout = Layout.GRAPH
    hand.click(hand.key("brow", 4.0))
    (_, out) = hand.canvas.geometry_of.handles(hand.store.project, hand.session.selection)
    start = hand.place("brow", out.time, out.value)
    hand.drag(start, start + QPoint(0, -60))
    assert hand.store.undo_label == "Moved a handle"


def test_shift_h_isolates_and_alt_h_shows_all(hand):
    """Only the chosen lanes are listed; H hides one."""
    name_click(hand, "brow")
    name_click(hand, "head_yaw", CTRL)
    hand.type(KEY.Key_H, SHIFT)
    assert listed(hand) == {"brow", "head_yaw"}
    hand.type(KEY.Key_H, ALT)
    assert len(listed(hand)) > 5
    name_click(hand, "brow")
    hand.type(KEY.Key_H)
    assert "brow" not in listed(hand) and hand.times("brow") == [2.0, 4.0, 6.0]
    hand.type(KEY.Key_H, ALT)
    assert "brow" in listed(hand)


def test_lanes_are_filtered_by_name(hand):
    """Ctrl+F, type; lanes of folded groups are found too; Esc lists all."""
    field = hand.panel.findChild(QLineEdit, "lane_filter")
    hand.type(KEY.Key_F, CTRL)
    QTest.keyClicks(field, "left gaze")
    assert listed(hand) == {"gaze_x_left", "gaze_y_left"}
    QTest.keyClick(field, KEY.Key_Escape)
    assert "brow" in listed(hand) and field.text() == ""


def test_a_lane_has_a_colour_of_its_own(hand, lane_desk):
    """Menu, Lane colour; its curve is drawn in it, and the document keeps it."""
    hand.canvas.active = "head_pitch"
    hand.run("lane.colour.pink")
    assert hand.store.project.tracks.head_pitch.colour is LaneColour.PINK
    assert hand.store.undo_label == "Coloured head pitch"
    colours = lane_desk.theme.colours
    pink, green = colours.hue("pink").hue(), colours.of_group("Head").hue()
    assert pixel_at(hand, "head_pitch", 8.0).hue() == pytest.approx(pink, abs=12)
    hand.store.undo()
    assert pixel_at(hand, "head_pitch", 8.0).hue() == pytest.approx(green, abs=12)


def pixel_at(hand, lane, time):
    """Colour on the curve of a flat lane, which is scrolled into view."""
    hand.panel.rows.scroll = hand.panel.rows.of(lane).top - 20
    picture = hand.lanes.grab().toImage()
    at = hand.place(lane, time, 0.0)
    near = [picture.pixelColor(at.x(), at.y() + dy) for dy in (-1, 0, 1)]
    return max(near, key=QColor.lightness)


def test_solo_leaves_the_others_out_and_draws_them_muted(hand, button):
    """Click S: only solo lanes are evaluated; one step of undo; the curves of others turn grey."""
    project = hand.store.project
    assert tracks.seen_at(project, "brow", 4.0) == 0.5
    coloured = pixel_at(hand, "head_pitch", 8.0)
    QTest.mouseClick(button("solo_blink"), LEFT)
    assert hand.store.undo_label == "Soloed lids"
    assert tracks.seen_at(hand.store.project, "brow", 4.0) == 0.0
    assert tracks.seen_at(hand.store.project, "blink", 5.0) == 0.6
    assert not hand.panel.headers._lanes["brow"].name.isEnabled()
    assert pixel_at(hand, "head_pitch", 8.0).saturation() < 0.5 * coloured.saturation()
    hand.store.undo()
    assert tracks.seen_at(hand.store.project, "brow", 4.0) == 0.5
    assert hand.panel.headers._lanes["brow"].name.isEnabled()


def test_a_muted_lane_is_not_evaluated(hand, button):
    """Click the eye, or Q."""
    QTest.mouseClick(button("mute_brow"), LEFT)
    assert tracks.seen_at(hand.store.project, "brow", 4.0) == 0.0
    name_click(hand, "brow")
    hand.type(KEY.Key_Q)
    assert tracks.seen_at(hand.store.project, "brow", 4.0) == 0.5


def test_no_tool_edits_a_locked_lane(hand, button):
    """Every command and every gesture of the timeline leaves the keys of a locked lane alone."""
    hand.store.edit("Key", lambda p: tracks.set_key(p, "head_pitch", 4.0, 5.0))
    QTest.mouseClick(button("lock_brow"), LEFT)
    locked = hand.store.project.tracks.brow
    spared = ("lane.", "menu.", "view.", "select.", "keys.draw")
    every = tracks.all_keys(hand.store.project)
    for command in hand.panel.commands:
        if command.id.startswith(spared) or not command.enabled():
            continue
        hand.session.selection = every
        hand.session.time = 3.0
        hand.canvas.active = "brow"
        command.run()
        if hand.canvas.following:
            hand.hover(QPoint(300, 100))
            hand.hover(QPoint(360, 80))
            hand.canvas.accept()
        hand.panel.actions_of.settle()
        assert hand.store.project.tracks.brow == locked, command.id
        while hand.store.undo_label != "Locked brow raise":
            hand.store.undo()


def test_no_gesture_edits_a_locked_lane(hand, button):
    """Drags of keys and handles, stretching, the pen, and double clicks are refused."""
    QTest.mouseClick(button("lock_brow"), LEFT)
    locked = hand.store.project.tracks.brow
    hand.drag(hand.key("brow", 4.0), hand.place("brow", 5.0, 0.0))
    hand.session.selection = frozenset({KeyId("brow", 2.0), KeyId("brow", 6.0)})
    hand.drag(hand.key("brow", 6.0), hand.place("brow", 7.0, 0.0), ALT)
    hand.click(hand.key("brow", 4.0))
    (_, out) = hand.canvas.geometry_of.handles(hand.store.project, hand.session.selection)
    start = hand.place("brow", out.time, out.value)
    hand.drag(start, start + QPoint(20, 20))
    hand.double(hand.place("brow", 8.0, 0.5))
    hand.canvas.drawing = True
    hand.drag(hand.place("brow", 1.0, 0.5), hand.place("brow", 9.0, -0.5))
    hand.canvas.drawing = False
    assert hand.store.project.tracks.brow == locked
    assert hand.store.undo_label == "Locked brow raise"


def test_the_old_curve_is_a_ghost_while_a_key_is_dragged(hand, lane_desk):
    """Drawn while editing; Alt+G pins it."""
    picture = hand.canvas.board.pictures["brow"]
    count = len(picture.curves())
    start = hand.key("brow", 4.0)
    hand.press(start)
    hand.move(start + QPoint(0, 30))
    assert len(picture.curves()) == count + 1
    hand.release(start + QPoint(0, 30))
    assert len(picture.curves()) == count
    hand.type(KEY.Key_G, ALT)
    hand.drag(hand.key("brow", 4.0), start)
    assert len(picture.curves()) == count + 1
    hand.type(KEY.Key_G, ALT)
    assert len(picture.curves()) == count


def test_hovering_tells_value_unit_and_layer(hand):
    """Tip at the mouse: value with its unit, time, and who set it."""
    tip = hand.canvas.tip_at(QPointF(hand.key("brow", 4.0))).splitlines()
    assert tip[0] == "Brow raise: 50 %" and "frame 100" in tip[1]
    assert tip[-1] == "Set by: keys added · default"
    turned = hand.canvas.tip_at(QPointF(hand.place("head_yaw", 5.0, 0.0))).splitlines()
    assert turned[0].endswith("°") and turned[-1] == "Set by: generated"
