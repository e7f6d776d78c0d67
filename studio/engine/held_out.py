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
from studio.engine.album import CROP, PHOTOS, Album
from studio.engine.face_regions import eye_boxes, hull, mouth_box
from studio.engine.model_store import ModelStore
from studio.engine.renderer import Photo, Rgb
from studio.engine.two_stream import TwoStreamRenderer

MOST = 20
"""Frames that are measured."""
SHOWN = 6
"""Frames on a sheet."""
_NAMES = ("target", "before", "after")
_MARGIN = 72  # pixels beside a sheet's rows, for their names


class HeldOut:
    """Renders frames of the clip's end from photos of its beginning, as the studio would."""

    def __init__(self, album: Album, models: ModelStore, id: str, network: nn.Module) -> None:
        """`network` may change between measurements; it is not changed here."""
        rows = album.held_out
        kept = rows[np.round(np.linspace(0, len(rows) - 1, min(MOST, len(rows)))).astype(int)]
        self._pages = [album.pages[row] for row in kept]
        awake = album.taught[album.awake[album.taught]]
        bank = album.spread(awake if len(awake) >= PHOTOS else album.taught, PHOTOS)
        self._photos = [_photo(album, int(row)) for row in bank]
        self._regions = [_regions(page.points, page.edges) for page in self._pages]
        self._renderer = TwoStreamRenderer(OneReplaced(models, id, network), id)
        self._id = id

    @property
    def targets(self) -> list[Rgb]:
        """The frames themselves, (CROP, CROP, 3) each."""
        return [page.rgb for page in self._pages]

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
        """Targets, pictures before and after below each other, of the frames that were worst."""
        mouths = [mouth for mouth, _, _ in self._each(before)]
        worst = np.sort(np.argsort(mouths)[::-1][:SHOWN])
        rows = []
        for name, pictures in zip(_NAMES, (self.targets, before, after), strict=True):
            label = np.full((CROP, _MARGIN, 3), 32, np.uint8)
            place = (6, CROP // 2)
            grey = (220, 220, 220)
            cv2.putText(label, name, place, cv2.FONT_HERSHEY_SIMPLEX, 0.5, grey, 1, cv2.LINE_AA)
            rows.append(np.concatenate([label, *(pictures[i] for i in worst)], axis=1))
        return np.concatenate(rows, axis=0)

    def _each(self, pictures: Sequence[Rgb]) -> list[tuple[float, ...]]:
        """Mouth, eyes and hull of each frame."""
        found = []
        for page, picture, regions in zip(self._pages, pictures, self._regions, strict=True):
            apart = np.abs(picture.astype(np.float32) - page.rgb).mean(axis=-1)
            found.append(tuple(float(apart[region].mean()) for region in regions))
        return found


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
