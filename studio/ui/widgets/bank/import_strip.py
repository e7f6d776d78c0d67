"""The import that is running, with its progress and the button that stops it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from studio.app.jobs import Job
from studio.ui.languages import said

_MIDDLE = Qt.TextElideMode.ElideMiddle


class ImportStrip(QWidget):
    """Title, bar and Cancel of one job; hidden while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._job: Job | None = None
        self._title = QLabel()
        self._title.setProperty("muted", True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the import"))
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setObjectName("cancel_import")
        cancel.setAccessibleName(self.tr("Cancel the import"))
        cancel.setToolTip(self.tr("Stop; the bank stays as it is."))
        cancel.clicked.connect(self._stop)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._bar, 1)
        row.addWidget(cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addLayout(row)
        self.hide()

    def show_job(self, job: Job | None) -> None:
        """Follow `job` while it is active."""
        self._job = job if job is not None and job.active else None
        self.setVisible(self._job is not None)
        if self._job is None:
            return
        metrics, room = self._title.fontMetrics(), max(self.width(), 160)
        lines = (said(self._job.title), said(self._job.text))
        self._title.setText("\n".join(metrics.elidedText(line, _MIDDLE, room) for line in lines))
        # A job that cannot say how far it is shows that it is busy.
        self._bar.setRange(0, 1000 if self._job.fraction > 0 else 0)
        self._bar.setValue(round(1000 * self._job.fraction))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
