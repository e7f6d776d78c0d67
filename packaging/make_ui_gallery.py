"""Pictures of every panel and dialog: `python packaging/make_ui_gallery.py FOLDER`.

    python packaging/make_ui_gallery.py /tmp/look                         # everything
    python packaging/make_ui_gallery.py /tmp/look --sizes 1280x800 --languages pseudo
    python packaging/make_ui_gallery.py /tmp/look --acts dialogs --only 'dialog_*'

Each is a grab of the real widget with the sample project, made to be looked at: clipped words,
words without a translation (they lack brackets in the pseudo-language), colours of the wrong theme.
A window per size and language is a process of its own; themes are changed in it. An act that fails
is told and makes the whole end with 1; the others go on. `gallery_pages.py` puts some in the docs.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gallery_dialogs import dialogs
from gallery_menus import menus, pop_ups
from gallery_panels import first_start, opening, panels, previews, takes, timelines
from gallery_questions import questions
from gallery_shots import Act, Painting, Scene
from gallery_states import losses, starting, working
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from sample_desk import open_desk, settle

from studio.ui.application import make_application
from studio.ui.languages import ENGLISH, PSEUDO
from studio.ui.theme import ThemeName

ACTS: tuple[Act, ...] = (
    first_start,
    opening,
    panels,
    previews,
    timelines,
    takes,
    menus,
    pop_ups,
    dialogs,
    questions,
    starting,
    working,
    losses,
)
"""In this order: later ones build on the project as earlier ones leave it."""

NEEDED = opening
"""The act that opens the sample."""

ONCE = frozenset({opening, takes, working, losses})
"""Acts that change what they begin with; the others are played once per theme, which is quicker
than to change themes for every picture."""


@dataclass(frozen=True, slots=True)
class Size:
    """Of the window: pixels of the screen, and how many of them make one of the widgets' pixels."""

    name: str
    width: int
    height: int
    scale: int


SIZES = {size.name: size for size in (Size("1280x800", 1280, 800, 1), Size("4k", 3840, 2160, 2))}


def main() -> int:
    """Take the pictures that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("target", type=Path)
    parser.add_argument("--sizes", nargs="+", default=list(SIZES), choices=list(SIZES))
    parser.add_argument("--languages", nargs="+", default=[ENGLISH, PSEUDO])
    parser.add_argument("--themes", nargs="+", help="instead of those that are worth a look")
    parser.add_argument("--acts", nargs="+", default=[act.__name__ for act in ACTS])
    parser.add_argument("--only", nargs="+", default=["*"], help="patterns of names")
    parser.add_argument("--at-once", type=int, default=2, help="windows that are open at a time")
    asked = parser.parse_args()
    windows = [(size, language) for size in asked.sizes for language in asked.languages]
    if len(windows) == 1:
        return photograph(asked)

    def fails(window: tuple[str, str]) -> bool:
        size, language = window
        command = [sys.executable, __file__, str(asked.target), "--sizes", size]
        command += ["--languages", language, "--acts", *asked.acts, "--only", *asked.only]
        command += ["--themes", *asked.themes] if asked.themes else []
        return subprocess.run(command, check=False).returncode != 0

    with ThreadPoolExecutor(asked.at_once) as pool:
        return int(any(list(pool.map(fails, windows))))


def photograph(asked: argparse.Namespace) -> int:
    """Open one window and take its pictures; 1 where an act failed."""
    size, language = SIZES[asked.sizes[0]], asked.languages[0]
    folders = {}
    for theme in map(ThemeName, asked.themes or themes_of(size.name, language)):
        folders[theme] = asked.target / folder_name(theme, size.name, language)
        folders[theme].mkdir(parents=True, exist_ok=True)
    failed: list[str] = []

    def tell(*error: Any) -> None:
        """What goes wrong in a slot, which Qt itself passes over."""
        traceback.print_exception(*error)
        failed.append("slot")

    sys.excepthook = tell
    with tempfile.TemporaryDirectory() as home:
        app = _application(size, Path(home))
        desk = open_desk(app, Path(home), next(iter(folders)), language)
        desk.window.resize(size.width // size.scale, size.height // size.scale)
        scene = Scene(
            app=app,
            desk=desk,
            home=Path(home),
            painting=Painting(app),
            folders=folders,
            wanted=asked.only,
        )
        play(scene, [act for act in ACTS if act is NEEDED or act.__name__ in asked.acts], failed)
        desk.close()
        settle(app, 0.1)
    return int(bool(failed))


def play(scene: Scene, acts: Sequence[Act], failed: list[str]) -> None:
    """Let every act take its pictures; the names of those that fail go to `failed`."""
    for act in acts:
        start = time.monotonic()
        try:
            for part in [scene] if act in ONCE else scene.in_each_theme():
                act(part)
        except Exception:  # noqa: BLE001 - the other acts' pictures are wanted all the same
            traceback.print_exc()
            failed.append(act.__name__)
        scene.clear()
        print(f"{act.__name__} {time.monotonic() - start:.1f} s", flush=True)


def themes_of(size: str, language: str) -> tuple[ThemeName, ...]:
    """All of them in the usual window; high contrast has other colours and nothing else."""
    usual = (size, language) == (next(iter(SIZES)), ENGLISH)
    return tuple(ThemeName) if usual else (ThemeName.DARK, ThemeName.LIGHT)


def folder_name(theme: ThemeName, size: str, language: str) -> str:
    """Where pictures lie: "dark", "light-pseudo", "dark-4k"."""
    usual = {next(iter(SIZES)), ENGLISH}
    return "-".join((theme, *(part for part in (size, language) if part not in usual)))


def _application(size: Size, home: Path) -> QApplication:
    """Qt without a display, on a screen of `size`."""
    screen = home / "screen.json"
    place = {"name": size.name, "x": 0, "y": 0, "width": size.width, "height": size.height}
    screen.write_text(json.dumps({"screens": [place]}))
    if os.environ["QT_QPA_PLATFORM"] == "offscreen":
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
    os.environ["QT_SCALE_FACTOR"] = str(size.scale)
    app = make_application(["quintet"])
    app.setCursorFlashTime(0)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    return app


if __name__ == "__main__":
    sys.exit(main())
