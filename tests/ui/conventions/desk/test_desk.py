"""Conventions of the desk: keys that several want, as settled, and the rules for all panels."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QSlider,
    QWidget,
)

from studio.app.edits import timeline
from studio.app.session import KeyId
from studio.domain.project import Project
from studio.ui.shortcuts.presets import PRESETS

KEY, MOD = Qt.Key, Qt.KeyboardModifier
NONE, SHIFT, CTRL, ALT = (
    MOD.NoModifier,
    MOD.ShiftModifier,
    MOD.ControlModifier,
    MOD.AltModifier,
)


def on_lanes(desk, key, modifiers=NONE):
    QTest.keyClick(desk.timeline.canvas, key, modifiers)


def on_window(desk, key, modifiers=NONE):
    desk.preview.setFocus()
    QTest.keyClick(desk.window, key, modifiers)


def times(desk):
    return [key.time for key in desk.services.store.project.tracks.lane("brow").layer.keys]


# Keys that several want, settled


def test_i_sets_the_in_point(desk):
    """I: in point (Olive, Shotcut), not insert key."""
    before = times(desk)
    on_window(desk, KEY.Key_I)
    assert desk.services.store.project != Project() and times(desk) == before
    (command,) = (c for c in desk.window.actions_by_id.commands if c.id == "set_in")
    assert desk.keymap.keys(command) == ("I",)


def test_i_inserts_a_key_in_the_blender_preset(desk):
    """I: in the Blender preset it inserts a key on the lanes."""
    desk.keymap.use("Blender")
    desk.timeline.canvas.active = "brow"
    desk.services.session.time = 1.5
    on_lanes(desk, KEY.Key_I)
    assert 1.5 in times(desk)


def test_k_and_l_shuttle_and_with_shift_select(desk):
    """K, L: shuttle; Shift+K, Shift+L belong to selecting."""
    on_window(desk, KEY.Key_L)
    assert desk.services.session.playing
    on_window(desk, KEY.Key_K)
    assert not desk.services.session.playing
    owners = {k: c.id for c in desk.timeline.commands for k in desk.keymap.keys(c)}
    assert "K" not in owners and "L" not in owners


def test_plain_arrows_move_time_and_alt_arrows_nudge(desk):
    """Up, Down: key steps; plain arrows move time, Alt+arrows nudge what is selected."""
    session = desk.services.session
    on_lanes(desk, KEY.Key_Up)
    assert session.time == 2.0
    on_lanes(desk, KEY.Key_Down)
    assert session.time == 1.0
    session.selection = frozenset({KeyId("brow", 2.0)})
    before = times(desk)
    QTest.keyClick(desk.timeline.canvas, KEY.Key_Right)
    assert times(desk) == before
    on_lanes(desk, KEY.Key_Right, ALT)
    desk.timeline.actions_of.settle()
    assert times(desk) == [1.0, pytest.approx(2.04), 3.0]


def test_the_control_with_the_focus_keeps_its_keys(desk):
    """Up, Down and Page step a number with the focus, Enter presses; Left, Right move time on."""
    session, spin = desk.services.session, desk.audio.recorder.lead.pre_roll
    desk.window.findChild(QDockWidget, "audio").raise_()
    spin.setFocus()
    QTest.keyClick(spin, KEY.Key_Down)
    assert spin.value() == 4 and session.time == 1.0
    QTest.keyClick(spin, KEY.Key_Up)
    desk.window.findChild(QDockWidget, "render").raise_()
    slider = next(s for s in desk.settings_panel.findChildren(QSlider) if s.isEnabled())
    slider.setFocus()
    before = slider.value()
    QTest.keyClick(slider, KEY.Key_Up)
    QTest.keyClick(slider, KEY.Key_Right)
    assert slider.value() > before and session.time == pytest.approx(1.04)
    loop = desk.playing.deck.loop
    loop.setFocus()
    QTest.keyClick(loop, KEY.Key_Return)
    assert session.looping and not session.playing
    QTest.keyClick(loop, KEY.Key_Return)
    assert not session.looping


def test_home_goes_to_the_start_and_shift_f_shows_everything(desk):
    """Home: start; Shift+F views all."""
    on_lanes(desk, KEY.Key_Home)
    assert desk.services.session.time == 0.0
    view = desk.timeline.view
    view.fit(1.0, 1.5)
    on_lanes(desk, KEY.Key_F, SHIFT)
    assert view.span > 2.0


def test_g_moves_what_is_selected(desk):
    """G: move (Blender), not clear range (Olive)."""
    desk.services.session.selection = frozenset({KeyId("brow", 2.0)})
    on_lanes(desk, KEY.Key_G)
    assert desk.timeline.canvas.following
    on_lanes(desk, KEY.Key_Escape)
    assert not desk.timeline.canvas.following and times(desk) == [1.0, 2.0, 3.0]


def test_ctrl_m_adds_a_marker_and_ctrl_shift_m_mirrors(desk):
    """Ctrl+M: label or marker; Ctrl+Shift+M mirrors."""
    on_window(desk, KEY.Key_M, CTRL)
    assert desk.services.store.project.markers
    desk.services.session.selection = frozenset({KeyId("brow", 2.0)})
    on_lanes(desk, KEY.Key_M, CTRL | SHIFT)
    menu = QApplication.activePopupWidget()
    assert menu.objectName() == "mirror_menu"
    menu.close()
    desk.window.activateWindow()


def test_keys_wanted_twice_go_to_the_panel_with_the_focus(desk):
    """P, Ctrl+E, Ctrl+F, [ ]: by the panel that has the focus; the editor shows where."""
    commands = desk.window.actions_by_id.commands
    owners = {}
    for command in commands:
        for keys in desk.keymap.keys(command):
            owners.setdefault(QKeySequence(keys).toString(), []).append(command)
    shared = {keys: found for keys, found in owners.items() if len(found) > 1}
    assert "Ctrl+E" in shared
    for found in shared.values():
        places = [command.context if command.local else "" for command in found]
        assert len(places) == len(set(places))


def test_four_presets_are_there_and_each_is_true_to_its_keys(desk):
    """Presets: Quintet, Blender, Premiere-JKL, After Effects."""
    assert list(PRESETS) == ["Quintet", "Blender", "Premiere-JKL", "After Effects"]
    steps = {
        "Quintet": (KEY.Key_Up, NONE),
        "Blender": (KEY.Key_Up, NONE),
        "Premiere-JKL": (KEY.Key_Down, NONE),
        "After Effects": (KEY.Key_K, NONE),
    }
    for preset, (key, modifiers) in steps.items():
        desk.keymap.use(preset)
        desk.services.session.time = 1.0
        on_lanes(desk, key, modifiers)
        assert desk.services.session.time == 2.0, preset


def test_slash_and_ctrl_shift_p_open_the_search(desk):
    """Action search: `/` (Olive), Ctrl+Shift+P; Esc closes."""
    for key, modifiers in ((KEY.Key_Slash, NONE), (KEY.Key_P, CTRL | SHIFT)):
        on_window(desk, key, modifiers)
        QApplication.processEvents()
        palette = desk.help.dialog
        assert palette.objectName() == "command_palette" and palette.isVisible()
        QTest.keyClick(palette.query, KEY.Key_Escape)
        assert palette.result() == 0
        QApplication.processEvents()


def test_presets_know_the_tools_of_their_programs(desk):
    """Blender: L linked keys; Premiere: A everything after; After Effects: Ctrl+L locks."""
    session, store = desk.services.session, desk.services.store
    desk.timeline.canvas.active = "brow"
    session.selection = frozenset({KeyId("brow", 2.0)})
    desk.keymap.use("Blender")
    on_lanes(desk, KEY.Key_L)
    assert {key.time for key in session.selection} == {1.0, 2.0, 3.0} and not session.playing
    desk.keymap.use("Premiere-JKL")
    session.time = 1.5
    on_lanes(desk, KEY.Key_A)
    assert {key.time for key in session.selection} == {2.0, 3.0}
    desk.keymap.use("After Effects")
    on_lanes(desk, KEY.Key_L, CTRL)
    assert store.project.tracks.brow.locked and not session.looping


# Rules for all panels


def slider_of(desk, name):
    dock = desk.window.findChild(QDockWidget, "render")
    dock.raise_()
    QApplication.processEvents()
    return desk.settings_panel.findChild(QSlider, name)


def test_every_value_shows_unit_range_and_default(desk):
    """Every value shows its unit, range and default."""
    for slider in desk.settings_panel.findChildren(QSlider):
        assert " to " in slider.toolTip() and "default" in slider.toolTip(), slider.objectName()


def test_double_click_resets(desk):
    """Double-click resets a value, as one step."""
    slider, store = slider_of(desk, "margin"), desk.services.store
    usual = store.project.warp.margin
    store.edit("Margin", lambda p: replace(p, warp=replace(p.warp, margin=0.4)))
    count = len(store.steps)
    QTest.mouseDClick(slider, Qt.MouseButton.LeftButton, NONE, slider.rect().center())
    assert store.project.warp.margin == pytest.approx(usual)
    assert len(store.steps) == count + 1


def test_the_wheel_edits_only_the_focused_control(desk):
    """Wheel edits only the focused control."""
    slider, store = slider_of(desk, "margin"), desk.services.store

    def turn():
        at = QPointF(slider.rect().center())
        event = QWheelEvent(
            at, slider.mapToGlobal(at), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
            NONE, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(slider, event)

    desk.timeline.canvas.setFocus()
    before = store.project
    turn()
    assert store.project is before
    slider.setFocus()
    turn()
    assert store.project.warp.margin != before.warp.margin


def test_muted_is_drawn_and_one_step_takes_it_back(desk):
    """Muted means drawn muted; every switch is one undo step."""
    store = desk.services.store
    desk.window.actions_by_id.refresh()
    timeline.mute(store, "brow", True)
    header = desk.timeline.headers.findChild(QWidget, "header_brow")
    assert header.mute.isChecked()
    store.undo()
    assert not header.mute.isChecked()


def test_every_action_is_in_the_palette(desk):
    """Every action is in the palette."""
    found = {entry.id for entry in desk.help.entries()}
    assert {command.id for command in desk.window.actions_by_id.commands} <= found


def test_every_step_is_named_and_a_drag_is_one(desk):
    """Undo is named and counted, one step per gesture."""
    store, session = desk.services.store, desk.services.session
    timeline.select_all(store, session, ["brow"])
    count = len(store.steps)
    timeline.move_selected(store, session, 0.04, 0.0)
    assert store.undo_label == "Moved 3 keys" and len(store.steps) == count + 1


def test_undo_keeps_view_and_selection(desk):
    """An undo never touches view or selection that still exists."""
    session, view = desk.services.session, desk.timeline.view
    view.fit(0.5, 2.5)
    session.selection = frozenset({KeyId("brow", 1.0), KeyId("brow", 3.0)})
    before = (view.start, view.span, session.time)
    on_window(desk, KEY.Key_Z, CTRL)
    assert times(desk) == [1.0, 2.0]
    assert session.selection == {KeyId("brow", 1.0)}
    assert (view.start, view.span, session.time) == before


def test_no_undo_that_does_nothing(desk):
    """Must not do: show an Undo that does nothing."""
    undo = desk.window.actions_by_id["undo"]
    while undo.isEnabled():
        before = desk.services.store.project
        undo.trigger()
        assert desk.services.store.project is not before
    assert desk.services.store.done == 0


def test_del_asks_nothing(desk):
    """Must not do: ask before Del."""
    desk.services.session.selection = frozenset({KeyId("brow", 2.0)})
    on_lanes(desk, KEY.Key_Delete)
    assert times(desk) == [1.0, 3.0] and QApplication.activeModalWidget() is None
