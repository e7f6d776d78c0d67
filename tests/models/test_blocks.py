"""Shared geometry: which way a warp goes, what a composition keeps, what a splat says."""

import pytest
import torch

from models.blocks import compose, splat, warp, warp_each


def levels(pictures: torch.Tensor) -> torch.Tensor:
    return ((pictures + 1) * 127.5).round().to(torch.uint8)


@pytest.mark.parametrize("size", [64, 144, 224])
def test_a_zero_field_copies_every_level(size):
    picture = torch.randint(0, 256, (2, 3, size, size)) / 127.5 - 1
    copied = warp(picture, torch.zeros(2, 2, size, size))
    assert torch.equal(levels(copied), levels(picture))
    assert (copied - picture).abs().max() < 1e-4


@pytest.mark.parametrize(("axis", "side"), [(0, -1), (1, -2)])
@pytest.mark.parametrize("k", [3, -5])
def test_a_constant_field_moves_the_content_the_other_way(axis, side, k):
    """w = +k reads at p + k, so what was at q is seen at q - k."""
    picture = torch.rand(1, 2, 24, 36)
    flow = torch.zeros(1, 2, 24, 36)
    flow[:, axis] = k
    length = picture.shape[side]
    expected = picture.roll(-k, side)
    inside = slice(0, length - k) if k > 0 else slice(-k, length)
    kept = (..., inside) if side == -1 else (..., inside, slice(None))
    assert (warp(picture, flow)[kept] - expected[kept]).abs().max() < 1e-4


def test_beyond_the_picture_its_border_repeats():
    picture = torch.rand(1, 1, 8, 8)
    flow = torch.zeros(1, 2, 8, 8)
    flow[:, 0] = 100.0
    assert torch.allclose(warp(picture, flow), picture[..., -1:].expand(1, 1, 8, 8), atol=1e-5)


def test_half_a_pixel_is_the_mean_of_two():
    picture = torch.rand(1, 1, 8, 8)
    flow = torch.full((1, 2, 8, 8), 0.0)
    flow[:, 1] = 0.5
    mean = (picture[..., :-1, :] + picture[..., 1:, :]) / 2
    assert torch.allclose(warp(picture, flow)[..., :-1, :], mean, atol=1e-5)


def test_bicubic_keeps_an_edge_steeper_than_bilinear():
    picture = torch.zeros(1, 1, 1, 16).expand(1, 1, 16, 16).clone()
    picture[..., 8:] = 1
    flow = torch.zeros(1, 2, 16, 16)
    flow[:, 0] = 0.25
    steepest = [
        warp(picture, flow, sampling).diff(dim=-1).abs().max().item()
        for sampling in ("bilinear", "bicubic")
    ]
    assert steepest[1] > steepest[0]


def test_a_warp_is_float32_whatever_surrounds_it():
    picture, flow = torch.rand(1, 3, 64, 64), 20 * torch.rand(1, 2, 64, 64)
    exact = warp(picture, flow)
    with torch.autocast("cpu", torch.bfloat16):
        assert torch.equal(warp(picture, flow), exact)


def test_each_photo_has_its_own_field():
    photos, flows = torch.rand(2, 3, 3, 8, 8), torch.randn(2, 3, 2, 8, 8)
    warped = warp_each(photos, flows)
    assert torch.equal(warped[1, 2:], warp(photos[1, 2:], flows[1, 2:]))


def test_a_flow_can_be_learnt():
    flow = torch.zeros(1, 2, 8, 8, requires_grad=True)
    ramp = torch.arange(8.0).expand(1, 1, 8, 8)
    warp(ramp, flow).sum().backward()
    assert flow.grad is not None
    assert torch.allclose(flow.grad[0, 0, :, 1:-1], torch.ones(8, 6), atol=1e-4)
    assert flow.grad[0, 1].abs().max() < 1e-4


def test_v_chooses_the_stream():
    masks = torch.rand(2, 4, 6, 6).softmax(1)
    warped, painted = torch.rand(2, 4, 3, 6, 6), torch.rand(2, 3, 6, 6)
    mixed = torch.einsum("bnhw,bnchw->bchw", masks, warped)
    fetched = compose(masks, warped, painted, torch.ones(2, 1, 6, 6))
    assert torch.equal(fetched.output, fetched.warped)
    assert torch.allclose(fetched.warped, mixed, atol=1e-6)
    assert torch.equal(compose(masks, warped, painted, torch.zeros(2, 1, 6, 6)).output, painted)
    half = compose(masks, warped, painted, torch.full((2, 1, 6, 6), 0.5)).output
    assert torch.allclose(half, (mixed + painted) / 2, atol=1e-6)


def test_a_point_alone_gives_its_own_value_at_its_place():
    points = torch.tensor([[[10.0, 20.0], [40.0, 44.0]]])
    values = torch.tensor([[[3.0, -1.0], [0.5, 7.0]]])
    maps = splat(points, values, 64, 1.5)
    assert maps.shape == (1, 2, 64, 64)
    assert maps[0, :, 20, 10].tolist() == pytest.approx([3, -1], abs=1e-5)
    assert maps[0, :, 44, 40].tolist() == pytest.approx([0.5, 7], abs=1e-5)
    assert maps[0, 0, 20, 13].item() == pytest.approx(3 * 2.718281828 ** (-0.5 * 4), rel=1e-4)
    assert maps[0, :, 5, 60].abs().max() < 1e-6


def test_crowded_points_are_averaged_and_not_added():
    points = torch.tensor([[[10.0, 10.0], [10.0, 10.0], [11.0, 10.0]]])
    maps = splat(points, torch.tensor([[[2.0], [4.0], [3.0]]]), 32, 2.0)
    assert maps[0, 0, 10, 10].item() == pytest.approx(3, rel=1e-4)
    assert maps.max().item() <= 4


def test_a_splat_knows_fractions_of_a_pixel_and_can_be_learnt():
    points = torch.tensor([[[10.3, 20.7]]], requires_grad=True)
    values = torch.ones(1, 1, 1, requires_grad=True)
    maps = splat(points, values, 32, 1.5)[0, 0]
    place = torch.arange(32.0)
    centre = torch.stack([(maps.sum(0) * place).sum(), (maps.sum(1) * place).sum()]) / maps.sum()
    assert centre.tolist() == pytest.approx([10.3, 20.7], abs=1e-2)
    maps[20, 11].backward()
    assert points.grad is not None and values.grad is not None
    assert points.grad[0, 0, 0] > 0 and values.grad.item() > 0
    assert points.grad[0, 0, 1] < 0


def test_points_beyond_the_map_do_no_harm():
    maps = splat(torch.tensor([[[-50.0, 900.0]]]), torch.ones(1, 1, 1), 16, 1.5)
    assert torch.equal(maps, torch.zeros(1, 1, 16, 16))
