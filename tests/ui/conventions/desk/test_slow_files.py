"""Convention of files: the window goes on while they are read and written, be they ever so slow."""

import wave

import numpy as np
import pytest
from audio_desk import waited
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from slow_disk import slow_disk

from studio.app.photo_import import PhotoImport
from studio.io.paths import resources_folder, sample_project
from studio.io.project_file import load, save

COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
MINUTES = 10


@pytest.fixture
def drive(tmp_path):
    """A folder of the user's on a disk of its own."""
    folder = tmp_path / "drive"
    folder.mkdir()
    return folder


def project_on(drive, desk):
    """The sample with its photos and its voice."""
    target = drive / "film.quintet"
    save(load(sample_project(), desk.services.assets), target, desk.services.assets)
    return target


def photos_on(drive):
    folder = drive / "photos"
    folder.mkdir()
    for path in sorted((resources_folder() / "sample").glob("source_[12].jpg")):
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


def sound_on(drive):
    """Ten minutes of noise."""
    noise = np.random.default_rng(1).integers(-999, 999, MINUTES * 60 * 16000, np.int16)
    with wave.open(str(drive / "long.wav"), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(16000)
        sound.writeframes(noise.tobytes())
    return drive / "long.wav"


def drop(widget, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    middle = widget.rect().center()
    QApplication.sendEvent(widget, QDragEnterEvent(middle, COPY, data, LEFT, NONE))
    QApplication.sendEvent(widget, QDropEvent(QPointF(middle), COPY, data, LEFT, NONE))


def project(desk):
    return desk.services.store.project


def at_rest(desk):
    return waited(lambda: not desk.services.jobs.active)


def opening(desk, drive):
    """A project with photos and a voice."""
    path = project_on(drive, desk)
    return (
        lambda: QTest.keyClick(desk.window, Qt.Key.Key_O, CTRL),
        lambda: desk.services.documents.path == path and project(desk).audio is not None,
    )


def saving(desk, drive):
    """A project with photos and a voice."""
    desk.services.store.open(load(sample_project(), desk.services.assets), saved=False)
    return (
        lambda: QTest.keyClick(desk.window, Qt.Key.Key_S, CTRL),
        lambda: not desk.services.store.dirty,
    )


def photos(desk, drive):
    """A folder of photos, and one by itself; the search for faces takes long on any disk."""
    folder = photos_on(drive)
    return (
        lambda: drop(desk.bank, folder, folder / "source_1.jpg"),
        lambda: len(project(desk).sources.filled) == 3,
    )


def sound(desk, drive):
    """A sound of ten minutes."""
    path = sound_on(drive)
    return lambda: drop(desk.audio, path), lambda: desk.services.voice.peaks is not None


def starting(desk, drive):
    """The start page, with a project on that disk."""
    desk.services.documents.save(drive / "film.quintet")
    assert at_rest(desk)
    desk.services.documents.new()
    return (
        desk.window.actions_by_id["start_page"].trigger,
        lambda: any(choice.name == "film" for choice in desk.start.page.rows),
    )


@pytest.mark.parametrize(
    ("act", "seconds"),
    [(opening, 2.0), (saving, 0.3), (photos, 0.1), (sound, 0.2), (starting, 2.0)],
)
def test_the_window_goes_on_while_files_are_slow(desk, drive, monkeypatch, act, seconds):
    """Must not do: block the window for files, when opening, saving and importing."""
    name = (str(drive / "film.quintet"), "")
    for ask in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, ask, lambda *a: name)
    monkeypatch.setattr(PhotoImport, "analysed", lambda _self, image, _rgb: image)
    desk.services.documents.new()
    begin, done = act(desk, drive)
    assert at_rest(desk)
    with slow_disk(drive, seconds) as (disk, gaps):
        begin()
        assert waited(lambda: done() and not desk.services.jobs.active)
    desk.start.leave()
    assert disk.asked_by_window == []
    assert gaps.longest < disk.waited / 4
