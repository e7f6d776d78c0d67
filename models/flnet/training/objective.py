"""The generator's phase of plus mode: what `losses` says, with a perceptual net where wanted."""

from torch import Tensor, nn

from ...rig.losses import PerceptualNet
from ...rig.trainer.task import Batch
from ..losses import Weights, taught
from ..network import FLNet


class Objective(nn.Module):
    """The generator's phase: pictures and maps to losses by name."""

    def __init__(self, network: FLNet, weights: Weights, features: PerceptualNet | None) -> None:
        super().__init__()
        self.network = network
        self.weights = weights
        # In a tuple, so that the frozen network is not registered, saved or trained.
        self._features = (features,)

    def forward(self, batch: Batch) -> dict[str, Tensor]:
        """Every term, and their weighted sum as "loss"."""
        features = self._features[0]
        distance = features.distance if features is not None else None
        return taught(self.network, batch, self.weights, distance)
