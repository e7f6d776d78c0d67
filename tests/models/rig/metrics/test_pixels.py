"""L1, PSNR, sharpness and flicker against numbers worked out by hand."""

import math

import numpy as np
import pytest

from models.rig.metrics.pixels import flicker, grey, l1, psnr, sharpness


def flat(value, dtype=np.uint8):
    return np.full((8, 8, 3), value, dtype)


def test_l1_is_a_mean_over_pixels_and_channels():
    a, b = flat(10), flat(10)
    b[:4, :, 0] = 40  # half of the pixels, one channel of three, by 30
    assert l1(a, b) == pytest.approx(30 / 6)
    assert l1(b, a) == pytest.approx(30 / 6)


def test_l1_counts_only_what_the_mask_holds():
    a, b = flat(10), flat(10)
    b[:4] = 40
    where = np.zeros((8, 8), bool)
    where[2:6] = True  # half inside the change
    assert l1(a, b, where) == pytest.approx(15)
    assert math.isnan(l1(a, b, np.zeros((8, 8), bool)))


def test_psnr_of_black_and_white_is_0_db():
    assert psnr(flat(0), flat(255)) == pytest.approx(0.0)
    assert psnr(flat(7), flat(7)) == math.inf


def test_psnr_does_not_wrap_around():
    """uint8 subtraction would see 250 - 10 = 240 as 16 one way and 10 - 250 as 16 the other."""
    expected = 10 * math.log10(255**2 / 240**2)
    assert psnr(flat(10), flat(250)) == pytest.approx(expected)
    assert psnr(flat(250), flat(10)) == pytest.approx(expected)


def test_uint8_input_equals_float_input():
    random = np.random.default_rng(0)
    a, b = (random.integers(0, 256, (16, 16, 3), np.uint8) for _ in range(2))
    assert psnr(a, b) == psnr(a.astype(np.float64), b.astype(np.float32))
    assert l1(a, b) == l1(a.astype(np.float32), b)


def test_psnr_is_of_the_mean_squared_error():
    a, b = flat(100), flat(100)
    b[:4] = 110
    b[4:] = 102  # mean squared error (100 + 4) / 2
    assert psnr(a, b) == pytest.approx(10 * math.log10(255**2 / 52))


def test_pictures_of_different_shape_are_refused():
    with pytest.raises(ValueError, match="shape"):
        l1(flat(0), np.zeros((4, 4, 3), np.uint8))


def test_sharpness_is_a_ratio_of_laplacian_energies():
    random = np.random.default_rng(1)
    real = random.integers(80, 160, (32, 32, 3)).astype(np.float64)
    assert sharpness(real, real) == pytest.approx(1)
    assert sharpness(100 + (real - 100) / 2, real) == pytest.approx(0.25)
    assert math.isnan(sharpness(real, np.zeros_like(real)))


def test_grey_is_rec_601_luma():
    assert grey(np.array([[[100, 0, 0], [0, 100, 0], [0, 0, 100]]], np.uint8))[0] == pytest.approx(
        [29.9, 58.7, 11.4]
    )


def test_flicker_sees_changes_of_the_error_only():
    real = np.stack([flat(10), flat(90), flat(30)])
    assert flicker(real + np.uint8(5), real) == 0  # a constant error is no flicker
    made = real.copy()
    made[1] += 6  # the error goes 0, 6, 0: steps of 6 and 6
    assert flicker(made, real) == pytest.approx(6)
    made[2] += 2  # 0, 6, 2: steps of 6 and 4
    assert flicker(made, real) == pytest.approx(5)
    assert math.isnan(flicker(made[:1], real[:1]))


def test_flicker_counts_a_step_where_both_frames_count():
    real = np.stack([flat(10), flat(10)])
    made = real.copy()
    made[1, :4] += 8
    where = np.ones((2, 8, 8), bool)
    where[0, :2] = False
    assert flicker(made, real, where) == pytest.approx(8 * 2 / 6)
