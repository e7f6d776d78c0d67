from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from studio.app.autosave import recoveries


@pytest.fixture
def desk(open_desk):
    return open_desk()


def margin(desk, value):
    desk.services.store.edit(
        f"Margin {value}", lambda p: replace(p, warp=replace(p.warp, margin=value))
    )
    desk.services.autosave.write_now()


def test_the_list_goes_back_to_a_version(desk, qtbot):
    for value in (0.1, 0.2, 0.3):
        margin(desk, value)
    desk.window.actions_by_id["versions"].trigger()
    dialog = desk.files.versions
    table = dialog.table
    assert [table.topLevelItem(row).text(1) for row in range(3)] == [
        "Margin 0.3",
        "Margin 0.2",
        "Margin 0.1",
    ]
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.mouseClick(dialog.back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.services.store.project.warp.margin == 0.2)
    desk.window.actions_by_id["undo"].trigger()
    assert desk.services.store.project.warp.margin == 0.3


def test_without_versions_it_says_when_the_first_is_kept(desk):
    desk.window.actions_by_id["versions"].trigger()
    assert not desk.files.versions.back.isEnabled()
    desk.files.versions.accept()
    assert desk.files.versions.isVisible()


def test_work_let_go_at_the_end_is_not_offered_but_kept(open_desk, tmp_path, monkeypatch):
    desk = open_desk()
    desk.services.store.edit("Margin", lambda p: replace(p, warp=replace(p.warp, margin=0.4)))
    monkeypatch.setattr(QMessageBox, "question", lambda *a: QMessageBox.StandardButton.Discard)
    desk.window.close()
    assert not desk.window.isVisible()
    assert recoveries(tmp_path / "state" / "autosave") == []
    assert [v.step for v in desk.services.documents.earlier()] == ["Margin"]
