"""FLNet in plus mode on the training rig."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, cast

import numpy as np
import torch
from torch import nn

from ...rig.footage import Footage
from ...rig.footage.faces import Faces
from ...rig.frozen import frozen
from ...rig.losses import PerceptualNet
from ...rig.trainer.settings import RunSettings
from ...rig.trainer.task import Phase, Sample, Validation
from ..losses import Weights
from ..network import Config, FLNet
from .checks import Checks, validation_faces
from .critic import PartCritic
from .examples import TRAINING, WindowExamples
from .mixture import mixture
from .objective import Objective

RUN = RunSettings(seed=5, batch=8, minutes=90.0, warm_up=100, level=0.5, average=0.998, threads=1)

BETAS = (0.5, 0.999)
"""Of Adam, for discriminators: as in paper mode."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What can be set of the training; `[task]` of a configuration file."""

    width: int = 64
    photo_width: int = 32
    blocks: int = 6
    photos: int = 5
    rate: float = 5e-4
    perceptual: float = 0.0
    """Weight of the loss net's distance."""
    gradient: float = 2.0
    hidden: float = 0.0
    """What painting must gain, see `losses.Weights`."""
    adversarial: float = 0.0
    """Weight of the discriminators' opinion; without it there are none."""
    matching: float = 0.0
    """Weight of their layers' differences."""
    critic_width: int = 32
    critic_rate: float = 2e-4
    choice: bool = True
    motion: bool = True
    painting: bool = True


class FLNetTask:
    """Pairs of bank and target in face windows."""

    def __init__(self, footage: Footage, recipe: Recipe, seed: int) -> None:
        """Raises RigError when the footage has no pairs, or the loss net is missing."""
        torch.manual_seed(seed)
        self._faces = Faces.of(footage)
        self._pairs = mixture(self._faces)
        self._examples = WindowExamples(self._faces, recipe.photos, TRAINING)
        self._checks = Checks(validation_faces(footage))
        self.network = FLNet(
            Config(
                width=recipe.width,
                photo_width=recipe.photo_width,
                blocks=recipe.blocks,
                choice=recipe.choice,
                motion=recipe.motion,
                painting=recipe.painting,
            )
        )
        self._device = torch.device("cpu")
        self._features = frozen("loss_net").network if recipe.perceptual else None
        self._critic = PartCritic(recipe.critic_width) if recipe.adversarial else None
        weights = Weights(
            perceptual=recipe.perceptual,
            gradient=recipe.gradient,
            hidden=recipe.hidden,
            adversarial=recipe.adversarial,
            matching=recipe.matching,
        )
        features = cast("PerceptualNet | None", self._features)
        self._objective = Objective(self.network, weights, features, self._critic)
        self._recipe = recipe

    @property
    def phases(self) -> tuple[Phase, ...]:
        """The network, then the discriminators where there are any."""
        own = Phase(name="picture", module=self._objective, rate=self._recipe.rate)
        if self._critic is None:
            return (own,)
        rate = self._recipe.critic_rate
        return own, Phase(name="critic", module=self._critic, rate=rate, betas=BETAS)

    def place(self, device: torch.device) -> None:
        """The frozen loss net follows the network."""
        self._device = device
        if self._features is not None:
            self._features.to(device)

    def sample(self, random: np.random.Generator) -> Sample:
        """A window of a random pair."""
        return self._examples.read(self._pairs.pair(random), random)

    def validate(self, network: nn.Module) -> Validation:
        """Errors on fixed pairs of validation people, against the prior's."""
        scores, pictures = self._checks.measured(cast("FLNet", network), self._device)
        return Validation(scores=scores, pictures=pictures)

    def config(self) -> Mapping[str, Any]:
        """The network's shapes."""
        return asdict(self.network.config)


def task(data: Path, recipe: Recipe, seed: int) -> FLNetTask:
    """The training of plus mode on a pack or a prepared folder; RigError when it is neither."""
    return FLNetTask(Footage.open(data), recipe, seed)
