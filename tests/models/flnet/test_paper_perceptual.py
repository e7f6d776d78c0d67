"""L_p: the user's VGG16 from torchvision's file, or the project's own net, always named."""

import pytest
import torch
from safetensors.torch import save_file
from torch import nn

from models.flnet.training.perceptual import MEAN, Vgg16, perceptual_net
from models.rig.errors import RigError


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """A file such as torchvision's: other layers and the classifier are in it too."""
    torch.manual_seed(0)
    stored = {name: 0.5 * value for name, value in Vgg16().state_dict().items()}
    stored["features.24.weight"] = torch.zeros(512, 512, 3, 3)
    stored["classifier.6.bias"] = torch.zeros(1000)
    path = tmp_path_factory.mktemp("vgg") / "vgg16.pth"
    torch.save(stored, path)
    return path, stored


def test_torchvisions_file_is_understood_and_named(published):
    path, stored = published
    found = perceptual_net(str(path))
    assert found.name.startswith("VGG16 (")
    assert not any(p.requires_grad for p in found.network.parameters())
    assert torch.equal(found.network.features[19].weight, stored["features.19.weight"])
    safe = path.with_suffix(".safetensors")
    save_file(stored, safe)
    assert torch.equal(
        perceptual_net(str(safe)).network.features[0].weight, stored["features.0.weight"]
    )


def test_the_distance_is_the_sum_over_four_layers(published):
    network = perceptual_net(str(published[0])).network
    a, b = torch.rand(2, 3, 32, 32), torch.rand(2, 3, 32, 32)
    maps = network.maps(a)
    assert [tuple(m.shape[1:]) for m in maps] == [
        (64, 32, 32),
        (128, 16, 16),
        (256, 8, 8),
        (512, 4, 4),
    ]
    assert all(m.min() >= 0 for m in maps)  # after the ReLU
    by_hand = sum(
        (x - y).square().mean((1, 2, 3)) for x, y in zip(maps, network.maps(b), strict=True)
    )
    assert torch.allclose(network.distance(a, b), by_hand, rtol=1e-4)
    assert network.distance(a, a).tolist() == [0, 0]


def test_pictures_are_normalised_as_on_imagenet():
    network = Vgg16()
    grey = torch.tensor(MEAN)[None, :, None, None].expand(1, 3, 32, 32)
    nn.init.zeros_(network.features[0].bias)
    with torch.no_grad():
        assert network.features[0]((grey - network.mean) / network.deviation).abs().max() < 1e-6
        assert network.maps(grey)[0].isfinite().all()


def test_only_the_picture_is_taught_and_a_weight_counts(published):
    network = perceptual_net(str(published[0])).network
    a, b = (torch.rand(1, 3, 32, 32, requires_grad=True) for _ in range(2))
    network.distance(a, b).sum().backward()
    assert a.grad is not None and a.grad.abs().sum() > 0 and b.grad is None
    with torch.no_grad():
        whole, half = (
            network.distance(a, b),
            network.distance(a, b, torch.full((1, 1, 32, 32), 0.5)),
        )
    assert torch.allclose(half, whole / 2, rtol=1e-4)


def test_without_a_file_it_is_the_projects_own_net():
    found = perceptual_net("")
    assert found.name.startswith("loss_net ")
    pictures = torch.rand(2, 3, 64, 64)
    assert found.network.distance(pictures, pictures).abs().max() < 1e-6


def test_what_is_not_vgg16_is_refused_in_one_line(tmp_path):
    torch.save({"features.0.weight": torch.zeros(64, 3, 3, 3)}, tmp_path / "part.pth")
    (tmp_path / "text.pth").write_text("hello")
    (tmp_path / "text.safetensors").write_text("hello")
    torch.save(Vgg16(), tmp_path / "pickled.pth")
    for name in ("part.pth", "text.pth", "text.safetensors", "pickled.pth", "absent.pth"):
        with pytest.raises(RigError, match="no weights of VGG16") as found:
            perceptual_net(str(tmp_path / name))
        assert "\n" not in str(found.value)
