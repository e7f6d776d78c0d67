"""Moving average of a network's weights."""

import copy
from typing import TypeVar

import torch
from torch import nn

Network = TypeVar("Network", bound=nn.Module)


def averaged_copy(network: Network) -> Network:
    """A copy to follow `network` with: evaluation mode, no gradients."""
    return copy.deepcopy(network).eval().requires_grad_(False)


@torch.no_grad()
def follow(average: nn.Module, network: nn.Module, step: int, keep: float) -> None:
    """Move `average` towards `network` after step `step`, keeping `keep` of it.

    Early on less is kept, so that the average is never stale: (1 + step) / (10 + step).
    """
    kept = min(keep, (1 + step) / (10 + step))
    floats, targets = [], []
    now = network.state_dict()
    for name, value in average.state_dict().items():
        if value.is_floating_point():
            floats.append(value)
            targets.append(now[name])
        else:
            value.copy_(now[name])
    torch._foreach_lerp_(floats, targets, 1 - kept)
