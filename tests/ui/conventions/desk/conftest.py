"""One studio for all tests of the desk's conventions."""

import pytest
from desk_workers import start_workers
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtTest import QTest

from studio.app.edits import timeline
from studio.domain.errors import AudioDeviceLost
from studio.domain.project import Project
from studio.ui.desk import Desk
from studio.ui.services import Folders


def no_player():
    raise AudioDeviceLost("There is no sound output.")


@pytest.fixture(scope="module")
def scene(qapp, tmp_path_factory):
    """One studio for all tests of this file."""
    home = tmp_path_factory.mktemp("desk")
    settings = QSettings(str(home / "window.ini"), QSettings.Format.IniFormat)
    folders = Folders(state=home / "state", cache=home / "cache")
    desk = Desk(qapp, folders, settings, no_player)
    desk.window.resize(1280, 800)
    desk.window.show()
    QTest.qWaitForWindowExposed(desk.window)
    start_workers(desk.services.jobs)
    yield desk
    desk.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()


@pytest.fixture
def desk(scene):
    """The studio with three keys on the brow, nothing selected, the playhead at one second."""
    services = scene.services
    scene.keymap.reset_all()
    scene.keymap.use("Quintet")
    services.store.open(Project(), saved=True)
    for time in (1.0, 2.0, 3.0):
        timeline.add_key(services.store, services.session, "brow", time, 0.5)
    services.session.selection = frozenset()
    services.session.time = 1.0
    scene.window.activateWindow()
    scene.timeline.canvas.setFocus()
    return scene
