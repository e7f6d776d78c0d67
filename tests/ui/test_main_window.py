from dataclasses import replace

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDockWidget, QMessageBox

from studio.ui.theme import ThemeName


@pytest.fixture
def desk(open_desk):
    return open_desk()


def rename(desk):
    desk.services.store.edit("Name", lambda p: replace(p, name="Changed"))


def test_the_picture_has_the_focus_at_first(desk):
    assert desk.window.focusWidget() is desk.preview.view


def test_title_and_undo_follow_the_document(desk):
    assert not desk.window.isWindowModified()
    undo = desk.window.actions_by_id["undo"]
    assert not undo.isEnabled()
    rename(desk)
    assert desk.window.isWindowModified() and undo.isEnabled() and "Name" in undo.text()
    undo.trigger()
    assert not desk.window.isWindowModified() and not undo.isEnabled()


@pytest.mark.parametrize(("answer", "open_still"), [("Cancel", True), ("Discard", False)])
def test_unsaved_work_is_asked_about(desk, monkeypatch, answer, open_still):
    rename(desk)
    reply = getattr(QMessageBox.StandardButton, answer)
    monkeypatch.setattr(QMessageBox, "question", lambda *a: reply)
    desk.window.close()
    assert desk.window.isVisible() is open_still


def test_saving_before_closing_closes_when_the_file_lies_there(desk, monkeypatch, qtbot, tmp_path):
    target = tmp_path / "a.quintet"
    desk.services.documents.save(target)
    qtbot.waitUntil(target.is_file, timeout=20_000)
    qtbot.waitUntil(lambda: not desk.services.jobs.active)
    rename(desk)
    monkeypatch.setattr(QMessageBox, "question", lambda *a: QMessageBox.StandardButton.Save)
    desk.window.close()
    qtbot.waitUntil(lambda: not desk.window.isVisible(), timeout=20_000)
    assert not desk.services.store.dirty


def test_no_two_commands_share_keys_or_names(desk):
    window = desk.window
    keys = [k.toString() for action in window.actions() for k in action.shortcuts()]
    assert len(keys) == len(set(keys))
    names = [action.objectName() for action in window.actions()]
    assert len(names) == len(set(names)) and all(names)


def test_keys_of_the_timeline_hide_only_steps_from_the_window(desk):
    window = {key.toString() for action in desk.window.actions() for key in action.shortcuts()}
    own = {QKeySequence(k).toString(): c.id for c in desk.timeline.commands for k in c.shortcuts}
    hidden = {own[key] for key in window & set(own)}
    assert hidden <= {"keys.next", "keys.previous"}


def test_theme_and_layout_are_remembered(open_desk, qtbot):
    first = open_desk()
    first.window.actions_by_id["theme_light"].trigger()
    first.window.findChild(QDockWidget, "render").hide()
    first.window.close()
    second = open_desk()
    qtbot.waitUntil(lambda: second.window.findChild(QDockWidget, "render").isHidden())
    assert second.theme.name is ThemeName.LIGHT
    second.window.actions_by_id["workspace.reset"].trigger()
    assert not second.window.findChild(QDockWidget, "render").isHidden()


def test_without_a_photo_export_says_what_to_do(desk):
    desk.window.actions_by_id["export"].trigger()
    assert desk.toast.isVisible() and "no photo" in desk.services.reporter.notices[-1].message


def test_perform_needs_a_voice(desk):
    assert not desk.window.actions_by_id["perform"].isEnabled()
    desk.perform()
    assert "voice" in desk.services.reporter.notices[-1].message
