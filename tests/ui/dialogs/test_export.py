from dataclasses import replace

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QMessageBox, QSpinBox

from studio.app.films import FilmKind
from studio.domain.audio import AudioClip
from studio.domain.markers import TimeRange
from studio.domain.project import Project
from studio.domain.timebase import FrameRate
from studio.ui.dialogs.export import ExportDialog
from studio.ui.dialogs.export_form import Part


@pytest.fixture
def dialog(qtbot, theme, tmp_path):
    clip = AudioClip(asset="a.wav", name="a.wav", rate=16000, duration=4.0)
    made = ExportDialog(replace(Project(), audio=clip, name="Anna"), tmp_path)
    qtbot.addWidget(made)
    return made


def field(dialog, kind, name):
    return dialog.findChild(kind, name)


def test_the_whole_film_is_offered(dialog, tmp_path):
    dialog.accept()
    assert dialog.spec.target == tmp_path / "Anna.mp4"
    assert (dialog.spec.kind, dialog.spec.frames) == (FilmKind.MP4, range(100))
    assert not dialog.spec.overwrite and dialog.rate == FrameRate()


def test_another_rate_keeps_the_seconds(dialog):
    field(dialog, QSpinBox, "first").setValue(25)
    field(dialog, QSpinBox, "last").setValue(74)
    rates = field(dialog, QComboBox, "rate")
    rates.setCurrentIndex(rates.findData("50"))
    dialog.accept()
    assert dialog.spec.frames == range(50, 150) and dialog.rate.fps == 50


def test_a_sequence_goes_to_a_folder(dialog):
    field(dialog, QComboBox, "kind").setCurrentIndex(1)
    dialog.accept()
    assert dialog.spec.kind is FilmKind.PNG and dialog.spec.target.suffix == ""


@pytest.mark.parametrize("answer", ["Yes", "No"])
def test_nothing_is_replaced_unasked(dialog, monkeypatch, tmp_path, answer):
    (tmp_path / "Anna.mp4").write_bytes(b"mine")
    reply = getattr(QMessageBox.StandardButton, answer)
    monkeypatch.setattr(QMessageBox, "question", lambda *a: reply)
    dialog.accept()
    assert (dialog.spec is not None) == (answer == "Yes")
    if dialog.spec:
        assert dialog.spec.overwrite


def test_a_range_without_frames_is_refused(dialog):
    field(dialog, QSpinBox, "first").setValue(50)
    field(dialog, QSpinBox, "last").setValue(10)
    dialog.accept()
    assert dialog.spec is None


def test_a_name_typed_by_hand(dialog, tmp_path):
    field(dialog, QLineEdit, "target").setText(str(tmp_path / "ünïcode name.mp4"))
    dialog.accept()
    assert dialog.spec.target.name == "ünïcode name.mp4"


@pytest.fixture
def ranged(qtbot, theme, tmp_path):
    """A film of four seconds, from in to out one."""
    clip = AudioClip(asset="a.wav", name="a.wav", rate=16000, duration=4.0)
    project = replace(Project(), audio=clip, span=TimeRange(start=1.0, end=2.0))
    made = ExportDialog(project, tmp_path)
    qtbot.addWidget(made)
    return made


def choose(dialog, part):
    parts = field(dialog, QComboBox, "part")
    parts.setCurrentIndex(parts.findData(part))


def test_in_to_out_is_offered_first(ranged):
    assert field(ranged, QComboBox, "part").currentData() == Part.SPAN
    assert "25 frames, 1.00 s" in ranged.summary.text()
    ranged.accept()
    assert ranged.spec.frames == range(25, 50)


def test_the_whole_film_is_one_choice_away(ranged):
    choose(ranged, Part.WHOLE)
    assert "100 frames" in ranged.summary.text()
    field(ranged, QSpinBox, "first").setValue(10)
    assert field(ranged, QComboBox, "part").currentData() == Part.TYPED
    choose(ranged, Part.SPAN)
    rates = field(ranged, QComboBox, "rate")
    rates.setCurrentIndex(rates.findData("50"))
    assert field(ranged, QComboBox, "part").currentData() == Part.SPAN
    ranged.accept()
    assert ranged.spec.frames == range(50, 100)


def test_without_a_range_there_is_no_such_choice(dialog):
    assert field(dialog, QComboBox, "part").findData(Part.SPAN) == -1
