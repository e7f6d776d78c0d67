"""Media that a project names and nobody has: what is missing, where it may be, taking it back.

A file with the very content is taken back without any change of the document, which names media by
content. A file that only has the name is another one: taking it is a step of the document.
"""

import hashlib
import os
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from psygnal import Signal

from studio.app.edits.audio import import_sound
from studio.app.jobs import JobContext, Jobs, Lane
from studio.app.photo_import import AmbiguousFaces, PhotoImport
from studio.app.store import Store
from studio.app.voice import VoiceBook
from studio.domain.audio import AudioClip
from studio.domain.errors import DecodeError
from studio.domain.project import Project
from studio.domain.sources import SourceImage
from studio.io.assets import AssetStore
from studio.io.images import read_image
from studio.io.project_file import SUFFIX

_SAME_LENGTH_S = 0.05
_INSIDE = "assets/"


class Part(StrEnum):
    """What of the project a missing file is."""

    PHOTO = "photo"
    VOICE = "voice"
    WEIGHTS = "weights"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One missing file: what it is for, its asset, and the name it had."""

    part: Part
    asset: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Find:
    """A file for a gap; `same` says whether it has the very content."""

    gap: Gap
    path: Path
    same: bool


@dataclass(frozen=True, slots=True)
class _Other:
    """What takes the place of a missing photo or voice."""

    gap: Gap
    made: SourceImage | AudioClip


def gaps(project: Project, assets: AssetStore) -> tuple[Gap, ...]:
    """What `project` names and `assets` does not have, each file once."""
    wanted = [Gap(part=Part.PHOTO, asset=p.asset, name=p.name) for p in project.sources.filled]
    wanted += [
        Gap(part=Part.VOICE, asset=clip.asset, name=clip.name)
        for clip in (project.audio, project.followed)
        if clip is not None
    ]
    if project.adaptation is not None:
        asset = project.adaptation.asset
        wanted.append(Gap(part=Part.WEIGHTS, asset=asset, name=asset))
    missing = {gap.asset: gap for gap in wanted if not assets.has(gap.asset)}
    return tuple(missing.values())


def search(
    missing: Sequence[Gap], places: Iterable[Path], check: Callable[[], None]
) -> tuple[Find, ...]:
    """The best file for each of `missing` in files and folders: by content, else by its name.

    Projects are looked into. `check` may raise to cancel.
    """
    found: dict[str, Find] = {}
    for path in _files(places):
        check()
        for find in (_inside if path.suffix == SUFFIX else _beside)(missing, path):
            before = found.get(find.gap.asset)
            if before is None or (find.same and not before.same):
                found[find.gap.asset] = find
        if len(found) == len(missing) and all(find.same for find in found.values()):
            break
    return tuple(found[gap.asset] for gap in missing if gap.asset in found)


class Relinking:
    """Looks for missing media and takes them back; `restored` tells which assets are here now."""

    restored = Signal(tuple)

    def __init__(
        self,
        *,
        store: Store,
        jobs: Jobs,
        assets: AssetStore,
        photos: PhotoImport,
        voices: VoiceBook,
    ) -> None:
        self._store, self._jobs, self._assets = store, jobs, assets
        self._photos, self._voices = photos, voices

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What the document misses now."""
        return gaps(self._store.project, self._assets)

    def look(self, places: Sequence[Path], done: Callable[[tuple[Find, ...]], None]) -> None:
        """Search `places` in the background."""
        missing = self.gaps
        self._jobs.start(
            "Looking for missing media",
            lambda context: search(missing, places, context.check),
            Lane.IO,
            done=done,
        )

    def take(self, finds: Sequence[Find]) -> None:
        """Take the files back: the same ones as they are, others as one step."""
        same = [find for find in finds if find.same]
        others = [find for find in finds if not find.same and find.gap.part is not Part.WEIGHTS]
        opened, project = self._store.opened, self._store.project

        def work(context: JobContext[list[_Other]]) -> list[_Other]:
            for find in same:
                _keep(find, self._assets)
            return [_Other(find.gap, self._other(find, project, context)) for find in others]

        def done(made: list[_Other]) -> None:
            if self._store.opened != opened:
                return
            if made:
                count = "1 file" if len(made) == 1 else f"{len(made)} files"
                self._store.edit(f"Relinked {count} by name", lambda p: _with(p, made))
            self.restored.emit(tuple(find.gap.asset for find in same))

        self._jobs.start("Relinking media", work, Lane.ENGINE, done=done)

    def _other(
        self, find: Find, project: Project, context: JobContext[list[_Other]]
    ) -> SourceImage | AudioClip:
        if find.gap.part is Part.VOICE:
            return import_sound(
                find.path, self._assets, self._voices, context.check, context.progress
            )
        height, width = read_image(find.path).shape[:2]
        for photo in project.sources.filled:
            if photo.asset == find.gap.asset and (photo.width, photo.height) == (width, height):
                return replace(photo, asset=self._assets.put_file(find.path))
        made = self._photos.file(find.path)
        return made.image if isinstance(made, AmbiguousFaces) else made


def _files(places: Iterable[Path]) -> Iterator[Path]:
    for place in places:
        if not place.is_dir():
            yield place
            continue
        for folder, inside, names in os.walk(place):
            inside[:] = sorted(name for name in inside if not name.startswith("."))
            yield from (Path(folder) / name for name in sorted(names) if name[0] != ".")


def _beside(missing: Sequence[Gap], path: Path) -> list[Find]:
    """What the file `path` can be: only one that ends alike is worth reading."""
    suffix = path.suffix.lower()
    alike = [gap for gap in missing if Path(gap.asset).suffix == suffix]
    named = [gap for gap in missing if gap.name.casefold() == path.name.casefold()]
    if not alike and not named:
        return []
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return []  # what cannot be read is no find
    same = [Find(gap=gap, path=path, same=True) for gap in alike if gap.asset.startswith(digest)]
    return same or [Find(gap=gap, path=path, same=False) for gap in named]


def _inside(missing: Sequence[Gap], project: Path) -> list[Find]:
    try:
        with zipfile.ZipFile(project) as archive:
            held = set(archive.namelist())
    except (OSError, zipfile.BadZipFile):
        return []
    return [
        Find(gap=gap, path=project, same=True) for gap in missing if _INSIDE + gap.asset in held
    ]


def _keep(find: Find, assets: AssetStore) -> None:
    """Put the content of `find` into `assets`; DecodeError when it changed since it was found."""
    suffix = Path(find.gap.asset).suffix
    if find.path.suffix == SUFFIX:
        try:
            with zipfile.ZipFile(find.path) as archive:
                data = archive.read(_INSIDE + find.gap.asset)
        except (OSError, KeyError, zipfile.BadZipFile) as error:
            raise DecodeError(f"{find.path.name} cannot be read.", "Choose another.") from error
        kept = assets.put_bytes(data, suffix)
    else:
        kept = assets.put_file(find.path)
    if kept != find.gap.asset:
        raise DecodeError(f"{find.path.name} is not the missing file.", "Look for it once more.")


def _with(project: Project, made: Iterable[_Other]) -> Project:
    for other in made:
        if isinstance(other.made, SourceImage):
            project = _with_photo(project, other.gap.asset, other.made)
        else:
            project = _with_voice(project, other.gap.asset, other.made)
    return project


def _with_photo(project: Project, asset: str, new: SourceImage) -> Project:
    """Points and crop stay where the picture is as large as the missing one was."""

    def told(photo: SourceImage) -> SourceImage:
        if photo.asset != asset:
            return photo
        if (photo.width, photo.height) == (new.width, new.height):
            return replace(photo, asset=new.asset)
        return replace(new, name=photo.name, resting=photo.resting, clip=photo.clip)

    bank = project.sources
    slots = tuple(None if photo is None else told(photo) for photo in bank.slots)
    extras = tuple(told(photo) for photo in bank.extras)
    return replace(project, sources=replace(bank, slots=slots, extras=extras))


def _with_voice(project: Project, asset: str, new: AudioClip) -> Project:
    """Words stay where the sound is as long as the missing one was."""
    for field in ("audio", "followed"):
        old = getattr(project, field)
        if old is None or old.asset != asset:
            continue
        said = project.transcript
        alike = abs(old.duration - new.duration) < _SAME_LENGTH_S
        if said is not None and said.asset == asset and alike:
            project = replace(project, transcript=replace(said, asset=new.asset))
        clip = replace(new, name=old.name, offset=old.offset)
        project = (
            replace(project, audio=clip) if field == "audio" else replace(project, followed=clip)
        )
    return project
