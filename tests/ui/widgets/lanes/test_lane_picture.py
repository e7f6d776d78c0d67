"""How thick curves are on screens of any fineness."""

import pytest
from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QPainter, QPixmap

from studio.ui.widgets.lanes.lane_picture import _stroke
from studio.ui.widgets.time.time_canvas import hairline

SIDE = 20


@pytest.mark.parametrize("ratio", [1, 2])
@pytest.mark.parametrize("level", [True, False])
def test_curves_are_as_thick_on_a_fine_screen(qapp, ratio, level):
    picture = QPixmap(SIDE * ratio, SIDE * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setPen(hairline("#000000"))
    line = QLineF(0, 10, SIDE, 10) if level else QLineF(10, 0, 10, SIDE)
    _stroke(painter, lambda: painter.drawLine(line))
    painter.end()
    image, middle = picture.toImage(), 5 * ratio
    across = [(middle, i) if level else (i, middle) for i in range(SIDE * ratio)]
    assert sum(image.pixelColor(*at).lightness() < 128 for at in across) == ratio
