"""The training views: labels that stay on their pixels, eyes that shut, the right loss."""

import numpy as np
import pytest
import torch

from models.landmarks74 import network
from models.landmarks74.training.augment import not_a_face, view
from models.landmarks74.training.blink import blinking
from models.landmarks74.training.objective import jensen_shannon, objective
from models.rig.painted import Character, Expression, paint


@pytest.fixture(scope="module")
def drawn():
    """A drawn person, open-eyed, 320 px: picture and exact points."""
    return paint(Character.random(7), Expression(), 160)


def test_points_stay_on_their_pixels():
    """White dots are found where the moved points say, for every random placement and bend."""
    random = np.random.default_rng(0)
    points = np.zeros((74, 2), np.float32) + 160
    points[36], points[45] = (110, 140), (200, 150)
    picture = np.zeros((320, 320, 3), np.uint8)
    for x, y in points[[36, 45]].astype(int):
        picture[y - 3 : y + 4, x - 3 : x + 4] = 255
    near = 0
    for _ in range(12):
        crop, moved = view(picture, points, 128, random)
        bright = crop.astype(float).sum(2)
        near += all(
            bright[max(0, int(y) - 2) : int(y) + 4, max(0, int(x) - 2) : int(x) + 4].max()
            > bright.mean() + 1
            for x, y in moved[[36, 45]]
        )
    assert near >= 9  # the others are covered by a patch


def test_the_same_seed_gives_the_same_view(drawn):
    first = view(*drawn, 96, np.random.default_rng(4))
    second = view(*drawn, 96, np.random.default_rng(4))
    assert (first[0] == second[0]).all() and (first[1] == second[1]).all()


def test_crops_without_a_face_have_the_right_shape(drawn):
    random = np.random.default_rng(1)
    assert all(not_a_face(drawn[0], 96, random).shape == (96, 96, 3) for _ in range(6))


def test_blinking_closes_lids_and_touches_nothing_else(drawn):
    rgb, points = drawn
    shut, moved = blinking(rgb, points, np.random.default_rng(2))
    gaps = [np.linalg.norm(p[[68, 70]] - p[[69, 71]], axis=-1).mean() for p in (points, moved)]
    assert gaps[1] < 0.75 * gaps[0]
    still = [i for i in range(74) if i not in (37, 38, 43, 44, 68, 70)]
    assert (moved[still] == points[still]).all()
    changed = np.argwhere((shut != rgb).any(-1))
    assert len(changed)
    assert changed[:, 0].max() <= points[36:48, 1].max() + 2


def test_divergence_is_zero_for_the_right_gaussian_and_grows():
    cells = torch.arange(24.0)
    x = (-0.5 * (cells - 9.25) ** 2).softmax(0)
    y = (-0.5 * (cells - 13.5) ** 2).softmax(0)
    maps = (y[:, None] * x[None, :])[None, None]
    values = [
        jensen_shannon(maps, torch.tensor([[[9.25 + off, 13.5]]])).item() for off in (0, 1, 4)
    ]
    assert values[0] == pytest.approx(0, abs=1e-6)
    assert values[0] < values[1] < values[2] <= np.log(2) + 1e-6


def test_a_picture_without_a_face_teaches_no_points():
    net = network.Landmarks74(network.Config(width=16, stem=8)).train()
    reading = net(torch.rand(2, 3, 64, 64))
    loss = objective(reading, torch.zeros(2, 74, 2), torch.zeros(2), 64)
    loss.backward()
    assert net.heatmaps.weight.grad is None or not net.heatmaps.weight.grad.abs().max()
    assert net.face.weight.grad.abs().max() > 0
