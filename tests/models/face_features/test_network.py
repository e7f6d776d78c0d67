"""The face network: shapes, distance, the window it looks through, and what a place can see."""

import numpy as np
import pytest
import torch

from models.face_features.network import Config, FaceFeatures, centres, cut_window, unit

SMALL = Config(width=8, embedding=16, pyramid=16)


@pytest.fixture(scope="module")
def network() -> FaceFeatures:
    torch.manual_seed(0)
    net = FaceFeatures(SMALL)
    with torch.no_grad():  # statistics as after a little training, not those of a fresh net
        net.train()
        for _ in range(5):
            net.read(torch.rand(8, 3, 112, 112))
    return net.eval().requires_grad_(False)


def test_half_width_is_about_three_million_parameters():
    with torch.device("meta"):
        count = sum(p.numel() for p in FaceFeatures(Config()).parameters())
        full = sum(p.numel() for p in FaceFeatures(Config(width=64)).layers.parameters())
    assert 2.7e6 < count < 3.0e6
    assert full == 11_166_976  # ResNet-18 without stem and classifier


@pytest.mark.parametrize("size", [32, 96, 112, 224, 250])
def test_features_of_any_size(network, size):
    maps = network.features(torch.rand(1, 3, size, size))
    assert [m.shape[1] for m in maps] == [8, 16, 32, 64]
    places = [-(-size // 4 // 2**level) if size % 32 == 0 else None for level in range(4)]
    for found, expected in zip(maps, places, strict=True):
        assert expected is None or found.shape[-1] == expected
        assert found.shape[-1] == found.shape[-2]


def test_distance_of_equals_is_zero_and_otherwise_positive(network):
    a, b = torch.rand(2, 3, 64, 64), torch.rand(2, 3, 64, 64)
    assert network.distance(a, a).tolist() == [0, 0]
    there, back = network.distance(a, b), network.distance(b, a)
    assert (there > 0).all() and torch.allclose(there, back)
    assert torch.allclose(network.distance(a[:1], b[:1])[0], there[0], rtol=1e-4)


def test_distance_by_hand(network):
    a, b = torch.rand(1, 3, 64, 64), torch.rand(1, 3, 64, 64)
    expected = 0.0
    for first, second in zip(network.features(a), network.features(b), strict=True):
        maps = (m[0].numpy() for m in (first, second))
        x, y = (m / (np.linalg.norm(m, axis=0) + 1e-9) for m in maps)
        expected += ((x - y) ** 2).sum(0).mean()
    assert network.distance(a, b).item() == pytest.approx(expected, rel=1e-2)


def test_distance_descends_towards_the_target(network):
    target = torch.rand(1, 3, 64, 64)
    shown = (target + 0.3 * torch.rand_like(target)).requires_grad_()
    value = network.distance(shown, target).sum()
    value.backward()
    nearer = shown - 0.02 * shown.grad / shown.grad.norm()
    assert network.distance(nearer, target).item() < value.item()
    assert shown.grad.isfinite().all()


def test_distance_has_a_gradient_where_a_picture_is_black(network):
    shown = torch.zeros(1, 3, 64, 64, requires_grad=True)
    network.distance(shown, torch.rand(1, 3, 64, 64)).sum().backward()
    assert shown.grad.isfinite().all()


def test_weight_chooses_places(network):
    a = torch.rand(1, 3, 256, 256)
    b = a.clone()
    b[..., 224:] = torch.rand(1, 3, 256, 32)
    left = torch.zeros(1, 1, 256, 256)
    left[..., :32] = 1
    first = network.features(a)[0] - network.features(b)[0]
    assert first[..., :40].abs().max() < 1e-5  # no feature sees across the picture at once
    assert network.distance(a, b, left).item() < 0.2 * network.distance(a, b, 1 - left).item()
    ones = network.distance(a, b, torch.ones(1, 1, 256, 256))
    assert torch.allclose(ones, network.distance(a, b), rtol=1e-4)


def test_unit_has_length_one():
    lengths = unit(torch.rand(2, 5, 3, 3) + 0.5).square().sum(1)
    assert torch.allclose(lengths, torch.ones(2, 3, 3), atol=1e-4)


def test_centres_reads_a_peak():
    rows, columns = torch.meshgrid(torch.arange(20.0), torch.arange(30.0), indexing="ij")
    logits = -0.5 * ((columns - 12.3) ** 2 + (rows - 7.6) ** 2)
    assert centres(logits[None, None])[0, 0].tolist() == pytest.approx([12.3, 7.6], abs=1e-3)


def test_embeddings_have_length_one_and_are_the_same_at_any_size(network):
    smooth = torch.nn.functional.interpolate(torch.rand(3, 3, 7, 7), (448, 448), mode="bicubic")
    smooth = smooth.clamp(0, 1)
    large = network.embedding(smooth)
    small = network.embedding(torch.nn.functional.interpolate(smooth, (224, 224), mode="area"))
    assert large.shape == (3, 16)
    assert torch.allclose(large.norm(dim=1), torch.ones(3), atol=1e-5)
    assert (large * small).sum(1).min() > 0.99
    assert network.pooled(smooth).shape == (3, 64)


def test_window_is_the_middle_of_a_crop(network):
    crop = torch.zeros(1, 3, 200, 200)
    crop[..., 35:165, 35:165] = 1  # 0.65 of it
    assert network.window(crop).min() > 0.9
    crop = 1 - crop
    assert network.window(crop).max() < 0.1


def test_landmarks_are_in_pixels_of_the_crop(network):
    crops = torch.rand(2, 3, 224, 224)
    inside = network.read(network.window(crops)).points
    found = network.landmarks(crops)
    middle = (SMALL.input_px - 1) / 2
    expected = (inside - middle) * (0.65 * 224 / 112) + 111.5
    assert torch.allclose(found, expected, atol=1e-3)


def test_look_finds_the_same_window_as_a_studio_crop(network):
    side, points = 224, np.zeros((74, 2), np.float32)
    points[:] = 111.5  # nose in the middle
    points[17:27, 1] = 80.0
    points[8, 1] = 80.0 + side / 2.2
    random = np.random.default_rng(0)
    coarse = random.integers(0, 256, (8, 8, 3)).astype(np.uint8)
    rgb = np.kron(coarse, np.ones((28, 28, 1), np.uint8))
    seen = network.look(rgb, points)
    crop = torch.from_numpy(rgb).permute(2, 0, 1)[None].float() / 255
    assert float(seen.identity @ network.embedding(crop)[0].numpy()) > 0.99
    assert np.allclose(seen.features, network.pooled(crop)[0].numpy(), atol=0.05)
    moved = np.pad(rgb, ((40, 0), (30, 0), (0, 0)), mode="edge")
    again = network.look(moved, points + np.float32([30, 40]))
    assert float(seen.identity @ again.identity) > 0.999
    assert cut_window(rgb, points, SMALL).shape == (112, 112, 3)


def test_seeds_make_different_networks():
    torch.manual_seed(1)
    one = FaceFeatures(SMALL)
    torch.manual_seed(2)
    assert not torch.equal(one.heatmaps.weight, FaceFeatures(SMALL).heatmaps.weight)
