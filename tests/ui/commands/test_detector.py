import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMessageBox, QWidget

from studio.app.detectors import DetectorChoice, DetectorName
from studio.domain.errors import ModelMissing
from studio.engine.model_store import ModelStore
from studio.io.paths import models_folder
from studio.ui.commands.detector import DetectorActions


@pytest.fixture
def settings(tmp_path):
    return QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def choice(monkeypatch, tmp_path):
    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "torch"))
    return DetectorChoice(ModelStore(models_folder()))


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("answer", ["Yes", "No"])
def test_nothing_is_downloaded_unasked(window, choice, settings, monkeypatch, answer):
    asked = []
    reply = getattr(QMessageBox.StandardButton, answer)
    monkeypatch.setattr(QMessageBox, "question", lambda *a: asked.append(a) or reply)
    actions = DetectorActions(window, choice, settings)
    actions.choose(DetectorName.FACE_ALIGNMENT)
    assert len(asked) == 1
    wanted = DetectorName.FACE_ALIGNMENT if answer == "Yes" else DetectorName.BUILT_IN
    assert choice.name is wanted


def test_the_choice_is_remembered_and_offline_it_says_so(window, choice, settings):
    import numpy as np

    settings.setValue("detector", "face-alignment")
    DetectorActions(window, choice, settings)
    assert choice.name is DetectorName.FACE_ALIGNMENT
    with pytest.raises(ModelMissing, match="no weights here"):
        choice.detect(np.zeros((128, 128, 3), np.uint8))
