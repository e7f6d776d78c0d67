"""The generator that ships, small enough for two processor cores: `kind` "plus".

What the paper says stays: the difference of two faces behind one encoder, attention and colours.
What differs, and why:

- Nothing is worked out at full size: pixels go in as channels of half the size and come out by
  sub-pixel convolution (Shi et al. 2016), between them lies FLNet's body in plus mode. So it is
  cheap, and can start with what `flnet_lite` has learnt of faces (`training/begin.py`).
- Colours are the photo's with a change, and attention starts near 1: an untrained network keeps the
  photo, and all that is learnt makes the picture better than the prior's.
- Drawn faces have channels for the open mouth and the open eyes beside their lines.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional

from ..drawing import CHANNELS
from ..layers import Residual, conv, entering, hourglass, leaving, zero
from .texture import Texture

DRAWN = 4 * CHANNELS
"""Channels of a drawn face at half size."""
PIXELS = 12
_PAINT_UNIT = 0.2
"""What 1 of the colours' head means, in levels; see `models/flnet/network.py`."""
_KEPT = 1.0
"""Attention before it is taught, before the sigmoid: .73."""


class Light(nn.Module):
    """Encoder, body and heads at half size."""

    def __init__(self, width: int, photo_width: int, blocks: int) -> None:
        super().__init__()
        self.encoder = conv(DRAWN, DRAWN)
        self.photo_in = conv(PIXELS, photo_width)
        self.photo_out = conv(photo_width, photo_width)
        self.trunk_in = conv(photo_width + PIXELS + DRAWN, width)
        self.enter = entering(width)
        self.blocks = nn.ModuleList([Residual(4 * width) for _ in range(blocks)])
        self.leave = leaving(width)
        self.last = conv(width, width)
        self.colour = zero(nn.Conv2d(width, PIXELS, 3, padding=1))
        self.attention = zero(nn.Conv2d(width, 4, 3, padding=1))

    def forward(self, photo: Tensor, known: Tensor, wanted: Tensor) -> Texture:
        """`photo` (B, 3, h, w) in [-1, 1]; drawn faces (B, CHANNELS, h, w).

        Sides are multiples of 8.
        """
        apart = self._encoded(wanted) - self._encoded(known)
        pixels = functional.pixel_unshuffle((photo + 1) / 2, 2)
        x = self.photo_out(self.photo_in(pixels))
        x = self.trunk_in(torch.cat([x, pixels, apart], 1))
        x = self.last(hourglass(self.enter, self.blocks, self.leave, x))
        change = 2 * torch.tanh(_PAINT_UNIT * functional.pixel_shuffle(self.colour(x), 2))
        kept = torch.sigmoid(functional.pixel_shuffle(self.attention(x), 2) + _KEPT)
        return Texture(kept, (photo + change).clamp(-1, 1))

    def _encoded(self, drawn: Tensor) -> Tensor:
        found: Tensor = self.encoder(functional.pixel_unshuffle(drawn, 2))
        return found
