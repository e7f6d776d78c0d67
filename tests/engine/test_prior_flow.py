import numpy as np
import pytest
from engine_scenes import shape

from studio.engine.prior_flow import GRID, PriorFlow, pixel_centres


def flow_at(flows, places):
    """Flow (n, 2) of the first source at `places` (n, 2) in crop sides, nearest grid point."""
    x, y = (places * GRID - 0.5).round().astype(int).T
    return flows[0, y, x]


def test_equal_landmarks_give_no_flow():
    flows = PriorFlow(shape()).flows(shape()[None], shape(), np.zeros((1, 2), np.float32))
    assert (flows == 0).all()


def test_flow_is_backward_from_target_to_source():
    target = shape()
    source = target + np.float32([0.05, 0])
    flows = PriorFlow(target, ridge=1e-4).flows(source[None], target, np.zeros((1, 2), np.float32))
    np.testing.assert_allclose(flow_at(flows, target[48:60]), [[0.05, 0]] * 12, atol=4e-3)


def test_border_stays():
    target = shape()
    flows = PriorFlow(target).flows(target[None] + 0.1, target, np.zeros((1, 2), np.float32))
    assert np.abs(flows[0, 0, 0]).max() < 0.02 < np.abs(flows[0, GRID // 2, GRID // 2]).max()


def test_known_offset_moves_everything():
    target = shape()
    base = np.array([[0.07, -0.03]], np.float32)
    flows = PriorFlow(target).flows(target[None] + base[:, None], target, base)
    np.testing.assert_allclose(flows, np.broadcast_to(base, flows.shape), atol=1e-6)


def test_flow_is_linear_in_the_displacement():
    target = shape()
    prior = PriorFlow(target)
    move = np.random.default_rng(2).normal(0, 0.02, (74, 2)).astype(np.float32)
    zero = np.zeros((2, 2), np.float32)
    once, twice = prior.flows(np.stack([target + move, target + 2 * move]), target, zero)
    np.testing.assert_allclose(twice, 2 * once, atol=1e-4)


@pytest.mark.parametrize("side", [4, 112])
def test_pixel_centres(side):
    centres = pixel_centres(side)
    assert centres.shape == (side * side, 2)
    np.testing.assert_allclose(centres[0], 0.5 / side)
    np.testing.assert_allclose(centres.mean(axis=0), 0.5, atol=1e-6)
