"""What is being done, how far it is, and the button that stops it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from studio.app.jobs import Job, Jobs
from studio.ui.languages import said


class JobBar(QWidget):
    """The oldest running job of the status bar, with the number of others; a click asks for all."""

    clicked = Signal()

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self.setToolTip(self.tr("Click to see all jobs"))
        self._label = QLabel()
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setFixedWidth(180)
        self._bar.setTextVisible(False)
        self._cancel = QToolButton()
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setObjectName("cancel_job")
        self._cancel.setAccessibleName(self.tr("Cancel the running job"))
        self._cancel.setToolTip(self.tr("Stop this job; nothing half written is left."))
        self._cancel.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        for widget in (self._label, self._bar, self._cancel):
            row.addWidget(widget)
        jobs.changed.connect(self._refresh)
        self._show(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click anywhere but on the button."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.clicked.emit()

    def _refresh(self, _job: Job) -> None:
        visible = [job for job in self._jobs.active if not job.quiet]
        self._show(visible[0] if visible else None, len(visible) - 1)

    def _show(self, job: Job | None, others: int = 0) -> None:
        for widget in (self._label, self._bar, self._cancel):
            widget.setVisible(job is not None)
        if job is None:
            return
        more = f"  +{others}" if others > 0 else ""
        title, text = said(job.title), said(job.text)
        self._label.setText(f"{title}: {text}{more}" if text else f"{title}{more}")
        # A job that cannot say how far it is shows that it is busy.
        self._bar.setRange(0, 1000 if job.fraction > 0 else 0)
        self._bar.setValue(round(1000 * job.fraction))

    def _stop(self) -> None:
        visible = [job for job in self._jobs.active if not job.quiet]
        if visible:
            visible[0].cancel()
