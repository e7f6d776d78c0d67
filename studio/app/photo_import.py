"""From files, folders and pasted pictures to source photos with landmarks, crop and sharpness.

A photo whose face cannot be used is a photo too: it keeps its place and says what is wrong.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from studio.app.jobs import JobContext
from studio.domain.bank_choice import LEAST_CONFIDENCE
from studio.domain.errors import BadInput, FaceNotFound, ModelDamaged, ModelMissing, StudioError
from studio.domain.photo_checks import PhotoProblem, problem_of
from studio.domain.samples import Samples
from studio.domain.sources import SourceImage
from studio.engine.analyzers.face_finder import FaceBox
from studio.engine.analyzers.image_landmarks import Detection
from studio.engine.photo_crop import sharpness
from studio.io.assets import AssetStore
from studio.io.images import PHOTO_SUFFIXES, encode_png, read_image
from studio.io.video_files import VIDEO_SUFFIXES

Rgb = NDArray[np.uint8]
Points = NDArray[np.float32]

_RIVAL = 0.4  # a face smaller than this share of the largest one is a bystander


class Detector(Protocol):
    """What the import needs of `LandmarkDetector`."""

    def faces(self, rgb: Rgb) -> list[FaceBox]:
        """Every face in the picture, largest first."""
        ...

    def detect(self, rgb: Rgb, box: FaceBox | None = None) -> Detection:
        """Landmarks of the largest face or the one in `box`; raises FaceNotFound."""
        ...

    def track(self, frames: Iterable[Rgb]) -> Iterator[Detection | None]:
        """One detection per frame of a video, None where there is no face."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class AmbiguousFaces:
    """A photo with several faces: `image` waits for a choice among `boxes`."""

    image: SourceImage
    boxes: tuple[FaceBox, ...]


Imported = SourceImage | AmbiguousFaces


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What came of several files: photos in their order, and files refused with the reason."""

    photos: tuple[Imported, ...]
    refused: tuple[tuple[str, StudioError], ...] = ()

    @property
    def images(self) -> tuple[SourceImage, ...]:
        """The photos, those that wait for a choice included."""
        return tuple(p.image if isinstance(p, AmbiguousFaces) else p for p in self.photos)


class PhotoImport:
    """Keeps pictures as assets and finds the face in them; slow, so call it inside a job."""

    def __init__(self, assets: AssetStore, detector: Detector) -> None:
        self.assets, self.detector = assets, detector

    def file(self, path: Path) -> Imported:
        """The picture in `path`. Raises BadInput or DecodeError when it cannot be read."""
        rgb = read_image(path)
        if path.suffix.lower() in PHOTO_SUFFIXES:
            asset = self.assets.put_file(path)
        else:
            asset = self.assets.put_bytes(encode_png(rgb), ".png")
        return self.analysed(_blank(asset, path.name, rgb), rgb)

    def picture(self, rgb: Rgb, name: str) -> Imported:
        """A picture (H, W, 3) uint8 that is no file, such as a pasted one."""
        asset = self.assets.put_bytes(encode_png(rgb), ".png")
        return self.analysed(_blank(asset, name, rgb), rgb)

    def batch(self, paths: Sequence[Path], context: JobContext[Batch]) -> Batch:
        """Each of `paths` by itself; a file that cannot be read does not stop the others."""
        photos: list[Imported] = []
        refused: list[tuple[str, StudioError]] = []
        for number, path in enumerate(paths):
            context.progress(number / len(paths), path.name)
            try:
                photos.append(self.file(path))
            except BadInput as error:
                refused.append((path.name, error))
        return Batch(photos=tuple(photos), refused=tuple(refused))

    def again(self, image: SourceImage, box: FaceBox | None = None) -> Imported:
        """`image` analysed anew; with `box` it is the face in there. Raises AssetMissing."""
        rgb = read_image(self.assets.path(image.asset))
        fresh = _blank(image.asset, image.name, rgb)
        return self.analysed(fresh, rgb) if box is None else self._in_box(fresh, rgb, box)

    def faces(self, image: SourceImage) -> tuple[FaceBox, ...]:
        """The faces of `image` to choose from."""
        return tuple(self.detector.faces(read_image(self.assets.path(image.asset))))

    def with_points(self, image: SourceImage, points: Points) -> SourceImage:
        """`image` with points (74, 2) set by hand: usable, and its sharpness measured there."""
        rgb = read_image(self.assets.path(image.asset))
        return measured(image.with_landmarks(points), rgb)

    def analysed(self, image: SourceImage, rgb: Rgb) -> Imported:
        """`image` with what can be found in its pixels, or with its `problem`."""
        try:
            rivals = self._rivals(rgb)
        except (ModelMissing, ModelDamaged) as error:
            return replace(image, problem=f"{error} The points can be placed by hand.")
        if not rivals:
            return replace(image, problem=PhotoProblem.NO_FACE.value)
        if len(rivals) > 1:
            waiting = replace(image, problem=PhotoProblem.SEVERAL_FACES.value)
            return AmbiguousFaces(image=waiting, boxes=rivals)
        return self._in_box(image, rgb, rivals[0])

    def _rivals(self, rgb: Rgb) -> tuple[FaceBox, ...]:
        """The faces that could be meant: those about as large as the largest."""
        boxes = self.detector.faces(rgb)
        largest = max((box.side for box in boxes), default=0.0)
        return tuple(box for box in boxes if box.side >= _RIVAL * largest)

    def _in_box(self, image: SourceImage, rgb: Rgb, box: FaceBox) -> SourceImage:
        try:
            found = self.detector.detect(rgb, box)
        except FaceNotFound as error:
            return replace(image, problem=str(error))
        problem = problem_of(found.points)
        if problem is None and found.confidence < LEAST_CONFIDENCE:
            problem = PhotoProblem.DOUBTFUL
        if problem is not None:  # the points stay, as a start for placing them by hand
            return replace(image, landmarks=Samples(found.points), problem=problem.value)
        return measured(image.with_landmarks(found.points), rgb)


def measured(image: SourceImage, rgb: Rgb) -> SourceImage:
    """`image` with the sharpness of its crop."""
    return replace(image, sharpness=sharpness(rgb, image.crop)) if image.crop else image


def pictures_in(folder: Path) -> tuple[Path, ...]:
    """The picture files of `folder`, by name; raises BadInput when there is none."""
    try:
        inside = sorted(folder.iterdir())
    except OSError as error:
        raise BadInput(f"{folder} cannot be read: {error.strerror}.", "Choose another.") from error
    found = tuple(p for p in inside if is_picture(p) and not p.name.startswith("."))
    if not found:
        raise BadInput(f"There is no picture in {folder.name}.", "Choose a folder of photos.")
    return found


def is_picture(path: Path) -> bool:
    """Whether the name of `path` is that of a picture."""
    return path.suffix.lower() in PHOTO_SUFFIXES


def is_video(path: Path) -> bool:
    """Whether the name of `path` is that of a video."""
    return path.suffix.lower() in VIDEO_SUFFIXES


def _blank(asset: str, name: str, rgb: Rgb) -> SourceImage:
    height, width = rgb.shape[:2]
    return SourceImage(asset=asset, name=name, width=width, height=height)
