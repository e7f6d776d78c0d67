"""FLNet as published (Gu, Zhou & Huang 2020), with the readings of METHODS 2.2 and 2.3.

The generator is GANimation's (Pumarola et al. 2018) with the condition replaced by maps of
landmark differences, spectral normalisation (Miyato et al. 2018) and instance normalisation in
every layer, and four heads.
"""

from dataclasses import dataclass
from typing import NamedTuple, cast

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils.parametrizations import spectral_norm

from ..blocks import MARGIN, compose, warp_each
from ..trunk import Layer, trunk

POINTS = 68
"""The network knows the 68 points of dlib; of 74 it reads the first 68."""
SPREAD = 0.02
"""Standard deviation of the initial weights."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperConfig:
    """Everything that decides the shapes of the network; stored with the weights."""

    photos: int = 5
    width: int = 64
    heads_spectral: bool = False
    """Spectral norm in the heads too, the strict reading: it slows the masks."""
    taught_by: str = ""
    """The net that L_p looked through in training, as figures name it; decides no shape."""


class Streams(NamedTuple):
    """What the network says of B targets and N photos; no margin is in it yet."""

    masks: Tensor
    """(B, N, h, w) share of each photo, summing to 1."""
    reach: Tensor
    """(B, N, 2, h, w) backward flow in margins M, -1 to 1."""
    appearance: Tensor
    """(B, 3, h, w) I_a, [-1, 1]."""
    visibility: Tensor
    """(B, 1, h, w) V: 1 takes the warped picture, 0 the appearance stream."""


class Rendering(NamedTuple):
    """Streams composed with a margin."""

    streams: Streams
    flows: Tensor
    """(B, N, 2, h, w) backward flow, pixels."""
    warped: Tensor
    """(B, 3, h, w) I_w, [-1, 1]."""
    output: Tensor
    """(B, 3, h, w) I_o, [-1, 1]."""

    @property
    def masks(self) -> Tensor:
        """(B, N, h, w)."""
        return self.streams.masks

    @property
    def appearance(self) -> Tensor:
        """(B, 3, h, w), [-1, 1]."""
        return self.streams.appearance

    @property
    def visibility(self) -> Tensor:
        """(B, 1, h, w), [0, 1]."""
        return self.streams.visibility


class PaperFLNet(nn.Module):
    """Photos and landmarks -> a picture with the target's landmarks.

    Fully convolutional: sides are multiples of 4 and may be longer than those trained on.
    """

    def __init__(self, config: PaperConfig) -> None:
        super().__init__()
        self.config = config
        photos, width = config.photos, config.width
        self.trunk = trunk(5 * photos, width, _normed)
        self.appearance = self._head(3)
        self.masks = self._head(photos)
        self.reach = self._head(2 * photos)
        self.visibility = self._head(1)

    def _head(self, channels: int) -> nn.Conv2d:
        conv = _started(nn.Conv2d(self.config.width, channels, 7, 1, 3, bias=False))
        return cast("nn.Conv2d", spectral_norm(conv)) if self.config.heads_spectral else conv

    def streams(self, photos: Tensor, sources: Tensor, targets: Tensor) -> Streams:
        """All that needs the network.

        `photos` (B, N, 3, h, w) RGB in [-1, 1], most closed mouth first; `sources` (B, N, 68, 2)
        and `targets` (B, 68, 2) landmarks in pixels, x right, y down.
        """
        features = self.trunk(inputs(photos, sources, targets))
        # In bfloat16 a flow of 40 px would be known to 0.16 px.
        with torch.autocast(features.device.type, enabled=False):
            features = features.float()
            return Streams(
                masks=self.masks(features).softmax(1),
                reach=_by_photo(self.reach(features).tanh()),
                appearance=self.appearance(features).tanh(),
                visibility=self.visibility(features).sigmoid(),
            )

    def forward(
        self, photos: Tensor, sources: Tensor, targets: Tensor, margin: float = MARGIN
    ) -> Rendering:
        """The picture; arguments as in `streams`, `margin` as in `render`."""
        return render(self.streams(photos, sources, targets), photos, margin)


def render(streams: Streams, photos: Tensor, margin: float = MARGIN) -> Rendering:
    """Compose streams of a network with the photos (B, N, 3, h, w) they were made for.

    `margin` M is a share of the width: how far a photo's content may move.
    """
    flows = margin * photos.shape[-1] * streams.reach
    warped = warp_each(photos, flows)
    pictures = compose(streams.masks, warped, streams.appearance, streams.visibility)
    return Rendering(streams, flows, pictures.warped, pictures.output)


def inputs(photos: Tensor, sources: Tensor, targets: Tensor) -> Tensor:
    """(B, 5 N, h, w): N RGB pictures, then N maps of landmark differences (METHODS 2.2)."""
    height, width = photos.shape[-2:]
    maps = difference_maps(sources, targets, height, width)
    return torch.cat((photos.flatten(1, 2), maps.flatten(1, 2)), 1)


def difference_maps(sources: Tensor, targets: Tensor, height: int, width: int) -> Tensor:
    """(B, N, 2, h, w): (t_j - s_j) / M at the rounded source landmark s_j, 0 elsewhere.

    Points outside are written at the nearest pixel of the border; of several landmarks in one
    pixel the last is written.
    """
    moves = (targets[:, None] - sources) / (MARGIN * width)
    limit = torch.tensor([width - 1, height - 1], device=sources.device)
    place = sources.round().long().clamp_min(0).minimum(limit)
    cells = place[..., 1] * width + place[..., 0]
    # Not by assignment: which of several writers is the last would be chance on a GPU.
    numbers = torch.arange(1, cells.shape[-1] + 1, device=cells.device).expand_as(cells)
    empty = cells.new_zeros(*cells.shape[:2], height * width)
    last = empty.scatter_reduce(-1, cells, numbers, "amax")
    values = functional.pad(moves, (0, 0, 1, 0))
    maps = values.gather(2, last[..., None].expand(-1, -1, -1, 2))
    return maps.transpose(2, 3).reshape(*cells.shape[:2], 2, height, width)


def _by_photo(fields: Tensor) -> Tensor:
    """(B, 2 N, h, w) to (B, N, 2, h, w)."""
    batch, channels, height, width = fields.shape
    return fields.view(batch, channels // 2, 2, height, width)


def _normed(conv: Layer) -> tuple[Layer, nn.InstanceNorm2d]:
    normed = cast("Layer", spectral_norm(_started(conv)))
    return normed, nn.InstanceNorm2d(conv.out_channels, affine=True)


def _started(conv: Layer) -> Layer:
    nn.init.normal_(conv.weight, 0.0, SPREAD)
    return conv
