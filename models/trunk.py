"""The generator's body that FLNet and Identity-Preserving share (METHODS 2.3).

It is GANimation's (Pumarola et al. 2018): two halvings, six residual blocks, two doublings.
"""

from collections.abc import Iterator
from typing import Protocol, TypeVar, cast

from torch import Tensor, nn

BLOCKS = 6

Layer = TypeVar("Layer", nn.Conv2d, nn.ConvTranspose2d)


class Normed(Protocol):
    """Puts a convolution and its norm together; networks differ in how."""

    def __call__(self, conv: Layer) -> tuple[Layer, nn.Module]:
        """The convolution as the network runs it, and the norm behind it."""


class Residual(nn.Module):
    """x + f(x), f = Conv3-norm-ReLU-Conv3-norm, nothing after the sum."""

    def __init__(self, channels: int, normed: Normed) -> None:
        super().__init__()
        self.body = nn.Sequential(
            *normed(nn.Conv2d(channels, channels, 3, 1, 1, bias=False)),
            nn.ReLU(),
            *normed(nn.Conv2d(channels, channels, 3, 1, 1, bias=False)),
        )

    def forward(self, x: Tensor) -> Tensor:
        """(B, C, h, w) -> the same."""
        return x + cast("Tensor", self.body(x))


def trunk(channels: int, width: int, normed: Normed) -> nn.Sequential:
    """(B, channels, h, w) to features (B, width, h, w); sides are multiples of 4."""
    return nn.Sequential(*_layers(channels, width, normed))


def _layers(channels: int, width: int, normed: Normed) -> Iterator[nn.Module]:
    for conv in (
        nn.Conv2d(channels, width, 7, 1, 3, bias=False),
        nn.Conv2d(width, 2 * width, 4, 2, 1, bias=False),
        nn.Conv2d(2 * width, 4 * width, 4, 2, 1, bias=False),
    ):
        yield from normed(conv)
        yield nn.ReLU()
    for _ in range(BLOCKS):
        yield Residual(4 * width, normed)
    for back in (
        nn.ConvTranspose2d(4 * width, 2 * width, 4, 2, 1, bias=False),
        nn.ConvTranspose2d(2 * width, width, 4, 2, 1, bias=False),
    ):
        yield from normed(back)
        yield nn.ReLU()
