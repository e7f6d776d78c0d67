"""What the gallery of the window is made of: a scene, and the pictures taken of it."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDockWidget, QWidget
from sample_desk import wait

from studio.ui.desk import Desk


@dataclass(frozen=True, slots=True)
class Scene:
    """An open studio whose user's folders are in `home`."""

    app: QApplication
    desk: Desk
    home: Path

    def bring_up(self, name: str) -> QWidget:
        """Let the panel called `name` be the foremost; returns it."""
        dock = self.desk.window.findChild(QDockWidget, name)
        assert dock is not None
        dock.show()
        dock.raise_()
        return dock.widget()

    def run(self, command: str) -> None:
        """Do what the menus call `command`."""
        self.desk.window.actions_by_id[command].trigger()

    def rest(self) -> None:
        """Wait until no job runs and the newest picture is shown."""
        services = self.desk.services
        wait(self.app, lambda: not services.jobs.active and not services.preview.waiting)


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: its name, what is grabbed, and how long that has to come to rest."""

    name: str
    widget: QWidget
    seconds: float = 0.25
    with_toast: bool = False
