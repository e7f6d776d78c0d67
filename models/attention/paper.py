"""The generator as Sinha et al. published it (METHODS 3.6): `kind` "paper"."""

from typing import TypeVar

import torch
from torch import Tensor, nn

from ..trunk import trunk
from .texture import Texture

ENCODED = 32
"""Channels of a drawn face behind the landmark encoder."""

Layer = TypeVar("Layer", nn.Conv2d, nn.ConvTranspose2d)


class Published(nn.Module):
    """Landmark encoder at full size, GANimation's trunk, two heads; 64 is the published width."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.encoder = nn.Sequential(
            *_normed(nn.Conv2d(1, ENCODED, 7, 1, 3, bias=False)),
            nn.ReLU(),
            *_normed(nn.Conv2d(ENCODED, ENCODED, 3, 1, 1, bias=False)),
            nn.ReLU(),
        )
        self.trunk = trunk(3 + ENCODED, width, _normed)
        self.colour = nn.Conv2d(width, 3, 7, 1, 3, bias=False)
        self.attention = nn.Conv2d(width, 1, 7, 1, 3, bias=False)

    def forward(self, photo: Tensor, known: Tensor, wanted: Tensor) -> Texture:
        """`photo` (B, 3, h, w) in [-1, 1]; drawn faces (B, 1, h, w). Sides are multiples of 4."""
        apart = self.encoder(wanted) - self.encoder(known)
        features = self.trunk(torch.cat([photo, apart], 1))
        return Texture(torch.sigmoid(self.attention(features)), torch.tanh(self.colour(features)))


def _normed(conv: Layer) -> tuple[Layer, nn.InstanceNorm2d]:
    nn.init.normal_(conv.weight, 0.0, 0.02)
    return conv, nn.InstanceNorm2d(conv.out_channels, affine=True)
