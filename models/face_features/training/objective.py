"""What the network is trained for: who it is, where the points lie, what was there before noise."""

import math
from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional

from ...landmarks74.layout import MIRROR, loss_weights
from ..network import FaceFeatures
from .views import CLEAN_STRIDE

SCALE, MARGIN = 30.0, 0.3
"""s and m of ArcFace (METHODS 9.5)."""
IDENTITY, LANDMARKS, CLEANING, TURNING = 1.0, 15.0, 4.0, 4.0
FLIPPED = 0.25
"""Share of the batch that is also shown as its mirror image."""
FINE = 4
"""The joined layers lie at one place for so many pixels."""


class ArcFace(nn.Module):
    """Additive angular margin over the training people (Deng et al. 2019, eq. 3).

    The margin grows from 0 in the first `rise` steps: with it from the start a small network
    learns nothing at all.
    """

    steps: Tensor

    def __init__(self, people: int, embedding: int, rise: int) -> None:
        super().__init__()
        self.centres = nn.Parameter(torch.randn(people, embedding) * 0.05)
        self.rise = rise
        self.register_buffer("steps", torch.zeros((), dtype=torch.long))

    def forward(self, embedding: Tensor, person: Tensor) -> Tensor:
        """Mean cross-entropy of unit embeddings (B, D) and people (B,)."""
        with torch.autocast(embedding.device.type, enabled=False):  # half precision blurs angles
            cosine = functional.linear(embedding, functional.normalize(self.centres)).clamp(-1, 1)
        margin = MARGIN * (self.steps / self.rise).clamp(max=1.0)
        self.steps += 1
        logits = SCALE * with_margin(cosine, person, margin)
        return functional.cross_entropy(logits, person)


def with_margin(cosine: Tensor, person: Tensor, margin: Tensor) -> Tensor:
    """Cosines (B, P) where that of the right person is cos(angle + margin), falling throughout."""
    right = cosine.gather(1, person[:, None])
    sine = (1 - right.square()).clamp_min(1e-7).sqrt()
    moved = right * margin.cos() - sine * margin.sin()
    beyond = right < -margin.cos()  # angle + margin > pi, where the cosine would rise again
    return cosine.scatter(
        1, person[:, None], torch.where(beyond, right - margin * margin.sin(), moved)
    )


class Objective(nn.Module):
    """All losses of a batch: picture, clean (B, h, w, 3) uint8, points (B, 74, 2), person (B,)."""

    weights: Tensor
    mirror: Tensor

    def __init__(self, network: FaceFeatures, people: int, margin_steps: int) -> None:
        super().__init__()
        self.network = network
        config = network.config
        self.people = ArcFace(people, config.embedding, margin_steps)
        self.cleaner = nn.Conv2d(config.pyramid, 3 * (FINE // CLEAN_STRIDE) ** 2, 1)
        self.register_buffer("weights", torch.from_numpy(loss_weights()), persistent=False)
        self.register_buffer("mirror", torch.from_numpy(MIRROR.copy()), persistent=False)

    def forward(self, batch: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """Losses by name, each a mean over the batch."""
        pictures = batch["picture"].permute(0, 3, 1, 2).float() / 255
        count, size = len(pictures), pictures.shape[-1]
        shown = math.ceil(FLIPPED * count)
        reading = self.network(torch.cat((pictures, pictures[:shown].flip(-1))))
        straight, flipped = reading.points[:count], reading.points[count:]
        losses = {
            "identity": self.people(reading.embedding[:count], batch["person"]),
            "landmarks": self._landmarks(straight, batch["points"], size),
            "clean": self._clean(reading.joined[:count], batch["clean"]),
            "flip": self._flip(
                (straight[:shown], flipped),
                (reading.embedding[:shown], reading.embedding[count:]),
                size,
            ),
        }
        total = IDENTITY * losses["identity"] + LANDMARKS * losses["landmarks"]
        total = total + CLEANING * losses["clean"] + TURNING * losses["flip"]
        return {"loss": total, **losses}

    def _landmarks(self, found: Tensor, points: Tensor, size: int) -> Tensor:
        """Mean weighted distance in eye distances, of the points that lie in the picture."""
        unit = (points[:, 36] - points[:, 45]).norm(dim=-1).clamp_min(8.0)
        inside = ((points >= 0) & (points <= size - 1)).all(-1) * self.weights
        apart = (found - points).square().sum(-1).add(1e-3).sqrt() / unit[:, None]
        mean: Tensor = (apart * inside).sum() / inside.sum().clamp_min(1.0)
        return mean

    def _clean(self, joined: Tensor, clean: Tensor) -> Tensor:
        """Mean absolute error of the undisturbed picture at half size, read off the features."""
        found = functional.pixel_shuffle(self.cleaner(joined), FINE // CLEAN_STRIDE)
        error = (found.float() - (clean.permute(0, 3, 1, 2).float() / 255 - 0.5)).abs()
        return error.mean()

    def _flip(
        self, points: tuple[Tensor, Tensor], embeddings: tuple[Tensor, Tensor], size: int
    ) -> Tensor:
        """The mirror image has the mirrored points and the same identity."""
        turned = points[1][:, self.mirror]
        turned = torch.stack((size - 1 - turned[..., 0], turned[..., 1]), -1)
        apart = (turned - points[0]).abs().mean() / size
        alike = (embeddings[0] * embeddings[1]).sum(1).mean()
        return apart + 0.1 * (1 - alike)
