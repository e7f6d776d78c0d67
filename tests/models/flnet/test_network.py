"""FLNet in plus mode: it begins as the prior, and takes photos as a set."""

import dataclasses

import pytest
import torch
from torch import Tensor

from models.flnet.network import Config, FLNet
from models.flnet.streams import Bank, Maps, compose

S, H = 48, 24
SMALL = Config(width=8, photo_width=8, blocks=1)


def bank(count: int, seed: int = 0, batch: int = 2) -> Bank:
    made = torch.Generator().manual_seed(seed)
    logits = torch.randn(batch, count, H, H, generator=made)
    return Bank(
        torch.rand(batch, count, 3, S, S, generator=made),
        torch.softmax(3 * logits, 1),
        torch.rand(batch, count, 74, 2, generator=made) * S,
    )


def wanted(batch: int = 2) -> tuple[Tensor, Tensor]:
    made = torch.Generator().manual_seed(9)
    points = torch.rand(batch, 74, 2, generator=made) * S
    return points, torch.rand(batch, 6, S, S, generator=made)


def taught(config: Config = SMALL) -> FLNet:
    """A network that says something: nothing is left at zero."""
    torch.manual_seed(3)
    network = FLNet(config)
    for parameter in network.parameters():
        if not parameter.any():
            torch.nn.init.normal_(parameter, std=0.05)
    return network.eval()


def prior(photos: Bank) -> Tensor:
    still = torch.zeros(*photos.shares.shape[:2], 2, H, H)
    nothing = torch.zeros_like(photos.photos[:, 0])
    maps = Maps(photos.shares, still, nothing, torch.ones_like(nothing[:, :1]))
    return compose(maps, photos.photos).output


def test_it_begins_as_the_prior() -> None:
    photos = bank(3)
    made = compose(FLNet(SMALL)(photos, *wanted()), photos.photos)
    assert torch.allclose(made.output, prior(photos), atol=2e-3)
    assert torch.allclose(made.warped, made.output, atol=2e-3)


def test_photos_are_a_set() -> None:
    photos, network = bank(4), taught()
    order = torch.tensor([2, 0, 3, 1])
    maps = network(photos, *wanted())
    other = network(Bank(*(part[:, order] for part in photos)), *wanted())
    assert torch.allclose(maps.shares[:, order], other.shares, atol=1e-5)
    assert torch.allclose(maps.flow[:, order], other.flow, atol=1e-4)
    assert torch.allclose(maps.appearance, other.appearance, atol=1e-5)


@pytest.mark.parametrize("count", [1, 20])
def test_one_to_twenty_photos(count: int) -> None:
    photos = bank(count, batch=1)
    maps = taught()(photos, *wanted(1))
    assert maps.shares.shape == (1, count, H, H)
    assert torch.allclose(maps.shares.sum(1), torch.ones(1, H, H), atol=1e-5)
    assert maps.flow.abs().max() <= SMALL.reach
    assert maps.appearance.shape == (1, 3, S, S)
    assert ((maps.visibility >= 0) & (maps.visibility <= 1)).all()


@pytest.mark.parametrize("part", ["choice", "motion", "painting"])
def test_each_part_can_be_left_out(part: str) -> None:
    photos, whole = bank(3), taught()
    lame = FLNet(dataclasses.replace(SMALL, **{part: False})).eval()
    lame.load_state_dict(whole.state_dict())
    maps, full = lame(photos, *wanted()), whole(photos, *wanted())
    kept = {
        "choice": torch.equal(maps.shares, photos.shares),
        "motion": not maps.flow.any(),
        "painting": bool((maps.visibility == 1).all()),
    }
    assert kept[part] and sum(kept.values()) == 1
    assert not torch.allclose(full.shares, photos.shares)


def test_a_moved_photo_moves_the_picture() -> None:
    photos = bank(1, batch=1)
    flow = torch.zeros(1, 1, 2, H, H)
    flow[:, :, 0] = 3
    one = torch.ones(1, 1, S, S)
    made = compose(Maps(photos.shares, flow, torch.zeros(1, 3, S, S), one), photos.photos)
    assert torch.allclose(made.output[..., :-4], photos.photos[:, 0, :, :, 3:-1], atol=1e-4)


def test_every_weight_is_taught() -> None:
    photos, network = bank(2), taught()
    made = compose(network(photos, *wanted()), photos.photos)
    (made.output.square().mean() + made.warped.square().mean()).backward()
    assert all(p.grad is not None and p.grad.abs().sum() > 0 for p in network.parameters())
