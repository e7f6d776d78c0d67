"""Both readings of the discriminator: size, reach, what they give to feature matching."""

import pytest
import torch

from models.flnet.discriminator import Discriminator
from models.rig.losses import feature_matching


@pytest.mark.parametrize(
    ("reading", "parameters", "reach"), [("A", 662_977, 46), ("B", 2_761_152, 78)]
)
def test_published_sizes(reading, parameters, reach):
    torch.manual_seed(0)
    judge = Discriminator(reading)
    assert sum(p.numel() for p in judge.parameters() if p.requires_grad) == parameters
    picture = torch.rand(1, 3, 224, 224, requires_grad=True)
    patches = judge(picture).patches
    assert patches.shape == (1, 1, 14, 14)
    patches[0, 0, 7, 7].backward()
    assert picture.grad is not None
    seen = picture.grad.abs().sum((0, 1)) > 0
    for axis in (0, 1):
        places = seen.any(axis).nonzero()
        assert places.max() - places.min() + 1 == reach


def test_every_layer_has_a_spectral_norm_of_one():
    torch.manual_seed(0)
    judge = Discriminator("B", width=8)
    for _ in range(30):
        judge(torch.rand(2, 3, 64, 64))
    convs = [m for m in judge.modules() if isinstance(m, torch.nn.Conv2d)]
    assert len(convs) == 5
    for conv in convs:
        matrix = conv.weight.detach().flatten(1)
        assert torch.linalg.matrix_norm(matrix, 2).item() == pytest.approx(1, rel=0.02)


def test_layers_serve_feature_matching():
    torch.manual_seed(0)
    judge = Discriminator("B", width=4).eval()
    real, fake = torch.rand(2, 3, 96, 96), torch.rand(2, 3, 96, 96, requires_grad=True)
    layers = judge(fake).layers
    assert [tuple(x.shape[1:]) for x in layers] == [
        (4, 48, 48),
        (8, 24, 24),
        (16, 12, 12),
        (32, 6, 6),
    ]
    value = feature_matching(judge(real).layers, layers)
    value.backward()
    assert fake.grad is not None and fake.grad.abs().sum() > 0
    with torch.no_grad():
        assert feature_matching(judge(real).layers, judge(real).layers).item() == 0


def test_it_judges_in_bfloat16_too():
    judge = Discriminator(width=4)
    with torch.autocast("cpu", torch.bfloat16):
        verdict = judge(torch.rand(1, 3, 32, 32)).patches
    assert verdict.isfinite().all()
