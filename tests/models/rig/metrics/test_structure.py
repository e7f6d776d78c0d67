"""SSIM and MS-SSIM against the formula written out with loops and another library."""

import numpy as np
import pytest
from scipy.signal import correlate2d

from models.rig.metrics.structure import (
    ms_ssim,
    resized,
    resized_mask,
    ssim_gaussian,
    ssim_uniform,
)

C1, C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2


@pytest.fixture
def pair():
    """A random picture and a damaged copy."""
    random = np.random.default_rng(3)
    a = random.integers(0, 256, (20, 24, 3), np.uint8)
    return a, np.clip(a + random.normal(0, 25, a.shape), 0, 255).astype(np.uint8)


def formula(mean_a, mean_b, var_a, var_b, cov):
    return ((2 * mean_a * mean_b + C1) * (2 * cov + C2)) / (
        (mean_a**2 + mean_b**2 + C1) * (var_a + var_b + C2)
    )


def test_uniform_ssim_is_the_formula_over_every_7x7_window(pair):
    a, b = (picture.astype(float) for picture in pair)
    values = []
    for channel in range(3):
        for y in range(20 - 6):
            for x in range(24 - 6):
                p, q = (v[y : y + 7, x : x + 7, channel].ravel() for v in (a, b))
                (var_p, cov), (_, var_q) = np.cov(p, q)  # sample covariance
                values.append(formula(p.mean(), q.mean(), var_p, var_q, cov))
    assert ssim_uniform(*pair) == pytest.approx(np.mean(values), abs=1e-9)


def window():
    """The 11x11 Gaussian, sigma 1.5, summing to 1."""
    offsets = np.arange(-5, 6)
    kernel = np.exp(-(offsets[:, None] ** 2 + offsets**2) / (2 * 1.5**2))
    return kernel / kernel.sum()


def weighted(a, b):
    """SSIM and contrast maps of one channel with a Gaussian window."""

    def local(values):
        return correlate2d(values, window(), mode="valid")

    mean_a, mean_b = local(a), local(b)
    var_a, var_b = local(a * a) - mean_a**2, local(b * b) - mean_b**2
    cov = local(a * b) - mean_a * mean_b
    return formula(mean_a, mean_b, var_a, var_b, cov), (2 * cov + C2) / (var_a + var_b + C2)


def test_gaussian_ssim_is_the_formula_with_gaussian_weights(pair):
    a, b = (picture.astype(float) for picture in pair)
    expected = np.mean([weighted(a[..., c], b[..., c])[0].mean() for c in range(3)])
    assert ssim_gaussian(*pair) == pytest.approx(expected, abs=1e-9)
    assert abs(ssim_gaussian(*pair) - ssim_uniform(*pair)) > 1e-3  # which is why both have names


def test_ssim_of_a_picture_with_itself_is_1(pair):
    assert ssim_uniform(pair[0], pair[0]) == pytest.approx(1)
    assert ssim_gaussian(pair[0], pair[0]) == pytest.approx(1)
    assert ssim_uniform(*pair) == ssim_uniform(*(picture.astype(float) for picture in pair))


def test_ssim_counts_only_windows_centred_in_the_mask(pair):
    a, _ = pair
    b = a.copy()
    b[:, :8] = 0
    where = np.zeros(a.shape[:2], bool)
    where[:, 11:] = True
    assert ssim_uniform(a, b, where) == pytest.approx(1)
    assert ssim_uniform(a, b, ~where) < 0.7
    assert np.isnan(ssim_uniform(a, b, np.zeros_like(where)))


def test_ms_ssim_of_flat_pictures_is_their_luminance_term():
    a, b = np.full((176, 176, 3), 100.0), np.full((176, 176, 3), 140.0)
    luminance = (2 * 100 * 140 + C1) / (100**2 + 140**2 + C1)
    assert ms_ssim(a, b) == pytest.approx(luminance**0.1333)
    assert ms_ssim(a, a) == pytest.approx(1)


def test_ms_ssim_is_the_product_over_five_scales():
    random = np.random.default_rng(5)
    coarse = random.uniform(0, 255, (22, 22))
    a = np.kron(coarse, np.ones((8, 8)))
    b = np.clip(a + random.normal(0, 20, a.shape), 0, 255)
    expected, p, q = 1.0, a, b
    for weight in (0.0448, 0.2856, 0.3001, 0.2363):
        expected *= weighted(p, q)[1].mean() ** weight
        p, q = (v.reshape(len(v) // 2, 2, -1, 2).mean(axis=(1, 3)) for v in (p, q))
    expected *= weighted(p, q)[0].mean() ** 0.1333
    stacked = [np.repeat(v[..., None], 3, axis=-1) for v in (a, b)]
    assert ms_ssim(*stacked) == pytest.approx(expected, abs=1e-9)


def test_ms_ssim_refuses_small_pictures():
    with pytest.raises(ValueError, match="176"):
        ms_ssim(np.zeros((175, 200, 3)), np.zeros((175, 200, 3)))


def test_pictures_and_masks_are_compared_at_256():
    assert resized(np.full((224, 224, 3), 7, np.uint8)).shape == (256, 256, 3)
    assert resized(np.full((512, 512, 3), 7, np.uint8)) == pytest.approx(7)
    half = np.zeros((224, 224), bool)
    half[:112] = True
    assert (resized_mask(half)[:128]).all()
    assert not resized_mask(half)[128:].any()
