"""Networks from a front end's rows to displacements of the mean face: as published, and plus.

`paper`: VOCA's four convolutions over a 16-row window and a decoder that starts as the principal
components of the training motion (Sinha et al., METHODS 3.2). `plus`: the same decoder behind a
dilated temporal convolutional network (METHODS 9.6), with a head that closes the lips.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple, cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from ..front_ends import BEFORE, ROW_RATE, WINDOW, FrontEnd
from . import features
from .closing import MOVING, brought_together

POINTS = 74
MEL29 = features.Mel29.name
_SMOOTHING = (1 / 12, 3 / 12, 4 / 12, 3 / 12, 1 / 12)
"""Hann weights over 0.1 s: takes the tremble of single rows, keeps closures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Everything that decides the shapes of the network; stored with the weights."""

    kind: Literal["paper", "plus"] = "plus"
    components: int = 8
    width: int = 96
    kernel: int = 3
    dilations: tuple[int, ...] = (1, 2, 4, 8, 4)
    dropout: float = 0.2
    heads: bool = False
    """Whether `plus` also says how sure it is of closed lips, and closes them, and of a voice."""
    front_end: str = MEL29
    """Whose rows the network hears: `mel29`, or the name of a character net."""


class Heard(NamedTuple):
    """What a network makes of rows (B, T): the motion (B, T, 31, 2) of the moving points, raw.

    With heads also the logits (B, T) of `closed` lips, by which the motion is closed already, and
    of a `voice`.
    """

    motion: Tensor
    closed: Tensor | None = None
    voice: Tensor | None = None


class WindowEncoder(nn.Module):
    """VOCA's encoder with LeakyReLU: the 16 rows around each row -> K coefficients."""

    reach = WINDOW
    """Rows on either side that can change a row's result."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        widths = (features.BANDS, 32, 32, 64, 64)
        self.norm = nn.BatchNorm1d(features.BANDS, eps=1e-5, momentum=0.1)
        self.convs = nn.ModuleList(nn.Conv1d(n, m, 3, stride=2) for n, m in pairwise(widths))
        self.fc = nn.Linear(widths[-1], config.components)

    def forward(self, rows: Tensor) -> Tensor:
        """Rows (B, T, 29) -> (B, T, K)."""
        batch, time, bands = rows.shape
        after = WINDOW - BEFORE - 1
        padded = functional.pad(rows, (0, 0, BEFORE, after))
        x = padded.unfold(1, WINDOW, 1).reshape(batch * time, bands, WINDOW)
        x = self.norm(x)
        for conv in self.convs:
            # "SAME" of a stride-2 convolution on an even length pads only at the end.
            x = functional.leaky_relu(conv(functional.pad(x, (0, 1))), 0.2)
        return cast("Tensor", self.fc(x[..., 0])).reshape(batch, time, -1)


class TemporalBlock(nn.Module):
    """Residual dilated convolution over time; LayerNorm per row keeps it independent of length."""

    def __init__(self, width: int, kernel: int, dilation: int, dropout: float) -> None:
        super().__init__()
        padding = dilation * (kernel // 2)
        self.norm = nn.LayerNorm(width)
        self.conv = nn.Conv1d(width, width, kernel, dilation=dilation, padding=padding)
        self.mix = nn.Conv1d(width, width, 1)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor) -> Tensor:
        """(B, width, T) -> the same shape."""
        y = self.norm(x.transpose(1, 2)).transpose(1, 2)
        y = self.dropout(functional.gelu(self.conv(y)))
        return x + cast("Tensor", self.mix(y))


class TemporalEncoder(nn.Module):
    """Temporal convolutional network: every row sees `reach` rows on either side."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.reach = 2 + sum(config.dilations) * (config.kernel // 2)
        self.enter = nn.Conv1d(features.BANDS, config.width, 5, padding=2)
        self.blocks = nn.Sequential(
            *(
                TemporalBlock(config.width, config.kernel, dilation, config.dropout)
                for dilation in config.dilations
            )
        )
        self.norm = nn.LayerNorm(config.width)
        self.fc = nn.Linear(config.width, config.components)

    def features(self, rows: Tensor) -> Tensor:
        """Rows (B, T, 29) -> (B, T, width)."""
        x = self.blocks(self.enter(rows.transpose(1, 2))).transpose(1, 2)
        return functional.gelu(cast("Tensor", self.norm(x)))

    def forward(self, rows: Tensor) -> Tensor:
        """Rows (B, T, 29) -> (B, T, K)."""
        return cast("Tensor", self.fc(self.features(rows)))


def smoothed(motion: Tensor) -> Tensor:
    """`motion` (B, T, ...) averaged over five rows; ends held."""
    half = len(_SMOOTHING) // 2
    padded = torch.cat([motion[:, :1]] * half + [motion] + [motion[:, -1:]] * half, dim=1)
    size = motion.shape[1]
    parts = [weight * padded[:, i : i + size] for i, weight in enumerate(_SMOOTHING)]
    return torch.stack(parts).sum(dim=0)


class SpeechLandmarks(nn.Module):
    """Rows at 50 Hz -> displacement of the mean face at the same rate, in crop sides."""

    gain: Tensor

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.config = config
        plus = config.kind == "plus"
        self.encoder = TemporalEncoder(config) if plus else WindowEncoder(config)
        self.decoder = nn.Linear(config.components, 2 * len(MOVING))
        self.heads = nn.Linear(config.width, 2) if plus and config.heads else None
        self.register_buffer("gain", torch.ones(2))
        self.register_buffer("moving", torch.tensor(MOVING), persistent=False)

    @property
    def row_rate(self) -> int:
        """Rows per second that go in and come out; row i is centred on i / row_rate seconds."""
        return ROW_RATE

    @property
    def reach(self) -> int:
        """Rows on either side that can change a row's result."""
        return int(self.encoder.reach) + len(_SMOOTHING) // 2

    def start_decoder(self, mean: Tensor, basis: Tensor) -> None:
        """Set the decoder to the principal components `basis` (K, 62) around `mean` (62,)."""
        with torch.no_grad():
            self.decoder.weight.copy_(basis.T)
            self.decoder.bias.copy_(mean)

    def hear(self, rows: Tensor, code: Tensor | None = None) -> Heard:
        """Everything that is said of normalised rows (B, T, 29).

        `code` (B, width) is added to the last features: how one speaker differs from the mean.
        """
        if not isinstance(self.encoder, TemporalEncoder):
            return Heard(self._decoded(self.encoder(rows)))
        features = self.encoder.features(rows)
        styled = features if code is None else features + code[:, None]
        motion = self._decoded(self.encoder.fc(styled))
        if self.heads is None:
            return Heard(motion)
        closed, voice = self.heads(features).unbind(-1)
        return Heard(brought_together(motion, torch.sigmoid(closed)), closed, voice)

    def motion(self, rows: Tensor) -> Tensor:
        """Normalised rows (B, T, 29) -> displacement of the moving points (B, T, 31, 2), raw."""
        return self.hear(rows).motion

    def _decoded(self, coefficients: Tensor) -> Tensor:
        """Coefficients (B, T, K) of the components as displacement (B, T, 31, 2)."""
        moved = self.decoder(coefficients).unflatten(-1, (len(MOVING), 2))
        return cast("Tensor", moved * self.gain)

    def forward(self, rows: Tensor) -> Tensor:
        """Normalised rows (B, T, 29) -> displacement (B, T, 74, 2); zero but for lips and jaw."""
        moving = smoothed(self.motion(rows))
        out = moving.new_zeros(*moving.shape[:2], POINTS, 2)
        out[:, :, list(MOVING)] = moving
        return out

    @property
    def characters(self) -> str | None:
        """The character net that must hear the sound first; None for `mel29`."""
        name = self.config.front_end
        return None if name == MEL29 else name

    def rows(
        self, samples: NDArray[np.float32], rate: int, characters: FrontEnd | None = None
    ) -> NDArray[np.float32]:
        """Normalised rows (T, 29) of `samples` (N,) or (N, channels) in [-1, 1].

        `characters` is the network of that name; ValueError where it is another.
        """
        if (characters.name if characters else None) != self.characters:
            raise ValueError(f"this network hears {self.config.front_end}")
        if characters is None:
            return features.Mel29().rows(samples, rate)
        return features.characters(characters.rows(samples, rate))
