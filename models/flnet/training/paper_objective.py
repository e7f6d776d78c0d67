"""The losses of FLNet as published, with the reductions of METHODS 2.5."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import cast

import torch
from torch import Tensor, nn

from ...rig import losses
from ..discriminator import Discriminator
from ..paper import POINTS, PaperFLNet, Rendering
from .development import Development
from .history import History


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperWeights:
    """What each loss counts; the defaults are the paper's λ_SV, λ_TV, λ_rec, λ_p, λ_adv."""

    visibility: float = 1.0
    variation: float = 1e-5
    reconstruction: float = 250.0
    perceptual: float = 1.0
    adversarial: float = 1.0


def variation(seen: Rendering) -> Tensor:
    """L_TV(V) + L_TV(W_w) + 0.1 L_TV(M_w), W_w in margins (METHODS 2.5; corrected eq. 17)."""
    reach = losses.total_variation(seen.streams.reach.flatten(1, 2))
    masks = losses.total_variation(seen.masks)
    return losses.total_variation(seen.visibility) + reach + 0.1 * masks


def reconstruction(seen: Rendering, target: Tensor, points: Tensor) -> Tensor:
    """Mean of K |I_w - x| plus mean of K |I_o - x|; `points` (B, 68, 2) of the target."""
    height, width = target.shape[-2:]
    near = losses.closeness(points.float(), height, width)
    return losses.l1(seen.warped, target, near) + losses.l1(seen.output, target, near)


class Critic(nn.Module):
    """The discriminator's phase: real targets against fresh and remembered fakes.

    It also serves the generator's phase, which looks through it without registering it.
    """

    def __init__(
        self, discriminator: Discriminator, history: History, pictures: Development
    ) -> None:
        super().__init__()
        self.discriminator, self.history = discriminator, history
        self._pictures = pictures

    def verdict(self, pictures: Tensor) -> Tensor:
        """Scores of pictures (B, 3, h, w), teaching whoever made them, not the discriminator."""
        self.discriminator.requires_grad_(False)
        scores = self.discriminator(pictures).patches
        self.discriminator.requires_grad_(True)
        return cast("Tensor", scores)

    def forward(self, batch: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """The hinge loss, and the share of patches judged rightly."""
        real = self._pictures.target(batch)
        fake = self.history.fakes(len(real)).to(real.device)
        scores = self.discriminator(torch.cat((real, fake))).patches.float()
        on_real, on_fake = scores.chunk(2)
        right = ((on_real > 0).float().mean() + (on_fake < 0).float().mean()) / 2
        return {"loss": losses.hinge_discriminator(on_real, on_fake), "right": right.detach()}


class Generation(nn.Module):
    """The generator's phase."""

    def __init__(
        self,
        network: PaperFLNet,
        weights: PaperWeights,
        likeness: Callable[[Tensor, Tensor], Tensor],
        critic: Critic,
        pictures: Development,
    ) -> None:
        """`likeness` is the perceptual distance of two batches in [0, 1].

        It and the critic are functions here: a module would be registered, and trained along.
        """
        super().__init__()
        self.network, self.weights = network, weights
        self._likeness, self._pictures = likeness, pictures
        self._verdict, self._offer = critic.verdict, critic.history.offer

    def forward(self, batch: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """Losses of a batch by name; what was drawn is handed to the critic."""
        photos, target = self._pictures.bank(batch)
        sources, told = batch["photo_points"][:, :, :POINTS], batch["target_points"][:, :POINTS]
        seen: Rendering = self.network(photos, sources, told)
        self._offer(seen.output)
        values = {
            "visibility": seen.visibility.mean(),
            "variation": variation(seen),
            "reconstruction": reconstruction(seen, target, batch["true_points"][:, :POINTS]),
            "perceptual": self._likeness((seen.output + 1) / 2, (target + 1) / 2),
            "adversarial": losses.hinge_generator(self._verdict(seen.output).float()),
        }
        shares = [getattr(self.weights, name) * value for name, value in values.items()]
        return {"loss": torch.stack(shares).sum(), **values}
