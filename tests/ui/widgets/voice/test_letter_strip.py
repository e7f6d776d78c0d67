"""The strip of letters: bars as high as the net is sure, closed lips tinted, hidden without."""

import numpy as np
import pytest
from PySide6.QtGui import QColor

from studio.app.store import Store
from studio.domain.letters import LETTERS, HeardLetters
from studio.domain.project import Project
from studio.domain.timebase import FrameRate
from studio.ui.widgets.time.time_view import TimeView
from studio.ui.widgets.voice.letter_strip import HEIGHT_PX, LetterStrip


@pytest.fixture
def strip(qtbot, theme, session):
    """Four seconds over 400 pixels; a sure b in the second one, a half sure a in the third."""
    view = TimeView(4.0, FrameRate())
    strip = LetterStrip(store=Store(Project()), session=session, view=view, theme=theme)
    qtbot.addWidget(strip)
    letters, sure = np.zeros(200, np.uint8), np.zeros(200, np.float32)
    letters[50:100], sure[50:100] = LETTERS.index("b"), 1.0
    letters[100:150], sure[100:150] = LETTERS.index("a"), 0.5
    session.time = 3.9
    strip.resize(400, HEIGHT_PX)
    view.set_width(400)
    view.fit_all()
    strip.show_letters(HeardLetters(letters=letters, sure=sure))
    return strip


def colour(strip, seconds, from_bottom):
    picture = strip.grab().toImage()
    x = strip._view.x_of(seconds)
    return picture.pixelColor(round(x), HEIGHT_PX - 1 - from_bottom)


def nearest(colour, among):
    """Which of the colours `among` is nearest in hue to one that shines through."""
    return min(among, key=lambda name: abs(QColor(name).hsvHue() - colour.hsvHue()))


def test_bars_are_as_high_as_the_net_is_sure(strip, theme):
    mouth, wave, panel = theme.colours.mouth, theme.colours.waveform, QColor(theme.colours.panel)
    for height in (3, 18):
        assert colour(strip, 1.25, height) != panel
        assert nearest(colour(strip, 1.25, height), (mouth, wave)) == mouth
    assert colour(strip, 2.25, 3) != panel and colour(strip, 2.25, 18) == panel
    assert nearest(colour(strip, 2.25, 3), (mouth, wave)) == wave
    assert colour(strip, 0.5, 3) == panel == colour(strip, 3.5, 3)


def test_where_words_part_there_is_no_bar(strip, theme):
    spaces = HeardLetters(letters=np.zeros(200, np.uint8), sure=np.ones(200, np.float32))
    strip.show_letters(spaces)
    assert colour(strip, 1.25, 3) == QColor(theme.colours.panel)


def test_the_tip_names_the_letter(strip):
    assert strip.tip_at(strip._view.x_of(1.5)).startswith("b: 100% sure")
    assert "closed lips" in strip.tip_at(strip._view.x_of(1.5))
    assert strip.tip_at(strip._view.x_of(2.5)) == "a: 50% sure"


def test_without_letters_there_is_no_strip(strip):
    assert not strip.isHidden()
    strip.show_letters(None)
    assert strip.isHidden() and strip.tip_at(10) == ""
