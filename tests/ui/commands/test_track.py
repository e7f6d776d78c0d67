"""Curves in and out of the window: menu, dialogs, drops."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QSpinBox,
)

from studio.app.comparison import compare, flip
from studio.app.edits import takes, tracks
from studio.app.edits.track_import import Placing
from studio.app.track_files import ExportChoice, TrackFormat, export_tracks, read_tracks
from studio.domain.audio import AudioClip
from studio.domain.project import Project
from studio.domain.timebase import FrameRate
from studio.ui.dialogs.track_export import TrackExportDialog
from studio.ui.dialogs.track_import import TrackImportDialog
from tests.take_scenes import made

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
    dialog = TrackExportDialog([("", project)], frozenset({"brow"}), tmp_path, "film")
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


def opened(qtbot, text, tmp_path, time=4.0):
    """The import dialog for a file of `text`."""
    path = tmp_path / "file.csv"
    path.write_text(text)
    dialog = TrackImportDialog(read_tracks(path, FrameRate()), time, frozenset())
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def typed(qtbot, dialog, name, value):
    box = dialog.findChild(QDoubleSpinBox, name)
    assert box.isEnabled() and box.accessibleName() and box.toolTip()
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, f"{value:.2f}")
    qtbot.keyClick(box, Qt.Key.Key_Tab)


def test_untouched_the_whole_file_is_imported(qtbot, tmp_path):
    dialog = opened(qtbot, "time,brow\n0.0004,0\n0.5,1\n1.0049,0\n", tmp_path)
    assert dialog.placing == Placing() and dialog.neutral is None


def test_a_part_of_the_file_goes_to_a_time(qtbot, tmp_path):
    """Seconds 0.5 to 1 of the file come to second 3 of the film, thinned by a tenth."""
    dialog = opened(qtbot, TABLE, tmp_path)
    dialog.findChild(QComboBox, "where").setCurrentIndex(2)
    typed(qtbot, dialog, "at", 3.0)
    typed(qtbot, dialog, "part_first", 0.5)
    typed(qtbot, dialog, "tolerance", 10.0)
    assert dialog.placing == Placing(offset=2.5, start=3.0, end=3.5, tolerance=0.1)
    dialog.findChild(QComboBox, "where").setCurrentIndex(1)
    assert dialog.placing.offset == 3.5 and dialog.placing.start == 4.0
    typed(qtbot, dialog, "part_last", 0.2)
    assert not dialog.findChild(QPushButton, "start_import").isEnabled()


def test_files_of_keys_are_imported_whole(qtbot, tmp_path):
    export_tracks(ten_seconds(), tmp_path / "keys.csv", TrackFormat.KEYS)
    dialog = opened(qtbot, (tmp_path / "keys.csv").read_text(), tmp_path)
    assert not dialog.findChild(QDoubleSpinBox, "part_first").isEnabled()
    assert dialog.findChild(QDoubleSpinBox, "tolerance") is None
    assert dialog.placing == Placing()


def test_a_recording_is_counted_from_its_moment_of_rest(desk, tmp_path, monkeypatch, qtbot):
    path = tmp_path / "face.csv"
    project = tracks.set_key(ten_seconds(), "brow", 1.0, 0.5)
    export_tracks(project, path, TrackFormat.LIVE_LINK)

    def answer(dialog):
        rests = dialog.findChild(QCheckBox, "rests")
        rests.setChecked(True)
        moment = dialog.findChild(QDoubleSpinBox, "neutral")
        assert moment.isEnabled()
        moment.setValue(1.0)
        assert dialog.neutral == 1.0
        return True

    monkeypatch.setattr(TrackImportDialog, "exec", answer)
    store = desk.services.store
    store.open(Project(audio=ten_seconds().audio), saved=True)
    desk.tracks.read(path)
    qtbot.waitUntil(lambda: store.undo_label is not None, timeout=10_000)
    assert tracks.seen_at(store.project, "brow", 1.0) == pytest.approx(0.0, abs=0.02)


def test_export_writes_the_take_that_is_shown(desk, tmp_path, monkeypatch, qtbot):
    store, session = desk.services.store, desk.services.session
    store.open(takes.performed(takes.performed(Project(), made(1)), made(2)), saved=True)
    compare(session, 1)
    asked = []

    def answer(dialog):
        choice = dialog.findChild(QComboBox, "take")
        asked.append([choice.itemText(i) for i in range(choice.count())])
        dialog.findChild(QLineEdit, "target").setText(str(tmp_path / f"{len(asked)}.csv"))
        choice.setCurrentIndex(1 if len(asked) == 3 else 0)
        return True

    monkeypatch.setattr(TrackExportDialog, "exec", answer)
    for count in (1, 2, 3):
        desk.window.actions_by_id["export_curves"].trigger()
        qtbot.waitUntil(lambda n=count: (tmp_path / f"{n}.csv").exists(), timeout=10_000)
        if count == 1:
            flip(session, store.project)
    assert asked == [
        ["Take B, as shown", "Take A"],
        ["Take A, as shown", "Take B"],
        ["Take A, as shown", "Take B"],
    ]
    first, shown, chosen = ((tmp_path / f"{n}.csv").read_text() for n in (1, 2, 3))
    assert first != shown and first == chosen
