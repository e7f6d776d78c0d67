"""The generator's phase of plus mode: what `losses` says, and what other networks say."""

from torch import Tensor, nn

from ...rig.losses import PerceptualNet, perceptual
from ...rig.trainer.task import Batch
from ..losses import Weights, taught
from ..network import FLNet
from .critic import PartCritic


class Objective(nn.Module):
    """The generator's phase: pictures and maps to losses by name."""

    def __init__(
        self,
        network: FLNet,
        weights: Weights,
        features: PerceptualNet | None = None,
        critic: PartCritic | None = None,
    ) -> None:
        super().__init__()
        self.network = network
        self.weights = weights
        # In a tuple, so that networks which are only looked through are not registered or trained.
        self._judges = (features, critic)

    def forward(self, batch: Batch) -> dict[str, Tensor]:
        """Every term, and their weighted sum as "loss"."""
        return taught(self.network, batch, self.weights, self._judged)

    def _judged(self, pictures: Tensor, targets: Tensor) -> dict[str, Tensor]:
        features, critic = self._judges
        found = {}
        if features is not None:
            found["perceptual"] = perceptual(features, pictures, targets)
        if critic is not None:
            found |= critic.judged(pictures, targets)
        return found
