"""What the texture generator is taught by (METHODS 3.6)."""

from dataclasses import dataclass

from torch import Tensor

from .texture import Texture

EMPHASIS = 4.0
"""α around eyes and mouth; 1 elsewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The paper's weights; pictures are in [-1, 1]."""

    reconstruction: float = 100.0
    adversarial: float = 0.5
    regularisation: float = 0.2


def reconstruction(made: Tensor, target: Tensor, alpha: Tensor) -> Tensor:
    """Mean of α |I - I*|; `alpha` (B, 1, h, w)."""
    return (alpha * (made - target).abs()).mean()


def regularisation(texture: Texture, frames: int) -> Tensor:
    """‖1 - att‖² + ‖att_t - att_t-1‖² + ‖C_t - C_t-1‖², each a mean.

    The batch holds runs of `frames` consecutive pictures, one after another.
    """
    kept = (1 - texture.attention).square().mean()
    return kept + _steps(texture.attention, frames) + _steps(texture.colour, frames)


def _steps(maps: Tensor, frames: int) -> Tensor:
    runs = maps.view(-1, frames, *maps.shape[1:])
    return (runs[:, 1:] - runs[:, :-1]).square().mean()
