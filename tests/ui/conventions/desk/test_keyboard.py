"""Conventions of the keyboard: names and Tab for every control, keys that are held, and Esc."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QFrame,
    QHeaderView,
    QTabBar,
    QWidget,
)

from studio.app.session import KeyId
from studio.ui.widgets.time.time_field import TimeField

KEY, MOD = Qt.Key, Qt.KeyboardModifier
NONE, SHIFT, CTRL, ALT = (
    MOD.NoModifier,
    MOD.ShiftModifier,
    MOD.ControlModifier,
    MOD.AltModifier,
)


def on_lanes(desk, key, modifiers=NONE):
    QTest.keyClick(desk.timeline.canvas, key, modifiers)


def times(desk):
    return [key.time for key in desk.services.store.project.tracks.lane("brow").layer.keys]


# Screen readers and the keyboard


def nameless(window):
    """Controls that take the focus and say nothing to a screen reader."""
    return [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget.parent(), _COMPOSED)
        and not _of_qt(widget)
        and not (widget.accessibleName() or _text(widget) or _labelled(widget, window))
    ]


_COMPOSED = (QAbstractSpinBox, QComboBox, QTabBar, QAbstractScrollArea)


def _of_qt(widget):
    """Parts that Qt makes: the list of a choice, the tabs of docks, which say their own text."""
    return isinstance(widget, QTabBar) or isinstance(widget.parentWidget(), QFrame | QHeaderView)


def _text(widget):
    read = getattr(widget, "text", None) or getattr(widget, "title", None)
    return read() if callable(read) else ""


def _labelled(widget, window):
    return any(
        label.buddy() is widget and label.text()
        for label in window.findChildren(QWidget)
        if hasattr(label, "buddy")
    )


def test_every_control_has_a_name(desk):
    """Every control has an accessible name or visible text."""
    assert nameless(desk.window) == []


DIALOGS = ("versions", "relink", "keymap", "palette", "sheet")


@pytest.mark.parametrize("command", DIALOGS)
def test_every_control_of_the_dialogs_has_a_name_and_tab_reaches_it(desk, command):
    """Dialogs are used with the keyboard alone: Tab reaches every control."""
    desk.window.actions_by_id[command].trigger()
    dialog = {"versions": desk.files.versions, "relink": desk.relink.dialog}.get(
        command, desk.help.dialog
    )
    assert nameless(dialog) == []
    reached, widget = set(), dialog.nextInFocusChain()
    while widget not in reached:
        reached.add(widget)
        widget = widget.nextInFocusChain()
    wanted = {
        control
        for control in dialog.findChildren(QWidget)
        if control.focusPolicy() & Qt.FocusPolicy.TabFocus and control.isVisible()
    }
    assert wanted and wanted <= reached
    closed = []
    dialog.finished.connect(closed.append)
    QTest.keyClick(dialog, KEY.Key_Escape)
    assert closed == [0]


def test_tab_reaches_every_control_of_the_panels(desk):
    """Keyboard only: what can be pressed can be reached by Tab, or by arrows inside its group."""
    silent = [
        f"{type(control).__name__} {control.objectName()} {control.accessibleName()}"
        for control in desk.window.findChildren(QWidget)
        if control.focusPolicy() == Qt.FocusPolicy.ClickFocus
        and not isinstance(control, TimeField)  # Ctrl+J begins to type there
    ]
    assert silent == []


# Keys that are held, and the one that cancels


def given(desk, id, keys):
    (command,) = (c for c in desk.window.actions_by_id.commands if c.id == id)
    desk.keymap.give(command, keys)


def test_the_pen_is_held_by_the_key_that_the_editor_gave_it(desk):
    """D held draws; another key from the editor, which names what would lose it."""
    desk.window.actions_by_id["keymap"].trigger()
    dialog = desk.help.dialog
    dialog.choose("keys.pen")
    dialog.record()
    QTest.keyClick(dialog.recorder, KEY.Key_G)
    assert "“Move”" in dialog.note.text() and dialog.take.isVisible()
    QTest.keyClick(dialog.recorder, KEY.Key_Y)
    dialog.close()
    canvas = desk.timeline.canvas
    canvas.setFocus()
    QTest.keyPress(canvas, KEY.Key_D)
    assert not canvas.drawing
    QTest.keyPress(canvas, KEY.Key_Y)
    assert canvas.drawing
    QTest.keyRelease(canvas, KEY.Key_Y)
    assert not canvas.drawing
    desk.timeline.actions_of.pen_wanted.emit()  # chosen in the menu or found in the search
    assert canvas.drawing
    at = canvas.geometry_of.point("mouth_open", 1.0, 0.1).toPoint()
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, NONE, at)
    QTest.mouseMove(canvas.viewport(), at + QPoint(30, 2))
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, NONE, at + QPoint(30, 2))
    assert desk.services.store.undo_label == "Drew mouth opening" and not canvas.drawing


def test_the_key_that_stops_makes_single_frames_while_it_is_held(desk):
    """K held with J or L: whatever key stops, as the editor or a preset says."""
    session, window = desk.services.session, desk.window
    given(desk, "stop", ("Y",))
    desk.preview.setFocus()
    for key, frames in ((KEY.Key_K, 0), (KEY.Key_Y, 1)):
        session.time = 1.0
        QTest.keyPress(window, key)
        QTest.keyClick(window, KEY.Key_L)
        assert session.playing is (frames == 0)
        QTest.keyRelease(window, key)
        desk.services.transport.pause()
    assert session.time == pytest.approx(1.0 + 1 / 25)


def test_a_drag_is_cancelled_by_the_key_that_the_editor_gave(desk):
    """Esc takes a drag or a tool back; another key from the editor does, and Esc no more."""
    desk.services.session.selection = frozenset({KeyId("brow", 2.0)})
    given(desk, "timeline.cancel", ("F12",))
    on_lanes(desk, KEY.Key_G)
    on_lanes(desk, KEY.Key_Escape)
    assert desk.timeline.canvas.following
    on_lanes(desk, KEY.Key_F12)
    assert not desk.timeline.canvas.following and times(desk) == [1.0, 2.0, 3.0]
    (command,) = (c for c in desk.window.actions_by_id.commands if c.id == "timeline.cancel")
    assert not command.enabled()
