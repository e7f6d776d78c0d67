"""One job in the list: what it is, how far it is, and the button that stops or repeats it."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QToolButton

from studio.app.jobs import Job, State
from studio.ui.languages import said
from studio.ui.widgets.jobs.job_words import state_text, time_text
from studio.ui.widgets.short_label import ShortLabel

_BAR_PX, _ROW_PX = 140, 34
_SIGNS = {State.WAITING: "…", State.RUNNING: "▸", State.DONE: "✓", State.FAILED: "✕"}
_STOPPED = "–"


class JobRow(QFrame):
    """Shows `job`; `refresh` follows it."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.job = job
        self.shown = job.state
        self.setObjectName("job_row")
        self.setProperty("card", "true")
        self.sign, self.title = QLabel(), QLabel(said(job.title))
        self.stage, self.times = ShortLabel(), QLabel()
        self.stage.setProperty("muted", "true")
        # A long stage or error gives way; its tip has all of it.
        self.stage.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.times.setProperty("muted", "true")
        self.bar = QProgressBar()
        self.bar.setFixedWidth(_BAR_PX)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of {}").format(said(job.title)))
        self.cancel = self._button("cancel", self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Stop this job; nothing half written is left."))
        self.cancel.clicked.connect(lambda _: self.job.cancel())
        self.again = self._button("again", self.tr("Retry"))
        self.again.setToolTip(self.tr("Do it once more, with the project as it was then."))
        self.again.clicked.connect(lambda _: self._repeat())
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 3, 6, 3)
        row.setSpacing(10)
        self.setMinimumHeight(_ROW_PX)
        row.addWidget(self.sign)
        row.addWidget(self.title)
        row.addWidget(self.stage, 1)
        for widget in (self.bar, self.times, self.cancel, self.again):
            row.addWidget(widget)
        self.refresh()

    def refresh(self) -> None:
        """Show the job as it is now."""
        job = self.job
        self.shown = job.state
        self.sign.setText(_SIGNS.get(job.state, _STOPPED))
        text = state_text(job)
        self.stage.setText(text)
        self.stage.setToolTip(text)
        self.times.setText(time_text(job))
        problem = job.state is State.FAILED
        if self.stage.property("problem") != problem:
            self.stage.setProperty("problem", problem)
            self.stage.style().unpolish(self.stage)
            self.stage.style().polish(self.stage)
        self.bar.setVisible(job.state is State.RUNNING)
        # A job that cannot say how far it is shows that it is busy.
        self.bar.setRange(0, 1000 if job.fraction > 0 else 0)
        self.bar.setValue(round(1000 * job.fraction))
        self.cancel.setVisible(job.active)
        self.again.setVisible(not job.active and job.again is not None)

    def _repeat(self) -> None:
        again, self.job.again = self.job.again, None
        if again is not None:
            again()
        self.refresh()

    def _button(self, name: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"{name}_job_row")
        button.setText(text)
        button.setAccessibleName(f"{text}: {said(self.job.title)}")
        return button
