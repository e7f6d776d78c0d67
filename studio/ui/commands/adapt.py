"""The buttons of the source bank that adapt the network to the person, and take it back."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox

from studio.app.adapting import Adapted, Adapting
from studio.app.jobs import Job, Jobs
from studio.app.reporting import Reporter
from studio.app.store import Store
from studio.domain.errors import BadInput
from studio.domain.project import Project
from studio.engine.adaptation import Plan
from studio.io.video_files import VIDEO_SUFFIXES
from studio.ui.dialogs.adaptation import AdaptationDialog
from studio.ui.languages import said
from studio.ui.panels.source_bank import SourceBankPanel


class AdaptActions(QObject):
    """Asks for a clip, says what will happen, starts the job, and shows what came of it."""

    def __init__(
        self,
        panel: SourceBankPanel,
        *,
        adapting: Adapting,
        store: Store,
        jobs: Jobs,
        reporter: Reporter,
        plan: Plan | None = None,
    ) -> None:
        super().__init__(panel)
        self._panel, self._adapting, self._store = panel, adapting, store
        self._reporter, self._plan = reporter, plan or Plan()
        self.dialog: AdaptationDialog | None = None
        """The newest result that was shown."""
        panel.adapt.clicked.connect(lambda _checked: self.browse())
        panel.bundled.clicked.connect(lambda _checked: adapting.drop())
        store.changed.connect(self._on_changed)
        jobs.changed.connect(self._on_job)
        adapting.ready.connect(self.show_result)
        self._refresh()

    def browse(self) -> None:
        """Ask for a clip of the person, and adapt to it."""
        patterns = " ".join(f"*{suffix}" for suffix in VIDEO_SUFFIXES)
        kinds = self.tr("Videos ({});;All files (*)").format(patterns)
        title = self.tr("A clip of this person")
        name, _ = QFileDialog.getOpenFileName(self._panel, title, "", kinds)
        if name:
            self.ask(Path(name))

    def ask(self, clip: Path) -> None:
        """Say what will happen, and begin when that is wanted."""
        try:
            warning = self._adapting.consider(clip)
        except BadInput as error:
            self._reporter.report(error, clip.name)
            return
        answer = QMessageBox.question(
            self._panel,
            self.tr("Adapt to this person?"),
            self.tr(
                "The network learns the person in {} for up to {:.0f} minutes, in the background "
                "and on half of the processor. Nothing changes before you have seen the result "
                "and keep it.\n\n{}"
            )
            .format(clip.name, self._plan.minutes, said(warning))
            .strip(),
        )
        if answer == QMessageBox.StandardButton.Yes:
            self._adapting.start(clip, self._plan)
            self._refresh()

    def show_result(self, result: Adapted) -> None:
        """Let the user compare, and keep the weights or not."""
        self.dialog = AdaptationDialog(result, self._panel)
        self.dialog.accepted.connect(partial(self._adapting.keep, result))
        self.dialog.open()

    def _on_changed(self, _old: Project, _new: Project) -> None:
        self._refresh()

    def _on_job(self, job: Job) -> None:
        if job is self._adapting.job:
            self._refresh()

    def _refresh(self) -> None:
        project = self._store.project
        self._panel.adapt.setEnabled(not self._adapting.active)
        self._panel.bundled.setVisible(project.adaptation is not None)
