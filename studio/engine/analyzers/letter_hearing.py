"""The character net at work: which letters are heard in a voice (METHODS 3.1)."""

from typing import Protocol, cast

import numpy as np
from numpy.typing import NDArray

from studio.domain.letters import HeardLetters, read_letters
from studio.engine.model_store import ModelStore

MODEL_ID = "ctc29"

Array = NDArray[np.float32]


class _Network(Protocol):
    """What is asked of `models/ctc29`."""

    def rows(self, samples: Array, rate: int) -> Array: ...


class LetterHearing:
    """Hears letters; loads its network when it is first needed."""

    def __init__(self, models: ModelStore) -> None:
        self._models = models

    @property
    def version(self) -> str:
        """Which weights hear, to tell results apart; empty where none are installed."""
        return self._models.card(MODEL_ID).sha256[:8] if self._models.has(MODEL_ID) else ""

    def hear(self, samples: Array, rate: int) -> HeardLetters:
        """The letters of mono `samples` (n,) in [-1, 1] at `rate` Hz.

        Raises ModelMissing or ModelDamaged when the network cannot be used.
        """
        network = cast("_Network", self._models.load(MODEL_ID))
        return read_letters(network.rows(samples, rate))
