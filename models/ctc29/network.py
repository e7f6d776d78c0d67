"""The character net: DeepSpeech 0.1's network at a width that can be trained here (METHODS 3.1).

FC, FC, FC (twice as wide), BiLSTM, FC, FC: 494 inputs a row, 29 logits before softmax.
"""

from dataclasses import dataclass
from typing import cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from ..front_ends import CHANNELS
from .features import CONTEXT, INPUTS, cepstra_of, whitened

Array = NDArray[np.float32]

MOST = 20.0
"""Where DeepSpeech's rectifiers stop."""
PIECE, MARGIN = 800, 100
"""Rows of a long file that are kept of a piece (16 s), and on either side of them thrown away."""
_PIECES_AT_ONCE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Everything that decides the network; stored with the weights."""

    width: int = 512
    """2048 is DeepSpeech's."""
    dropout: float = 0.1
    name: str = "ctc29"
    """What results made with these weights call them."""


class Ctc29(nn.Module):
    """Cepstra at 50 Hz -> logits of 29 characters at the same rate; a front end."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.config = config
        width = config.width
        self.fc1 = nn.Linear(INPUTS, width)
        self.fc2 = nn.Linear(width, width)
        self.fc3 = nn.Linear(width, 2 * width)
        self.lstm = nn.LSTM(2 * width, width, batch_first=True, bidirectional=True)
        self.fc5 = nn.Linear(2 * width, width)
        self.fc6 = nn.Linear(width, CHANNELS)
        self.dropout = nn.Dropout(config.dropout)
        self._start()

    def _start(self) -> None:
        """He's start of the rectified layers, and the cells' one bias.

        PyTorch's cells add up two biases. The second is held at what DeepSpeech adds to its only
        one: 1 to the forget gate.
        """
        for layer in (self.fc1, self.fc2, self.fc3, self.fc5):
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
            nn.init.zeros_(layer.bias)
        width = self.config.width
        for name, value in self.lstm.named_parameters():
            if name.startswith("bias"):
                nn.init.zeros_(value)
            if name.startswith("bias_hh"):
                value.requires_grad_(False)[width : 2 * width] = 1.0

    @property
    def name(self) -> str:
        """What cards and results call this front end."""
        return self.config.name

    def forward(self, rows: Tensor) -> Tensor:
        """Whitened cepstra with their context (B, T + 18, 26) -> logits (B, T, 29)."""
        x = rows.unfold(1, 2 * CONTEXT + 1, 1).transpose(2, 3).flatten(2)
        for layer in (self.fc1, self.fc2, self.fc3):
            x = self.dropout(layer(x).clamp(0.0, MOST))
        x, _ = self.lstm(x)
        x = self.dropout(self.fc5(x).clamp(0.0, MOST))
        return cast("Tensor", self.fc6(x))

    def rows(self, samples: Array, rate: int) -> Array:
        """Logits (T, 29) of `samples` (N,) or (N, channels) in [-1, 1] at `rate` Hz, T as
        `front_ends.row_count`.
        """
        return self.logits(whitened(cepstra_of(samples, rate)))

    def logits(self, heard: Array) -> Array:
        """Logits (T, 29) of whitened cepstra (T + 18, 26), in constant memory beside them.

        Up to 20 s are heard at once. Of longer sound the network hears pieces of 20 s, and 2 s at
        their inner ends are thrown away: there the BiLSTM has only begun, as in its training.
        """
        total = len(heard) - 2 * CONTEXT
        size = min(total, PIECE + 2 * MARGIN)
        out = np.empty((total, CHANNELS), np.float32)
        kept = [(a, min(a + PIECE, total)) for a in range(0, total, PIECE)]
        if size == total:
            kept = [(0, total)] if total else []
        for first in range(0, len(kept), _PIECES_AT_ONCE):
            group = kept[first : first + _PIECES_AT_ONCE]
            starts = [min(max(low - MARGIN, 0), total - size) for low, _ in group]
            pieces = np.stack([heard[start : start + size + 2 * CONTEXT] for start in starts])
            for start, (low, high), said in zip(starts, group, self._said(pieces), strict=True):
                out[low:high] = said[low - start : high - start]
        return out

    def _said(self, pieces: Array) -> Array:
        with torch.inference_mode():
            there = torch.from_numpy(pieces).to(self.fc6.weight.device)
            return np.asarray(self(there).float().cpu().numpy(), np.float32)
