"""The blink generator on the training rig."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from ...rig.errors import RigError
from ...rig.trainer.settings import RunSettings
from ...rig.trainer.task import Phase, Sample, Validation
from ...speech_landmarks.training.objective import principal_components
from ..network import WARM_UP, BlinkGenerator, Config, lid_gaps
from .checks import Checks
from .objective import Discrepancy, Objective, Weights
from .sequences import MAIN_PERSON, Clip, load, windows

RUN = RunSettings(
    seed=1,
    batch=96,
    steps=2000,
    warm_up=30,
    level=0.5,
    average=0.99,
    precision="float32",
    workers=0,
    threads=1,
    checkpoint_s=120.0,
)
_SCALE_WINDOWS = 512


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What of the generator's training may be chosen; `[task]` of a configuration file."""

    width: int = 64
    layers: int = 2
    frames: int = 75
    """Frames of a window: 3 s."""
    rate: float = 2e-3
    others: float = 0.2
    """Share of the windows that come from people other than the main one."""
    joint: float = 1.0
    """Weight of both eyes together against the coordinates one by one."""
    range: float = 1.0
    """Weight of the min-max regulariser."""


class BlinkTask:
    """Noise, and windows of the clips that what it makes shall be like."""

    def __init__(self, clips: Sequence[Clip], recipe: Recipe, seed: int) -> None:
        seen = [clip for clip in clips if not clip.validation]
        if not seen:
            raise RigError("Nobody is left to train on.", "Give the data folder.")
        self._people = _by_person(seen)
        self._recipe = recipe
        self.network = started(seen, recipe, seed)
        random = np.random.default_rng(seed)
        scale = np.stack([self._window(random) for _ in range(_SCALE_WINDOWS)])
        weights = Weights(joint=recipe.joint, range=recipe.range)
        self._objective = Objective(self.network, Discrepancy(torch.from_numpy(scale), weights))
        self._checks = Checks.of(clips)

    @property
    def phases(self) -> tuple[Phase, ...]:
        """One network, one loss."""
        rate = self._recipe.rate
        return (Phase(name="blink", module=self._objective, rate=rate, betas=(0.9, 0.99)),)

    def place(self, device: torch.device) -> None:
        """Nothing: windows are cut on the processor."""

    def sample(self, random: np.random.Generator) -> Sample:
        """Noise to generate from, and a real window."""
        shape = (WARM_UP + self._recipe.frames, self.network.config.noise)
        noise = random.standard_normal(shape, dtype=np.float32)
        return {"noise": noise, "real": self._window(random)}

    def _window(self, random: np.random.Generator) -> NDArray[np.float32]:
        """A window (T, 22, 2) of one person."""
        people = self._people
        others = [person for person in people if person != MAIN_PERSON]
        if others and (MAIN_PERSON not in people or random.random() < self._recipe.others):
            # A person counts as much as there is of them.
            clips = [clip for person in others for clip in people[person]]
            person = clips[int(random.integers(len(clips)))].person
        else:
            person = MAIN_PERSON
        return windows(people[person], self._recipe.frames, random)

    def validate(self, network: torch.nn.Module) -> Validation:
        """Statistics of generated blinks, beside those of clips that were not trained on."""
        if not isinstance(network, BlinkGenerator):
            raise TypeError("the blink task measures the blink generator")
        scores = self._checks.measured(network)
        return Validation(scores=scores, pictures={"blinks": self._checks.sheet(network)})

    def config(self) -> Mapping[str, Any]:
        """The network's shapes."""
        return asdict(self.network.config)


def task(data: Path, recipe: Recipe, seed: int) -> BlinkTask:
    """The generator's training on the clips of `data`; RigError when it holds none."""
    return BlinkTask(load(data), recipe, seed)


def started(clips: Sequence[Clip], recipe: Recipe, seed: int) -> BlinkGenerator:
    """A new network whose decoder is the principal components of the clips' motion."""
    motion = np.concatenate([clip.motion for clip in clips])
    mean, basis = principal_components(motion)
    torch.manual_seed(seed)
    config = Config(width=recipe.width, layers=recipe.layers, components=len(basis))
    network = BlinkGenerator(config)
    network.start_decoder(torch.from_numpy(mean), torch.from_numpy(basis))
    network.full.copy_(torch.from_numpy(full_closing(clips)))
    return network


def full_closing(clips: Sequence[Clip]) -> NDArray[np.float32]:
    """Loss of height (2,) of the mean face's eyes that goes with closure 1, by least squares."""
    closure = np.concatenate([clip.closure for clip in clips])
    motion = torch.from_numpy(np.concatenate([clip.motion for clip in clips]))
    lost = -lid_gaps(motion).numpy()
    return np.asarray((lost * closure).sum(0) / (closure**2).sum(0), np.float32)


def _by_person(clips: Sequence[Clip]) -> dict[str, tuple[Clip, ...]]:
    people = sorted({clip.person for clip in clips})
    return {name: tuple(clip for clip in clips if clip.person == name) for name in people}
