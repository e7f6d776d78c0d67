"""Landmarks drawn for the network."""

import numpy as np

from models.drawing import CHANNELS, draw
from studio.domain.mean_face import MEAN_FACE

POINTS = np.array(MEAN_FACE, np.float32)[:, :2] * 224


def test_every_channel_shows_its_part() -> None:
    maps = draw(POINTS, 224)
    assert maps.shape == (CHANNELS, 224, 224)
    assert maps[0, 170:176, 112].max() > 150  # the chin
    gap = POINTS.copy()
    gap[65:68, 1] += 12
    assert draw(gap, 224)[2].sum() > 4 * maps[2].sum()
    pupil = POINTS[72].round().astype(int)
    assert maps[5, pupil[1], pupil[0]] == 255 and maps[4, pupil[1], pupil[0]] == 255


def test_a_tenth_of_a_pixel_is_seen() -> None:
    assert (draw(POINTS, 224) != draw(POINTS + 0.1, 224)).any()


def test_points_outside_leave_the_rest() -> None:
    outside = POINTS.copy()
    outside[:17] += 1000
    assert draw(outside, 224)[3].sum() == draw(POINTS, 224)[3].sum()
