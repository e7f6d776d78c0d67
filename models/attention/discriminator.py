"""The 70 x 70 patch discriminator (Isola et al. 2017; METHODS 3.6)."""

from typing import cast

from torch import Tensor, nn

SLOPE = 0.2


class PatchDiscriminator(nn.Module):
    """(B, 3, h, w) in [-1, 1] to a score per patch (B, 1, h / 8 - 2, w / 8 - 2); 1 is real."""

    def __init__(self, width: int = 64) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(3, width, 4, 2, 1),
            nn.LeakyReLU(SLOPE),
            *_layer(width, 2 * width, 2),
            *_layer(2 * width, 4 * width, 2),
            *_layer(4 * width, 8 * width, 1),
            nn.Conv2d(8 * width, 1, 4, 1, 1),
        )

    def forward(self, pictures: Tensor) -> Tensor:
        """Judge pictures."""
        return cast("Tensor", self.layers(pictures))


def _layer(inside: int, outside: int, stride: int) -> tuple[nn.Module, ...]:
    conv = nn.Conv2d(inside, outside, 4, stride, 1)
    return conv, nn.InstanceNorm2d(outside), nn.LeakyReLU(SLOPE)
