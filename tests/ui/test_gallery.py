"""The gallery of the window leaves nothing out: every panel, dialog and question has a picture."""

import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QDockWidget

import studio.ui

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "interface.md"
MOST_BYTES = 3_000_000
ASKED = re.compile(r"QMessageBox\.\w+\(|QInputDialog\.get")


@pytest.fixture(autouse=True)
def makers(monkeypatch):
    """The scripts of `packaging` can be imported."""
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))


def modules():
    """Every module of the window."""
    return [m.name for m in pkgutil.walk_packages(studio.ui.__path__, "studio.ui.")]


def subclasses(kind):
    """All classes below `kind`."""
    for below in kind.__subclasses__():
        yield below
        yield from subclasses(below)


def shown():
    """Pictures of the page."""
    return [ROOT / "docs" / name for name in re.findall(r"\]\((interface/.+?)\)", PAGE.read_text())]


def test_every_dialog_has_a_picture():
    for name in modules():
        import_module(name)
    ours = {d for d in subclasses(QDialog) if d.__module__.startswith("studio.ui.")}
    bases = {base for dialog in ours for base in dialog.__mro__[1:]}
    assert set(import_module("gallery_dialogs").DIALOGS) == ours - bases


def test_every_question_has_a_picture():
    asking = {
        name
        for name in modules()
        if ASKED.search(Path(str(import_module(name).__file__)).read_text())
    }
    assert set(import_module("gallery_questions").QUESTIONS) == asking


def test_the_page_shows_every_panel_in_both_themes(open_desk):
    docks = open_desk().window.findChildren(QDockWidget)
    pictures = {(path.parent.name, path.stem) for path in shown()}
    wanted = {(theme, f"panel_{d.objectName()}") for d in docks for theme in ("dark", "light")}
    assert wanted <= pictures


def test_the_pictures_of_the_page_are_there_and_small():
    kept = {path for path in (ROOT / "docs" / "interface").rglob("*") if path.is_file()}
    assert kept == set(shown())
    assert sum(path.stat().st_size for path in kept) < MOST_BYTES
