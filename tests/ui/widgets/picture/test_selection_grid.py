import numpy as np
import pytest
from PySide6.QtGui import QColor

from studio.ui.widgets.picture.selection_grid import LABEL_PX, columns_for, photo_colour, veil


@pytest.mark.parametrize("count", [2, 6, 21])
@pytest.mark.parametrize(("width", "height"), [(300, 280), (900, 300), (300, 900), (1600, 1000)])
def test_all_tiles_fit(width, height, count):
    columns, side = columns_for(width, height, count)
    rows = -(-count // columns)
    assert columns * side < width and rows * (side + LABEL_PX) < height
    assert side > 20


def test_tiles_are_as_large_as_they_can_be():
    assert columns_for(600, 200, 3)[0] == 3 and columns_for(200, 700, 3)[0] == 1


def test_twenty_photos_have_twenty_colours():
    assert len({photo_colour(i).name() for i in range(20)}) == 20


def test_a_veil_hides_what_the_photo_does_not_give():
    hidden = veil(np.float32([[0.0, 0.5, 1.0]]), QColor(10, 20, 30))
    clear, half, bare = (hidden.pixelColor(x, 0) for x in range(3))
    assert clear.alpha() > 200 and 90 < half.alpha() < 130 and bare.alpha() == 0
    assert (clear.red(), clear.green(), clear.blue()) == (10, 20, 30)
