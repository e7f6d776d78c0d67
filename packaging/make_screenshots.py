"""Makes docs/screenshots from the sample project: `python packaging/make_screenshots.py [FOLDER]`.

Runs without a display (Qt's offscreen platform); every picture is the real window.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings  # noqa: E402
from PySide6.QtWidgets import QApplication, QDockWidget  # noqa: E402

from studio.domain.errors import AudioDeviceLost  # noqa: E402
from studio.ui.application import make_application  # noqa: E402
from studio.ui.desk import Desk  # noqa: E402
from studio.ui.export_dialog import ExportDialog  # noqa: E402
from studio.ui.services import Folders  # noqa: E402
from studio.ui.theme import ThemeName  # noqa: E402

SIZES = {"": (1440, 900), "-1280": (1280, 800), "-1920": (1920, 1080)}
SHOWN_AT_S = 2.6
PATIENCE_S = 60.0


def main(target: Path) -> None:
    """Write every picture into `target`."""
    target.mkdir(parents=True, exist_ok=True)
    app = make_application(["quintet"])
    for theme in ThemeName:
        with tempfile.TemporaryDirectory() as home:
            shoot(app, Path(home), theme, target)


def shoot(app: QApplication, home: Path, theme: ThemeName, target: Path) -> None:
    """The window of one theme, at every size, empty and with the sample."""
    settings = QSettings(str(home / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("theme", str(theme))
    desk = Desk(app, Folders(state=home / "state", cache=home / "cache"), settings, _silent)
    window, services = desk.window, desk.services
    window.show()
    for suffix, (width, height) in SIZES.items():
        window.resize(width, height)
        _wait(app, lambda: False, 0.3)
        window.grab().save(str(target / f"empty-{theme}{suffix}.png"))
    desk.files.open_sample()
    _wait(app, lambda: desk.preview.view.shown is not None and not services.jobs.active)
    services.preview.size = 512
    services.session.time = SHOWN_AT_S
    desk.toast.hide()
    for suffix, (width, height) in SIZES.items():
        window.resize(width, height)
        _wait(app, lambda: False, 1.0)
        desk.toast.hide()
        window.grab().save(str(target / f"studio-{theme}{suffix}.png"))
    window.findChild(QDockWidget, "render").raise_()
    _wait(app, lambda: False, 0.5)
    desk.settings_panel.grab().save(str(target / f"render-{theme}.png"))
    dialog = ExportDialog(services.store.project, Path("~/Films"), window)
    dialog.grab().save(str(target / f"export-{theme}.png"))
    desk.close()
    app.processEvents()


def _silent() -> None:
    raise AudioDeviceLost("There is no sound output.")


def _wait(app: QApplication, done: Callable[[], bool], seconds: float = PATIENCE_S) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and not done():
        app.processEvents()
        time.sleep(0.01)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screenshots")
