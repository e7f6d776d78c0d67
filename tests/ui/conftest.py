"""What widgets need around them: a document, jobs that come home, a theme."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from studio.app.jobs import Jobs
from studio.app.reporting import Reporter
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.project import Project
from studio.ui.bridge import Bridge
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
