"""What the gallery of the window is made with: a scene, and the camera in front of it."""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from fnmatch import fnmatch
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QApplication, QDockWidget, QMenu, QWidget
from sample_desk import wait

from studio.ui.desk import Desk
from studio.ui.theme import ThemeName

STILL_S, RESTLESS_S = 0.1, 1.5
"""How long nothing is painted when all is still, and how long that is waited for at most."""
FAST_PNG = 90
"""Quality of Qt's writer that packs little: the pictures are many and are not kept."""


class Painting(QObject):
    """Knows when the application painted last."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.last = time.monotonic()
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take note, and let everything pass."""
        if event.type() in (QEvent.Type.Paint, QEvent.Type.UpdateRequest):
            self.last = time.monotonic()
        return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """An open studio whose user's folders are in `home`, and where its pictures go."""

    app: QApplication
    desk: Desk
    home: Path
    painting: Painting
    folders: dict[ThemeName, Path]
    """Where the pictures of each theme are written; all of one window, whose theme is changed."""
    wanted: Iterable[str] = ("*",)
    """Patterns of the names of pictures that are taken."""

    def take(self, name: str, widget: QWidget, toast: bool = False) -> None:
        """Write a picture of `widget` in every theme; notices are put away unless `toast`."""
        if not any(fnmatch(name, pattern) for pattern in self.wanted):
            return
        if isinstance(widget, QMenu) and not widget.isVisible():
            widget.popup(QPoint(0, 0))
        worn = self.desk.theme.name
        for theme in sorted(self.folders, key=lambda theme: theme != worn):
            if self.desk.theme.name != theme:
                self.desk.use_theme(theme)
            if not toast:
                self.desk.toast.hide()
            self.still()
            widget.grab().save(str(self.folders[theme] / f"{name}.png"), "PNG", FAST_PNG)

    def in_each_theme(self) -> Iterator["Scene"]:
        """The scene once per theme, which is put on: for what can be done again and again."""
        for theme, folder in self.folders.items():
            self.desk.use_theme(theme)
            yield replace(self, folders={theme: folder})

    def bring_up(self, name: str) -> QWidget:
        """Let the panel called `name` be the foremost, with the keyboard elsewhere; returns it."""
        dock = self.desk.window.findChild(QDockWidget, name)
        assert dock is not None
        dock.show()
        dock.raise_()
        self.desk.preview.view.setFocus()
        return dock.widget()

    def run(self, command: str) -> None:
        """Do what the menus call `command`."""
        self.desk.window.actions_by_id[command].trigger()

    def rest(self) -> None:
        """Wait until no job runs and the newest picture is shown."""
        services = self.desk.services
        wait(self.app, lambda: not services.jobs.active and not services.preview.waiting)
        self.still()

    def still(self) -> None:
        """Wait until nothing is painted any more."""
        self.painting.last = time.monotonic()
        wait(self.app, lambda: time.monotonic() - self.painting.last > STILL_S, seconds=RESTLESS_S)

    def clear(self) -> None:
        """Close whatever an act left open over the window."""
        for widget in QApplication.topLevelWidgets():
            if widget is not self.desk.window and widget.isVisible():
                widget.close()


Act = Callable[[Scene], None]
