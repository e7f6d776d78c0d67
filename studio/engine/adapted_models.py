"""The networks as one project sees them: one of them with weights of the project's own."""

import copy
import hashlib
from pathlib import Path

from torch import nn

from studio.domain.adaptation import Adaptation
from studio.domain.errors import ModelDamaged
from studio.engine.model_store import ModelStore

_AGAIN = "Adapt it again, or use the bundled network again."


class OneReplaced(ModelStore):
    """The networks of a store, but `network` as the one called `id`."""

    def __init__(self, models: ModelStore, id: str, network: nn.Module) -> None:
        super().__init__(models.root, models.device)
        self._models, self._id, self._network = models, id, network

    def load(self, id: str) -> nn.Module:
        """See `ModelStore.load`."""
        return self._network if id == self._id else self._models.load(id)

    def fresh(self, id: str, weights: Path | None = None) -> nn.Module:
        """See `ModelStore.fresh`."""
        if id == self._id and weights is None:
            return copy.deepcopy(self._network)
        return self._models.fresh(id, weights)


def adapted(models: ModelStore, adaptation: Adaptation, weights: Path) -> ModelStore:
    """`models` with the weights in the file `weights`, which `adaptation` describes.

    Raises ModelMissing or ModelDamaged: where the file is another than it was, or the bundled
    weights are others than those that were adapted.
    """
    name = adaptation.network
    if models.check(name).sha256 != adaptation.base:
        raise ModelDamaged(
            f"The project's adaptation belongs to other weights of “{name}” than are installed.",
            _AGAIN,
        )
    try:
        with weights.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ModelDamaged(
            f"The project's adapted weights cannot be read: {error.strerror}.", _AGAIN
        ) from error
    if found != adaptation.asset.split(".")[0]:
        raise ModelDamaged("The project's adapted weights are damaged.", _AGAIN)
    return OneReplaced(models, name, models.fresh(name, weights))
