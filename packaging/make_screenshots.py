"""Makes docs/screenshots from the sample project: `python packaging/make_screenshots.py [FOLDER]`.

Runs without a display (Qt's offscreen platform); every picture is the real window.
"""

import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDockWidget
from sample_desk import ROOT, open_desk, settle, show_sample, wait

from studio.ui.application import make_application
from studio.ui.dialogs.export import ExportDialog
from studio.ui.theme import ThemeName

SIZES = {"": (1440, 900), "-1280": (1280, 800), "-1920": (1920, 1080)}
PICTURE_PX = 512


def main(target: Path) -> None:
    """Write every picture into `target`."""
    target.mkdir(parents=True, exist_ok=True)
    app = make_application(["quintet"])
    for theme in ThemeName:
        with tempfile.TemporaryDirectory() as home:
            shoot(app, Path(home), theme, target)


def shoot(app: QApplication, home: Path, theme: ThemeName, target: Path) -> None:
    """The window of one theme, at every size, empty and with the sample."""
    desk = open_desk(app, home, theme)
    window, services = desk.window, desk.services
    for suffix, (width, height) in SIZES.items():
        window.resize(width, height)
        settle(app, 0.3)
        window.grab().save(str(target / f"empty-{theme}{suffix}.png"))
    show_sample(app, desk, PICTURE_PX)
    wait(app, lambda: not services.preview.waiting)
    for suffix, (width, height) in SIZES.items():
        window.resize(width, height)
        settle(app, 1.0)
        desk.toast.hide()
        window.grab().save(str(target / f"studio-{theme}{suffix}.png"))
    window.findChild(QDockWidget, "render").raise_()
    settle(app)
    desk.settings_panel.grab().save(str(target / f"render-{theme}.png"))
    dialog = ExportDialog(services.store.project, Path("~/Films"), window)
    dialog.grab().save(str(target / f"export-{theme}.png"))
    desk.close()
    app.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screenshots")
