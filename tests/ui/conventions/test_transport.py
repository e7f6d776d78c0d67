"""Conventions of the transport, by keys and mouse of a real window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QLineEdit
from transport_player import ALT, CTRL, KEY, LEFT, NONE, SHIFT

from studio.app.playback import Playback, Policy
from studio.app.session import KeyId
from studio.domain.markers import TimeRange
from studio.domain.time_text import TimeUnit


def test_space_plays_and_pauses(player):
    """Space: play / pause."""
    player.key(KEY.Key_Space)
    assert player.session.playing
    player.key(KEY.Key_Space)
    assert not player.session.playing


def test_j_k_l_shuttle(player):
    """J K L: shuttle back, stop, forward; again is faster."""
    player.session.time = 2.0
    player.key(KEY.Key_L)
    player.key(KEY.Key_L)
    assert player.transport.speed == 2.0
    player.key(KEY.Key_K)
    assert not player.session.playing
    player.key(KEY.Key_J)
    assert player.transport.speed == -1.0


def test_k_held_makes_j_and_l_single_frames(player):
    """K held + J or L: one frame."""
    player.session.time = 2.0
    QTest.keyPress(player.window, KEY.Key_K)
    player.key(KEY.Key_L)
    player.key(KEY.Key_L)
    assert not player.session.playing and player.frame() == 52
    player.key(KEY.Key_J)
    assert player.frame() == 51
    QTest.keyRelease(player.window, KEY.Key_K)
    player.key(KEY.Key_L)
    assert player.session.playing


def test_k_is_held_in_a_panel_that_floats(player, qtbot):
    """K held + J or L: in a panel that floats, too; but what a text field writes is not held."""
    dock = player.window.findChild(QDockWidget, "history")
    dock.setFloating(True)
    dock.show()
    dock.activateWindow()
    qtbot.waitUntil(dock.isActiveWindow)
    inside = player.desk.history.list
    inside.setFocus()
    player.session.time = 2.0
    QTest.keyPress(inside, KEY.Key_K)
    QTest.keyClick(inside, KEY.Key_L)
    assert not player.session.playing and player.frame() == 51
    QTest.keyRelease(inside, KEY.Key_K)
    QTest.keyClick(inside, KEY.Key_L)
    assert player.session.playing
    player.transport.pause()
    dock.setFloating(False)
    player.window.activateWindow()
    qtbot.waitUntil(player.window.isActiveWindow)
    field = player.desk.timeline.findChild(QLineEdit, "lane_filter")
    field.setFocus()
    QTest.keyPress(field, KEY.Key_K)
    player.window.setFocus()
    player.key(KEY.Key_L)
    assert player.session.playing


def test_arrows_step_frames(player):
    """Left / Right: one frame."""
    player.key(KEY.Key_Right)
    player.key(KEY.Key_Right)
    player.key(KEY.Key_Left)
    assert player.frame() == 1


def test_up_and_down_step_keys(player):
    """Down / Up, and , and . as aliases: previous / next key."""
    player.key(KEY.Key_Up)
    assert player.session.time == 2.0
    player.key(KEY.Key_Period)
    assert player.session.time == 4.0
    player.key(KEY.Key_Comma)
    assert player.session.time == 2.0
    player.session.time = 6.0
    player.key(KEY.Key_Down)
    assert player.session.time == 4.0


@pytest.mark.parametrize(
    ("key", "modifiers", "frame"),
    [(KEY.Key_Home, NONE, 0), (KEY.Key_End, NONE, 248), (KEY.Key_Left, SHIFT, 0),
     (KEY.Key_Right, SHIFT, 248)],
)  # fmt: skip
def test_start_and_end(player, key, modifiers, frame):
    """Home / End, Shift+Left / Shift+Right: start and end."""
    player.session.time = 3.0
    player.key(key, modifiers)
    assert player.frame() == frame


@pytest.mark.parametrize(
    ("modifiers", "seconds"), [(NONE, 1), (SHIFT, 2), (CTRL, 5), (CTRL | SHIFT, 10)]
)
def test_page_keys_go_by_seconds(player, modifiers, seconds):
    """PageDown / PageUp: 1 s on and back, 2 with Shift, 5 with Ctrl, 10 with both."""
    player.session.time = 4.0
    player.key(KEY.Key_PageDown, modifiers)
    assert player.frame() == min(100 + 25 * seconds, 248)
    player.session.time = 6.0
    player.key(KEY.Key_PageUp, modifiers)
    assert player.frame() == max(150 - 25 * seconds, 0)


def test_i_and_o_set_the_range(player):
    """I / O: in and out; Shift+I / Shift+O go there; the out frame is inside."""
    player.session.time = 2.0
    player.key(KEY.Key_I)
    player.session.time = 3.0
    player.key(KEY.Key_O)
    assert player.span() == range(50, 76)
    player.key(KEY.Key_I, SHIFT)
    assert player.frame() == 50
    player.key(KEY.Key_O, SHIFT)
    assert player.frame() == 75
    player.store.undo()
    player.store.undo()
    assert player.span() is None


def test_alt_p_clears_the_range(player):
    """Alt+P: clear in and out; Ctrl+Alt+P: from the selected keys."""
    player.session.selection = frozenset({KeyId("brow", 2.0), KeyId("brow", 4.0)})
    player.desk.window.actions_by_id.refresh()
    player.key(KEY.Key_P, CTRL | ALT)
    assert player.span() == range(50, 101)
    player.key(KEY.Key_P, ALT)
    assert player.span() is None


def test_shift_space_plays_the_range(player):
    """Shift+Space: play in to out, and stop there."""
    player.store.edit("Range", lambda p: replace(p, span=TimeRange(start=2.0, end=2.2)))
    player.key(KEY.Key_Space, SHIFT)
    assert player.session.playing and player.frame() == 50
    QTest.qWait(20)
    end = 3.0
    player.transport._play_clock._clock = lambda now=player.transport._clock: now() + end
    player.transport.tick()
    assert not player.session.playing and player.frame() == 54


def test_ctrl_l_loops(player):
    """Ctrl+L and a button: loop, from in to out where they are set."""
    player.key(KEY.Key_L, CTRL)
    assert player.session.looping
    assert player.desk.playing.deck.loop.isChecked()
    QTest.mouseClick(player.desk.playing.deck.loop, LEFT)
    assert not player.session.looping


def test_m_sets_a_marker(player):
    """M, and Ctrl+M while playing: a marker at the playhead; < and > jump."""
    player.session.time = 2.0
    player.key(KEY.Key_M)
    player.session.time = 5.0
    player.key(KEY.Key_Space)
    player.key(KEY.Key_M, CTRL)
    player.key(KEY.Key_Space)
    first, second = player.frames_of_markers()
    assert first == 50 and second >= 125
    player.session.time = 9.0
    player.key(KEY.Key_Less)
    assert player.frame() == second
    player.key(KEY.Key_Less)
    assert player.frame() == first
    player.key(KEY.Key_Greater)
    assert player.frame() == second
    player.key(KEY.Key_Z, CTRL)
    assert player.frames_of_markers() == [50]


@pytest.mark.parametrize("shift", [NONE, SHIFT])
def test_symbols_may_need_shift(player, shift):
    """< and >: where a keyboard needs Shift for them, and where it does not."""
    for seconds in (2.0, 5.0):
        player.session.time = seconds
        player.key(KEY.Key_M)
    player.session.time = 9.0
    player.key(KEY.Key_Less, shift)
    assert player.frame() == 125
    player.key(KEY.Key_Less, shift)
    assert player.frame() == 50
    player.key(KEY.Key_Greater, shift)
    assert player.frame() == 125


def test_ctrl_j_types_a_time(player):
    """Ctrl+J, or a click on the number: type a time and go there."""
    field = player.desk.playing.deck.time
    player.key(KEY.Key_J, CTRL)
    assert QApplication.focusWidget() is field
    QTest.keyClicks(field, "3:05")
    QTest.keyClick(field, KEY.Key_Return)
    assert player.frame() == 80 and not field.hasFocus()
    QTest.mouseClick(field, LEFT)
    QTest.keyClicks(field, "-1s")
    QTest.keyClick(field, KEY.Key_Return)
    assert player.frame() == 55 and field.text() == "0:02:05"
    QTest.mouseClick(field, LEFT)
    QTest.keyClicks(field, "99")
    QTest.keyClick(field, KEY.Key_Escape)
    assert player.frame() == 55 and field.text() == "0:02:05"


def test_alt_wheel_steps_frames(player):
    """Alt+wheel: one frame per notch, over the ruler, the voice and the lanes."""
    player.session.time = 2.0
    timeline = player.desk.timeline
    for widget in (player.ruler, timeline.wave.viewport(), timeline.canvas.viewport()):
        before, at = player.frame(), QPointF(200, 10)
        event = QWheelEvent(
            at, widget.mapToGlobal(at), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, ALT,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, event)
        assert player.frame() == before + 1


def test_scrubbing_is_of_the_ruler_alone(player):
    """Drag in the ruler: scrub; in the key area the playhead stays."""
    player.drag(player.at(1.0), player.at(4.0))
    assert player.frame() == 100
    lanes = player.desk.timeline.canvas.viewport()
    QTest.mousePress(lanes, LEFT, NONE, QPoint(300, 40))
    QTest.mouseRelease(lanes, LEFT, NONE, QPoint(300, 40))
    assert player.frame() == 100


def test_the_playhead_is_a_line_of_full_height(player):
    """The playhead: a full-height line with the frame number on the ruler."""
    player.session.time = 5.0
    QApplication.processEvents()
    colour = QColor(player.desk.theme.colours.playhead)
    x, canvas = player.at(5.0).x(), player.desk.timeline.canvas
    ruler, lanes = player.ruler.grab().toImage(), canvas.grab().toImage()
    assert ruler.pixelColor(x, 25) == colour
    for y in (5, lanes.height() // 2, lanes.height() - 20):
        assert colour in [lanes.pixelColor(x + d, y) for d in (-1, 0, 1)]


def test_policies_are_a_radio_group(player):
    """Playback policy: every frame, drop frames, follow the sound; menu and deck agree."""
    deck, actions = player.desk.playing.deck, player.window.actions_by_id
    menu = deck.policy.menu()

    def chosen():
        return [a.data() for a in menu.actions() if a.isChecked()]

    assert chosen() == [Policy.SOUND]
    actions["policy_every"].trigger()
    assert chosen() == [Policy.EVERY]
    menu.popup(deck.policy.mapToGlobal(QPoint(0, 0)))
    menu.setActiveAction(menu.actions()[1])
    QTest.keyClick(menu, KEY.Key_Return)
    assert player.session.playback.policy is Policy.DROP
    checked = [p for p in Policy if actions[f"policy_{p}"].isChecked()]
    assert checked == [Policy.DROP]


def test_habits_of_playing_last(open_desk):
    """Policy, scrubbing with sound and the unit of the ruler are remembered."""
    habits = Playback(policy=Policy.EVERY, grains=False, unit=TimeUnit.FRAMES)
    open_desk().services.session.playback = habits
    assert open_desk().services.session.playback == habits


def test_undo_while_playing(player):
    """Edits during playback: undo neither stops it nor moves the view or the selection."""
    chosen = frozenset({KeyId("brow", 2.0)})
    player.session.selection = chosen
    player.key(KEY.Key_M)
    player.key(KEY.Key_Space)
    view = (player.ruler._view.start, player.ruler._view.scale)
    player.key(KEY.Key_Z, CTRL)
    assert player.session.playing and player.session.selection == chosen
    assert (player.ruler._view.start, player.ruler._view.scale) == view
    assert player.store.project.markers == ()
