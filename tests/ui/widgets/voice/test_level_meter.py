"""The meter shows peak, average, aim and overload."""

import pytest
from PySide6.QtGui import QColor

from studio.ui.widgets.voice.level_meter import FLOOR_DB, LevelMeter, decibels


@pytest.fixture
def meter(qtbot, theme):
    meter = LevelMeter(theme)
    qtbot.addWidget(meter)
    meter.resize(360, meter.sizeHint().height())
    return meter


def painted(meter, colour):
    """Columns of the bar that show `colour`."""
    picture = meter.grab().toImage()
    return [x for x in range(picture.width()) if picture.pixelColor(x, 6) == QColor(colour)]


def test_decibels():
    assert decibels(1.0) == 0.0
    assert decibels(0.5) == pytest.approx(-6.02, abs=0.01)
    assert decibels(0.0) == FLOOR_DB == decibels(1e-9)


def test_louder_is_longer(meter, theme):
    widths = []
    for level in (0.0, 0.05, 0.2, 0.4):
        meter.reset()
        meter.set_level(level, level)
        widths.append(len(painted(meter, theme.colours.good)))
    assert widths == sorted(widths) and widths[0] == 0 and widths[1] > 50


def test_above_the_aim_is_a_warning(meter, theme):
    meter.set_level(0.45, 0.1)
    assert not painted(meter, theme.colours.warning)
    meter.set_level(0.9, 0.1)
    assert painted(meter, theme.colours.warning)


def test_the_peak_line_falls_slowly(meter):
    meter.set_level(0.9, 0.3)
    meter.set_level(0.1, 0.05)
    assert meter.peak_db == pytest.approx(-20) and meter.held_db > -2
    for _ in range(200):
        meter.set_level(0.1, 0.05)
    assert meter.held_db == pytest.approx(-20)


def test_overload_stays_until_reset(meter, theme):
    meter.set_level(1.0, 0.5, clipped=True)
    meter.set_level(0.1, 0.1)
    assert painted(meter, theme.colours.bad)
    meter.rest()
    assert meter.clipped
    meter.reset()
    assert not painted(meter, theme.colours.bad)
