"""Pictures of every panel and dialog: `python packaging/make_ui_gallery.py FOLDER`.

    python packaging/make_ui_gallery.py /tmp/look --themes light --languages pseudo
    python packaging/make_ui_gallery.py /tmp/look --only 'dialog_*' 'menu_*'
    QT_SCALE_FACTOR=2 python packaging/make_ui_gallery.py /tmp/look --size 1920x1080

Each is a grab of the real widget with the sample project, made to be looked at: clipped words,
words without a translation (they lack brackets in the pseudo-language), colours of the wrong theme.
"""

import argparse
import tempfile
from collections.abc import Callable, Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path

from gallery_dialogs import dialogs, menus, pop_ups
from gallery_panels import empty, losses, panels, previews, timelines, working
from gallery_shots import Scene, Shot
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from sample_desk import open_desk, settle

from studio.ui.application import make_application
from studio.ui.languages import ENGLISH, PSEUDO
from studio.ui.theme import ThemeName

Act = Callable[[Scene], Iterator[Shot]]

ACTS: tuple[Act, ...] = (
    empty,
    panels,
    previews,
    timelines,
    working,
    menus,
    pop_ups,
    dialogs,
    losses,
)
"""In this order: later ones build on the project as earlier ones leave it."""


def main() -> None:
    """Write the pictures that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", type=Path)
    parser.add_argument("--themes", nargs="+", default=[str(theme) for theme in ThemeName])
    parser.add_argument("--languages", nargs="+", default=[ENGLISH, PSEUDO])
    parser.add_argument("--size", default="1280x800", help="of the window, in logical pixels")
    parser.add_argument("--acts", nargs="+", default=[act.__name__ for act in ACTS])
    parser.add_argument("--only", nargs="+", default=["*"], help="patterns of names")
    asked = parser.parse_args()
    width, height = map(int, asked.size.split("x"))
    app = make_application(["quintet"])
    for theme in asked.themes:
        for language in asked.languages:
            target = asked.target / f"{theme}-{language}-{asked.size}"
            target.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory() as home:
                desk = open_desk(app, Path(home), ThemeName(theme), language)
                desk.window.resize(width, height)
                acts = [act for act in ACTS if act is panels or act.__name__ in asked.acts]
                shoot(Scene(app, desk, Path(home)), acts, target, asked.only)
                desk.close()
                settle(app, 0.1)


def shoot(scene: Scene, acts: Sequence[Act], target: Path, only: list[str]) -> None:
    """All pictures of one theme and language whose names are asked for."""
    for act in acts:
        for shot in act(scene):
            if any(fnmatch(shot.name, pattern) for pattern in only):
                settle(scene.app, shot.seconds)
                if not shot.with_toast:
                    scene.desk.toast.hide()
                shot.widget.grab().save(str(target / f"{shot.name}.png"))
            if isinstance(shot.widget, QDialog | QMenu):
                shot.widget.close()
    QApplication.closeAllWindows()


if __name__ == "__main__":
    main()
