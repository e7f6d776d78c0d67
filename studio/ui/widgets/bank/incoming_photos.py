"""What a drop or the clipboard brings: files, or a picture that is no file."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

Rgb = NDArray[np.uint8]


def paths_of(mime: QMimeData) -> tuple[Path, ...]:
    """The local files and folders in `mime`."""
    return tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())


def picture_of(mime: QMimeData) -> Rgb | None:
    """The picture (H, W, 3) uint8 in `mime`; None when it holds none."""
    image = mime.imageData() if mime.hasImage() else None
    if not isinstance(image, QImage) or image.isNull():
        return None
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8, plain.sizeInBytes())
    rows = rows.reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3).copy()


def brings_photos(mime: QMimeData) -> bool:
    """Whether `mime` holds anything that could become a photo."""
    return bool(paths_of(mime)) or mime.hasImage()
