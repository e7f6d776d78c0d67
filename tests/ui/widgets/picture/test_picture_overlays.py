import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from studio.ui.widgets.picture.picture_overlays import arrows, draw_caption, draw_flow


def canvas(side=200):
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor(120, 120, 120))
    return image


def hues(image):
    return {QColor(image.pixel(x, y)).name() for x in range(200) for y in range(200)}


def test_arrows_are_as_long_as_the_way_and_end_where_it_is_seen():
    flow = np.zeros((40, 40, 2), np.float32)
    flow[...] = (0.05, -0.02)
    tails, tips = arrows(flow, 400.0)
    np.testing.assert_allclose(tails - tips, np.tile([20.0, -8.0], (len(tips), 1)), atol=1e-4)
    assert len(tips) == 400 and tips.min() > 0 and tips.max() < 400
    np.testing.assert_allclose(np.diff(np.unique(tips[:, 0])), 20, atol=1e-3)


def test_an_arrow_belongs_to_its_place():
    flow = np.zeros((64, 64, 2), np.float32)
    flow[:32, 32:] = (0.1, 0.0)
    _, tips = arrows(flow, 320.0)
    assert (tips[:, 0] > 160).all() and (tips[:, 1] < 160).all() and len(tips) == 64


def test_what_does_not_move_has_no_arrow():
    tails, tips = arrows(np.full((8, 8, 2), 0.001, np.float32), 300.0)
    assert tails.shape == tips.shape == (0, 2)


def test_of_a_zoomed_picture_only_what_is_seen_has_arrows():
    flow = np.full((8, 8, 2), 0.05, np.float32)
    room = QRectF(9000, 4000, 300, 200)
    _, tips = arrows(flow, 20_000.0, room)
    _, whole = arrows(flow, 300.0)
    assert 0 < len(tips) <= 1.5 * len(whole)
    assert all(room.contains(x, y) for x, y in tips.tolist())


@pytest.mark.parametrize(("margin", "red"), [(0.05, True), (0.3, False)])
def test_arrows_that_the_margin_holds_are_red(qapp, margin, red):
    image = canvas()
    painter = QPainter(image)
    flow = np.zeros((20, 20, 2), np.float32)
    flow[..., 0] = 0.05
    draw_flow(painter, QRectF(0, 0, 200, 200), flow, margin, QRectF(0, 0, 200, 200))
    painter.end()
    lean = [colour.red() - colour.blue() for colour in map(QColor, hues(image))]
    assert (max(lean) > 60) is red and (min(lean) < -60) is not red


def test_a_caption_stays_in_its_room_and_lies_behind_its_words(qapp):
    image = canvas()
    painter = QPainter(image)
    painter.setPen(Qt.PenStyle.NoPen)
    corner = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
    draw_caption(painter, QRectF(20, 20, 160, 160), "one two three four five six seven", corner)
    painter.end()
    changed = [(x, y) for x in range(200) for y in range(200)
               if QColor(image.pixel(x, y)) != QColor(120, 120, 120)]  # fmt: skip
    columns, rows = zip(*changed, strict=True)
    assert min(columns) >= 20 and max(columns) < 180 and min(rows) > 100 and max(rows) < 180
    assert QColor(255, 255, 255).name() in hues(image)
