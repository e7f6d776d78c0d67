"""The gallery's pictures of questions, taken while they wait for an answer."""

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import cv2
import numpy as np
from gallery_shots import Act, Scene
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from sample_desk import wait

from studio.app.autosave import Recovery
from studio.app.detectors import DetectorChoice
from studio.ui.dialogs.export import ExportDialog

_POLL_MS = 20
_LEARNING = "flnet_lite"
"""A renderer whose network can learn."""
_CLIP_S, _CLIP_FPS, _CLIP_PX = 20, 5, 64


def questions(scene: Scene) -> None:
    """Every question there is; each is answered by Cancel or No."""
    store = scene.desk.services.store
    store.edit("Renamed", lambda project: replace(project, name=f"{project.name} "))
    for ask in QUESTIONS.values():
        ask(scene)


def _closing(scene: Scene) -> None:
    _take(scene, "save", scene.desk.window.close)


def _files(scene: Scene) -> None:
    files = scene.desk.files
    _take(scene, "save_before_new", files.new)
    lost = Recovery(
        folder=scene.home, version=scene.home, name="Viola", origin=None, saved_at=time.time()
    )
    _take(scene, "restore", lambda: files.offer(lost))


def _workspaces(scene: Scene) -> None:
    workspaces = scene.desk.workspaces
    _take(scene, "workspace_name", lambda: scene.run("workspace.save"))
    workspaces.save_as("Retakes")
    _take(scene, "workspace_delete", lambda: scene.run("workspace.delete"))
    workspaces.delete()


def _replacing(scene: Scene) -> None:
    film = scene.home / "film.mp4"
    film.touch()
    dialog = ExportDialog(scene.desk.services.store.project, scene.home, scene.desk.window)
    dialog.target_line.setText(str(film))
    dialog.show()
    _take(scene, "replace_film", dialog.accept)
    dialog.reject()


def _adapting(scene: Scene) -> None:
    store, clip = scene.desk.services.store, _clip(scene.home / "anna speaks.mp4")
    store.edit("Renderer", lambda project: replace(project, renderer=_LEARNING))
    _take(scene, "adapt", lambda: scene.desk.adapting.ask(clip))
    store.undo()


def _ignoring(scene: Scene) -> None:
    store, panel = scene.desk.services.store, scene.desk.problems
    store.edit("No margin", lambda p: replace(p, warp=replace(p.warp, margin=0.0)))
    wait(scene.app, lambda: bool(panel.model.findings))
    panel.table.setCurrentIndex(panel.model.index(0, 0))
    button = panel.findChild(QPushButton, "ignore_problem")
    assert button is not None
    _take(scene, "ignore_problem", button.click)
    store.undo()


def _detector(scene: Scene) -> None:
    with patch.object(DetectorChoice, "needs_download", new=True):
        _take(scene, "download", lambda: scene.run("detector_face_alignment"))


def _take(scene: Scene, name: str, ask: Callable[[], object]) -> None:
    """Let `ask` ask, take the picture of its question, and refuse."""
    taken = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            eye.stop()
            try:
                scene.take(f"question_{name}", dialog)
                taken.append(name)
            finally:
                dialog.reject()

    eye = QTimer(interval=_POLL_MS)
    eye.timeout.connect(look)
    eye.start()
    ask()
    eye.stop()
    assert taken, f"{name} was not asked"


def _clip(path: Path) -> Path:
    """A film that is long enough to learn from."""
    fourcc = cv2.VideoWriter.fourcc(*"mp4v")
    film = cv2.VideoWriter(str(path), fourcc, _CLIP_FPS, (_CLIP_PX, _CLIP_PX))
    for _frame in range(_CLIP_S * _CLIP_FPS):
        film.write(np.full((_CLIP_PX, _CLIP_PX, 3), 128, np.uint8))
    film.release()
    return path


QUESTIONS: Mapping[str, Act] = {
    "studio.ui.main_window": _closing,
    "studio.ui.commands.file": _files,
    "studio.ui.workspaces": _workspaces,
    "studio.ui.dialogs.export_form": _replacing,
    "studio.ui.commands.adapt": _adapting,
    "studio.ui.panels.problems": _ignoring,
    "studio.ui.commands.detector": _detector,
}
"""What takes the pictures of the questions that a module asks; a test holds this complete."""
