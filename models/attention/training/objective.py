"""The phases of the texture generator: generator and discriminator."""

import torch
from torch import Tensor, nn

from ...rig.losses import least_squares_discriminator, least_squares_generator
from ...rig.trainer.task import Batch
from ..discriminator import PatchDiscriminator
from ..losses import EMPHASIS, Weights, reconstruction, regularisation
from ..network import AttentionNet
from ..texture import Texture
from .examples import FRAMES


class Critic(nn.Module):
    """The discriminator's phase, on the pictures that the generator's phase has just made."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.discriminator = PatchDiscriminator(width)
        self._shown: tuple[Tensor, Tensor] | None = None

    def judged(self, made: Tensor, real: Tensor) -> Tensor:
        """The generator's LSGAN loss; the discriminator is not taught by it."""
        self._shown = (made.detach(), real)
        self.requires_grad_(False)
        loss = least_squares_generator(self.discriminator(made).float())
        self.requires_grad_(True)
        return loss

    def forward(self, batch: Batch) -> dict[str, Tensor]:
        """The discriminator's LSGAN loss, and the share of patches judged rightly."""
        if self._shown is None:
            raise RuntimeError("the generator's phase comes first")
        fake, real = (self.discriminator(pictures).float() for pictures in self._shown)
        right = ((real > 0.5).float().mean() + (fake < 0.5).float().mean()) / 2
        return {"loss": least_squares_discriminator(real, fake), "right": right.detach()}


class Generation(nn.Module):
    """The generator's phase."""

    def __init__(self, network: AttentionNet, weights: Weights, critic: Critic | None) -> None:
        super().__init__()
        self.network, self.weights = network, weights
        # In a tuple: the critic is looked through here, and trained in a phase of its own.
        self._critic = (critic,)

    def forward(self, batch: Batch) -> dict[str, Tensor]:
        """Every term, and their weighted sum as "loss"."""
        seen = {name: values.flatten(0, 2).float() for name, values in batch.items()}
        photo, picture = (seen[name] / 127.5 - 1 for name in ("photo", "picture"))
        texture: Texture = self.network(photo, seen["known"] / 255, seen["wanted"] / 255)
        trust, eyes, mouth, _ = torch.split(seen["masks"] / 255, 1, 1)
        made = texture.over(photo)
        alpha = trust * (1 + (EMPHASIS - 1) * (eyes + mouth).clamp(0, 1))
        terms = {
            "reconstruction": reconstruction(made, picture, alpha),
            "regularisation": regularisation(texture, FRAMES),
        }
        if self._critic[0] is not None:
            shown = picture + trust * (made - picture)
            terms["adversarial"] = self._critic[0].judged(shown, picture)
        loss = torch.stack([getattr(self.weights, name) * term for name, term in terms.items()])
        return {"loss": loss.sum(), **terms, "kept": texture.attention.mean().detach()}
