"""Projects that were opened or saved lately: what the start page lists."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from studio.domain.project import Project
from studio.domain.sources import SourceImage

KEPT = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Recent:
    """A project's file, when it was opened or saved last, and its neutral photo as it was then.

    The photo is there for its picture alone: its landmarks are left out.
    """

    path: str
    seen_at: float
    photo: SourceImage | None = None

    @classmethod
    def of(cls, path: Path, project: Project, seen_at: float) -> "Recent":
        """The entry of `project`, which lies at `path`; `seen_at` is seconds since the epoch."""
        photo = project.sources.neutral
        shown = None if photo is None else replace(photo, landmarks=None)
        return cls(path=str(path.absolute()), seen_at=seen_at, photo=shown)

    @property
    def file(self) -> Path:
        """Where the project lies."""
        return Path(self.path)

    @property
    def name(self) -> str:
        """What people call the project."""
        return self.file.stem


Recents = tuple[Recent, ...]
"""The newest first, each file once."""


def with_newest(recents: Recents, newest: Recent) -> Recents:
    """`recents` with `newest` in front; the oldest go when there are too many."""
    return (newest, *without(recents, newest.path))[:KEPT]


def without(recents: Recents, path: str) -> Recents:
    """`recents` but for the file `path`."""
    return tuple(recent for recent in recents if recent.path != path)


def moved(recents: Recents, path: str, to: Path) -> Recents:
    """`recents` where the project that lay at `path` was found at `to`."""
    found = str(to.absolute())
    return tuple(replace(r, path=found) if r.path == path else r for r in without(recents, found))


def missing(recents: Sequence[Recent]) -> frozenset[str]:
    """Paths of `recents` where there is no file; asks the disk, so it may take long."""
    return frozenset(recent.path for recent in recents if not recent.file.is_file())


def encode(recents: Recents) -> str:
    """The list as text to keep."""
    return msgspec.json.encode(recents).decode()


def decode(text: str) -> Recents:
    """The list of a text; empty where it is none."""
    try:
        return msgspec.json.decode(text, type=Recents)
    except (msgspec.DecodeError, UnicodeError):
        return ()
