"""The texture generator: published sizes, and what attention means."""

import numpy as np
import pytest
import torch
from torch.utils.flop_counter import FlopCounterMode

from models.attention.discriminator import PatchDiscriminator
from models.attention.losses import reconstruction, regularisation
from models.attention.network import AttentionNet, Config, drawn
from models.attention.texture import Texture
from models.attention.training.begin import begun
from models.drawing import CHANNELS
from models.flnet import network as flnet
from models.flnet.streams import Bank
from studio.domain.mean_face import MEAN_FACE

MEAN = np.array(MEAN_FACE, np.float32)[:, :2]


def test_published_sizes():
    with torch.device("meta"):
        network, patches = AttentionNet(Config(kind="paper", width=64)), PatchDiscriminator()
        pictures, faces = torch.empty(1, 3, 256, 256), torch.empty(1, 1, 256, 256)
        with FlopCounterMode(display=False) as counter:
            network(pictures, faces, faces)
        assert patches(pictures).shape == (1, 1, 30, 30)
    parameters = sum(p.numel() for p in network.parameters())
    assert parameters == 8_529_248
    assert counter.get_total_flops() / 2e9 == pytest.approx(47.0, abs=1.5)
    assert sum(p.numel() for p in patches.parameters()) == 2_764_737


def test_attention_keeps_the_photo():
    photo, colour = torch.rand(1, 3, 8, 8) * 2 - 1, torch.rand(1, 3, 8, 8) * 2 - 1
    assert torch.equal(Texture(torch.ones(1, 1, 8, 8), colour).over(photo), photo)
    assert torch.equal(Texture(torch.zeros(1, 1, 8, 8), colour).over(photo), colour)


def tiny(kind: str) -> AttentionNet:
    """A small network of either kind that says something."""
    torch.manual_seed(1)
    network = AttentionNet(Config(kind=kind, width=4, photo_width=4, blocks=1)).eval()
    if kind == "plus":
        for head in (network.layers.colour, network.layers.attention):
            torch.nn.init.normal_(head.weight)
    return network


KINDS = {"paper": 1, "plus": CHANNELS}


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_face_twice_differs_in_nothing(kind):
    """Only the difference of the two faces reaches the trunk."""
    network = tiny(kind)
    photo = torch.rand(1, 3, 32, 32) * 2 - 1
    faces = [torch.rand(1, KINDS[kind], 32, 32) for _ in range(3)]
    with torch.no_grad():
        same = [network(photo, face, face) for face in faces[:2]]
        other = network(photo, faces[0], faces[2])
    assert torch.allclose(same[0].colour, same[1].colour, atol=1e-5)
    assert not torch.allclose(same[0].colour, other.colour, atol=1e-3)


def test_an_untrained_plus_network_keeps_the_photo():
    network = AttentionNet(Config(width=4, photo_width=4, blocks=1)).eval()
    photo, face = torch.rand(1, 3, 32, 32) * 2 - 1, torch.rand(1, CHANNELS, 32, 32)
    with torch.no_grad():
        texture = network(photo, face, face.flip(2))
    assert torch.allclose(texture.over(photo), photo, atol=1e-6)
    assert texture.attention.min() > 0.5


@pytest.mark.parametrize("kind", KINDS)
def test_the_studio_is_answered_in_its_own_terms(kind):
    network = tiny(kind)
    shares = torch.rand(2, 3, 16, 16).softmax(1)
    points = torch.from_numpy(MEAN * 32)
    asked = (
        torch.rand(2, 3, 3, 32, 32),
        shares,
        points.expand(2, 3, -1, -1),
        points.expand(2, -1, -1),
    )
    with torch.no_grad():
        maps = network.look(*asked)
    assert torch.equal(maps.shares, shares) and not maps.flow.any()
    assert maps.flow.shape == (2, 3, 2, 16, 16)
    assert maps.appearance.shape == (2, 3, 32, 32)
    assert maps.appearance.min() >= 0 and maps.appearance.max() <= 1
    assert maps.visibility.min() > 0 and maps.visibility.max() < 1


def test_it_begins_with_what_flnet_says_of_an_unmoved_photo():
    """Where nothing was drawn before and nothing is pulled, both networks see the same."""
    torch.manual_seed(2)
    teacher = flnet.FLNet(flnet.Config(width=4, photo_width=4, blocks=1)).eval()
    for name, value in teacher.named_parameters():
        if name.startswith(("appearance", "visibility", "blocks")):
            torch.nn.init.normal_(value, std=0.3)
    photo, face = torch.rand(1, 3, 32, 32), torch.rand(1, CHANNELS, 32, 32)
    points = torch.from_numpy(MEAN * 32)[None]
    with torch.no_grad():
        maps = teacher(
            Bank(photo[:, None], torch.ones(1, 1, 16, 16), points[:, None]), points, face
        )
        texture = begun(teacher)(2 * photo - 1, torch.zeros_like(face), face)
    inside = np.s_[..., 6:-6, 6:-6]  # beyond the border a share is 0
    assert torch.allclose(texture.attention[inside], maps.visibility[inside], atol=1e-4)
    assert torch.allclose((texture.colour[inside] + 1) / 2, maps.appearance[inside], atol=1e-4)


def test_a_drawn_face_has_its_lines_where_the_points_are():
    (lines,) = drawn(MEAN * 96, 96, "paper")
    assert lines.shape == (96, 96) and lines.max() > 240
    x, y = np.round(MEAN[8] * 96).astype(int)
    assert lines[y - 1 : y + 2, x - 1 : x + 2].max() > 100
    assert lines[2, 2] == 0
    assert drawn(MEAN * 96, 96, "plus").shape == (CHANNELS, 96, 96)


def test_losses_on_hand_made_cases():
    zero, one = torch.zeros(2, 3, 4, 4), torch.ones(2, 3, 4, 4)
    alpha = torch.full((2, 1, 4, 4), 4.0)
    assert reconstruction(one, zero, alpha) == pytest.approx(4)
    attention = torch.stack([torch.ones(1, 4, 4), torch.full((1, 4, 4), 0.5)])
    still = Texture(torch.ones(2, 1, 4, 4), zero)
    moving = Texture(attention, torch.stack([zero[0], one[0]]))
    assert regularisation(still, 2) == 0
    assert regularisation(moving, 2) == pytest.approx(0.5 * 0.25 + 0.25 + 1)
