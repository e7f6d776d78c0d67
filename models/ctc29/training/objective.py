"""What training lowers: connectionist temporal classification (Graves et al. 2006)."""

from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional

from ..alphabet import BLANK
from ..network import Ctc29


class Objective(nn.Module):
    """CTC of the network's characters on a batch of examples of one length."""

    def __init__(self, network: Ctc29) -> None:
        super().__init__()
        self.network = network

    def forward(self, batch: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """`rows` (B, T + 18, 26) heard, `text` (B, L) indices of which `letters` (B,) count.

        The loss is in nepers per letter; `blank` is the mean probability of "nothing new".
        """
        chances = functional.log_softmax(self.network(batch["rows"]).float(), dim=-1)
        letters = batch["letters"]
        heard = torch.full_like(letters, chances.shape[1])
        losses = functional.ctc_loss(
            chances.transpose(0, 1),
            batch["text"],
            heard,
            letters,
            blank=BLANK,
            reduction="sum",
            zero_infinity=True,
        )
        return {
            "loss": losses / letters.sum().clamp_min(1),
            "blank": chances[..., BLANK].exp().mean().detach(),
        }
