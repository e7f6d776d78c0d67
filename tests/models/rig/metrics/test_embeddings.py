"""Fréchet distance against closed forms, cosines against known angles."""

import numpy as np
import pytest
from scipy.linalg import sqrtm

from models.rig.metrics.embeddings import cosine, frechet_distance


def test_one_dimension_is_mean_and_deviation():
    """Variances 2 and 8, means 0 and 3: 9 + (√8 - √2)²."""
    a, b = np.array([[-1.0], [1.0]]), np.array([[1.0], [5.0]])
    assert frechet_distance(a, b) == pytest.approx(9 + 2)


def gaussian(mean, covariance, seed):
    """Samples whose sample mean and covariance are exactly the ones given."""
    raw = np.random.default_rng(seed).normal(size=(40, len(mean)))
    raw -= raw.mean(axis=0)
    white = raw @ np.linalg.inv(np.linalg.cholesky(np.cov(raw, rowvar=False))).T
    return white @ np.linalg.cholesky(covariance).T + mean


def test_diagonal_gaussians_have_a_closed_form():
    a = gaussian(np.zeros(3), np.diag([1.0, 4.0, 9.0]), 1)
    b = gaussian(np.array([1.0, 2.0, 2.0]), np.diag([4.0, 4.0, 1.0]), 2)
    assert frechet_distance(a, b) == pytest.approx(9 + 1 + 0 + 4)


def test_covariances_that_do_not_commute():
    first, second = np.array([[2.0, 1.0], [1.0, 3.0]]), np.array([[4.0, -1.0], [-1.0, 1.0]])
    expected = np.trace(first + second - 2 * np.real(sqrtm(first @ second)))
    zero = np.zeros(2)
    assert frechet_distance(gaussian(zero, first, 3), gaussian(zero, second, 4)) == pytest.approx(
        expected
    )


def test_equal_sets_are_at_distance_0_even_with_fewer_samples_than_dimensions():
    features = np.random.default_rng(5).normal(size=(10, 64))
    assert frechet_distance(features, features) == pytest.approx(0, abs=1e-4)
    with pytest.raises(ValueError, match="two"):
        frechet_distance(features[:1], features)


def test_cosine():
    a = np.array([[1.0, 0.0], [1.0, 0.0], [2.0, 2.0], [0.0, 0.0]])
    b = np.array([[3.0, 0.0], [0.0, 5.0], [-1.0, -1.0], [1.0, 0.0]])
    assert cosine(a, b) == pytest.approx([1, 0, -1, 0])
