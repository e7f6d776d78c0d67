"""The main job, through the real window: five photos and a voice become a film."""

from pathlib import Path

import cv2
import numpy as np
import pytest
import soundfile
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QSlider,
)

from studio.app.session import KeyId
from studio.io.paths import models_folder
from studio.io.video_files import frames, probe
from studio.ui.dialogs.export import ExportDialog

WAIT_MS = 120_000
LEFT = Qt.MouseButton.LeftButton

pytestmark = pytest.mark.skipif(
    not all(
        (models_folder() / name / "weights.safetensors").is_file()
        for name in ("landmarks74", "speech_landmarks")
    ),
    reason="needs the weights of landmarks74 and speech_landmarks",
)


@pytest.fixture
def five_photos(shared_data, tmp_path):
    """Five frames of a validation person, as photos."""
    folder = tmp_path / "fünf photos"
    folder.mkdir()
    paths = []
    shots = list(frames(shared_data / "grid" / "s22_lbbc2a.mpg"))
    for number, index in enumerate((0, 15, 28, 40, 60)):
        path = folder / f"photo {number}.png"
        data = cv2.imencode(".png", shots[index][..., ::-1])[1]
        path.write_bytes(data.tobytes())
        paths.append(path)
    return paths


@pytest.fixture
def speech(shared_data, tmp_path):
    """Two seconds of read speech as a WAV."""
    source = sorted((shared_data / "librispeech").glob("*.opus"))[40]
    sound, rate = soundfile.read(source, frames=2 * 48000)
    path = tmp_path / "a voice.wav"
    soundfile.write(path, sound[: 2 * rate], rate)
    return path


def drop(widget, paths):
    """Drop files from the file manager onto the middle of `widget`."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place = widget.rect().center()
    actions, button = Qt.DropAction.CopyAction, LEFT
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDragEnterEvent(place, actions, mime, button, none))
    QApplication.sendEvent(widget, QDropEvent(QPointF(place), actions, mime, button, none))


def picture(desk):
    shown = desk.preview.view.shown
    return None if shown is None else shown.rgb


def settled(desk, qtbot):
    """Wait until nothing is being done and the picture shows the document."""
    qtbot.waitUntil(lambda: not desk.services.jobs.active, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: _is_current(desk), timeout=WAIT_MS)
    return picture(desk).copy()


def _is_current(desk):
    desk.services.preview.refresh()
    wanted = desk.services.preview.wanted
    shown = desk.preview.view.shown
    return wanted is not None and shown is not None and shown.request == wanted


def test_five_photos_and_a_voice_become_a_film(
    open_desk, five_photos, speech, qtbot, tmp_path, monkeypatch
):
    desk = open_desk()
    store, session = desk.services.store, desk.services.session

    drop(desk.bank, five_photos)
    qtbot.waitUntil(lambda: len(store.project.sources.usable) == 5, timeout=WAIT_MS)
    first = settled(desk, qtbot)

    drop(desk.audio, [speech])
    qtbot.waitUntil(lambda: store.project.audio is not None, timeout=WAIT_MS)
    desk.window.findChild(QDockWidget, "speech").raise_()
    qtbot.mouseClick(desk.speech.findChild(QPushButton, "perform"), LEFT)
    qtbot.waitUntil(lambda: store.project.motion is not None, timeout=WAIT_MS)
    settled(desk, qtbot)

    session.time = 1.0
    talking = settled(desk, qtbot)
    assert (talking != first).any()

    drag_margin(desk, qtbot)
    held = settled(desk, qtbot)
    assert store.project.warp.margin < 0.05 and (held != talking).any()

    drag_a_key(desk, qtbot)
    posed = settled(desk, qtbot)
    assert (posed != held).any()

    steps = undo_while(desk, lambda p: p.tracks.mouth_open.layer.keys)
    np.testing.assert_array_equal(settled(desk, qtbot), held)
    steps += undo_while(desk, lambda p: p.warp.margin < 0.05)
    np.testing.assert_array_equal(settled(desk, qtbot), talking)
    assert steps == 3, "adding a key, dragging it, and dragging M are one step each"
    for _ in range(steps):
        desk.window.actions_by_id["redo"].trigger()
    posed_again = settled(desk, qtbot)
    np.testing.assert_array_equal(posed_again, posed)

    project = tmp_path / "my film.quintet"
    desk.services.documents.save(project)
    settled(desk, qtbot)
    saved = store.project
    desk.window.close()
    assert not desk.window.isVisible()

    second = open_desk()
    second.files.open_path(project)
    qtbot.waitUntil(lambda: second.services.store.project == saved, timeout=WAIT_MS)
    second.services.session.time = 1.0
    np.testing.assert_array_equal(settled(second, qtbot), posed)

    film = export(second, qtbot, monkeypatch, tmp_path)
    info = probe(film)
    assert info.has_audio and (info.width, info.height) == (224, 224)
    assert len(list(frames(film))) == 50
    assert not list(tmp_path.glob(".*tmp"))


def undo_while(desk, condition):
    """Undo until `condition(project)` no longer holds; returns the number of steps."""
    steps = 0
    while condition(desk.services.store.project):
        desk.window.actions_by_id["undo"].trigger()
        steps += 1
    return steps


def drag_margin(desk, qtbot):
    """Drag the slider of M to its left end."""
    desk.settings_panel.parentWidget().raise_()
    slider = desk.settings_panel.findChild(QSlider, "margin")
    before = desk.services.store.project.warp.margin
    slider.setSliderDown(True)
    for step in range(slider.value(), 0, -60):
        slider.setSliderPosition(step)
    slider.setSliderPosition(0)
    slider.setSliderDown(False)
    assert desk.services.store.undo_label == "Warp margin M"
    assert desk.services.store.project.warp.margin < before


def drag_a_key(desk, qtbot):
    """Add a key on the mouth lane with a double click, then drag it up."""
    canvas, store = desk.timeline.canvas, desk.services.store
    lanes = canvas.viewport()
    canvas.setFocus()
    qtbot.mouseDClick(lanes, LEFT, pos=canvas.geometry_of.point("mouth_open", 1.0, 0.2).toPoint())
    (key,) = store.project.tracks.mouth_open.layer.keys
    grabbed = KeyId("mouth_open", key.time)
    place = canvas.geometry_of.place_of(store.project, grabbed).toPoint()
    qtbot.mousePress(lanes, LEFT, pos=place)
    for up in range(1, 9):
        qtbot.mouseMove(lanes, place - QPoint(0, up))
    qtbot.mouseRelease(lanes, LEFT, pos=place - QPoint(0, 8))
    assert store.project.tracks.mouth_open.layer.keys[0].value > key.value


def export(desk, qtbot, monkeypatch, folder):
    """Export through the dialog; returns the film."""
    target = Path(folder) / "the film.mp4"

    def accept(dialog):
        dialog.findChild(QLineEdit, "target").setText(str(target))
        size = dialog.findChild(QComboBox, "size")
        size.setCurrentIndex(size.findData(224))
        dialog.accept()
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ExportDialog, "exec", accept)
    monkeypatch.setattr(QMessageBox, "question", lambda *a: pytest.fail("asked"))
    desk.window.actions_by_id["export"].trigger()
    qtbot.waitUntil(target.is_file, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: not desk.services.jobs.active, timeout=WAIT_MS)
    return target
