"""A small task for tests of the trainer: a real network learns to undo a known filter.

As a script it trains for a few steps: `python tests/rig_task.py OUT STEPS`, alone or by torchrun.
"""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from models.rig.trainer.loop import Trainer
from models.rig.trainer.processes import joined
from models.rig.trainer.settings import RunSettings
from models.rig.trainer.task import Phase, Sample, Validation


class Sharpen(nn.Module):
    """Two convolutions with a norm that does not look across the batch."""

    def __init__(self) -> None:
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(1, 8, 3, padding=1),
            nn.GroupNorm(2, 8),
            nn.GELU(),
            nn.Conv2d(8, 1, 3, padding=1),
        )

    def forward(self, picture: Tensor) -> Tensor:
        return picture + self.body(picture)


class Likeness(nn.Module):
    """Mean squared error of the network on a batch."""

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        self.network = network

    def forward(self, batch: Mapping[str, Tensor]) -> dict[str, Tensor]:
        return {"loss": (self.network(batch["soft"]) - batch["sharp"]).square().mean()}


def example(random: np.random.Generator) -> Sample:
    sharp = random.standard_normal((1, 16, 16)).astype(np.float32)
    soft = (sharp + np.roll(sharp, 1, 1) + np.roll(sharp, 1, 2)) / 3
    return {"sharp": sharp, "soft": soft}


class SharpenTask:
    """The Task of the tests."""

    def __init__(self, seed: int = 0) -> None:
        torch.manual_seed(seed)
        self.network = Sharpen()
        self.phases = (Phase(name="likeness", module=Likeness(self.network), rate=3e-3),)

    def place(self, device: torch.device) -> None:
        self.device = device

    def sample(self, random: np.random.Generator) -> Sample:
        return example(random)

    def validate(self, network: nn.Module) -> Validation:
        held = [example(np.random.default_rng((99, i))) for i in range(16)]
        soft, sharp = (torch.from_numpy(np.stack([h[n] for h in held])) for n in ("soft", "sharp"))
        found = network(soft)
        picture = ((found[0, 0].numpy() + 3) * 40).clip(0, 255).astype(np.uint8)
        return Validation(
            scores={"error": float((found - sharp).square().mean())},
            pictures={"grid": np.repeat(picture[..., None], 3, 2)},
        )

    def config(self) -> Mapping[str, Any]:
        return {}


def settings(**changes: Any) -> RunSettings:
    return RunSettings(**{"steps": 60, "batch": 8, "warm_up": 5, "workers": 0, **changes})


def train(out: Path, **changes: Any) -> Trainer:
    with joined("cpu") as team:
        torch.set_num_threads(1)
        trainer = Trainer(SharpenTask(), settings(**changes), out, team)
        trainer.train(5.0)
    return trainer


if __name__ == "__main__":
    train(Path(sys.argv[1]), steps=int(sys.argv[2]))
