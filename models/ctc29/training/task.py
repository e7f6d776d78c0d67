"""The character net on the training rig."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch

from ...rig.trainer.settings import RunSettings
from ...rig.trainer.task import Phase, Sample, Validation
from ..alphabet import encode
from ..network import Config, Ctc29
from .augment import UNCHANGED, Strength, Voices
from .checks import Checks, scores, sheet
from .dataset import Prepared, load, refuse_validation_people
from .examples import LETTERS_PER_ROW, Phrases
from .objective import Objective

RUN = RunSettings(
    seed=29,
    batch=16,
    minutes=80.0,
    warm_up=200,
    level=0.5,
    average=0.998,
    precision="float32",
    threads=1,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What of the character net's training may be chosen; `[task]` of a configuration file."""

    width: int = 512
    dropout: float = 0.1
    rate: float = 1e-3
    rows: int = 100
    """Rows of an example: 2 s."""
    main: float = 0.3
    """Share of the examples that are of the person with most of the recordings."""
    others: float = 0.06
    """Share of the examples that are of other people; the rest is synthesized."""
    changed: float = 0.8
    """Share of the examples whose voice and room are changed."""


class CharacterTask:
    """Phrases in changed voices and rooms, and their letters."""

    def __init__(self, data: Prepared, recipe: Recipe, seed: int) -> None:
        refuse_validation_people(data.clips)
        self._recipe = recipe
        self._phrases = Phrases.of(data, recipe.main, recipe.others)
        self._checks = Checks.of(data)
        torch.manual_seed(seed)
        self.network = Ctc29(Config(width=recipe.width, dropout=recipe.dropout))
        self._objective = Objective(self.network)

    @property
    def phases(self) -> tuple[Phase, ...]:
        """One network, one loss."""
        rate = self._recipe.rate
        return (Phase(name="characters", module=self._objective, rate=rate, betas=(0.9, 0.999)),)

    def place(self, device: torch.device) -> None:
        """Nothing: sound is changed on the processor."""

    def sample(self, random: np.random.Generator) -> Sample:
        """`rows` (R + 18, 26) heard, `text` padded with zeros, `letters` how many count."""
        strength = Strength() if random.random() < self._recipe.changed else UNCHANGED
        voices = Voices(rng=random, strength=strength)
        rows, said = self._phrases.example(voices, self._recipe.rows)
        letters = encode(said)
        text = np.zeros(int(self._recipe.rows * LETTERS_PER_ROW), np.int64)
        text[: len(letters)] = letters
        return {"rows": rows, "text": text, "letters": np.asarray(len(letters), np.int64)}

    def validate(self, network: torch.nn.Module) -> Validation:
        """Letter error rates on voices and sentences that were never heard."""
        if not isinstance(network, Ctc29):
            raise TypeError("the character task measures the character net")
        heard = self._checks.heard(network)
        if not heard:
            return Validation(scores={})
        return Validation(scores=scores(heard), pictures={"letters": sheet(heard)})

    def config(self) -> Mapping[str, Any]:
        """The network's shapes."""
        return asdict(self.network.config)


def task(data: Path, recipe: Recipe, seed: int) -> CharacterTask:
    """The character net's training on what `prepare` wrote; RigError when it is not that."""
    return CharacterTask(load(data), recipe, seed)
