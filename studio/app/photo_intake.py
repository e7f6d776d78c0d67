"""What comes in by drop, paste or dialog, on its way into the bank: one job at a time, one undo."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray
from psygnal import Signal

from studio.app.bank_fill import Filling, fill_from_folder, fill_from_pictures, fill_from_video
from studio.app.edits import sources as edits
from studio.app.jobs import Job, JobContext, Jobs, Lane
from studio.app.photo_import import (
    AmbiguousFaces,
    Batch,
    Imported,
    PhotoImport,
    is_picture,
    is_video,
    pictures_in,
)
from studio.app.reporting import Reporter
from studio.app.store import Store
from studio.domain.errors import BadInput, StudioError
from studio.domain.sources import MOST_PHOTOS, SLOTS, SourceImage
from studio.engine.analyzers.face_finder import FaceBox

Result = TypeVar("Result")
Rgb = NDArray[np.uint8]
Fill = Callable[[JobContext[Filling]], Filling]


class _Brought(NamedTuple):
    """What files and folders hold: one folder that is a whole bank, or pictures."""

    bank: Path | None
    pictures: tuple[Path, ...]


class PhotoIntake:
    """Starts the import jobs of the source bank and puts what they find into the document."""

    started = Signal(Job)

    def __init__(self, store: Store, jobs: Jobs, reporter: Reporter, photos: PhotoImport) -> None:
        self._store, self._jobs, self._reporter = store, jobs, reporter
        self._photos = photos
        self.job: Job | None = None
        """The newest import."""

    def add(self, paths: Sequence[Path], start: int | None = None) -> None:
        """Add photos; a video, or a folder of more than five pictures, fills the whole bank.

        Photos go from slot `start` on, replacing, or into the empty slots.
        """
        videos = [path for path in paths if is_video(path)]
        if videos:
            self.fill(videos[0])
            if len(paths) > 1:
                self._reporter.tell(
                    f"Only {videos[0].name} is used.", "A bank is filled from one video at a time."
                )
            return
        if all(is_picture(path) for path in paths):
            self._take_in(_Brought(None, tuple(paths)), start)
        else:  # folders: only the disk knows what is in them, and it may be slow
            self._jobs.start(
                "Looking into folders",
                lambda _context: _looked_into(paths),
                Lane.IO,
                done=lambda brought: self._take_in(brought, start),
            )

    def _take_in(self, brought: _Brought, start: int | None) -> None:
        pictures = brought.pictures
        if brought.bank is not None:
            self.fill(brought.bank)
        elif len(pictures) > MOST_PHOTOS:
            self._fill(
                f"{len(pictures)} pictures",
                lambda context: fill_from_pictures(pictures, self._photos, context),
            )
        elif pictures:
            self._add(pictures, start)

    def fill(self, path: Path) -> None:
        """Choose the best frames of a video, or pictures of a folder, as the whole bank."""

        def work(context: JobContext[Filling]) -> Filling:
            choose = fill_from_folder if path.is_dir() else fill_from_video
            return choose(path, self._photos, context)

        self._fill(path.name, work)

    def paste(self, rgb: Rgb, start: int | None = None) -> None:
        """Add a picture (H, W, 3) uint8 that is no file."""

        def work(_context: JobContext[Batch]) -> Batch:
            return Batch(photos=(self._photos.picture(rgb, "Pasted picture"),))

        self._start("Pasting a photo", work, done=lambda batch: self._put(batch, start))

    def detect_again(self, image: SourceImage) -> None:
        """Find the face of `image` anew."""
        self._replace(image, f"Detected {image.name} again", lambda: self._photos.again(image))

    def pick_face(self, image: SourceImage, box: FaceBox) -> None:
        """Take the face of `image` that is in `box`."""
        self._replace(
            image, f"Picked the face of {image.name}", lambda: self._photos.again(image, box)
        )

    def offer_faces(self, image: SourceImage, done: Callable[[tuple[FaceBox, ...]], None]) -> None:
        """Find the faces of `image` and hand them to `done`."""
        self._start(
            f"Finding the faces of {image.name}",
            lambda _context: self._photos.faces(image),
            done=done,
        )

    def _start(
        self,
        title: str,
        work: Callable[[JobContext[Result]], Result],
        done: Callable[[Result], None],
    ) -> None:
        self.job = self._jobs.start(title, work, Lane.ENGINE, done=done)
        self.started.emit(self.job)

    def _add(self, pictures: Sequence[Path], start: int | None) -> None:
        title = (
            f"Adding {pictures[0].name}" if len(pictures) == 1 else f"Adding {len(pictures)} photos"
        )
        self._start(
            title,
            lambda context: self._photos.batch(pictures, context),
            done=lambda batch: self._put(batch, start),
        )

    def _fill(self, origin: str, work: Fill) -> None:
        self._start(
            f"Choosing photos from {origin}",
            work,
            done=lambda filling: self._take(filling, origin),
        )

    def _replace(self, image: SourceImage, label: str, work: Callable[[], Imported]) -> None:
        def done(found: Imported) -> None:
            new = found.image if isinstance(found, AmbiguousFaces) else found
            if image.usable and not new.usable:  # points that are there are better than none
                self._reporter.report(BadInput(new.problem), image.name)
                return
            edits.replace_photo(self._store, image, new, label)

        self._start(label, lambda _context: work(), done)

    def _put(self, batch: Batch, start: int | None) -> None:
        self._tell_refused(batch.refused)
        if not batch.images:
            return
        try:
            edits.put_photos(self._store, batch.images, start)
        except BadInput as error:
            self._reporter.report(error, "Adding photos")

    def _take(self, filling: Filling, origin: str) -> None:
        self._tell_refused(filling.refused)
        edits.fill_bank(self._store, filling.bank, origin)
        skipped = f"Skipped: {filling.skipped}." if filling.skipped else ""
        chosen = len(filling.bank.filled)
        self._reporter.tell(f"Chose {chosen} photos of {filling.analysed} pictures.", skipped)

    def _tell_refused(self, refused: Sequence[tuple[str, StudioError]]) -> None:
        for name, error in refused:
            self._reporter.report(error, name)


def _looked_into(paths: Sequence[Path]) -> _Brought:
    """Folders among `paths` opened; asks the disk. Raises BadInput where one holds no picture."""
    pictures: list[Path] = []
    for path in paths:
        inside = pictures_in(path) if path.is_dir() else (path,)
        if len(inside) > SLOTS:
            return _Brought(path, ())
        pictures += inside
    return _Brought(None, tuple(pictures))
