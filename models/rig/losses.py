"""The loss library: what a generator of faces is taught by (METHODS 2.5, 9.3).

Pictures are (B, C, h, w) of any range. `weight` (B, 1, h, w), where a function takes one, counts
places more or less: K of METHODS 2.5, the trust in rendered pixels, mouth and eyes. A mean over
places is then the mean of weight times error, as METHODS 2.5 reads L_rec; divide the weight by its
mean, or use `blocks.trusted_l1`, where what is not trusted shall not count at all.
"""

from collections.abc import Sequence
from typing import Protocol, cast

import torch
from torch import Tensor, nn
from torch.nn import functional

PYRAMID = (1.0, 1.0, 0.5)
"""Weights of full, half and quarter size (METHODS 9.3)."""
K_BASE, K_LEAST, K_SIDE = 0.95, 0.3, 224


class PerceptualNet(Protocol):
    """A frozen network with a perceptual distance; see `models/face_features`."""

    def distance(self, pictures: Tensor, targets: Tensor, weight: Tensor | None = None) -> Tensor:
        """(B,) distance of pictures in [0, 1] to their targets."""


# Differences of pictures


def l1(pictures: Tensor, targets: Tensor, weight: Tensor | None = None) -> Tensor:
    """Mean absolute difference over pixels and channels."""
    return _mean((pictures - targets).abs(), weight)


def charbonnier(
    pictures: Tensor, targets: Tensor, weight: Tensor | None = None, eps: float = 1e-3
) -> Tensor:
    """Mean of sqrt(difference² + eps²): L1 with a gradient that vanishes at 0.

    Charbonnier et al. 1994; Barron 2019, table 1.
    """
    return _mean(((pictures - targets).square() + eps**2).sqrt(), weight)


def pyramid_l1(
    pictures: Tensor,
    targets: Tensor,
    weight: Tensor | None = None,
    levels: Sequence[float] = PYRAMID,
) -> Tensor:
    """L1 at full size, half size, ..., summed with these weights (METHODS 9.3, item 1)."""
    total = pictures.new_zeros(())
    for index, share in enumerate(levels):
        if index:
            pictures, targets = (
                functional.avg_pool2d(pictures, 2),
                functional.avg_pool2d(targets, 2),
            )
            weight = None if weight is None else functional.avg_pool2d(weight, 2)
        total = total + share * l1(pictures, targets, weight)
    return total


def gradient_l1(pictures: Tensor, targets: Tensor, weight: Tensor | None = None) -> Tensor:
    """Mean absolute difference of the finite differences, across plus down.

    The weight of a difference is that of its first pixel.
    """
    apart = pictures - targets
    across, down = _steps(apart)
    if weight is None:
        return across.abs().mean() + down.abs().mean()
    return (across.abs() * weight[..., :-1]).mean() + (down.abs() * weight[..., :-1, :]).mean()


def laplacian_l1(pictures: Tensor, targets: Tensor, weight: Tensor | None = None) -> Tensor:
    """Mean absolute difference of the Laplacians (4 neighbours minus 4 times the middle)."""
    apart = functional.pad(pictures - targets, (1, 1, 1, 1), mode="replicate")
    middle = apart[..., 1:-1, 1:-1]
    sides = apart[..., :-2, 1:-1] + apart[..., 2:, 1:-1]
    sides = sides + apart[..., 1:-1, :-2] + apart[..., 1:-1, 2:]
    return _mean((sides - 4 * middle).abs(), weight)


def total_variation(maps: Tensor) -> Tensor:
    """Squared finite differences: sum over pixels and channels, mean over the batch.

    METHODS 2.5: its weight of 1e-5 only makes sense with this sum.
    """
    across, down = _steps(maps.float())
    return (across.square().sum() + down.square().sum()) / len(maps)


def _steps(maps: Tensor) -> tuple[Tensor, Tensor]:
    """Finite differences across (h, w - 1) and down (h - 1, w)."""
    return maps[..., 1:] - maps[..., :-1], maps[..., 1:, :] - maps[..., :-1, :]


def _mean(errors: Tensor, weight: Tensor | None) -> Tensor:
    return errors.mean() if weight is None else (errors * weight).mean()


# Weights of places


def landmark_distance(points: Tensor, height: int, width: int) -> Tensor:
    """(B, 1, h, w) distance in pixels to the nearest of points (B, P, 2), x right, y down."""
    rows = torch.arange(height, dtype=points.dtype, device=points.device)
    columns = torch.arange(width, dtype=points.dtype, device=points.device)
    grid = torch.stack(torch.meshgrid(columns, rows, indexing="xy"), -1).reshape(1, -1, 2)
    # Not by matrix product: there the distance of a point to itself is no longer 0.
    exact = "donot_use_mm_for_euclid_dist"
    apart = torch.cdist(grid.expand(len(points), -1, -1), points, compute_mode=exact)
    return apart.amin(-1).view(len(points), 1, height, width)


def closeness(points: Tensor, height: int, width: int) -> Tensor:
    """(B, 1, h, w) K = max(0.3, 0.95^B), B the distance to the nearest target landmark.

    METHODS 2.5; B counts pixels of a picture 224 wide, whatever the width here.
    """
    apart = landmark_distance(points, height, width) * (K_SIDE / width)
    return (K_BASE**apart).clamp_min(K_LEAST)


def emphasis(points: Tensor, height: int, width: int, reach: float, factor: float = 2.0) -> Tensor:
    """(B, 1, h, w): `factor` at points (B, P, 2), such as mouth and eyes, 1 elsewhere.

    It falls linearly from `reach` to twice that many pixels away (METHODS 9.3: x2 inside them).
    """
    apart = landmark_distance(points, height, width)
    return 1 + (factor - 1) * (2 - apart / reach).clamp(0, 1)


# Adversaries


def hinge_discriminator(real: Tensor, fake: Tensor) -> Tensor:
    """E[relu(1 - D(x))] + E[relu(1 + D(G))] (Lim & Ye 2017; METHODS 2.5)."""
    return functional.relu(1 - real).mean() + functional.relu(1 + fake).mean()


def hinge_generator(fake: Tensor) -> Tensor:
    """-E[D(G)]: a constant pull, however good the discriminator is."""
    return -fake.mean()


def least_squares_discriminator(real: Tensor, fake: Tensor) -> Tensor:
    """½ E[(D(x) - 1)²] + ½ E[D(G)²] (Mao et al. 2017, eq. 9 with a = 0, b = c = 1)."""
    return 0.5 * (real - 1).square().mean() + 0.5 * fake.square().mean()


def least_squares_generator(fake: Tensor) -> Tensor:
    """½ E[(D(G) - 1)²]."""
    return 0.5 * (fake - 1).square().mean()


def r1_penalty(scores: Tensor, pictures: Tensor) -> Tensor:
    """Half the squared gradient of D at real pictures, mean over the batch.

    Mescheder et al. 2018, eq. 9, for gamma = 1. `pictures` (B, ...) must require gradients before
    D sees them.
    """
    (gradient,) = torch.autograd.grad(scores.float().sum(), pictures, create_graph=True)
    return 0.5 * gradient.float().square().flatten(1).sum(1).mean()


def feature_matching(real: Sequence[Tensor], fake: Sequence[Tensor]) -> Tensor:
    """Mean absolute difference of each layer of D, summed (Wang et al. 2018, pix2pixHD, eq. 4).

    Only the fake side is taught.
    """
    pairs = zip(real, fake, strict=True)
    return torch.stack([(b - a.detach()).abs().mean() for a, b in pairs]).sum()


# Features


def perceptual(
    network: PerceptualNet, pictures: Tensor, targets: Tensor, weight: Tensor | None = None
) -> Tensor:
    """Mean perceptual distance of pictures in [0, 1] by a frozen network (METHODS 9.5).

    The network's own parameters must not require gradients.
    """
    return network.distance(pictures, targets, weight).mean()


class RandomFeatures(nn.Module):
    """L1 between features of convolutions with random weights (METHODS 9.3, item 5).

    Several draws of three 3x3 convolutions, He start (He et al. 2015), at three sizes of the
    picture. The kernels are buffers: a phase that holds this module does not train them.
    """

    def __init__(
        self, *, draws: int = 3, width: int = 16, levels: int = 3, channels: int = 3, seed: int = 0
    ) -> None:
        super().__init__()
        self.draws, self.levels = draws, levels
        generator = torch.Generator().manual_seed(seed)
        widths = (channels, width, 2 * width, 4 * width)
        for draw in range(draws):
            for layer in range(3):
                shape = (widths[layer + 1], widths[layer], 3, 3)
                spread = (2 / (9 * widths[layer])) ** 0.5
                kernel = spread * torch.randn(shape, generator=generator)
                self.register_buffer(f"kernel_{draw}_{layer}", kernel, persistent=False)

    def forward(self, pictures: Tensor, targets: Tensor, weight: Tensor | None = None) -> Tensor:
        """Mean over draws, sizes and layers of the mean difference; only `pictures` is taught."""
        terms = []
        for level in range(self.levels):
            if level:
                pictures, targets = (functional.avg_pool2d(x, 2) for x in (pictures, targets))
            for draw in range(self.draws):
                pairs = zip(
                    self._features(pictures, draw),
                    self._features(targets.detach(), draw),
                    strict=True,
                )
                terms += [l1(a, b, _fitted(weight, a)) for a, b in pairs]
        return torch.stack(terms).mean()

    def _features(self, pictures: Tensor, draw: int) -> list[Tensor]:
        """Outputs of the three layers of one draw; the second and third halve the size."""
        x, found = pictures, []
        for layer in range(3):
            kernel = cast("Tensor", getattr(self, f"kernel_{draw}_{layer}"))
            x = functional.relu(functional.conv2d(x, kernel, stride=1 + (layer > 0), padding=1))
            found.append(x)
        return found


def _fitted(weight: Tensor | None, maps: Tensor) -> Tensor | None:
    """The weight at the size of a feature map."""
    if weight is None:
        return None
    return functional.adaptive_avg_pool2d(weight, (maps.shape[-2], maps.shape[-1]))
