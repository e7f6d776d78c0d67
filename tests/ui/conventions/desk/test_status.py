"""Conventions of the status bar: memory, frames left out, saved or not, and the device."""

import re
import time
from dataclasses import replace

import pytest
from audio_desk import waited
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from studio.engine.device import Device
from studio.io.process_memory import resident_bytes
from studio.ui.widgets.status.status_row import StatusRow

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton


@pytest.fixture
def row(desk):
    found = desk.window.findChild(StatusRow)
    found.refresh()
    return found


def label(row, name):
    return row.findChild(QLabel, name)


def rename(desk, name):
    desk.services.store.edit("Name", lambda p: replace(p, name=name))


def test_memory_is_shown_with_what_is_kept(desk, row):
    """Memory of the program in MB; the tip says what of it is kept, and how much may be."""
    memory = label(row, "memory")
    (shown,) = map(int, re.findall(r"^(\d+) MB$", memory.text()))
    assert 0.5 * shown <= resident_bytes() / 2**20 <= 2 * shown
    photos, most = map(int, re.search(r"Photos: (\d+) of (\d+) MB", memory.toolTip()).groups())
    assert photos == desk.services.photos.held >> 20 and most == 768
    assert "Finished pictures: 0 of 512" in memory.toolTip() and "History:" in memory.toolTip()


def test_frames_left_out_are_counted_while_playing(desk, row):
    """Frames left out since playing began; none is said quietly, some call for attention."""
    dropped, preview, session = (
        label(row, "dropped_frames"),
        desk.services.preview,
        desk.services.session,
    )
    assert dropped.text() == "0 dropped"
    quiet = dropped.styleSheet()
    session.playing = True
    for frame in (10, 11, 15):
        preview.frame_shown.emit(frame)
    session.playing = False
    row.refresh()
    assert dropped.text() == "3 dropped" and dropped.styleSheet() != quiet
    session.playing = True
    session.playing = False
    row.refresh()
    assert dropped.text() == "0 dropped" and dropped.styleSheet() == quiet


def test_saved_autosaved_and_unsaved_are_told_apart(desk, row, tmp_path):
    """Unsaved at once after a change, autosaved at hh:mm, saved at hh:mm; undone is saved again."""
    saved, services = label(row, "saved_state"), desk.services
    services.documents.new()
    assert saved.text() == "No changes"
    rename(desk, "A")
    assert saved.text() == "Unsaved"
    services.autosave._clock = lambda: time.monotonic() + 60
    services.autosave.tick()
    assert waited(lambda: not services.jobs.active)
    row.refresh()
    assert re.fullmatch(r"Autosaved at \d\d:\d\d", saved.text())
    services.documents.save(tmp_path / "a.quintet")
    assert waited(lambda: not services.jobs.active)
    assert re.fullmatch(r"Saved at \d\d:\d\d", saved.text())
    rename(desk, "B")
    assert saved.text() == "Unsaved"
    QTest.keyClick(desk.window, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert saved.text().startswith("Saved at")
    services.documents.new()


def test_it_is_looked_up_once_a_second_and_cheaply(desk, row):
    """Nothing is asked more than once a second, and a look takes a small part of that."""
    assert row._timer.interval() >= 1000 and row._timer.isActive()
    begun = time.thread_time()
    for _ in range(50):
        row.refresh()
    assert time.thread_time() - begun < 0.01 * 50 * row._timer.interval() / 1000


def test_the_device_says_why_and_is_looked_for_again(desk, monkeypatch):
    """A click on the device: reason, precision, time of a picture; it is looked for again."""
    button, computing = desk.window.findChild(QToolButton, "device"), desk.services.computing
    assert button.text() == computing.device.title
    QTest.mouseClick(button, LEFT)
    popup = button.popup
    texts = [label.text() for label in popup.findChildren(QLabel)]
    assert popup.isVisible() and computing.device.reason in texts and "32 bit" in texts
    again = popup.findChild(QPushButton, "device_again")
    answer = popup.findChild(QLabel, "device_answer")
    foot = popup.geometry().bottomRight()
    QTest.keyClick(again, KEY.Key_Return)
    assert waited(lambda: answer.text() == "There is no other one.")
    assert popup.geometry().bottomRight() == foot
    other = Device(id="other", title="A graphics processor", reason="It was connected")
    monkeypatch.setattr("studio.app.computing.choose_device", lambda: other)
    monkeypatch.setattr(desk.services.preview, "again", lambda: None)
    before, models = computing.device, desk.services.models
    try:
        QTest.mouseClick(again, LEFT)
        assert waited(lambda: answer.text().startswith("Found"))
        assert button.text() == other.title and models.device == "other"
    finally:
        monkeypatch.setattr("studio.app.computing.choose_device", lambda: before)
        QTest.mouseClick(again, LEFT)
        assert waited(lambda: models.device == before.id)
    QTest.keyClick(popup, KEY.Key_Escape)
    assert not popup.isVisible()
