"""Convolutions of the networks that ship: without norms, whose statistics depend on the window."""

from typing import cast

from torch import Tensor, nn
from torch.nn import functional

_SLOPE = 0.1


def conv(inside: int, outside: int, kernel: int = 3) -> nn.Sequential:
    """A convolution and its activation; a kernel of 4 halves the size."""
    stride = 2 if kernel == 4 else 1
    return nn.Sequential(
        nn.Conv2d(inside, outside, kernel, stride, 1), nn.LeakyReLU(_SLOPE, inplace=True)
    )


def zero(convolution: nn.Conv2d) -> nn.Conv2d:
    """The convolution, saying nothing until it is taught."""
    nn.init.zeros_(convolution.weight)
    if convolution.bias is not None:
        nn.init.zeros_(convolution.bias)
    return convolution


def entering(width: int) -> nn.ModuleList:
    """From `width` channels to four times as many at a quarter of the size."""
    return nn.ModuleList(
        [conv(width, width), conv(width, 2 * width, 4), conv(2 * width, 4 * width, 4)]
    )


def leaving(width: int) -> nn.ModuleList:
    """The way back of `entering`."""
    return nn.ModuleList([conv(4 * width, 2 * width), conv(2 * width, width)])


def hourglass(
    enter: nn.ModuleList, blocks: nn.ModuleList, leave: nn.ModuleList, x: Tensor
) -> Tensor:
    """(B, width, h, w) to the same: down twice, `blocks`, up again beside what was there."""
    full = enter[0](x)
    half = enter[1](full)
    x = enter[2](half)
    for block in blocks:
        x = block(x)
    x = half + leave[0](functional.interpolate(x, scale_factor=2.0))
    return cast("Tensor", full + leave[1](functional.interpolate(x, scale_factor=2.0)))


class Residual(nn.Module):
    """x + f(x), f starting at 0 (Zhang et al. 2019, Fixup)."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.first = conv(width, width)
        self.second = zero(nn.Conv2d(width, width, 3, padding=1))

    def forward(self, x: Tensor) -> Tensor:
        """(B, width, h, w) to the same."""
        return cast("Tensor", x + self.second(self.first(x)))
