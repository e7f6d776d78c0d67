"""Pixels of the source photos: decoded once, kept within a budget, cut to thumbnails."""

import threading
from collections import OrderedDict

import numpy as np
from numpy.typing import NDArray

from studio.domain.sources import Crop, SourceImage
from studio.engine.photo_crop import cut
from studio.engine.renderer import Photo
from studio.io.assets import AssetStore
from studio.io.images import read_image

Rgb = NDArray[np.uint8]

BUDGET_BYTES = 768 << 20


class PhotoBook:
    """Decodes assets to pixels; safe to use from any thread, memory bounded by `budget` bytes."""

    def __init__(self, assets: AssetStore, budget: int = BUDGET_BYTES) -> None:
        self._assets, self._budget = assets, budget
        self._kept: OrderedDict[str, Rgb] = OrderedDict()
        self._lock = threading.Lock()

    @property
    def held(self) -> int:
        """Bytes of decoded pixels kept at the moment."""
        with self._lock:
            return self._size()

    def has(self, source: SourceImage) -> bool:
        """Whether the file of `source` is here."""
        return self._assets.has(source.asset)

    def photo(self, source: SourceImage) -> Photo:
        """`source` with its pixels. Raises AssetMissing or DecodeError."""
        return Photo(source, self.rgb(source.asset))

    def rgb(self, asset: str) -> Rgb:
        """Pixels (H, W, 3) uint8 of `asset`, read-only. Raises AssetMissing or DecodeError."""
        with self._lock:
            if asset in self._kept:
                self._kept.move_to_end(asset)
                return self._kept[asset]
        rgb = read_image(self._assets.path(asset))
        rgb.flags.writeable = False
        with self._lock:
            self._kept[asset] = rgb
            while len(self._kept) > 1 and self._size() > self._budget:
                self._kept.popitem(last=False)
        return rgb

    def thumbnail(self, source: SourceImage, size: int) -> Rgb:
        """The face as (size, size, 3); the middle of the photo where the face is not known."""
        return cut(self.rgb(source.asset), shown_crop(source), size)

    def _size(self) -> int:
        return sum(rgb.nbytes for rgb in self._kept.values())


def shown_crop(source: SourceImage) -> Crop:
    """What a thumbnail shows: the crop, or the middle of a photo that has none."""
    if source.crop is not None:
        return source.crop
    side = min(source.width, source.height)
    return Crop(x=source.width / 2, y=source.height / 2, side=float(side))
