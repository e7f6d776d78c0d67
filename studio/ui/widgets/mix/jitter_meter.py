"""How much each part of the face trembles in the film, in pixels."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from studio.app.jobs import Job, JobContext, Jobs
from studio.app.margin_watch import moves_alike
from studio.app.store import Store
from studio.app.trembling import Trembling, trembling
from studio.domain.jitter import GROUPS
from studio.domain.project import Project
from studio.ui.languages import said

_REST_MS = 250
_COLUMNS = 2
_SEEN = 0.005  # px below which two numbers read the same


class JitterMeter(QWidget):
    """Measures in the background once the document rests for a moment and somebody sees it."""

    def __init__(self, *, store: Store, jobs: Jobs) -> None:
        super().__init__()
        self.setObjectName("jitter_meter")
        self._store, self._jobs = store, jobs
        self._job: Job | None = None
        self._measured: Project | None = None
        self._stopped = False
        self.sizes = {name: QLabel("–") for name in GROUPS}
        self._waiting = QTimer(self, singleShot=True, interval=_REST_MS)
        self._waiting.timeout.connect(self._measure)
        self._lay_out()
        store.changed.connect(self._follow)

    def stop(self) -> None:
        """Measure no more: the jobs end."""
        self._store.changed.disconnect(self._follow)
        self._waiting.stop()
        self._stopped = True

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Measure what was changed while nobody looked."""
        super().showEvent(event)
        if not self._stopped:
            self._waiting.start()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        tip = self.tr(
            "Root mean square of what no smooth movement explains, in pixels of the film;\n"
            "before the arrow without the stabiliser."
        )
        heading = QLabel(self.tr("Jitter, px RMS"))
        heading.setProperty("muted", "true")
        heading.setToolTip(tip)
        grid.addWidget(heading, 0, 0, 1, 2 * _COLUMNS)
        for place, (name, size) in enumerate(self.sizes.items()):
            row, column = 1 + place // _COLUMNS, 2 * (place % _COLUMNS)
            size.setObjectName(f"trembling_{name.lower()}")
            size.setToolTip(tip)
            grid.addWidget(QLabel(said(name)), row, column)
            grid.addWidget(size, row, column + 1)
            grid.setColumnStretch(column + 1, 1)

    def _follow(self, old: Project, new: Project) -> None:
        if not _same(old, new) and self.isVisible():
            self._waiting.start()

    def _measure(self) -> None:
        project, busy = self._store.project, self._job is not None and self._job.active
        measured = self._measured is not None and _same(self._measured, project)
        if busy or measured or not self.isVisible():
            return

        def work(context: JobContext[Trembling]) -> Trembling:
            return trembling(project, context.check)

        def done(found: Trembling) -> None:
            self._measured = project
            self._show(found)
            self._measure()  # what was changed meanwhile

        self._job = self._jobs.start(self.tr("Measuring jitter"), work, done=done, quiet=True)

    def _show(self, found: Trembling) -> None:
        for name, label in self.sizes.items():
            before, after = found.shaken[name], found.steady[name]
            arrow = f"{before:.2f} → " if abs(before - after) >= _SEEN else ""
            label.setText(f"{arrow}{after:.2f}")


def _same(a: Project, b: Project) -> bool:
    return moves_alike(a, b) and a.export.size == b.export.size
