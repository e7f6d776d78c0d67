"""Small pictures of the faces, decoded off the UI thread."""

from collections import OrderedDict

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from studio.app.jobs import Jobs, Lane
from studio.app.photos import PhotoBook
from studio.domain.sources import Crop, SourceImage

SIDE = 256
_KEPT = 60


def as_qimage(rgb: NDArray[np.uint8]) -> QImage:
    """A picture (H, W, 3) uint8 as a QImage with its own pixels."""
    rgb = np.ascontiguousarray(rgb)
    height, width = rgb.shape[:2]
    return QImage(rgb.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


class Thumbnails(QObject):
    """Face crops by photo; `ready` tells when one that was asked for has come."""

    ready = Signal()

    def __init__(self, book: PhotoBook, jobs: Jobs) -> None:
        super().__init__()
        self._book, self._jobs = book, jobs
        self._images: OrderedDict[tuple[str, Crop | None], QImage | None] = OrderedDict()

    def image(self, photo: SourceImage) -> QImage | None:
        """The thumbnail of `photo`, SIDE pixels square; None while it is not there yet."""
        key = (photo.asset, photo.crop)
        if key in self._images:
            self._images.move_to_end(key)
            return self._images[key]
        self._images[key] = None
        while len(self._images) > _KEPT:
            self._images.popitem(last=False)
        self._jobs.start(
            f"Thumbnail of {photo.name}",
            lambda _context: self._book.thumbnail(photo, SIDE),
            Lane.IO,
            done=lambda rgb: self._keep(key, rgb),
            quiet=True,
        )
        return None

    def forget(self) -> None:
        """Make all of them anew: files came back."""
        self._images.clear()

    def _keep(self, key: tuple[str, Crop | None], rgb: NDArray[np.uint8]) -> None:
        self._images[key] = as_qimage(rgb)
        self.ready.emit()
