"""The texture generator: published sizes, and what attention means."""

import numpy as np
import pytest
import torch
from torch.utils.flop_counter import FlopCounterMode

from models.attention.discriminator import PatchDiscriminator
from models.attention.losses import reconstruction, regularisation
from models.attention.network import AttentionNet, Config, Texture, drawn_lines
from studio.domain.mean_face import MEAN_FACE

MEAN = np.array(MEAN_FACE, np.float32)[:, :2]


def test_published_sizes():
    with torch.device("meta"):
        network, patches = AttentionNet(Config()), PatchDiscriminator()
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


def test_the_same_face_twice_differs_in_nothing():
    """Only the difference of the two faces reaches the trunk."""
    torch.manual_seed(1)
    network = AttentionNet(Config(width=4)).eval()
    photo = torch.rand(1, 3, 32, 32) * 2 - 1
    faces = [torch.rand(1, 1, 32, 32) for _ in range(3)]
    with torch.no_grad():
        same = [network(photo, face, face) for face in faces[:2]]
        other = network(photo, faces[0], faces[2])
    assert torch.allclose(same[0].colour, same[1].colour, atol=1e-5)
    assert not torch.allclose(same[0].colour, other.colour, atol=1e-3)


def test_the_studio_is_answered_in_its_own_terms():
    torch.manual_seed(1)
    network = AttentionNet(Config(width=4)).eval()
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


def test_a_drawn_face_has_its_lines_where_the_points_are():
    drawn = drawn_lines(MEAN * 96, 96)
    assert drawn.shape == (96, 96) and drawn.max() > 240
    x, y = np.round(MEAN[8] * 96).astype(int)
    assert drawn[y - 1 : y + 2, x - 1 : x + 2].max() > 100
    assert drawn[2, 2] == 0


def test_losses_on_hand_made_cases():
    zero, one = torch.zeros(2, 3, 4, 4), torch.ones(2, 3, 4, 4)
    alpha = torch.full((2, 1, 4, 4), 4.0)
    assert reconstruction(one, zero, alpha) == pytest.approx(4)
    attention = torch.stack([torch.ones(1, 4, 4), torch.full((1, 4, 4), 0.5)])
    still = Texture(torch.ones(2, 1, 4, 4), zero)
    moving = Texture(attention, torch.stack([zero[0], one[0]]))
    assert regularisation(still, 2) == 0
    assert regularisation(moving, 2) == pytest.approx(0.5 * 0.25 + 0.25 + 1)
