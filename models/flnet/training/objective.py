"""What the network in plus mode is taught by (METHODS 9.2, 9.3)."""

from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from ...blocks import Composition
from ...rig.losses import PerceptualNet, trusted_l1
from ...rig.trainer.task import Batch
from ..network import Bank, FLNet, Maps, compose


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How much each term counts; pictures are in [0, 1]."""

    output: float = 1.0
    warped: float = 0.5
    appearance: float = 0.5
    """Of the appearance stream in mouth and eyes, so that V can switch there."""
    coarse: float = 0.5
    """Of the output at half size."""
    gradient: float = 2.0
    perceptual: float = 0.0
    chosen: float = 0.5
    """Of the photos' own errors, by share: which photo to take is learnt from each of them, not
    only from their mixture, and a mixture that blurs does not pay."""
    smooth: float = 0.02
    """Of the flow's and the shares' total variation."""
    mouth: float = 3.0
    eyes: float = 3.0
    """Weight of a pixel there; elsewhere in the face it is 1."""


class Seen(NamedTuple):
    """A batch as the network sees it, float, and where errors count."""

    bank: Bank
    target: Tensor
    drawing: Tensor
    picture: Tensor
    weight: Tensor
    """(B, 1, S, S)."""
    parts: Tensor
    """(B, 1, S, S) mouth and eyes alone."""


def seen(batch: Batch, weights: Weights) -> Seen:
    """The batch of `examples.WindowExamples` as tensors in [0, 1], its parts one after another."""
    batch = {name: values.flatten(0, 1) for name, values in batch.items()}
    trust, eyes, mouth, _ = torch.split(batch["masks"].float() / 255, 1, 1)
    parts = (eyes + mouth).clamp(0, 1) * trust
    weight = trust * (1 + (weights.eyes - 1) * eyes + (weights.mouth - 1) * mouth)
    return Seen(
        bank=Bank(batch["photos"].float() / 255, batch["shares"].float(), batch["points"].float()),
        target=batch["target"].float(),
        drawing=batch["drawing"].float() / 255,
        picture=batch["picture"].float() / 255,
        weight=weight,
        parts=parts,
    )


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
        view, weights = seen(batch, self.weights), self.weights
        maps: Maps = self.network(view.bank, view.target, view.drawing)
        made = compose(maps, view.bank.photos)
        terms = self._terms(view, maps, made)
        loss = torch.stack([getattr(weights, name) * term for name, term in terms.items()]).sum()
        return {"loss": loss, **terms}

    def _terms(self, view: Seen, maps: Maps, made: Composition) -> dict[str, Tensor]:
        picture, weight = view.picture, view.weight
        small = [functional.avg_pool2d(x, 2) for x in (made.output, picture, weight)]
        terms = {
            "output": trusted_l1(made.output, picture, weight),
            "coarse": trusted_l1(*small),
            "warped": trusted_l1(made.warped, picture, weight),
            "appearance": trusted_l1(maps.appearance, picture, view.parts),
            "gradient": gradient(made.output, picture, weight),
            "chosen": chosen(maps.shares, view),
            "smooth": smoothness(maps.flow.flatten(0, 1)) + smoothness(maps.shares),
        }
        network = self._features[0]
        if network is not None and self.weights.perceptual:
            trust = view.weight.clamp(0, 1)
            blended = picture + trust * (made.output - picture)
            terms["perceptual"] = network.distance(blended, picture).mean()
        return terms


def chosen(shares: Tensor, view: Seen) -> Tensor:
    """Mean error of the photos as the prior moved them, each counting by its share."""
    apart = (view.bank.photos - view.picture[:, None]).abs().mean(2)
    local = functional.avg_pool2d(apart, 4, 2, 1, count_include_pad=False)
    weight = functional.avg_pool2d(view.weight, 2)
    return trusted_l1((shares * local).sum(1, keepdim=True), torch.zeros_like(weight), weight)


def gradient(pictures: Tensor, targets: Tensor, weight: Tensor) -> Tensor:
    """Weighted mean difference of finite differences: sharp edges at the right place."""
    apart = pictures - targets
    across = trusted_l1(apart[..., 1:], apart[..., :-1], weight[..., 1:])
    down = trusted_l1(apart[..., 1:, :], apart[..., :-1, :], weight[..., 1:, :])
    return across + down


def smoothness(maps: Tensor) -> Tensor:
    """Mean squared finite difference over all maps."""
    across, down = maps[..., 1:] - maps[..., :-1], maps[..., 1:, :] - maps[..., :-1, :]
    return across.square().mean() + down.square().mean()
