"""The texture generator on the training rig."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal, cast

import numpy as np
import torch
from torch import Tensor, nn

from ...flnet.streams import Bank, Maps
from ...flnet.training.checks import Checks, validation_faces
from ...rig.errors import RigError
from ...rig.footage import Footage
from ...rig.footage.faces import Faces
from ...rig.footage.pools import Everyone, OtherClips, SameClip
from ...rig.footage.samplers import BankRule, Mixture, Pairs, WarpedPairs
from ...rig.trainer.settings import RunSettings
from ...rig.trainer.task import Phase, Sample, Validation
from ..losses import Weights
from ..network import AttentionNet, Config
from .examples import Following
from .objective import Critic, Generation

RUN = RunSettings(
    seed=11,
    batch=4,
    minutes=75.0,
    warm_up=50,
    level=0.5,
    average=0.995,
    threads=1,
    checkpoint_s=300.0,
)
BETAS = (0.5, 0.999)
PERFORMER, PHOTOS = "performer", ("caltech_faces", "london_faces")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What can be set of the training; the paper's are kind "paper", widths 64 and rate 1e-4."""

    kind: str = "plus"
    """"paper" as published, or "plus"."""
    width: int = 24
    photo_width: int = 16
    blocks: int = 3
    critic_width: int = 16
    rate: float = 4e-4
    reconstruction: float = 100.0
    adversarial: float = 0.5
    """0 leaves the discriminator out."""
    regularisation: float = 0.2


class AttentionTask:
    """One photo of a person, and frames of the same person."""

    def __init__(self, footage: Footage, recipe: Recipe, seed: int) -> None:
        """Raises RigError when the footage has no pairs."""
        torch.manual_seed(seed)
        faces = Faces.of(footage)
        self._pairs, self._examples = mixture(faces), Following(faces, recipe.kind)
        self._checks = Checks(validation_faces(footage))
        self.network = AttentionNet(
            Config(
                kind=cast("Literal['plus', 'paper']", recipe.kind),
                width=recipe.width,
                photo_width=recipe.photo_width,
                blocks=recipe.blocks,
            )
        )
        critic = Critic(recipe.critic_width) if recipe.adversarial else None
        weights = Weights(
            reconstruction=recipe.reconstruction,
            adversarial=recipe.adversarial,
            regularisation=recipe.regularisation,
        )
        own = Generation(self.network, weights, critic)
        self.phases = tuple(
            Phase(name=name, module=module, rate=recipe.rate, betas=BETAS, weight_decay=0.0)
            for name, module in (("generator", own), ("discriminator", critic))
            if module is not None
        )
        self._device = torch.device("cpu")

    def place(self, device: torch.device) -> None:
        """Nothing but the network lies on the device."""
        self._device = device

    def sample(self, random: np.random.Generator) -> Sample:
        """A photo and two frames."""
        return self._examples.read(self._pairs.pair(random), random)

    def validate(self, network: nn.Module) -> Validation:
        """Errors on fixed pairs of validation people, against the prior's."""
        looking = Looking(cast("AttentionNet", network))
        scores, pictures = self._checks.measured(looking, self._device)
        return Validation(scores=scores, pictures=pictures)

    def config(self) -> Mapping[str, Any]:
        """The network's shapes."""
        return asdict(self.network.config)


class Looking(nn.Module):
    """The network as FLNet's checks ask it."""

    def __init__(self, network: AttentionNet) -> None:
        super().__init__()
        self.network = network

    def forward(self, bank: Bank, target: Tensor, drawing: Tensor) -> Maps:
        """`drawing` is not needed: this network draws faces in its own way."""
        return self.network.look(bank.photos, bank.shares, bank.points, target)


def mixture(faces: Faces) -> Mixture:
    """Pairs of one photo and a frame: half of them hard. Whatever the footage has."""
    one = BankRule(counts=(1,), by_openness=0.5, shut_eye=0.0)
    sources = {clip.source for clip in faces.clips}
    films = {c.source: 1.0 for c in faces.clips if c.fps and c.source != PERFORMER}
    films |= {"grid": 2.0} if "grid" in films else {}
    parts: list[tuple[float, Pairs | WarpedPairs]] = []
    if PERFORMER in sources:
        parts.append((0.45, Pairs(faces, SameClip(faces, {PERFORMER: 1.0}), one, hard=0.5)))
    if films:
        parts.append((0.35, Pairs(faces, SameClip(faces, films), one, hard=0.5)))
    if photos := {name: 1.0 for name in PHOTOS if name in sources}:
        parts.append((0.15, Pairs(faces, OtherClips(faces, photos), one)))
    if any(clip.fps == 0 for clip in faces.clips):
        everyone = Everyone(faces, photos_only=True)
        parts.append((0.05, WarpedPairs(faces, everyone, counts=(1,))))
    return Mixture(parts)


def task(data: Path, recipe: Recipe, seed: int) -> AttentionTask:
    """The training on a pack or a prepared folder; RigError when it is neither."""
    if recipe.kind not in ("paper", "plus"):
        raise RigError(f"There is no texture generator “{recipe.kind}”.", "Known: paper, plus.")
    return AttentionTask(Footage.open(data), recipe, seed)
