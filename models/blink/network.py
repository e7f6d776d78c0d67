"""Recurrent generator: noise to the movement of lids and brows of both eyes (METHODS 3.5)."""

from dataclasses import dataclass
from typing import cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from .events import Event, find

Array = NDArray[np.float32]

FPS = 25.0
POINTS = (*range(17, 27), *range(36, 48))
"""The 22 points that move: brows 17-26 and eyes 36-47 (METHODS 1.1)."""
LIDS = (((37, 41), (38, 40)), ((43, 47), (44, 46)))
"""Upper and lower point of the lids' columns; the eye at the left of the picture comes first."""
WARM_UP = 50
"""Frames after which nothing is left of the state that the generator starts from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Everything that decides the shapes of the network; stored with the weights."""

    noise: int = 10
    width: int = 64
    layers: int = 2
    components: int = 8


def lid_gaps(points: Tensor) -> Tensor:
    """Mean height (..., 2) between the lids of each eye; `points` (..., 22, 2), y down."""
    eyes = []
    for columns in LIDS:
        upper, lower = zip(*columns, strict=True)
        heights = points[..., _rows(lower), 1] - points[..., _rows(upper), 1]
        eyes.append(heights.mean(dim=-1))
    return torch.stack(eyes, dim=-1)


def _rows(points: tuple[int, ...]) -> list[int]:
    return [POINTS.index(point) for point in points]


class BlinkGenerator(nn.Module):
    """Noise (B, T, 10) -> displacement of the mean face's eyes and brows (B, T, 22, 2) at 25 fps.

    The generator only looks back, so a longer sequence begins with the shorter one.
    """

    full: Tensor
    """Loss of height (2,) in crop sides at which an eye of the clips is shut."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.config = config
        self.memory = nn.GRU(config.noise, config.width, config.layers, batch_first=True)
        self.fc = nn.Linear(config.width, config.components)
        self.decoder = nn.Linear(config.components, 2 * len(POINTS))
        self.register_buffer("full", torch.ones(2))

    @property
    def fps(self) -> float:
        """Frames per second that come out."""
        return FPS

    def start_decoder(self, mean: Tensor, basis: Tensor) -> None:
        """Set the decoder to the principal components `basis` (K, 44) around `mean` (44,)."""
        with torch.no_grad():
            self.decoder.weight.copy_(basis.T)
            self.decoder.bias.copy_(mean)

    def forward(self, noise: Tensor, state: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """Displacement (B, T, 22, 2) in crop sides, and the state to go on from."""
        hidden, state = self.memory(noise, state)
        motion = cast("Tensor", self.decoder(self.fc(hidden)))
        return motion.view(*motion.shape[:2], len(POINTS), 2), state

    def settled(self, noise: Tensor) -> Tensor:
        """As `forward`, less the first `WARM_UP` frames, which are not learnt from either."""
        with torch.no_grad():
            _, state = self.memory(noise[:, :WARM_UP])
        return cast("Tensor", self(noise[:, WARM_UP:], state)[0])

    def closure(self, motion: Tensor) -> Tensor:
        """How far displaced lids (..., 22, 2) are closed: (..., 2) left and right, 1 shut."""
        return -lid_gaps(motion) / self.full

    def closures(self, frames: int, seed: int, lanes: int = 1) -> Array:
        """`lanes` independent sequences (lanes, frames, 2) of closure; the same for a seed.

        More frames continue the same sequences.
        """
        noise = np.stack(
            [
                np.random.default_rng((seed, lane)).standard_normal(
                    (WARM_UP + frames, self.config.noise), dtype=np.float32
                )
                for lane in range(lanes)
            ]
        )
        with torch.inference_mode():
            motion = self.settled(torch.from_numpy(noise).to(self.full.device))
            return np.asarray(self.closure(motion).float().cpu().numpy(), np.float32)

    def events(self, closure: Array) -> tuple[Event, ...]:
        """The blinks of one sequence (T, 2) of `closures`."""
        return find(closure, FPS)
