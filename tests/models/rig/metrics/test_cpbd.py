"""CPBD: ramps of known width are noticed or not, and blur never helps."""

import cv2
import numpy as np
import pytest

from models.rig.metrics.cpbd import cpbd


def ramps(*widths, contrast=100):
    """A picture (64, 64, 3) whose rows climb and fall by `contrast` over the given widths in px."""
    row, level, sign = [60.0] * 4, 60.0, 1
    for width in widths:
        row += list(level + sign * contrast * np.arange(1, width + 1) / width)
        level += sign * contrast
        row += [level] * 5
        sign = -sign
    row += [level] * (64 - len(row))
    return np.repeat(np.tile(np.round(row), (64, 1))[..., None], 3, axis=2).astype(np.uint8)


@pytest.mark.parametrize(
    ("width", "contrast", "share"),
    [(3, 100, 1.0), (4, 100, 0.0), (5, 40, 1.0), (6, 40, 0.0)],
)
def test_an_edge_counts_up_to_the_just_noticeable_width(width, contrast, share):
    """3 px in blocks of high contrast, 5 px where the contrast is at most 50."""
    assert cpbd(ramps(width, contrast=contrast)) == share


def test_the_score_is_the_share_of_sharp_edges():
    assert cpbd(ramps(2, 4, 2)) == pytest.approx(2 / 3)


def test_a_flat_picture_has_no_score():
    assert np.isnan(cpbd(np.full((128, 128, 3), 90, np.uint8)))
    assert np.isnan(cpbd(ramps(2)[:63]))


def test_it_falls_monotonically_under_blur():
    random = np.random.default_rng(7)
    picture = np.zeros((256, 256, 3), np.uint8)
    for _ in range(300):
        left, top, width, height = random.integers((0, 0, 6, 6), (240, 240, 60, 60))
        colour = tuple(int(v) for v in random.integers(0, 256, 3))
        cv2.rectangle(picture, (left, top), (left + width, top + height), colour, -1)
    scores = [cpbd(picture)]
    scores += [cpbd(cv2.GaussianBlur(picture, (0, 0), sigma)) for sigma in (0.6, 1, 1.5, 2.5)]
    assert (np.diff(scores) < 0).all(), scores
    assert scores[0] > 0.9
    assert scores[-1] < 0.2
