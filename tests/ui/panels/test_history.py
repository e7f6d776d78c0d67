from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget

from studio.app.edits import timeline, tracks
from studio.app.session import KeyId
from studio.ui.panels.history import HistoryPanel

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot, store, theme):
    panel = HistoryPanel(store=store, theme=theme)
    qtbot.addWidget(panel)
    panel.resize(320, 400)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def margin(store, value):
    store.edit(f"Margin {value}", lambda p: replace(p, warp=replace(p.warp, margin=value)))


def rows(panel):
    return [panel.model.index(row).data() for row in range(panel.model.rowCount())]


def click(qtbot, panel, row):
    spot = panel.list.visualRect(panel.model.index(row)).center()
    qtbot.mouseClick(panel.list.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, spot)


def test_steps_are_named_numbered_and_counted(panel, store):
    assert "Nothing" in panel.count.text()
    for value in (0.1, 0.2, 0.3):
        margin(store, value)
    assert [text.split(maxsplit=1)[-1] for text in rows(panel)][1:3] == [
        "1   Margin 0.1",
        "2   Margin 0.2",
    ] or [row.split()[-1] for row in rows(panel)][1:] == ["0.1", "0.2", "0.3"]
    assert panel.count.text() == "Step 3 of 3"
    store.undo()
    assert panel.count.text() == "Step 2 of 3"


def test_a_click_goes_to_any_state_and_back(qtbot, panel, store):
    for value in (0.1, 0.2, 0.3, 0.4):
        margin(store, value)
    seen = []
    store.changed.connect(lambda old, new: seen.append(new.warp.margin))
    click(qtbot, panel, 1)
    assert store.project.warp.margin == 0.1 and store.done == 1 and seen == [0.1]
    click(qtbot, panel, 4)
    assert store.project.warp.margin == 0.4 and len(store.steps) == 4
    click(qtbot, panel, 0)
    assert store.done == 0 and not store.dirty


def test_enter_goes_to_the_chosen_state(qtbot, panel, store):
    for value in (0.1, 0.2):
        margin(store, value)
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Up)
    assert store.done == 2  # choosing alone does nothing
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert store.done == 1


def test_the_present_step_is_marked_and_undone_ones_are_dim(panel, store, theme):
    for value in (0.1, 0.2):
        margin(store, value)
    store.undo()
    here, undone = panel.model.index(1), panel.model.index(2)
    assert here.data(Qt.ItemDataRole.FontRole).bold() and "▸" in here.data()
    assert undone.data(Qt.ItemDataRole.ForegroundRole).name() == theme.colours.muted
    assert here.data(Qt.ItemDataRole.ForegroundRole) is None
    assert panel.list.currentIndex().row() == 1


def test_a_drag_is_one_row_when_it_ends(panel, store):
    store.begin("Dragged")
    for value in (0.1, 0.2, 0.3):
        margin(store, value)
    assert panel.model.rowCount() == 1
    store.commit()
    assert panel.model.rowCount() == 2 and "Dragged" in rows(panel)[1]


def test_a_hidden_list_catches_up(panel, store):
    panel.hide()
    margin(store, 0.1)
    panel.show()
    assert panel.model.rowCount() == 2


def test_jumping_while_it_plays_keeps_playhead_and_selection(qtbot, open_desk):
    desk = open_desk()
    store, session = desk.services.store, desk.services.session
    for time in (1.0, 2.0, 3.0):
        timeline.add_key(store, session, "brow", time, 0.5)
    session.selection = frozenset({KeyId("brow", 1.0), KeyId("brow", 3.0)})
    desk.window.findChild(QDockWidget, "history").raise_()
    desk.services.transport.toggle()
    assert session.playing
    session.time = 0.4
    view = desk.timeline.view.start, desk.timeline.view.span
    qtbot.waitUntil(desk.history.list.isVisible)
    click(qtbot, desk.history, 1)
    assert [key.time for key in store.project.tracks.lane("brow").layer.keys] == [1.0]
    assert session.selection == {KeyId("brow", 1.0)} and session.playing
    assert session.time >= 0.4 and view == (desk.timeline.view.start, desk.timeline.view.span)
    desk.services.transport.pause()


def test_undo_can_be_used_right_after_a_drag(open_desk):
    desk = open_desk()
    store = desk.services.store
    store.begin("Dragged")
    store.edit("Dragged", lambda p: tracks.set_key(p, "brow", 1.0, 0.5))
    store.commit()
    undo = desk.window.actions_by_id["undo"]
    assert undo.isEnabled() and "Dragged" in undo.text()
