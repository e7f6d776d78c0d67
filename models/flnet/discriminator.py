"""Patch discriminators: whether a piece of a picture looks photographed (METHODS 2.4)."""

from itertools import pairwise
from typing import Literal, NamedTuple, cast

from torch import Tensor, nn
from torch.nn.utils.parametrizations import spectral_norm

Reading = Literal["A", "B"]

SLOPE = 0.01
SPREAD = 0.02


class Verdict(NamedTuple):
    """What a discriminator says of B pictures."""

    patches: Tensor
    """(B, 1, h / 16, w / 16) score of each patch; positive is real."""
    layers: tuple[Tensor, ...]
    """Outputs of the layers below, after their activation, finest first: for feature matching."""


class Discriminator(nn.Module):
    """Strided convolutions with spectral norm (Miyato et al. 2018) and no other normalisation.

    Reading A is the paper's literally: four layers, the last of which gives the scores; it sees 46
    pixels. Reading B adds a layer and sees 78. In both every layer has spectral norm, the last too.
    """

    def __init__(self, reading: Reading = "A", width: int = 64) -> None:
        super().__init__()
        widths = [3, width, 2 * width, 4 * width]
        scores = nn.Conv2d(4 * width, 1, 4, 2, 1)
        if reading == "B":
            widths.append(8 * width)
            scores = nn.Conv2d(8 * width, 1, 3, 1, 1, bias=False)
        self.layers = nn.ModuleList(
            nn.Sequential(_started(nn.Conv2d(a, b, 4, 2, 1)), nn.LeakyReLU(SLOPE))
            for a, b in pairwise(widths)
        )
        self.scores = _started(scores)

    def forward(self, pictures: Tensor) -> Verdict:
        """Judge pictures (B, 3, h, w) in [-1, 1], of 32 pixels or more."""
        x, found = pictures, []
        for layer in self.layers:
            x = layer(x)
            found.append(x)
        return Verdict(self.scores(x), tuple(found))


def _started(conv: nn.Conv2d) -> nn.Conv2d:
    nn.init.normal_(conv.weight, 0.0, SPREAD)
    if conv.bias is not None:
        nn.init.zeros_(conv.bias)
    return cast("nn.Conv2d", spectral_norm(conv))
