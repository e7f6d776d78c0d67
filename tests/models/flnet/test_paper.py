"""FLNet as published: sizes, input, composition (METHODS 2.2, 2.3, 11)."""

import pytest
import torch
from torch.utils.flop_counter import FlopCounterMode

from models.blocks import MARGIN
from models.flnet.paper import (
    PaperConfig,
    PaperFLNet,
    Streams,
    difference_maps,
    inputs,
    render,
)

SMALL = PaperConfig(photos=3, width=4)


def scene(batch=2, photos=3, size=32, seed=0):
    """Photos, their landmarks, and those of the target, all random."""
    torch.manual_seed(seed)
    pictures = 2 * torch.rand(batch, photos, 3, size, size) - 1
    return pictures, size * torch.rand(batch, photos, 68, 2), size * torch.rand(batch, 68, 2)


@pytest.fixture
def network():
    torch.manual_seed(1)
    return PaperFLNet(SMALL).eval()


@pytest.mark.parametrize(
    ("photos", "width", "parameters", "gmac"),
    [
        (5, 64, 8_534_016, 35.7),
        (3, 64, 8_483_840, 33.2),
        (1, 64, 8_433_664, 30.7),
        (5, 96, 19_092_480, 75.1),
        (5, 48, 4_827_648, 21.4),
        (5, 32, 2_169_856, 10.7),
        (5, 24, 1_234_176, 6.6),
        (5, 16, 560_640, 3.5),
        (6, 64, 8_559_104, 37.0),
    ],
)
def test_published_sizes(photos, width, parameters, gmac):
    with torch.device("meta"):
        network = PaperFLNet(PaperConfig(photos=photos, width=width)).eval()
        features = torch.empty(1, 5 * photos, 224, 224)
        with FlopCounterMode(display=False) as counter:
            found = network.trunk(features)
            for head in (network.appearance, network.masks, network.reach, network.visibility):
                head(found)
    assert sum(p.numel() for p in network.parameters() if p.requires_grad) == parameters
    # The counter also sees the division of each weight by its norm, a millionth of the whole.
    assert counter.get_total_flops() / 2e9 == pytest.approx(gmac, abs=0.08)


def test_the_spectral_switch_changes_no_count():
    with torch.device("meta"):
        strict = PaperFLNet(PaperConfig(heads_spectral=True))
    assert sum(p.numel() for p in strict.parameters()) == 8_534_016


def test_every_layer_of_the_trunk_has_both_norms_and_heads_have_none(network):
    convs = (torch.nn.Conv2d, torch.nn.ConvTranspose2d)
    trunk = [m for m in network.trunk.modules() if isinstance(m, convs)]
    norms = [m for m in network.trunk.modules() if isinstance(m, torch.nn.InstanceNorm2d)]
    assert len(trunk) == len(norms) == 3 + 12 + 2
    assert all(hasattr(conv, "parametrizations") and conv.bias is None for conv in trunk)
    assert all(norm.affine for norm in norms)
    assert not hasattr(network.reach, "parametrizations")
    strict = PaperFLNet(PaperConfig(photos=3, width=4, heads_spectral=True))
    assert hasattr(strict.reach, "parametrizations")


def test_the_bottleneck_sees_112_px():
    """Of the layers alone: the instance norm looks at the whole picture."""
    torch.manual_seed(0)
    network = PaperFLNet(PaperConfig(photos=1, width=2))
    for name, module in list(network.trunk.named_modules()):
        if isinstance(module, torch.nn.InstanceNorm2d | torch.nn.ReLU):
            parent = network.trunk.get_submodule(name.rpartition(".")[0])
            setattr(parent, name.rpartition(".")[2], torch.nn.Identity())
    picture = torch.rand(1, 5, 256, 256, dtype=torch.double, requires_grad=True)
    network.trunk.double()[: 9 + 6](picture)[0, :, 32, 32].sum().backward()
    assert picture.grad is not None
    seen = (picture.grad.abs().sum((0, 1)) > 0).any(0).nonzero()
    assert seen.max() - seen.min() + 1 == 112


def test_what_comes_out(network):
    photos, sources, targets = scene()
    seen = network(photos, sources, targets)
    assert seen.masks.shape == (2, 3, 32, 32)
    assert seen.flows.shape == (2, 3, 2, 32, 32)
    assert seen.appearance.shape == seen.warped.shape == seen.output.shape == (2, 3, 32, 32)
    assert seen.visibility.shape == (2, 1, 32, 32)
    assert torch.allclose(seen.masks.sum(1), torch.ones(2, 32, 32), atol=1e-6)
    assert seen.flows.abs().max() <= MARGIN * 32
    assert seen.appearance.abs().max() <= 1
    assert seen.visibility.min() >= 0 and seen.visibility.max() <= 1
    by_hand = (1 - seen.visibility) * seen.appearance + seen.visibility * seen.warped
    assert torch.allclose(seen.output, by_hand, atol=1e-6)


def test_forty_pixels_at_224_and_in_proportion():
    photos = torch.zeros(1, 1, 3, 224, 224)
    streams = Streams(
        masks=torch.ones(1, 1, 224, 224),
        reach=torch.ones(1, 1, 2, 224, 224),
        appearance=photos[:, 0],
        visibility=torch.ones(1, 1, 224, 224),
    )
    assert render(streams, photos).flows.unique().tolist() == pytest.approx([40])
    half = Streams(*(stream[..., ::2, ::2] for stream in streams))
    assert render(half, photos[..., ::2, ::2]).flows.unique().tolist() == pytest.approx([20])


def test_v_of_one_is_the_warped_picture(network):
    photos, sources, targets = scene()
    streams = network.streams(photos, sources, targets)
    wide = streams._replace(visibility=torch.ones_like(streams.visibility))
    seen = render(wide, photos)
    assert torch.equal(seen.output, seen.warped)


def test_the_margin_needs_no_second_look(network):
    photos, sources, targets = scene()
    streams = network.streams(photos, sources, targets)
    network.trunk = None
    half = render(streams, photos, MARGIN / 2)
    assert torch.allclose(2 * half.flows, render(streams, photos).flows)
    still = render(streams, photos, 0.0)
    mixed = (streams.masks[:, :, None] * photos).sum(1)
    assert torch.allclose(still.warped, mixed, atol=1e-4)


def test_a_margin_in_forward_is_the_margin_of_the_composition(network):
    photos, sources, targets = scene()
    whole = network(photos, sources, targets, 0.1)
    parts = render(network.streams(photos, sources, targets), photos, 0.1)
    assert torch.equal(whole.output, parts.output)


def test_25_channels_pictures_first():
    photos, sources, targets = scene(photos=5)
    x = inputs(photos, sources, targets)
    assert x.shape == (2, 25, 32, 32)
    assert torch.equal(x[:, 3:6], photos[:, 1])
    maps = difference_maps(sources, targets, 32, 32)
    assert torch.equal(x[:, 15:].view(2, 5, 2, 32, 32), maps)


def test_a_face_that_already_fits_asks_for_nothing():
    _, sources, _ = scene()
    same = sources[:, :1].expand_as(sources)
    assert difference_maps(same, sources[:, 0], 32, 32).abs().max() == 0


def test_differences_are_written_where_the_photo_has_the_landmark():
    sources = torch.tensor([[[[4.4, 7.6], [20.0, 3.0]]]])
    targets = torch.tensor([[[14.4, 5.6], [20.0, 3.0]]])
    maps = difference_maps(sources, targets, 224, 224)[0, 0]
    assert maps[:, 8, 4].tolist() == pytest.approx([10 / 40, -2 / 40])
    assert (maps != 0).any(0).sum() == 1


def test_the_last_of_several_landmarks_in_a_pixel_is_written():
    sources = torch.tensor([[[[5.0, 5.0], [5.2, 4.9], [9.0, 9.0]]]])
    targets = torch.tensor([[[6.0, 5.0], [8.2, 4.9], [9.0, 12.0]]])
    maps = difference_maps(sources, targets, 224, 224)[0, 0]
    assert maps[:, 5, 5].tolist() == pytest.approx([3 / 40, 0], abs=1e-6)
    assert maps[:, 9, 9].tolist() == pytest.approx([0, 3 / 40], abs=1e-6)


def test_landmarks_beyond_the_picture_are_written_at_its_border():
    sources = torch.tensor([[[[-9.0, 300.0], [31.6, -0.4]]]])
    targets = torch.tensor([[[-9.0, 296.0], [30.6, -0.4]]])
    maps = difference_maps(sources, targets, 32, 32)[0, 0]
    assert maps[1, 31, 0].item() == pytest.approx(-4 / (MARGIN * 32))
    assert maps[0, 0, 31].item() == pytest.approx(-1 / (MARGIN * 32), rel=1e-4)


def test_it_is_trained_at_one_size_and_works_at_others(network):
    for size in (32, 44, 64):
        assert network(*scene(size=size)).output.shape == (2, 3, size, size)


def test_flows_keep_their_precision_in_bfloat16(network):
    photos, sources, targets = scene()
    with torch.autocast("cpu", torch.bfloat16):
        seen = network(photos, sources, targets)
    assert seen.flows.dtype == seen.output.dtype == torch.float32
    assert len(seen.flows.unique()) > 3000  # of 12288; bfloat16 has a few hundred values here
    assert (seen.output - network(photos, sources, targets).output).abs().mean() < 0.05
