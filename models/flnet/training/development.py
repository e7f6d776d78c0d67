"""Pictures of a batch as tensors, whether examples bring them along or only say what they are."""

from collections.abc import Mapping

import torch
from torch import Tensor

from ...rig.footage import Footage, device


class Development:
    """Turns batches of `Example.arrays` or of `Draft.arrays` into pictures in [-1, 1].

    Drafts need the footage on the device, which a GPU has room for: `keep`.
    """

    def __init__(self) -> None:
        self._frames: Tensor | None = None

    def keep(self, footage: Footage, place: torch.device) -> None:
        """Hold all frames on a device; from then on batches are of drafts."""
        self._frames = footage.resident(place)

    def bank(self, batch: Mapping[str, Tensor]) -> tuple[Tensor, Tensor]:
        """Photos (B, K, 3, S, S) and target (B, 3, S, S)."""
        if self._frames is None:
            photos, target = batch["photos"], batch["target"]
            return _spread(photos.movedim(-1, -3)), _spread(target.movedim(-1, -3))
        seen = 2 * device.pictures(self._frames, batch) - 1
        return seen[:, :-1], seen[:, -1]

    def target(self, batch: Mapping[str, Tensor]) -> Tensor:
        """The target alone (B, 3, S, S)."""
        if self._frames is None:
            return _spread(batch["target"].movedim(-1, -3))
        last = {name: batch[name][:, -1:] for name in ("rows", "coarse")}
        return 2 * device.pictures(self._frames, {**batch, **last})[:, 0] - 1


def _spread(pictures: Tensor) -> Tensor:
    """0-255 to [-1, 1]."""
    return pictures.float() / 127.5 - 1
