"""Opening, saving and exporting with the dialogs that a user expects."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from studio.app.autosave import Recovery, discard
from studio.app.films import FilmSpec, make_film
from studio.app.jobs import JobContext, Lane
from studio.domain.errors import BadInput
from studio.io.paths import documents_folder, sample_project
from studio.io.project_file import SUFFIX
from studio.ui.commands.command import Command
from studio.ui.dialogs.export import ExportDialog
from studio.ui.dialogs.versions import VersionsDialog
from studio.ui.services import Services


class FileActions(QObject):
    """The File menu of one window; the folders used last are remembered in the settings."""

    FOLDERS = ("folder", "export_folder")

    def __init__(self, window: QWidget, services: Services, settings: QSettings) -> None:
        super().__init__(window)
        self._window, self._services, self._settings = window, services, settings
        self.versions: VersionsDialog | None = None
        """The list of versions shown last."""

    def commands(self, close: Callable[[], None], more: Sequence[Command] = ()) -> list[Command]:
        """The table of the File menu; `close` ends the program, `more` comes before it."""
        menu = self.tr("&File")
        rows: tuple[tuple[str, str, Callable[[], None], tuple[str, ...], bool], ...] = (
            ("new", self.tr("New"), self.new, ("Ctrl+N",), False),
            ("open", self.tr("Open…"), self.open, ("Ctrl+O",), False),
            ("open_sample", self.tr("Open the sample"), self.open_sample, (), False),
            ("save", self.tr("Save"), self.save, ("Ctrl+S",), True),
            ("save_as", self.tr("Save as…"), self.save_as, ("Ctrl+Shift+S",), False),
            ("versions", self.tr("Earlier versions…"), self.show_versions, (), False),
            ("export", self.tr("Export…"), self.export, ("Ctrl+Shift+E",), True),
        )
        table = [
            Command(id=id, menu=menu, title=title, run=run, shortcuts=keys, separated=line)
            for id, title, run, keys, line in rows  # noqa: A001 - the command's own word
        ]
        end = Command(id="quit", menu=menu, title=self.tr("Quit"), run=close,
                      shortcuts=("Ctrl+Q",), separated=True)  # fmt: skip
        return [*table, *more, end]

    def new(self) -> None:
        """Start an empty document."""
        self._when_safe(self._services.documents.new)

    def open(self) -> None:
        """Ask for a project and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open project"), self._folder(), self._filter()
        )
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path) -> None:
        """Open the project at `path`."""
        self._settings.setValue("folder", str(path.parent))
        self._when_safe(lambda: self._services.documents.open(path))

    def open_sample(self) -> None:
        """Open a copy of the sample project."""
        self._when_safe(lambda: self._services.documents.open_copy(sample_project()))

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Save, asking for a name the first time; `then` runs when the file is written."""
        path = self._services.documents.path
        if path is None:
            self.save_as(then)
        else:
            self._services.documents.save(path, then)

    def save_as(self, then: Callable[[], None] | None = None) -> None:
        """Ask for a name and save."""
        suggestion = str(Path(self._folder()) / f"{self._services.documents.title}{SUFFIX}")
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save project"), suggestion, self._filter()
        )
        if name:
            self._settings.setValue("folder", str(Path(name).parent))
            self._services.documents.save(Path(name), then)

    def show_versions(self) -> None:
        """List the versions that were kept of this document, to go back to one."""
        documents = self._services.documents
        self.versions = VersionsDialog(documents.earlier(), self._window.window())
        self.versions.chosen.connect(documents.go_back)
        self.versions.finished.connect(self.versions.deleteLater)
        self.versions.open()

    def export(self) -> None:
        """Ask what to export and start the job."""
        services = self._services
        if not services.store.project.sources.usable:
            services.reporter.report(
                BadInput("There is no photo to animate.", "Drop photos into the source bank."),
                "Export",
            )
            return
        project = replace(services.store.project, name=services.documents.title)
        dialog = ExportDialog(project, Path(self._folder("export_folder")), self._window)
        accepted = dialog.exec()
        dialog.deleteLater()  # else the window would keep it
        if accepted and dialog.spec is not None:
            self._settings.setValue("export_folder", str(dialog.spec.target.parent))
            chosen = replace(project.export, size=dialog.spec.size, crf=dialog.spec.crf)
            services.store.edit("Export settings", lambda p: replace(p, export=chosen))
            self.start_export(dialog.spec, dialog)

    def start_export(self, spec: FilmSpec, dialog: ExportDialog) -> None:
        """Make the film in the background."""
        services = self._services
        project = replace(services.store.project, rate=dialog.rate)

        def work(context: JobContext[Path]) -> Path:
            stage = services.new_stage()
            try:
                return make_film(project, spec, stage, services.assets, context.progress)
            finally:
                stage.close()

        services.jobs.start(
            f"Exporting {spec.target.name}",
            work,
            Lane.ENGINE,
            done=self._exported,
            repeatable=True,
        )

    def _exported(self, path: Path) -> None:
        self._services.reporter.tell(f"Exported {path.name}.", str(path))

    def offer(self, recovery: Recovery) -> None:
        """Ask whether unsaved work of an earlier run is to be restored."""
        buttons = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._window,
            self.tr("Restore unsaved work?"),
            self.tr("Quintet was closed with unsaved changes in “{}”. Restore them?").format(
                recovery.name if recovery.origin is None else recovery.origin.stem
            ),
            buttons.Yes | buttons.Discard | buttons.Ignore,
            buttons.Yes,
        )
        if answer == buttons.Yes:
            self._services.documents.restore(recovery)
        elif answer == buttons.Discard:
            discard(recovery.folder)

    def restore(self, recovery: Recovery) -> None:
        """Take up the unsaved work of an earlier run."""
        self._when_safe(lambda: self._services.documents.restore(recovery))

    def find(self, path: Path) -> Path | None:
        """Ask where the project is that lay at `path`."""
        caption = self.tr("Where is “{}” now?").format(path.name)
        name, _ = QFileDialog.getOpenFileName(self._window, caption, self._folder(), self._filter())
        return Path(name) if name else None

    def _when_safe(self, go_on: Callable[[], None]) -> None:
        """Ask what becomes of unsaved work before another document takes its place."""
        if not self._services.store.dirty:
            go_on()
            return
        buttons = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._window,
            self.tr("Save changes?"),
            self.tr("“{}” has changes that are not saved.").format(self._services.documents.title),
            buttons.Save | buttons.Discard | buttons.Cancel,
            buttons.Save,
        )
        if answer == buttons.Save:
            self.save(go_on)
        elif answer == buttons.Discard:
            go_on()

    def _folder(self, key: str = "folder") -> str:
        return str(self._settings.value(key) or documents_folder())

    def _filter(self) -> str:
        return self.tr("Quintet project (*{})").format(SUFFIX)
