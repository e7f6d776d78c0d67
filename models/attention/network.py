"""The texture generator of Sinha et al. (METHODS 3.6): one photo, an attention map, a colour map.

I_t = (1 - att) C + att I_id: where att is 1 the photo is kept, where it is 0 the colours of C are
painted (the opposite of ATVG). What changes is told by the difference of two drawn faces, seen
through one encoder.

As published the photo has to lie where the face is wanted: over the whole of a moved head att would
fall to 0. So the photo is aligned first, upright in the face window and by the studio's prior flow,
and the pose is put back when the window is laid onto the picture.
"""

from dataclasses import dataclass
from typing import NamedTuple, TypeVar

import numpy as np
import torch
from torch import Tensor, nn

from ..drawing import LINES, draw
from ..flnet.streams import Maps, full
from ..trunk import trunk

ENCODED = 32
"""Channels of a drawn face behind the landmark encoder."""

Layer = TypeVar("Layer", nn.Conv2d, nn.ConvTranspose2d)


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Size of the network; 64 is the published one."""

    width: int = 64


class Texture(NamedTuple):
    """What the network says of B pictures."""

    attention: Tensor
    """(B, 1, h, w) in 0..1: 1 keeps the photo."""
    colour: Tensor
    """(B, 3, h, w) in [-1, 1]."""

    def over(self, photo: Tensor) -> Tensor:
        """I_t (B, 3, h, w) in [-1, 1], of a `photo` in the same range."""
        return (1 - self.attention) * self.colour + self.attention * photo


class AttentionNet(nn.Module):
    """A photo, its drawn face and the drawn face wanted -> attention and colour."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.config = config
        width = config.width
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
        """`photo` (B, 3, h, w) in [-1, 1]; drawn faces `known`, `wanted` (B, 1, h, w) in 0..1.

        `known` is the face of the photo before it was aligned. Sides are multiples of 4.
        """
        apart = self.encoder(wanted) - self.encoder(known)
        features = self.trunk(torch.cat([photo, apart], 1))
        return Texture(torch.sigmoid(self.attention(features)), torch.tanh(self.colour(features)))

    def look(self, photos: Tensor, shares: Tensor, points: Tensor, target: Tensor) -> Maps:
        """What the studio asks of a two-stream network, see `models/flnet/network.py`.

        The aligned photos (B, K, 3, S, S) in [0, 1] are one photo, mixed by `shares`; known is the
        face of the one with the greatest share. Attention is V, and colour the appearance stream.
        """
        side = photos.shape[-1]
        photo = (photos * full(shares, side)[:, :, None]).sum(1)
        strongest = shares.mean((2, 3)).argmax(1)
        own = points[torch.arange(len(points)), strongest]
        known, wanted = (lines(faces, side).to(photos.device) for faces in (own, target))
        texture: Texture = self(2 * photo - 1, known, wanted)
        still = shares.new_zeros(*shares.shape[:2], 2, *shares.shape[2:])
        return Maps(shares, still, (texture.colour + 1) / 2, texture.attention)


def lines(faces: Tensor, side: int) -> Tensor:
    """Drawn faces (B, 1, side, side) in 0..1 of landmarks (B, 74, 2) in pixels."""
    drawn = np.stack([drawn_lines(points, side) for points in faces.cpu().numpy()])
    return torch.from_numpy(drawn[:, None]).float() / 255


def drawn_lines(points: np.ndarray, side: int) -> np.ndarray:
    """One drawn face (side, side) in 0..255 of landmarks (74, 2) in pixels."""
    return np.asarray(draw(points, side)[list(LINES)].max(axis=0))


def _normed(conv: Layer) -> tuple[Layer, nn.InstanceNorm2d]:
    nn.init.normal_(conv.weight, 0.0, 0.02)
    return conv, nn.InstanceNorm2d(conv.out_channels, affine=True)
