"""Earlier versions of documents: the newest twenty of each, also of those that were saved since.

A version is the document as JSON beside a line that says what was done last; its assets lie in the
asset folder anyway.
"""

import hashlib
import json
import time
from dataclasses import dataclass
from pathlib import Path

from studio.domain.project import Project
from studio.io.assets import AssetStore
from studio.io.atomic import atomic_path
from studio.io.project_file import decode, encode

VERSIONS = 20
_UNTITLED = "untitled"
_KEPT = "kept"


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One kept state of a document: its file, when it was kept, bytes, the step done last."""

    path: Path
    saved_at: float
    size: int
    step: str


def folder_of(root: Path, origin: Path | None) -> Path:
    """Where the versions of the document at `origin` are kept; documents without a file share."""
    if origin is None:
        return root / _KEPT / _UNTITLED
    return root / _KEPT / hashlib.sha256(str(origin).encode()).hexdigest()[:24]


def write(folder: Path, project: Project, step: str, assets: AssetStore) -> None:
    """Keep `project`, whose last step was `step`; the oldest go when there are too many."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{time.time_ns():020d}.json"
    with atomic_path(target.with_suffix(".txt")) as temporary:
        temporary.write_text(step, encoding="utf-8")
    with atomic_path(target) as temporary:
        temporary.write_bytes(encode(project, assets))
    prune(folder)


def read(version: Version, assets: AssetStore) -> Project:
    """The document of `version`. Raises DecodeError, ProjectTooNew or AssetMissing."""
    return decode(version.path.read_bytes(), assets)


def files(folder: Path) -> list[Path]:
    """The files of the versions in `folder`, oldest first."""
    return sorted(folder.glob("[0-9]*.json")) if folder.is_dir() else []


def listed(*folders: Path) -> list[Version]:
    """The versions in `folders`, newest first."""
    found = [_version(path) for folder in folders for path in files(folder)]
    return sorted(found, key=lambda version: version.path.name, reverse=True)


def move(source: Path, target: Path) -> None:
    """Bring the versions of one folder into another."""
    for path in files(source):
        target.mkdir(parents=True, exist_ok=True)
        for part in (path.with_suffix(".txt"), path):
            if part.is_file():
                part.replace(target / part.name)
    prune(target)


def prune(folder: Path) -> None:
    """Remove all but the newest versions."""
    for old in files(folder)[:-VERSIONS]:
        remove(old)


def remove(path: Path) -> None:
    """Remove one version."""
    path.unlink(missing_ok=True)
    path.with_suffix(".txt").unlink(missing_ok=True)


def note_origin(folder: Path, name: str, origin: Path | None) -> None:
    """Write down which document the versions in `folder` belong to."""
    folder.mkdir(parents=True, exist_ok=True)
    with atomic_path(folder / "origin.json") as temporary:
        told = {"name": name, "origin": str(origin) if origin else None}
        temporary.write_text(json.dumps(told), encoding="utf-8")


def _version(path: Path) -> Version:
    try:
        step = path.with_suffix(".txt").read_text(encoding="utf-8")
    except (OSError, ValueError):
        step = ""
    about = path.stat()
    return Version(path=path, saved_at=about.st_mtime, size=about.st_size, step=step)
