import shutil
from dataclasses import replace

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from studio.domain.audio import AudioClip
from studio.domain.sources import SourceBank, SourceImage


@pytest.fixture
def desk(open_desk, tmp_path):
    """A studio whose project names a photo and a voice that are not here."""
    desk = open_desk()
    assets, store = desk.services.assets, desk.services.store
    (tmp_path / "media").mkdir()
    path = tmp_path / "media" / "me.png"
    cv2.imwrite(str(path), np.full((90, 120, 3), 90, np.uint8))
    photo = SourceImage(asset=assets.put_file(path), name="me.png", width=120, height=90)
    clip = AudioClip(asset="0" * 64 + ".wav", name="gone.wav", rate=8000, duration=1.0)
    slots = (photo, None, None, None, None)
    project = replace(store.project, sources=SourceBank(slots=slots), audio=clip)
    shutil.rmtree(assets.root)
    desk.services.documents._show(project, None, saved=True)
    return desk


def test_missing_things_are_told_and_marked(desk):
    told = [notice.message for notice in desk.services.reporter.notices]
    assert "2 files of this project are missing." in told
    assert "missing" in desk.bank._bank.all_slots[0].look.problem
    assert "missing" in desk.audio.header._facts.text()


def test_a_folder_is_searched_and_what_is_found_comes_back(desk, qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *a: str(tmp_path / "media"))
    desk.window.actions_by_id["relink"].trigger()
    dialog = desk.relink.dialog
    assert dialog.table.topLevelItemCount() == 2 and not dialog.take.isEnabled()
    qtbot.mouseClick(dialog._folder, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.take.isEnabled)
    assert "the same" in dialog.table.topLevelItem(0).text(2)
    assert dialog.table.topLevelItem(1).text(2) == "missing"
    qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(desk.relink.relinking.gaps) == 1)
    qtbot.waitUntil(lambda: "missing" not in desk.bank._bank.all_slots[0].look.problem)
    assert not desk.services.store.dirty


def test_other_content_is_warned_about_and_not_ticked(desk, qtbot, monkeypatch, tmp_path):
    path = tmp_path / "media" / "me.png"
    cv2.imwrite(str(path), np.full((90, 120, 3), 10, np.uint8))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *a: ([str(path)], ""))
    desk.window.actions_by_id["relink"].trigger()
    dialog = desk.relink.dialog
    qtbot.mouseClick(dialog._file, Qt.MouseButton.LeftButton)
    item = dialog.table.topLevelItem(0)
    qtbot.waitUntil(lambda: "OTHER CONTENT" in item.text(2))
    assert "another picture" in dialog.about.text() and not dialog.take.isEnabled()
    item.setCheckState(2, Qt.CheckState.Checked)
    qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    store = desk.services.store
    qtbot.waitUntil(lambda: store.steps == ("Relinked 1 file by name",))
    store.undo()
    assert store.project.sources.slots[0].asset != ""


def test_a_whole_project_says_that_nothing_is_missing(open_desk):
    desk = open_desk()
    desk.window.actions_by_id["relink"].trigger()
    assert "Nothing is missing" in desk.relink.dialog.about.text()
