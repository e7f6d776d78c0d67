"""What goes into the two-stream network and what comes out, and the picture composed of it."""

from typing import NamedTuple

from torch import Tensor
from torch.nn import functional

from ..blocks import Composition, warp_each
from ..blocks import compose as blend


class Bank(NamedTuple):
    """Photos as the prior moved them, and what is known of them; S = window side, h = S / 2."""

    photos: Tensor
    """(B, K, 3, S, S) in [0, 1]."""
    shares: Tensor
    """(B, K, h, h), summing to 1 over K."""
    points: Tensor
    """(B, K, 74, 2) window pixels: landmarks of the photos before they were moved."""


class Maps(NamedTuple):
    """What the network says of one picture; the margin M and the composition come after it."""

    shares: Tensor
    """(B, K, h, h), summing to 1 over K."""
    flow: Tensor
    """(B, K, 2, h, h) window pixels, on top of the prior."""
    appearance: Tensor
    """(B, 3, S, S) in [0, 1]: I_a."""
    visibility: Tensor
    """(B, 1, S, S) in 0..1: V, 1 = the warped stream."""


def compose(maps: Maps, photos: Tensor) -> Composition:
    """Both streams from photos (B, K, 3, S, S) as the prior moved them (METHODS 2.3).

    For training, where the photos are at hand at window size only; the studio samples them once,
    at their own resolution. Bicubic: bilinear would blur wherever the network moves anything, and
    teach it to keep still.
    """
    side = photos.shape[-1]
    flow = full(maps.flow.flatten(0, 1), side).view(*photos.shape[:2], 2, side, side)
    moved = warp_each(photos, flow, "bicubic")
    return blend(full(maps.shares, side), moved, maps.appearance, maps.visibility)


def full(maps: Tensor, side: int) -> Tensor:
    """Maps (B, C, h, h) at the window's size, bilinear."""
    return functional.interpolate(maps, size=(side, side), mode="bilinear", align_corners=False)
