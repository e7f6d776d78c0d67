"""Teeth that a photo shows, lips around them, and the line where lips meet."""

import numpy as np

from models.rig.performers.mouth import _like_teeth, draw_lip_line, lip_skin

SKIN = np.array([200.0, 150.0, 130.0], np.float32)


def _square(half_gap):
    """Landmarks (74, 2) of a mouth 40 px wide whose inner lips are `half_gap` px from y = 50."""
    points = np.full((74, 2), 50.0, np.float32)
    points[48:68, 0] = np.r_[np.linspace(30, 70, 7), np.linspace(65, 35, 5), [32, 40, 50, 60, 68],
                             [60, 50, 40]]  # fmt: skip
    points[49:54, 1], points[55:60, 1] = 44.0 - half_gap, 56.0 + half_gap
    points[61:64, 1], points[65:68, 1] = 50.0 - half_gap, 50.0 + half_gap
    return points


def test_teeth_are_told_from_lips_by_their_colour():
    tooth, lip, dark = (210, 195, 180), (215, 150, 145), (60, 50, 45)
    image = np.array([[tooth, lip, dark]], np.float32)
    assert _like_teeth(image, SKIN).tolist() == [[1.0, 0.0, 0.0]]


def test_teeth_between_open_lips_leave_no_rim_in_the_skin():
    image = np.full((100, 100, 3), 120.0, np.float32)
    image[44:57, 34:67] = 240.0
    points = _square(5.0)
    assert lip_skin(image, points, 20.0)[46:54, 40:60].max() < 200.0
    assert lip_skin(image, _square(0.5), 20.0) is image


def test_a_line_is_drawn_where_lips_shut_that_no_photo_shows_shut():
    def drawn(half_gap, parted, rolled=0.0):
        face = np.ones((100, 100, 4), np.float32)
        lips = np.column_stack([_square(half_gap)[48:68], np.zeros(20)]).astype(np.float32)
        draw_lip_line(face, lips, np.full(57, rolled, np.float32), parted, 20.0)
        return 1.0 - float(face[50, 50, 0]), 1.0 - float(face[62, 50, 0])

    middle, away = drawn(0.3, 1.0)
    assert middle > 0.2 > away
    assert drawn(0.3, 0.0) == (0.0, 0.0)
    assert drawn(5.0, 1.0) == (0.0, 0.0)
    assert drawn(0.3, 0.0, rolled=0.5)[0] > 0.2
