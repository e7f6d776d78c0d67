"""A one-stack FAN hourglass with DSNT read-out for 74 face points.

Structure: Bulat & Tzimiropoulos 2017 (FAN, hierarchical blocks).
Read-out: Nibali et al. 2018 (DSNT).
"""

from dataclasses import dataclass
from typing import NamedTuple, cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from .crop import MARGIN, Crop, Image, Points, face_crop
from .layout import MIRROR, mirrored


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Everything that decides the shapes of the network; stored with the weights."""

    points: int = 74
    stem: int = 32
    width: int = 96
    depth: int = 3
    input_px: int = 128


class Reading(NamedTuple):
    """What the network says about a batch of B crops; points and spreads in crop pixels."""

    points: Tensor
    """(B, P, 2): x right, y down, pixel centres at whole numbers."""
    spread: Tensor
    """(B, P): standard deviation of each heatmap around its mean."""
    face: Tensor
    """(B,): logit that the crop holds a usable face."""
    heatmaps: Tensor
    """(B, P, h, w): each sums to 1."""


class Located(NamedTuple):
    """What the network says about one crop of a picture, in pixels of the picture."""

    points: Points
    """(74, 2): x right, y down."""
    spread: NDArray[np.float32]
    """(74,): how wide each heatmap is, 1 being the width it was trained to have."""
    face: float
    """Probability that the crop holds a usable face, 0 to 1."""


class ConvBlock(nn.Module):
    """FAN's hierarchical residual block: three 3x3 convolutions of 1/2, 1/4, 1/4, concatenated."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        widths = (outputs // 2, outputs // 4, outputs // 4)
        sources = (inputs, *widths[:2])
        self.norms = nn.ModuleList(nn.BatchNorm2d(n) for n in sources)
        self.convs = nn.ModuleList(
            nn.Conv2d(n, m, 3, padding=1, bias=False) for n, m in zip(sources, widths, strict=True)
        )
        self.shortcut = (
            nn.Identity()
            if inputs == outputs
            else nn.Sequential(
                nn.BatchNorm2d(inputs), nn.ReLU(), nn.Conv2d(inputs, outputs, 1, bias=False)
            )
        )

    def forward(self, x: Tensor) -> Tensor:
        """(B, inputs, h, w) -> (B, outputs, h, w)."""
        steps, part = [], x
        for norm, conv in zip(self.norms, self.convs, strict=True):
            part = conv(functional.relu(norm(part)))
            steps.append(part)
        return torch.cat(steps, 1) + cast("Tensor", self.shortcut(x))


class Hourglass(nn.Module):
    """Down and up again `depth` times, with a side branch at each size (Newell et al. 2016)."""

    def __init__(self, depth: int, width: int) -> None:
        super().__init__()
        self.side = ConvBlock(width, width)
        self.down = ConvBlock(width, width)
        self.inner = Hourglass(depth - 1, width) if depth > 1 else ConvBlock(width, width)
        self.up = ConvBlock(width, width)

    def forward(self, x: Tensor) -> Tensor:
        """(B, width, h, w) -> the same shape; h and w divisible by 2**depth."""
        low = self.up(self.inner(self.down(functional.avg_pool2d(x, 2))))
        return cast("Tensor", self.side(x) + functional.interpolate(low, scale_factor=2.0))


class Landmarks74(nn.Module):
    """Crop -> 74 points, their spreads and whether there is a face at all."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.config = config
        stem, width = config.stem, config.width
        self.stem = nn.Sequential(
            nn.Conv2d(3, stem, 7, stride=2, padding=3, bias=False),
            nn.BatchNorm2d(stem),
            nn.ReLU(),
            nn.Conv2d(stem, 2 * stem, 3, stride=2, padding=1, bias=False),
        )
        self.middle = nn.Sequential(ConvBlock(2 * stem, width), ConvBlock(width, width))
        self.hourglass = Hourglass(config.depth, width)
        self.features = nn.Sequential(
            ConvBlock(width, width), nn.Conv2d(width, width, 1, bias=False),
            nn.BatchNorm2d(width), nn.ReLU(),
        )  # fmt: skip
        self.heatmaps = nn.Conv2d(width, config.points, 1)
        self.face = nn.Linear(width, 1)
        for module in self.modules():
            if isinstance(module, nn.Conv2d):  # channels last: 2.7 times faster on processors
                module.weight.data = module.weight.data.to(memory_format=torch.channels_last)

    @staticmethod
    def crop_of_box(x: float, y: float, side: float, angle_deg: float = 0.0) -> Crop:
        """The crop for a face whose points 0-67 fill a turned box with this centre and side."""
        return Crop(x=x, y=y, side=MARGIN * side, angle_deg=angle_deg)

    @staticmethod
    def crop_around(points: Points) -> Crop:
        """The crop in which a face with these points is measured best."""
        return face_crop(points)

    @torch.no_grad()
    def locate(self, rgb: Image, crop: Crop, both_sides: bool = False) -> Located:
        """Measure the face in a crop of `rgb` (H, W, 3); `both_sides` also asks its mirror image.

        Asking twice costs twice the time and makes points steadier.
        """
        size = self.config.input_px
        cut = crop.cut(rgb, size)
        views = np.stack((cut, cut[:, ::-1])) if both_sides else cut[None]
        batch = torch.from_numpy(views.transpose(0, 3, 1, 2).copy()).to(self.face.weight.device)
        reading = self(batch.float().div(255).contiguous(memory_format=torch.channels_last))
        points = cast("Points", reading.points.float().cpu().numpy())
        cells = reading.spread * (reading.heatmaps.shape[-1] / size)
        spread = cast("NDArray[np.float32]", cells.float().cpu().numpy())
        if both_sides:
            points = np.float32(0.5) * (points[:1] + mirrored(points[1:], size))
            spread = np.float32(0.5) * (spread[:1] + spread[1:, MIRROR])
        return Located(
            points=crop.out_of(points[0], size),
            spread=spread[0],
            face=float(reading.face.sigmoid().mean()),
        )

    def forward(self, crops: Tensor) -> Reading:
        """(B, 3, n, n) RGB in [0, 1], n divisible by 2**(depth + 2) -> Reading."""
        x = self.features(self.hourglass(self.middle(self.stem(crops - 0.5))))
        maps = heat(self.heatmaps(x))
        points, spread = dsnt(maps)
        cell = crops.shape[-1] / maps.shape[-1]
        return Reading(
            points=(points + 0.5) * cell - 0.5,
            spread=spread * cell,
            face=self.face(x.mean((2, 3)))[:, 0],
            heatmaps=maps,
        )


def heat(logits: Tensor) -> Tensor:
    """(B, P, h, w) logits -> heatmaps that sum to 1."""
    return logits.flatten(2).softmax(-1).view_as(logits)


def dsnt(maps: Tensor) -> tuple[Tensor, Tensor]:
    """Mean (B, P, 2) and standard deviation (B, P) of normalised heatmaps, in heatmap pixels."""
    rows = torch.arange(maps.shape[2], dtype=maps.dtype, device=maps.device)
    columns = torch.arange(maps.shape[3], dtype=maps.dtype, device=maps.device)
    across, along = maps.sum(2), maps.sum(3)
    x, y = (across * columns).sum(-1), (along * rows).sum(-1)
    variance = (across * (columns - x[..., None]) ** 2).sum(-1)
    variance = variance + (along * (rows - y[..., None]) ** 2).sum(-1)
    return torch.stack((x, y), -1), (0.5 * variance).clamp_min(1e-9).sqrt()
