"""Maximum mean discrepancy between generated and real movement of the lids (METHODS 3.5)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from ..network import BlinkGenerator, lid_gaps

SIGMAS = (2.0, 5.0, 10.0, 20.0, 40.0, 80.0)
"""Widths of the mixed kernel in median distances of the data."""
JOINT_SIGMAS = (0.1, 0.5, 2.0, 10.0, 40.0)
"""The same where both eyes are compared together: narrower, because lids at rest lie still."""
STRETCHES = (1, 6, 25)
"""Frames over which both eyes are compared together, beside the whole window."""
PLACES = 2
"""Stretches taken from every window in a step."""
BROW = 0.5
"""What a brow counts in the vector of both eyes, where an eye counts 1."""
_BROWS = (slice(0, 5), slice(5, 10))
_FEW = 128


def mmd2(x: Tensor, y: Tensor, sigmas: Sequence[float]) -> Tensor:
    """Squared MMD (...) of sets x (..., N, D) and y (..., M, D), as V-statistic: at least 0.

    Mean k(x, x') - 2 mean k(x, y) + mean k(y, y') with k the mean of exp(-|x - y|² / 2 sigma).
    Sinha et al., eq. 5, with the last sign as it has to be (METHODS 8).
    """
    within = _kernel(x, x, sigmas).mean(dim=(-2, -1)) + _kernel(y, y, sigmas).mean(dim=(-2, -1))
    return within - 2 * _kernel(x, y, sigmas).mean(dim=(-2, -1))


def _kernel(x: Tensor, y: Tensor, sigmas: Sequence[float]) -> Tensor:
    """Kernel (..., N, M) of every pair."""
    apart = _squared_distances(x, y)
    return torch.stack([torch.exp(apart * (-0.5 / sigma)) for sigma in sigmas]).mean(dim=0)


def _squared_distances(x: Tensor, y: Tensor) -> Tensor:
    squares = x.square().sum(-1)[..., :, None] + y.square().sum(-1)[..., None, :]
    return (squares - 2 * x @ y.transpose(-2, -1)).clamp_min(0)


def mixture(samples: Tensor, sigmas: Sequence[float] = SIGMAS) -> tuple[float, ...]:
    """`sigmas` times the median distance within the sets of `samples` (..., N, D), N at least 2."""
    count = samples.shape[-2]
    others = ~torch.eye(count, dtype=torch.bool)
    median = float(_squared_distances(samples, samples)[..., others].sqrt().median())
    return tuple(sigma * max(median, 1e-6) for sigma in sigmas)


def range_penalty(y: Tensor, low: Tensor, high: Tensor) -> Tensor:
    """Mean square of how far `y` leaves [low, high]: the min-max regulariser."""
    return (torch.relu(y - high).square() + torch.relu(low - y).square()).mean()


def joint(motion: Tensor) -> Tensor:
    """Both eyes in one vector (..., 4): height between the lids, then of the brow, left and right.

    `motion` (..., 22, 2) is displacement.
    """
    brows = [motion[..., brow, 1].mean(dim=-1, keepdim=True) for brow in _BROWS]
    return torch.cat([lid_gaps(motion), *brows], dim=-1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How much each term counts."""

    joint: float = 1.0
    range: float = 1.0


class Discrepancy(nn.Module):
    """How unlike generated windows are to real ones, both (B, T, 22, 2)."""

    unit: Tensor
    low: Tensor
    high: Tensor
    joint_unit: Tensor

    def __init__(self, real: Tensor, weights: Weights) -> None:
        """Scales, limits and kernel widths are those of `real` (N, T, 22, 2)."""
        super().__init__()
        self._weights = weights
        flat = real.flatten(-2)
        everything = flat.flatten(0, 1)
        self.register_buffer("unit", everything.std(dim=0), persistent=False)
        self.register_buffer("low", everything.amin(dim=0) / self.unit, persistent=False)
        self.register_buffer("high", everything.amax(dim=0) / self.unit, persistent=False)
        spread = joint(real).flatten(0, 1).std(dim=0) / torch.tensor([1.0, 1.0, BROW, BROW])
        self.register_buffer("joint_unit", spread, persistent=False)
        few = real[:_FEW]
        self._sigmas = mixture(self._coordinates(few))
        stretches = (*STRETCHES, real.shape[1])
        self._joint_sigmas = {
            frames: mixture(_stretches(self._joint(few), frames), JOINT_SIGMAS)
            for frames in stretches
        }

    def forward(self, made: Tensor, real: Tensor) -> dict[str, Tensor]:
        """Losses by name; "loss" is their weighted sum."""
        x, y = self._coordinates(real), self._coordinates(made)
        sequence = mmd2(x, y, self._sigmas).mean()
        a, b = self._joint(real), self._joint(made)
        together = torch.stack(
            [
                mmd2(_stretches(a, frames), _stretches(b, frames), sigmas)
                for frames, sigmas in self._joint_sigmas.items()
            ]
        ).mean()
        outside = range_penalty(made.flatten(-2) / self.unit, self.low, self.high)
        loss = sequence + self._weights.joint * together + self._weights.range * outside
        return {"loss": loss, "sequence": sequence, "joint": together, "range": outside}

    def _coordinates(self, motion: Tensor) -> Tensor:
        """One sample = one coordinate over time: (44, B, T) in standard deviations."""
        return (motion.flatten(-2) / self.unit).permute(2, 0, 1)

    def _joint(self, motion: Tensor) -> Tensor:
        """Both eyes (B, T, 4) in standard deviations."""
        return joint(motion) / self.joint_unit


def _stretches(track: Tensor, frames: int) -> Tensor:
    """Consecutive `frames` from random places of each sequence (B, T, C): (N, frames * C)."""
    places = 1 if frames == track.shape[1] else PLACES
    many = track.repeat(places, 1, 1)
    firsts = torch.randint(many.shape[1] - frames + 1, (len(many), 1), device=track.device)
    rows = firsts + torch.arange(frames, device=track.device)
    return torch.gather(many, 1, rows[..., None].expand(-1, -1, many.shape[2])).flatten(1)


class Objective(nn.Module):
    """The losses of the generator on a batch of noise and real windows."""

    def __init__(self, network: BlinkGenerator, discrepancy: Discrepancy) -> None:
        super().__init__()
        self.network, self.discrepancy = network, discrepancy

    def forward(self, batch: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """`noise` (B, WARM_UP + T, 10) and `real` (B, T, 22, 2)."""
        made = self.network.settled(batch["noise"])
        losses: dict[str, Tensor] = self.discrepancy(made, batch["real"])
        return losses
