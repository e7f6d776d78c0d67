"""Adapting through the real window: the question, the job, the result, undo."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from drawn_clip import QUICK, ClipDetector, bank, video
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QPushButton, QToolButton
from small_networks import ID, network, store, with_two_streams

from studio.app.adapting import Adapted
from studio.domain.adaptation import FaceErrors


@pytest.fixture(scope="module")
def clip(tmp_path_factory):
    return video(tmp_path_factory.mktemp("clip") / "clip.mkv", 51)


@pytest.fixture
def desk(open_desk, tmp_path, monkeypatch):
    """A studio with a small network that paints too bright, and a bank of drawn photos."""
    torch.set_num_threads(1)
    with_two_streams(monkeypatch)
    models = store(tmp_path / "models", network(0.1))
    monkeypatch.setattr("studio.ui.services.models_folder", lambda: models.root)
    made = open_desk()
    made.services.detector._used = ClipDetector()
    made.adapting._plan = QUICK
    photos = bank(made.services.assets)
    made.services.store.edit("Start", lambda p: replace(p, renderer=ID, sources=photos))
    return made


@pytest.fixture
def told(desk):
    notices = []
    desk.services.reporter.noticed.connect(lambda notice: notices.append(notice.message))
    return notices


def choose(monkeypatch, clip, answer=QMessageBox.StandardButton.Yes):
    """The user's answers to the file dialog and to the question; returns what was asked."""
    asked = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a: (str(clip), ""))
    monkeypatch.setattr(QMessageBox, "question", lambda *a: asked.append(a[2]) or answer)
    return asked


def test_from_the_button_to_the_picture_and_back(desk, qtbot, clip, monkeypatch, told):
    adapt, bundled, document = desk.bank.adapt, desk.bank.bundled, desk.services.store
    asked = choose(monkeypatch, clip)
    assert adapt.isVisible() and adapt.isEnabled() and not bundled.isVisible()
    adapt.click()
    assert "clip.mkv" in asked[0] and "30 to 60 s" in asked[0] and not adapt.isEnabled()
    document.edit("Meanwhile", lambda p: replace(p, seed=7))
    qtbot.waitUntil(lambda: desk.adapting.dialog is not None, timeout=120_000)
    dialog = desk.adapting.dialog
    assert dialog.isVisible() and adapt.isEnabled() and document.project.adaptation is None
    assert "%" in dialog.findChild(QLabel, "mouth").text()
    assert dialog.findChild(QLabel, "sheet").pixmap().width() > 600
    dialog.findChild(QPushButton, "keep").click()
    own = document.project.adaptation
    assert own is not None and document.project.seed == 7 and bundled.isVisible()
    qtbot.waitUntil(lambda: shown(desk).adaptation == own, timeout=60_000)
    assert not told
    document.undo()
    assert document.project.adaptation is None and not bundled.isVisible()
    document.redo()
    bundled.click()
    assert document.project.adaptation is None and document.undo_label == "Bundled network"
    qtbot.waitUntil(lambda: shown(desk).adaptation is None, timeout=60_000)


def shown(desk):
    """The state whose picture is on the screen."""
    return desk.preview.view.shown.request.state


def test_nothing_starts_unasked(desk, clip, monkeypatch):
    asked = choose(monkeypatch, clip, QMessageBox.StandardButton.No)
    desk.bank.adapt.click()
    assert len(asked) == 1 and desk.services.adapting.job is None


def test_a_clip_that_will_not_do_is_told(desk, tmp_path, monkeypatch, told):
    asked = choose(monkeypatch, video(tmp_path / "short.mkv", 12))
    desk.bank.adapt.click()
    assert not asked and "4 s are needed" in told[0]
    desk.services.store.edit("Warp", lambda p: replace(p, renderer="prior_warp"))
    desk.bank.adapt.click()
    assert not asked and "no network" in told[1]


def test_cancel_keeps_everything(desk, qtbot, clip, monkeypatch):
    choose(monkeypatch, clip)
    project = desk.services.store.project
    desk.bank.adapt.click()
    adapting = desk.services.adapting
    qtbot.waitUntil(lambda: adapting.job.text.startswith("mouth error"), timeout=60_000)
    job = adapting.job
    desk.window.findChild(QToolButton, "cancel_job").click()
    qtbot.waitUntil(lambda: not job.active, timeout=60_000)
    assert job.state == "cancelled" and desk.bank.adapt.isEnabled()
    assert desk.services.store.project is project
    assert not any(asset.endswith(".safetensors") for asset in desk.services.assets.ids())


def test_discard_changes_nothing(desk, clip, monkeypatch, qtbot):
    errors = FaceErrors(mouth=4.0, eyes=3.0, hull=2.0)
    sheet = np.zeros((30, 60, 3), np.uint8)
    result = Adapted(
        adaptation=None,
        before=errors,
        after=errors,
        sheet=sheet,
        frames=50,
        steps=3,
        seconds=1.0,
    )
    project = desk.services.store.project
    desk.adapting.show_result(result)
    dialog = desk.adapting.dialog
    assert "stays as it is" in dialog.findChild(QLabel, "words").text()
    assert dialog.findChild(QPushButton, "keep") is None
    dialog.findChild(QPushButton, "discard").click()
    assert desk.services.store.project is project
