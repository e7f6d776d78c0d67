"""Conventions of the start page: what it lists, how it is used, that it is never in the way."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from audio_desk import waited
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QToolButton

from studio.app import installation
from studio.app.installation import Finding
from studio.domain.errors import AudioDeviceLost
from studio.domain.project import Project
from studio.io.paths import resources_folder
from studio.io.project_file import save
from studio.ui.commands import start
from studio.ui.desk import Desk
from studio.ui.launch import begin
from studio.ui.services import Folders

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
COPY = Qt.DropAction.CopyAction


@pytest.fixture(autouse=True)
def whole_installation(monkeypatch):
    """The real look takes a second; what it finds is tested elsewhere."""
    monkeypatch.setattr(start, "look", lambda: iter([Finding(name="torch", well=True, text="2")]))


@pytest.fixture
def desk(open_desk):
    return open_desk()


def rest(desk):
    QTest.qWait(1)
    assert waited(lambda: not desk.services.jobs.active)
    QTest.qWait(1)


def opened(desk):
    """The page of `desk` with everything in it."""
    desk.window.actions_by_id["start_page"].trigger()
    rest(desk)
    return desk.start.page


def saved(desk, path, name):
    """Save a project called `name` at `path`, and begin another."""
    path.parent.mkdir(exist_ok=True)
    desk.services.store.edit("Name", lambda p: replace(p, name=name))
    desk.services.documents.save(path)
    rest(desk)
    desk.services.documents.new()


def listed(page):
    return [choice.name for choice in page.rows]


def with_focus():
    return QApplication.focusWidget()


def press(key):
    QTest.keyClick(with_focus(), key)


def click(widget):
    QTest.mouseClick(widget, LEFT)


def test_recent_projects_are_listed_the_newest_first_and_opened_by_keys(desk, tmp_path):
    """Recent projects, the newest first; Up and Down walk, Enter opens, and the page goes."""
    for name in ("older", "newer"):
        saved(desk, tmp_path / f"{name}.quintet", name)
    page = opened(desk)
    assert desk.start.shown and not desk.preview.isVisible()
    assert listed(page) == ["newer", "older"]
    assert with_focus().accessibleName() == "newer"
    press(KEY.Key_Down)
    assert with_focus().accessibleName() == "older"
    press(KEY.Key_Up)
    press(KEY.Key_Up)
    assert with_focus() is page.sample
    older, stops = list(page.rows.values())[1], 0
    while with_focus() is not older and stops < 6:
        press(KEY.Key_Tab)
        stops += 1
    assert with_focus() is older
    press(KEY.Key_Return)
    rest(desk)
    assert desk.services.documents.title == "older" and not desk.start.shown
    assert listed(opened(desk)) == ["older", "newer"]


def test_a_missing_project_is_grey_and_found_again_or_removed(desk, tmp_path, monkeypatch):
    """What is missing is grey: a click asks where it is, Del or the cross takes it off the list."""
    for name in ("gone", "away", "there"):
        saved(desk, tmp_path / name / f"{name}.quintet", name)
    there = opened(desk).grab().toImage()
    (tmp_path / "gone/gone.quintet").unlink()
    moved = tmp_path / "elsewhere.quintet"
    (tmp_path / "away/away.quintet").rename(moved)
    page = opened(desk)
    assert page.grab().toImage() != there
    rows = {choice.name: row for choice, row in page.rows.items()}
    assert "Not found" in rows["gone"].accessibleDescription()
    assert "Not found" not in rows["there"].accessibleDescription()
    rows["gone"].setFocus()
    press(KEY.Key_Delete)
    rest(desk)
    assert listed(page) == ["there", "away"]
    rows = {choice.name: row for choice, row in page.rows.items()}
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a: (str(moved), ""))
    click(rows["away"])
    rest(desk)
    assert desk.services.documents.path == moved
    page = opened(desk)
    assert listed(page) == ["elsewhere", "there"]
    row = next(iter(page.rows.values()))
    click(row.parentWidget().findChild(QToolButton))
    rest(desk)
    assert listed(page) == ["there"] and moved.is_file()


@pytest.mark.parametrize("way", ["new", "sample", "escape", "cross"])
def test_anything_that_begins_or_escape_closes_the_page(desk, way):
    """Esc, the cross and every beginning close it; the document stays where nothing was begun."""
    page, before = opened(desk), desk.services.store.opened
    if way == "escape":
        press(KEY.Key_Escape)
    else:
        click(page.findChild(QToolButton, "start_close") if way == "cross" else getattr(page, way))
    rest(desk)
    assert not desk.start.shown and desk.preview.isVisible()
    assert desk.services.store.opened - before == (way in ("new", "sample"))


def test_photos_are_dropped_beside_the_page(desk):
    """Files are dropped on the panels as ever; the page goes when they are there."""
    opened(desk)
    photo = resources_folder() / "sample" / "source_1.jpg"
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo))])
    middle = desk.bank.rect().center()
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(desk.bank, QDragEnterEvent(middle, COPY, data, LEFT, none))
    QApplication.sendEvent(desk.bank, QDropEvent(QPointF(middle), COPY, data, LEFT, none))
    rest(desk)
    assert desk.services.store.project.sources.filled and not desk.start.shown


def test_unsaved_work_is_first_and_taken_up_or_let_go(open_desk, tmp_path, monkeypatch):
    """Work that was not saved stands first: Enter takes it up, or it is let go and not lost."""
    died = open_desk()
    for name in ("first", "second"):
        died.services.store.open(Project(), saved=True)
        died.services.store.edit("Name", lambda p, name=name: replace(p, name=name))
        died.services.autosave.write_now()
        run = died.services.autosave._folder
        run.rename(run.with_name(f"run-{os.getpid() + 1}-{name}"))
    monkeypatch.setattr("studio.app.autosave.process_alive", lambda pid: False)
    died.services.store.open(Project(), saved=True)
    desk = open_desk(tmp_path)
    page = opened(desk)
    assert sorted(listed(page)) == ["first", "second"]
    row = next(row for choice, row in page.rows.items() if choice.name == "first")
    click(row.parentWidget().findChild(QToolButton))
    rest(desk)
    assert listed(page) == ["second"]
    press(KEY.Key_Return)
    rest(desk)
    assert desk.services.store.project.name == "second" and desk.services.store.dirty
    assert listed(opened(desk)) == []
    desk.services.documents.new()
    kept = [version.path.read_text() for version in desk.services.documents.earlier()]
    assert any('"first"' in text for text in kept)


def test_the_installation_is_looked_at_with_one_fix_per_line(desk, monkeypatch):
    """The check of the installation: a line for the whole, and one with its fix per fault."""
    broken = [
        Finding(name="torch", well=True, text="2.9"),
        Finding(name="ffmpeg", well=False, text="It is missing.", fix="Install it."),
        Finding(name="blink", well=False, text="It is damaged.", fix="Fetch it again."),
    ]
    monkeypatch.setattr(start, "look", lambda: iter(broken))
    texts = [label.text() for label in opened(desk).findings.findChildren(QLabel)]
    assert texts == [
        "Installation: 1 of 3 parts are well.",
        "● ffmpeg: It is missing. Install it.",
        "● blink: It is damaged. Fetch it again.",
    ]
    monkeypatch.setattr(start, "look", installation.look)
    QTest.qWait(1)
    texts = [x.text() for x in opened(desk).findings.findChildren(QLabel) if x.isVisible()]
    assert "parts" in texts[0] and "missing." not in texts[0]


def test_the_page_is_shown_at_the_start_unless_it_is_switched_off(qapp, open_desk, tmp_path):
    """Without a project the program begins with it, unless "show at the start" is off."""
    desk = open_desk()
    begin(desk, None)
    rest(desk)
    assert desk.start.shown and not desk.services.store.dirty
    switch = desk.start.page.at_start
    QTest.mouseClick(switch, LEFT, pos=QPoint(10, switch.height() // 2))
    other = Desk(qapp, *_home(tmp_path), _no_player)
    try:
        begin(other, None)
        rest(other)
        assert not other.start.shown and other.services.store.project.sources.usable
    finally:
        other.close()


def test_with_a_project_the_program_begins_with_that(desk, tmp_path):
    """A project that is named is opened at once, whatever the switch says."""
    save(Project(name="asked"), tmp_path / "asked.quintet", desk.services.assets)
    begin(desk, tmp_path / "asked.quintet")
    rest(desk)
    assert desk.services.documents.title == "asked" and not desk.start.shown


def _home(home: Path):
    settings = QSettings(str(home / "window.ini"), QSettings.Format.IniFormat)
    return Folders(state=home / "state", cache=home / "cache"), settings


def _no_player():
    raise AudioDeviceLost("There is no sound output.")
