"""Lips brought together: what a head that is sure of closed lips does to a motion.

A displacement refers to closed lips, so an opening that grew by nothing is closed. The inner lips
meet half-way, the outer ones go along as far as they lie over them, the jaw stays.
"""

import numpy as np
import torch
from torch import Tensor

MOVING = (*range(3, 14), *range(48, 68))
"""The points that speech moves: jaw 3-13 and lips 48-67; all others stay (METHODS 3.3)."""

_UPPER, _LOWER = (61, 62, 63), (67, 66, 65)
_BESIDE = {
    _UPPER: {49: (0, 0.5), 50: (0, 1.0), 51: (1, 1.0), 52: (2, 1.0), 53: (2, 0.5)},
    _LOWER: {59: (0, 0.5), 58: (0, 1.0), 57: (1, 1.0), 56: (2, 1.0), 55: (2, 0.5)},
}
"""Outer points over the inner ones: which column of the opening they follow, and how far."""


def _shares() -> Tensor:
    """How far each moving point goes (31, 3) for each column of the opening, down positive."""
    shares = np.zeros((len(MOVING), 3), np.float32)
    for inner, sign in ((_UPPER, 0.5), (_LOWER, -0.5)):
        for column, point in enumerate(inner):
            shares[MOVING.index(point), column] = sign
        for point, (column, part) in _BESIDE[inner].items():
            shares[MOVING.index(point), column] = sign * part
    return torch.from_numpy(shares)


_SHARES = _shares()


def brought_together(motion: Tensor, share: Tensor) -> Tensor:
    """`motion` (B, T, 31, 2) with `share` (B, T) in 0..1 of the lips' opening taken away."""
    upper, lower = ([MOVING.index(p) for p in points] for points in (_UPPER, _LOWER))
    gap = torch.relu(motion[:, :, lower, 1] - motion[:, :, upper, 1])
    moved = (share[..., None] * gap) @ _SHARES.to(motion).T
    return motion + torch.stack((torch.zeros_like(moved), moved), -1)
