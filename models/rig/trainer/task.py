"""What a network brings to the rig: its data, its losses, its validation."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

Sample = Mapping[str, NDArray[Any]]
"""One example, arrays by name; those of a batch are stacked along a new first axis."""
Batch = Mapping[str, Tensor]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """One optimiser's part of a step.

    `module(batch)` returns losses by name, each a scalar mean over the batch; "loss" is descended.
    Exactly the registered parameters of `module` that require gradients are trained, so a network
    which is only looked through (a discriminator in the generator's phase) must not be registered.
    """

    name: str
    module: nn.Module
    rate: float
    betas: tuple[float, float] = (0.9, 0.99)
    weight_decay: float = 0.01
    every: int = 1
    """The phase runs in every so many steps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Validation:
    """Figures by name, and pictures (H, W, 3) uint8 RGB to look at."""

    scores: Mapping[str, float]
    pictures: Mapping[str, NDArray[np.uint8]] = field(default_factory=dict)


class Task(Protocol):
    """What one network brings to the rig; `models/<id>/training/task.py` builds it."""

    @property
    def network(self) -> nn.Module:
        """The network whose moving average is validated and exported."""

    @property
    def phases(self) -> Iterable[Phase]:
        """The parts of one step, in order."""

    def place(self, device: torch.device) -> None:
        """Called once before training: data that shall stay on the device goes there now."""

    def sample(self, random: np.random.Generator) -> Sample:
        """One training example, decided by `random` alone; called in worker processes."""

    def validate(self, network: nn.Module) -> Validation:
        """Measure `network` (in evaluation mode, without gradients) on validation people."""

    def config(self) -> Mapping[str, Any]:
        """The network's `Config` as JSON values; stored with its weights."""
