"""What widgets need around them: a document, jobs that come home, a theme."""

import pytest

from studio.app.jobs import Jobs
from studio.app.reporting import Reporter
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.project import Project
from studio.ui.bridge import Bridge
from studio.ui.theme import Theme


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
