"""A studio without a screen, with the sample project in it, for pictures of the window."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings  # noqa: E402
from PySide6.QtWidgets import QApplication, QComboBox  # noqa: E402

from studio.domain.errors import AudioDeviceLost  # noqa: E402
from studio.ui.desk import Desk  # noqa: E402
from studio.ui.languages import ENGLISH, Languages  # noqa: E402
from studio.ui.services import Folders  # noqa: E402
from studio.ui.theme import ThemeName  # noqa: E402

SHOWN_AT_S = 2.6
PATIENCE_S = 60.0


def open_desk(app: QApplication, home: Path, theme: ThemeName, language: str = ENGLISH) -> Desk:
    """An empty studio whose user's folders are in `home`."""
    settings = QSettings(str(home / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("theme", str(theme))
    Languages(settings).use(app, language)
    desk = Desk(app, Folders(state=home / "state", cache=home / "cache"), settings, _silent)
    desk.window.show()
    return desk


def show_sample(app: QApplication, desk: Desk, size: int) -> None:
    """Open the sample and wait for its picture, `size` pixels wide."""
    desk.files.open_sample()
    wait(app, lambda: desk.preview.view.shown is not None and not desk.services.jobs.active)
    sizes = desk.window.findChild(QComboBox, "preview_size")
    assert sizes is not None
    sizes.setCurrentIndex(sizes.findData(size))
    sizes.activated.emit(sizes.currentIndex())
    desk.services.session.time = SHOWN_AT_S
    desk.toast.hide()


def wait(app: QApplication, done: Callable[[], bool], seconds: float = PATIENCE_S) -> None:
    """Let the application work until `done`, at most for `seconds`."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and not done():
        app.processEvents()
        time.sleep(0.01)


def settle(app: QApplication, seconds: float = 0.5) -> None:
    """Let the application work for `seconds`."""
    wait(app, lambda: False, seconds)


def _silent() -> None:
    raise AudioDeviceLost("There is no sound output.")
