"""The spectrogram fills in tile by tile and puts a tone where it belongs."""

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtGui import QColor

from studio.app.waveform import build_peaks
from studio.ui.theme import ThemeName
from studio.ui.widgets.voice.spectrogram import SpectrogramItem

RATE = 16000


@pytest.fixture
def view(qtbot):
    view = pg.GraphicsView()
    view.box = pg.ViewBox(enableMenu=False, defaultPadding=0)
    view.setCentralItem(view.box)
    view.setBackground("#000000")
    qtbot.addWidget(view)
    view.resize(400, 160)
    view.show()
    return view


@pytest.fixture
def item(view, theme):
    """Four seconds, a tone of 2 kHz (a quarter of the height) in the second half."""
    samples = np.zeros(4 * RATE, np.float32)
    samples[2 * RATE :] = 0.5 * np.sin(2 * np.pi * 2000 / RATE * np.arange(2 * RATE))
    item = SpectrogramItem(theme)
    view.box.addItem(item)
    item.set_peaks(build_peaks(samples, RATE))
    view.box.setRange(xRange=(0, 4), yRange=(-1, 1), padding=0)
    return item


def finished(qtbot, view, item):
    """The picture once all tiles are there."""
    view.grab()
    count = -1
    while count != len(item._tiles):
        count = len(item._tiles)
        view.grab()
    return view.grab().toImage()


def test_the_tone_is_where_it_belongs(qtbot, view, item, theme):
    picture = finished(qtbot, view, item)
    width, height = picture.width(), picture.height()
    rows = [picture.pixelColor(3 * width // 4, y).lightness() for y in range(height)]
    assert abs(int(np.argmax(rows)) - 0.75 * height) < 0.04 * height
    row = int(0.75 * height)
    quiet = picture.pixelColor(width // 4, row)
    assert quiet == QColor(theme.colours.panel)


def test_tiles_are_made_a_few_at_a_time_and_kept(view, item):
    item._tiles.clear()
    view.box.setRange(xRange=(0, 1), yRange=(-1, 1), padding=0)
    view.grab()
    first = set(item._tiles)
    view.grab()
    assert 0 < len(first) <= 4 and first <= set(item._tiles)


def test_colours_follow_the_theme(qtbot, view, item, theme):
    dark = finished(qtbot, view, item)
    theme.use(ThemeName.LIGHT)
    assert finished(qtbot, view, item) != dark
