"""The net that L_p looks through (METHODS 2.5): the user's VGG16, or the project's loss net."""

import hashlib
from pathlib import Path
from pickle import UnpicklingError
from typing import cast

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn

from ...rig.errors import RigError
from ...rig.frozen import Frozen, frozen

OWN = "loss_net"
LAYERS = (64, 64, 0, 128, 128, 0, 256, 256, 256, 0, 512, 512, 512)
"""Channels of the convolutions up to conv4_3; 0 halves the size."""
TAPS = (3, 8, 15, 22)
"""relu1_2, relu2_2, relu3_3, relu4_3, by torchvision's numbers."""
MEAN, DEVIATION = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
"""ImageNet's, of RGB in [0, 1]."""


class Vgg16(nn.Module):
    """VGG16 (Simonyan & Zisserman 2015, configuration D) up to relu4_3, as a distance."""

    mean: Tensor
    deviation: Tensor

    def __init__(self) -> None:
        super().__init__()
        modules: list[nn.Module] = []
        inside = 3
        for outside in LAYERS:
            if outside:
                modules += [nn.Conv2d(inside, outside, 3, padding=1), nn.ReLU()]
                inside = outside
            else:
                modules.append(nn.MaxPool2d(2))
        self.features = nn.Sequential(*modules)
        for name, values in (("mean", MEAN), ("deviation", DEVIATION)):
            self.register_buffer(name, torch.tensor(values)[:, None, None], persistent=False)

    def maps(self, pictures: Tensor) -> list[Tensor]:
        """Outputs of the four tapped layers for pictures (B, 3, h, w), RGB in [0, 1]."""
        x, found = (pictures - self.mean) / self.deviation, []
        for number, module in enumerate(self.features):
            x = module(x)
            if number in TAPS:
                found.append(x)
        return found

    def distance(self, pictures: Tensor, targets: Tensor, weight: Tensor | None = None) -> Tensor:
        """(B,) mean squared difference of the features, summed over the four layers.

        `weight` (B, 1, h, w) counts places of the pictures more or less.
        """
        total = pictures.new_zeros(len(pictures), dtype=torch.float32)
        with torch.no_grad():
            wanted = self.maps(targets)
        for a, b in zip(self.maps(pictures), wanted, strict=True):
            apart = (a.float() - b.float()).square()
            if weight is not None:
                apart = apart * nn.functional.adaptive_avg_pool2d(
                    weight, (a.shape[-2], a.shape[-1])
                )
            total = total + apart.mean((1, 2, 3))
        return total


def perceptual_net(vgg16: str) -> Frozen:
    """VGG16 with the weights in the file `vgg16`, or the project's own net where that is empty.

    The file holds torchvision's state dict of VGG16 (.pth) or the same as safetensors. Raises
    RigError when it does not, or when the own net is not there.
    """
    if not vgg16:
        return frozen(OWN)
    path = Path(vgg16)
    try:
        stored = _stored(path)
        network = Vgg16()
        network.load_state_dict({name: stored[name] for name in network.state_dict()})
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
    except (OSError, UnpicklingError, SafetensorError, KeyError, RuntimeError, TypeError) as e:
        reason = " ".join(str(e).split())[:200]
        message = f"{path} holds no weights of VGG16: {reason}."
        raise RigError(message, 'Give torchvision\'s file, or vgg16 = "" for our own net.') from e
    return Frozen(name=f"VGG16 ({digest[:8]})", network=network.eval().requires_grad_(False))


def _stored(path: Path) -> dict[str, Tensor]:
    """The tensors of a file by name; pickled objects are refused."""
    if path.suffix == ".safetensors":
        return load_file(path)
    return cast("dict[str, Tensor]", torch.load(path, weights_only=True, map_location="cpu"))
