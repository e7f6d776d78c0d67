import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QInputDialog, QMessageBox


@pytest.fixture
def desk(open_desk):
    return open_desk()


def dock(desk, name):
    return desk.window.findChild(QDockWidget, name)


def trigger(desk, id):
    desk.window.actions_by_id[f"workspace.{id}"].trigger()


def name_it(monkeypatch, name):
    monkeypatch.setattr(QInputDialog, "getText", lambda *a: (name, True))


def test_each_kind_of_work_has_its_panels(desk, qtbot):
    ctrl_alt = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(desk.window, Qt.Key.Key_3, ctrl_alt)
    assert desk.workspaces.current == "review"
    assert dock(desk, "source_bank").isHidden() and not dock(desk, "timeline").isHidden()
    assert desk.window.actions_by_id["workspace.use.review"].isChecked()
    qtbot.keyClick(desk.window, Qt.Key.Key_2, ctrl_alt)
    assert desk.audio.isVisible() and dock(desk, "source_bank").isHidden()
    qtbot.keyClick(desk.window, Qt.Key.Key_1, ctrl_alt)
    assert not dock(desk, "source_bank").isHidden() and not dock(desk, "audio").isHidden()


def test_a_workspace_comes_back_as_it_was_left_until_it_is_reset(desk):
    dock(desk, "history").hide()
    trigger(desk, "use.review")
    assert not dock(desk, "history").isHidden()
    trigger(desk, "use.animate")
    assert dock(desk, "history").isHidden()
    trigger(desk, "reset")
    assert not dock(desk, "history").isHidden()


def test_own_workspaces_are_saved_and_remembered(open_desk, monkeypatch):
    desk = open_desk()
    dock(desk, "render").hide()
    name_it(monkeypatch, "My / own & only")
    trigger(desk, "save")
    trigger(desk, "use.animate")
    desk.workspaces.reset()
    assert not dock(desk, "render").isHidden()
    desk.window.close()
    again = open_desk()
    trigger(again, "use.My / own & only")
    assert dock(again, "render").isHidden()
    action = again.window.actions_by_id["workspace.use.My / own & only"]
    assert action.isChecked() and action.text() == "My / own && only"
    monkeypatch.setattr(QMessageBox, "question", lambda *a: QMessageBox.StandardButton.Yes)
    trigger(again, "delete")
    assert again.workspaces.names == ("animate", "lip_sync", "review")
    assert dock(again, "render").isHidden()  # the panels stay as they are
    assert not again.window.actions_by_id["workspace.delete"].isEnabled()


@pytest.mark.parametrize("name", ["", "  ", "review"])
def test_names_that_are_none_or_taken_are_refused(desk, monkeypatch, name):
    name_it(monkeypatch, name)
    trigger(desk, "save")
    assert desk.workspaces.names == ("animate", "lip_sync", "review")


def test_workspaces_are_found_in_the_palette_and_the_keys(desk):
    (found,) = (e for e in desk.help.entries() if e.id == "workspace.use.lip_sync")
    assert found.place == "View › Workspace" and found.keys == "Ctrl+Shift+2"
