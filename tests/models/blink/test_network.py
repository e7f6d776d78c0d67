"""The generator: size, what comes out, and that sequences depend on seed and past alone."""

import numpy as np
import pytest
import torch

from models.blink.network import POINTS, WARM_UP, BlinkGenerator, Config, lid_gaps


@pytest.fixture
def network():
    torch.manual_seed(2)
    made = BlinkGenerator(Config()).eval()
    made.full.copy_(torch.tensor([0.02, 0.01]))
    return made


def test_it_has_the_published_size(network):
    assert sum(p.numel() for p in network.parameters()) == 40_468


def test_eyes_and_brows_move_together(network):
    motion, _ = network(torch.randn(3, 30, 10))
    assert motion.shape == (3, 30, len(POINTS), 2)
    assert network.closure(motion).shape == (3, 30, 2)


def test_lids_that_come_down_close_their_own_eye(network):
    motion = torch.zeros(len(POINTS), 2)
    for point in (37, 38):
        motion[POINTS.index(point), 1] = 0.02
    assert lid_gaps(motion).tolist() == pytest.approx([-0.02, 0.0])
    assert network.closure(motion).tolist() == pytest.approx([1.0, 0.0])
    for point in (46, 47):
        motion[POINTS.index(point), 1] = -0.005
    assert network.closure(motion).tolist() == pytest.approx([1.0, 0.5])


def test_sequences_depend_on_the_seed_and_longer_ones_go_on(network):
    short, long = network.closures(40, 5, lanes=2), network.closures(90, 5, lanes=2)
    assert short.shape == (2, 40, 2)
    np.testing.assert_allclose(long[:, :40], short, atol=1e-5)
    np.testing.assert_array_equal(network.closures(40, 5, lanes=2), short)
    assert np.abs(network.closures(40, 6, lanes=2) - short).max() > 1e-3
    assert np.abs(short[0] - short[1]).max() > 1e-3


def test_a_stretch_goes_on_from_its_state(network):
    noise = torch.randn(1, 60, 10)
    with torch.no_grad():
        whole, _ = network(noise)
        _, state = network(noise[:, :25])
        rest, _ = network(noise[:, 25:], state)
    torch.testing.assert_close(rest, whole[:, 25:])


def test_nothing_is_learnt_from_the_warm_up(network):
    noise = torch.randn(1, WARM_UP + 20, 10, requires_grad=True)
    network.train()
    network.settled(noise).square().sum().backward()
    assert not noise.grad[:, :WARM_UP].any() and noise.grad[:, WARM_UP:].abs().min() > 0


def test_the_decoder_starts_as_the_components(network):
    mean, basis = torch.randn(44), torch.randn(8, 44)
    network.start_decoder(mean, basis)
    torch.testing.assert_close(network.decoder(torch.zeros(8)), mean)
    torch.testing.assert_close(network.decoder(torch.eye(8)[3]), mean + basis[3])
