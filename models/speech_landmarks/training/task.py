"""The speech network on the training rig."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal, cast

import numpy as np
import torch

from ...rig.errors import RigError
from ...rig.trainer.settings import RunSettings
from ...rig.trainer.task import Phase, Sample, Validation
from ..network import MEL29, Config, SpeechLandmarks
from .augment import Strength, Voices
from .checks import MAIN_PERSON, Checks
from .dataset import Clip, Prepared, example, load
from .objective import HeadWeights, Loss, Objective, principal_components, spread

RUN = RunSettings(
    seed=1,
    batch=16,
    steps=3000,
    warm_up=150,
    level=0.4,
    average=0.995,
    precision="float32",
    threads=1,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What of the speech network's training may be chosen; `[task]` of a configuration file."""

    kind: str = "plus"
    """"paper" as published, or "plus"."""
    front_end: str = MEL29
    """`mel29`, or the character net that heard the prepared clips."""
    width: int = 96
    dilations: tuple[int, ...] = (1, 2, 4, 8, 4)
    dropout: float = 0.2
    rate: float = 1.5e-3
    rows: int = 110
    """Rows of an example: 2.2 s."""
    others: float = 0.2
    """Share of the examples that come from people other than the main one."""
    held_out: tuple[str, ...] = ()
    """People left out beside the validation people, to choose settings on."""
    closed_weight: float = 3.0
    """Weight of the opening's error where the lips are closed."""
    pitch: float = 0.35
    """Share of the examples whose voice is raised."""
    formants: float = 0.03
    """How far single formants are moved, in shares of their frequency."""
    heads: bool = True
    """Whether `plus` has heads for closed lips and for a voice."""
    closed_head: float = 0.3
    voice_head: float = 0.1
    spread: float = 3.0
    """Weight of the difference between the spreads of said and true openings."""
    speaker_known: float = 0.5
    """Share of the examples whose speaker's code is used; 0 for no codes."""


class SpeechTask:
    """Sentences in changed voices, and the motion of lips and jaw that goes with them."""

    def __init__(self, data: Prepared, recipe: Recipe, seed: int) -> None:
        heard = [c for c in data.clips if not c.validation and c.person not in recipe.held_out]
        if not heard:
            raise RigError("Nobody is left to train on.", "Hold fewer people out.")
        main = tuple(clip for clip in heard if clip.person == MAIN_PERSON)
        others = tuple(clip for clip in heard if clip.person != MAIN_PERSON)
        self.main, self.others = main or others, others or main
        self._recipe = recipe
        self._strength = Strength(pitch_share=recipe.pitch, formants=recipe.formants)
        self._checks = Checks.of(data, recipe.held_out)
        motion = np.concatenate([clip.motion for clip in heard])
        self.network = _started(recipe, motion, seed)
        loss = Loss(
            unit=spread(motion),
            eye_distance=data.eye_distance,
            plus=recipe.kind == "plus",
            closed_weight=recipe.closed_weight,
            spread_weight=recipe.spread,
        )
        self._speakers = sorted({clip.person for clip in heard}) if recipe.speaker_known else []
        weights = HeadWeights(
            closed=recipe.closed_head, voice=recipe.voice_head, speakers=len(self._speakers)
        )
        self._objective = Objective(self.network, loss, weights)

    @property
    def phases(self) -> tuple[Phase, ...]:
        """One network, one loss."""
        rate = self._recipe.rate
        return (Phase(name="speech", module=self._objective, rate=rate, betas=(0.9, 0.999)),)

    def place(self, device: torch.device) -> None:
        """Nothing: voices are changed on the processor."""

    def sample(self, random: np.random.Generator) -> Sample:
        """A sentence in a changed voice (`dataset.Example`), and whose it is."""
        voices = Voices(rng=random, strength=self._strength)
        clip = self._clip(random)
        made = example(clip, voices, self._recipe.rows, self._recipe.front_end)
        speaker = self._speakers.index(clip.person) if self._speakers else 0
        known = np.float32(random.random() < self._recipe.speaker_known)
        return {**made._asdict(), "speaker": np.int64(speaker), "known": known}

    def _clip(self, random: np.random.Generator) -> Clip:
        group = self.others if random.random() < self._recipe.others else self.main
        return group[int(random.integers(len(group)))]

    def validate(self, network: torch.nn.Module) -> Validation:
        """Opening, closures and lag on sentences and people that were never heard."""
        if not isinstance(network, SpeechLandmarks):
            raise TypeError("the speech task measures the speech network")
        if not self._checks.groups:
            return Validation(scores={})
        return Validation(
            scores=self._checks.measured(network),
            pictures={"opening": self._checks.sheet(network)},
        )

    def config(self) -> Mapping[str, Any]:
        """The network's shapes."""
        return asdict(self.network.config)


def task(data: Path, recipe: Recipe, seed: int) -> SpeechTask:
    """The speech network's training on what `prepare` wrote, or on a pack that holds it."""
    if recipe.kind not in ("paper", "plus"):
        raise RigError(f"There is no speech network “{recipe.kind}”.", "Known: paper, plus.")
    prepared = load(data)
    if recipe.front_end not in (known := {MEL29, prepared.characters} - {""}):
        hint = f"Known: {', '.join(sorted(known))}. Prepare with --characters for another."
        raise RigError(f"{data} was not heard by “{recipe.front_end}”.", hint)
    return SpeechTask(prepared, recipe, seed)


def _started(recipe: Recipe, motion: np.ndarray[Any, Any], seed: int) -> SpeechLandmarks:
    """A new network whose decoder is the principal components of `motion`."""
    mean, basis = principal_components(motion)
    torch.manual_seed(seed)
    config = Config(
        kind=cast("Literal['paper', 'plus']", recipe.kind),
        components=len(basis),
        width=recipe.width,
        dilations=recipe.dilations,
        dropout=recipe.dropout,
        heads=recipe.heads and recipe.kind == "plus",
        front_end=recipe.front_end,
    )
    network = SpeechLandmarks(config)
    network.start_decoder(torch.from_numpy(mean), torch.from_numpy(basis))
    return network
