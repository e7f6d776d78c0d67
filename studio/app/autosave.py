"""Keeps what was not saved: versions in the user's state folder, offered at the next start.

A version is the document as JSON; its assets already lie in the content-addressed asset folder, so
writing one takes milliseconds and never touches the user's own file. Once the work is saved, or the
user lets it go, its versions are no longer offered, but the document has them as earlier ones.
"""

import json
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from studio.app import versions
from studio.app.jobs import Jobs, Lane
from studio.app.reporting import Reporter
from studio.app.store import Store
from studio.app.versions import Version
from studio.domain.errors import StudioError
from studio.domain.project import Project
from studio.io.assets import AssetStore
from studio.io.atomic import process_alive
from studio.io.project_file import decode

QUIET_S = 2.0
LATEST_S = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovery:
    """Unsaved work of an earlier run: where it lies, what it was called, when it was kept."""

    folder: Path
    version: Path
    name: str
    origin: Path | None
    saved_at: float


class Autosave:
    """Writes a version two seconds after the last change, and at the latest after thirty."""

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        assets: AssetStore,
        reporter: Reporter,
        root: Path,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`root` holds one folder per running studio; call `tick` about twice a second."""
        self._store, self._jobs, self._assets, self._reporter = store, jobs, assets, reporter
        self._clock = clock
        self._root = root
        self._folder = root / f"run-{os.getpid()}-{int(time.time())}"
        self._kept: Project = store.project
        self._first_change: float | None = None
        self._last_change = 0.0
        self._writing = False
        self.kept_at: float | None = None
        """When this document was kept last, in seconds since the epoch; None while it is not."""
        self.origin: Path | None = None
        """The user's file this document belongs to, if it has one."""
        store.changed.connect(self._on_changed)

    @property
    def up_to_date(self) -> bool:
        """Whether the document is kept as it is now."""
        return self.kept_at is not None and self._kept is self._store.project

    def tick(self) -> None:
        """Start writing a version when one is due."""
        if self._first_change is None or self._writing:
            return
        now = self._clock()
        if now - self._last_change >= QUIET_S or now - self._first_change >= LATEST_S:
            self._first_change = None
            self._writing = True
            project, step = self._store.project, self._store.undo_label or ""
            self._jobs.start(
                "Autosave",
                lambda _ctx: self._write(project, step),
                Lane.IO,
                done=lambda _: self._written(project),
                failed=self._failed,
                quiet=True,
            )

    def write_now(self) -> None:
        """Write a version at once on this thread, for the moment before the program dies."""
        if self._store.dirty and self._store.project is not self._kept:
            self._write(self._store.project, self._store.undo_label or "")

    def earlier(self) -> list[Version]:
        """The versions of this document, newest first."""
        return versions.listed(self._folder, versions.folder_of(self._root, self.origin))

    def keep(self, project: Project, origin: Path | None, step: str) -> None:
        """Keep `project` among the earlier versions of the document at `origin`; any thread."""
        folder = versions.folder_of(self._root, origin)
        versions.note_origin(folder, project.name, origin)
        versions.write(folder, project, step, self._assets)

    def discard(self) -> None:
        """Offer no version of this run: its work was saved, or the user let it go."""
        if versions.files(self._folder):
            versions.move(self._folder, versions.folder_of(self._root, self.origin))
        discard(self._folder)
        self._kept = self._store.project
        self.kept_at = None
        self._first_change = None

    def _on_changed(self, _old: Project, new: Project) -> None:
        if not self._store.dirty:
            self._first_change = None
            return
        now = self._clock()
        self._last_change = now
        if self._first_change is None:
            self._first_change = now

    def _written(self, project: Project) -> None:
        self._writing = False
        self._kept = project
        self.kept_at = time.time()

    def _failed(self, error: Exception) -> None:
        self._writing = False
        self._reporter.report(error, "Autosave")

    def _write(self, project: Project, step: str) -> None:
        versions.note_origin(self._folder, project.name, self.origin)
        versions.write(self._folder, project, step, self._assets)


def recoveries(root: Path) -> list[Recovery]:
    """Unsaved work of runs that are no longer alive, newest first."""
    found = []
    for folder in root.glob("run-*"):
        number = folder.name.split("-")[1]
        kept = versions.files(folder)
        if not kept or not number.isdigit() or _at_work(int(number)):
            continue
        about = _about(folder)
        origin = about.get("origin")
        found.append(
            Recovery(
                folder=folder,
                version=kept[-1],
                name=about.get("name") or "Untitled",
                origin=Path(origin) if origin else None,
                saved_at=kept[-1].stat().st_mtime,
            )
        )
    return sorted(found, key=lambda r: r.saved_at, reverse=True)


def recover(recovery: Recovery, assets: AssetStore) -> Project:
    """The newest version that can be read; StudioError when none can."""
    last: StudioError | None = None
    for version in reversed(versions.files(recovery.folder)):
        try:
            return decode(version.read_bytes(), assets)
        except StudioError as error:
            last = error
    raise last or StudioError("Nothing was kept.", "Open the saved project instead.")


def let_go(recovery: Recovery, root: Path) -> None:
    """Offer `recovery` no more; its versions stay among the earlier ones of its document."""
    versions.move(recovery.folder, versions.folder_of(root, recovery.origin))
    discard(recovery.folder)


def discard(folder: Path) -> None:
    """Remove the versions of one run."""
    for path in versions.files(folder):
        versions.remove(path)
    (folder / "origin.json").unlink(missing_ok=True)
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()


def _at_work(pid: int) -> bool:
    return pid == os.getpid() or process_alive(pid)


def _about(folder: Path) -> dict[str, str | None]:
    try:
        about = json.loads((folder / "origin.json").read_text())
    except (OSError, ValueError):
        return {}
    return about if isinstance(about, dict) else {}
