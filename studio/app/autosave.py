"""Keeps what was not saved: versions in the user's state folder, offered at the next start.

A version is the document as JSON; its assets already lie in the content-addressed asset folder, so
writing one takes milliseconds and never touches the user's own file.
"""

import json
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from studio.app.jobs import Jobs, Lane
from studio.app.reporting import Reporter
from studio.app.store import Store
from studio.domain.errors import StudioError
from studio.domain.project import Project
from studio.io.assets import AssetStore
from studio.io.atomic import atomic_path, process_alive
from studio.io.project_file import decode, encode

QUIET_S = 2.0
LATEST_S = 30.0
VERSIONS = 20


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
        self._folder = root / f"run-{os.getpid()}-{int(time.time())}"
        self._kept: Project = store.project
        self._first_change: float | None = None
        self._last_change = 0.0
        self._writing = False
        self.origin: Path | None = None
        """The user's file this document belongs to, if it has one."""
        store.changed.connect(self._on_changed)

    def tick(self) -> None:
        """Start writing a version when one is due."""
        if self._first_change is None or self._writing:
            return
        now = self._clock()
        if now - self._last_change >= QUIET_S or now - self._first_change >= LATEST_S:
            self._first_change = None
            self._writing = True
            project = self._store.project
            self._jobs.start(
                "Autosave",
                lambda _ctx: self._write(project),
                Lane.IO,
                done=lambda _: self._written(project),
                failed=self._failed,
                quiet=True,
            )

    def write_now(self) -> None:
        """Write a version at once on this thread, for the moment before the program dies."""
        if self._store.dirty and self._store.project is not self._kept:
            self._write(self._store.project)

    def discard(self) -> None:
        """Forget all versions of this run: its work was saved, or the user threw it away."""
        discard(self._folder)
        self._kept = self._store.project
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

    def _failed(self, error: Exception) -> None:
        self._writing = False
        self._reporter.report(error, "Autosave")

    def _write(self, project: Project) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        with atomic_path(self._folder / "origin.json") as temporary:
            origin = str(self.origin) if self.origin else None
            temporary.write_text(json.dumps({"name": project.name, "origin": origin}))
        with atomic_path(self._folder / f"{time.time_ns():020d}.json") as temporary:
            temporary.write_bytes(encode(project, self._assets))
        for old in _versions(self._folder)[:-VERSIONS]:
            old.unlink(missing_ok=True)


def recoveries(root: Path) -> list[Recovery]:
    """Unsaved work of runs that are no longer alive, newest first."""
    found = []
    for folder in root.glob("run-*"):
        pid = int(folder.name.split("-")[1])
        versions = _versions(folder)
        if pid == os.getpid() or process_alive(pid) or not versions:
            continue
        about = _about(folder)
        origin = about.get("origin")
        found.append(
            Recovery(
                folder=folder,
                version=versions[-1],
                name=about.get("name") or "Untitled",
                origin=Path(origin) if origin else None,
                saved_at=versions[-1].stat().st_mtime,
            )
        )
    return sorted(found, key=lambda r: r.saved_at, reverse=True)


def recover(recovery: Recovery, assets: AssetStore) -> Project:
    """The newest version that can be read; StudioError when none can."""
    last: StudioError | None = None
    for version in reversed(_versions(recovery.folder)):
        try:
            return decode(version.read_bytes(), assets)
        except StudioError as error:
            last = error
    raise last or StudioError("Nothing was kept.", "Open the saved project instead.")


def discard(folder: Path) -> None:
    """Remove the versions of one run."""
    for path in (*_versions(folder), folder / "origin.json"):
        path.unlink(missing_ok=True)
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()


def _versions(folder: Path) -> list[Path]:
    return sorted(folder.glob("[0-9]*.json")) if folder.is_dir() else []


def _about(folder: Path) -> dict[str, str | None]:
    try:
        about = json.loads((folder / "origin.json").read_text())
    except (OSError, ValueError):
        return {}
    return about if isinstance(about, dict) else {}
