"""A small residual network that knows faces: a perceptual distance, an identity, 74 landmarks.

Structure: ResNet-18 (He et al. 2016) at reduced width, with the averaging shortcuts of ResNet-D
(He et al. 2019) and a blurred pool (Zhang 2019), whose gradients have no checkerboard. Batch
normalisation, because a trained one is a fixed scale per channel: what happens in one corner of a
picture then changes no feature elsewhere, which a loss needs.
"""

from dataclasses import dataclass
from typing import NamedTuple, cast

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

FACE_HEIGHTS = 2.2
"""Side of the studio's face crop in face heights (METHODS 2.1)."""
CHIN, NOSE_TIP, BROWS = 8, 30, slice(17, 27)
SHARP_SCALE = 0.67
"""Down to this scale a bilinear look at a picture skips no pixel worth mentioning."""

PEAKED = 5.0
"""Heatmaps start this much sharper: from flat ones a soft mean learns slowly."""

Image = NDArray[np.uint8]
Points = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Everything that decides the shapes of the network; stored with the weights."""

    width: int = 32
    """Channels of the first layer; 64 is the published ResNet-18."""
    blocks: int = 2
    """Residual blocks in each of the four layers."""
    embedding: int = 128
    points: int = 74
    pyramid: int = 64
    """Channels in which the four layers are joined to find the landmarks."""
    input_px: int = 112
    window: float = 0.65
    """Share of the studio's face crop that `embedding`, `pooled` and `landmarks` look at."""


class Reading(NamedTuple):
    """All that the network says of a batch of B windows of n pixels."""

    layers: list[Tensor]
    """(B, C, n/4, n/4) ... (B, 8 C, n/32, n/32), each after its last ReLU."""
    joined: Tensor
    """(B, pyramid, n/4, n/4): the four layers brought to the finest of them."""
    points: Tensor
    """(B, points, 2) pixels of the window, x right, y down."""
    pooled: Tensor
    """(B, 8 C): mean of the last layer."""
    embedding: Tensor
    """(B, D), of length 1."""


class Seen(NamedTuple):
    """One face as the network sees it."""

    identity: NDArray[np.float32]
    """(D,), of length 1: the basis of CSIM-self."""
    features: NDArray[np.float32]
    """(8 C,): the basis of FD-self."""


class Block(nn.Module):
    """Two 3x3 convolutions and a shortcut; the shortcut of a smaller output averages first."""

    def __init__(self, inputs: int, outputs: int, stride: int) -> None:
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False),
            nn.BatchNorm2d(outputs),
            nn.ReLU(),
            nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False),
            nn.BatchNorm2d(outputs),
        )
        nn.init.zeros_(cast("Tensor", cast("nn.BatchNorm2d", self.body[4]).weight))
        self.shortcut: nn.Module = nn.Identity()
        if stride > 1 or inputs != outputs:
            self.shortcut = nn.Sequential(
                nn.AvgPool2d(stride, ceil_mode=True, count_include_pad=False),
                nn.Conv2d(inputs, outputs, 1, bias=False),
                nn.BatchNorm2d(outputs),
            )

    def forward(self, x: Tensor) -> Tensor:
        """(B, inputs, h, w) -> (B, outputs, h / stride, w / stride), rounded up."""
        return functional.relu(self.body(x) + self.shortcut(x))


class FaceFeatures(nn.Module):
    """Pictures of faces -> features, a perceptual distance, an identity embedding, landmarks.

    `features` and `distance` take pictures of any size from 32 px on, as they are: trained on
    scales from half to twice its window's, so that whole crops of 112 to 256 px and details of them
    are served. `embedding`, `pooled` and `landmarks` take studio face crops, nose tip in the middle
    and 2.2 face heights wide, of any size, and look at the middle of them.
    """

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.config = config
        widths = [config.width * 2**level for level in range(4)]
        self.stem = nn.Sequential(
            nn.Conv2d(3, config.width, 7, 2, 3, bias=False),
            nn.BatchNorm2d(config.width),
            nn.ReLU(),
            nn.MaxPool2d(2, stride=1),
            nn.AvgPool2d(3, 2, 1, count_include_pad=False),
        )
        self.layers = nn.ModuleList()
        inputs = config.width
        for level, outputs in enumerate(widths):
            blocks = [Block(inputs, outputs, 2 if level else 1)]
            blocks += [Block(outputs, outputs, 1) for _ in range(config.blocks - 1)]
            self.layers.append(nn.Sequential(*blocks))
            inputs = outputs
        self.lateral = nn.ModuleList(nn.Conv2d(width, config.pyramid, 1) for width in widths)
        self.heatmaps = nn.Conv2d(config.pyramid, config.points, 1)
        self.identity = nn.Sequential(
            nn.Linear(widths[-1], config.embedding, bias=False),
            nn.BatchNorm1d(config.embedding, affine=False),
        )
        for module in self.modules():
            if isinstance(module, nn.Conv2d):  # channels last: much faster on processors
                module.weight.data = module.weight.data.to(memory_format=torch.channels_last)

    # Pictures as they are

    def features(self, pictures: Tensor) -> list[Tensor]:
        """(B, 3, h, w) RGB in [0, 1] -> the outputs of the four layers, at 1/4 to 1/32 size."""
        x = self.stem(_spread(pictures))
        maps = []
        for layer in self.layers:
            x = layer(x)
            maps.append(x)
        return maps

    def distance(self, pictures: Tensor, targets: Tensor, weight: Tensor | None = None) -> Tensor:
        """Perceptual distance (B,) of pictures (B, 3, h, w) in [0, 1] to `targets`.

        Squared difference of the unit-normalised channels, mean over places, summed over the four
        layers: LPIPS (Zhang et al. 2018, eq. 1) with all channel weights 1. `weight`
        (B, 1, h, w) counts places more or less. Differentiable with respect to both.
        """
        total = pictures.new_zeros(len(pictures), dtype=torch.float32)
        pairs = zip(self.features(pictures), self.features(targets), strict=True)
        for a, b in pairs:
            apart = (unit(a.float()) - unit(b.float())).square().sum(1)
            if weight is None:
                total = total + apart.mean((1, 2))
            else:
                place = (apart.shape[1], apart.shape[2])
                share = functional.adaptive_avg_pool2d(weight.float(), place)[:, 0]
                mean = (apart * share).sum((1, 2)) / share.sum((1, 2)).clamp_min(1e-6)
                total = total + mean
        return total

    # Studio face crops

    def embedding(self, crops: Tensor) -> Tensor:
        """Who is seen: (B, D) of length 1. Its cosine between two pictures is CSIM-self."""
        return self.read(self.window(crops)).embedding

    def pooled(self, crops: Tensor) -> Tensor:
        """What is seen: (B, 8 C). The Fréchet distance of two sets of these is FD-self."""
        return self.read(self.window(crops)).pooled

    def landmarks(self, crops: Tensor) -> Tensor:
        """(B, 74, 2) pixels of the crops, (0, 0) the centre of the first one."""
        side, size = crops.shape[-1], self.config.input_px
        cell = self.config.window * side / size
        inside = (self.read(self.window(crops)).points + 0.5) * cell
        return inside + (side * (1 - self.config.window) - 1) / 2

    def window(self, crops: Tensor) -> Tensor:
        """The middle of studio crops (B, 3, s, s) as the network's input (B, 3, n, n)."""
        reach, size = self.config.window, self.config.input_px
        crops = crops.float()
        scale = size / (reach * crops.shape[-1])
        if scale < SHARP_SCALE:
            side = round(crops.shape[-1] * scale)
            crops = functional.interpolate(crops, (side, side), mode="area")
        matrix = crops.new_tensor([[reach, 0, 0], [0, reach, 0]]).expand(len(crops), 2, 3)
        grid = functional.affine_grid(matrix, [len(crops), 3, size, size], align_corners=False)
        return functional.grid_sample(
            crops, grid, mode="bilinear", padding_mode="border", align_corners=False
        )

    @torch.no_grad()
    def look(self, rgb: Image, points: Points) -> Seen:
        """See the face with these points (74, 2) or (68, 2) in a picture `rgb` (H, W, 3)."""
        cut = cut_window(rgb, points, self.config)
        batch = torch.from_numpy(cut.transpose(2, 0, 1)[None].copy())
        weight = self.heatmaps.weight
        reading = self.read(batch.to(weight.device, weight.dtype) / 255)
        return Seen(
            identity=reading.embedding[0].float().cpu().numpy(),
            features=reading.pooled[0].float().cpu().numpy(),
        )

    def read(self, windows: Tensor) -> Reading:
        """Everything about windows (B, 3, n, n) in [0, 1]."""
        layers = self.features(windows)
        place = layers[0].shape[-2:]
        joined = self.lateral[0](layers[0])
        for lateral, layer in zip(list(self.lateral)[1:], layers[1:], strict=True):
            joined = joined + functional.interpolate(lateral(layer), place, mode="bilinear")
        joined = functional.relu(joined)
        pooled = layers[-1].mean((2, 3))
        cell = windows.shape[-1] / place[-1]
        return Reading(
            layers=layers,
            joined=joined,
            points=(centres(PEAKED * self.heatmaps(joined)) + 0.5) * cell - 0.5,
            pooled=pooled,
            embedding=functional.normalize(self.identity(pooled).float()),
        )

    def forward(self, windows: Tensor) -> Reading:
        """The same as `read`."""
        return self.read(windows)


def _spread(pictures: Tensor) -> Tensor:
    """[0, 1] to about unit variance, in the memory order that convolutions like."""
    return ((pictures - 0.5) * 4).contiguous(memory_format=torch.channels_last)


def unit(maps: Tensor) -> Tensor:
    """(B, C, h, w) divided by its length over the channels at each place.

    The small constant under the root keeps the gradient finite where a ReLU left nothing.
    """
    return maps * (maps.square().sum(1, keepdim=True) + 1e-6).rsqrt()


def centres(logits: Tensor) -> Tensor:
    """(B, P, h, w) logits -> mean places (B, P, 2) in cells (DSNT, Nibali et al. 2018, eq. 5)."""
    maps = logits.float().flatten(2).softmax(-1).view_as(logits)
    rows = torch.arange(maps.shape[2], dtype=maps.dtype, device=maps.device)
    columns = torch.arange(maps.shape[3], dtype=maps.dtype, device=maps.device)
    return torch.stack(((maps.sum(2) * columns).sum(-1), (maps.sum(3) * rows).sum(-1)), -1)


def smoothed(rgb: Image, scale: float) -> Image:
    """A picture ready to be scaled by `scale` without skipping pixels."""
    if scale >= SHARP_SCALE:
        return rgb
    return cast("Image", cv2.GaussianBlur(rgb, (0, 0), 0.4 / scale))


def cut_window(rgb: Image, points: Points, config: Config) -> Image:
    """The network's window (n, n, 3) around a face, beyond the picture its border."""
    height = float(np.linalg.norm(points[CHIN] - points[BROWS].mean(0)))
    side = max(FACE_HEIGHTS * config.window * height, 1.0)
    size = config.input_px
    scale = size / side
    low = points[NOSE_TIP] - (side - side / size) / 2
    inverse = np.array([[1 / scale, 0, low[0]], [0, 1 / scale, low[1]]], np.float64)
    rgb = smoothed(rgb, scale)
    return cast(
        "Image",
        cv2.warpAffine(
            rgb,
            inverse,
            (size, size),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        ),
    )
