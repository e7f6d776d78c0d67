"""Curves in and out of the window: files of other programs, read and written in the background."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

from studio.app.comparison import as_other, sides
from studio.app.edits.track_import import Imported, Placing
from studio.app.jobs import JobContext, Lane
from studio.app.track_files import (
    IMPORT_SUFFIXES,
    ExportChoice,
    TrackFile,
    TrackFormat,
    export_tracks,
    import_tracks,
    read_tracks,
)
from studio.domain.errors import StudioError
from studio.domain.project import Project
from studio.io.paths import documents_folder
from studio.ui.commands.command import Command
from studio.ui.dialogs.track_export import TrackExportDialog
from studio.ui.dialogs.track_import import TrackImportDialog
from studio.ui.services import Services


class TrackActions(QObject):
    """Imports and exports curves; the folder used last is remembered in the settings."""

    FOLDER = "curves_folder"

    def __init__(self, window: QWidget, services: Services, settings: QSettings) -> None:
        super().__init__(window)
        self._window, self._services, self._settings = window, services, settings

    def commands(self, menu: str) -> list[Command]:
        """The part of `menu` that is about curves."""
        return [
            Command(id="import_curves", menu=menu, title=self.tr("Import curves…"), run=self.ask,
                    tip=self.tr("Tables, face recordings and mouth cues become hand work")),
            Command(id="export_curves", menu=menu, title=self.tr("Export curves…"), run=self.export,
                    tip=self.tr("As tables, Live Link Face, or mouth cues")),
        ]  # fmt: skip

    def ask(self) -> None:
        """Ask for a file and import it."""
        patterns = " ".join(f"*{suffix}" for suffix in IMPORT_SUFFIXES)
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Import curves"),
            self._folder(),
            self.tr("Curves ({})").format(patterns),
        )
        if name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Read the file at `path` in the background, then ask where its curves go."""
        self._settings.setValue(self.FOLDER, str(path.parent))
        self._start_reading(path, lambda file: self._place(path, file))

    def export(self) -> None:
        """Ask what to export and write it in the background."""
        services = self._services
        dialog = TrackExportDialog(
            self._versions(),
            self._selected(),
            Path(self._folder()),
            services.documents.title,
            self._window,
        )
        accepted = dialog.exec()
        dialog.deleteLater()  # else the window would keep it
        if accepted:
            self._settings.setValue(self.FOLDER, str(dialog.target.parent))
            self.write(dialog.project, dialog.target, dialog.format, dialog.choice)

    def write(
        self, project: Project, target: Path, format: TrackFormat, choice: ExportChoice
    ) -> None:
        """Write the curves of `project` to `target`."""

        def work(_context: JobContext[tuple[str, ...]]) -> tuple[str, ...]:
            return export_tracks(project, target, format, choice)

        def done(lanes: tuple[str, ...]) -> None:
            words = self.tr("Exported {} to {}.").format(_counted(lanes), target.name)
            self._services.reporter.tell(words, str(target))

        title = f"Exporting {target.name}"
        self._services.jobs.start(title, work, Lane.IO, done=done, repeatable=True)

    def _versions(self) -> list[tuple[str, Project]]:
        """The project with the take that is shown, and with the one compared with, if any."""
        project, look = self._services.store.project, self._services.session.look
        other = as_other(project, look)
        if other is None:
            return [("", project)]
        both = [project, other][:: -1 if look.flipped else 1]
        return list(zip(sides(project, look), both, strict=True))

    def _start_reading(
        self,
        path: Path,
        done: Callable[[TrackFile], None],
        mirror: bool = False,
        neutral: float | None = None,
    ) -> None:
        opened, rate = self._services.store.opened, self._services.store.project.rate

        def work(_context: JobContext[TrackFile]) -> TrackFile:
            return read_tracks(path, rate, mirror=mirror, neutral=neutral)

        def if_same(file: TrackFile) -> None:
            if self._services.store.opened == opened:
                done(file)

        self._services.jobs.start(f"Reading {path.name}", work, Lane.IO, done=if_same)

    def _place(self, path: Path, file: TrackFile) -> None:
        dialog = TrackImportDialog(
            file, self._services.session.time, self._selected(), self._window
        )
        accepted = dialog.exec()
        dialog.deleteLater()  # else the window would keep it
        if not accepted:
            return
        placing, neutral = dialog.placing, dialog.neutral
        if dialog.mirror or neutral is not None:
            self._start_reading(
                path, lambda file: self._import(file, placing), dialog.mirror, neutral
            )
        else:
            self._import(file, placing)

    def _import(self, file: TrackFile, placing: Placing) -> None:
        try:
            done = import_tracks(self._services.store, file, placing)
        except StudioError as error:
            self._services.reporter.tell(error.message, error.hint)
            return
        self._services.reporter.tell(*self._told(file, done))

    def _told(self, file: TrackFile, done: Imported) -> tuple[str, str]:
        words = self.tr("Imported {} of {}.").format(_counted(done.lanes), file.name)
        hints = []
        if done.locked:
            names = ", ".join(done.locked)
            hints.append(self.tr("Locked lanes were left as they are: {}.").format(names))
        if done.modified:
            names = ", ".join(done.modified)
            hints.append(self.tr("Modifiers change what is seen on {}.").format(names))
        return words, " ".join(hints)

    def _selected(self) -> frozenset[str]:
        return frozenset(key.lane for key in self._services.session.selection)

    def _folder(self) -> str:
        return str(self._settings.value(self.FOLDER) or documents_folder())


def _counted(lanes: tuple[str, ...]) -> str:
    return f"{len(lanes)} lane{'' if len(lanes) == 1 else 's'}"
