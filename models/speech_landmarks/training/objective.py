"""What training lowers, and the components it starts from."""

from collections.abc import Mapping

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from ..network import SpeechLandmarks
from .measures import CLOSED, LOWER, UPPER

Array = NDArray[np.float32]

EXPLAINED = 0.99


def principal_components(motion: Array) -> tuple[Array, Array]:
    """Mean (62,) and scaled basis (K, 62) of `motion` (N, 31, 2), K for 99 % of the variance.

    A coefficient of 1 is one standard deviation of its component.
    """
    flat = motion.reshape(len(motion), -1)
    mean = flat.mean(axis=0)
    _, singular, basis = np.linalg.svd(flat - mean, full_matrices=False)
    share = np.cumsum(singular**2) / np.sum(singular**2)
    count = int(np.searchsorted(share, EXPLAINED)) + 1
    scaled = basis[:count] * (singular[:count, None] / np.sqrt(len(flat)))
    return mean.astype(np.float32), scaled.astype(np.float32)


def spread(motion: Array) -> float:
    """Standard deviation of all moving coordinates together."""
    return float((motion - motion.mean(axis=0)).std())


class Loss(nn.Module):
    """METHODS 3.2 (error and temporal error); `plus` adds opening, closure and crossing."""

    def __init__(
        self, *, unit: float, eye_distance: float, plus: bool, closed_weight: float
    ) -> None:
        super().__init__()
        self.unit, self.eye_distance = unit, eye_distance
        self.plus, self.closed_weight = plus, closed_weight

    def forward(self, said: Tensor, true: Tensor) -> dict[str, Tensor]:
        """Losses of displacement `said` against `true`, both (B, R, 31, 2), by name.

        Errors count in units of the motion's spread. Differences are taken over two rows: one
        frame of 25 per second.
        """
        error = (said - true) / self.unit
        change = error[:, 2:] - error[:, :-2]
        losses = {"error": error.square().mean(), "change": change.square().mean()}
        loss = losses["error"] + 0.5 * losses["change"]
        if self.plus:
            losses |= self._mouth(said, true)
            loss = loss + 10.0 * losses["opening"] + 100.0 * losses["crossing"]
        return {"loss": loss, **losses}

    def _mouth(self, said: Tensor, true: Tensor) -> dict[str, Tensor]:
        a, b = (
            (motion[:, :, LOWER, 1] - motion[:, :, UPPER, 1]) / self.eye_distance
            for motion in (said, true)
        )
        weight = torch.where(b < CLOSED, self.closed_weight, 1.0)
        return {
            "opening": (weight * (a - b).abs()).mean(),
            "crossing": torch.relu(-0.01 - a).mean(),
        }


class Objective(nn.Module):
    """The losses of the network on a batch of rows and motion."""

    def __init__(self, network: SpeechLandmarks, loss: Loss) -> None:
        super().__init__()
        self.network, self.loss = network, loss

    def forward(self, batch: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """`rows` (B, R, 29) heard, `motion` (B, R, 31, 2) seen."""
        said = self.network.motion(batch["rows"])
        losses: dict[str, Tensor] = self.loss(said, batch["motion"])
        return losses
