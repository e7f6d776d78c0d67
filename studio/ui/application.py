"""The Qt application object, set up the same for the window and for tests."""

import ctypes
import gc
import os
import sys
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from studio.io.paths import resources_folder

# opencv-python points Qt at its own plugins when it is imported; PySide6 must find its own.
_FOREIGN_VARIABLES = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")

_YOUNG_OBJECTS = 20_000
"""A drag of many keys makes thousands of objects per frame; looking for cycles among them each time
that there are 700 more, as Python does, would cost a fifth of the frame."""

_M_ARENA_MAX, _HEAPS = -8, 2
"""How many heaps glibc may make, which is one for each thread otherwise: after two minutes of work
20 MB of those were holes."""


def make_application(arguments: Sequence[str]) -> QApplication:
    """The one QApplication of the process; made on first use."""
    import cv2  # noqa: F401 - so that what it sets can be dropped before Qt looks

    for name in _FOREIGN_VARIABLES:
        os.environ.pop(name, None)
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QCoreApplication.setOrganizationName("Quintet")
    QCoreApplication.setApplicationName("Quintet")
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    _tune_memory()
    app = QApplication(list(arguments))
    QGuiApplication.setDesktopFileName("quintet")
    icon = resources_folder() / "icons" / "app" / "quintet.svg"
    if icon.is_file():
        app.setWindowIcon(QIcon(str(icon)))
    return app


def _tune_memory() -> None:
    """Suit Python's and the C library's memory to many small objects and many threads."""
    gc.set_threshold(_YOUNG_OBJECTS)
    if sys.platform.startswith("linux"):
        library = ctypes.CDLL(None)
        if hasattr(library, "mallopt"):  # other C libraries than glibc have no such heaps
            library.mallopt(_M_ARENA_MAX, _HEAPS)


def has_display() -> bool:
    """Whether a window can be shown here."""
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen" or not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
