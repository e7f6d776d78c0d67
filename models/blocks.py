"""What networks of faces share: warp, composition of two streams, points as maps, a trusted L1."""

from typing import Literal, NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

MARGIN = 40 / 224
"""M: how far a flow may reach, in crop sides; 40 px at 224 (METHODS 2.3)."""

Sampling = Literal["bilinear", "bicubic"]

_EPS = 1e-6


class Composition(NamedTuple):
    """A picture and the half of it that was fetched from the photos; (B, 3, h, w) each."""

    warped: Tensor
    """I_w: the warped photos, mixed by their masks."""
    output: Tensor
    """I_o."""


def warp(pictures: Tensor, flow: Tensor, sampling: Sampling = "bilinear") -> Tensor:
    """Backward warp out(p) = x(p + w(p)), always in float32 (METHODS 1.4).

    `pictures` (B, C, h, w) of any range, `flow` (B, 2, h, w) pixels, x right, y down: a constant +k
    moves the content by -k. What lies outside repeats the border.
    """
    height, width = pictures.shape[-2:]
    with torch.autocast(pictures.device.type, enabled=False):
        flow = flow.float()
        columns = torch.arange(width, dtype=flow.dtype, device=flow.device)
        rows = torch.arange(height, dtype=flow.dtype, device=flow.device)[:, None]
        x = 2 * (columns + flow[:, 0]) / (width - 1) - 1
        y = 2 * (rows + flow[:, 1]) / (height - 1) - 1
        return functional.grid_sample(
            pictures.float(),
            torch.stack((x, y), -1),
            mode=sampling,
            padding_mode="border",
            align_corners=True,
        )


def warp_each(photos: Tensor, flows: Tensor, sampling: Sampling = "bilinear") -> Tensor:
    """Every photo (B, N, C, h, w) by its own flow (B, N, 2, h, w)."""
    return warp(photos.flatten(0, 1), flows.flatten(0, 1), sampling).view_as(photos)


def compose(masks: Tensor, warped: Tensor, appearance: Tensor, visibility: Tensor) -> Composition:
    """I_w = Σ mask_i · warped_i, I_o = (1 - V) · I_a + V · I_w (METHODS 2.3).

    `masks` (B, N, h, w) sum to 1 over the photos, `warped` (B, N, 3, h, w), `appearance`
    (B, 3, h, w), `visibility` (B, 1, h, w) in [0, 1]: 1 takes the warped picture as it is.
    """
    fetched = (masks[:, :, None] * warped).sum(1)
    return Composition(fetched, (1 - visibility) * appearance + visibility * fetched)


def splat(points: Tensor, values: Tensor, size: int, sigma: float) -> Tensor:
    """Maps (B, C, size, size) of `values` (B, P, C) at sub-pixel `points` (B, P, 2) pixels.

    A point spreads as a Gaussian of `sigma` pixels and peak 1: alone it gives its own value at its
    place, fading to 0 around it; where points crowd, the map is their mean weighted by nearness.
    Differentiable with respect to both. Points outside the map only leave what reaches into it.
    """
    with torch.autocast(points.device.type, enabled=False):
        points, values = points.float(), values.float()
        places = torch.arange(size, dtype=points.dtype, device=points.device)
        across, down = torch.exp(-0.5 * ((places - points[..., None]) / sigma).square()).unbind(2)
        weights = torch.cat((values, torch.ones_like(values[..., :1])), -1)
        spread = weights.transpose(1, 2)[..., None] * down[:, None]
        maps = torch.einsum("bcpy,bpx->bcyx", spread, across)
        return maps[:, :-1] / maps[:, -1:].clamp_min(1)


def trusted_l1(pictures: Tensor, targets: Tensor, trust: Tensor) -> Tensor:
    """Weighted mean absolute difference: the same however much of the pictures is trusted."""
    total = ((pictures - targets).abs() * trust).sum()
    return total / (trust.sum() * pictures.shape[1]).clamp_min(_EPS)
