"""Pixels of examples made on the GPU, from footage that lies there as one uint8 tensor."""

from collections.abc import Mapping

import torch
from torch import Tensor
from torch.nn import functional


def pictures(frames: Tensor, batch: Mapping[str, Tensor]) -> Tensor:
    """(B, K + 1, 3, S, S) in [0, 1]: photos and, last, the target of a batch of drafts.

    `frames` (N, S, S, 3) is `Footage.resident`; `batch` holds the stacked `Draft.arrays` on the
    same device. What `Placement.picture` does on the CPU, but for rounding.
    """
    rows, size = batch["rows"], frames.shape[1]
    count = rows.shape[0] * rows.shape[1]
    stored = frames[rows.reshape(-1)].permute(0, 3, 1, 2).float()
    places = _affine(batch["back"].float(), size)
    places = places[:, None].expand(-1, rows.shape[1], -1, -1, -1).reshape(count, size, size, 2)
    coarse = batch["coarse"].float().reshape(count, *batch["coarse"].shape[2:])
    field = functional.interpolate(
        coarse.permute(0, 3, 1, 2), size=(size, size), mode="bicubic", align_corners=False
    )
    places = places + _read(field, places, "bilinear").permute(0, 2, 3, 1)
    moved = _read(stored, places, "bicubic").reshape(*rows.shape, 3, size, size)
    gain = batch["gain"].float()[:, None, :, None, None]
    offset = batch["offset"].float()[:, None, None, None, None]
    return (moved.clamp(0, 255) * gain + offset).clamp(0, 255) / 255


def _affine(matrix: Tensor, size: int) -> Tensor:
    """(B, size, size, 2): each pixel through its (2, 3) matrix of (B, 2, 3)."""
    steps = torch.arange(size, device=matrix.device, dtype=torch.float32)
    rows, columns = torch.meshgrid(steps, steps, indexing="ij")
    grid = torch.stack((columns, rows, torch.ones_like(rows)), -1)
    return torch.einsum("hwk,bjk->bhwj", grid, matrix)


def _read(picture: Tensor, places: Tensor, mode: str) -> Tensor:
    """(n, c, S, S) read at `places` (n, h, w, 2) pixels, its border repeated."""
    size = picture.shape[-1]
    grid = places * (2 / (size - 1)) - 1
    return functional.grid_sample(
        picture, grid, mode=mode, padding_mode="border", align_corners=True
    )
