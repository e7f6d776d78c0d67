"""Discriminators of plus mode: one sees mouths, one sees eyes (METHODS 9.3, items 2 and 4)."""

from typing import cast

import torch
from torch import Tensor, nn

from studio.engine.window_parts import LOOKS

from ...rig.losses import feature_matching, hinge_discriminator, hinge_generator
from ...rig.trainer.task import Batch
from ..discriminator import Discriminator, Verdict


class PartCritic(nn.Module):
    """The discriminators' phase, on the parts that the generator's phase has just made.

    The generator's phase looks through it (`judged`) without registering it.
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        self.judges = nn.ModuleList([Discriminator("B", width) for _ in LOOKS])
        self._shown: tuple[Tensor, Tensor] | None = None

    def judged(self, pictures: Tensor, targets: Tensor) -> dict[str, Tensor]:
        """What it says of pictures in [0, 1] and their targets (B * parts, 3, S, S).

        It teaches whoever made the pictures, not the discriminators.
        """
        pictures, targets = 2 * pictures - 1, 2 * targets - 1
        self._shown = (pictures.detach(), targets)
        self.requires_grad_(False)
        made, real = self._verdicts(pictures), self._verdicts(targets)
        self.requires_grad_(True)
        pairs = list(zip(real, made, strict=True))
        scores = [hinge_generator(fake.patches.float()) for fake in made]
        alike = [feature_matching(one.layers, other.layers) for one, other in pairs]
        return {
            "adversarial": torch.stack(scores).mean(),
            "matching": torch.stack(alike).mean(),
        }

    def forward(self, batch: Batch) -> dict[str, Tensor]:
        """The hinge loss, and the share of patches judged rightly."""
        if self._shown is None:
            raise RuntimeError("the generator's phase comes first")
        made, real = (self._verdicts(pictures) for pictures in self._shown)
        losses, right = [], []
        for fake, true in zip(made, real, strict=True):
            on_real, on_fake = true.patches.float(), fake.patches.float()
            losses.append(hinge_discriminator(on_real, on_fake))
            right.append(((on_real > 0).float().mean() + (on_fake < 0).float().mean()) / 2)
        return {"loss": torch.stack(losses).mean(), "right": torch.stack(right).mean().detach()}

    def _verdicts(self, pictures: Tensor) -> list[Verdict]:
        """Of each discriminator on its parts; the parts of a window lie one after another."""
        judges = [cast("Discriminator", judge) for judge in self.judges]
        return [judge(pictures[i :: len(judges)]) for i, judge in enumerate(judges)]
