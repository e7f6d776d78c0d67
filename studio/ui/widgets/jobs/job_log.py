"""What jobs did, line by line, to be read and copied."""

import re
from datetime import datetime

from PySide6.QtWidgets import QPlainTextEdit

from studio.app.jobs import Job, Jobs, State
from studio.ui.languages import said
from studio.ui.widgets.jobs.job_words import clock, state_text

_MOST_LINES = 500
_NUMBER = re.compile(r"\d+")


class JobLog(QPlainTextEdit):
    """Writes down beginning, stages and end of every job that is not quiet; the last lines stay."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.setObjectName("job_log")
        self.setAccessibleName(self.tr("Log of the jobs"))
        self.setReadOnly(True)
        self.setMaximumBlockCount(_MOST_LINES)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setPlaceholderText(self.tr("What jobs do is written down here."))
        self._stages: dict[Job, str] = {}
        jobs.changed.connect(self._follow)

    def _follow(self, job: Job) -> None:
        if job.quiet or job.state is State.WAITING:
            return
        if job.active:
            self._stage(job)
            return
        self._stages.pop(job, None)
        lasted = self.tr("after {}").format(clock(job.elapsed))
        self._write(job, f"{state_text(job)} ({lasted})")
        if job.failure is not None and not job.failure.foreseen:
            self.appendPlainText(job.failure.details.rstrip())

    def _stage(self, job: Job) -> None:
        """A stage is written once; numbers that run along are none of their own."""
        stage = _NUMBER.sub("", job.text)
        if self._stages.get(job) != stage:
            self._stages[job] = stage
            self._write(job, said(job.text) or self.tr("begun"))

    def _write(self, job: Job, text: str) -> None:
        now = datetime.now().astimezone()
        self.appendPlainText(f"{now:%H:%M:%S}  {said(job.title)}: {text}")
