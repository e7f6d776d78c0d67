"""The document's life on disk: new, open, save, recover, go back to an earlier version."""

import contextlib
import time
from collections.abc import Callable
from pathlib import Path

from psygnal import Signal

from studio.app.autosave import Autosave, Recovery, discard, recover
from studio.app.jobs import Jobs, Lane
from studio.app.store import Store
from studio.app.versions import Version, read
from studio.domain.errors import StudioError
from studio.domain.project import Project
from studio.io.assets import AssetStore
from studio.io.project_file import SUFFIX, load, save

NEW = Project(renderer="flnet_lite")
"""An empty document: its first photo already speaks through a network, the quick one of the two."""


class Documents:
    """Opens and saves the store's project; `moved` tells when it belongs to another file."""

    moved = Signal()
    damaged = Signal(tuple)
    """A project was opened without some of its generated curves; these are their names."""

    def __init__(self, store: Store, jobs: Jobs, assets: AssetStore, autosave: Autosave) -> None:
        self._store, self._jobs, self._assets, self._autosave = store, jobs, assets, autosave
        self.saved_at: float | None = None
        """When the document was saved last in this run, in seconds since the epoch."""

    @property
    def path(self) -> Path | None:
        """The user's file, if the document has one."""
        return self._autosave.origin

    @property
    def title(self) -> str:
        """What the window calls the document."""
        return self.path.stem if self.path else self._store.project.name

    def new(self) -> None:
        """Start an empty document."""
        self._show(NEW, None, saved=True)

    def open(self, path: Path) -> None:
        """Read the project at `path`; the present one stays when it cannot be read."""
        self._read(path, path)

    def open_copy(self, path: Path) -> None:
        """Read the project at `path` as a new, unsaved one (the sample)."""
        self._read(path, None)

    def _read(self, source: Path, path: Path | None) -> None:
        """Show the project in `source` as the document of the file `path`."""
        lost: list[str] = []

        def shown(project: Project) -> None:
            self._show(project, path, saved=not lost)
            if lost:
                self.damaged.emit(tuple(lost))

        self._jobs.start(
            f"Opening {source.name}",
            lambda _ctx: load(source, self._assets, lost),
            Lane.IO,
            done=shown,
        )

    def save(self, path: Path, then: Callable[[], None] | None = None) -> None:
        """Write the document as it is now to `path`; `then` is called when it lies there."""
        path = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        project = self._store.project

        def saved(_: None) -> None:
            self._store.mark_saved(project)
            self.saved_at = time.time()
            self._autosave.origin = path
            if not self._store.dirty:
                self._autosave.discard()
            self.moved.emit()
            if then:
                then()

        def work(_context: object) -> None:
            save(project, path, self._assets)
            with contextlib.suppress(StudioError, OSError):  # the file itself is safe already
                self._autosave.keep(project, path, "Saved")

        self._jobs.start(
            f"Saving {path.name}",
            work,
            Lane.IO,
            done=saved,
        )

    def earlier(self) -> list[Version]:
        """The versions of this document that were kept, newest first."""
        return self._autosave.earlier()

    def go_back(self, version: Version) -> None:
        """Show the document as it was in `version`, as one step that can be undone."""
        then = time.strftime("%X", time.localtime(version.saved_at))
        opened = self._store.opened

        def shown(project: Project) -> None:
            if self._store.opened == opened:
                self._store.edit(f"Went back to the version of {then}", lambda _: project)

        self._jobs.start(
            f"Opening the version of {then}",
            lambda _ctx: read(version, self._assets),
            Lane.IO,
            done=shown,
        )

    def restore(self, recovery: Recovery) -> None:
        """Take up the unsaved work of an earlier run."""

        def shown(project: Project) -> None:
            self._show(project, recovery.origin, saved=False)
            # Only once the work is kept again in this run may the old versions go.
            self._autosave.write_now()
            discard(recovery.folder)

        self._jobs.start(
            "Restoring unsaved work",
            lambda _ctx: recover(recovery, self._assets),
            Lane.IO,
            done=shown,
        )

    def _show(self, project: Project, path: Path | None, saved: bool) -> None:
        self._keep_what_is_left()
        self._autosave.discard()
        self._autosave.origin = path
        self.saved_at = None
        self._store.open(project, saved)
        self.moved.emit()

    def let_go(self) -> None:
        """Unsaved work is not wanted back; it stays among the earlier versions all the same."""
        self._autosave.write_now()
        self._autosave.discard()

    def _keep_what_is_left(self) -> None:
        """Unsaved work that another document replaces stays among its earlier versions."""
        store, origin = self._store, self.path
        if store.dirty:
            project, step = store.project, store.undo_label or ""
            self._jobs.start(
                "Autosave",
                lambda _ctx: self._autosave.keep(project, origin, step),
                Lane.IO,
                quiet=True,
            )
