"""Every loss against a case worked out by hand, and the facts of METHODS 11."""

import math

import pytest
import torch
from torch import nn

from models.blocks import trusted_l1
from models.rig import losses


def picture(*rows: list[float]) -> torch.Tensor:
    """A batch of one grey picture."""
    return torch.tensor(rows, dtype=torch.float32)[None, None]


ZERO = torch.zeros(1, 1, 2, 2)


def test_l1_is_a_mean_and_the_weight_multiplies():
    shown = picture([1, -2], [3, 0])
    assert losses.l1(shown, ZERO).item() == pytest.approx(6 / 4)
    weight = picture([1, 0.5], [0, 1])
    assert losses.l1(shown, ZERO, weight).item() == pytest.approx((1 + 1) / 4)


def test_charbonnier_is_l1_far_away_and_smooth_at_zero():
    shown = picture([3, 0], [0, 0]).requires_grad_()
    value = losses.charbonnier(shown, ZERO, eps=4.0)
    assert value.item() == pytest.approx((5 + 3 * 4) / 4)
    value.backward()
    assert shown.grad[0, 0, 0, 0].item() == pytest.approx(3 / 5 / 4)
    assert shown.grad[0, 0, 1, 1].item() == 0


def test_what_is_not_trusted_does_not_count():
    shown = picture([1, 100], [3, 100]).expand(1, 3, 2, 2)
    trust = picture([1, 0], [1, 0])
    assert trusted_l1(shown, torch.zeros(1, 3, 2, 2), trust).item() == pytest.approx(2.0)
    assert trusted_l1(shown, shown * 0, 0.1 * trust).item() == pytest.approx(2.0)
    assert trusted_l1(shown, shown * 0, 0 * trust).item() == 0


def test_pyramid_weighs_three_sizes():
    shown = torch.full((1, 3, 8, 8), 0.5)
    assert losses.pyramid_l1(shown, torch.zeros_like(shown)).item() == pytest.approx(2.5 * 0.5)
    board = picture([1, -1], [-1, 1]).repeat(1, 1, 4, 4)  # gone at half size
    assert losses.pyramid_l1(board, torch.zeros_like(board)).item() == pytest.approx(1.0)
    weight = torch.zeros(1, 1, 8, 8)
    weight[..., :4] = 2
    assert losses.pyramid_l1(shown, shown * 0, weight).item() == pytest.approx(2.5 * 0.5)


def test_gradient_l1_of_a_ramp():
    ramp = 2 * torch.arange(5.0).expand(1, 1, 4, 5)
    assert losses.gradient_l1(ramp, torch.zeros_like(ramp)).item() == pytest.approx(2.0)
    assert losses.gradient_l1(ramp + 7, ramp).item() == 0
    weight = torch.zeros(1, 1, 4, 5)
    weight[..., 0] = 1  # one of four differences in each row
    assert losses.gradient_l1(ramp, ramp * 0, weight).item() == pytest.approx(0.5)


def test_laplacian_l1_of_one_bright_pixel():
    dot = torch.zeros(1, 1, 5, 5)
    dot[0, 0, 2, 2] = 1
    assert losses.laplacian_l1(dot, torch.zeros_like(dot)).item() == pytest.approx(8 / 25)
    ramp = torch.arange(5.0).expand(1, 1, 5, 5)
    inside = torch.zeros(1, 1, 5, 5)
    inside[..., 1:-1, 1:-1] = 1
    assert losses.laplacian_l1(ramp, ramp * 0, inside).item() == pytest.approx(0)


def test_total_variation_sums_pixels_and_averages_the_batch():
    shown = picture([0, 1], [3, 3])
    assert losses.total_variation(shown).item() == pytest.approx(1 + 0 + 9 + 4)
    assert losses.total_variation(shown.repeat(5, 1, 1, 1)).item() == pytest.approx(14)
    assert losses.total_variation(torch.full((2, 3, 7, 9), 0.4)).item() == 0


def test_tiling_doubles_total_variation_up_to_the_seam():
    shown = torch.rand(1, 2, 6, 5)
    tiled = torch.cat((shown, shown), 3)
    seam = (shown[..., 0] - shown[..., -1]).square().sum().item()
    expected = 2 * losses.total_variation(shown).item() + seam
    assert losses.total_variation(tiled).item() == pytest.approx(expected, rel=1e-5)


def test_k_is_one_at_a_landmark_and_never_below_its_floor():
    points = torch.tensor([[[3.0, 5.0], [100.0, 60.0]]])
    k = losses.closeness(points, 224, 224)[0, 0]
    assert k[5, 3].item() == 1 and k[60, 100].item() == 1
    assert k[60, 110].item() == pytest.approx(0.95**10, rel=1e-4)
    assert k.min().item() == pytest.approx(0.3)
    assert k[60, 123].item() > 0.3 and k[60, 124].item() == pytest.approx(0.3)  # 23.5 px


def test_k_knows_the_size_of_the_picture():
    k = losses.closeness(torch.tensor([[[10.0, 10.0]]]), 112, 112)[0, 0]
    assert k[10, 15].item() == pytest.approx(0.95**10, rel=1e-4)


def test_emphasis_falls_off_linearly():
    weight = losses.emphasis(torch.tensor([[[0.0, 0.0]]]), 1, 9, reach=3.0)[0, 0, 0]
    assert weight.tolist() == pytest.approx([2, 2, 2, 2, 2 - 1 / 3, 2 - 2 / 3, 1, 1, 1])


def test_hinge():
    real, fake = torch.tensor([1.0, 2.0]), torch.tensor([-1.0, -3.0])
    assert losses.hinge_discriminator(real, fake).item() == 0
    assert losses.hinge_discriminator(fake, real).item() == pytest.approx(3 + 2.5)
    scores = torch.tensor([-9.0, 0.0, 9.0], requires_grad=True)
    losses.hinge_generator(scores).backward()
    assert scores.grad.tolist() == pytest.approx([-1 / 3] * 3)


def test_r1_of_a_linear_and_of_a_quadratic_discriminator():
    shown = torch.ones(4, 1, 2, 2, requires_grad=True)
    slope = torch.tensor(3.0, requires_grad=True)
    penalty = losses.r1_penalty((slope * shown).sum((1, 2, 3)), shown)
    assert penalty.item() == pytest.approx(0.5 * 4 * 9)
    penalty.backward()
    assert slope.grad.item() == pytest.approx(4 * 3)
    scores = shown.square().sum((1, 2, 3))
    assert losses.r1_penalty(scores, shown).item() == pytest.approx(0.5 * 4 * 4)


def test_feature_matching_teaches_only_the_fake_side():
    real = [torch.ones(2, 1, 2, 2, requires_grad=True), torch.zeros(2, 3)]
    fake = [torch.zeros(2, 1, 2, 2, requires_grad=True), torch.full((2, 3), 0.5)]
    value = losses.feature_matching(real, fake)
    assert value.item() == pytest.approx(1.5)
    value.backward()
    assert real[0].grad is None and fake[0].grad is not None


def test_perceptual_is_the_mean_distance():
    class Brightness(nn.Module):
        def distance(self, pictures, targets, weight=None):
            return (pictures - targets).abs().mean((1, 2, 3))

    shown = torch.stack((torch.zeros(3, 4, 4), torch.ones(3, 4, 4)))
    assert losses.perceptual(Brightness(), shown, shown * 0).item() == pytest.approx(0.5)


def test_random_features_are_seeded_frozen_and_see_differences():
    random = losses.RandomFeatures(draws=2, width=4, seed=3)
    again = losses.RandomFeatures(draws=2, width=4, seed=3)
    other = losses.RandomFeatures(draws=2, width=4, seed=4)
    shown, target = torch.rand(2, 3, 16, 16, requires_grad=True), torch.rand(2, 3, 16, 16)
    value = random(shown, target)
    assert value.item() == again(shown, target).item() != other(shown, target).item()
    assert random(target, target).item() == 0
    assert not list(random.parameters())
    value.backward()
    assert shown.grad.abs().sum() > 0


def test_random_features_keep_the_spread_of_their_input():
    random = losses.RandomFeatures(draws=3, width=64)
    noise = torch.randn(1, 3, 64, 64, generator=torch.Generator().manual_seed(0))
    for maps in random._features(noise, 0):
        # He's condition: the second moment after a ReLU is that of the input.
        assert math.sqrt(maps.square().mean().item()) == pytest.approx(1.0, abs=0.25)


def test_random_features_take_a_weight():
    random = losses.RandomFeatures(draws=1, width=4, levels=1)
    left = torch.zeros(1, 1, 16, 16)
    left[..., :4] = 1
    shown, target = torch.rand(1, 3, 16, 16), torch.rand(1, 3, 16, 16)
    changed = torch.cat((shown[..., :12], torch.rand(1, 3, 16, 4)), 3)
    same = random(shown, target, left).item()
    assert random(changed, target, left).item() == pytest.approx(same)
    assert random(changed, target).item() != pytest.approx(random(shown, target).item())
