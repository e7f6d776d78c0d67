"""What the detector is trained for: points, heatmap shape, gaps, and telling faces from walls."""

import torch
from torch import Tensor
from torch.nn import functional

from ..layout import LID_GAPS, MOUTH_GAPS, loss_weights
from ..network import Reading

HEATMAP_WEIGHT, GAP_WEIGHT, FACE_WEIGHT = 0.05, 0.5, 0.05
SIGMA_CELLS = 1.0


def objective(reading: Reading, points: Tensor, face: Tensor, size: int) -> Tensor:
    """Mean loss of a batch: points (B, 74, 2) in crop pixels, face (B,) 1 or 0."""
    unit = (points[:, 36] - points[:, 45]).norm(dim=-1).clamp_min(1.0)
    weights = torch.from_numpy(loss_weights()).to(points)
    apart = (reading.points - points).square().sum(-1).add(1e-4).sqrt()
    place = (apart * weights).mean(1) / unit
    cells = (points + 0.5) * (reading.heatmaps.shape[-1] / size) - 0.5
    shape = (jensen_shannon(reading.heatmaps, cells) * weights).mean(1)
    gaps = (_gaps(reading.points) - _gaps(points)).abs().mean((1, 2)) / unit
    each = place + HEATMAP_WEIGHT * shape + GAP_WEIGHT * gaps
    seen = functional.binary_cross_entropy_with_logits(reading.face, face)
    found: Tensor = (each * face).sum() / face.sum().clamp_min(1.0)
    return found + FACE_WEIGHT * seen


def _gaps(points: Tensor) -> Tensor:
    """(B, G, 2) vectors across the mouth and the lids."""
    pairs = torch.tensor(MOUTH_GAPS + LID_GAPS)
    return points[:, pairs[:, 1]] - points[:, pairs[:, 0]]


def jensen_shannon(maps: Tensor, centres: Tensor) -> Tensor:
    """(B, P) divergence of heatmaps from Gaussians at `centres` (B, P, 2) cells (DSNT, eq. 11)."""
    cells = torch.arange(maps.shape[-1], dtype=maps.dtype)
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
