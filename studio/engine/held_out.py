"""How a network does on the end of a clip that it was not adapted with."""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray
from torch import nn

from studio.domain.adaptation import FaceErrors
from studio.domain.frame_state import FrameState
from studio.domain.samples import Samples
from studio.domain.settings import WarpSettings
from studio.domain.sources import Crop, SourceImage
from studio.engine.adapted_models import OneReplaced
from studio.engine.album import CROP, Album, Rows, lesson_of, read
from studio.engine.face_regions import eye_boxes, hull, mouth_box
from studio.engine.light import lit
from studio.engine.model_store import ModelStore
from studio.engine.photo_crop import cut
from studio.engine.renderer import Photo, Rgb
from studio.engine.two_stream import TwoStreamRenderer
from studio.engine.window_parts import THIN

MOST = 20
"""Frames that are measured."""
SHOWN = 6
"""Frames on a sheet."""
_AROUND = 1.15  # side of what is shown, in heights of the face
_NAMES = ("target", "before", "after")
_MARGIN = 72  # pixels beside a sheet's rows, for their names


class HeldOut:
    """Renders frames of the clip's end from the project's photos, as the studio would."""

    def __init__(self, album: Album, models: ModelStore, id: str, network: nn.Module) -> None:
        """`network` may change between measurements; it is not changed here."""
        rows = album.held_out
        kept = rows[np.round(np.linspace(0, len(rows) - 1, min(MOST, len(rows)))).astype(int)]
        self._pages = [album.pages[row] for row in kept]
        bank = album.shown_from()
        self.targets = [_as_lit(album, bank, int(row)) for row in kept]
        """The frames themselves, (CROP, CROP, 3) each, in the light of the photos."""
        self._photos = [_photo(album, int(row)) for row in bank]
        self._regions = [_regions(page.points, page.edges) for page in self._pages]
        self._renderer = TwoStreamRenderer(OneReplaced(models, id, network), id)
        self._id = id

    def pictures(self) -> list[Rgb]:
        """What the network as it is now makes of them."""
        self._renderer.prepare(self._photos)  # what it said before its weights changed is stale
        return [
            self._renderer.render(
                FrameState(
                    landmarks=Samples(page.points),
                    warp=WarpSettings(),
                    renderer=self._id,
                    size=CROP,
                )
            )
            for page in self._pages
        ]

    def errors(self, pictures: Sequence[Rgb]) -> FaceErrors:
        """How far `pictures` are from the targets, mean over the frames."""
        mouth, eyes, face = (float(np.mean(v)) for v in zip(*self._each(pictures), strict=True))
        return FaceErrors(mouth=mouth, eyes=eyes, hull=face)

    def sheet(self, before: Sequence[Rgb], after: Sequence[Rgb]) -> Rgb:
        """Targets, pictures before and after below each other, of the frames that were worst.

        The face alone is shown, CROP pixels a side.
        """
        mouths = [mouth for mouth, _, _ in self._each(before)]
        worst = np.sort(np.argsort(mouths)[::-1][:SHOWN])
        rows = []
        for name, pictures in zip(_NAMES, (self.targets, before, after), strict=True):
            label = np.full((CROP, _MARGIN, 3), 32, np.uint8)
            place = (6, CROP // 2)
            grey = (220, 220, 220)
            cv2.putText(label, name, place, cv2.FONT_HERSHEY_SIMPLEX, 0.5, grey, 1, cv2.LINE_AA)
            faces = (_close(pictures[i], self._pages[i].points) for i in worst)
            rows.append(np.concatenate([label, *faces], axis=1))
        return np.concatenate(rows, axis=0)

    def _each(self, pictures: Sequence[Rgb]) -> list[tuple[float, ...]]:
        """Mouth, eyes and hull of each frame."""
        found = []
        for target, picture, regions in zip(self.targets, pictures, self._regions, strict=True):
            apart = np.abs(picture.astype(np.float32) - target).mean(axis=-1)
            found.append(tuple(float(apart[region].mean()) for region in regions))
        return found


def _close(picture: Rgb, points: NDArray[np.float32]) -> Rgb:
    """The face with landmarks (74, 2) in sides of the picture, cut out and enlarged."""
    low, high = points.min(axis=0), points.max(axis=0)
    x, y = (float(v) * CROP for v in (low + high) / 2)
    side = _AROUND * CROP * float((high - low).max())
    return cut(picture, Crop(x=x, y=y, side=side), CROP)


def _as_lit(album: Album, bank: Rows, row: int) -> Rgb:
    """A frame as a lesson shows it: that the light was another, no network can know."""
    lesson, places = lesson_of(album, bank, row)
    gain = lesson.light(read(album, (*bank, row), places[:, *THIN]))
    return lit(album.pages[row].rgb, gain)


def _photo(album: Album, row: int) -> Photo:
    """A picture of the album as a source whose crop is all of it."""
    page = album.pages[row]
    source = SourceImage(
        asset=f"page {row}",
        name=f"page {row}",
        width=CROP,
        height=CROP,
        landmarks=Samples(page.points * CROP),
        crop=Crop(x=CROP / 2, y=CROP / 2, side=CROP),
    )
    return Photo(source, page.rgb)


def _regions(
    points: NDArray[np.float32], edges: tuple[float, float, float, float]
) -> tuple[NDArray[np.bool_], ...]:
    """Mouth, eyes and hull where the camera saw something; all of them where it saw none of it."""
    pixels = points * np.float32(CROP) - np.float32(0.5)
    line = (np.arange(CROP) + 0.5) / CROP
    left, top, right, bottom = edges
    real = ((line >= top) & (line <= bottom))[:, None] & ((line >= left) & (line <= right))[None]
    masks = (mouth_box(pixels, CROP), eye_boxes(pixels, CROP), hull(pixels, CROP))
    return tuple(mask & real if (mask & real).any() else np.ones_like(mask) for mask in masks)
