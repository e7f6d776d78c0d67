"""In the narrowest window that is promised, and in words two fifths longer, nothing is cut off."""

import re
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDockWidget, QLabel, QTabBar, QWidget

from studio.domain.audio import AudioClip
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.take import Take, TakeNote
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Track
from studio.domain.words import Phone, Transcript, Word
from studio.ui.languages import PSEUDO, drop, folder, speak

SHORTENED = re.compile(r"sound_\w+|group_\w+")
"""These may show the beginning of their words alone, or paint them by themselves."""


@pytest.fixture(params=["en", PSEUDO])
def desk(request, qapp, open_desk):
    if request.param == PSEUDO:
        speak(qapp, folder() / f"quintet_{PSEUDO}.ts")
    yield open_desk()
    drop(qapp)


def cut(widget: QWidget) -> bool:
    """Whether `widget` has less room than its words need."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width())
    least = widget.minimumSizeHint()
    return widget.width() < least.width() or widget.height() < least.height()


def with_words(root: QWidget) -> list[QWidget]:
    """Labels and buttons that are seen, but for those that shorten their words."""
    found = (*root.findChildren(QLabel), *root.findChildren(QAbstractButton))
    return [
        widget
        for widget in found
        if widget.isVisible() and widget.text() and not SHORTENED.match(widget.objectName())
    ]


def test_no_word_is_cut_off(desk, qtbot):
    """At 1280 x 800, in every panel."""
    seen = 0
    for dock in desk.window.findChildren(QDockWidget):
        dock.raise_()
        qtbot.wait(20)
        words = with_words(desk.window)
        assert [(w.objectName(), w.text()) for w in words if cut(w)] == [], dock.objectName()
        seen += len(words)
    assert seen > 100


def with_words_and_takes():
    """A film whose timeline is as high as it gets: takes to compare, words and their sounds."""
    track = Track(rate=FrameRate(), values=Samples([[[0.0, 0.0]] * 74] * 50))
    phones = (Phone(symbol="M", start=0.2, end=0.4), Phone(symbol="AY", start=0.4, end=0.6))
    word = Word(text="my", start=0.2, end=0.6, phones=phones)
    return Project(
        audio=AudioClip(asset="line.wav", name="line.wav", rate=16000, duration=2.0),
        transcript=Transcript(asset="line.wav", words=(word,)),
        motion=track,
        performed=TakeNote(number=2, voice="line.wav"),
        takes=(Take(note=TakeNote(number=1, voice="line.wav"), motion=track, bases=()),),
    )


def seen_parts(window):
    """Panels, their tabs, the line of the status and the menus, as far as they are in front."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    parts = [
        *window.findChildren(QDockWidget),
        *window.findChildren(QTabBar, "", direct),
        window.statusBar(),
        window.menuBar(),
    ]
    inside = window.rect()  # Qt puts panels behind others outside
    return [p for p in parts if p.isVisible() and inside.intersects(p.geometry())]


def test_no_panel_lies_over_another(desk, qtbot):
    """At 1280 x 800, with words and takes."""
    window = desk.window
    desk.services.store.open(with_words_and_takes(), saved=True)
    for dock in window.findChildren(QDockWidget):
        dock.raise_()
        qtbot.waitUntil(lambda dock=dock: dock in seen_parts(window))
        assert dock.rect().contains(dock.widget().geometry()), dock.objectName()
        over = [
            (one.objectName(), other.objectName())
            for one, other in combinations(seen_parts(window), 2)
            if one.geometry().intersects(other.geometry())
        ]
        assert over == [], dock.objectName()
