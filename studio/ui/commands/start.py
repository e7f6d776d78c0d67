"""What the start page shows and does: recent projects, unsaved work, the installation."""

import time
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QPushButton, QStackedWidget

from studio.app import recent
from studio.app.autosave import Recovery, let_go, recoveries
from studio.app.installation import Finding, look
from studio.app.jobs import JobContext, Lane
from studio.app.photos import PhotoBook
from studio.app.recent import Recents
from studio.domain.project import Project
from studio.ui.commands.command import Command
from studio.ui.commands.file import FileActions
from studio.ui.panels.preview import PreviewPanel
from studio.ui.panels.start import Choice, StartPage
from studio.ui.services import Services
from studio.ui.theme import Theme
from studio.ui.widgets.thumbnails import Thumbnails

_RECENT, _AT_START = "start/recent", "start/show"


class _Found(NamedTuple):
    """What only the disk knows: unsaved work, which projects are gone, which photos are here."""

    unsaved: list[Recovery]
    missing: frozenset[str]
    pictured: frozenset[str]


class StartActions(QObject):
    """The start page in the place of `preview`; it goes when anything is opened or changed."""

    def __init__(
        self,
        preview: PreviewPanel,
        files: FileActions,
        services: Services,
        settings: QSettings,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._preview, self._files, self._services = preview, files, services
        self._settings = settings
        self._found = _Found([], frozenset(), frozenset())
        # Photos of other projects are decoded one at a time and not kept: thumbnails are enough.
        self._thumbnails = Thumbnails(PhotoBook(services.assets, budget=0), services.jobs)
        self._thumbnails.ready.connect(self._show_pictures)
        self.page = StartPage(theme)
        self.page.at_start.setChecked(self.at_start)
        self.place = QStackedWidget()
        """Shows the preview or the page."""
        self.place.addWidget(preview)
        self.place.addWidget(self.page)
        self._connect()

    @property
    def at_start(self) -> bool:
        """Whether the page is shown when the program starts without a project."""
        return str(self._settings.value(_AT_START, "1")) != "0"

    @property
    def recents(self) -> Recents:
        """The projects that were opened or saved lately."""
        return recent.decode(str(self._settings.value(_RECENT, "")))

    @property
    def shown(self) -> bool:
        """Whether the page is in front."""
        return self.place.currentWidget() is self.page

    def commands(self, menu: str) -> list[Command]:
        """Its entry, for `menu`."""
        return [
            Command(
                id="start_page",
                menu=menu,
                title=self.tr("Start page"),
                tip=self.tr("Recent projects, unsaved work, and whether the installation is whole"),
                run=self.show,
                separated=True,
            )
        ]

    def show(self) -> None:
        """Bring the page up; what has to be asked of the disk comes in a moment later."""
        self.place.setCurrentWidget(self.page)
        self.page.sample.setFocus()
        self._list()
        self.page.findings.wait()
        self._services.jobs.start(
            "Looking at the installation",
            _look,
            Lane.IO,
            done=self.page.findings.show_findings,
            quiet=True,
        )

    def leave(self) -> None:
        """Back to the preview."""
        if self.shown:
            self.place.setCurrentWidget(self._preview)
            self._preview.view.setFocus()

    def _connect(self) -> None:
        page, files, services = self.page, self._files, self._services
        begin: tuple[tuple[QPushButton, Callable[[], None]], ...] = (
            (page.new, files.new),
            (page.open, files.open),
            (page.sample, files.open_sample),
        )
        for button, run in begin:
            button.clicked.connect(run)
        page.at_start.toggled.connect(lambda on: self._settings.setValue(_AT_START, str(int(on))))
        page.chosen.connect(self._open)
        page.dropped.connect(self._drop)
        page.left.connect(self.leave)
        services.documents.moved.connect(self._note)
        services.store.changed.connect(self._on_changed)

    def _on_changed(self, _old: Project, _new: Project) -> None:
        self.leave()

    def _note(self) -> None:
        """The document belongs to a file now, or another document was opened."""
        path = self._services.documents.path
        if path is not None:
            newest = recent.Recent.of(path, self._services.store.project, time.time())
            self._keep(recent.with_newest(self.recents, newest))
        self.leave()

    def _keep(self, recents: Recents) -> None:
        self._settings.setValue(_RECENT, recent.encode(recents))

    def _open(self, choice: Choice) -> None:
        if isinstance(choice, Recovery):
            self._files.restore(choice)
        elif choice.path not in self._found.missing:
            self._files.open_path(choice.file)
        elif found := self._files.find(choice.file):
            self._keep(recent.moved(self.recents, choice.path, found))
            self._files.open_path(found)

    def _drop(self, choice: Choice) -> None:
        if isinstance(choice, Recovery):
            root = self._services.folders.autosaves
            self._services.jobs.start(
                "Letting go of unsaved work",
                lambda _context: let_go(choice, root),
                Lane.IO,
                done=lambda _: self._list(),
                quiet=True,
            )
        else:
            self._keep(recent.without(self.recents, choice.path))
            self._list()

    def _list(self) -> None:
        """Ask the disk what is there, and show it."""
        recents, root = self.recents, self._services.folders.autosaves
        assets = self._services.assets
        photos = frozenset(r.photo.asset for r in recents if r.photo is not None)

        def ask(_context: JobContext[_Found]) -> _Found:
            pictured = frozenset(filter(assets.has, photos))
            return _Found(recoveries(root), recent.missing(recents), pictured)

        self._services.jobs.start(
            "Looking for recent projects",
            ask,
            Lane.IO,
            done=self._show_projects,
            quiet=True,
        )

    def _show_projects(self, found: _Found) -> None:
        self._found = found
        within = self.page.isAncestorOf(self.page.window().focusWidget() or self._preview)
        self.page.show_projects(found.unsaved, self.recents, found.missing)
        self._show_pictures()
        if self.shown and within:
            self.page.take_focus()

    def _show_pictures(self) -> None:
        for choice, row in self.page.rows.items():
            photo = None if isinstance(choice, Recovery) else choice.photo
            if photo is not None and photo.asset in self._found.pictured:
                row.show_picture(self._thumbnails.image(photo))


def _look(context: JobContext[list[Finding]]) -> list[Finding]:
    """Look at one thing after the other, as long as nobody wants to go."""
    found = []
    for finding in look():
        context.check()
        found.append(finding)
    return found
