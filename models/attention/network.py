"""The texture generator of Sinha et al. (METHODS 3.6): one photo, an attention map, a colour map.

I_t = (1 - att) C + att I_id: where att is 1 the photo is kept, where it is 0 the colours of C are
painted (the opposite of ATVG). What changes is told by the difference of two drawn faces, seen
through one encoder.

As published the photo has to lie where the face is wanted: over the whole of a moved head att would
fall to 0. So the photo is aligned first, upright in the face window and by the studio's prior flow,
and the pose is put back when the window is laid onto the picture.
"""

from dataclasses import dataclass
from typing import Literal, cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from ..drawing import LINES, draw
from ..flnet.streams import Maps, full
from .paper import Published
from .plus import Light
from .texture import Texture


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Size and kind of the network."""

    kind: Literal["plus", "paper"] = "plus"
    width: int = 24
    """64 is the published one."""
    photo_width: int = 16
    """Channels of what is seen in the photo alone; plus."""
    blocks: int = 3
    """Residual blocks; plus. The published network has six."""


class AttentionNet(nn.Module):
    """A photo, its drawn face and the drawn face wanted -> attention and colour."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.config = config
        self.layers: nn.Module = (
            Published(config.width)
            if config.kind == "paper"
            else Light(config.width, config.photo_width, config.blocks)
        )

    def forward(self, photo: Tensor, known: Tensor, wanted: Tensor) -> Texture:
        """`photo` (B, 3, h, w) in [-1, 1]; drawn faces `known`, `wanted` (B, c, h, w) in 0..1.

        `known` is the face of the photo before it was aligned. Sides are multiples of 8.
        """
        return cast("Texture", self.layers(photo, known, wanted))

    def look(self, photos: Tensor, shares: Tensor, points: Tensor, target: Tensor) -> Maps:
        """What the studio asks of a two-stream network, see `models/flnet/network.py`.

        The aligned photos (B, K, 3, S, S) in [0, 1] are one photo, mixed by `shares`; known is the
        face of the one with the greatest share. Attention is V, and colour the appearance stream.
        """
        side = photos.shape[-1]
        photo = (photos * full(shares, side)[:, :, None]).sum(1)
        strongest = shares.mean((2, 3)).argmax(1)
        own = points[torch.arange(len(points)), strongest]
        known, wanted = (self._drawn(faces, side).to(photos.device) for faces in (own, target))
        texture: Texture = self(2 * photo - 1, known, wanted)
        still = shares.new_zeros(*shares.shape[:2], 2, *shares.shape[2:])
        return Maps(shares, still, (texture.colour + 1) / 2, texture.attention)

    def _drawn(self, faces: Tensor, side: int) -> Tensor:
        """Drawn faces (B, c, side, side) in 0..1 of landmarks (B, 74, 2) in pixels."""
        kind = self.config.kind
        found = np.stack([drawn(points, side, kind) for points in faces.cpu().numpy()])
        return torch.from_numpy(found).float() / 255


def drawn(points: NDArray[np.float32], side: int, kind: str) -> NDArray[np.uint8]:
    """A drawn face (c, side, side) in 0..255 of landmarks (74, 2) in pixels.

    For "paper" its lines alone (c = 1), for "plus" all channels of `drawing`.
    """
    maps = draw(points, side)
    return maps[list(LINES)].max(axis=0, keepdims=True) if kind == "paper" else maps
