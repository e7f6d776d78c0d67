"""Curves in and out of the window: menu, dialogs, drops."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QSpinBox

from studio.app.edits import tracks
from studio.app.track_files import ExportChoice, TrackFormat, export_tracks
from studio.domain.audio import AudioClip
from studio.domain.project import Project
from studio.ui.track_export_dialog import TrackExportDialog
from studio.ui.track_import_dialog import TrackImportDialog

TABLE = "time,brow,head_yaw\n0.0,0.1,0\n0.5,0.4,5\n1.0,0.2,0\n"


def ten_seconds():
    project = Project(audio=AudioClip(asset="v", name="v.wav", rate=8000, duration=10.0))
    for time in (1.0, 2.0):
        project = tracks.set_key(project, "brow", time, 0.3)
    return project


@pytest.fixture
def desk(open_desk):
    desk = open_desk()
    desk.services.store.open(ten_seconds(), saved=True)
    return desk


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "take.csv"
    path.write_text(TABLE)
    return path


def accept(monkeypatch, at=0):
    """Answer the import dialog: at the file's times, or at the playhead."""

    def answer(dialog):
        dialog.findChild(QComboBox, "where").setCurrentIndex(at)
        return True

    monkeypatch.setattr(TrackImportDialog, "exec", answer)


def brow_times(desk):
    return [key.time for key in desk.services.store.project.tracks.brow.layer.keys]


def told(desk):
    return [notice.message for notice in desk.services.reporter.notices]


def test_a_table_is_imported_as_one_step(desk, table, monkeypatch, qtbot):
    accept(monkeypatch)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a, **k: (str(table), ""))
    desk.window.actions_by_id["import_curves"].trigger()
    store = desk.services.store
    qtbot.waitUntil(lambda: store.undo_label == "Imported 2 lanes of take.csv", timeout=10_000)
    assert store.project.tracks.brow.at(0.5, 0.0) == pytest.approx(0.4)
    assert "Imported 2 lanes of take.csv." in told(desk)
    store.undo()
    assert store.project == ten_seconds()


def test_a_file_dropped_on_the_timeline_comes_to_the_playhead(desk, table, monkeypatch, qtbot):
    accept(monkeypatch, at=1)
    desk.services.session.time = 4.0
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(table))])
    canvas, copy = desk.timeline.canvas, Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(QPoint(9, 9), copy, mime, left, none),
        QDropEvent(QPointF(9, 9), copy, mime, left, none),
    ):
        QApplication.sendEvent(canvas.viewport(), event)
        assert event.isAccepted()
    qtbot.waitUntil(lambda: desk.services.store.undo_label is not None, timeout=10_000)
    assert any(abs(time - 4.5) < 0.01 for time in brow_times(desk))


@pytest.mark.parametrize("text", ["", "hello", "time,brow\n0,x\n", '{"quintet": 1'])
def test_a_bad_file_is_one_line_and_changes_nothing(desk, tmp_path, qtbot, monkeypatch, text):
    monkeypatch.setattr(TrackImportDialog, "exec", lambda _: pytest.fail("asked about a bad file"))
    path = tmp_path / "bad.csv"
    path.write_text(text)
    before, count = desk.services.store.project, len(told(desk))
    desk.tracks.read(path)
    qtbot.waitUntil(lambda: len(told(desk)) > count, timeout=10_000)
    assert "bad.csv" in told(desk)[-1] and "\n" not in told(desk)[-1]
    assert desk.services.store.project is before


def test_a_document_opened_meanwhile_is_left_alone(desk, table, monkeypatch, qtbot):
    monkeypatch.setattr(TrackImportDialog, "exec", lambda _: pytest.fail("asked for another film"))
    desk.tracks.read(table)
    desk.services.store.open(Project(), saved=True)
    qtbot.waitUntil(lambda: not desk.services.jobs.active, timeout=10_000)
    qtbot.wait(50)
    assert desk.services.store.undo_label is None


def test_export_writes_what_was_chosen(desk, tmp_path, monkeypatch, qtbot):
    target = tmp_path / "out.csv"

    def answer(dialog):
        kinds = dialog.findChild(QComboBox, "format")
        kinds.setCurrentIndex(kinds.findText(TrackFormat.KEYS.label))
        dialog.findChild(QLineEdit, "target").setText(str(target))
        return True

    monkeypatch.setattr(TrackExportDialog, "exec", answer)
    desk.window.actions_by_id["export_curves"].trigger()
    qtbot.waitUntil(lambda: "Exported 1 lane to out.csv." in told(desk), timeout=10_000)
    assert "brow" in target.read_text() and desk.services.store.undo_label is None


def test_the_export_dialog_offers_what_a_format_has(qtbot, tmp_path):
    project = ten_seconds()
    dialog = TrackExportDialog(project, frozenset({"brow"}), tmp_path, "film")
    qtbot.addWidget(dialog)
    lanes, first = dialog.findChild(QComboBox, "lanes"), dialog.findChild(QSpinBox, "first")
    assert dialog.choice == ExportChoice() and lanes.count() == 3
    first.setValue(25)
    dialog.findChild(QSpinBox, "last").setValue(49)
    lanes.setCurrentIndex(1)
    assert dialog.choice == ExportChoice(start=1.0, end=2.0, lanes=frozenset({"brow"}))
    export_tracks(project, tmp_path / "a.csv", dialog.format, dialog.choice)
    rows = [line for line in (tmp_path / "a.csv").read_text().splitlines() if line[0].isdigit()]
    assert len(rows) == 25
    kinds = dialog.findChild(QComboBox, "format")
    for kind, ranged, by_lane in (
        (TrackFormat.TRACKS, False, False),
        (TrackFormat.KEYS, False, True),
        (TrackFormat.RHUBARB, True, False),
    ):
        kinds.setCurrentIndex(kinds.findText(kind.label))
        assert dialog.format is kind and dialog.target.suffix == kind.suffix
        assert (first.isEnabled(), lanes.isEnabled()) == (ranged, by_lane)
        assert ranged or dialog.choice.start == 0.0
