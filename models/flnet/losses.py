"""What the network in plus mode is taught by (METHODS 9.2, 9.3), on the rig and in the studio.

The rig trains it on many people, the studio adapts it to one; both descend these very terms.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

from ..blocks import Composition, trusted_l1
from .streams import Bank, Maps, compose


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
    adversarial: float = 0.0
    matching: float = 0.0
    """Of the layers of the discriminators between picture and target."""
    chosen: float = 1.0
    """Of the photos' own errors, by share: which photo to take is learnt from each of them, not
    only from their mixture, and a mixture that blurs does not pay."""
    hidden: float = 0.0
    """Of 1 - V: below so much gain (1 = all 255 levels) the photos are left as they are."""
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


def seen(batch: Mapping[str, Tensor], weights: Weights) -> Seen:
    """A batch as tensors in [0, 1], the parts of its windows one after another.

    It holds, by name, with B windows of P parts of S pixels in front: photos (K, 3, S, S), picture
    (3, S, S), drawing, masks (4, S, S): trust, eyes, mouth, face: uint8; shares (K, S/2, S/2);
    points (K, 74, 2), target (74, 2): pixels of the part.
    """
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


def taught(
    network: Callable[[Bank, Tensor, Tensor], Maps],
    batch: Mapping[str, Tensor],
    weights: Weights,
    judged: Callable[[Tensor, Tensor], Mapping[str, Tensor]] | None = None,
) -> dict[str, Tensor]:
    """Every term for a batch as `seen` takes it, and their weighted sum as "loss".

    `judged` gives what other networks say of pictures and their targets, by the names of `Weights`;
    it is shown the target wherever errors do not count.
    """
    view = seen(batch, weights)
    maps = network(view.bank, view.target, view.drawing)
    made = compose(maps, view.bank.photos)
    found = terms(view, maps, made)
    if judged is not None:
        trust = view.weight.clamp(0, 1)
        blended = view.picture + trust * (made.output - view.picture)
        found |= judged(blended, view.picture)
    loss = torch.stack([getattr(weights, name) * term for name, term in found.items()]).sum()
    return {"loss": loss, **found}


def terms(view: Seen, maps: Maps, made: Composition) -> dict[str, Tensor]:
    """The terms that need no other network, by the names of `Weights`."""
    picture, weight = view.picture, view.weight
    small = [functional.avg_pool2d(x, 2) for x in (made.output, picture, weight)]
    return {
        "output": trusted_l1(made.output, picture, weight),
        "coarse": trusted_l1(*small),
        "warped": trusted_l1(made.warped, picture, weight),
        "appearance": trusted_l1(maps.appearance, picture, view.parts),
        "gradient": gradient(made.output, picture, weight),
        "chosen": chosen(maps.shares, view),
        "hidden": trusted_l1(maps.visibility, torch.ones_like(maps.visibility), weight),
        "smooth": smoothness(maps.flow.flatten(0, 1)) + smoothness(maps.shares),
    }


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
