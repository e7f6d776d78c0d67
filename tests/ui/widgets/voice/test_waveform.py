"""The waveform item draws where the sound is, and only there."""

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtGui import QColor

from studio.app.waveform import build_peaks
from studio.ui.theme import ThemeName
from studio.ui.widgets.voice.waveform import WaveformItem

RATE = 8000
WIDTH = 400


@pytest.fixture
def view(qtbot):
    view = pg.GraphicsView()
    view.box = pg.ViewBox(enableMenu=False, defaultPadding=0)
    view.setCentralItem(view.box)
    view.setBackground("#000000")
    qtbot.addWidget(view)
    view.resize(WIDTH, 100)
    view.show()
    return view


@pytest.fixture
def burst():
    """Four seconds: loud from 1 s to 2 s, else silent."""
    samples = np.zeros(4 * RATE, np.float32)
    samples[RATE : 2 * RATE : 2] = 0.9
    samples[RATE + 1 : 2 * RATE : 2] = -0.9
    return build_peaks(samples, RATE)


def loud_columns(view, start, end):
    """Device columns of the picture whose quarter height is painted."""
    view.box.setRange(xRange=(start, end), yRange=(-1, 1), padding=0)
    picture = view.grab().toImage()
    row = picture.height() // 4
    colours = [picture.pixelColor(x, row) for x in range(picture.width())]
    return np.flatnonzero([c != QColor("#000000") for c in colours]) / picture.width()


@pytest.mark.parametrize(("start", "end"), [(0, 4), (0.9, 2.1), (-3, 9), (0.99, 1.01)])
def test_sound_is_drawn_where_it_is_at_every_zoom(view, theme, burst, start, end):
    item = WaveformItem(theme)
    view.box.addItem(item)
    item.set_peaks(burst)
    loud = loud_columns(view, start, end)
    first, last = (max(1, start) - start) / (end - start), (min(2, end) - start) / (end - start)
    assert loud.min() == pytest.approx(first, abs=2.5 / WIDTH)
    assert loud.max() == pytest.approx(last, abs=2.5 / WIDTH)


def test_offset_moves_it_and_none_removes_it(view, theme, burst):
    item = WaveformItem(theme)
    view.box.addItem(item)
    item.set_peaks(burst)
    item.set_offset(1.5)
    assert loud_columns(view, 0, 4).min() == pytest.approx(2.5 / 4, abs=2.5 / WIDTH)
    item.set_offset(0.0)
    assert loud_columns(view, 0, 4).min() == pytest.approx(1 / 4, abs=2.5 / WIDTH)
    item.set_peaks(None)
    assert not len(loud_columns(view, 0, 4))


def test_theme_change_repaints(view, theme, burst):
    item = WaveformItem(theme)
    view.box.addItem(item)
    item.set_peaks(burst)
    view.box.setRange(xRange=(0, 4), yRange=(-1, 1), padding=0)
    before = view.grab().toImage().pixelColor(WIDTH * 3 // 8, 30)
    theme.use(ThemeName.LIGHT)
    after = view.grab().toImage().pixelColor(WIDTH * 3 // 8, 30)
    assert before != after
