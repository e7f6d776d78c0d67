from dataclasses import replace

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QMessageBox, QSpinBox

from studio.app.films import FilmKind
from studio.domain.audio import AudioClip
from studio.domain.project import Project
from studio.domain.timebase import FrameRate
from studio.ui.export_dialog import ExportDialog


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
