"""What the detector is trained for: points, heatmap shape, gaps, and telling faces from walls."""

from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional

from ..layout import LID_GAPS, MOUTH_GAPS, loss_weights
from ..network import Landmarks74, Reading

HEATMAP_WEIGHT, GAP_WEIGHT, FACE_WEIGHT = 0.05, 1.0, 0.05
SIGMA_CELLS = 1.0

_GAPS = MOUTH_GAPS + LID_GAPS
_UPPER, _LOWER = [pair[0] for pair in _GAPS], [pair[1] for pair in _GAPS]


class Objective(nn.Module):
    """The network with its losses on a batch of views."""

    def __init__(self, network: Landmarks74) -> None:
        super().__init__()
        self.network = network

    def forward(self, batch: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """`crop` (B, 3, n, n) uint8, `points`, `weight`, `face` as `losses` takes them."""
        crops = batch["crop"].float().div(255).contiguous(memory_format=torch.channels_last)
        reading: Reading = self.network(crops)
        return losses(reading, batch["points"], batch["weight"], batch["face"], crops.shape[-1])


def losses(
    reading: Reading, points: Tensor, weight: Tensor, face: Tensor, size: int
) -> dict[str, Tensor]:
    """Mean losses of a batch, "loss" the sum that is descended.

    points (B, 74, 2) in crop pixels, weight (B, 74) how much each is to be believed, face (B,) 1 or
    0: a view without a face teaches no points.
    """
    unit = (points[:, 36] - points[:, 45]).norm(dim=-1).clamp_min(1.0)
    weights = torch.from_numpy(loss_weights()).to(points) * weight
    apart = (reading.points - points).square().sum(-1).add(1e-4).sqrt()
    cells = (points + 0.5) * (reading.heatmaps.shape[-1] / size) - 0.5
    each = {
        "place": (apart * weights).mean(1) / unit,
        "shape": (jensen_shannon(reading.heatmaps, cells) * weights).mean(1),
        "gaps": (_gaps(reading.points) - _gaps(points)).abs().mean((1, 2)) / unit,
    }
    found = {name: (value * face).sum() / face.sum().clamp_min(1.0) for name, value in each.items()}
    seen = functional.binary_cross_entropy_with_logits(reading.face.float(), face)
    loss = found["place"] + HEATMAP_WEIGHT * found["shape"] + GAP_WEIGHT * found["gaps"]
    return {"loss": loss + FACE_WEIGHT * seen, **found, "face": seen}


def _gaps(points: Tensor) -> Tensor:
    """(B, G, 2) vectors across the mouth and the lids."""
    return points[:, _LOWER] - points[:, _UPPER]


def jensen_shannon(maps: Tensor, centres: Tensor) -> Tensor:
    """(B, P) divergence of heatmaps from Gaussians at `centres` (B, P, 2) cells (DSNT, eq. 11)."""
    cells = torch.arange(maps.shape[-1], dtype=maps.dtype, device=maps.device)
    x = _bell(cells, centres[..., 0])
    y = _bell(cells, centres[..., 1])
    target = y[..., :, None] * x[..., None, :]
    middle = 0.5 * (maps + target)
    log_middle = (middle + 1e-12).log()
    first = maps * ((maps + 1e-12).log() - log_middle)
    second = target * ((target + 1e-12).log() - log_middle)
    return 0.5 * (first + second).sum((2, 3))


def _bell(cells: Tensor, centres: Tensor) -> Tensor:
    """(B, P, n) normalised Gaussians along one axis."""
    return (-0.5 * ((cells - centres[..., None]) / SIGMA_CELLS).square()).softmax(-1)
