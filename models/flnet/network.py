"""FLNet in "plus" mode: the two-stream network that ships (METHODS 2 and 9.2).

It keeps FLNet's idea: warp the photos, choose among them, paint what none of them shows, and let a
visibility map V decide between the two streams. What is different, and why:

- It starts from a prior: photos already moved by landmark interpolation and shares of them by
  landmark distance, so that the untrained network returns the prior's picture exactly.
- It sees the face alone, in an upright window of fixed face size.
- Photos are a set: one encoder for all of them, pooled by share, so that any number works in any
  order.
- The full-size maps come out of half-size features by sub-pixel convolution (Shi et al. 2016),
  which costs a quarter; there is no normalisation, whose statistics would depend on the window.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from ..blocks import splat
from ..drawing import CHANNELS, draw
from ..layers import Residual, conv, entering, hourglass, leaving, zero
from .losses import Weights, taught
from .streams import Bank, Maps, full

_FLOOR = 1e-4
"""Share of a photo that the prior leaves out: the network can still ask for it."""
_SPLAT_SIGMA = 1.5
_PULL_UNIT = 16.0
"""Window pixels of displacement that count as 1."""
_CHOICE_UNIT, _FLOW_UNIT, _PAINT_UNIT = 0.5, 0.3, 0.2
"""What 1 of a head means: logits, window pixels, levels.

Small, because the first steps of Adam move all weights of a head alike: whole pixels and levels at
once, which blurs before it helps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Size of the network."""

    width: int = 64
    """Channels at half size; twice that at a quarter, four times at an eighth."""
    photo_width: int = 32
    """Channels of what is remembered of each photo."""
    blocks: int = 6
    reach: float = 12.0
    """Most window pixels by which the network moves a photo beyond the prior."""
    choice: bool = True
    """Whether the shares of the photos are refined."""
    motion: bool = True
    """Whether the flow is refined."""
    painting: bool = True
    """Whether there is an appearance stream."""


class FLNet(nn.Module):
    """Refines choice and flow of the photos, paints what they lack, decides by V."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.config = config
        width, photo = config.width, config.photo_width
        self.photo_in = conv(12 + 12 + 2 + 1, photo)
        self.photo_out = conv(photo, photo)
        self.trunk_in = conv(2 * photo + 12 + 4 * CHANNELS, width)
        self.enter = entering(width)
        self.blocks = nn.ModuleList([Residual(4 * width) for _ in range(config.blocks)])
        self.leave = leaving(width)
        self.last = conv(width, width)
        self.appearance = zero(nn.Conv2d(width, 12, 3, padding=1))
        self.visibility = zero(nn.Conv2d(width, 4, 3, padding=1))
        self.region = nn.Conv2d(width, photo, 1)
        self.choice_in = conv(2 * photo, photo)
        self.choice_out = zero(nn.Conv2d(photo, 3, 3, padding=1))

    def forward(self, bank: Bank, target: Tensor, drawing: Tensor) -> Maps:
        """Look at a bank and at the face wanted.

        `target` (B, 74, 2) are landmarks in window pixels, `drawing` (B, CHANNELS, S, S) in 0..1
        the same face drawn (`drawing.draw`).
        """
        batch, count = bank.photos.shape[:2]
        prior = _merged(bank.shares, bank.photos)
        photos = self._photos(bank, target, prior)
        features = self._trunk(_pooled(photos, bank.shares), prior, drawing)
        change = self.choice_out(self._compared(features, photos))
        change = change.view(batch, count, 3, *features.shape[2:])
        shares = bank.shares
        if self.config.choice:
            shares = torch.softmax(
                torch.log(bank.shares + _FLOOR) + _CHOICE_UNIT * change[:, :, 0], 1
            )
        reach = self.config.reach
        flow = reach * torch.tanh(_FLOW_UNIT / reach * change[:, :, 1:])
        if not self.config.motion:
            flow = torch.zeros_like(flow)
        painted = torch.tanh(_PAINT_UNIT * functional.pixel_shuffle(self.appearance(features), 2))
        visibility = torch.sigmoid(functional.pixel_shuffle(self.visibility(features), 2) + 1.0)
        if not self.config.painting:
            visibility = torch.ones_like(visibility)
        return Maps(shares, flow, (prior + painted).clamp(0, 1), visibility)

    def look(self, photos: Tensor, shares: Tensor, points: Tensor, target: Tensor) -> Maps:
        """What the studio asks: `Bank` in its parts, `target` (B, 74, 2); draws by itself."""
        drawn = [draw(face, photos.shape[-1]) for face in target.cpu().numpy()]
        drawing = torch.from_numpy(np.stack(drawn)).to(photos.device).float() / 255
        answer: Maps = self(Bank(photos, shares, points), target, drawing)
        return answer

    def teach(self, batch: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """What the studio descends when it adapts the network: losses by name, "loss" their sum.

        `batch` is as `losses.seen` takes it, without a drawing.
        """
        targets, side = batch["target"], batch["picture"].shape[-1]
        drawn = [draw(face, side) for face in targets.flatten(0, 1).cpu().numpy()]
        drawing = torch.from_numpy(np.stack(drawn)).to(targets.device)
        drawing = drawing.view(*targets.shape[:2], *drawing.shape[1:])
        return taught(self, {**batch, "drawing": drawing}, Weights())

    def _photos(self, bank: Bank, target: Tensor, prior: Tensor) -> Tensor:
        """What is remembered of each photo, (B, K, photo_width, h, h).

        A convolution sees the photo, its difference to the prior, and where the landmarks pull it.
        """
        count, side = bank.photos.shape[1], bank.photos.shape[-1]
        where = target[:, None].expand(-1, count, -1, -1).flatten(0, 1)
        pulls = ((bank.points - target[:, None]) / _PULL_UNIT).flatten(0, 1)
        drawn = splat(where / 2 - 0.25, pulls, side // 2, _SPLAT_SIGMA)
        pixels = functional.pixel_unshuffle(bank.photos.flatten(0, 1), 2)
        each = torch.cat([pixels, drawn, bank.shares.flatten(0, 1)[:, None]], 1)
        # Photos share the prior: its part of the convolution is worked out once for all of them.
        own, apart, rest = torch.split(_weight(self.photo_in), [12, 12, 3], 1)
        shared = functional.conv2d(functional.pixel_unshuffle(prior, 2), apart, padding=1)
        features = _of_each(self.photo_in, torch.cat([own + apart, rest], 1), each, -shared)
        return cast("Tensor", self.photo_out(features)).view(-1, count, *features.shape[1:])

    def _compared(self, features: Tensor, photos: Tensor) -> Tensor:
        """Each photo beside the picture wanted, (B * K, photo_width, h, h)."""
        wanted, offered = torch.split(_weight(self.choice_in), self.config.photo_width, 1)
        shared = functional.conv2d(self.region(features), wanted, padding=1)
        return _of_each(self.choice_in, offered, photos.flatten(0, 1), shared)

    def _trunk(self, photos: Tensor, prior: Tensor, drawing: Tensor) -> Tensor:
        """Features of the picture wanted, (B, width, h, h)."""
        pixels = functional.pixel_unshuffle(torch.cat([prior, drawing], 1), 2)
        x = self.trunk_in(torch.cat([photos, pixels], 1))
        x = hourglass(self.enter, self.blocks, self.leave, x)
        features: Tensor = self.last(x)
        return features


def _merged(shares: Tensor, photos: Tensor) -> Tensor:
    """Photos (B, K, 3, S, S) summed by their shares (B, K, h, h)."""
    return (photos * full(shares, photos.shape[-1])[:, :, None]).sum(1)


def _pooled(photos: Tensor, shares: Tensor) -> Tensor:
    """(B, 2 c, h, w): the photos' features by share, and the strongest of all photos."""
    return torch.cat([(photos * shares[:, :, None]).sum(1), photos.amax(1)], 1)


def _weight(layer: nn.Sequential) -> Tensor:
    """Of a convolution made by `conv`."""
    return cast("nn.Conv2d", layer[0]).weight


def _of_each(layer: nn.Sequential, weight: Tensor, each: Tensor, shared: Tensor) -> Tensor:
    """`layer` on every photo (B * K, c, h, w), a part of whose sum (B, c, h, w) is known."""
    convolution = cast("nn.Conv2d", layer[0])
    found = functional.conv2d(each, weight, convolution.bias, padding=1)
    whole = found.view(len(shared), -1, *found.shape[1:]) + shared[:, None]
    return cast("Tensor", layer[1](whole.flatten(0, 1)))
