"""Conventions of the jobs panel: what runs and waits, what became of it, a log to copy."""

import threading
import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDockWidget, QPushButton

from studio.app.jobs import KEPT, Lane, State
from studio.app.pace import Pace
from studio.domain.errors import DiskFull
from studio.ui.panels.jobs import JobsPanel
from studio.ui.widgets.job_bar import JobBar

LEFT = Qt.MouseButton.LeftButton


class Gate:
    """Work that goes on as far as the test lets it."""

    def __init__(self):
        self.running, self.open = threading.Event(), threading.Event()

    def __call__(self, context):
        context.progress(0.25, "Frame 1 of 4")
        self.running.set()
        while not self.open.wait(0.01):
            context.check()


@pytest.fixture
def panel(qtbot, theme, jobs):
    panel = JobsPanel(jobs)
    qtbot.addWidget(panel)
    panel.resize(1200, 240)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def full_disk(context):
    raise DiskFull("There is no room left to write.", "Free some space.")


def test_jobs_under_way_are_listed_with_stage_progress_and_times(panel, jobs, qtbot):
    """What runs and what waits: stage, progress, elapsed time; a click cancels either."""
    gate = Gate()
    first = jobs.start("Exporting a.mp4", gate, Lane.ENGINE)
    second = jobs.start("Exporting b.mp4", gate, Lane.ENGINE)
    assert gate.running.wait(5)
    qtbot.waitUntil(lambda: panel.rows[0].bar.isVisible() and panel.rows[0].bar.value() == 250)
    running, waiting = panel.rows
    assert running.title.text() == "Exporting a.mp4" and running.stage.text() == "Frame 1 of 4"
    assert running.times.text() == "0:00" and not waiting.bar.isVisible()
    assert panel.count.text() == "1 running, 1 waiting"
    QTest.mouseClick(waiting.cancel, LEFT)
    QTest.mouseClick(running.cancel, LEFT)
    qtbot.waitUntil(lambda: not jobs.active)
    assert first.state is second.state is State.CANCELLED
    assert {row.stage.text() for row in panel.rows} == {"Cancelled"}
    assert not any(row.cancel.isVisible() for row in panel.rows)


def test_the_rest_is_told_as_a_range(panel, jobs, qtbot):
    """Remaining time where it can be known, with a range where work is uneven."""
    gate = Gate()
    job = jobs.start("Learning", gate, Lane.LEARNING)
    assert gate.running.wait(5)
    row, now, job.pace = panel.rows[0], time.monotonic(), Pace()
    for second in range(61):  # a minute ago it went fast, and lately slower
        job.pace.note(0.01 * min(second, 30) + 0.002 * second, now - 60.0 + second)
    qtbot.waitUntil(lambda: row.times.text().endswith("left"))
    assert "–" in row.times.text() and job.left[1] > 1.5 * job.left[0]
    gate.open.set()
    qtbot.waitUntil(lambda: not jobs.active)


def test_a_job_that_failed_says_why_and_is_tried_again(panel, jobs, qtbot):
    """A job that failed: one line of what is wrong and what to do; retry where it is the same."""
    tries, films = [], []

    def work(context):
        tries.append(None)
        if len(tries) == 1:
            full_disk(context)
        return "film"

    plain = panel.grab().toImage()
    jobs.start("Exporting a.mp4", work, done=films.append, repeatable=True)
    qtbot.waitUntil(lambda: bool(jobs.finished))
    (row,) = panel.rows
    assert row.stage.text() == "There is no room left to write. Free some space."
    assert row.stage.property("problem") and panel.grab().toImage() != plain
    QTest.mouseClick(row.again, LEFT)
    qtbot.waitUntil(lambda: bool(films) and not jobs.active)
    assert [row.job.state for row in panel.rows] == [State.DONE, State.FAILED]
    assert not any(row.again.isVisible() for row in panel.rows)
    jobs.start("Opening", full_disk)
    qtbot.waitUntil(lambda: len(panel.rows) == 3)
    assert not panel.rows[0].again.isVisible()


def test_the_log_is_copied(panel, jobs, qtbot):
    """A log of stages, ends and errors, copied by a button; housekeeping is not in it.

    The story behind an error is told of our own faults alone.
    """

    def work(context):
        for frame in range(3):
            context.progress(frame / 3, f"Frame {frame + 1} of 3")
        full_disk(context)

    jobs.start("Exporting a.mp4", work)
    jobs.start("Tidying", lambda context: None, quiet=True)
    jobs.start("Dividing", lambda context: 1 / 0)
    qtbot.waitUntil(lambda: not jobs.active)
    copy = panel.findChild(QPushButton, "copy_log")
    QTest.mouseClick(copy, LEFT)
    text = QGuiApplication.clipboard().text()
    assert text.count("Exporting a.mp4: Frame") == 1
    assert text.count("Traceback") == 1 and "ZeroDivisionError" in text
    assert "There is no room left to write. Free some space. (after 0:00)" in text
    assert "Tidying" not in text


def test_jobs_that_ended_are_cleared_and_bounded(panel, jobs, qtbot):
    """The newest that ended stay in the list; a button clears them, and the log stays."""
    for number in range(KEPT + 2):
        jobs.start(f"Number {number}", lambda context: None, Lane.ENGINE)
    qtbot.waitUntil(lambda: not jobs.active)
    assert [row.job.title for row in panel.rows][:2] == [f"Number {KEPT + 1}", f"Number {KEPT}"]
    assert len(panel.rows) == KEPT
    QTest.mouseClick(panel.findChild(QPushButton, "forget_jobs"), LEFT)
    assert panel.rows == [] and not panel.forget.isEnabled()
    assert "Number 0" in panel.log.toPlainText()


def test_a_click_on_the_status_line_shows_the_jobs(open_desk, qtbot):
    """A click on the job in the status line brings the panel to the front."""
    desk, gate = open_desk(), Gate()
    dock = desk.window.findChild(QDockWidget, "jobs")
    desk.services.jobs.start("Exporting a.mp4", gate, Lane.ENGINE)
    assert gate.running.wait(5)
    bar = desk.window.findChild(JobBar)
    qtbot.waitUntil(lambda: bar.isVisible() and bar.width() > 100)
    assert dock.visibleRegion().isEmpty()
    QTest.mouseClick(bar.childAt(QPoint(20, bar.height() // 2)) or bar, LEFT)
    qtbot.waitUntil(lambda: not dock.visibleRegion().isEmpty())
    (row,) = (row for row in desk.job_list.rows if row.job.active)
    assert row.title.text() == "Exporting a.mp4"
    gate.open.set()
    qtbot.waitUntil(lambda: not desk.services.jobs.active)
