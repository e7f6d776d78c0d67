"""A studio that is killed: no work is lost, and nothing half written stays."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from studio.app.autosave import recoveries
from studio.io.paths import sample_project

ROOT = Path(__file__).resolve().parents[2]

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL"),
    pytest.mark.skipif(not sample_project().is_file(), reason="needs the sample project"),
]

# Opens the sample, renames it, waits for the autosave, then exports a film that takes long.
SCRIPT = """
import sys, time
from dataclasses import replace
from pathlib import Path
from PySide6.QtCore import QSettings
from studio.app.films import FilmKind, FilmSpec
from studio.domain.errors import AudioDeviceLost
from studio.ui.application import make_application
from studio.ui.desk import Desk
from studio.ui.dialogs.export import ExportDialog
from studio.ui.services import Folders
from studio.io.paths import sample_project

def no_player():
    raise AudioDeviceLost("none")

home = Path(sys.argv[1])
app = make_application(["quintet"])
settings = QSettings(str(home / "window.ini"), QSettings.Format.IniFormat)
settings.setValue("export_folder", str(home / "films"))
settings.sync()
desk = Desk(app, Folders(state=home / "state", cache=home / "cache"), settings, no_player)
desk.files.open_sample()
store = desk.services.store
def until(condition):
    while not condition():
        app.processEvents()
        time.sleep(0.01)
until(lambda: store.project.sources.usable)
store.edit("Name", lambda p: replace(p, name="Unsaved work"))
until(lambda: list((home / "state" / "autosave").glob("*/[0-9]*.json")))
dialog = ExportDialog(store.project, home / "films")
spec = FilmSpec(target=home / "films" / "film.mp4", kind=FilmKind.MP4, size=512, frames=range(200))
desk.files.start_export(spec, dialog)
until(lambda: any(job.fraction > 0.02 for job in desk.services.jobs.active))
print("exporting", flush=True)
until(lambda: False)
"""


@pytest.fixture
def killed(tmp_path):
    """The folders of a studio that was killed in the middle of an export."""
    (tmp_path / "films").mkdir()
    child = subprocess.Popen(
        [sys.executable, "-c", SCRIPT, str(tmp_path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
    )
    assert child.stdout.readline().strip() == "exporting"
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()
    time.sleep(0.5)  # its encoder notices that nobody feeds it any more
    return tmp_path


def test_the_work_is_offered_and_no_half_film_stays(killed, open_desk, qtbot, monkeypatch):
    assert not (killed / "films" / "film.mp4").exists()
    desk = open_desk(killed)
    desk.clear_up()
    assert list((killed / "films").iterdir()) == []
    (offer,) = recoveries(desk.services.folders.autosaves)
    assert offer.name == "Unsaved work"
    monkeypatch.setattr(QMessageBox, "question", lambda *a: QMessageBox.StandardButton.Yes)
    desk.files.offer(offer)
    store = desk.services.store
    qtbot.waitUntil(lambda: store.project.name == "Unsaved work", timeout=30_000)
    assert len(store.project.sources.usable) == 6 and store.dirty
    qtbot.waitUntil(lambda: desk.preview.view.shown is not None, timeout=30_000)
    assert not offer.folder.exists()
