"""What widgets need around them: a document, jobs that come home, a theme."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings

from studio.app.jobs import Jobs
from studio.app.reporting import Reporter
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.errors import AudioDeviceLost
from studio.domain.project import Project
from studio.ui.bridge import Bridge
from studio.ui.desk import Desk
from studio.ui.services import Folders
from studio.ui.theme import Theme


@pytest.fixture(autouse=True)
def deleted_widgets(qapp):
    """Widgets that a test closed are gone before the next; Qt itself waits for a loop to run."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def store():
    return Store(Project())


@pytest.fixture
def session():
    return Session()


@pytest.fixture
def reporter():
    return Reporter()


@pytest.fixture
def theme(qapp):
    return Theme(qapp)


@pytest.fixture
def jobs(qapp, reporter):
    """Jobs whose results come back on the UI thread; `qtbot.waitUntil` lets them."""
    bridge = Bridge()
    jobs = Jobs(bridge.dispatch, reporter)
    yield jobs
    jobs.close()
    qapp.processEvents()


def no_player():
    """A machine without a loudspeaker."""
    raise AudioDeviceLost("There is no sound output.")


@pytest.fixture
def open_desk(qapp, qtbot, tmp_path):
    """Opens whole studios that share one user's folders; all are closed at the end."""
    opened = []

    def make(home: Path = tmp_path) -> Desk:
        settings = QSettings(str(home / "window.ini"), QSettings.Format.IniFormat)
        folders = Folders(state=home / "state", cache=home / "cache")
        desk = Desk(qapp, folders, settings, no_player)
        desk.window.resize(1280, 800)
        desk.window.show()
        qtbot.waitExposed(desk.window)
        opened.append(desk)
        return desk

    yield make
    for desk in opened:
        desk.close()
    qapp.processEvents()
