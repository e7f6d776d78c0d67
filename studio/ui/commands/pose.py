"""The pose library of the window: its panel, its commands, its files."""

from pathlib import Path

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QFileDialog

from studio.app.edits import poses
from studio.app.jobs import Lane
from studio.app.pose_pictures import PosePictures
from studio.domain.pose import Pose
from studio.io.paths import documents_folder
from studio.io.pose_files import SUFFIX, read_poses, write_poses
from studio.ui.commands.command import Command
from studio.ui.panels.poses import PosesPanel
from studio.ui.services import Services
from studio.ui.theme import Theme

Read = tuple[tuple[Pose, ...], tuple[str, ...]]


class PoseActions(QObject):
    """Builds the panel from the services; the folder used last is remembered in the settings."""

    FOLDER = "poses_folder"

    def __init__(self, services: Services, theme: Theme, settings: QSettings) -> None:
        super().__init__()
        self._services, self._settings = services, settings
        s = services
        self.panel = PosesPanel(
            store=s.store,
            session=s.session,
            theme=theme,
            reporter=s.reporter,
            pictures=PosePictures(s.jobs, s.new_stage),
        )
        self.panel.files_wanted.connect(lambda out: self.ask_export() if out else self.ask())

    def commands(self, menu: str) -> list[Command]:
        """Rows for `menu`, in a submenu of their own."""
        panel, s, section = self.panel, self._services, self.tr("Poses")
        choose = self.tr("Choose a pose in the Poses panel first.")

        def chosen() -> bool:
            return panel.chosen is not None

        return [
            Command(id="pose_save", menu=menu, section=section, title=self.tr("Save pose"),
                    tip=self.tr("Keep what all lanes show at the playhead"), run=panel.save),
            Command(id="pose_save_selected", menu=menu, section=section,
                    title=self.tr("Save pose of lanes with selected keys"),
                    run=lambda: panel.save(selected=True),
                    enabled=lambda: bool(s.session.selection),
                    obstacle=self.tr("Select keys in the timeline first.")),
            Command(id="pose_apply", menu=menu, section=section, title=self.tr("Apply pose"),
                    run=panel.apply, enabled=chosen, obstacle=choose, separated=True),
            Command(id="pose_apply_mirrored", menu=menu, section=section,
                    title=self.tr("Apply pose mirrored"), run=lambda: panel.apply(mirrored=True),
                    enabled=chosen, obstacle=choose),
            Command(id="pose_rename", menu=menu, section=section, title=self.tr("Rename pose"),
                    run=panel.rename, enabled=lambda: panel.owned, obstacle=choose),
            Command(id="pose_delete", menu=menu, section=section, title=self.tr("Delete pose"),
                    run=panel.delete, enabled=lambda: panel.owned, obstacle=choose),
            Command(id="pose_import", menu=menu, section=section,
                    title=self.tr("Import poses…"), run=self.ask, separated=True),
            Command(id="pose_export", menu=menu, section=section,
                    title=self.tr("Export poses…"), run=self.ask_export,
                    enabled=lambda: bool(s.store.project.poses),
                    obstacle=self.tr("Save a pose first.")),
        ]  # fmt: skip

    def ask(self) -> None:
        """Ask for a file of poses and take them in."""
        name, _ = QFileDialog.getOpenFileName(
            self.panel, self.tr("Import poses"), self._folder(), self._kind()
        )
        if name:
            self.read(Path(name))

    def ask_export(self) -> None:
        """Ask where to write the poses of the project."""
        suggestion = str(Path(self._folder()) / f"poses{SUFFIX}")
        name, _ = QFileDialog.getSaveFileName(
            self.panel, self.tr("Export poses"), suggestion, self._kind()
        )
        if name:
            self.write(Path(name))

    def read(self, path: Path) -> None:
        """Take in the poses of a file, in the background."""
        self._settings.setValue(self.FOLDER, str(path.parent))
        self._services.jobs.start(
            self.tr("Importing poses"), lambda _context: read_poses(path), Lane.IO, self._take
        )

    def write(self, path: Path) -> None:
        """Write the poses of the project, in the background."""
        self._settings.setValue(self.FOLDER, str(path.parent))
        mine, reporter = self._services.store.project.poses, self._services.reporter
        told = self.tr("{} poses are in {}.").format(len(mine), path.name)

        def tell(_none: None) -> None:
            reporter.tell(told)

        self._services.jobs.start(
            self.tr("Exporting poses"),
            lambda _context: write_poses(path, mine),
            Lane.IO,
            tell,
        )

    def _take(self, read: Read) -> None:
        taken, unknown = read
        count = len(taken)
        label = "Imported 1 pose" if count == 1 else f"Imported {count} poses"
        poses.add(self._services.store, taken, label)
        if unknown:
            self._services.reporter.tell(
                self.tr("Lanes that are not known here were left out."), ", ".join(unknown)
            )

    def _kind(self) -> str:
        return self.tr("Poses (*{})").format(SUFFIX)

    def _folder(self) -> str:
        return str(self._settings.value(self.FOLDER, documents_folder()))
