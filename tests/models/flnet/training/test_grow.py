"""Growing: the same answers, and copies that part when they are taught."""

import subprocess
import sys

import pytest
import torch
from safetensors.torch import save_file

from models.flnet.network import Config, FLNet
from models.flnet.streams import Bank
from models.flnet.training.grow import grown
from models.rig.trainer.checkpoint import load_checkpoint

SMALL = Config(width=8, photo_width=4, blocks=1)
LARGE = Config(width=13, photo_width=9, blocks=2)


@pytest.fixture
def small() -> FLNet:
    torch.manual_seed(1)
    network = FLNet(SMALL)
    for value in network.parameters():
        torch.nn.init.normal_(value, 0, 0.1)
    return network.eval()


def asked(count: int = 3) -> tuple[Bank, torch.Tensor, torch.Tensor]:
    torch.manual_seed(2)
    shares = torch.rand(2, count, 16, 16).softmax(1)
    photos, points = torch.rand(2, count, 3, 32, 32), torch.rand(2, count, 74, 2) * 32
    return Bank(photos, shares, points), torch.rand(2, 74, 2) * 32, torch.rand(2, 6, 32, 32)


def test_a_grown_network_says_the_same(small):
    large = grown(small, LARGE)
    assert large.config == LARGE
    with torch.no_grad():
        for mine, theirs in zip(large(*asked()), small(*asked()), strict=True):
            assert torch.allclose(mine, theirs, atol=1e-4)


def test_copies_part_when_they_are_taught(small):
    large = grown(small, LARGE)
    torch.cat([answer.flatten() for answer in large(*asked())]).square().sum().backward()
    gradient = large.last[0].weight.grad.flatten(1)
    apart = torch.cdist(gradient, gradient) + torch.eye(len(gradient)) * 1e9
    assert apart.min() > 1e-6 * gradient.norm()


def test_training_begins_from_what_is_stored(small, tmp_path):
    text = '{"width": 8, "photo_width": 4, "blocks": 1}'
    save_file(small.state_dict(), tmp_path / "small.safetensors", {"config": text})
    command = [sys.executable, "-m", "models.flnet.training.grow", tmp_path / "small.safetensors"]
    sizes = ["--width", "13", "--photo-width", "9", "--blocks", "2"]
    subprocess.run([*command, *sizes, "--out", tmp_path / "run"], check=True)
    large = FLNet(LARGE)
    large.load_state_dict(load_checkpoint(tmp_path / "run")["average"])
    with torch.no_grad():
        assert torch.allclose(large.eval()(*asked())[2], small(*asked())[2], atol=1e-4)
