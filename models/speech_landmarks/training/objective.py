"""What training lowers, and the components it starts from."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from ..network import SpeechLandmarks
from .measures import CLOSED, LOWER, UPPER

Array = NDArray[np.float32]

EXPLAINED = 0.99
_SURE = 0.006
"""Eye distances beyond `CLOSED` at which lips are no longer surely closed or open."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadWeights:
    """What of the objective concerns heads and speakers."""

    closed: float = 0.3
    voice: float = 0.1
    speakers: int = 0


class Loss(nn.Module):
    """METHODS 3.2 (error and temporal error); `plus` adds opening, spread and crossing."""

    def __init__(
        self,
        *,
        unit: float,
        eye_distance: float,
        plus: bool,
        closed_weight: float,
        spread_weight: float = 0.0,
    ) -> None:
        super().__init__()
        self.spread_weight = spread_weight
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
            loss = loss + self.spread_weight * losses["spread"]
        return {"loss": loss, **losses}

    def _mouth(self, said: Tensor, true: Tensor) -> dict[str, Tensor]:
        a, b = (self.opening(motion) for motion in (said, true))
        weight = torch.where(b < CLOSED, self.closed_weight, 1.0)
        return {
            "opening": (weight * (a - b).abs()).mean(),
            "crossing": torch.relu(-0.01 - a).mean(),
            "spread": (a.std(1) - b.std(1)).abs().mean(),
        }

    def opening(self, motion: Tensor) -> Tensor:
        """Growth (B, R) of the inner-lip opening of `motion` (B, R, 31, 2), in eye distances."""
        return (motion[:, :, LOWER, 1] - motion[:, :, UPPER, 1]) / self.eye_distance


class Objective(nn.Module):
    """The losses of the network on a batch of rows and motion.

    Every speaker has a code that says how he differs from the mean of all; half of the time the
    mean is taken in its place (METHODS 9.6), and so it always is in the studio: codes do not ship.
    """

    def __init__(self, network: SpeechLandmarks, loss: Loss, weights: HeadWeights) -> None:
        """`weights.speakers` is how many there are to tell apart; 0 for no codes."""
        super().__init__()
        self.network, self.loss, self.weights = network, loss, weights
        count = weights.speakers
        self.codes = nn.Embedding(count, network.config.width) if count else None
        if self.codes is not None:
            nn.init.zeros_(self.codes.weight)

    def forward(self, batch: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """`rows` (B, R, 29) heard, `motion` (B, R, 31, 2) seen, `voice` (B, R) 0..1, `speaker`
        (B,), `known` (B,) 1 where the speaker's code may be used.
        """
        heard = self.network.hear(batch["rows"], self._code(batch))
        losses: dict[str, Tensor] = self.loss(heard.motion, batch["motion"])
        if heard.closed is None or heard.voice is None:
            return losses
        shut = torch.sigmoid((CLOSED - self.loss.opening(batch["motion"])) / _SURE)
        bce = functional.binary_cross_entropy_with_logits
        losses["closed"] = bce(heard.closed, shut)
        losses["voice"] = bce(heard.voice, batch["voice"])
        losses["loss"] = (
            losses["loss"]
            + self.weights.closed * losses["closed"]
            + self.weights.voice * losses["voice"]
        )
        return losses

    def _code(self, batch: Mapping[str, Tensor]) -> Tensor | None:
        if self.codes is None:
            return None
        apart = self.codes.weight - self.codes.weight.mean(0)
        return apart[batch["speaker"]] * batch["known"][:, None]
