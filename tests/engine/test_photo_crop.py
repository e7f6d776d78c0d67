import cv2
import numpy as np

from studio.domain.sources import Crop
from studio.engine.photo_crop import cut, sharpness


def noise(side=300):
    return np.random.default_rng(1).integers(0, 255, (side, side, 3), np.uint8)


def test_a_cut_at_its_own_size_is_the_pixels():
    rgb = noise()
    assert np.array_equal(cut(rgb, Crop(x=150, y=120, side=100), 100), rgb[70:170, 100:200])


def test_a_reduced_cut_averages_instead_of_skipping():
    board = np.indices((256, 256)).sum(axis=0) % 2 * 255
    rgb = np.repeat(board[..., None], 3, axis=2).astype(np.uint8)
    small = cut(rgb, Crop(x=128, y=128, side=256), 64)
    assert np.ptp(small) < 8 and 110 < small.mean() < 145


def test_beyond_the_photo_its_border_repeats():
    rgb = np.full((50, 50, 3), 90, np.uint8)
    assert (cut(rgb, Crop(x=0, y=0, side=80), 40) == 90).all()


def test_sharpness_falls_with_blur_and_not_with_size():
    rgb = cv2.GaussianBlur(noise(600), (0, 0), 2.0)
    crop = Crop(x=300, y=300, side=448)
    sharp = sharpness(rgb, crop)
    assert sharpness(cv2.GaussianBlur(rgb, (0, 0), 4.0), crop) < 0.5 * sharp
    doubled = cv2.resize(rgb, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)
    assert 0.8 < sharpness(doubled, Crop(x=600, y=600, side=896)) / sharp < 1.25
