import threading

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QToolButton

from studio.ui.widgets.job_bar import JobBar


@pytest.fixture
def bar(qtbot, jobs):
    made = JobBar(jobs)
    qtbot.addWidget(made)
    made.show()
    return made


def test_shows_progress_and_cancels(bar, jobs, qtbot):
    started, stopped = threading.Event(), threading.Event()

    def work(context):
        context.progress(0.4, "frame 4 of 10")
        started.set()
        try:
            while True:
                context.check()
        finally:
            stopped.set()

    jobs.start("Exporting", work)
    assert started.wait(5)
    qtbot.waitUntil(lambda: bar.findChild(QProgressBar).value() == 400)
    assert bar.findChild(QLabel).text() == "Exporting: frame 4 of 10"
    bar.findChild(QToolButton, "cancel_job").click()
    assert stopped.wait(5)
    qtbot.waitUntil(lambda: not bar.findChild(QProgressBar).isVisible())


def test_housekeeping_is_not_shown(bar, jobs, qtbot):
    gate = threading.Event()
    job = jobs.start("Autosave", lambda context: gate.wait(5), quiet=True)
    assert not bar.findChild(QLabel).isVisible()
    gate.set()
    qtbot.waitUntil(lambda: not job.active)
