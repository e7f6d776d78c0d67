"""In the narrowest window that is promised, and in words two fifths longer, nothing is cut off."""

import re

import pytest
from PySide6.QtWidgets import QAbstractButton, QDockWidget, QLabel, QWidget

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
