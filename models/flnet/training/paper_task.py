"""FLNet as published on the training rig.

The paper takes five steps of D for one of G. Here a step of the rig is a step of D, and G runs in
every fifth ("cheap 5:1", METHODS 2.6): D sees fresh and old fakes in that step, old ones alone in
the other four, and new real pictures in all of them. "16 frames from 4 videos" is read as 16
targets, each of a video of its own.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, cast

import numpy as np
import torch
from torch import Tensor, nn

from ...rig import losses
from ...rig.errors import RigError
from ...rig.footage import Footage
from ...rig.footage.example import PLAIN, Changes, Examples
from ...rig.footage.faces import Faces
from ...rig.footage.pools import OtherClips
from ...rig.footage.samplers import BankRule, Pairs, PairSampler
from ...rig.trainer.settings import RunSettings
from ...rig.trainer.task import Phase, Sample, Validation
from ..discriminator import Discriminator
from ..paper import PaperConfig, PaperFLNet
from .development import Development
from .history import CAPACITY, History
from .paper_checks import PaperChecks
from .paper_objective import Critic, Generation, PaperWeights
from .perceptual import perceptual_net

BETAS = (0.5, 0.999)
RUN = RunSettings(
    seed=20,
    batch=16,
    minutes=60.0,
    warm_up=1,
    level=2 / 3,
    average=0.9998,
    clip=0.0,
    checkpoint_s=600.0,
)
"""Steps are D's; the average keeps 0.999 over a step of G. Linear decay in the last third ‡."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRecipe:
    """What can be set of the training; the defaults are the paper's where it says something."""

    photos: int = 5
    width: int = 64
    size: int = 224
    """Side of the pictures, a multiple of 4."""
    heads_spectral: bool = False
    critic: str = "A"
    """Reading of the discriminator: "A" is the paper's, "B" is stronger."""
    critic_width: int = 64
    critic_steps: int = 5
    """Steps of D for one of G."""
    rate: float = 1e-4
    history: int = CAPACITY
    """Fakes that D remembers; they are part of each checkpoint."""
    visibility: float = 1.0
    variation: float = 1e-5
    reconstruction: float = 250.0
    perceptual: float = 1.0
    adversarial: float = 1.0
    vgg16: str = ""
    """torchvision's weights of VGG16 for L_p; the project's own loss net where empty."""
    own_scale: float = 10.0
    """The own net's distance, of features of unit length, counts so much more than VGG's sum."""
    augmented: bool = False
    """Whether pairs are flipped, turned and coloured, landmarks shaken: not in the paper."""
    sources: tuple[str, ...] = ()
    """Only these sources train; all where empty."""
    checked: int = 32
    """Validation targets."""

    def __post_init__(self) -> None:
        """Raises RigError on values that no network can have."""
        if self.size % 4 or self.size < 32:
            raise RigError(
                f"A size of {self.size} does not fit.", "Take a multiple of 4, 32 or more."
            )
        if min(self.photos, self.width, self.critic_width, self.critic_steps, self.history) < 1:
            raise RigError("photos, widths, critic_steps and history must be positive.")
        if self.critic not in ("A", "B"):
            raise RigError(f"There is no discriminator “{self.critic}”.", "Known: A, B.")

    @property
    def weights(self) -> PaperWeights:
        """What each loss counts."""
        own = 1.0 if self.vgg16 else self.own_scale
        return PaperWeights(
            visibility=self.visibility,
            variation=self.variation,
            reconstruction=self.reconstruction,
            perceptual=own * self.perceptual,
            adversarial=self.adversarial,
        )


class PaperTask:
    """Trains PaperFLNet; a Task of the rig."""

    def __init__(self, footage: Footage, recipe: PaperRecipe, seed: int) -> None:
        """Raises RigError where the footage has nobody with two clips or photos."""
        self._footage = footage
        changes = Changes() if recipe.augmented else PLAIN
        faces = Faces.of(footage, sources=recipe.sources or None)
        self._sampler = _sampler(faces, recipe.photos)
        self._examples = Examples(faces, recipe.photos, changes, size=recipe.size)
        held = Faces.of(footage, validation=True)
        shown = Examples(held, recipe.photos, PLAIN, size=recipe.size)
        self._checks = PaperChecks(_sampler(held, recipe.photos), shown, recipe.checked)
        self._drafts = False
        self._pictures, self._teacher = Development(), perceptual_net(recipe.vgg16)
        torch.manual_seed(seed)
        self.network = PaperFLNet(
            PaperConfig(
                photos=recipe.photos,
                width=recipe.width,
                heads_spectral=recipe.heads_spectral,
                taught_by=self._teacher.name,
            )
        )
        discriminator = Discriminator("B" if recipe.critic == "B" else "A", recipe.critic_width)
        critic = Critic(discriminator, History(recipe.history), self._pictures)
        generation = Generation(
            self.network, recipe.weights, self._likeness, critic, self._pictures
        )
        self.phases = (
            _phase("generator", generation, recipe.rate, recipe.critic_steps),
            _phase("discriminator", critic, recipe.rate, 1),
        )

    def __getstate__(self) -> dict[str, Any]:
        """What another process needs to make examples; networks stay at home."""
        at_home = {"network", "phases", "_pictures", "_teacher", "_checks"}
        return {name: value for name, value in self.__dict__.items() if name not in at_home}

    def place(self, device: torch.device) -> None:
        """The loss's net goes to the device, on a GPU all frames too where sizes agree."""
        self._teacher.network.to(device)
        if device.type == "cuda" and self._examples.size == self._footage.size:
            self._pictures.keep(self._footage, device)
            self._drafts = True

    def sample(self, random: np.random.Generator) -> Sample:
        """A bank and a frame of another clip of the same person."""
        pair = self._sampler.pair(random)
        kind = self._examples.draft if self._drafts else self._examples.read
        return kind(pair, random).arrays()

    def validate(self, network: nn.Module) -> Validation:
        """L1 and streams on validation people."""
        if not isinstance(network, PaperFLNet):
            raise TypeError("the task of FLNet as published measures that network")
        return self._checks.measured(network)

    def config(self) -> Mapping[str, Any]:
        """The network's shapes, and who taught it."""
        return asdict(self.network.config)

    def _likeness(self, pictures: Tensor, targets: Tensor) -> Tensor:
        """L_p of pictures in [0, 1]."""
        teacher = cast("losses.PerceptualNet", self._teacher.network)
        return losses.perceptual(teacher, pictures, targets)


def task(data: Path, recipe: PaperRecipe, seed: int) -> PaperTask:
    """The training on a pack or a prepared folder; RigError when it is neither."""
    return PaperTask(Footage.open(data), recipe, seed)


def _sampler(faces: Faces, photos: int) -> PairSampler:
    """Banks by mouth opening out of other clips of the person (METHODS 2.1)."""
    rule = BankRule(counts=(photos,), by_openness=1.0, shut_eye=0.0)
    return Pairs(faces, OtherClips(faces), rule)


def _phase(name: str, module: nn.Module, rate: float, every: int) -> Phase:
    """Adam as published: no weight decay."""
    return Phase(name=name, module=module, rate=rate, betas=BETAS, weight_decay=0.0, every=every)
