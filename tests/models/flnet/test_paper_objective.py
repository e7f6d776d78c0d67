"""The losses of FLNet as published: what each is, who is taught by it."""

import pytest
import torch

from models.blocks import MARGIN
from models.flnet.discriminator import Discriminator
from models.flnet.paper import PaperConfig, PaperFLNet, Rendering, Streams
from models.flnet.training.development import Development
from models.flnet.training.history import History
from models.flnet.training.paper_objective import (
    Critic,
    Generation,
    PaperWeights,
    reconstruction,
    variation,
)
from models.rig import losses

SIZE = 32


def likeness(pictures, targets):
    return (pictures - targets).square().mean()


def batch(count=4, photos=2, seed=0):
    torch.manual_seed(seed)
    points = SIZE * torch.rand(count, photos + 2, 74, 2)
    return {
        "photos": torch.randint(0, 256, (count, photos, SIZE, SIZE, 3), dtype=torch.uint8),
        "photo_points": points[:, :photos],
        "target": torch.randint(0, 256, (count, SIZE, SIZE, 3), dtype=torch.uint8),
        "target_points": points[:, -2],
        "true_points": points[:, -1],
    }


@pytest.fixture
def phases():
    torch.manual_seed(3)
    pictures = Development()
    critic = Critic(Discriminator(width=4), History(32), pictures)
    network = PaperFLNet(PaperConfig(photos=2, width=4))
    return Generation(network, PaperWeights(), likeness, critic, pictures), critic


def rendering(masks, reach, visibility, warped=None, output=None):
    blank = torch.zeros(len(masks), 3, *masks.shape[-2:])
    streams = Streams(masks, reach, blank, visibility)
    flows = MARGIN * masks.shape[-1] * reach
    return Rendering(
        streams, flows, blank if warped is None else warped, output if output is not None else blank
    )


def test_the_weights_are_the_papers():
    weights = PaperWeights()
    assert (weights.visibility, weights.variation, weights.reconstruction) == (1.0, 1e-5, 250.0)
    assert (weights.perceptual, weights.adversarial) == (1.0, 1.0)


def test_variation_of_constant_maps_is_nothing():
    flat = rendering(
        torch.full((2, 5, 8, 8), 0.2),
        torch.full((2, 5, 2, 8, 8), 0.7),
        torch.full((2, 1, 8, 8), 0.4),
    )
    assert variation(flat).item() == 0


def test_variation_counts_v_and_flow_whole_and_masks_a_tenth():
    masks, reach, seen = (
        torch.zeros(1, 2, 4, 4),
        torch.zeros(1, 2, 2, 4, 4),
        torch.zeros(1, 1, 4, 4),
    )
    assert variation(rendering(masks, reach, seen + torch.eye(4))).item() == pytest.approx(12)
    assert variation(rendering(masks, reach + torch.eye(4), seen)).item() == pytest.approx(4 * 12)
    assert variation(rendering(masks + torch.eye(4), reach, seen)).item() == pytest.approx(0.2 * 12)


def test_tiling_a_map_doubles_its_variation_up_to_the_seam():
    reach = torch.rand(1, 2, 2, 6, 6)
    still = torch.zeros(1, 2, 6, 6), torch.zeros(1, 1, 6, 6)
    one = variation(rendering(still[0], reach, still[1])).item()
    tiled = rendering(
        still[0].repeat(1, 1, 1, 2), reach.repeat(1, 1, 1, 1, 2), still[1].repeat(1, 1, 1, 2)
    )
    seam = (reach[..., 0] - reach[..., -1]).square().sum().item()
    assert variation(tiled).item() == pytest.approx(2 * one + seam, rel=1e-5)


def test_reconstruction_is_a_mean_weighted_by_k_and_asks_both_pictures():
    points = torch.tensor([[[10.0, 10.0], [20.0, 12.0]]])
    masks, reach, seen = (
        torch.zeros(1, 2, 32, 32),
        torch.zeros(1, 2, 2, 32, 32),
        torch.zeros(1, 1, 32, 32),
    )
    warped, output = torch.full((1, 3, 32, 32), 0.5), torch.full((1, 3, 32, 32), 0.25)
    found = reconstruction(
        rendering(masks, reach, seen, warped, output), torch.zeros(1, 3, 32, 32), points
    )
    k = losses.closeness(points, 32, 32).mean().item()
    assert found.item() == pytest.approx(0.75 * k, rel=1e-5)


def test_the_loss_is_the_weighted_sum(phases):
    values = phases[0](batch())
    weights = PaperWeights()
    total = sum(getattr(weights, name) * v for name, v in values.items() if name != "loss")
    assert values["loss"].item() == pytest.approx(total.item(), rel=1e-5)
    assert set(values) - {"loss"} == set(weights.__slots__)


def test_each_phase_registers_and_teaches_its_own_network(phases):
    generation, critic = phases
    mine, theirs = set(generation.parameters()), set(critic.parameters())
    assert mine == set(generation.network.parameters())
    assert theirs == set(critic.discriminator.parameters())
    generation(batch())["loss"].backward()
    assert all(p.grad is not None for p in mine)
    assert all(p.grad is None and p.requires_grad for p in theirs)
    for parameter in mine:
        parameter.grad = None
    critic(batch())["loss"].backward()
    assert all(p.grad is not None for p in theirs)
    assert all(p.grad is None for p in mine)


def test_the_critic_pulls_the_generator_however_sure_it_is(phases):
    _, critic = phases
    picture = torch.rand(2, 3, SIZE, SIZE, requires_grad=True)
    critic.discriminator.eval()
    pulls = []
    for bias in (0.0, -50.0):
        torch.nn.init.constant_(critic.discriminator.scores.bias, bias)
        (pull,) = torch.autograd.grad(losses.hinge_generator(critic.verdict(picture)), picture)
        pulls.append(pull)
    assert pulls[0].abs().sum() > 0
    assert torch.allclose(*pulls)


def test_one_generator_run_serves_several_steps_of_the_critic(phases):
    generation, critic = phases
    generation(batch())
    for seed in range(5):
        values = critic(batch(seed=seed))
        assert values["loss"].item() > 0 and 0 <= values["right"].item() <= 1
    assert len(critic.history.pictures) == 4


def test_the_critic_learns_to_tell(phases):
    generation, critic = phases
    optimiser = torch.optim.Adam(critic.parameters(), 2e-3, betas=(0.5, 0.999))
    shown, found = batch(), []
    for step in range(40):
        if step % 5 == 0:
            generation(shown)
        values = critic(shown)
        optimiser.zero_grad()
        values["loss"].backward()
        optimiser.step()
        found.append(values["loss"].item())
    assert found[-1] < 0.7 * found[0]
    assert values["right"].item() > 0.9
