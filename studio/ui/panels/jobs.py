"""The jobs panel: what runs and waits, what became of the last ones, and a log."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studio.app.jobs import Job, Jobs, State
from studio.ui.widgets.jobs.job_log import JobLog
from studio.ui.widgets.jobs.job_row import JobRow

_TICK_MS = 500
_LIST_SHARE, _LOG_SHARE = 3, 2


class JobsPanel(QWidget):
    """Lists jobs, those under way first, then the newest that ended."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self.rows: list[JobRow] = []
        """From top to bottom."""
        self.setObjectName("jobs")
        self.count = QLabel()
        self.count.setObjectName("job_count")
        self.count.setProperty("muted", "true")
        self.log = JobLog(jobs)
        self.copy = self._button("copy_log", self.tr("Copy log"), self._copy)
        self.copy.setToolTip(self.tr("All lines of the log, with what is known of errors"))
        self.forget = self._button("forget_jobs", self.tr("Clear finished"), self._forget)
        self.forget.setToolTip(self.tr("Take jobs that ended off the list; the log stays"))
        self._ticking = QTimer(self, interval=_TICK_MS)
        self._ticking.timeout.connect(self._tick)
        self._lay_out()
        self.log.textChanged.connect(self._show_buttons)
        jobs.changed.connect(self._follow)
        self.refresh()

    def refresh(self) -> None:
        """Show the jobs that are there now."""
        active = [job for job in self._jobs.active if not job.quiet]
        kept = {row.job: row for row in self.rows}
        wanted = [*active, *self._jobs.finished]
        self.rows = [kept.pop(job) if job in kept else JobRow(job) for job in wanted]
        for gone in kept.values():
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, row in enumerate(self.rows):
            if self._list.indexOf(row) != place:
                self._list.insertWidget(place, row)
            row.refresh()
        running = sum(job.state is State.RUNNING for job in active)
        self.count.setText(
            self.tr("{} running, {} waiting").format(running, len(active) - running)
            if active
            else self.tr("No job is running")
        )
        self._show_buttons()
        if active and self.isVisible():
            self._ticking.start()
        elif not active:
            self._ticking.stop()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Catch up with what happened meanwhile."""
        super().showEvent(event)
        self.refresh()

    def _follow(self, job: Job) -> None:
        if job.quiet or not self.isVisible():
            return
        row = next((row for row in self.rows if row.job is job), None)
        if row is not None and row.shown is job.state:
            row.refresh()  # progress alone, many times a second
        else:
            self.refresh()

    def _tick(self) -> None:
        """Times go on, whether or not anything is told."""
        for row in self.rows:
            if row.job.active:
                row.refresh()
        if not self.isVisible():
            self._ticking.stop()

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        column.addLayout(self._list)
        column.addStretch(1)
        area = QScrollArea()
        area.setAccessibleName(self.tr("Jobs"))
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QHBoxLayout(self)
        body.setContentsMargins(12, 8, 12, 8)
        body.setSpacing(12)
        for share, head, widget in (
            (_LIST_SHARE, (self.count, self.forget), area),
            (_LOG_SHARE, (None, self.copy), self.log),
        ):
            side = QVBoxLayout()
            top = QHBoxLayout()
            title, button = head
            top.addWidget(title or QLabel(self.tr("Log")), 1)
            top.addWidget(button)
            side.addLayout(top)
            side.addWidget(widget, 1)
            body.addLayout(side, share)

    def _show_buttons(self) -> None:
        self.forget.setEnabled(bool(self._jobs.finished))
        self.copy.setEnabled(not self.log.document().isEmpty())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.log.toPlainText())

    def _forget(self) -> None:
        self._jobs.forget()
        self.refresh()

    def _button(self, name: str, text: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.clicked.connect(lambda _: run())
        return button
