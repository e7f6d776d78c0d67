"""MMD by hand, and that both eyes are taught together."""

import math

import pytest
import torch

from models.blink.network import POINTS, lid_gaps
from models.blink.training.objective import (
    SIGMAS,
    Discrepancy,
    Weights,
    joint,
    mixture,
    mmd2,
    range_penalty,
)


def windows(count=12, frames=30, seed=1):
    """Noise in which the lids of both eyes go up and down together."""
    generator = torch.Generator().manual_seed(seed)
    motion = 0.1 * torch.randn(count, frames, len(POINTS), 2, generator=generator)
    lids = torch.randn(count, frames, generator=generator)
    for point in (37, 38, 43, 44):
        motion[:, :, POINTS.index(point), 1] += lids
    return motion


def test_two_against_two_by_hand():
    x, y = torch.tensor([[0.0], [1.0]]), torch.tensor([[0.0], [3.0]])
    # exp(-d²) for a width of a half: within x, within y, across.
    within_x = (2 + 2 * math.exp(-1)) / 4
    within_y = (2 + 2 * math.exp(-9)) / 4
    across = (1 + math.exp(-9) + math.exp(-1) + math.exp(-4)) / 4
    expected = within_x + within_y - 2 * across
    assert float(mmd2(x, y, (0.5,))) == pytest.approx(expected, abs=1e-6)
    both = mmd2(x, y, (0.5, 2.0))
    assert float(both) == pytest.approx((expected + float(mmd2(x, y, (2.0,)))) / 2, abs=1e-6)


def test_zero_for_equal_sets_in_any_order_and_positive_otherwise():
    x = torch.randn(20, 5, generator=torch.Generator().manual_seed(4))
    assert float(mmd2(x, x, SIGMAS)) == pytest.approx(0.0, abs=1e-6)
    assert float(mmd2(x, x.flip(0), SIGMAS)) == pytest.approx(0.0, abs=1e-6)
    assert float(mmd2(x, x + 0.5, SIGMAS)) > 1e-3
    assert float(mmd2(x, 2 * x, SIGMAS)) > 1e-3
    assert float(mmd2(x, x[:3], SIGMAS)) > 0


def test_many_sets_at_once_are_many_times_one():
    x, y = torch.randn(3, 6, 4), torch.randn(3, 8, 4)
    found = mmd2(x, y, SIGMAS)
    assert found.shape == (3,)
    torch.testing.assert_close(found[1], mmd2(x[1], y[1], SIGMAS))


def test_widths_are_median_distances():
    samples = torch.tensor([[0.0], [2.0], [4.0]])  # distances 2, 2, 4
    assert mixture(samples) == pytest.approx([2.0 * sigma for sigma in SIGMAS])


def test_leaving_the_range_costs_its_square():
    low, high = torch.tensor([-1.0, 0.0]), torch.tensor([1.0, 2.0])
    assert float(range_penalty(torch.tensor([[0.5, 1.0]]), low, high)) == 0.0
    outside = range_penalty(torch.tensor([[3.0, -1.0]]), low, high)
    assert float(outside) == pytest.approx((4.0 + 1.0) / 2)


def test_the_joint_vector_holds_both_eyes_and_both_brows():
    motion = torch.zeros(len(POINTS), 2)
    motion[:5, 1], motion[5:10, 1] = 0.1, 0.2
    motion[POINTS.index(41), 1] = motion[POINTS.index(40), 1] = 0.3
    assert joint(motion).tolist() == pytest.approx([0.3, 0.0, 0.1, 0.2])


def test_the_gradient_reaches_both_eyes():
    real = windows()
    made = (0.1 * windows(seed=2)).requires_grad_()
    losses = Discrepancy(real, Weights())(made, real)
    losses["joint"].backward()
    for eye in ((37, 38, 40, 41), (43, 44, 46, 47)):
        rows = [POINTS.index(point) for point in eye]
        assert made.grad[:, :, rows, 1].abs().sum() > 1e-6


def test_one_eye_alone_is_caught_by_the_joint_term():
    torch.manual_seed(3)
    real, alike, apart = windows(96), windows(96, seed=5), windows(96, seed=5)
    # Each coordinate keeps its own distribution, but the eyes no longer move together.
    right = [POINTS.index(point) for point in (43, 44)]
    apart[:, :, right] = apart[:, :, right].roll(7, dims=0)
    assert abs(lid_gaps(apart).std() - lid_gaps(alike).std()) < 1e-3
    judge = Discrepancy(real, Weights())
    good, bad = judge(alike, real), judge(apart, real)
    assert float(bad["sequence"]) < 1.05 * float(good["sequence"])
    assert float(bad["joint"]) > 1.5 * float(good["joint"])
